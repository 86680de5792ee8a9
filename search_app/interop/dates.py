"""Dates as ISO 8601 writes them, never more exact than the words they were read from."""

from __future__ import annotations

import re
from datetime import date

from archive.model import Period

#: How the names of the months begin, in German and in English.
_MONTHS = (
    "jan", "feb", "mär|mar|mrz", "apr", "mai|may", "jun", "jul", "aug", "sep", "okt|oct", "nov",
    "dez|dec",
)  # fmt: skip
_PARTS_OF_YEARS = r"(?!\s?(?:quartal|halbjahr|hälfte|jahr|runde|quarter))"
OPEN = ".."


def written(day: date, wording: str | None) -> str:
    """A day as ISO, as exact as the wording that it was read from: a day, a month or a year.

    >>> written(date(2015, 6, 12), "12. und 13. Juni 2015"), written(date(2021, 4, 15), "15.4.2021")
    ('2015-06-12', '2021-04-15')
    >>> written(date(2022, 6, 1), "Juni 2022"), written(date(2016, 1, 1), "1. Halbjahr 2016")
    ('2022-06', '2016')
    """
    words = (wording or "").casefold()
    if not words or _names_day(day, words):
        return day.isoformat()
    return day.isoformat()[:7] if _names_month(day, words) else str(day.year)


def interval(period: Period | None) -> str:
    """A running time as an interval; empty where neither end is known.

    >>> interval(Period(date(2020, 10, 1), date(2022, 6, 30), "Oktober 2020 – Juni 2022"))
    '2020-10/2022-06'
    >>> interval(Period(date(2018, 1, 1), None, "seit 2018", ("begin",)))
    '2018/..'
    """
    if period is None or not (period.begin or period.end):
        return ""
    return f"{_end(period, 'begin') or OPEN}/{_end(period, 'end') or OPEN}"


def beginning(period: Period) -> str:
    """The begin of a running time; of one without, its end."""
    return _end(period, "begin") or _end(period, "end")


def _end(period: Period, name: str) -> str:
    day: date | None = getattr(period, name)
    if day is None:
        return ""
    return str(day.year) if name in period.imprecise else written(day, period.wording)


def _names_day(day: date, words: str) -> bool:
    number, month = rf"(?<!\d)0?{day.day}", _MONTHS[day.month - 1]
    return bool(
        day.isoformat() in words
        or re.search(rf"{number}\.{_PARTS_OF_YEARS}", words)
        or re.search(rf"{number}(?:st|nd|rd|th)? (?:{month})", words)
        or re.search(rf"\b(?:{month})\w*\.? {number}(?!\d)", words)
    )


def _names_month(day: date, words: str) -> bool:
    name = rf"(?<!\w)(?:{_MONTHS[day.month - 1]})"
    figures = rf"(?<![\d.])0?{day.month}\s?[./]\s?\d\d|{day.year}-{day.month:02}(?!\d)"
    return bool(re.search(f"{name}|{figures}", words))
