"""The times of an agenda: how long an item takes, and on which day, over midnight too."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from search_app.present.german import counted

_CLOCK = re.compile(r"([01]\d|2[0-3]):([0-5]\d)")
#: An item this early behind one this late belongs to the next day.
LATE, EARLY = "18:00", "06:00"


@dataclass(frozen=True, slots=True)
class Times:
    """The times of an item as its fact tells them: "19:30"; "" where one is not told."""

    day: date | None
    begin: str
    end: str


@dataclass(frozen=True, slots=True)
class Stamp:
    """The machine's form of the times of an item, with the day where that is known."""

    begin: str
    end: str


def stamps(times: Iterable[Times], only: date | None) -> list[Stamp]:
    """The stamps of the items in order; `only` is the day of an event of one day.

    >>> stamps([Times(None, "23:30", "00:15")], date(2021, 7, 1))
    [Stamp(begin='2021-07-01T23:30', end='2021-07-02T00:15')]
    """
    found, at, passed = [], only, ""
    for told in times:
        begin = told.begin if is_clock(told.begin) else ""
        if told.day is None and at and begin and passed >= LATE and begin <= EARLY:
            at = _next(at)
        passed = begin or passed
        on = told.day or at
        until = _next(on) if on and told.end < begin else on
        found.append(Stamp(_stamp(on, begin), _stamp(until, told.end) if begin else ""))
    return found


def spoken(clock: str) -> str:
    """
    >>> spoken("09:30"), spoken("nach dem Essen")
    ('9.30', 'nach dem Essen')
    """
    return f"{int(clock[:2])}.{clock[3:]}" if is_clock(clock) else clock


def lasts(begin: str, end: str) -> str:
    """How long an item takes; only where both of its times are written.

    >>> lasts("11:15", "12:00"), lasts("23:30", "00:15"), lasts("09:30", "")
    ('45 Minuten', '45 Minuten', '')
    """
    if not is_clock(begin) or not is_clock(end) or begin == end:
        return ""
    return counted((_minutes(end) - _minutes(begin)) % (24 * 60), "Minute", "Minuten")


def is_clock(text: str) -> bool:
    return _CLOCK.fullmatch(text) is not None


def _next(day: date) -> date:
    """The day behind; the last one that there is has none."""
    return day + timedelta(days=1) if day < date.max else day


def _minutes(clock: str) -> int:
    return int(clock[:2]) * 60 + int(clock[3:])


def _stamp(on: date | None, clock: str) -> str:
    if not is_clock(clock):
        return ""
    return f"{on.isoformat()}T{clock}" if on else clock
