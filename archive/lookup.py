"""Whether the archive knows what has arrived: by its place, or by its bytes."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, select

from archive.model import DocumentId, Sha256, State
from archive.tables import documents, sources, versions


@dataclass(frozen=True, slots=True)
class Known:
    """What the catalogue knows of a place: its document, and the bytes last seen there.

    `given` is the checksum of what was given beside them, `fetched` when a web server gave them;
    None if they are known from elsewhere.
    """

    document_id: DocumentId
    sha256: Sha256
    extractor: str
    media_type: str
    status: str
    reason: str | None
    page_count: int
    state: State
    given: str | None = None
    fetched: datetime | None = None


def known_at(connection: Connection, location: str) -> Known | None:
    """The document of a place, with the version that holds the bytes last seen there."""
    query = (
        select(sources.c.sha256, sources.c.given, sources.c.fetched, versions, documents.c.state)
        .join(documents, documents.c.id == sources.c.document_id)
        .join(
            versions,
            (versions.c.document_id == documents.c.id) & (versions.c.sha256 == sources.c.sha256),
        )
        .where(sources.c.location == location)
        .order_by(versions.c.number.desc())
    )
    row = connection.execute(query).mappings().first()
    return _known(row) if row else None


def known_bytes(connection: Connection, sha256: Sha256) -> Known | None:
    """The oldest document, found as a file or URL, that has a version with these bytes."""
    query = (
        select(versions, documents.c.state)
        .join(documents, documents.c.id == versions.c.document_id)
        .where(versions.c.sha256 == sha256, documents.c.external_id.is_(None))
        .order_by(documents.c.id, versions.c.number.desc())
    )
    row = connection.execute(query).mappings().first()
    return _known(row) if row else None


def is_shared(connection: Connection, document_id: DocumentId, location: str) -> bool:
    """Whether a document was found at another place too, with the bytes that it shows."""
    query = (
        select(sources.c.id)
        .join(documents, documents.c.id == sources.c.document_id)
        .join(versions, versions.c.id == documents.c.version_id)
        .where(
            sources.c.document_id == document_id,
            sources.c.location != location,
            sources.c.sha256 == versions.c.sha256,
        )
    )
    return connection.execute(query).first() is not None


def _known(row: Any) -> Known:
    return Known(
        DocumentId(row["document_id"]),
        Sha256(row["sha256"]),
        row["extractor"],
        row["media_type"],
        row["status"],
        row["reason"],
        row["page_count"],
        State(row["state"]),
        row.get("given"),
        row.get("fetched"),
    )
