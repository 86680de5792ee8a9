"""The values of the archive: documents, versions, pages, facts. Frozen.

Words are those of docs/glossary.md. `None` means unknown, an empty tuple means none.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import NewType

DocumentId = NewType("DocumentId", int)
VersionId = NewType("VersionId", int)
Sha256 = NewType("Sha256", str)

Json = None | bool | int | float | str | list["Json"] | dict[str, "Json"]


class Kind(StrEnum):
    """What a document is. Records may bring kinds of their own, so `Document.kind` is text."""

    PROJECT = "Projekt"
    EVENT = "Veranstaltung"
    NEWS = "Meldung"
    SLIDES = "Präsentation"
    PUBLICATION = "Publikation"
    MINUTES = "Protokoll"
    OTHER = "Sonstiges"


class Visibility(StrEnum):
    """Who may know of a document; also the role of an asker. Each sees what those before see."""

    PUBLIC = "public"
    MEMBER = "member"
    STAFF = "staff"

    @property
    def rank(self) -> int:
        return list(Visibility).index(self)

    def may_see(self, visibility: Visibility) -> bool:
        """Whether an asker of this role may know of a document of that visibility."""
        return visibility.rank <= self.rank


class Display(StrEnum):
    """How much of a document's text may be shown to those who may see it."""

    FULL = "full"
    SNIPPET = "snippet"
    METADATA = "metadata"


class State(StrEnum):
    """Where a document stands. Only active ones are in the index."""

    ACTIVE = "active"
    QUARANTINED = "quarantined"
    WITHDRAWN = "withdrawn"


class PageUnit(StrEnum):
    """What a page is in the document's own format."""

    PAGE = "Seite"
    SLIDE = "Folie"
    SECTION = "Abschnitt"
    SHEET = "Blatt"


@dataclass(frozen=True, slots=True)
class Page:
    """One PDF page, slide, section or sheet. `number` counts from 1; `text` is cleaned, NFC."""

    number: int
    text: str
    heading: str | None = None


@dataclass(frozen=True, slots=True)
class Period:
    """A running time. `begin` and `end` are the outer days, inclusive; None is open or unknown.

    `wording` is the text as written, white space folded. `imprecise` names the ends ("begin",
    "end") whose wording is vaguer than a month.
    """

    begin: date | None
    end: date | None
    wording: str
    imprecise: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Evidence:
    """Where a fact comes from: characters `begin` to `end` of a page, and the rule that read it.

    A fact from outside the text (a PDF's own title, a record's key) has page None.
    """

    rule: str
    quote: str
    page: int | None = None
    begin: int | None = None
    end: int | None = None


#: What a fact's status may be. An unsure one is shown as such and is in no facet.
ACCEPTED, UNSURE, REJECTED = "accepted", "unsure", "rejected"


@dataclass(frozen=True, slots=True)
class Fact:
    """A statement about a document. `value` is JSON, in the shape that `show --json` prints; one
    of a controlled vocabulary is `{"id", "label", "name"}`, of which fields show the label.
    """

    field: str
    value: Json
    evidence: Evidence
    confidence: float = 1.0
    status: str = ACCEPTED


@dataclass(frozen=True, slots=True)
class Original:
    """The bytes as they came."""

    sha256: Sha256
    media_type: str
    size: int


@dataclass(frozen=True, slots=True)
class Extraction:
    """What ingest has read out of an original: the content of one version.

    `reason` says in German why a version is partial. `sort_date` is the document's date: the day
    it was published, the event began, or the period began.
    """

    original: Original
    extractor: str
    title: str
    kind: str
    language: str | None
    unit: PageUnit
    pages: tuple[Page, ...]
    facts: tuple[Fact, ...]
    period: Period | None = None
    sort_date: date | None = None
    date_wording: str | None = None
    years: tuple[int, ...] = ()
    reason: str | None = None


@dataclass(frozen=True, slots=True)
class Version:
    """One state of a document. `status` is complete, partial or quarantined, with `reason`."""

    id: VersionId
    number: int
    original: Original
    status: str
    reason: str | None
    extractor: str
    unit: PageUnit
    page_count: int
    added: datetime


@dataclass(frozen=True, slots=True)
class Fetched:
    """What a web server said of a document, to be asked with the next time."""

    at: datetime
    etag: str | None = None
    last_modified: str | None = None


@dataclass(frozen=True, slots=True)
class Source:
    """Where a document was found: a path, a URL, `FILE#RECORD-ID` or `CONTAINER#PLACE`."""

    location: str
    url: str | None
    first_seen: datetime
    last_seen: datetime
    fetched: Fetched | None = None


@dataclass(frozen=True, slots=True)
class Withdrawal:
    """Why and when a document was taken out; its number stays as a tombstone."""

    at: datetime
    reason: str


@dataclass(frozen=True, slots=True)
class Document:
    """One archived thing, as the catalogue knows it. `id` is its shelf mark and never used again.

    `version` is the one that is shown and searched, None for a document that was never readable.
    """

    id: DocumentId
    external_id: str | None
    state: State
    title: str
    kind: str
    language: str | None
    sort_date: date | None
    date_wording: str | None
    period: Period | None
    years: tuple[int, ...]
    collection: str
    rights: str
    visibility: Visibility
    display: Display
    withdrawal: Withdrawal | None
    version: Version | None
    added: datetime
    changed: datetime
    revision: int

    @property
    def shelf_mark(self) -> str:
        """The number as it is written: "Fb. 1204"."""
        return f"Fb. {self.id}"
