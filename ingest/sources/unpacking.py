"""How much is unpacked of a container, and the temporary files that it goes to.

A temporary file lies in the folder `tmp` of the originals, which is swept before each ingest, so
that even a killed run leaves nothing behind. It goes when the next item is asked for.
"""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import IO

from archive.errors import LimitExceeded
from archive.settings import Settings

MB = 1_000_000
BLOCK = 1 << 20
#: A container in a container is opened, one in that one is not.
DEPTH = 2


class AllowanceSpent(LimitExceeded):
    """No more of a container may be unpacked."""


@dataclass(slots=True)
class Allowance:
    """The bytes that may still be unpacked of a container and of all that lies in it."""

    total: int
    left: int

    def take(self, size: int) -> None:
        """Use up some of it.

        Raises:
            AllowanceSpent: there is not so much left.
        """
        self.left -= size
        if self.left < 0:
            raise AllowanceSpent(f"Ausgepackt wären es mehr als {self.total // MB} MB.")


@dataclass(frozen=True, slots=True)
class Unpacking:
    """The limits of a container. `depth` counts how deep it lies, `folder` is for what comes out.

    `entries` is how many places a ZIP may have, `file_bytes` how large one file may be.
    """

    entries: int = 10_000
    file_bytes: int = 500 * MB
    total_bytes: int = 2000 * MB
    folder: Path | None = None
    depth: int = 0
    allowance: Allowance = field(default_factory=lambda: Allowance(0, 0))

    def inside(self) -> Unpacking:
        """The limits within a container: a fresh allowance in an outer one, a shared deeper in."""
        fresh = Allowance(self.total_bytes, self.total_bytes)
        allowance = self.allowance if self.depth else fresh
        return replace(self, depth=self.depth + 1, allowance=allowance)


def unpacking(settings: Settings) -> Unpacking:
    """The limits that the settings give."""
    return Unpacking(
        settings.max_entries,
        settings.max_file_mb * MB,
        settings.max_unpacked_mb * MB,
        settings.originals / "tmp",
    )


@contextmanager
def unpacked(stream: IO[bytes], limits: Unpacking, most: int) -> Iterator[Path]:
    """The bytes of a stream as a file, for as long as this is open.

    Raises:
        LimitExceeded: they are more than `most`, or than may be unpacked in all.
    """
    if limits.folder:
        limits.folder.mkdir(parents=True, exist_ok=True)
    with tempfile.NamedTemporaryFile(dir=limits.folder, prefix="findbuch-") as target:
        _copy(stream, target, limits.allowance, most)
        target.flush()
        yield Path(target.name)


def _copy(stream: IO[bytes], target: IO[bytes], allowance: Allowance, most: int) -> None:
    size = 0
    while block := stream.read(BLOCK):
        size += len(block)
        if size > most:
            raise LimitExceeded(f"Die Datei ist größer als {most // MB} MB.")
        allowance.take(len(block))
        target.write(block)
