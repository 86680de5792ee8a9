"""A real archive in a folder, filled by hand: catalogue, originals and index, no extraction."""

from __future__ import annotations

import io
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from flask.testing import FlaskClient

from archive import care, intake, quarantine
from archive.model import (
    Display,
    DocumentId,
    Evidence,
    Extraction,
    Fact,
    Json,
    Original,
    Page,
    PageUnit,
    Period,
    Visibility,
)
from archive.settings import load
from search_app import create_app
from search_app.wiring import Services, build


@dataclass(frozen=True)
class Draft:
    """A document to put into an archive. Without `data` the original is the text of the pages."""

    title: str
    texts: tuple[str, ...]
    kind: str = "Projekt"
    data: bytes | None = None
    media_type: str = "text/plain"
    unit: PageUnit = PageUnit.SECTION
    headings: tuple[str | None, ...] = ()
    facts: tuple[Fact, ...] = ()
    period: Period | None = None
    sort_date: date | None = None
    date_wording: str | None = None
    years: tuple[int, ...] = ()
    location: str = "/srv/eingang/dokument.txt"
    url: str | None = None
    external_id: str | None = None
    collection: str = "Netzwerk"
    visibility: Visibility = Visibility.PUBLIC
    display: Display = Display.FULL
    language: str = "de"

    @property
    def original(self) -> bytes:
        return self.data if self.data is not None else "\n\n".join(self.texts).encode()


@dataclass
class Archive:
    """Services over a folder, and the ways to fill them."""

    services: Services
    count: int = field(default=0)

    def put(self, draft: Draft) -> DocumentId:
        """A new document; searchable after `index`."""
        self.count += 1
        location = f"{draft.location}?{self.count}" if draft.url else draft.location
        arrival = quarantine.Arrival(
            location, draft.collection, draft.url, draft.external_id, draft.visibility
        )
        kept = self.services.store.keep(io.BytesIO(draft.original), 10_000_000)
        original = Original(kept.sha256, draft.media_type, kept.size)
        with self.services.catalogue.transaction() as connection:
            number = intake.add_document(connection, arrival, extraction(draft, original))
            care.change(connection, number, {"display": draft.display.value}, "test")
        return number

    def quarantine(self, location: str, reason: str, data: bytes) -> DocumentId:
        """A document that could not be read."""
        kept = self.services.store.keep(io.BytesIO(data), 10_000_000)
        original = Original(kept.sha256, "application/pdf", kept.size)
        arrival = quarantine.Arrival(location, "Netzwerk")
        with self.services.catalogue.transaction() as connection:
            return intake.quarantine_document(connection, None, arrival, original, "pdf/1", reason)

    def withdraw(self, number: DocumentId, reason: str) -> None:
        with self.services.catalogue.transaction() as connection:
            care.withdraw(connection, number, reason, "test")

    def index(self) -> None:
        """Make everything searchable."""
        self.services.synchroniser.rebuild()

    def client(self, role: Visibility = Visibility.PUBLIC) -> FlaskClient:
        """A visitor in this role."""
        app = create_app(self.services)
        app.config["ROLE"] = role
        return app.test_client()


def open_archive(home: Path) -> Archive:
    """An archive in a folder; close its services at the end."""
    return Archive(build(load(home, {})))


def extraction(draft: Draft, original: Original) -> Extraction:
    headings = draft.headings or (None,) * len(draft.texts)
    pages = tuple(
        Page(number, text, heading)
        for number, (text, heading) in enumerate(zip(draft.texts, headings, strict=True), 1)
    )
    return Extraction(
        original=original,
        extractor="test/1",
        title=draft.title,
        kind=draft.kind,
        language=draft.language,
        unit=draft.unit,
        pages=pages,
        facts=draft.facts,
        period=draft.period,
        sort_date=draft.sort_date,
        date_wording=draft.date_wording,
        years=draft.years,
    )


def fact(
    name: str, value: Json, quote: str = "", page: int | None = None, begin: int | None = None
) -> Fact:
    """A fact, with evidence where a place is given."""
    end = None if begin is None else begin + len(quote)
    return Fact(name, value, Evidence(f"{name}/1", quote, page, begin, end))
