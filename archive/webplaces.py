"""Places in the net: what was fetched there, which are to be asked again, which are dead."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Column, ColumnElement, Connection, case, func, or_, select

from archive.lookup import Known, known_at
from archive.model import DocumentId, Source, State
from archive.rows import source_of
from archive.tables import documents, quarantine, sources


@dataclass(frozen=True, slots=True)
class DeadPlace:
    """An address that gives its document no more; the document stays."""

    url: str
    document_id: DocumentId
    title: str
    reason: str
    since: datetime
    last_asked: datetime
    attempts: int


def web_place(connection: Connection, location: str) -> tuple[Source, Known] | None:
    """What is known of an address, None if no document was found there."""
    known = known_at(connection, location)
    row = connection.execute(select(sources).where(sources.c.location == location)).mappings()
    source = row.first()
    return (source_of(source), known) if source and known else None


def places_to_ask(connection: Connection, asked_before: datetime | None = None) -> list[str]:
    """The addresses of documents that stand in the archive, those asked longest ago first.

    With `asked_before`, only those that were not asked since.
    """
    asked = func.max(
        sources.c.last_seen, func.coalesce(quarantine.c.last_seen, sources.c.last_seen)
    )
    query = (
        select(sources.c.location)
        .join(documents, documents.c.id == sources.c.document_id)
        .outerjoin(quarantine, quarantine.c.location == sources.c.location)
        .where(_is_in_the_net(sources.c.location), documents.c.state != State.WITHDRAWN)
        .order_by(asked, sources.c.location)
    )
    if asked_before is not None:
        query = query.where(sources.c.last_seen < asked_before).where(
            or_(quarantine.c.last_seen.is_(None), quarantine.c.last_seen < asked_before)
        )
    return list(connection.execute(query).scalars())


def dead_places(connection: Connection) -> list[DeadPlace]:
    """The addresses that once gave a document and did not the last time, by their age."""
    query = (
        select(quarantine, documents.c.title)
        .join(documents, documents.c.id == quarantine.c.document_id)
        .where(
            _is_in_the_net(quarantine.c.location),
            quarantine.c.sha256.is_(None),
            documents.c.state != State.WITHDRAWN,
        )
        .order_by(quarantine.c.first_seen, quarantine.c.location)
    )
    return [
        DeadPlace(
            row.location,
            DocumentId(row.document_id),
            row.title,
            row.reason,
            row.first_seen,
            row.last_seen,
            row.attempts,
        )
        for row in connection.execute(query)
    ]


def web_addresses(connection: Connection, ids: Iterable[int]) -> dict[int, tuple[str, ...]]:
    """{document: where in the net it was found, first of all first}; documents from elsewhere are
    left out.
    """
    in_url, in_location = _is_in_the_net(sources.c.url), _is_in_the_net(sources.c.location)
    address = case((in_url, sources.c.url), else_=sources.c.location)
    query = (
        select(sources.c.document_id, address)
        .where(sources.c.document_id.in_(list(ids)), or_(in_url, in_location))
        .order_by(sources.c.id)
    )
    listed: dict[int, tuple[str, ...]] = {}
    for document, found in connection.execute(query):
        listed[document] = (*listed.get(document, ()), found)
    return listed


def _is_in_the_net(location: Column[Any]) -> ColumnElement[bool]:
    return or_(location.startswith("http://"), location.startswith("https://"))
