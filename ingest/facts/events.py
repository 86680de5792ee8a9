"""When an event is: day, hours, several days, as the head of an event page says it.

"4.3.2021 / 11:00 - 13:00", "Donnerstag, 24. September 2020, 9.30 Uhr", "12. und 13. Juni 2015".
"""

from __future__ import annotations

import re
from datetime import date
from typing import NamedTuple

from ingest.facts.dates import MONTHS, find_days, point_at

_MONTH = "|".join(sorted(MONTHS, key=len, reverse=True))
_DAYS = re.compile(
    rf"(?<!\d)(?P<first>[0-3]?\d)(?:\.\s?|(?=[–-]\d)|(?=\s(?:to|and)\s))(?P<month1>{_MONTH})?\s*"
    rf"(?:und|bis|to|and|–|-|/|u\.)\s*"
    rf"(?:\w+,?\s+(?:den\s+)?)?(?P<last>[0-3]?\d)(?:\.\s?|\s)(?P<month>{_MONTH})\.?\s+(?P<year>20\d\d|19\d\d)",
    re.IGNORECASE,
)
#: "3.-5.6.2019", "30.09.–02.10.2021"
_DAYS_IN_FIGURES = re.compile(
    r"(?<![\d.])(?P<first>[0-3]?\d)\.(?:(?P<month1>[01]?\d)\.)?\s?(?:–|—|-|/|bis|und)\s?"
    r"(?P<last>[0-3]?\d)\.\s?(?P<month>[01]?\d)\.\s?(?P<year>(?:19|20)\d\d)"
)
_CLOCK = r"(?:[01]?\d|2[0-4])"
_HOURS = re.compile(
    rf"(?<![\d.:])(?P<h1>{_CLOCK})(?:[:.](?P<m1>[0-5]\d))?(?:\s*(?:Uhr|h\b|(?P<half1>[ap]\.?m\b\.?)))?"
    rf"\s*(?:–|—|-|bis|to)\s*(?:ca\.\s?|etwa\s|gegen\s)?"
    rf"(?P<h2>{_CLOCK})(?:[:.](?P<m2>[0-5]\d))?(?P<uhr>\s*(?:Uhr|h\b|(?P<half2>[ap]\.?m\b\.?)))?(?![\d.:])",
    re.IGNORECASE,
)
_HOUR = re.compile(rf"(?<![\d.:])(?P<h1>{_CLOCK})(?:[:.](?P<m1>[0-5]\d))?\s*Uhr", re.IGNORECASE)
#: Of "Einlass 17:30 Uhr, Beginn 18 Uhr" the beginning; "2018-05-12 18:00" without a word.
_STARTS = re.compile(
    rf"\bBeginn:?\s*(?:um\s|ist\s)?(?P<h1>{_CLOCK})(?:[:.](?P<m1>[0-5]\d))?\s*Uhr", re.IGNORECASE
)
_RIGHT_BEHIND = re.compile(rf"[ ,|/T]{{1,4}}(?P<h1>{_CLOCK}):(?P<m1>[0-5]\d)(?![\d:])")
#: "Beginn: 17:00 Uhr   Ende: 19:20 Uhr"
_FINISH = re.compile(
    rf"[\s,;|]{{1,20}}(?:voraussichtliches )?(?:Sitzungs)?ende:?\s*(?:gegen |ca\. )?"
    rf"(?P<h2>{_CLOCK})(?:[:.](?P<m2>[0-5]\d))?\s*Uhr",
    re.IGNORECASE,
)
#: Hours are looked for this many characters behind the day.
NEAR = 60
#: An event's own day stands in the head of its page.
HEAD = 900


class FoundEvent(NamedTuple):
    """An event's time as ISO text, with hours if named, and the characters of its wording."""

    begin: str
    end: str | None
    first_day: date
    at: int
    until: int


_LABELS = re.compile(r"\b(?:Termin|Wann|Datum und Uhrzeit|Zeit)\s*:\s*")


def has_several(text: str) -> bool:
    """Whether a page labels the days of several events."""
    days = set()
    for label in list(_LABELS.finditer(text))[:20]:
        found = find_days(text[label.end() : label.end() + NEAR])
        if found:
            days.add(found[0][0])
    return len(days) > 1


