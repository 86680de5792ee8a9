"""The quarantine: places whose bytes cannot be read, why, and since when.

A row goes when the place becomes readable, or when a retry finds the place gone.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from sqlalchemy import Connection, delete
from sqlalchemy.dialects.sqlite import insert as upsert

from archive.clock import now
from archive.model import DocumentId, Fetched, Sha256, Visibility
from archive.tables import quarantine


@dataclass(frozen=True, slots=True)
class Arrival:
    """A document's way in: where it was found and what it brings along from outside its bytes.

    `given` is a checksum of the facts that came beside the bytes, "" if none did: another one
    means that the document is to be read again. `own` names those of collection, visibility and
    rights that the source states itself; the others are the run's.
    """

    location: str
    collection: str
    url: str | None = None
    external_id: str | None = None
    visibility: Visibility = Visibility.PUBLIC
    rights: str = ""
    given: str = ""
    fetched: Fetched | None = None
    own: frozenset[str] = frozenset()


def note_quarantine(
    connection: Connection,
    arrival: Arrival,
    reason: str,
    document_id: DocumentId | None = None,
    sha256: Sha256 | None = None,
) -> None:
    """Note that what lies at a place cannot be read, and why."""
    at = now()
    row = {
        "location": arrival.location, "document_id": document_id, "sha256": sha256,
        "reason": reason, "collection": arrival.collection, "attempts": 1,
        "first_seen": at, "last_seen": at,
    }  # fmt: skip
    changes = {
        "document_id": document_id,
        "sha256": sha256,
        "reason": reason,
        "attempts": quarantine.c.attempts + 1,
        "last_seen": at,
    }
    connection.execute(
        upsert(quarantine).values(row).on_conflict_do_update(["location"], set_=changes)
    )


def forget_mended(connection: Connection, file: str, faults: Collection[str]) -> None:
    """Have the places of a records file leave the quarantine that are no faults any more."""
    is_of_file = quarantine.c.location.startswith(f"{file}#", autoescape=True)
    without_bytes = quarantine.c.sha256.is_(None)
    connection.execute(
        delete(quarantine).where(
            (is_of_file & without_bytes & quarantine.c.location.not_in(faults))
            | (quarantine.c.location == file)
        )
    )


def leave_quarantine(connection: Connection, location: str) -> None:
    connection.execute(delete(quarantine).where(quarantine.c.location == location))
