"""Files and folders, recursively, in a fixed order; hidden files and sidecars are passed over."""

from __future__ import annotations

import errno
import os
from collections.abc import Iterator
from pathlib import Path

from ingest.sources.containers import opener
from ingest.sources.found import Found, FoundFile, FoundNothing
from ingest.sources.records import find_records, is_records

#: Endings of files that accompany others or that nobody means to archive.
_PASSED_OVER = {
    ".css", ".js", ".map", ".woff", ".woff2", ".ttf", ".otf", ".ico", ".svg", ".tmp", ".part",
    ".lock", ".log", ".py", ".pyc", ".exe", ".dll", ".so", ".mp3", ".mp4", ".avi", ".mov",
    ".toml", ".yaml", ".yml", ".ini", ".sqlite", ".db",
}  # fmt: skip
_IMAGES = {".png", ".jpg", ".jpeg", ".gif", ".webp", ".tif", ".tiff", ".bmp", ".avif"}
#: What the system says of a place, in German.
_ERRORS = {
    errno.ENOENT: "Diese Datei gibt es nicht.",
    errno.ENAMETOOLONG: "Der Pfad ist zu lang.",
    errno.ELOOP: "Die Verknüpfung führt im Kreis.",
    errno.ENOTDIR: "Diese Datei gibt es nicht.",
    errno.EIO: "Der Datenträger meldet einen Lesefehler.",
}
_SIDECARS = (".meta.json", ".metadaten.json", ".xmp")


def find_files(source: str) -> Iterator[Found]:
    """What lies at a path: the file itself, or everything below the folder, in order of names."""
    path = Path(source)
    try:
        is_folder = path.is_dir()
    except (OSError, ValueError) as error:  # no right to look, or no possible name
        yield FoundNothing(location(path), reason_of(error), is_fault=True)
        return
    if is_folder:
        yield from _folder(path)
    else:
        yield from _file(path, asked_for=True)


def _folder(folder: Path) -> Iterator[Found]:
    try:
        entries = sorted(os.scandir(folder), key=lambda entry: entry.name)
    except OSError as error:
        yield FoundNothing(location(folder), reason_of(error), is_fault=True)
        return
    for entry in entries:
        path = folder / entry.name
        if entry.name.startswith("."):
            yield FoundNothing(location(path), "Versteckte Datei.", is_fault=False)
        elif entry.is_dir(follow_symlinks=False):
            yield from _folder(path)
        else:
            yield from _file(path, asked_for=False)


def _file(path: Path, asked_for: bool) -> Iterator[Found]:
    name = path.name.lower()
    if not asked_for and name.endswith(_SIDECARS):
        yield FoundNothing(location(path), "Begleitdatei.", is_fault=False)
    elif not asked_for and path.suffix.lower() in _IMAGES:
        yield FoundNothing(location(path), "Das ist ein Bild ohne Text.", is_fault=False)
    elif not asked_for and path.suffix.lower() in _PASSED_OVER:
        reason = f"Dateien mit der Endung {path.suffix} werden nicht aufgenommen."
        yield FoundNothing(location(path), reason, is_fault=False)
    elif (problem := _problem(path)) is not None:
        yield problem
    elif is_records(path):
        yield from find_records(path, location(path))
    elif (opened := opener(path)) is not None:
        yield from opened(path, location(path))
    else:
        yield FoundFile(location(path), path)


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


def location(path: Path) -> str:
    """A path as text that can be kept and printed; bytes that are no UTF-8 show as \\xNN."""
    raw = os.fsencode(path)
    return raw.decode("utf-8", "backslashreplace")


def reason_of(error: OSError | ValueError) -> str:
    """Why the system does not give a file, in German."""
    if isinstance(error, PermissionError):
        return "Die Rechte zum Lesen fehlen."
    if isinstance(error, ValueError):
        return "Das ist kein möglicher Dateiname."
    named = _ERRORS.get(error.errno or 0)
    if named:
        return named
    return f"Nicht lesbar (Fehler {error.errno} des Systems)."  # its own words are English
