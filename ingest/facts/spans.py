"""Running times that sentences tell by their length, or by two verbs.

"Drei Jahre lang, von Oktober 2017 an", "über drei Jahre bis Ende 2020", "ist im Juli 2023
gestartet und endet im Juni 2026". A length and one end give the other one.
"""

from __future__ import annotations

import re
from datetime import date, timedelta

from ingest.facts.dates import Point, point_at
from ingest.facts.foundperiod import FoundPeriod, found_period

_NUMBERS = {
    "ein": 1, "eine": 1, "einem": 1, "zwei": 2, "zweier": 2, "drei": 3, "dreier": 3, "vier": 4,
    "fünf": 5, "sechs": 6, "sieben": 7, "acht": 8, "neun": 9, "zehn": 10, "zwölf": 12,
    "achtzehn": 18, "anderthalb": 1.5, "eineinhalb": 1.5, "zweieinhalb": 2.5, "dreieinhalb": 3.5,
    "two": 2, "three": 3, "four": 4, "five": 5,
}  # fmt: skip
_LONG = (
    rf"(?P<number>{'|'.join(_NUMBERS)}|\d{{1,2}}(?:,5)?)\s"
    r"(?P<unit>Jahre?n?|Monate?n?|years?|months?)"
)
_FROM = r"(?:von|vom|ab|seit|beginnend(?:\sim|\sam)?|from|since)\s(?:dem\s)?"
_UNTIL = r"(?:bis|until)\s(?:zum\s|einschließlich\s|zu\s)?"
#: The length first, then from when or until when.
_LONG_FROM = re.compile(
    rf"\b{_LONG}(?:\slang)?,?\s(?:\(\s?)?{_FROM}(?=(?P<point>\S))", re.IGNORECASE
)
_LONG_UNTIL = re.compile(
    rf"\b(?:über|für|in|nach)\s{_LONG}(?:\slang)?,?\s(?:hinweg\s)?{_UNTIL}(?=(?P<point>\S))", re.I
)
#: From when first; then the length.
_BEGUN = re.compile(
    r"\b(?:von|vom|ab|seit|startete|startet|begann|beginnt|gestartet|angelaufen|lief|läuft)\s"
    r"(?:im\s|am\s|ab\s|von\s|seit\s|dem\s)?(?=\S)",
    re.IGNORECASE,
)
_THEN_LONG = re.compile(
    rf"(?:\san)?,?\s(?:und\s)?(?:(?:lief|läuft|dauerte?|dann|es|insgesamt|auf|für|über|rund|etwa)\s)*{_LONG}",
    re.IGNORECASE,
)
#: Two verbs: "gestartet im Juli 2023", "im Juli 2023 gestartet"; "endet im Juni 2026".
_STARTED = re.compile(
    r"\b(?:Start(?:schuss)?|Beginn|Auftakt|gestartet|begonnen|startete|begann|startet|beginnt|"
    r"started|began)(?:\s(?:war|ist|wurde|mit|es))?\s?:?\s(?:im\s|am\s|in\s|zum\s)?(?=\S)|"
    r"\b(?:im|am|Anfang|Mitte|Ende)\s(?=[^.\n]{4,22}\s(?:gestartet|begonnen|angelaufen|starteten?|"
    r"begann(?:en)?|fiel\sder\sStartschuss|ging\s(?:es|das)))",
    re.IGNORECASE,
)
_ENDED = re.compile(
    r"\b(?:endete?n?|Ende|Abschluss|ends|ended|abgeschlossen|läuft|lief|laufen)(?:\s(?:noch|war|ist|"
    r"soll|es|wird|voraussichtlich|wurde))*\s?:?\s(?:im\s|am\s|in\s|bis\s)?(?:zum\s|einschließlich\s)?(?=\S)|"
    rf"\b{_UNTIL}(?=\S)",
    re.IGNORECASE,
)
#: The end is told so many characters behind the beginning.
NEAR = 220
#: A wording is no longer than this; of a longer one the beginning is kept.
_WORDING = 90


def span_told(text: str) -> FoundPeriod | None:
    """The first running time that a text tells by a length or by two verbs."""
    return _length_first(text) or _beginning_first(text) or _two_verbs(text)


def _length_first(text: str) -> FoundPeriod | None:
    for pattern, is_end in ((_LONG_FROM, False), (_LONG_UNTIL, True)):
        for said in pattern.finditer(text):
            point = point_at(text, said.start("point"))
            if point:
                at = said.start()
                tail = re.compile(r"\s?an\b").match(text, point[1])
                return _spanned(text, at, tail.end() if tail else point[1], point[0], said, is_end)
    return None


def _beginning_first(text: str) -> FoundPeriod | None:
    for begun in _BEGUN.finditer(text):
        point = point_at(text, begun.end())
        long = _THEN_LONG.match(text, point[1]) if point else None
        if point and long:
            return _spanned(text, begun.end(), long.end(), point[0], long, False)
    return None


def _two_verbs(text: str) -> FoundPeriod | None:
    for started in _STARTED.finditer(text):
        first = _point(text, started)
        if first is None:
            continue
        for ended in _ENDED.finditer(text, first[1], min(len(text), first[1] + NEAR)):
            last = _point(text, ended)
            if last and last[0].end > first[0].end:
                at = started.end()
                end = last[1] if last[1] - at < _WORDING else first[1]
                return found_period(text, at, end, first[0], last[0])
    return None


def _point(text: str, said: re.Match[str]) -> tuple[Point, int] | None:
    """The point behind some words; of "Ende 2020" the word itself is part of it."""
    return point_at(text, said.start()) or point_at(text, said.end())


def _spanned(
    text: str, at: int, end: int, point: Point, long: re.Match[str], is_end: bool
) -> FoundPeriod | None:
    """The running time with one end and its length."""
    number = _NUMBERS.get(long["number"].lower()) or float(long["number"].replace(",", "."))
    unit = long["unit"].lower()
    length = round(number * (12 if unit.startswith(("jahr", "year")) else 1))
    if not 1 < length < 240:
        return None
    vague = point.precision
    if is_end:
        begin = _moved(point.end + timedelta(1), -length)
        return found_period(text, at, end, Point(begin, begin, vague), point)
    last = _moved(point.begin, length) - timedelta(1)
    return found_period(text, at, end, point, Point(last, last, vague))


def _moved(day: date, months: int) -> date:
    """A day some months later or earlier."""
    total = day.year * 12 + day.month - 1 + months
    return date(total // 12, total % 12 + 1, min(day.day, 28))
