"""Containers: files that hold documents, each of which is ingested as if it lay in a folder.

What lies in a container has the location `CONTAINER#PLACE`, or its own address where it has one.
Its bytes lie in a temporary file until the next item is asked for. Which files are containers is
told by their names, as for records.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from pathlib import Path

from ingest.sources.found import Found, FoundFile, FoundNothing
from ingest.sources.records import find_records, is_records
from ingest.sources.rules import is_sidecar
from ingest.sources.unpacking import DEPTH, Unpacking

#: What a container holds, in order: its path, its own location, the limits within it.
Opener = Callable[[Path, str, Unpacking], Iterator[Found]]

#: By the ending of the name. The package `ingest.sources` enters those that there are.
CONTAINERS: dict[str, Opener] = {}
#: Containers that are documents themselves, wherever they lie.
DOCUMENTS = (".eml",)


def opener(name: str) -> Opener | None:
    """What opens a file of this name as a container, None if it is none."""
    lower = name.lower()
    return next((opener for ending, opener in CONTAINERS.items() if lower.endswith(ending)), None)


def is_holder(name: str) -> bool:
    """Whether a file of this name holds other places: as a container, records or a sidecar."""
    return is_records(name) or is_sidecar(name) or opener(name) is not None


def contents(path: Path, location: str, name: str, limits: Unpacking) -> Iterator[Found]:
    """What a file gives: its records, what is in it as a container, or itself.

    `path` is where its bytes lie, `location` what it is known by, `name` what it is called.
    """
    opened, is_deep = opener(name), limits.depth >= DEPTH
    if is_records(name):
        yield from find_records(path, location, name, limits.total_bytes)
    elif opened is None or (is_deep and name.lower().endswith(DOCUMENTS)):
        yield FoundFile(location, path, name=None if location.endswith(name) else name)
    elif is_deep:
        reason = "Das Archiv liegt zu tief in anderen Archiven; es wird nicht geöffnet."
        yield FoundNothing(location, reason, is_fault=True)
    else:
        yield from opened(path, location, limits.inside())


def holder(location: str) -> str | None:
    """The records file or container that a place lies in, None if there is none (any more).

    >>> holder("/nirgends/paket.zip#a.pdf") is None
    True
    """
    for at, sign in enumerate(location):
        name = location[:at].rpartition("/")[2]
        is_held = sign == "#" and is_holder(name)
        if is_held and os.path.isfile(location[:at]):  # noqa: PTH113  Path raises for long names
            return location[:at]
    return None
