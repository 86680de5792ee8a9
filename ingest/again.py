"""Trying again what could not be read: from the kept bytes, wherever the source is by now.

An address that gave nothing is fetched once more.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

from archive import quarantine
from archive.catalogue import Catalogue
from archive.model import Sha256
from archive.settings import Settings
from archive.store import Store
from ingest.sources import find_files
from ingest.sources.found import Found, FoundFile, FoundNothing
from ingest.sources.records import is_records, read_record
from ingest.sources.web import Options, Web, find_pages, is_address, known_places


def quarantined(catalogue: Catalogue, store: Store, settings: Settings) -> Iterator[Found]:
    """Everything in quarantine, to be read once more, each in the collection it was meant for.

    A place without kept bytes that is gone by now leaves the quarantine. What an item brings lies
    where it says only until the next one is asked for.
    """
    files: set[str] = set()
    addresses: list[dict[str, Any]] = []
    for row in catalogue.quarantined():
        file = _records_file(row["location"])
        if row["sha256"]:
            yield _kept(catalogue, store, row)
        elif is_address(row["location"]):
            addresses.append(row)
        elif file or Path(row["location"]).exists():
            place = file or row["location"]
            if place not in files:
                files.add(place)
                yield from find_files(place)
        else:
            with catalogue.transaction() as connection:
                quarantine.leave_quarantine(connection, row["location"])
            yield FoundNothing(row["location"], "Das gibt es nicht mehr.", is_fault=False)
    if addresses:
        yield from _fetched(catalogue, store, settings, addresses)


def _fetched(
    catalogue: Catalogue, store: Store, settings: Settings, rows: list[dict[str, Any]]
) -> Iterator[Found]:
    """Addresses that gave nothing, once more. One that leads elsewhere now leaves the quarantine:
    the document is known by its new address.
    """
    with Web(settings) as web:
        known = known_places(catalogue, store)
        for row in rows:
            places = set()
            for found in find_pages(row["location"], Options(), known, web):
                places.add(found.location)
                is_file = isinstance(found, FoundFile)
                yield replace(found, collection=row["collection"]) if is_file else found
            if row["location"] not in places:
                with catalogue.transaction() as connection:
                    quarantine.leave_quarantine(connection, row["location"])


def _records_file(location: str) -> str | None:
    """The file that a place within a records file belongs to, None for other places."""
    file, sign, _ = location.rpartition("#")
    path = Path(file)
    return file if sign and is_records(path) and path.exists() else None


def _kept(catalogue: Catalogue, store: Store, row: dict[str, Any]) -> Found:
    path = store.path(Sha256(row["sha256"]))
    document = catalogue.document(row["document_id"])
    if document.external_id is None:
        source = next(
            (s for s in catalogue.sources(document.id) if s.location == row["location"]), None
        )
        url, fetched = (source.url, source.fetched) if source else (None, None)
        return FoundFile(row["location"], path, row["collection"], url=url, fetched=fetched)
    return read_record(path.read_bytes(), row["location"], document.external_id, row["collection"])
