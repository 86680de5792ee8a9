"""Files and folders, recursively, in a fixed order; hidden files and sidecars are passed over."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from functools import partial
from itertools import groupby
from pathlib import Path

from ingest.sources.containers import contents
from ingest.sources.found import Found, FoundNothing
from ingest.sources.places import location, reason_of, text_of
from ingest.sources.rules import folder_passed_over, is_sidecar, passed_over
from ingest.sources.sidecars import Sidecars, accompanied
from ingest.sources.unpacking import Unpacking

_USUAL = Unpacking()


def find_files(source: str, limits: Unpacking = _USUAL) -> Iterator[Found]:
    """What lies at a path: the file itself, or everything below the folder, in order of names."""
    path = Path(source)
    try:
        is_folder = path.is_dir()
    except (OSError, ValueError) as error:  # no right to look, or no possible name
        yield FoundNothing(location(path), reason_of(error), is_fault=True)
        return
    if is_folder:
        yield from _folder(path, limits)
    else:
        yield from _file(path, sidecars_in(path.parent), limits)


def find_again(paths: Iterable[Path], limits: Unpacking = _USUAL) -> Iterator[Found]:
    """What lies at the paths of files, looked at as in their folders; what is gone is left out."""
    for folder, group in groupby(paths, lambda path: path.parent):
        sidecars = sidecars_in(folder)
        for path in group:
            if os.path.lexists(path):
                yield from _in_folder(path, sidecars, limits)


def sidecars_in(folder: Path) -> Sidecars:
    """The sidecars of a folder; none if it cannot be looked into."""
    try:
        entries = list(os.scandir(folder))
    except (OSError, ValueError):
        entries = []
    return _sidecars(folder, entries)


def _sidecars(folder: Path, entries: Iterable[os.DirEntry[str]]) -> Sidecars:
    names = {entry.name for entry in entries if not entry.is_dir(follow_symlinks=False)}
    return Sidecars(names, partial(_bytes, folder))


def _bytes(folder: Path, name: str, most: int) -> bytes:
    if not (folder / name).is_file():  # a pipe would be waited for
        raise ValueError("Die Begleitdatei ist keine gewöhnliche Datei.")
    with (folder / name).open("rb") as stream:
        return stream.read(most)


def _folder(folder: Path, limits: Unpacking) -> Iterator[Found]:
    try:
        entries = sorted(os.scandir(folder), key=lambda entry: entry.name)
    except OSError as error:
        yield FoundNothing(location(folder), reason_of(error), is_fault=True)
        return
    sidecars = _sidecars(folder, entries)
    for entry in entries:
        path = folder / entry.name
        if not entry.is_dir(follow_symlinks=False):
            yield from _in_folder(path, sidecars, limits)
        elif reason := folder_passed_over(entry.name):
            yield FoundNothing(location(path), reason, is_fault=False)
        else:
            yield from _folder(path, limits)


def _in_folder(path: Path, sidecars: Sidecars, limits: Unpacking) -> Iterator[Found]:
    """A file that nobody asked for by its name."""
    if is_sidecar(path.name):
        yield from sidecars.faults(path.name, location(path))
    elif reason := passed_over(path.name):
        yield FoundNothing(location(path), reason, is_fault=False)
    else:
        yield from _file(path, sidecars, limits)


def _file(path: Path, sidecars: Sidecars, limits: Unpacking) -> Iterator[Found]:
    place, name = location(path), text_of(path.name)
    if (problem := _problem(path)) is not None:
        yield problem
    else:
        found = contents(path, place, name, limits)
        yield from accompanied(found, place, sidecars.of(path.name))


def _problem(path: Path) -> FoundNothing | None:
    """What keeps a file from being read, None if nothing does."""
    try:
        if path.is_symlink() and not path.exists():
            return FoundNothing(location(path), "Die Verknüpfung führt ins Leere.", True)
        if not path.exists():
            return FoundNothing(location(path), "Diese Datei gibt es nicht.", True)
        if not path.is_file():
            return FoundNothing(location(path), "Das ist keine gewöhnliche Datei.", False)
        with path.open("rb") as stream:
            if not stream.read(1):
                return FoundNothing(location(path), "Die Datei ist leer.", True)
    except (OSError, ValueError) as error:
        return FoundNothing(location(path), reason_of(error), True)
    return None
