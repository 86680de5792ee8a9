"""Which names are passed over, in folders and in containers alike, and why.

A file that is asked for by its own name is taken in whatever it is called.
"""

from __future__ import annotations

from pathlib import PurePosixPath

#: Endings of files that accompany others or that nobody means to archive.
_PASSED_OVER = {
    ".css", ".js", ".map", ".woff", ".woff2", ".ttf", ".otf", ".ico", ".svg", ".tmp", ".part",
    ".lock", ".log", ".py", ".pyc", ".exe", ".dll", ".so", ".mp3", ".mp4", ".avi", ".mov",
    ".toml", ".yaml", ".yml", ".ini", ".sqlite", ".db",
}  # fmt: skip
_IMAGES = {".png", ".jpg", ".jpeg", ".gif", ".webp", ".tif", ".tiff", ".bmp", ".avif"}
#: What stands beside one file; the name before it is that file's, with or without its ending.
BESIDE = (".meta.json", ".metadaten.json")
#: What stands beside all files of a folder.
TABLES = ("metadaten.csv", "metadaten.tsv")
#: Folders that systems add of their own.
_FOLDERS = {"__MACOSX": "Beigaben von macOS."}


def is_sidecar(name: str) -> bool:
    """Whether a file says something of others.

    >>> is_sidecar("Bericht.pdf.meta.json"), is_sidecar("Metadaten.csv"), is_sidecar("daten.csv")
    (True, True, False)
    """
    return is_beside(name) or name.lower() in TABLES


def is_beside(name: str) -> bool:
    """Whether a file says something of the one file whose name it bears."""
    return name.lower().endswith(BESIDE) and not name.startswith(".")


def passed_over(name: str) -> str | None:
    """Why a file of this name is not taken in unless it is asked for, None if it is."""
    ending = PurePosixPath(name).suffix
    if name.startswith("."):
        return "Versteckte Datei."
    if name.startswith("~$"):
        return "Sperrdatei eines Office-Programms."
    if is_sidecar(name) or name.lower().endswith(".xmp"):
        return "Begleitdatei."
    if ending.lower() in _IMAGES:
        return "Das ist ein Bild ohne Text."
    if ending.lower() in _PASSED_OVER:
        return f"Dateien mit der Endung {ending} werden nicht aufgenommen."
    return None


def folder_passed_over(name: str) -> str | None:
    """Why a folder of this name is not looked into, None if it is."""
    is_hidden = name.startswith(".") and name != ".."  # a container may name its outside so
    return "Versteckte Datei." if is_hidden else _FOLDERS.get(name)
