"""What an OLE container holds (old Office files, Outlook messages, locked new ones), by the names
of its streams. Its content is not read.
"""

from __future__ import annotations

import struct
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO

SIGNATURE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
#: The container alone; what is in it is not known.
OLE = "application/x-ole-storage"
#: A newer Office file behind a password.
LOCKED = "application/x-ole-encrypted-package"
#: By the name of a stream that only such files have.
_TYPES = (
    ("EncryptedPackage", LOCKED),
    ("WordDocument", "application/msword"),
    ("PowerPoint Document", "application/vnd.ms-powerpoint"),
    ("Workbook", "application/vnd.ms-excel"),
    ("Book", "application/vnd.ms-excel"),
    ("__properties_version1.0", "application/vnd.ms-outlook"),
)
_HEADER = 512
_ENTRY = 128
#: Sectors of the directory that are followed; real ones are few.
MOST_SECTORS = 200
_LAST = 0xFFFFFFFA


def ole_type(path: Path) -> str:
    """The media type of a file that begins with the signature."""
    with path.open("rb") as stream:
        names = set(_names(stream))
    return next((media_type for name, media_type in _TYPES if name in names), OLE)


def _names(stream: BinaryIO) -> Iterator[str]:
    """The names in the directory of a container, as far as it can be followed."""
    header = stream.read(_HEADER)
    if len(header) < _HEADER:
        return
    shift = struct.unpack_from("<H", header, 30)[0]
    size = 1 << shift if shift in (9, 12) else 512
    tables = struct.unpack_from("<109I", header, 76)
    sector = struct.unpack_from("<I", header, 48)[0]
    for _ in range(MOST_SECTORS):
        if sector >= _LAST:
            return
        stream.seek((sector + 1) * size)
        block = stream.read(size)
        for at in range(0, len(block) - _ENTRY + 1, _ENTRY):
            length = struct.unpack_from("<H", block, at + 64)[0]
            yield block[at : at + max(0, min(length, 64) - 2)].decode("utf-16-le", "replace")
        sector = _next(stream, tables, sector, size)


def _next(stream: BinaryIO, tables: tuple[int, ...], sector: int, size: int) -> int:
    """The sector that follows in the chain."""
    table, place = divmod(sector, size // 4)
    if table >= len(tables) or tables[table] >= _LAST:
        return _LAST
    stream.seek((tables[table] + 1) * size + 4 * place)
    found = stream.read(4)
    return int(struct.unpack("<I", found)[0]) if len(found) == 4 else _LAST
