"""Containers: files that hold documents, each of which is ingested as if it lay in a folder.

What lies in a container has the location `CONTAINER#PLACE`. Its bytes lie in a temporary file until
the next item is asked for. Which files are containers is told by their names, as for records.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

from ingest.sources.found import Found
from ingest.sources.mails import find_mail

#: What a container holds, in order: its path, and its own location.
Opener = Callable[[Path, str], Iterator[Found]]

#: By the ending of the name, the longest first.
CONTAINERS: dict[str, Opener] = {".eml": find_mail}


def opener(path: Path) -> Opener | None:
    """What opens a file as a container, None if it is none."""
    name = path.name.lower()
    return next((opener for ending, opener in CONTAINERS.items() if name.endswith(ending)), None)
