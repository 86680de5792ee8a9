"""The catalogue: what is known of every document. Opening it, reading it, and transactions.

Reading is here; writing is done inside `Catalogue.transaction()` by `intake` (new documents and
versions), `care` (what people change) and `outbox` (what the index still has to learn).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any, TypeVar

from sqlalchemy import Connection, Select, and_, bindparam, func, or_, select
from sqlalchemy.exc import DatabaseError

from archive.clock import now
from archive.corrections import Correction, corrected, of_documents
from archive.database import BEGIN, open_database
from archive.errors import CatalogueError, UnknownDocument
from archive.mergednames import is_concerned, renamed_corrections, renamed_facts
from archive.merges import targets
from archive.model import (
    Document,
    DocumentId,
    Fact,
    Page,
    Sha256,
    Source,
    State,
    Version,
    VersionId,
    Visibility,
)
from archive.rows import FACT, document_of, fact_from, source_of, version_of
from archive.stamps import date_changes
from archive.tables import collections, documents, facts, pages, quarantine, sources, versions

_T = TypeVar("_T")
#: SQLite takes a limited number of values in one statement.
CHUNK = 500
#: Single pages that one statement fetches.
PLACES = 32


class Catalogue:
    """The catalogue in a database file. Safe to share between threads; close it at the end."""

    def __init__(self, path: Path) -> None:
        self._engine = open_database(path)

    def close(self) -> None:
        self._engine.dispose()

    @contextmanager
    def transaction(self) -> Iterator[Connection]:
        """A connection whose writes happen together or not at all."""
        try:
            with self._engine.begin() as connection:
                connection.exec_driver_sql(BEGIN)
                begun = now()
                yield connection
                date_changes(connection, begun)
        except DatabaseError as error:
            raise CatalogueError(f"Der Katalog ist nicht schreibbar: {error.orig}") from error

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        try:
            with self._engine.connect() as connection:
                yield connection
        except DatabaseError as error:
            raise CatalogueError(f"Der Katalog ist nicht lesbar: {error.orig}") from error

    def document(self, document_id: int, role: Visibility = Visibility.STAFF) -> Document:
        """A document by its own number.

        Raises:
            UnknownDocument: there is none, or none that this role may see.
        """
        found = self.documents([document_id])
        if not found or not role.may_see(found[0].visibility):
            raise UnknownDocument(f"Es gibt kein Dokument mit der Nummer {document_id}.")
        return found[0]

    def find(self, reference: str, role: Visibility = Visibility.STAFF) -> Document:
        """A document by its number ("1204", "Fb. 1204") or its external id.

        Raises:
            UnknownDocument: nothing is called so, or nothing that this role may see.
        """
        number = reference.removeprefix("Fb.").strip()
        with self.reading() as connection:
            rows = connection.execute(
                select(documents.c.id).where(documents.c.external_id == reference)
            ).scalars()
            candidates = [*rows, *([int(number)] if _is_number(number) else [])]
        for document in self.documents(candidates):
            if role.may_see(document.visibility):
                return document
        raise UnknownDocument(f"Es gibt kein Dokument „{reference}“.")

    def documents(self, ids: Iterable[int]) -> list[Document]:
        """The documents with these numbers, in the order given; unknown numbers are left out."""
        wanted = list(dict.fromkeys(ids))
        found: dict[int, Document] = {}
        with self.reading() as connection:
            for chunk in _chunks(wanted):
                for row in connection.execute(_BY_ID, {"ids": chunk}).mappings():
                    found[row["id"]] = document_of(row)
        return [found[i] for i in wanted if i in found]

    def document_ids(self, *states: State) -> list[DocumentId]:
        """The numbers of all documents in these states, ascending; of all without states."""
        query = select(documents.c.id).order_by(documents.c.id)
        if states:
            query = query.where(documents.c.state.in_(states))
        with self.reading() as connection:
            return [DocumentId(i) for i in connection.execute(query).scalars()]

    def newest(self, role: Visibility, limit: int) -> list[Document]:
        """The active documents that came in last and that this role may see."""
        query = (
            _documents()
            .where(documents.c.state == State.ACTIVE, documents.c.visibility.in_(_up_to(role)))
            .order_by(documents.c.id.desc())
            .limit(limit)
        )
        with self.reading() as connection:
            return [document_of(row) for row in connection.execute(query).mappings()]

    def count_public(self) -> int:
        """How many active documents everybody may see."""
        public = (documents.c.state == State.ACTIVE, documents.c.visibility == Visibility.PUBLIC)
        with self.reading() as connection:
            return int(connection.execute(select(func.count()).where(*public)).scalar_one())

    def all_titles(self, role: Visibility) -> list[str]:
        """The titles of the active documents that a role may see, in no order, some repeatedly."""
        query = select(documents.c.title).where(
            documents.c.state == State.ACTIVE, documents.c.visibility.in_(_up_to(role))
        )
        with self.reading() as connection:
            return list(connection.execute(query).scalars().all())

    def titles(self, role: Visibility, among: Sequence[str]) -> list[tuple[str, int, DocumentId]]:
        """(title, how many active documents have it, the first of them) of what a role may see,
        of some titles.
        """
        query = (
            select(documents.c.title, func.count(), func.min(documents.c.id))
            .where(
                documents.c.state == State.ACTIVE,
                documents.c.visibility.in_(_up_to(role)),
                documents.c.title.in_(among),
            )
            .group_by(documents.c.title)
        )
        with self.reading() as connection:
            rows = connection.execute(query)
            return [(title, number, DocumentId(first)) for title, number, first in rows]

    def titled(
        self, words: str, kind: str, collection: str, role: Visibility, limit: int
    ) -> list[Document]:
        """Active documents of a kind and a collection whose title has these words in it."""
        query = (
            _documents()
            .where(
                documents.c.state == State.ACTIVE,
                documents.c.visibility.in_(_up_to(role)),
                documents.c.kind == kind,
                collections.c.name == collection,
                documents.c.title.contains(words, autoescape=True),
            )
            .order_by(documents.c.sort_date, documents.c.id)
            .limit(limit)
        )
        with self.reading() as connection:
            return [document_of(row) for row in connection.execute(query).mappings()]

    def kind_counts(self, role: Visibility) -> dict[str, int]:
        """How many active documents of each kind this role may see, most first."""
        count = func.count()
        query = (
            select(documents.c.kind, count)
            .where(documents.c.state == State.ACTIVE, documents.c.visibility.in_(_up_to(role)))
            .group_by(documents.c.kind)
            .order_by(count.desc(), documents.c.kind)
        )
        with self.reading() as connection:
            return {kind: number for kind, number in connection.execute(query)}

    def page(self, version: VersionId, number: int) -> Page | None:
        """One page of a version, None if it has no such page."""
        return next(iter(self.pages([version], [number]).get(version, ())), None)

    def pages(
        self, version_ids: Iterable[int], numbers: Iterable[int] | None = None
    ) -> dict[int, tuple[Page, ...]]:
        """{version id: its pages in order}, all of them or those with the given numbers."""
        found: dict[int, list[Page]] = {}
        wanted = None if numbers is None else list(numbers)
        with self.reading() as connection:
            for chunk in _chunks(list(version_ids)):
                query = select(pages).where(pages.c.version_id.in_(chunk))
                if wanted is not None:
                    query = query.where(pages.c.number.in_(wanted))
                order = query.order_by(pages.c.version_id, pages.c.number)
                for row in connection.execute(order):
                    page = Page(row.number, row.text, row.heading)
                    found.setdefault(row.version_id, []).append(page)
        return {version: tuple(listed) for version, listed in found.items()}

    def chosen_pages(self, chosen: Iterable[tuple[int, int]]) -> dict[int, dict[int, Page]]:
        """{version id: {number: page}} of the pages chosen as (version id, number)."""
        found: dict[int, dict[int, Page]] = {}
        with self.reading() as connection:
            for chunk in _chunks(list(chosen), PLACES):
                places = [*chunk, *[(0, 0)] * (PLACES - len(chunk))]
                values = {f"{n}{i}": pair[at] for i, pair in enumerate(places) for at, n in _PAIR}
                for row in connection.execute(_BY_PLACE, values):
                    page = Page(row.number, row.text, row.heading)
                    found.setdefault(row.version_id, {})[row.number] = page
        return found

    def facts(self, version: VersionId) -> tuple[Fact, ...]:
        """What is known of a version, corrections by hand first, then in the order of reading."""
        return self.facts_of([version]).get(version, ())

    def facts_of(
        self, versions: Iterable[VersionId], fields: Sequence[str] = ()
    ) -> dict[int, tuple[Fact, ...]]:
        """{version id: its facts, corrections by hand first, then in the order of reading}, those
        of some fields or all. Names that are merged are those that are meant.
        """
        found: dict[int, list[Fact]] = {}
        said: dict[int, list[Correction]] = {}
        with self.reading() as connection:
            merged = targets(connection) if is_concerned(fields) else {}
            for chunk in _chunks(list(versions)):
                query = select(facts.c.version_id, *FACT).where(facts.c.version_id.in_(chunk))
                query = query.order_by(facts.c.id)
                if fields:
                    query = query.where(facts.c.field.in_(fields))
                for version, *parts in connection.execute(query):
                    found.setdefault(version, []).append(fact_from(*parts))
                said |= of_documents(connection, chunk)
        if merged:
            found = {version: renamed_facts(read, merged) for version, read in found.items()}
            said = {version: renamed_corrections(each, merged) for version, each in said.items()}
        return {
            version: tuple(
                fact
                for fact in corrected(found.get(version, ()), said.get(version, ()))
                if not fields or fact.field in fields
            )
            for version in found.keys() | said.keys()
        }

    def sources(self, document_id: DocumentId) -> tuple[Source, ...]:
        """Where a document was found, oldest first."""
        query = select(sources).where(sources.c.document_id == document_id).order_by(sources.c.id)
        with self.reading() as connection:
            return tuple(source_of(row) for row in connection.execute(query).mappings())

    def versions(self, document_id: DocumentId) -> tuple[Version, ...]:
        """The states of a document, oldest first, unreadable ones included."""
        query = (
            select(versions)
            .where(versions.c.document_id == document_id)
            .order_by(versions.c.number)
        )
        with self.reading() as connection:
            return tuple(version_of(row) for row in connection.execute(query).mappings())

    def quarantined(self) -> list[dict[str, Any]]:
        """What could not be read: location, document_id, sha256, reason, collection, attempts."""
        query = select(quarantine).order_by(quarantine.c.first_seen, quarantine.c.location)
        with self.reading() as connection:
            return [dict(row) for row in connection.execute(query).mappings()]

    def originals(self) -> dict[Sha256, DocumentId]:
        """{checksum: a document that refers to it} over all versions."""
        with self.reading() as connection:
            rows = connection.execute(select(versions.c.sha256, versions.c.document_id))
            return {Sha256(row.sha256): DocumentId(row.document_id) for row in rows}


def _documents() -> Select[Any]:
    shown = [c.label(f"version_{c.name}") for c in versions.c if c.name != "id"]
    return (
        select(documents, collections.c.name.label("collection"), *shown)
        .join(collections, documents.c.collection_id == collections.c.id)
        .outerjoin(versions, documents.c.version_id == versions.c.id)
    )


def _up_to(role: Visibility) -> list[Visibility]:
    return [v for v in Visibility if role.may_see(v)]


def _is_number(text: str) -> bool:
    return text.isascii() and text.isdigit() and len(text) < 16


def _chunks(values: list[_T], size: int = CHUNK) -> Iterator[list[_T]]:
    for start in range(0, len(values), size):
        yield values[start : start + size]


# Statements of every search, put together once: that takes longer than to run them.
_BY_ID = _documents().where(documents.c.id.in_(bindparam("ids", expanding=True)))
_PAIR = ((0, "version"), (1, "page"))
#: Not as a list of pairs, for which SQLite would read the whole table.
_BY_PLACE = select(pages).where(
    or_(
        *(
            and_(
                pages.c.version_id == bindparam(f"version{number}"),
                pages.c.number == bindparam(f"page{number}"),
            )
            for number in range(PLACES)
        )
    )
)
