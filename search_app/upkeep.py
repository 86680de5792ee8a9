"""Checking an archive: originals against their checksums, the index against the catalogue."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from archive.errors import IndexUnavailable
from index.sync import Difference
from search_app.wiring import Services


@dataclass(frozen=True, slots=True)
class Finding:
    """Something that is not as it should be, and the command that mends it."""

    kind: str
    message: str
    remedy: str
    document: int | None = None
    sha256: str | None = None


def check_archive(built: Services) -> list[Finding]:
    """Everything that is wrong; reads every original once."""
    return [*_originals(built), *_index(built)]


def _originals(built: Services) -> Iterator[Finding]:
    known = built.catalogue.originals()
    for sha256, document in known.items():
        if not built.store.is_intact(sha256):
            yield Finding(
                "original",
                f"Fb. {document}: das Original {sha256} fehlt oder ist verändert.",
                "die Datei aus einer Sicherung zurückholen.",
                document,
                sha256,
            )
    for sha256 in built.store.all():
        if sha256 not in known:
            yield Finding(
                "stray",
                f"Das Original {sha256} gehört zu keinem Dokument.",
                "die unterbrochene Aufnahme wiederholen.",
                sha256=sha256,
            )


def _index(built: Services) -> Iterator[Finding]:
    try:
        difference = built.synchroniser.difference()
    except IndexUnavailable as error:
        yield Finding("index", str(error), "findbuch index rebuild")
        return
    yield from _differences(difference)


def _differences(difference: Difference) -> Iterator[Finding]:
    for documents, what in (
        (difference.missing, "fehlt im Index"),
        (difference.outdated, "ist im Index veraltet"),
        (difference.surplus, "ist im Index, aber nicht im Katalog"),
    ):
        for document in documents:
            yield Finding(
                "index", f"Fb. {document} {what}.", "findbuch index rebuild", int(document)
            )
