"""A document with what is known of it, covered, as all mappings to foreign metadata take it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from archive.catalogue import Catalogue
from archive.kin import kin
from archive.masking import mask
from archive.model import Document, Fact, Kind, Visibility
from archive.relations import Related
from archive.webplaces import web_addresses
from index.hits import may_read
from search_app.dated import beginning, iso, parts
from search_app.documentshape import covered
from search_app.factvalues import fields, publishers, with_role
from search_app.present.text import shown_title
from search_app.urls import document_path, original_url

#: What the text of a person's entry calls those who wrote or held what is archived.
AUTHORING = ("Autor", "Autorin", "Verfasser", "Verfasserin", "Bearbeitung", "Vortrag")
#: Kinds that have authors. Who is named in other documents has not written them.
AUTHORED = (Kind.PUBLICATION, Kind.SLIDES)
#: The fields that some mapping reads.
FIELDS = (
    "authors", "people", "topics", "programmes", "regions", "organisations", "organisation_roles",
    "publisher", "published", "description", "event",
)  # fmt: skip
_LANGUAGE = re.compile(r"[a-z]{2,3}(-[A-Za-z0-9]{2,8})*")
_WEB = re.compile(r"https?://[^\s<>\"'\\^`{|}]+", re.IGNORECASE)
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")


@dataclass(frozen=True, slots=True)
class Record:
    """A document as an asker may know of it. `base` is the address of the archive, without the
    stroke at its end; `told` are `FIELDS` of the facts, `sources` addresses in the web where it
    was found; `is_readable`: so are its bytes.
    """

    document: Document
    told: dict[str, Any]
    relations: tuple[Related, ...]
    sources: tuple[str, ...]
    base: str
    is_readable: bool

    @property
    def address(self) -> str:
        """The lasting address, which identifies the document."""
        return self.base + document_path(self.document.id)

    @property
    def original_address(self) -> str:
        """Where the archived bytes are had; empty where they are not."""
        return self.base + original_url(self.document.id, "datei") if self.is_readable else ""

    @property
    def title(self) -> str:
        return shown_title(self.document.title)

    @property
    def kind(self) -> str:
        return mask(self.document.kind)

    @property
    def collection(self) -> str:
        return mask(self.document.collection)

    @property
    def rights(self) -> str:
        return mask(self.document.rights).strip()

    @property
    def licence(self) -> str:
        """The address of the licence, where the rights name one; else empty."""
        found = _WEB.search(self.document.rights)
        return found.group().rstrip(".,;)") if found else ""

    @property
    def language(self) -> str:
        """The code of the language; empty where there is none that is one."""
        code = self.document.language or ""
        return code if _LANGUAGE.fullmatch(code) else ""

    @property
    def media_type(self) -> str:
        version = self.document.version
        return version.original.media_type if version else ""

    @property
    def published(self) -> str:
        """The day of publication as ISO, else the document's date as exact as it is known."""
        day = self.told.get("published")
        if isinstance(day, str) and _DAY.fullmatch(day):
            return day
        return self.dated

    @property
    def dated(self) -> str:
        """The document's date as ISO; of a project it is the beginning."""
        known = self.document
        if known.period is not None:
            return beginning(known.period)
        return iso(parts(known.sort_date, known.date_wording)) if known.sort_date else ""

    def names(self, field: str) -> tuple[str, ...]:
        """The values of a field that are texts, each once."""
        values = self.told.get(field)
        listed = values if isinstance(values, list) else [values]
        return tuple(dict.fromkeys(v.strip() for v in listed if isinstance(v, str) and v.strip()))

    def with_role(self, *roles: str) -> tuple[str, ...]:
        """The organisations that a document gives one of these roles."""
        return with_role(self.told.get("organisation_roles"), *roles)

    def people(self, *roles: str) -> tuple[str, ...]:
        """The names of people in one of these roles."""
        found = self.told.get("people")
        listed = [p for p in found if isinstance(p, dict)] if isinstance(found, list) else []
        names = [p["name"] for p in listed if p.get("role") in roles]
        return tuple(dict.fromkeys(name for name in names if isinstance(name, str)))

    @property
    def authors(self) -> tuple[str, ...]:
        """Who wrote a publication or held a talk; nobody in documents of other kinds."""
        if self.document.kind not in AUTHORED:
            return ()
        return self.names("authors") or self.people(*AUTHORING)

    @property
    def publishers(self) -> tuple[str, ...]:
        return publishers(self.told.get("publisher"), self.told.get("organisation_roles"))


def record(
    catalogue: Catalogue,
    document: Document,
    role: Visibility,
    base: str,
    facts: Sequence[Fact] | None = None,
) -> Record:
    """A document that this role may see. `facts` are those of its version, where at hand."""
    if facts is None or document.version is None:
        return records(catalogue, [document], role, base)[0]
    told: dict[int, tuple[Fact, ...]] = {
        document.version.id: tuple(fact for fact in facts if fact.field in FIELDS)
    }
    return _records(catalogue, [document], role, base, told)[0]


def records(
    catalogue: Catalogue, documents: Sequence[Document], role: Visibility, base: str
) -> list[Record]:
    """Documents that this role may see, in their order."""
    versions = [known.version.id for known in documents if known.version]
    facts = catalogue.facts_of(versions, FIELDS)
    return _records(catalogue, documents, role, base, facts)


def _records(
    catalogue: Catalogue,
    documents: Sequence[Document],
    role: Visibility,
    base: str,
    facts: Mapping[int, Sequence[Fact]],
) -> list[Record]:
    ids = [known.id for known in documents]
    told = kin(catalogue, ids, role)
    with catalogue.reading() as connection:
        found = web_addresses(connection, ids)
    return [
        Record(
            document=known,
            told=_told(facts.get(known.version.id, ()) if known.version else ()),
            relations=told.get(known.id, ()),
            sources=tuple(mask(url) for url in found.get(known.id, ()) if _WEB.fullmatch(url)),
            base=base,
            is_readable=known.version is not None and may_read(known, role),
        )
        for known in documents
    ]


def _told(facts: Iterable[Fact]) -> dict[str, Any]:
    shape: dict[str, Any] = covered(fields(facts, staff=False))
    return shape
