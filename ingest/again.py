"""Trying again what could not be read: from the kept bytes, wherever the source is by now.

An address that gave nothing is fetched once more.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

from archive import quarantine
from archive.catalogue import Catalogue
from archive.model import Sha256
from archive.settings import Settings
from archive.store import Store
from ingest.sources.containers import holder
from ingest.sources.files import find_again, find_files
from ingest.sources.found import Found, FoundFile, FoundNothing, FoundRecord
from ingest.sources.records import read_record
from ingest.sources.rules import is_sidecar
from ingest.sources.unpacking import Unpacking, unpacking
from ingest.sources.web import Options, Web, find_pages, is_address, known_places


def quarantined(catalogue: Catalogue, store: Store, settings: Settings) -> Iterator[Found]:
    """Everything in quarantine, to be read once more, each in the collection it was meant for.

    A file that is still there is looked at in its place, with what stands beside it; other places
    are read from what was kept of them. What is gone and was not kept leaves the quarantine. What
    an item brings lies where it says only until the next one is asked for.
    """
    places: set[str] = set()
    addresses: list[dict[str, Any]] = []
    for row in catalogue.quarantined():
        place = _place(row["location"])
        if row["sha256"] and not os.path.isfile(row["location"]):  # noqa: PTH113
            yield _kept(catalogue, store, row)
        elif is_address(row["location"]):
            addresses.append(row)
        elif place:
            if place not in places:
                places.add(place)
                yield from _at(place, row["collection"], unpacking(settings))
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


def _at(place: str, collection: str, limits: Unpacking) -> Iterator[Found]:
    path = Path(place)
    is_beside_others = is_sidecar(path.name)
    for found in find_again([path], limits) if is_beside_others else find_files(place, limits):
        if isinstance(found, FoundFile | FoundRecord):
            yield replace(found, collection=found.collection or collection)
        else:
            yield found


def _place(location: str) -> str | None:
    """What is to be looked at again for a place: itself, or the file that it lies in. None if it
    is gone.
    """
    if os.path.exists(location):  # noqa: PTH110  Path.exists raises for a name too long
        return location
    return holder(location)


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
