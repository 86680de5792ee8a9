"""What a source gives: a file, a record, or nothing, with the reason."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from archive.model import Visibility
from ingest.facts.read import Given


@dataclass(frozen=True, slots=True)
class FoundFile:
    """A file to ingest. `location` is its path as found; `collection` None the run's own."""

    location: str
    path: Path
    collection: str | None = None


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


Found = FoundFile | FoundRecord | FoundNothing | FoundEnd
