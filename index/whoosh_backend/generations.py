"""Generations: folders `gen-0001`, `gen-0002`, … of which the file `CURRENT` names the one in use.

A generation is one schema and one chain, told by its fingerprint. It is built unseen and becomes
current by the rename of one small file; only then is the old one removed. Whatever is found wrong
when a generation is opened is an `IndexUnavailable`: nothing is ever repaired in place.
"""

from __future__ import annotations

import contextlib
import hashlib
import json
import shutil
from contextlib import AbstractContextManager
from functools import cache, lru_cache
from importlib.metadata import version
from pathlib import Path

from archive.errors import IndexUnavailable
from archive.filelock import exclusive
from archive.store import fsync_file, fsync_folder
from index import german
from index.german import Learnt
from index.whoosh_backend.schema import SCHEMA_VERSION

CURRENT = "CURRENT"
META = "generation.json"
LEARNT = "learnt.json"
_NONE_YET = "Es gibt noch keinen Index."


@cache
def fingerprint() -> str:
    """What an index depends on beside the documents: schema, chain, dictionary."""
    parts = (SCHEMA_VERSION, german.VERSION, version("simplemma"))
    return hashlib.sha256(repr(parts).encode()).hexdigest()[:16]


def current(root: Path) -> Path:
    """The folder of the generation in use.

    Raises:
        IndexUnavailable: there is none, or another version of Findbuch built it.
    """
    try:
        found = (root / CURRENT).stat()
    except OSError as error:
        raise IndexUnavailable(_NONE_YET) from error
    return _current(root, (found.st_ino, found.st_mtime_ns), fingerprint())


@lru_cache(maxsize=64)
def _current(root: Path, _changed: tuple[int, int], wanted: str) -> Path:
    """Read once for each state of the file, which is replaced and never changed."""
    try:
        folder = root / (root / CURRENT).read_text(encoding="ascii").strip()
        meta = json.loads((folder / META).read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        raise IndexUnavailable(_NONE_YET) from error
    if meta.get("fingerprint") != wanted:
        raise IndexUnavailable("Der Index stammt von einer anderen Fassung von Findbuch.")
    return folder


def create(root: Path, learnt: Learnt) -> Path:
    """A new, empty folder for a generation that nobody sees yet, with what its chain learnt."""
    root.mkdir(parents=True, exist_ok=True)
    numbers = [int(p.name[4:]) for p in root.glob("gen-*") if p.name[4:].isdigit()]
    folder = root / f"gen-{max(numbers, default=0) + 1:04d}"
    folder.mkdir()
    meta = json.dumps({"fingerprint": fingerprint()})
    (folder / META).write_text(meta, encoding="utf-8")
    (folder / LEARNT).write_text(learnt.to_json(), encoding="utf-8")
    return folder


def learnt(folder: Path) -> Learnt:
    """What was learnt for a generation; the same value for the same generation.

    Raises:
        OSError, ValueError, KeyError: the file is missing or damaged.
    """
    path = folder / LEARNT
    return _learnt(path, path.stat().st_mtime_ns)


@lru_cache(maxsize=4)
def _learnt(path: Path, _changed: int) -> Learnt:
    return Learnt.from_json(path.read_text(encoding="utf-8"))


def switch(root: Path, folder: Path) -> None:
    """Make a generation the current one, then remove the others."""
    for path in folder.iterdir():
        fsync_file(path)
    fsync_folder(folder)
    temporary = root / f"{CURRENT}.new"
    temporary.write_text(folder.name, encoding="ascii")
    fsync_file(temporary)
    temporary.replace(root / CURRENT)
    fsync_folder(root)
    for other in root.glob("gen-*"):
        if other != folder:
            shutil.rmtree(other, ignore_errors=True)


def size(folder: Path) -> tuple[int, float]:
    """The bytes of a generation on disk, and when it was last written (seconds since 1970).

    Files that a writer removes meanwhile are passed over.
    """
    total, newest = 0, 0.0
    for path in folder.iterdir():
        with contextlib.suppress(FileNotFoundError):
            found = path.stat()
            total, newest = total + found.st_size, max(newest, found.st_mtime)
    return total, newest


def lock(root: Path, wait_s: float = 60.0) -> AbstractContextManager[None]:
    """The right to write the index; LockedError if another process still writes by then."""
    return exclusive(root / "LOCK", "Ein anderer Vorgang schreibt gerade den Index.", wait_s)
