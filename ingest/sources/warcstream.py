"""The records of a web archive, one after another, whatever is wrong with the file.

A record's headers are parsed by warcio. Unpacking, the ends of records and going on after a
damaged place are done here, so that nothing is held that could be of any size: a packed file is
read member by member, and no more of it than the limit.
"""

from __future__ import annotations

import io
import logging
import re
import zlib
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from typing import IO, Any

from warcio.exceptions import ArchiveLoadFailed
from warcio.limitreader import LimitReader
from warcio.recordloader import ArcWarcRecordLoader
from warcio.statusandheaders import StatusAndHeadersParserException

from archive.errors import LimitExceeded
from ingest.sources.unpacking import AllowanceSpent

BLOCK = 1 << 16
#: Bytes that the headers of a record may take; a line of them.
HEAD = 1 << 20
LINE = 1 << 16
#: A line after a record that is no beginning of the next; a line of an ARC is longer.
REST = 20
#: Damaged places after which no more is read.
DAMAGES = 100
#: Places that look like a beginning and are none, after which a file is given up.
TRIES = 20_000
#: A packed file may be so many times larger unpacked than the limit says, if it is large itself.
TIMES = 20
_GZIP = b"\x1f\x8b\x08"
_BEGIN = re.compile(rb"^WARC/\d", re.MULTILINE)

# a space in an address is mended without a word on standard error
logging.getLogger("warcio.recordloader").addHandler(logging.NullHandler())
_LOADER = ArcWarcRecordLoader(verify_http=False, arc2warc=True)


class _Unfit(ValueError):
    """A record breaks the rules; the German reason."""


#: What damaged bytes make warcio and zlib raise.
_DAMAGED = (
    _Unfit, ArchiveLoadFailed, StatusAndHeadersParserException, zlib.error, EOFError, ValueError,
    AttributeError, TypeError, IndexError, KeyError, OverflowError,
)  # fmt: skip


@dataclass(frozen=True, slots=True, order=True)
class Spot:
    """Where a record begins: at a byte of the file, as the n-th one of what is packed there."""

    offset: int
    ordinal: int = 0


@dataclass(frozen=True, slots=True)
class Damage:
    """A place that cannot be read. `spot` is that of the record that breaks off there, if any."""

    offset: int
    reason: str
    spot: Spot | None = None


@dataclass(frozen=True, slots=True)
class Record:
    """A record as warcio gives it; its stream is good until the next one is asked for."""

    spot: Spot
    parsed: Any

    @property
    def kind(self) -> str:
        return str(self.parsed.rec_type or "").lower()

    def header(self, name: str) -> str:
        """A header of the archive, "" if it is missing."""
        return self.parsed.rec_headers.get_header(name) or ""

    def http(self, name: str) -> str:
        """A header of the web server, "" if it is missing."""
        headers = self.parsed.http_headers
        return (headers.get_header(name) or "") if headers else ""

    @property
    def status(self) -> str:
        """The status that the web server gave, "" if there is none."""
        headers = self.parsed.http_headers
        return (headers.get_statuscode() or "") if headers else ""


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
            for record in _records(io.BufferedReader(member, BLOCK), offset):
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
        return _BEGIN.match(head) is not None


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
            for record in _records(self._file, None):
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
            raise _Unfit("Seine Länge reicht über das Ende der Datei hinaus.")

    def _begin_after(self, offset: int) -> int:
        self._file.seek(offset)
        for line in iter(lambda: self._file.readline(LINE), b""):
            if _BEGIN.match(line):
                return self._file.tell() - len(line)
        return self._size


def _records(stream: IO[bytes], offset: int | None) -> Iterator[Record]:
    """The records of a stream; `offset` is where all of them are packed, None if they are not."""
    lines = _Lines(stream)
    ordinal, first = 0, lines.next_filled()
    while first:
        if ordinal and len(first) < REST and first[-1:] == b"\n" and not _BEGIN.match(first):
            first = lines.next_filled()  # the record before is a little longer than it says
            continue
        begin = stream.tell() - len(first) if offset is None else offset
        parsed = _LOADER.parse_record_stream(lines, first)
        length = parsed.rec_headers.get_header("Content-Length") or ""
        if not (length.strip().isdecimal() and isinstance(parsed.raw_stream, LimitReader)):
            raise _Unfit("Seine Länge ist nicht angegeben.")
        yield Record(Spot(begin, ordinal if offset is not None else 0), parsed)
        while parsed.raw_stream.read(BLOCK):
            pass
        if parsed.raw_stream.limit > 0:
            raise _Unfit("Er bricht ab.")
        ordinal, first = ordinal + 1, lines.next_filled()


class _Lines:
    """A stream as warcio reads headers from it; neither a line nor all of them may be too long."""

    def __init__(self, stream: IO[bytes]) -> None:
        self._stream = stream
        self._head = 0
        self.read = stream.read

    def readline(self, length: int | None = None) -> bytes:
        line = self._stream.readline(min(length or LINE, LINE))
        self._head += len(line)
        if self._head > HEAD or len(line) == LINE:
            raise _Unfit("Sein Kopf ist zu lang.")
        return line

    def tell(self) -> int:
        """Where headers are, as warcio counts them."""
        return self._head

    def next_filled(self) -> bytes:
        """The first line that is not blank, b"" at the end; the count of headers begins anew."""
        while True:
            self._head = 0
            line = self.readline()
            if not line or line.strip():
                return line


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
    if isinstance(error, _Unfit):
        return str(error)
    if isinstance(error, EOFError):
        return "Er bricht ab."
    return "Er ist beschädigt."


__all__ = ["Damage", "Record", "Spot", "read_warc"]
