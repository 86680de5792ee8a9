"""Watching folders: which files are new or changed, told once they have come to rest.

A file rests when its size and its time of change stay as they were for a round. What is deleted
is left alone, but for sidecars: the files beside them are told, since they have changed with them.
"""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from ingest.sources.rules import folder_passed_over, is_beside, is_sidecar, passed_over
from ingest.sources.sidecars import accompanies

#: Looking may take this share of the time; in a very large folder it is done less often.
SHARE = 0.1
#: Time of change in ns, and size.
Stamp = tuple[int, int]


class Watch:
    """Folders and what was last seen in them. What is there at the beginning counts as known."""

    def __init__(self, folders: Iterable[Path]) -> None:
        self._folders = tuple(folders)
        self._known = self._look()
        self._before = self._known

    def changed(self) -> tuple[Path, ...]:
        """What is new or changed and rests, in order of paths; each change is told once."""
        now = self._look()
        rested = {
            path
            for path, stamp in now.items()
            if self._known.get(path) != stamp and self._before.get(path) == stamp
        }
        gone = [path for path in self._known if path not in now]
        for path in gone:
            del self._known[path]
        self._known |= {path: now[path] for path in rested}
        self._before = now
        sidecars = [path for path in (*rested, *gone) if is_sidecar(path.name)]
        return tuple(sorted(rested | _beside(sidecars, now)))

    def again(self, paths: Iterable[Path]) -> None:
        """Have paths told once more: they could not be taken in."""
        for path in paths:
            self._known.pop(path, None)

    def _look(self) -> dict[Path, Stamp]:
        return {path: stamp for folder in self._folders for path, stamp in _files(folder)}


def changes(
    watch: Watch,
    every_s: float,
    clock: Callable[[], float] = time.monotonic,
    sleep: Callable[[float], None] = time.sleep,
) -> Iterator[tuple[Path, ...]]:
    """What changes, for ever: a tuple of paths whenever some have come to rest."""
    took_s = 0.0
    while True:
        sleep(max(every_s, took_s / SHARE))
        begun = clock()
        paths = watch.changed()
        took_s = clock() - begun
        if paths:
            yield paths


def _files(folder: Path) -> Iterator[tuple[Path, Stamp]]:
    """The files below a folder that are taken in or say something of others. What cannot be looked
    at is left out: the ingest at the beginning has told of it.
    """
    try:
        entries = list(os.scandir(folder))
    except OSError:
        return
    for entry in entries:
        path = folder / entry.name
        try:
            if entry.is_dir(follow_symlinks=False):
                if folder_passed_over(entry.name) is None:
                    yield from _files(path)
            elif entry.is_file() and _is_wanted(entry.name):
                told = entry.stat()
                yield path, (told.st_mtime_ns, told.st_size)
        except OSError:  # gone in between, or a link in a circle
            continue


def _is_wanted(name: str) -> bool:
    return is_sidecar(name) or passed_over(name) is None


def _beside(sidecars: Iterable[Path], files: Iterable[Path]) -> set[Path]:
    """The files that sidecars speak of: those of a name, or all of the folder for a table."""
    by_folder: dict[Path, list[str]] = {}
    for sidecar in sidecars:
        by_folder.setdefault(sidecar.parent, []).append(sidecar.name)
    return {
        file
        for file in files
        if not is_sidecar(file.name)
        and any(
            not is_beside(name) or accompanies(name, file.name)
            for name in by_folder.get(file.parent, ())
        )
    }
