"""What a source gives, in short: place within a file, and text or reason."""

from __future__ import annotations

from pathlib import Path

from ingest.sources import find_files
from ingest.sources.found import Found, FoundEnd, FoundFile, FoundNothing, FoundSame
from ingest.sources.unpacking import Unpacking


def found_in(path: Path, limits: Unpacking | None = None) -> list[tuple[str, str]]:
    """What a file gives: place within it, and text or reason."""
    given = []
    for item in find_files(str(path), limits or Unpacking(folder=path.parent / "tmp")):
        if not isinstance(item, FoundEnd):
            given.append((_place(item, path), _content(item)))
    return given


def _place(item: Found, path: Path) -> str:
    shown = getattr(item, "shown", None) or item.location
    return str(shown).removeprefix(f"{path}").removeprefix("#")


def _content(item: Found) -> str:
    if isinstance(item, FoundNothing):
        return item.reason
    if isinstance(item, FoundFile):
        return item.path.read_bytes().decode("utf-8", "replace")
    return "unverändert" if isinstance(item, FoundSame) else "Satz"
