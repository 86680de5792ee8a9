"""What a source gives: a file, a record, the news that all is as it was, or nothing and why."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from archive.model import Fetched, Visibility
from ingest.facts.read import NOTHING_GIVEN, Given


@dataclass(frozen=True, slots=True)
class FoundFile:
    """A file to ingest.

    `location` is its identity: the path as found, the URL, or `CONTAINER#PLACE` for what lies in
    a container. `path` is where its bytes lie until the next item is asked for; a source that
    unpacks or fetches may remove them then. `name` is the file's own name where the location does
    not end with it. `given` is what is known of it from outside its bytes. `None` for
    `collection`, `visibility` means the run's own. `own` names those of collection, visibility and
    rights that the source itself states of the document, so that it follows when they change.
    """

    location: str
    path: Path
    collection: str | None = None
    name: str | None = None
    given: Given = NOTHING_GIVEN
    url: str | None = None
    visibility: Visibility | None = None
    rights: str = ""
    fetched: Fetched | None = None
    own: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class FoundSame:
    """A place that says its document has not changed since it was last seen (HTTP 304).

    `otherwise` is the reason to pass it over where the archive does not know it; without one, a
    place that is not known is a fault of the program.
    """

    location: str
    fetched: Fetched
    otherwise: str | None = None


@dataclass(frozen=True, slots=True)
class FoundRecord:
    """A record of a JSON lines file. `line` holds its bytes, which are its original.

    `location` is its identity, the file's name and its id; `shown` has the path as found.
    """

    shown: str
    location: str
    external_id: str
    line: bytes
    text: str
    given: Given
    url: str | None
    visibility: Visibility | None
    collection: str | None = None
    rights: str = ""
    own: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class FoundNothing:
    """A place that gives no document. `is_fault` tells the unreadable from the passed over."""

    location: str
    reason: str
    is_fault: bool


@dataclass(frozen=True, slots=True)
class FoundEnd:
    """The end of a records file that was read whole. `faults` are its places without a record."""

    location: str
    faults: frozenset[str]


Found = FoundFile | FoundSame | FoundRecord | FoundNothing | FoundEnd
