"""Which number formats of a workbook mean days, times or shares, and numbers as German text."""

from __future__ import annotations

import re
from datetime import datetime, timedelta
from enum import Enum

from ingest.extractors.office.package import Package
from ingest.extractors.office.wordstyles import number
from ingest.extractors.office.xml import attribute, below, child, spare

#: What stands in a format beside its signs: text, colours, currencies, escaped signs.
_ASIDE = re.compile(r'"[^"]*"|\[(?!h|m|s)[^\]]*\]|\\.|_.|\*.', re.IGNORECASE)
_DATES = frozenset((*range(14, 18), 22, *range(27, 37), *range(50, 59)))
_TIMES = frozenset((18, 19, 20, 21, 45, 46, 47))
_SHARES = frozenset((9, 10))
_FIRST, _FIRST_1904 = datetime(1899, 12, 30), datetime(1904, 1, 1)
_LAST_SERIAL = 2_958_466  # the end of the year 9999


class Meaning(Enum):
    """What a number in a cell stands for."""

    NUMBER = 0
    DATE = 1
    TIME = 2
    SHARE = 3


def meanings(package: Package, part: str | None) -> list[Meaning]:
    """The meaning of each cell style, in the order of the styles."""
    if part is None:
        return []
    root = spare(package, part)
    own = {
        number(one.get("numFmtId")): _meaning(one.get("formatCode", ""))
        for one in below(root, "numFmt")
    }
    styles = child(root, "cellXfs")
    listed = [number(attribute(one, "numFmtId")) for one in (styles if styles is not None else ())]
    return [own.get(key) or _builtin(key) for key in listed]


def shown(text: str, meaning: Meaning, from_1904: bool) -> str:
    """A number as a German reader writes it.

    >>> shown("1234.50", Meaning.NUMBER, False), shown("43588", Meaning.DATE, False)
    ('1234,5', '03.05.2019')
    """
    try:
        value = float(text)
    except ValueError:
        return text
    if meaning in (Meaning.DATE, Meaning.TIME) and 0 <= value < _LAST_SERIAL:
        return _moment(value, meaning, from_1904)
    if meaning is Meaning.SHARE:
        return f"{value * 100:.10g} %".replace(".", ",")
    if value.is_integer() and abs(value) < 1e15:
        return str(int(value))
    return f"{value:.12g}".replace(".", ",")


def _moment(value: float, meaning: Meaning, from_1904: bool) -> str:
    at = (_FIRST_1904 if from_1904 else _FIRST) + timedelta(seconds=round(value * 86_400))
    clock = f"{at.hour:02}:{at.minute:02}"
    if meaning is Meaning.TIME or value < 1:
        return clock
    day = f"{at.day:02}.{at.month:02}.{at.year}"
    return day if clock == "00:00" else f"{day} {clock}"


def _builtin(key: int | None) -> Meaning:
    if key in _DATES:
        return Meaning.DATE
    if key in _TIMES:
        return Meaning.TIME
    return Meaning.SHARE if key in _SHARES else Meaning.NUMBER


def _meaning(code: str) -> Meaning:
    signs = _ASIDE.sub("", code.partition(";")[0]).lower().replace("general", "")
    if re.search(r"[yd]|mmm|^m+$", signs.replace("standard", "")):
        return Meaning.DATE
    if re.search(r"[hs]|\[m", signs.replace("standard", "")):
        return Meaning.TIME
    return Meaning.SHARE if "%" in signs else Meaning.NUMBER
