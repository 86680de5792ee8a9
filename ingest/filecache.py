"""A folder of files that can be made anew, bounded in bytes: what was not used longest goes first.

Files are written whole or not at all, so that several threads and processes may share a folder.
"""

from __future__ import annotations

import contextlib
import os
import tempfile
import threading
import time
from pathlib import Path

#: When the folder is full, it is emptied to this share, so that not every file costs a walk.
EMPTIED_TO = 0.9
#: Files after which the folder is measured again: other processes write into it as well.
MEASURED_EVERY = 100
#: Seconds after which nobody writes on a half written file any more.
ABANDONED = 3600


class FileCache:
    """Files by name. A name may have folders in it; it comes from the program, never from outside.

    What another process throws away while it is read stays readable for whoever has it open.
    """

    def __init__(self, folder: Path, limit: int) -> None:
        self._folder = folder
        self._limit = limit
        self._lock = threading.Lock()
        self._size: int | None = None
        self._written = 0

    def get(self, name: str) -> Path | None:
        """The file of a name, used just now; None if it is not there."""
        path = self._folder / name
        try:
            os.utime(path)
        except FileNotFoundError:
            return None
        return path

    def peek(self, name: str) -> Path | None:
        """The file of a name, without using it."""
        path = self._folder / name
        return path if path.exists() else None

    def put(self, name: str, data: bytes) -> Path:
        """Keep a file under a name; older ones may go for it."""
        path = self._folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        with tempfile.NamedTemporaryFile(dir=path.parent, prefix=".", delete=False) as target:
            written = Path(target.name)
            try:
                target.write(data)
                target.flush()
                written.replace(path)
            except OSError:  # a full disk, say: half a file would only fill it further
                written.unlink(missing_ok=True)
                raise
        self._note(len(data))
        return path

    def _note(self, size: int) -> None:
        with self._lock:
            self._written += 1
            if self._size is None or self._written % MEASURED_EVERY == 0:
                self._size = sum(held for _, held, _ in self._files())
            else:
                self._size += size
            if self._size > self._limit:
                self._size = self._evict()

    def _evict(self) -> int:
        """Throw away what was not used longest, never the newest; the bytes that are left."""
        files = sorted(self._files(), reverse=True)
        left = 0
        for number, (_, size, path) in enumerate(files):
            if number == 0 or left + size <= EMPTIED_TO * self._limit:
                left += size
                continue
            path.unlink(missing_ok=True)
        return left

    def _files(self) -> list[tuple[float, int, Path]]:
        """(when it was used last, bytes, path) of each file; of those being written, what a
        killed process has left.
        """
        found = []
        for path in self._folder.rglob("*"):
            with contextlib.suppress(FileNotFoundError):  # another process was quicker
                told = path.stat()
                is_new = path.name.startswith(".") and time.time() - told.st_mtime < ABANDONED
                if not path.is_dir() and not is_new:
                    found.append((told.st_mtime, told.st_size, path))
        return found
