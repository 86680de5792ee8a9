"""A ZIP of parts, opened so that it cannot hurt: how many, how large, how far they unpack.

Parts are found whatever the case of their names and whichever slash a program wrote. What is
unpacked is counted as it comes, since the sizes that a ZIP states may be lies.
"""

from __future__ import annotations

import lzma
import struct
import zipfile
import zlib
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from types import TracebackType
from typing import IO, Self

from archive.errors import DamagedDocument, EncryptedDocument, LimitExceeded
from ingest.extractors.base import Limits

#: A part that unpacks to more than this must not have been packed beyond all reason.
LARGE_PART = 20_000_000
#: Tables of equal cells reach 200; deflate ends at 1,032, which is what bombs use.
HIGHEST_RATIO = 400
#: An end record, and the longest comment that may follow it.
_END, _END_SIZE, _COMMENT = b"PK\x05\x06", 22, 65_535
_LARGE_END, _LARGE_END_SIZE = b"PK\x06\x06", 56
#: The least that an entry takes in the directory of a ZIP.
_ENTRY_SIZE = 46
_ENCRYPTED = 1
_FAULTS = (
    zipfile.BadZipFile, zlib.error, lzma.LZMAError, EOFError, OSError, struct.error,
    NotImplementedError, ValueError, KeyError, IndexError,
)  # fmt: skip


class Package:
    """The parts of an office file."""

    def __init__(self, path: Path, limits: Limits) -> None:
        """Open it.

        Raises:
            DamagedDocument: it is no whole ZIP.
            LimitExceeded: it holds more entries than are allowed.
        """
        self._limits = limits
        self._unpacked = 0
        with translated("Die Datei ist beschädigt oder unvollständig (kein ganzes ZIP)."):
            _check_entries(path, limits.entries)
            self._archive = zipfile.ZipFile(path)
        listed = self._archive.infolist()
        if len(listed) > limits.entries:
            raise LimitExceeded(_too_many(limits.entries))
        self._parts = {_plain(info.filename): info for info in listed}

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._archive.close()

    def __contains__(self, name: str) -> bool:
        return _plain(name) in self._parts

    def names(self) -> Iterator[str]:
        """The names of the parts as written, in the order of the ZIP."""
        names = (info.filename for info in self._parts.values())
        return (name for name in names if name and not name.endswith(("/", "\\")))

    def size(self, name: str) -> int:
        """The bytes that a part says it has."""
        return self._parts[_plain(name)].file_size

    def read(self, name: str, most: int | None = None) -> bytes:
        """The bytes of a part, the first `most` of them where that is given.

        Raises:
            DamagedDocument, EncryptedDocument, LimitExceeded: it cannot be read.
        """
        with self.open(name) as part:
            if most is not None:
                return part.read(most)
            blocks = []
            while block := part.read(1 << 20):
                blocks.append(block)
            return b"".join(blocks)

    @contextmanager
    def open(self, name: str) -> Iterator[Part]:
        """A part to read from; counts against what may be unpacked in all."""
        info = self._parts.get(_plain(name))
        if info is None:
            raise DamagedDocument(f"Die Datei ist beschädigt: der Teil {name[:80]} fehlt.")
        if info.flag_bits & _ENCRYPTED:
            raise EncryptedDocument("Die Datei ist mit einem Kennwort geschützt.")
        if info.file_size > LARGE_PART and info.file_size > HIGHEST_RATIO * info.compress_size:
            raise LimitExceeded(f"Der Teil {name[:80]} ist unmäßig gepackt.")
        with translated(_damaged(name)):
            stream = self._archive.open(info)
        with stream:
            yield Part(stream, name, self._count)

    def _count(self, size: int) -> None:
        self._unpacked += size
        if self._unpacked > self._limits.unpacked:
            most = self._limits.unpacked // 1_000_000
            raise LimitExceeded(f"Ausgepackt ist die Datei größer als {most} MB.")


class Part:
    """A stream of a part's bytes, counted, its faults told in German."""

    def __init__(self, stream: IO[bytes], name: str, count: Callable[[int], None]) -> None:
        self._stream = stream
        self._count = count
        self.name = name

    def read(self, size: int = -1) -> bytes:
        """The next bytes, at most a MB of them."""
        with translated(_damaged(self.name)):
            block = self._stream.read(min(size, 1 << 20) if size >= 0 else 1 << 20)
        self._count(len(block))
        return block


@contextmanager
def translated(reason: str) -> Iterator[None]:
    """Turn what zipfile raises at a broken file into a DamagedDocument with this reason."""
    try:
        yield
    except _FAULTS as error:
        raise DamagedDocument(reason) from error
    except RuntimeError as error:  # zipfile's word for "asks for a password"
        if isinstance(error, RecursionError):
            raise
        raise EncryptedDocument("Die Datei ist mit einem Kennwort geschützt.") from error


def _check_entries(path: Path, most: int) -> None:
    """Refuse a directory of too many entries before it is read: each costs memory.

    Raises:
        LimitExceeded: it says so, or takes more room than so many can need.
    """
    size = path.stat().st_size
    with path.open("rb") as stream:
        stream.seek(max(0, size - _LARGE_END_SIZE - _END_SIZE - _COMMENT))
        tail = stream.read()
    at = tail.rfind(_END)
    if at < 0 or len(tail) - at < _END_SIZE:
        return
    count, directory = struct.unpack("<HI", tail[at + 10 : at + 16])
    large = tail.rfind(_LARGE_END, 0, at)
    if large >= 0 and at - large >= _LARGE_END_SIZE:
        count, directory = struct.unpack("<QQ", tail[large + 32 : large + 48])
    if count > most or directory > 20 * most * _ENTRY_SIZE:
        raise LimitExceeded(_too_many(most))


def _too_many(most: int) -> str:
    return f"Die Datei hat mehr als {most} Teile."


def _damaged(name: str) -> str:
    return f"Die Datei ist beschädigt: der Teil {name[:80]} ist nicht lesbar."


def _plain(name: str) -> str:
    return name.replace("\\", "/").lstrip("/").lower()
