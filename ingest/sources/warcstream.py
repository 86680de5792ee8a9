"""The records of a web archive file, one after another, whatever is wrong with the file.

Unpacking, the ends of records and going on after a damaged place are done here and not by warcio,
so that nothing is held that could be of any size: a packed file is read member by member, and no
more of it than the limit.
"""

from __future__ import annotations

import io
import zlib
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from typing import IO, Any

from warcio.exceptions import ArchiveLoadFailed
from warcio.statusandheaders import StatusAndHeadersParserException

from archive.errors import LimitExceeded
from ingest.sources.unpacking import AllowanceSpent
from ingest.sources.warcrecords import BEGIN, BLOCK, LINE, Record, Spot, Unfit, records

#: Damaged places after which no more is read.
DAMAGES = 100
#: Places that look like a beginning and are none, after which a file is given up.
TRIES = 20_000
#: A packed file may be so many times larger unpacked than the limit says, if it is large itself.
TIMES = 20
_GZIP = b"\x1f\x8b\x08"
#: What damaged bytes make warcio and zlib raise.
_DAMAGED = (
    Unfit, ArchiveLoadFailed, StatusAndHeadersParserException, zlib.error, EOFError, ValueError,
    AttributeError, TypeError, IndexError, KeyError, OverflowError,
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Damage:
    """A place that cannot be read. `spot` is that of the record that breaks off there, if any."""

    offset: int
    reason: str
    spot: Spot | None = None


def read_warc(
    path: Path, most: int, only: Sequence[int] | None = None
) -> Iterator[Record | Damage]:
    """The records of a file in order, or those that begin at some bytes of it.

    Raises:
        LimitExceeded: more than `most` bytes come out of it, or too much of it is damaged.
    """
    size = path.stat().st_size
    with path.open("rb") as file:
        is_packed = file.read(2) == _GZIP[:2]
        reader = _Packed(file, max(most, TIMES * size)) if is_packed else _Plain(file, size)
        if only is not None:
            for offset in only:
                yield from reader.at(offset) if is_packed else islice(reader.at(offset), 1)
        else:
            yield from _all(reader, size)


def _all(reader: _Packed | _Plain, size: int) -> Iterator[Record | Damage]:
    offset, damages = 0, 0
    while offset < size:
        for item in reader.at(offset):
            yield item
            if isinstance(item, Damage):
                damages += 1
        if damages > DAMAGES:
            raise LimitExceeded(f"Mehr als {DAMAGES} Stellen des Web-Archivs sind beschädigt.")
        offset = reader.next


class _Packed:
    """A file of gzip members, as a rule one for each record."""

    def __init__(self, file: IO[bytes], most: int) -> None:
        self._file = file
        self._left = most
        self._tries = TRIES
        self.next = 0

    def at(self, offset: int) -> Iterator[Record | Damage]:
        """The records of the member that begins at a byte; `next` is where it ends."""
        member = _Member(self._file, offset, self._spend)
        spot = None
        try:
            for record in records(io.BufferedReader(member, BLOCK), offset):
                spot = record.spot
                yield record
            self.next = member.end
        except _DAMAGED as error:
            yield Damage(offset, _reason(error), spot)
            self.next = self._begin_after(offset)

    def _spend(self, size: int) -> None:
        self._left -= size
        if self._left < 0:
            raise AllowanceSpent("Das Web-Archiv ist entpackt größer, als erlaubt ist.")

    def _begin_after(self, offset: int) -> int:
        """Where the next member begins; behind the end if there is none."""
        self._file.seek(offset + 1)
        at, window = offset + 1, self._file.read(BLOCK)
        while len(window) >= len(_GZIP):
            found = window.find(_GZIP)
            while found >= 0:
                if self._is_begin(at + found):
                    return at + found
                found = window.find(_GZIP, found + 1)
            at += len(window) - 2
            self._file.seek(at)
            window = self._file.read(BLOCK)
        return at + len(window)

    def _is_begin(self, offset: int) -> bool:
        self._tries -= 1
        if self._tries < 0:
            raise LimitExceeded("Das Web-Archiv ist zu stark beschädigt.")
        self._file.seek(offset)
        try:
            head = zlib.decompressobj(31).decompress(self._file.read(4096), 256)
        except zlib.error:
            return False
        return BEGIN.match(head) is not None


class _Plain:
    """A file of records that are not packed."""

    def __init__(self, file: IO[bytes], size: int) -> None:
        self._file = file
        self._size = size
        self.next = 0

    def at(self, offset: int) -> Iterator[Record | Damage]:
        """The records from a byte on, up to a damaged one; `next` is where to go on."""
        self._file.seek(offset)
        spot = None
        try:
            for record in records(self._file, None):
                spot = record.spot
                self._check_length(record)
                yield record
            self.next = self._size
        except _DAMAGED as error:
            stopped = max(self._file.tell(), offset + 1)
            yield Damage(spot.offset if spot else offset, _reason(error), spot)
            self.next = self._begin_after(stopped)

    def _check_length(self, record: Record) -> None:
        if self._file.tell() + record.parsed.raw_stream.limit > self._size:
            raise Unfit("Seine Länge reicht über das Ende der Datei hinaus.")

    def _begin_after(self, offset: int) -> int:
        self._file.seek(offset)
        for line in iter(lambda: self._file.readline(LINE), b""):
            if BEGIN.match(line):
                return self._file.tell() - len(line)
        return self._size


class _Member(io.RawIOBase):
    """What is packed in one member of a gzip file."""

    def __init__(self, file: IO[bytes], offset: int, spend: Callable[[int], None]) -> None:
        file.seek(offset)
        self._file = file
        self._spend = spend
        self._packer = zlib.decompressobj(31)
        self._read = offset

    @property
    def end(self) -> int:
        """The byte after the member, once all of it is read."""
        return self._read - len(self._packer.unused_data)

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: Any, /) -> int:
        while not self._packer.eof:
            data = self._packer.unconsumed_tail or self._next()
            out = self._packer.decompress(data, len(buffer))
            if out:
                self._spend(len(out))
                buffer[: len(out)] = out
                return len(out)
        return 0

    def _next(self) -> bytes:
        self._file.seek(self._read)
        data = self._file.read(BLOCK)
        if not data:
            raise EOFError
        self._read += len(data)
        return data


def _reason(error: Exception) -> str:
    if isinstance(error, Unfit):
        return str(error)
    if isinstance(error, EOFError):
        return "Er bricht ab."
    return "Er ist beschädigt."


__all__ = ["Damage", "Record", "Spot", "read_warc"]
