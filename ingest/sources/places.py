"""Places as text, and what the system says of them, in German."""

from __future__ import annotations

import errno
import os
from pathlib import Path

_ERRORS = {
    errno.ENOENT: "Diese Datei gibt es nicht.",
    errno.ENAMETOOLONG: "Der Pfad ist zu lang.",
    errno.ELOOP: "Die Verknüpfung führt im Kreis.",
    errno.ENOTDIR: "Diese Datei gibt es nicht.",
    errno.EIO: "Der Datenträger meldet einen Lesefehler.",
    errno.ENOSPC: "Auf dem Datenträger ist kein Platz mehr.",
}


def location(path: Path) -> str:
    """A path as text that can be kept and printed; bytes that are no UTF-8 show as \\xNN."""
    return text_of(os.fspath(path))


def text_of(name: str) -> str:
    """A name of the file system as text."""
    return os.fsencode(name).decode("utf-8", "backslashreplace")


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
