"""Asking the addresses of documents once more: what has changed becomes a new version.

A document whose address is dead stays, and stays searchable; the quarantine tells of the address.
"""

from __future__ import annotations

from collections import defaultdict, deque
from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import datetime

from archive.catalogue import Catalogue
from archive.settings import Settings
from archive.store import Store
from archive.webplaces import places_to_ask
from ingest.sources.found import Found, FoundFile
from ingest.sources.web import Known, Options, Web, find_pages, known_places
from ingest.sources.web.urls import host_of


def find_again(
    catalogue: Catalogue, store: Store, settings: Settings, asked_before: datetime | None = None
) -> Iterator[Found]:
    """The addresses of all documents, or of those that were not asked since a moment."""
    with catalogue.reading() as connection:
        addresses = places_to_ask(connection, asked_before)
    if not addresses:
        return
    known = known_places(catalogue, store)
    with Web(settings) as web:
        for address in in_turn(addresses):
            for found in find_pages(address, Options(), known, web):
                yield _as_before(found, address, known, catalogue)


def in_turn(addresses: Iterable[str]) -> Iterator[str]:
    """The addresses, one of each server at a time: while one rests, others are asked.

    >>> list(in_turn(["http://a.example/1", "http://a.example/2", "http://b.example/1"]))
    ['http://a.example/1', 'http://b.example/1', 'http://a.example/2']
    """
    by_host: dict[str, deque[str]] = defaultdict(deque)
    for address in addresses:
        by_host[host_of(address)].append(address)
    turns = deque(by_host.values())
    while turns:
        addresses_left = turns.popleft()
        yield addresses_left.popleft()
        if addresses_left:
            turns.append(addresses_left)


def _as_before(found: Found, address: str, known: Known, catalogue: Catalogue) -> Found:
    """A file with collection, visibility and rights of its document: new bytes at the place of a
    copy are a document of their own, which must not be seen by more people than the old one.
    """
    place = known(address) if isinstance(found, FoundFile) else None
    if place is None or not isinstance(found, FoundFile):
        return found
    document = catalogue.document(place.document_id)
    return replace(
        found,
        collection=document.collection,
        visibility=document.visibility,
        rights=document.rights,
    )
