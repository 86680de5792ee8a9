"""The body of an answer: written to a file while it comes, counted packed and unpacked.

Unpacking is done here and not by httpx, which unpacks a piece whole: 64 KB may be 64 MB, and of a
body packed twice a thousand times that.
"""

from __future__ import annotations

import zlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import IO

from archive.errors import FetchError

_BLOCK = 1 << 18
_GZIP, _ZLIB, _BARE = 16 + zlib.MAX_WBITS, zlib.MAX_WBITS, -zlib.MAX_WBITS
_GZIP_BEGINS = b"\x1f\x8b"
#: Packings that would be taken for the document if they were not refused.
_UNREAD = {"br", "zstd", "compress", "x-compress", "dcb", "dcz"}


@dataclass(frozen=True, slots=True)
class Limit:
    """How many bytes are taken, packed and unpacked; `cut` ends there instead of refusing."""

    size: int
    cut: bool = False


@dataclass(frozen=True, slots=True)
class Body:
    """A received body: as it came, and unpacked (the same file if it was not packed)."""

    raw: Path
    path: Path
    is_cut: bool


def receive(
    chunks: Iterable[bytes], encoding: str, raw: Path, unpacked: Path, limit: Limit
) -> Body:
    """Write a body to `raw`, and to `unpacked` if the header Content-Encoding says it is packed.

    Raises:
        FetchError: it is too large, broken, or packed in a way that is not read here.
    """
    named = _named(encoding)
    with raw.open("wb") as target:
        is_cut = _write(chunks, target, limit)
    with raw.open("rb") as packed:
        form = _form(named, packed.read(2))
        if form is None:
            return Body(raw, raw, is_cut)
        packed.seek(0)
        blocks = iter(lambda: packed.read(_BLOCK), b"")
        with unpacked.open("wb") as target:
            is_cut |= _write(_unpacked(blocks, form, is_cut), target, limit)
    return Body(raw, unpacked, is_cut)


def too_large(limit: int) -> FetchError:
    """The refusal of a body longer than `limit` bytes."""
    size = f"{limit // 1_000_000} MB" if limit >= 1_000_000 else f"{limit} Bytes"
    return FetchError(f"Die Datei ist größer als {size}.", is_final=True)


def _write(chunks: Iterable[bytes], target: IO[bytes], limit: Limit) -> bool:
    """Write until the end or the limit; whether it was cut there."""
    left = limit.size
    for chunk in chunks:
        if len(chunk) > left:
            if not limit.cut:
                raise too_large(limit.size)
            target.write(chunk[:left])
            return True
        target.write(chunk)
        left -= len(chunk)
    return False


def _named(encoding: str) -> str | None:
    """The one packing that a Content-Encoding names; words that name none are not heeded."""
    named = [word.strip().lower().removeprefix("x-") for word in encoding.split(",")]
    if unread := [word for word in named if word in _UNREAD]:
        reason = f"Die Antwort ist auf eine Art gepackt, die nicht gelesen wird: {unread[0]}."
        raise FetchError(reason, is_final=True)
    packings = [word for word in named if word in ("gzip", "deflate")]
    if len(packings) > 1:
        raise FetchError("Die Antwort ist mehrfach gepackt.", is_final=True)
    return packings[0] if packings else None


def _form(named: str | None, head: bytes) -> int | None:
    """How a body is unpacked, None if it is plain: some servers only say that it is packed."""
    if named is None or not head:
        return None
    if head == _GZIP_BEGINS:
        return _GZIP
    if named == "gzip":
        return None
    is_zlib = head[0] & 15 == 8 and int.from_bytes(head) % 31 == 0
    return _ZLIB if is_zlib else _BARE


def _unpacked(blocks: Iterable[bytes], form: int, is_cut: bool) -> Iterator[bytes]:
    """The unpacked bytes, in pieces of a bounded size; several gzip members in a row are one."""
    unpacker = zlib.decompressobj(form)
    for block in blocks:
        while block:
            if unpacker.eof:
                if not block.startswith(_GZIP_BEGINS):
                    return  # filling after the end
                unpacker = zlib.decompressobj(form)
            yield _piece(unpacker, block)
            block = unpacker.unused_data if unpacker.eof else unpacker.unconsumed_tail
    while not unpacker.eof and (piece := _piece(unpacker, b"")):
        yield piece
    if not unpacker.eof and not is_cut:
        raise FetchError("Die Antwort bricht ab.")


def _piece(unpacker: zlib._Decompress, block: bytes) -> bytes:
    try:
        return unpacker.decompress(block, _BLOCK)
    except zlib.error as error:
        raise FetchError("Die Antwort ist gepackt und beim Auspacken beschädigt.") from error
