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
        months = (first.year, first.month) == (last.year, last.month)
        told += f" – {_weekday(last)}" if months else f" – {format_date(last, 'd. MMM', LOCALE)}"
    return Day(first.isoformat(), told, _hours(occasion))


def _weekday(day: date) -> str:
    return format_date(day, "ccc, d.", locale=LOCALE).replace(".,", ",")


def _hours(occasion: Occasion) -> str:
    begin, end = occasion.begin, occasion.end
    if not isinstance(begin, datetime):
        return ""
    if isinstance(end, datetime) and end.date() == begin.date():
        return f"{clock(begin.time())}–{clock(end.time())} Uhr"
    return f"{clock(begin.time())} Uhr"
