"""When and where an event was, read from its fact: whole days, or hours by the clock in Germany.

What is less precise than a day is no occasion: nothing here invents a day or an hour.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from archive.model import ACCEPTED, Fact
from search_app.factvalues import text_of

FIELD = "event"
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
_HOUR = re.compile(r"\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2})?")


@dataclass(frozen=True, slots=True)
class Occasion:
    """The time of an event. `begin` and `end` are days, inclusive, or hours without a zone; an
    end that is not later than the beginning is none. `number` is its place in a series.
    """

    begin: date | datetime
    end: date | datetime | None = None
    place: str = ""
    series: str = ""
    number: int | None = None

    @property
    def first_day(self) -> date:
        return _day(self.begin)

    @property
    def last_day(self) -> date:
        return _day(self.end) if self.end else self.first_day


def of_facts(facts: Iterable[Fact]) -> Occasion | None:
    """The occasion of the surest accepted fact that tells a day, None if none does."""
    told = [f for f in facts if f.field == FIELD and f.status == ACCEPTED]
    ordered = sorted(told, key=lambda fact: -fact.confidence)
    found = (of_value(fact.value) for fact in ordered)
    return next((occasion for occasion in found if occasion), None)


def of_value(value: Any) -> Occasion | None:
    """The occasion of a fact's value.

    >>> of_value({"begin": "2015", "end": None, "place": "Ludwigslust"}) is None
    True
    >>> of_value({"begin": "2021-03-04T11:00", "end": "2021-03-04T13:00"}).end.hour
    13
    """
    if not isinstance(value, Mapping):
        return None
    begin = _time(value.get("begin"))
    if begin is None:
        return None
    end = _time(value.get("end"))
    number = value.get("number")
    return Occasion(
        begin=begin,
        end=end if end and _is_later(end, begin) else None,
        place=text_of(value.get("place")),
        series=text_of(value.get("series")),
        number=number if isinstance(number, int) and not isinstance(number, bool) else None,
    )


def _time(text: Any) -> date | datetime | None:
    if not isinstance(text, str):
        return None
    try:
        if _DAY.fullmatch(text):
            return date.fromisoformat(text)
        return datetime.fromisoformat(text) if _HOUR.fullmatch(text) else None
    except ValueError:
        return None  # looks like a day and is none: 2021-02-30


def _is_later(end: date | datetime, begin: date | datetime) -> bool:
    if isinstance(end, datetime) and isinstance(begin, datetime):
        return end > begin
    return _day(end) > _day(begin)


def _day(value: date | datetime) -> date:
    return value.date() if isinstance(value, datetime) else value
