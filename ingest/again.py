"""Trying again what could not be read: from the kept bytes, wherever the source is by now."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from archive import quarantine
from archive.catalogue import Catalogue
from archive.model import Sha256
from archive.store import Store
from ingest.sources import find_files
from ingest.sources.found import Found, FoundFile, FoundNothing
from ingest.sources.records import is_records, read_record


def quarantined(catalogue: Catalogue, store: Store) -> Iterator[Found]:
    """Everything in quarantine, to be read once more, each in the collection it was meant for.

    A place without kept bytes that is gone by now leaves the quarantine.
    """
    files: set[str] = set()
    for row in catalogue.quarantined():
        file = _records_file(row["location"])
        if row["sha256"]:
            yield _kept(catalogue, store, row)
        elif file or Path(row["location"]).exists():
            place = file or row["location"]
            if place not in files:
                files.add(place)
                yield from find_files(place)
        else:
            with catalogue.transaction() as connection:
                quarantine.leave_quarantine(connection, row["location"])
            yield FoundNothing(row["location"], "Das gibt es nicht mehr.", is_fault=False)


def _records_file(location: str) -> str | None:
    """The file that a place within a records file belongs to, None for other places."""
    file, sign, _ = location.rpartition("#")
    path = Path(file)
    return file if sign and is_records(path) and path.exists() else None


def _kept(catalogue: Catalogue, store: Store, row: dict[str, Any]) -> Found:
    path = store.path(Sha256(row["sha256"]))
    document = catalogue.document(row["document_id"])
    if document.external_id is None:
        return FoundFile(row["location"], path, row["collection"])
    return read_record(path.read_bytes(), row["location"], document.external_id, row["collection"])
