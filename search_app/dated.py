"""Dates never more exact than they are written: no citation may invent the first of a month."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from archive.model import Period

#: Year; year and month; year, month and day.
Parts = tuple[int, ...]

#: How the names of the months begin, in German and in English.
_MONTHS = (
    "jan", "feb", "mär|mar|mrz", "apr", "mai|may", "jun", "jul", "aug", "sep", "okt|oct", "nov",
    "dez|dec",
)  # fmt: skip
_PARTS_OF_YEARS = r"(?!\s?(?:quartal|halbjahr|hälfte|jahr|runde|quarter))"
OPEN = ".."


@dataclass(frozen=True, slots=True)
class Dated:
    """A day, month or year, or a span of these. An open span has no `end`."""

    begin: Parts
    end: Parts | None = None


def dated(day: date | None, wording: str | None, period: Period | None) -> Dated | None:
    """When a document is from: the span of its running time, else its day."""
    begin = _end(period, "begin")
    if begin:
        return Dated(begin, _end(period, "end"))
    return Dated(parts(day, wording)) if day else None


def parts(day: date, wording: str | None) -> Parts:
    """As much of a day as the wording says that it was read from; all of it where nothing does.

    >>> parts(date(2015, 6, 12), "12. und 13. Juni 2015"), parts(date(2021, 4, 15), "15.4.2021")
    ((2015, 6, 12), (2021, 4, 15))
    >>> parts(date(2022, 6, 1), "Juni 2022"), parts(date(2016, 1, 1), "1. Halbjahr 2016")
    ((2022, 6), (2016,))
    """
    words = (wording or "").casefold()
    if not words or _names_day(day, words):
        return day.year, day.month, day.day
    return (day.year, day.month) if _names_month(day, words) else (day.year,)


def iso(listed: Parts | None) -> str:
    """The same as ISO 8601 writes it, "" where there is nothing.

    >>> iso((2012, 6)), iso((800,))
    ('2012-06', '0800')
    """
    if not listed:
        return ""
    year, *rest = listed
    return "-".join([f"{year:04}", *(f"{number:02}" for number in rest)])


def interval(period: Period | None) -> str:
    """A running time as an interval of ISO 8601; empty where neither end is known.

    >>> interval(Period(date(2020, 10, 1), date(2022, 6, 30), "Oktober 2020 – Juni 2022"))
    '2020-10/2022-06'
    >>> interval(Period(date(2018, 1, 1), None, "seit 2018", ("begin",)))
    '2018/..'
    """
    begin, end = iso(_end(period, "begin")), iso(_end(period, "end"))
    return f"{begin or OPEN}/{end or OPEN}" if begin or end else ""


def beginning(period: Period) -> str:
    """The begin of a running time as ISO 8601; of one without, its end."""
    return iso(_end(period, "begin") or _end(period, "end"))


def _end(period: Period | None, name: str) -> Parts | None:
    day: date | None = getattr(period, name) if period else None
    if period is None or day is None:
        return None
    return (day.year,) if name in period.imprecise else parts(day, period.wording)


def _names_day(day: date, words: str) -> bool:
    number, month = rf"(?<!\d)0?{day.day}", _MONTHS[day.month - 1]
    return bool(
        day.isoformat() in words
        or re.search(rf"{number}\.{_PARTS_OF_YEARS}", words)
        or re.search(rf"{number}(?:st|nd|rd|th)? (?:{month})", words)
        or re.search(rf"{number}\s?[–-]\s?\d\d? (?:{month})", words)
        or re.search(rf"\b(?:{month})\w*\.? {number}(?!\d)", words)
    )


def _names_month(day: date, words: str) -> bool:
    name = rf"(?<!\w)(?:{_MONTHS[day.month - 1]})"
    figures = rf"(?<![\d.])0?{day.month}\s?[./]\s?\d\d|{day.year}-{day.month:02}(?!\d)"
    return bool(re.search(f"{name}|{figures}", words))
