"""What an office file says of itself: title, authors, days, the files inside it."""

from __future__ import annotations

import mimetypes
import posixpath
import re
from collections.abc import Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass

from archive.errors import DamagedDocument
from archive.model import Json
from ingest.extractors.base import RawFact
from ingest.extractors.office.package import Package
from ingest.extractors.office.relations import related
from ingest.extractors.office.xml import name, parse
from ingest.extractors.stated import authors, day_of, line, usable_title

RULE = "Dateieigenschaften"
_EMBEDDED = re.compile(r"/embeddings/|^attachments?/", re.IGNORECASE)
#: Attached files that are named; more are an attack.
MOST_ATTACHED = 200


@dataclass(frozen=True, slots=True)
class Properties:
    """The properties of an office file; `title` is usable, `facts` are the others."""

    title: str | None = None
    facts: tuple[RawFact, ...] = ()


def core_properties(package: Package) -> Properties:
    """The properties of an OOXML file, with the files embedded in it."""
    stated: dict[str, str] = {}
    with suppress(DamagedDocument):  # the text may be whole all the same
        for part in related(package, "", "core-properties")[:1]:
            stated = {name(one): "".join(one.itertext()) for one in parse(package, part)}
    return properties(
        stated.get("title"),
        stated.get("creator", ""),
        stated.get("created"),
        stated.get("modified"),
        attached(package),
    )


def properties(
    title: str | None,
    author: str,
    created: str | None,
    modified: str | None,
    attachments: Iterable[RawFact] = (),
) -> Properties:
    """Properties as facts, without what programs fill in by themselves."""
    people = authors(author)
    facts = [RawFact("authors", list(people), RULE, line(author))] if people else []
    facts += [*_day("created", created), *_day("modified", modified)]
    return Properties(usable_title(title), (*facts, *attachments))


def attachment(label: str, media_type: str | None, size: int, rule: str) -> RawFact:
    """The fact that a file lies within a document."""
    kind = media_type or mimetypes.guess_type(label)[0] or "application/octet-stream"
    value: dict[str, Json] = {"label": label, "media_type": kind, "size": size}
    return RawFact("attachments", value, rule, label)


def attached(package: Package) -> list[RawFact]:
    """The files embedded in an OOXML file."""
    found = [part for part in package.names() if _EMBEDDED.search(part)]
    return [
        attachment(posixpath.basename(part), None, package.size(part), "Eingebettete Datei")
        for part in found[:MOST_ATTACHED]
        if not part.lower().endswith((".rels", ".bin"))  # relations, and objects of programs
    ]


def _day(field: str, stated: str | None) -> Iterator[RawFact]:
    day = day_of(stated or "")
    if day:
        yield RawFact(field, day, RULE, line(stated or ""))