def find_event(text: str) -> FoundEvent | None:
    """The first day in the head of a text, with its hours. Labels like "Termin:" go first."""
    label = _LABELS.search(text)
    starts = ([label.end()] if label else []) + [0]
    for start in starts:
        found = _first_in(text, start, start + HEAD)
        if found:
            return found
    return None


def _first_in(text: str, start: int, stop: int) -> FoundEvent | None:
    spans = (_DAYS.search(text, start, stop), _DAYS_IN_FIGURES.search(text, start, stop))
    span = min(filter(None, spans), key=lambda found: found.start(), default=None)
    days = [d for d in find_days(text[:stop]) if d[1] >= start]
    if span and (not days or span.start() <= days[0][1]):
        several = _several(span)
        if several:
            return several
    if not days:
        return None
    day, at, end = days[0]
    return _with_hours(text, day, at, end)


def _several(span: re.Match[str]) -> FoundEvent | None:
    month = _month(span["month"])
    first_month = _month(span["month1"]) if span["month1"] else month
    try:
        first = date(int(span["year"]), first_month, int(span["first"]))
        last = date(int(span["year"]), month, int(span["last"]))
    except ValueError:
        return None
    if last < first:
        return None
    return FoundEvent(first.isoformat(), last.isoformat(), first, span.start(), span.end())


def _month(written: str) -> int:
    return int(written) if written.isdigit() else MONTHS[written.lower()]


#: "…, 10 Uhr, bis Freitag, 11. Oktober 2019, 13 Uhr": another day ends it.
_UNTIL = re.compile(
    rf"(?:,?\s+(?:um\s+)?(?P<h1>{_CLOCK})(?:[:.](?P<m1>[0-5]\d))?\s*Uhr)?\s*,?\s*(?:bis|–|—|-)\s*(?:zum\s+)?",
    re.IGNORECASE,
)
_AND_HOUR = re.compile(
    rf"\s*,?\s*(?:um\s+)?(?P<h1>{_CLOCK})(?:[:.](?P<m1>[0-5]\d))?\s*Uhr", re.IGNORECASE
)


def _to_another_day(text: str, day: date, end: int, at: int) -> FoundEvent | None:
    to = _UNTIL.match(text, end)
    last = point_at(text, to.end()) if to else None
    if not to or not last or last[0].precision != "day" or last[0].begin <= day:
        return None
    begin = _clock(day, to["h1"], to["m1"]) if to["h1"] else day.isoformat()
    hour = _AND_HOUR.match(text, last[1])
    finish = last[0].begin
    until = _clock(finish, hour["h1"], hour["m1"]) if hour else finish.isoformat()
    return FoundEvent(begin, until, day, at, hour.end() if hour else last[1])


def _with_hours(text: str, day: date, at: int, end: int) -> FoundEvent:
    several = _to_another_day(text, day, end, at)
    if several:
        return several
    hours = _HOURS.search(text, end, end + NEAR)
    if hours and (hours["uhr"] or hours["m1"]):
        half = hours["half1"] or hours["half2"]
        begin = _clock(day, _of_day(hours["h1"], half), hours["m1"])
        finish = _clock(day, _of_day(hours["h2"], hours["half2"]), hours["m2"])
        if begin < finish:
            return FoundEvent(begin, finish, day, at, hours.end())
    hour = (
        _STARTS.search(text, end, end + NEAR)
        or _RIGHT_BEHIND.match(text, end)
        or _HOUR.search(text, end, end + NEAR)
    )
    if hour:
        begin = _clock(day, hour["h1"], hour["m1"])
        last = _FINISH.match(text, hour.end())
        ending = _clock(day, last["h2"], last["m2"]) if last else ""
        if last and ending > begin:
            return FoundEvent(begin, ending, day, at, last.end())
        return FoundEvent(begin, None, day, at, hour.end())
    return FoundEvent(day.isoformat(), None, day, at, end)


def _of_day(hour: str, half: str | None) -> str:
    """An hour of 24 from one of 12: "4 pm"."""
    number = int(hour)
    if half and half[0].lower() == "p" and number < 12:
        number += 12
    return str(number)


def _clock(day: date, hour: str, minute: str | None) -> str:
    return f"{day.isoformat()}T{int(hour) % 24:02d}:{minute or '00'}"
