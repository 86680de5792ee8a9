"""The records of a web archive in a stream, parsed by warcio, with headers of bounded length."""

from __future__ import annotations

import logging
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import IO, Any

from warcio.limitreader import LimitReader
from warcio.recordloader import ArcWarcRecordLoader

BLOCK = 1 << 16
#: Bytes that the headers of a record may take; a line of them.
HEAD = 1 << 20
LINE = 1 << 16
#: A line after a record that is no beginning of the next; a line of an ARC is longer.
REST = 20
BEGIN = re.compile(rb"^WARC/\d", re.MULTILINE)

# a space in an address is mended without a word on standard error
logging.getLogger("warcio.recordloader").addHandler(logging.NullHandler())
_LOADER = ArcWarcRecordLoader(verify_http=False, arc2warc=True)


class Unfit(ValueError):
    """A record breaks the rules; the German reason."""


@dataclass(frozen=True, slots=True, order=True)
class Spot:
    """Where a record begins: at a byte of the file, as the n-th one of what is packed there."""

    offset: int
    ordinal: int = 0


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


def records(stream: IO[bytes], offset: int | None) -> Iterator[Record]:
    """The records of a stream; `offset` is where all of them are packed, None if they are not."""
    lines = _Lines(stream)
    ordinal, first = 0, lines.next_filled()
    while first:
        if ordinal and len(first) < REST and first[-1:] == b"\n" and not BEGIN.match(first):
            first = lines.next_filled()  # the record before is a little longer than it says
            continue
        begin = stream.tell() - len(first) if offset is None else offset
        parsed = _LOADER.parse_record_stream(lines, first)
        length = parsed.rec_headers.get_header("Content-Length") or ""
        if not (length.strip().isdecimal() and isinstance(parsed.raw_stream, LimitReader)):
            raise Unfit("Seine Länge ist nicht angegeben.")
        yield Record(Spot(begin, ordinal if offset is not None else 0), parsed)
        while parsed.raw_stream.read(BLOCK):
            pass
        if parsed.raw_stream.limit > 0:
            raise Unfit("Er bricht ab.")
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
            raise Unfit("Sein Kopf ist zu lang.")
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
