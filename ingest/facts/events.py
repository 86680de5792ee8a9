"""When an event is: day, hours, several days, as its page says it.

"4.3.2021 / 11:00 - 13:00", "Donnerstag, 24. September 2020, 9.30 Uhr", "12. und 13. Juni 2015".
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from ingest.facts.dates import find_days
from ingest.facts.dayspans import DaySpan, day_spans
from ingest.facts.eventdays import best_day, weight
from ingest.facts.hours import Hours, hour_between, hours_near, hours_of_each_day

#: An event's own day stands in the front of its page.
HEAD = 6_000
#: Hours are looked for this many characters behind a label.
NEAR = 60
#: A day of a series weighs nearly as much as the best one, and stands in a line of its own.
_ALIKE, _OWN_LINE = 2.5, 3.0


class FoundEvent(NamedTuple):
    """An event's time as ISO text, with hours if named, and the characters of its wording."""

    begin: str
    end: str | None
    first_day: date
    at: int
    until: int
    #: Where the hours of all days of a series end, which may stand apart from them.
    beside: int = 0


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
    """The day of a text that is most likely the event's, with its hours.

    A day without its year is in one that the text names, or in one of `years`.
    """
    head = text[:HEAD]
    named = [int(year) for year in _YEAR.findall(head)]
    spans = day_spans(head, [*named, *years])
    best = best_day(head, spans)
    if best is None:
        return None
    best = _wider(head, spans, best)
    onward = _onward(head, spans, best)
    if onward:
        return onward
    series = [best] if len(best.days) > 1 else _series(head, spans, best)
    first, last = series[0], series[-1]
    is_several = last.last > first.first
    begin = hours_near(text, first.at, first.until, is_long=not is_several)
    end = begin if first is last else hours_near(text, last.at, last.until)
    if is_several and not begin and (each := hours_of_each_day(head)):
        begin = end = each
    found = _event(first, last, begin, end)
    if begin and begin is end and first is not last:
        found = found._replace(beside=begin.until)
    closing = _closing_hour(head, spans, found) if is_several else None
    return found._replace(end=f"{found.end}T{closing}") if closing else found


def _closing_hour(text: str, spans: Sequence[DaySpan], found: FoundEvent) -> str | None:
    """The hour of the last day where that is told by itself: "Ende: 13.9., 12 Uhr"."""
    for span in spans:
        if found.end == span.first.isoformat() and len(span.days) == 1:
            hours = hours_near(text, span.at, span.until)
            is_end = _ENDS.search(text, max(0, span.at - 30), span.at)
            if hours and (hours.end or is_end):
                return hours.end or hours.begin
    return None


def _event(first: DaySpan, last: DaySpan, begin: Hours | None, end: Hours | None) -> FoundEvent:
    """The event from the hour of its first day to that of its last one."""
    opens = first.first.isoformat() + (f"T{begin.begin}" if begin else "")
    until = max(first.until, begin.until if begin else 0) if first is last else first.until
    closes = last.last.isoformat()
    if end and end.end:
        closes += f"T{end.end}"
    elif last.last == first.first:
        return FoundEvent(opens, None, first.first, first.at, until)
    is_over = closes > opens or ("T" not in closes and last.last > first.first)
    return FoundEvent(opens, closes if is_over else None, first.first, first.at, until)


def _wider(text: str, spans: Sequence[DaySpan], best: DaySpan) -> DaySpan:
    """The several days that the best day is one of, if they are told as well."""
    for span in spans:
        if len(span.days) > len(best.days) and span.first <= best.first and best.last <= span.last:
            if weight(text, span) > 0:
                return span
    return best


#: "und endet am", "Ende: ": what leads to the last day of an event.
_ENDS = re.compile(r"\b(?:endet|Ende|Schluss|Abschluss)\b\s?:?\s?(?:ist\s)?(?:am\s)?\Z", re.I)
#: Characters between the first day and the last one.
_GAP = 70


def _onward(text: str, spans: Sequence[DaySpan], best: DaySpan) -> FoundEvent | None:
    """The event of "4. Mai, 10 Uhr, bis 5. Mai, 13 Uhr"."""
    number = spans.index(best)
    last = spans[number + 1] if number + 1 < len(spans) else best
    if last is best or last.first < best.first or last.at - best.until > _GAP:
        return None
    hour = hour_between(text, best.until, last.at)
    if not hour and _ENDS.search(text, best.until, last.at):
        first = hours_near(text, best.at, best.until)
        hour = first.begin if first else None
    if not hour:
        return None
    ending = hours_near(text, last.at, last.until)
    closes = last.last.isoformat() + (f"T{ending.begin}" if ending else "")
    until = ending.until if ending else last.until
    return FoundEvent(f"{best.first.isoformat()}T{hour}", closes, best.first, best.at, until)


def _series(text: str, spans: Sequence[DaySpan], best: DaySpan) -> list[DaySpan]:
    """The days of a series or of several days, each the heading of lines of its own."""
    if not _is_headed(text, best):
        return [best]
    headed = [span for span in spans if span is best or _is_headed(text, span)]
    least = weight(text, best) - _ALIKE
    least = least if len(headed) >= _LIST else max(_OWN_LINE, least)
    run = [best]
    number = headed.index(best)
    for step in (1, -1):
        for span in headed[number + step :: step] if number + step >= 0 else ():
            near = run[-1] if step > 0 else run[0]
            gap = text[min(near.until, span.until) : max(near.at, span.at)]
            if weight(text, span) < least or len(gap) > _FAR or _OTHERS.search(gap):
                break
            run = [*run, span] if step > 0 else [span, *run]
    return sorted(run, key=lambda span: span.first)


#: So many days in lines of their own are a list; the next one is not farther away.
_LIST, _FAR = 3, 1_200
#: The heading of days that are those of other events.
_OTHERS = re.compile(
    r"^[^\w\n]*(?:weitere|frühere|vergangene|nächste|andere|kommende|vorherige|archiv|"
    r"auch\sinteressant|"
    r"das\skönnte)\b",
    re.IGNORECASE | re.MULTILINE,
)


def _is_headed(text: str, span: DaySpan) -> bool:
    """Whether a day begins its line."""
    line = text.rfind("\n", 0, span.at) + 1
    return bool(_HEADED.fullmatch(text[line : span.at]))


_HEADED = re.compile(
    r"[^\w\n]*(?:(?:\d{1,2}\.\s)?[A-ZÄÖÜ]\w{2,14}(?:\s\d{1,2})?\s?[:.|–-]|Tag\s\d|\d\.)?[^\w\n]*"
)
