"""A document as exports tell it, and the records of a list of documents, read in batches."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from archive.catalogue import Catalogue
from archive.clock import local
from archive.model import ACCEPTED, Document, Fact, PageUnit, Period, State, Version, Visibility
from archive.webplaces import web_addresses
from index.formats import format_of
from index.labels import label
from search_app.dated import Dated, dated
from search_app.exports.wording import Name, name_of, plain
from search_app.factvalues import listed, mapped, publishers, single
from search_app.present.text import UNTITLED
from search_app.urls import document_path

#: Documents that are read from the catalogue at a time: what a long export holds in memory.
BATCH = 200
#: Facts that exports tell. None of them is running text, so display modes take nothing away.
FIELDS = (
    "subtitle", "publisher", "authors", "people", "organisation_roles", "event", "status",
    "regions", "topics", "programmes", "organisations",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Record:
    """What may be told of a document to whoever may see it. Every text is one line, masked.

    `when` is the date as written. `address` is absolute where the archive's own address is known.
    `source` is where the document was found in the web, "" where it came otherwise.
    """

    number: int
    external_id: str
    title: str
    subtitle: str
    kind: str
    creators: tuple[Name, ...]
    publisher: str
    when: str
    issued: Dated | None
    period: Period | None
    event: Mapping[str, str]
    status: str
    regions: tuple[str, ...]
    topics: tuple[str, ...]
    programmes: tuple[str, ...]
    organisations: tuple[str, ...]
    people: tuple[str, ...]
    language: str
    collection: str
    rights: str
    access: str
    format: str
    unit: PageUnit
    page_count: int
    version: int
    added: date
    address: str
    source: str

    @property
    def shelf_mark(self) -> str:
        return f"Fb. {self.number}"

    @property
    def full_title(self) -> str:
        """Title and subtitle in one line."""
        return f"{self.title}: {self.subtitle}" if self.subtitle else self.title

    @property
    def responsible(self) -> str:
        """Who stands at the head of a citation: the authors, else the publisher."""
        return "; ".join(name.inverted for name in self.creators) or self.publisher

    @property
    def is_absolute(self) -> bool:
        """Whether the address leads anywhere from outside the archive."""
        return self.address.startswith(("http://", "https://"))


def records(
    catalogue: Catalogue, ids: Sequence[int], role: Visibility, base: str
) -> Iterator[Record]:
    """The records of documents in this order, without those that the role may not see by now.

    `base` is the address of the archive, "" where it is not known.
    """
    for start in range(0, len(ids), BATCH):
        yield from _batch(catalogue, ids[start : start + BATCH], role, base)


def _batch(
    catalogue: Catalogue, ids: Iterable[int], role: Visibility, base: str
) -> Iterator[Record]:
    shown = [
        (document, document.version)
        for document in catalogue.documents(ids)
        if document.state is State.ACTIVE and document.version and role.may_see(document.visibility)
    ]
    known = catalogue.facts_of([version.id for _, version in shown], FIELDS)
    with catalogue.reading() as connection:
        found = web_addresses(connection, [document.id for document, _ in shown])
    for document, version in shown:
        facts = [fact for fact in known.get(version.id, ()) if fact.status == ACCEPTED]
        yield record(document, version, facts, base, next(iter(found.get(document.id, ())), ""))


def record(
    document: Document, version: Version, facts: Sequence[Fact], base: str, source: str
) -> Record:
    """A document that may be seen, with its accepted facts of `FIELDS`."""
    people = _named(facts, "people")
    known = frozenset(people)
    period = document.period
    return Record(
        number=document.id,
        external_id=plain(document.external_id),
        title=plain(document.title) or UNTITLED,
        subtitle=plain(single(facts, "subtitle")),
        kind=plain(document.kind),
        creators=tuple(name_of(name, known) for name in _named(facts, "authors")),
        publisher=_publisher(facts),
        when=plain(document.date_wording),
        issued=dated(document.sort_date, document.date_wording, period),
        period=_covered(period) if period else None,
        event=_event(facts),
        status=plain(single(facts, "status")),
        regions=_named(facts, "regions"),
        topics=_named(facts, "topics"),
        programmes=_named(facts, "programmes"),
        organisations=_named(facts, "organisations"),
        people=people,
        language=plain(document.language),
        collection=plain(document.collection),
        rights=plain(document.rights),
        access=document.visibility.value,
        format=label("format", format_of(version.original.media_type)),
        unit=version.unit,
        page_count=version.page_count,
        version=version.number,
        added=local(document.added).date(),
        address=base.rstrip("/") + document_path(document.id),
        source=plain(source),
    )


def _named(facts: Iterable[Fact], field: str) -> tuple[str, ...]:
    """The values of a field by their names, each once."""
    found: dict[str, None] = {}
    for value in listed(facts, field):
        text = plain(value.get("name") if isinstance(value, dict) else value)
        if text:
            found[text] = None
    return tuple(found)


def _publisher(facts: Sequence[Fact]) -> str:
    found = publishers(single(facts, "publisher"), mapped(facts, "organisation_roles"))
    return plain(found[0]) if found else ""


def _event(facts: Sequence[Fact]) -> dict[str, str]:
    """Begin, end and place of an event, as far as they are known."""
    known = single(facts, "event")
    if not isinstance(known, dict):
        return {}
    told = {key: plain(known.get(key)) for key in ("begin", "end", "place")}
    return {key: text for key, text in told.items() if text}


def _covered(period: Period) -> Period:
    return Period(period.begin, period.end, plain(period.wording), period.imprecise)
