"""The days that a text names, alone or several together: "12. und 13. Juni 2015", "3.–5.6.2019",
"Di, 5. März" with its year elsewhere, "5., 12. und 19. März 2020".

What a day lacks, it has from the one that is written behind it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date
from itertools import pairwise
from typing import NamedTuple

from ingest.facts.dates import MONTHS, points

_MONTH = "|".join(sorted(MONTHS, key=len, reverse=True))
_WEEKDAYS = {"mo": 0, "di": 1, "mi": 2, "do": 3, "fr": 4, "sa": 5, "so": 6}
WEEKDAY = (
    r"(?:(?:Mon|Diens|Donners|Frei|Sams|Sonn)tag(?:abend|vormittag|nachmittag|s)?|Mittwoch(?:abend|"
    r"s)?|"
    r"Sonnabend|Mo|Di|Mi|Do|Fr|Sa|So)\b"
)
_ONE = re.compile(
    rf"(?<![\w:])(?<!\w[.,/–-])(?P<day>[0-3]?\d)\.(?:\s?(?P<month>[01]?\d)\.(?:\s?(?P<year>(?:19|"
    rf"20)\d\d|[0-3]\d(?![\d.:]))(?!\d))?|"
    rf"\s?(?P<name>{_MONTH})\b\.?(?:,?\s(?:im\sJahr\s)?(?P<year2>(?:19|20)\d\d))?)?(?!\d)",
    re.IGNORECASE,
)
_WEEKDAY_BEFORE = re.compile(
    rf"\b(?P<weekday>{WEEKDAY})\.?,?\s+(?:(?:den|dem)\s+)?\Z", re.IGNORECASE
)
_LINK = re.compile(
    r"\s*(?:(?:,|;)?\s?\b(?:und|bis|sowie|u\.|oder)(?:\szum|\seinschließlich)?\b|,|/|–|—|-|&|\+)\s*"
    r"(?:(?:am|den|dem|zum)\s+)?",
    re.IGNORECASE,
)
_RANGE = re.compile(r"bis|[–—-]", re.IGNORECASE)
#: English days: "23–24 May 2024", "23 and 24 May 2024".
_ENGLISH = re.compile(
    rf"(?<![\d.])(?P<first>[0-3]?\d)\s?(?:–|-|to|"
    rf"and)\s?(?:[A-Z][a-z]{{2,8}}day,?\s)?(?P<last>[0-3]?\d)\s(?P<name>{_MONTH})\.?,?\s"
    r"(?P<year>(?:19|20)\d\d)",
    re.IGNORECASE,
)
#: What leads to a day in figures that has no year: "am 12.10.", "Montag, 29.8."
_LEADS = re.compile(
    r"(?:\b(?:am|vom|zum|den|dem|ab|bis)|termine?:?|datum:?|(?:wann|beginn|ende|start|schluss|"
    r"tag)\s?[:?]|^|\n|\|)\s*$",
    re.I,
)


class DaySpan(NamedTuple):
    """One or several days, and the characters of their wording. `days` has those that are named;
    of a range the first and the last one.
    """

    days: tuple[date, ...]
    at: int
    until: int
    has_weekday: bool = False
    is_range: bool = False

    @property
    def first(self) -> date:
        return self.days[0]

    @property
    def last(self) -> date:
        return self.days[-1]


def day_spans(text: str, years: Sequence[int] = ()) -> list[DaySpan]:
    """All days of a text in order; one without its year is in the likeliest of `years`."""
    found = [*_english(text), *_chains(text, years)]
    taken = [(span.at, span.until) for span in found]
    for point, at, until in points(text):
        is_free = not any(begin < until and at < end for begin, end in taken)
        if point.precision == "day" and is_free:
            found.append(DaySpan((point.begin,), at, until))
    return sorted(found, key=lambda span: span.at)


def _english(text: str) -> list[DaySpan]:
    found = []
    for said in _ENGLISH.finditer(text):
        month, year = MONTHS[said["name"].lower()], int(said["year"])
        first, last = _valid(year, month, said["first"]), _valid(year, month, said["last"])
        if first and last and first < last:
            found.append(DaySpan((first, last), *said.span(), is_range=True))
    return found


class _Written(NamedTuple):
    """A day as it is written, without what it lacks; a weekday goes before it."""

    weekday: str
    parts: re.Match[str]
    at: int
    until: int


def _written(text: str) -> list[_Written]:
    found = []
    for parts in _ONE.finditer(text):
        before = _WEEKDAY_BEFORE.search(text, max(0, parts.start() - 30), parts.start())
        weekday = before["weekday"] if before else ""
        at = before.start() if before else parts.start()
        found.append(_Written(weekday, parts, at, parts.end()))
    return found


def _chains(text: str, years: Sequence[int]) -> list[DaySpan]:
    """The days that follow each other with nothing but "und", "bis" or a comma between."""
    found: list[DaySpan] = []
    chain: list[_Written] = []
    for one in _written(text):
        if chain and not _LINK.fullmatch(text, chain[-1].until, one.at):
            found += _closed(text, chain, years)
            chain = []
        chain.append(one)
    return found + _closed(text, chain, years)


def _closed(text: str, chain: list[_Written], years: Sequence[int]) -> list[DaySpan]:
    """The days of a chain, those without a month at its end left out."""
    while chain and not (chain[-1].parts["month"] or chain[-1].parts["name"]):
        chain = chain[:-1]
    if not chain or not _is_day(text, chain):
        return []
    month, year = 0, 0
    days: list[date] = []
    for one in reversed(chain):
        parts = one.parts
        month = int(parts["month"] or 0) or MONTHS.get((parts["name"] or "").lower(), month)
        year = _year(parts) or year or _likely(one, month, years)
        day = _valid(year, month, parts["day"])
        if day is None or (days and day > days[0]):
            break
        days.insert(0, day)
    if not days:
        return []
    used = chain[len(chain) - len(days) :]
    gaps = [text[one.until : other.at] for one, other in pairwise(used)]
    is_range = len(days) == 2 and any(map(_RANGE.search, gaps))
    has_weekday = any(one.weekday for one in used)
    return [DaySpan(tuple(days), used[0].at, used[-1].until, has_weekday, is_range)]


def _is_day(text: str, chain: list[_Written]) -> bool:
    """Whether the last of a chain is a day, rather than the number of a chapter."""
    last = chain[-1].parts
    if last["name"] or chain[-1].weekday or len(last["year"] or "") == 4:
        return True
    before = text[max(0, chain[0].at - 12) : chain[0].at]
    if last["year"]:
        return len(last["month"]) == 2 and not re.match(r"\.\d", text[last.end() : last.end() + 2])
    return bool(_LEADS.search(before)) or len(chain) > 1


def _year(parts: re.Match[str]) -> int:
    written = parts["year"] or parts["year2"]
    return 0 if not written else int(written) + (2000 if len(written) == 2 else 0)


def _likely(one: _Written, month: int, years: Sequence[int]) -> int:
    """The first of the years that a day and its weekday fit."""
    weekday = _WEEKDAYS[one.weekday.lower()[:2]] if one.weekday else None
    for year in years:
        day = _valid(year, month, one.parts["day"])
        if day and weekday in (None, day.weekday()):
            return year
    return 0


def _valid(year: int, month: int, day: str) -> date | None:
    try:
        return date(year, month, int(day))
    except ValueError:
        return None
