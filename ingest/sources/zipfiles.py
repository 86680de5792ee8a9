"""Opening a ZIP with care: its directory is bounded before it is read, its entries must not share
bytes, and each is looked at before it is unpacked.
"""

from __future__ import annotations

import io
import stat
import struct
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import pairwise
from pathlib import Path

from archive.errors import DamagedDocument, LimitExceeded

#: Bytes of the directory that an entry may take, on average; and what any directory may take.
ENTRY = 600
LEAST = 1 << 21
#: A small entry may be packed as tightly as it can; a larger one not more than this.
TIGHT = 300
SMALL = 20_000_000
_ENCRYPTED = 0x1
#: LZMA may ask for gigabytes of memory.
_METHODS = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED, zipfile.ZIP_BZIP2)
#: What zipfile and what it rests on raise for a file that breaks the rules.
DAMAGED = (
    zipfile.BadZipFile, zipfile.LargeZipFile, NotImplementedError, EOFError, struct.error,
    UnicodeError, ValueError, OverflowError, zlib.error,
)  # fmt: skip


class _Bounded(io.BufferedReader):
    """A file of which never more than so many bytes are read at once."""

    most = LEAST

    def read(self, size: int | None = -1, /) -> bytes:
        if size is None or size > self.most:
            raise LimitExceeded("Das Verzeichnis des ZIP-Archivs ist zu groß.")
        return super().read(size)


@contextmanager
def opened(path: Path, entries: int) -> Iterator[zipfile.ZipFile]:
    """A ZIP whose directory is in order.

    Raises:
        DamagedDocument: it is broken, or its entries share bytes.
        LimitExceeded: it has more entries than allowed.
    """
    with _Bounded(io.FileIO(path)) as stream:
        stream.most = LEAST + ENTRY * entries
        with _archive(stream) as archive:
            found = len(archive.filelist)
            if found > entries:
                raise LimitExceeded(
                    f"Das ZIP-Archiv hat {found} Einträge, erlaubt sind {entries} "
                    "(Einstellung max_entries)."
                )
            _check_overlap(archive)
            yield archive


def is_zip(path: Path) -> bool:
    """Whether a file is meant as a ZIP, be it whole or broken."""
    with path.open("rb") as stream:
        return stream.read(4) in (b"PK\x03\x04", b"PK\x05\x06", b"PK\x07\x08")


def _archive(stream: _Bounded) -> zipfile.ZipFile:
    try:
        return zipfile.ZipFile(stream)
    except DAMAGED as error:
        raise DamagedDocument("Das ZIP-Archiv ist beschädigt oder unvollständig.") from error


def _check_overlap(archive: zipfile.ZipFile) -> None:
    places = sorted(
        (entry.header_offset, entry.header_offset + 30 + entry.compress_size)
        for entry in archive.filelist
    )
    if any(end > begin for (_, end), (begin, _) in pairwise(places)):
        raise DamagedDocument("Einträge des ZIP-Archivs liegen übereinander.")


def refusal(entry: zipfile.ZipInfo) -> str | None:
    """Why an entry is not unpacked, None if it is."""
    if stat.S_ISLNK(entry.external_attr >> 16):
        return "Eine Verknüpfung im Archiv; ihr wird nicht gefolgt."
    if entry.flag_bits & _ENCRYPTED:
        return "Der Eintrag ist mit einem Kennwort geschützt."
    if entry.compress_type not in _METHODS:
        return f"Das Packverfahren Nummer {entry.compress_type} wird nicht gelesen."
    if entry.file_size == 0:
        return "Die Datei ist leer."
    if entry.file_size > max(SMALL, TIGHT * entry.compress_size):
        return "Der Eintrag ist ungewöhnlich stark gepackt und wird nicht ausgepackt."
    return None
