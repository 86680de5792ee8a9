"""When an event is: day, hours, several days, as the head of an event page says it.

"4.3.2021 / 11:00 - 13:00", "Donnerstag, 24. September 2020, 9.30 Uhr", "12. und 13. Juni 2015".
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from ingest.facts.dates import MONTHS, find_days, point_at
from ingest.facts.eventdays import Day, best_day, yearless_days

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
_HOUR = re.compile(
    rf"(?<![\d.:])(?P<h1>{_CLOCK})(?:[:.](?P<m1>[0-5]\d))?\s*(?:Uhr|(?<=\d\d)\s?h\b)", re.IGNORECASE
)
#: Of "Einlass 17:30 Uhr, Beginn 18 Uhr" the beginning; "2018-05-12 18:00" without a word.
_STARTS = re.compile(
    rf"\bBeginn:?\s*(?:um\s|ist\s)?(?P<h1>{_CLOCK})(?:[:.](?P<m1>[0-5]\d))?\s*(?:Uhr|h\b)",
    re.IGNORECASE,
)
_RIGHT_BEHIND = re.compile(rf"[ ,|/T]{{1,4}}(?P<h1>{_CLOCK}):(?P<m1>[0-5]\d)(?![\d:])")
#: "Beginn: 17:00 Uhr   Ende: 19:20 Uhr"
_FINISH = re.compile(
    rf"[\s,;|]{{1,20}}(?:voraussichtliches )?(?:Sitzungs)?ende:?\s*(?:gegen |ca\. )?"
    rf"(?P<h2>{_CLOCK})(?:[:.](?P<m2>[0-5]\d))?\s*Uhr",
    re.IGNORECASE,
)
#: "… eröffnet um 19.30 Uhr die Sitzung … Ende der Sitzung 21.10 Uhr"
_OPENED = re.compile(
    rf"\b(?:eröffne\w+|begann|beginnt)\s(?:[^.\n]{{0,60}}\s)?um\s(?P<h1>{_CLOCK})"
    r"(?:[:.](?P<m1>[0-5]\d))?\s*Uhr",
    re.IGNORECASE,
)
_CLOSED = re.compile(
    rf"\b(?:Ende der Sitzung|Sitzungsende|(?:schlie[sß]+t|schloss) (?:um|die Sitzung um)):?\s*"
    rf"(?:gegen |um )?(?P<h2>{_CLOCK})(?:[:.](?P<m2>[0-5]\d))?\s*Uhr",
    re.IGNORECASE,
)
#: Characters behind the day of a sitting in which it is opened.
SITTING = 900
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
_YEAR = re.compile(r"(?<![\d.,])(?:19|20)\d\d(?![\d.,]\d|\d)")


def has_several(text: str) -> bool:
    """Whether a page labels the days of several events."""
    days = set()
    for label in list(_LABELS.finditer(text))[:20]:
        found = find_days(text[label.end() : label.end() + NEAR])
        if found:
            days.add(found[0][0])
    return len(days) > 1


def find_event(text: str, years: Sequence[int] = ()) -> FoundEvent | None:
    """The day in the head of a text that is most likely the event's, with its hours.

    Labels like "Termin:" go first. A day without its year is in one of `years`, or in one that the
    text names.
    """
    label = _LABELS.search(text)
    starts = ([label.end()] if label else []) + [0]
    for start in starts:
        found = _best_in(text, start, start + HEAD)
        if found:
            return found
    head = text[:HEAD]
    named = [int(year) for year in _YEAR.findall(head)]
    day = best_day(head, yearless_days(head, [*named, *years]))
    return (_two_days(text, day) or _with_hours(text, *day)) if day else None


def _best_in(text: str, start: int, stop: int) -> FoundEvent | None:
    spans = [*_DAYS.finditer(text, start, stop), *_DAYS_IN_FIGURES.finditer(text, start, stop)]
    several = {found.at: found for found in map(_several, spans) if found}
    inside = [(found.at, found.until) for found in several.values()]
    days = [(found.first_day, found.at, found.until) for found in several.values()]
    days += [
        day
        for day in find_days(text[:stop])
        if day[1] >= start and not any(begin <= day[1] < end for begin, end in inside)
    ]
    best = best_day(text, sorted(days, key=lambda day: day[1]))
    if not best:
        return None
    return several.get(best[1]) or _with_hours(text, *best)


#: "Am 30. September und 1. Oktober trafen sich": the second of two days without a year.
_AND_DAY = re.compile(
    rf"\s?(?:und|bis|–|-)\s(?:\w+,?\s(?:den\s)?)?(?P<day>[0-3]?\d)\.\s?(?P<month>{_MONTH})\b",
    re.IGNORECASE,
)


def _two_days(text: str, day: Day) -> FoundEvent | None:
    first, at, end = day
    other = _AND_DAY.match(text, end)
    try:
        last = date(first.year, _month(other["month"]), int(other["day"])) if other else None
    except ValueError:
        return None
    if other is None or last is None or last <= first:
        return None
    return FoundEvent(first.isoformat(), last.isoformat(), first, at, other.end())


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
        _OPENED.search(text, end, end + SITTING)
        or _STARTS.search(text, end, end + NEAR)
        or _RIGHT_BEHIND.match(text, end)
        or _HOUR.search(text, end, end + NEAR)
    )
    if hour:
        begin = _clock(day, hour["h1"], hour["m1"])
        last = _FINISH.match(text, hour.end()) or _CLOSED.search(text, hour.end())
        ending = _clock(day, last["h2"], last["m2"]) if last else ""
        if last and ending > begin:
            until = last.end() if last.end() < end + SITTING / 2 else end
            return FoundEvent(begin, ending, day, at, until)
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
