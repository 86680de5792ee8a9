"""Trying again what could not be read: from the kept bytes, wherever the source is by now."""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

from archive import quarantine
from archive.catalogue import Catalogue
from archive.model import Sha256
from archive.store import Store
from ingest.sources.containers import holder
from ingest.sources.files import find_again, find_files
from ingest.sources.found import Found, FoundFile, FoundNothing, FoundRecord
from ingest.sources.records import read_record
from ingest.sources.rules import is_sidecar
from ingest.sources.unpacking import Unpacking


def quarantined(catalogue: Catalogue, store: Store, limits: Unpacking) -> Iterator[Found]:
    """Everything in quarantine, to be read once more, each in the collection it was meant for.

    A file that is still there is looked at in its place, with what stands beside it; other places
    are read from what was kept of them. What is gone and was not kept leaves the quarantine.
    """
    places: set[str] = set()
    for row in catalogue.quarantined():
        place = _place(row["location"])
        if row["sha256"] and not os.path.isfile(row["location"]):  # noqa: PTH113
            yield _kept(catalogue, store, row)
        elif place:
            if place not in places:
                places.add(place)
                yield from _at(place, row["collection"], limits)
        else:
            with catalogue.transaction() as connection:
                quarantine.leave_quarantine(connection, row["location"])
            yield FoundNothing(row["location"], "Das gibt es nicht mehr.", is_fault=False)


def _at(place: str, collection: str, limits: Unpacking) -> Iterator[Found]:
    path = Path(place)
    for found in find_again(path, limits) if is_sidecar(path.name) else find_files(place, limits):
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
        return FoundFile(row["location"], path, row["collection"])
    return read_record(path.read_bytes(), row["location"], document.external_id, row["collection"])
