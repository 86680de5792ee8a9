"""Mutated copies of files: what fuzzing feeds to the extractors. The same seed gives the same."""

from __future__ import annotations

import io
import random
import zipfile
from collections.abc import Sequence

#: Bytes that formats give a meaning to.
_TELLING = (
    b"\x00", b"\xff", b"\xff\xff\xff\xff", b"\x80\x00\x00\x00", b"\x7f\xff\xff\xff", b"-1", b"0",
    b"99999999999", b"<", b">", b"&", b'"', b"%", b"\\", b"\n", b"\r", b"\xc3", b"<![CDATA[",
    b"<!DOCTYPE x [<!ENTITY a 'a'>]>", b"&a;", b"stream", b"endobj", b"/Length 99999999",
    b"<div>", b"{\\rtf1", b"\\u-1?", b"\\bin99999999 ", b"Content-Type: ", b"boundary=", b"=\n",
    b"PK\x03\x04",
)  # fmt: skip


def mutated(data: bytes, others: Sequence[bytes], chance: random.Random) -> bytes:
    """Some bytes with a few changes; of a ZIP often in a member, packed again."""
    if data.startswith(b"PK\x03\x04") and chance.random() < 0.8:
        inner = _in_member(data, others, chance)
        if inner is not None:
            return inner
    return _changed(data, others, chance)


def _changed(data: bytes, others: Sequence[bytes], chance: random.Random) -> bytes:
    changed = bytearray(data)
    for _ in range(chance.choice((1, 1, 2, 4, 16))):
        chance.choice(_CHANGES)(changed, others, chance)
    return bytes(changed)


def _in_member(data: bytes, others: Sequence[bytes], chance: random.Random) -> bytes | None:
    """A ZIP with one of its members changed; None if it is none."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            names = archive.namelist()[:500]
            victim = chance.choice(names)
            parts = {name: archive.read(name) for name in names}
    except (zipfile.BadZipFile, IndexError, OSError, RuntimeError, NotImplementedError, ValueError):
        return None
    parts[victim] = _changed(parts[victim], others, chance)
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, part in parts.items():
            archive.writestr(name, part)
    return target.getvalue()


def _flip(data: bytearray, _others: Sequence[bytes], chance: random.Random) -> None:
    if data:
        data[chance.randrange(len(data))] ^= 1 << chance.randrange(8)


def _insert(data: bytearray, _others: Sequence[bytes], chance: random.Random) -> None:
    at = chance.randint(0, len(data))
    data[at:at] = chance.choice(_TELLING) * chance.choice((1, 1, 1, 50))


def _overwrite(data: bytearray, _others: Sequence[bytes], chance: random.Random) -> None:
    sign = chance.choice(_TELLING)
    at = chance.randint(0, len(data))
    data[at : at + len(sign)] = sign


def _remove(data: bytearray, _others: Sequence[bytes], chance: random.Random) -> None:
    at = chance.randint(0, len(data))
    del data[at : at + _length(data, chance)]


def _repeat(data: bytearray, _others: Sequence[bytes], chance: random.Random) -> None:
    at = chance.randint(0, len(data))
    piece = bytes(data[at : at + _length(data, chance)])
    data[at:at] = piece * chance.choice((1, 1, 8))


def _cut(data: bytearray, _others: Sequence[bytes], chance: random.Random) -> None:
    del data[chance.randint(0, len(data)) :]


def _splice(data: bytearray, others: Sequence[bytes], chance: random.Random) -> None:
    other = chance.choice(others)
    at, begin = chance.randint(0, len(data)), chance.randint(0, len(other))
    data[at:at] = other[begin : begin + _length(other, chance)]


def _length(data: bytes | bytearray, chance: random.Random) -> int:
    return chance.randint(1, max(1, min(len(data), chance.choice((4, 64, 1024, 65536)))))


_CHANGES = (_flip, _flip, _insert, _overwrite, _remove, _repeat, _cut, _splice)
