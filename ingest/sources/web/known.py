"""What the archive knows of an address before it is asked."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from archive.catalogue import Catalogue
from archive.model import DocumentId, Fetched
from archive.store import Store
from archive.webplaces import web_place
from ingest.extractors import reader


@dataclass(frozen=True, slots=True)
class Place:
    """A document that was fetched before. `location` is its identity, `url` where it came from.

    `fetched` is what the server said then; None if its bytes are wanted whatever has become of
    them, since they could not be read or would be read otherwise today. They lie at `original`.
    """

    location: str
    url: str
    document_id: DocumentId
    fetched: Fetched | None
    original: Path


#: The place of a canonical address, None if nothing was ever fetched there.
Known = Callable[[str], Place | None]


def known_places(catalogue: Catalogue, store: Store) -> Known:
    """Looks up addresses in a catalogue."""

    def place(location: str) -> Place | None:
        with catalogue.reading() as connection:
            found = web_place(connection, location)
        if found is None:
            return None
        source, known = found
        is_read = known.status != "quarantined" and known.extractor == reader(known.media_type)
        fetched = source.fetched if is_read else None
        path = store.path(known.sha256)
        return Place(location, source.url or location, known.document_id, fetched, path)

    return place


def nothing_known(_: str) -> None:
    """For those who want everything anew."""
