"""What all tests share: services over a fresh home, and documents to put into them."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from flask import Flask
from hypothesis import HealthCheck, settings
from jinja2.bccache import Bucket, BytecodeCache

from archive import intake
from archive.model import (
    DocumentId,
    Extraction,
    Original,
    Page,
    PageUnit,
    Period,
    Sha256,
    Visibility,
)
from archive.quarantine import Arrival
from archive.settings import load
from search_app.wiring import Services, build

#: Puts a document in: its pages, then any field of `Extraction` or of `Arrival`.
Add = Callable[..., DocumentId]


class Compiled(BytecodeCache):
    """Templates as they were compiled for any app before: most tests make an app of their own.

    It took longer than all else in a request. A template that has changed is compiled anew.
    """

    def __init__(self) -> None:
        self._kept: dict[str, bytes] = {}

    def load_bytecode(self, bucket: Bucket) -> None:
        if bucket.key in self._kept:
            bucket.bytecode_from_string(self._kept[bucket.key])

    def dump_bytecode(self, bucket: Bucket) -> None:
        self._kept[bucket.key] = bucket.bytecode_to_string()


# Beside another process of the suite a generated example takes as long as it takes; what else
# Hypothesis is told, by CI for one, stays.
usual = settings()
settings.register_profile(
    "patient",
    parent=usual,
    deadline=None,
    suppress_health_check=[*usual.suppress_health_check, HealthCheck.too_slow],
)
settings.load_profile("patient")

Flask.jinja_options = {**Flask.jinja_options, "bytecode_cache": Compiled()}


@pytest.fixture
def built(tmp_path: Path) -> Iterator[Services]:
    """Services over an empty home, with an index."""
    services = build(load(tmp_path / "home", {}))
    services.ensure_index()
    yield services
    services.close()


@pytest.fixture
def add(built: Services) -> Add:
    """Puts a document into the catalogue; `built.synchroniser.sync()` makes it searchable."""

    def put(*texts: str, **values: Any) -> DocumentId:
        data = "\f".join(texts).encode() + repr(sorted(values.items())).encode()
        kept_values = {k: values.pop(k) for k in list(values) if k in _ARRIVAL}
        location = kept_values.pop("location", f"/{hashlib.sha256(data).hexdigest()[:12]}.txt")
        arrival = Arrival(location, kept_values.pop("collection", "Allgemein"), **kept_values)
        with built.catalogue.transaction() as connection:
            return intake.add_document(connection, arrival, extraction(*texts, **values))

    return put


_ARRIVAL = ("location", "collection", "url", "external_id", "visibility")


def extraction(*texts: str, **values: Any) -> Extraction:
    """The content of a version made of page texts."""
    digest = hashlib.sha256("\f".join(texts).encode()).hexdigest()
    made = Extraction(
        original=Original(Sha256(digest), "text/plain", len("\f".join(texts))),
        extractor="test/1",
        title="Ohne Titel",
        kind="Sonstiges",
        language="de",
        unit=PageUnit.SECTION,
        pages=tuple(Page(number, text) for number, text in enumerate(texts, 1)),
        facts=(),
    )
    return replace(made, **values)


def period(begin: str | None, end: str | None, wording: str = "damals") -> Period:
    """A running time by ISO days."""
    return Period(
        date.fromisoformat(begin) if begin else None,
        date.fromisoformat(end) if end else None,
        wording,
    )


PUBLIC, MEMBER, STAFF = Visibility.PUBLIC, Visibility.MEMBER, Visibility.STAFF
