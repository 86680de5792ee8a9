"""The originals: bytes under their own SHA-256, never changed, never overwritten.

A file is written to a temporary name, fsynced and renamed, so that a name in the store always
stands for whole content. What a killed process leaves behind are files in `tmp/`, which nobody
refers to and `sweep` removes.
"""

from __future__ import annotations

import hashlib
import os
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import IO, BinaryIO

from archive.errors import LimitExceeded, StoreError
from archive.model import Sha256

BLOCK = 1 << 20


@dataclass(frozen=True, slots=True)
class Kept:
    """What `Store.keep` has put away."""

    sha256: Sha256
    size: int
    path: Path


class Store:
    """A folder of originals: `ab/cd/abcd…`, two levels of 256 folders."""

    def __init__(self, root: Path) -> None:
        self.root = root

    def path(self, sha256: Sha256) -> Path:
        """Where these bytes lie, whether or not they are there."""
        return self.root / sha256[:2] / sha256[2:4] / sha256

    def keep(self, stream: BinaryIO, limit: int) -> Kept:
        """Put the bytes of a stream away, once; the same bytes again change nothing.

        Raises:
            LimitExceeded: the stream is longer than `limit` bytes; nothing is kept then.
        """
        folder = self.root / "tmp"
        folder.mkdir(parents=True, exist_ok=True)
        with tempfile.NamedTemporaryFile(dir=folder, delete=False) as target:
            temporary = Path(target.name)
            try:
                sha256, size = _copy(stream, target, limit)
                return Kept(sha256, size, self._settle(temporary, sha256))
            finally:
                temporary.unlink(missing_ok=True)

    def open(self, sha256: Sha256) -> BinaryIO:
        """The bytes of an original.

        Raises:
            StoreError: the original is missing.
        """
        try:
            return self.path(sha256).open("rb")
        except OSError as error:
            raise StoreError(f"Das Original {sha256} fehlt in der Ablage.") from error

    def is_intact(self, sha256: Sha256) -> bool:
        """Whether the bytes are there and still have their checksum."""
        try:
            with self.path(sha256).open("rb") as stream:
                return hashlib.file_digest(stream, "sha256").hexdigest() == sha256
        except OSError:
            return False

    def all(self) -> Iterator[Sha256]:
        """The checksums of everything in the store, in order."""
        for path in sorted(self.root.glob("??/??/*")):
            yield Sha256(path.name)

    def sweep(self) -> int:
        """Remove what killed processes left in `tmp/`; how many files that were."""
        left = list((self.root / "tmp").glob("*"))
        for path in left:
            path.unlink(missing_ok=True)
        return len(left)

    def _settle(self, temporary: Path, sha256: Sha256) -> Path:
        final = self.path(sha256)
        if not final.exists():
            final.parent.mkdir(parents=True, exist_ok=True)
            fsync_file(temporary)
            temporary.replace(final)
            fsync_folder(final.parent)
        return final


def _copy(stream: BinaryIO, target: IO[bytes], limit: int) -> tuple[Sha256, int]:
    digest, size = hashlib.sha256(), 0
    while block := stream.read(BLOCK):
        size += len(block)
        if size > limit:
            raise LimitExceeded(f"Die Datei ist größer als {limit // 1_000_000} MB.")
        digest.update(block)
        target.write(block)
    target.flush()
    return Sha256(digest.hexdigest()), size


def fsync_file(path: Path) -> None:
    """Have the bytes of a file on disk when this returns."""
    handle = os.open(path, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


fsync_folder = fsync_file
