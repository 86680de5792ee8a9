"""What harvesters and crawlers are told: the public documents, and those that are public no more.

A document that everybody could see at some time is `disclosed` for ever. When it is withdrawn or
hidden, whoever copied its record must hear of it, so it stays in the list of changes as gone. One
that was never public is not in it, and no number tells of it.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import ColumnElement, Connection, Row, and_, func, or_, select, update

from archive.catalogue import Catalogue
from archive.model import DocumentId, State, Visibility
from archive.tables import collections, documents

#: Documents that one statement reads while all are listed.
CHUNK = 1000

_PUBLIC = and_(documents.c.state == State.ACTIVE, documents.c.visibility == Visibility.PUBLIC)
_COLUMNS = (documents.c.id, documents.c.changed, documents.c.collection_id)


@dataclass(frozen=True, slots=True)
class Change:
    """A disclosed document and when its record changed last; `is_gone`: it is public no more."""

    document_id: DocumentId
    at: datetime
    collection_id: int
    is_gone: bool


@dataclass(frozen=True, slots=True)
class Range:
    """Which changes are asked for; both moments belong to it."""

    since: datetime | None = None
    until: datetime | None = None
    collection_id: int | None = None

    def before(self, at: datetime) -> Range:
        """The part of it before a moment. Changes are dated by whole seconds."""
        last = at - timedelta(seconds=1)
        return replace(self, until=min(self.until or last, last))


def disclose(connection: Connection, document_id: DocumentId) -> None:
    """Note that everybody could see a document, if that is so now."""
    row = and_(documents.c.id == document_id, documents.c.disclosed.is_(False), _PUBLIC)
    connection.execute(update(documents).where(row).values(disclosed=True))


def changes(
    catalogue: Catalogue, asked: Range, after: tuple[datetime, int] | None, limit: int
) -> list[Change]:
    """The changes of a range in their order, from behind a (moment, number) on."""
    query = select(*_COLUMNS, _PUBLIC.label("public")).where(*_within(asked))
    if after is not None:
        at, number = after
        later = and_(documents.c.changed == at, documents.c.id > number)
        query = query.where(or_(documents.c.changed > at, later))
    query = query.order_by(documents.c.changed, documents.c.id).limit(limit)
    with catalogue.reading() as connection:
        return [_change(row) for row in connection.execute(query)]


def count(catalogue: Catalogue, asked: Range) -> int:
    """How many changes a range has."""
    query = select(func.count()).select_from(documents).where(*_within(asked))
    with catalogue.reading() as connection:
        return int(connection.execute(query).scalar_one())


def change_of(catalogue: Catalogue, document_id: int) -> Change | None:
    """The last change of a document; None if it was never disclosed."""
    query = select(*_COLUMNS, _PUBLIC.label("public")).where(
        documents.c.id == document_id, documents.c.disclosed
    )
    with catalogue.reading() as connection:
        row = connection.execute(query).first()
    return _change(row) if row else None


def earliest(catalogue: Catalogue) -> datetime | None:
    """A moment before which nothing changed; None as long as nothing was disclosed."""
    query = select(func.min(documents.c.added)).where(documents.c.disclosed)
    with catalogue.reading() as connection:
        found: datetime | None = connection.execute(query).scalar_one()
    return found


def latest(catalogue: Catalogue) -> tuple[int, int, datetime | None]:
    """How many documents were ever disclosed, how often they were changed, and when last: while
    all three are the same, so is every list of them. Moments alone are whole seconds.
    """
    changed = documents.c.changed
    query = select(func.count(), func.sum(documents.c.revision), func.max(changed))
    with catalogue.reading() as connection:
        number, changes, at = connection.execute(query.where(documents.c.disclosed)).one()
    return int(number), int(changes or 0), at


def public_collections(catalogue: Catalogue) -> list[tuple[int, str]]:
    """(number, name) of the collections that hold a public document."""
    query = (
        select(collections.c.id, collections.c.name)
        .where(collections.c.id.in_(select(documents.c.collection_id).where(_PUBLIC)))
        .order_by(collections.c.id)
    )
    with catalogue.reading() as connection:
        return [(row.id, row.name) for row in connection.execute(query)]


def public_documents(
    catalogue: Catalogue, skip: int = 0, limit: int | None = None
) -> Iterator[tuple[DocumentId, datetime]]:
    """(number, last change) of the public documents, ascending, read piece by piece."""
    left = limit
    query = select(documents.c.id, documents.c.changed).where(_PUBLIC).order_by(documents.c.id)
    page = query.offset(skip)
    while left is None or left > 0:
        with catalogue.reading() as connection:
            rows = connection.execute(page.limit(min(CHUNK, left or CHUNK))).all()
        yield from ((DocumentId(row.id), row.changed) for row in rows)
        if not rows:
            return
        left = None if left is None else left - len(rows)
        page = query.where(documents.c.id > rows[-1].id)


def _within(asked: Range) -> list[ColumnElement[bool]]:
    rules: list[ColumnElement[bool]] = [documents.c.disclosed.is_(True)]
    if asked.since is not None:
        rules.append(documents.c.changed >= asked.since)
    if asked.until is not None:
        rules.append(documents.c.changed <= asked.until)
    if asked.collection_id is not None:
        rules.append(documents.c.collection_id == asked.collection_id)
    return rules


def _change(row: Row[Any]) -> Change:
    return Change(DocumentId(row.id), row.changed, row.collection_id, is_gone=not row.public)
