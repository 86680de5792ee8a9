"""The body of an answer from the web, unwrapped: chunks joined, packed content unpacked.

Archives often keep a body unwrapped under headers that say otherwise, so what it looks like counts.
"""

from __future__ import annotations

import io
import zlib
from typing import IO, Any

from archive.errors import DamagedDocument, UnsupportedType

BLOCK = 1 << 16
_PLAIN = ("", "identity", "none")
_PACKED = ("gzip", "x-gzip", "deflate")
_HEX = frozenset(b"0123456789abcdefABCDEF")


def body(stream: Any, encoding: str, is_chunked: bool) -> IO[bytes]:
    """The content of an answer. Reading it may raise DamagedDocument.

    Raises:
        UnsupportedType: it is packed in a way that is not read.
    """
    source: io.BufferedReader = io.BufferedReader(_Raw(stream), BLOCK)
    if is_chunked and _is_chunk_size(source.peek(20)):
        source = io.BufferedReader(_Chunks(source), BLOCK)
    encoding = encoding.strip().lower()
    if encoding in _PLAIN or _is_unpacked(source.peek(64)):
        return source
    if encoding not in _PACKED:
        raise UnsupportedType(f"Der Inhalt ist mit „{encoding[:40]}“ gepackt.")
    return io.BufferedReader(_Unpacked(source), BLOCK)


def _is_chunk_size(head: bytes) -> bool:
    size = head.partition(b"\n")[0].strip().partition(b";")[0].strip()
    return 0 < len(size) <= 12 and _HEX.issuperset(size)


def _is_unpacked(head: bytes) -> bool:
    """Whether a body that is said to be packed is a document already."""
    start = head.lstrip(b"\xef\xbb\xbf \t\r\n")
    return start.startswith((b"<", b"%PDF-", b"{\\rtf", b"PK\x03\x04", b"\xd0\xcf\x11\xe0"))


class _Raw(io.RawIOBase):
    """What warcio gives as a file."""

    def __init__(self, stream: Any) -> None:
        self._stream = stream

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: Any, /) -> int:
        data = self._stream.read(len(buffer))
        buffer[: len(data)] = data
        return len(data)


class _Chunks(io.RawIOBase):
    """A body in chunks as one. Where the chunks break off, it ends."""

    def __init__(self, stream: IO[bytes]) -> None:
        self._stream = stream
        self._left = 0
        self._is_over = False

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: Any, /) -> int:
        if self._left == 0 and not self._is_over:
            self._begin_chunk()
        data = self._stream.read(min(len(buffer), self._left))
        self._left -= len(data)
        self._is_over = self._is_over or not data
        buffer[: len(data)] = data
        return len(data)

    def _begin_chunk(self) -> None:
        line = self._stream.readline(100).strip()
        if not line:  # the end of the chunk before
            line = self._stream.readline(100).strip()
        if not line or not _is_chunk_size(line):
            self._is_over = True
            return
        self._left = int(line.partition(b";")[0], 16)
        self._is_over = self._left == 0


class _Unpacked(io.RawIOBase):
    """A body unpacked, be it gzip, zlib or bare deflate."""

    def __init__(self, stream: io.BufferedReader) -> None:
        self._stream = stream
        head = stream.peek(2)[:2]
        is_wrapped = head == b"\x1f\x8b" or (len(head) == 2 and int.from_bytes(head) % 31 == 0)
        self._packer = zlib.decompressobj(47 if is_wrapped else -15)

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: Any, /) -> int:
        while not self._packer.eof:
            data = self._packer.unconsumed_tail or self._stream.read1(BLOCK)
            if not data:
                raise DamagedDocument("Der gepackte Inhalt bricht ab.")
            try:
                out = self._packer.decompress(data, len(buffer))
            except zlib.error as error:
                raise DamagedDocument("Der gepackte Inhalt ist beschädigt.") from error
            if out:
                buffer[: len(out)] = out
                return len(out)
        return 0
