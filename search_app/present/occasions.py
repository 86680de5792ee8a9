"""The day and the hours of an event, as a list of a month says them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from babel.dates import format_date

from search_app.occasion import Occasion
from search_app.present.german import LOCALE, clock


@dataclass(frozen=True, slots=True)
class Day:
    """Day and hours of an event in words; `iso` is the first day."""

    iso: str
    day: str
    hours: str


def day_of(occasion: Occasion) -> Day:
    """The day of an event in a list of its month.

    >>> day_of(Occasion(datetime(2021, 3, 4, 11), datetime(2021, 3, 4, 13))).day
    'Do, 4.'
    >>> day_of(Occasion(date(2015, 6, 12), date(2015, 6, 13))).day
    'Fr, 12. – Sa, 13.'
    """
    first, last = occasion.first_day, occasion.last_day
    told = _weekday(first)
    if last != first:
        told += f" – {_until(first, last)}"
    return Day(first.isoformat(), told, _hours(occasion))


def _until(first: date, last: date) -> str:
    """The last day, with month and year where they are others."""
    if (first.year, first.month) == (last.year, last.month):
        return _weekday(last)
    return format_date(last, "d. MMM" if first.year == last.year else "d. MMM y", locale=LOCALE)


def _weekday(day: date) -> str:
    return format_date(day, "ccc, d.", locale=LOCALE).replace(".,", ",")


def _hours(occasion: Occasion) -> str:
    begin, end = occasion.begin, occasion.end
    if not isinstance(begin, datetime):
        return ""
    if isinstance(end, datetime) and end.date() == begin.date():
        return f"{clock(begin.time())}–{clock(end.time())} Uhr"
    return f"{clock(begin.time())} Uhr"
