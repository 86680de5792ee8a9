"""Dates as precise as they are written: a citation must not invent the first of a month."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from archive.model import Period

_MONTHS = r"(?:Jan|Feb|M(?:ä|a)r|Apr|Ma[iy]|Jun|Jul|Aug|Sep|O[kc]t|Nov|De[zc])[a-zä]*"  # de and en
_DAY = re.compile(
    rf"\b\d{{1,2}}\.\s?\d{{1,2}}\.|\b\d{{1,2}}\.?\s(?:(?:und|bis|–|-)\s\d{{1,2}}\.\s)?{_MONTHS}"
    rf"|{_MONTHS}\s\d{{1,2}},|\b\d{{4}}-\d\d-\d\d\b"
)
_MONTH = re.compile(rf"\b{_MONTHS}\.?\s\d{{4}}\b|\b\d{{1,2}}/\d{{4}}\b|\b\d{{4}}-\d\d\b")

#: Year; year and month; year, month and day.
Parts = tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Dated:
    """A day, month or year, or a span of these. An open span has no `end`."""

    begin: Parts
    end: Parts | None = None


def parts(day: date, wording: str | None) -> Parts:
    """As much of a day as its wording says; all of it where nothing is written.

    >>> parts(date(2012, 10, 1), "Oktober 2012"), parts(date(2009, 1, 1), "2009 bis 2011")
    ((2012, 10), (2009,))
    >>> parts(date(2015, 6, 12), "12. und 13. Juni 2015")
    (2015, 6, 12)
    """
    if not wording or _DAY.search(wording):
        return day.year, day.month, day.day
    return (day.year, day.month) if _MONTH.search(wording) else (day.year,)


def dated(day: date | None, wording: str | None, period: Period | None) -> Dated | None:
    """When a document is from: the span of its running time, else its day."""
    if period and period.begin:
        begin = _end_of_span(period, period.begin, "begin")
        return Dated(begin, _end_of_span(period, period.end, "end") if period.end else None)
    return Dated(parts(day, wording)) if day else None


def _end_of_span(period: Period, day: date, which: str) -> Parts:
    return (day.year,) if which in period.imprecise else parts(day, period.wording)


def iso(listed: Parts) -> str:
    """
    >>> iso((2012, 6)), iso((800,))
    ('2012-06', '0800')
    """
    year, *rest = listed
    return "-".join([f"{year:04}", *(f"{number:02}" for number in rest)])
