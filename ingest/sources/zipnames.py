"""The names of what lies in a ZIP: they are only names, nothing is ever written under them."""

from __future__ import annotations

from zipfile import ZipInfo

_IS_UTF8 = 0x800
#: ä ö ü Ä Ö Ü ß as DOS wrote them, and as Windows does.
_DOS = frozenset(b"\x84\x94\x81\x8e\x99\x9a\xe1")
_WINDOWS = frozenset(b"\xe4\xf6\xfc\xc4\xd6\xdc\xdf")


def name_of(entry: ZipInfo) -> str:
    """The path of an entry, parted by slashes, whatever wrote it.

    A name without the mark of UTF-8 is cp437 by the standard, but often UTF-8 or Windows-1252.
    """
    name = entry.orig_filename if entry.flag_bits & _IS_UTF8 else _guessed(entry.orig_filename)
    return name.partition("\x00")[0].replace("\\", "/")


def _guessed(name: str) -> str:
    if name.isascii():
        return name
    try:
        raw = name.encode("cp437")
    except UnicodeEncodeError:  # it was read as something else
        return name
    try:
        return raw.decode("utf-8")
    except UnicodeDecodeError:
        is_windows = not _DOS & set(raw) and _WINDOWS & set(raw)
        return raw.decode("cp1252", "replace") if is_windows else name


def parts_of(name: str) -> tuple[str, ...]:
    """The folders of a path and its own name, as a folder's contents are sorted by.

    >>> parts_of("b/a.txt") > parts_of("a.txt"), parts_of("./b//a.txt")
    (True, ('b', 'a.txt'))
    """
    return tuple(part for part in name.split("/") if part not in ("", "."))
