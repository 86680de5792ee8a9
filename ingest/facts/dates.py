"""Points in time as Germans write them, read as intervals of days, never as an invented day.

"Anfang 2014" is January to April 2014, "2. Quartal 2016" April to June, "Sommer 2015" June to
August. `precision` says how exact the wording is; everything vaguer than a month is imprecise.
"""

from __future__ import annotations

import calendar
import re
from dataclasses import dataclass
from datetime import date

MONTHS = {
    "januar": 1, "jänner": 1, "jan": 1, "february": 2, "februar": 2, "feb": 2, "märz": 3,
    "maerz": 3,
    "mär": 3, "mrz": 3, "april": 4, "apr": 4, "mai": 5, "may": 5, "juni": 6, "jun": 6, "juli": 7,
    "jul": 7, "august": 8, "aug": 8, "september": 9, "sept": 9, "sep": 9, "oktober": 10,
    "october": 10, "okt": 10, "oct": 10, "november": 11, "nov": 11, "dezember": 12,
    "december": 12, "dez": 12, "dec": 12, "january": 1, "march": 3, "june": 6, "july": 7,
}  # fmt: skip
#: Parts of a year, as first and last month. Thirds for Anfang, Mitte, Ende.
_PARTS = {
    "anfang": (1, 4), "jahresanfang": (1, 4), "jahresbeginn": (1, 4), "beginn": (1, 4),
    "mitte": (5, 8), "jahresmitte": (5, 8), "ende": (9, 12), "jahresende": (9, 12),
    "frühjahr": (3, 5), "frühling": (3, 5), "frühsommer": (5, 6), "sommer": (6, 8),
    "spätsommer": (8, 9), "herbst": (9, 11), "spätherbst": (10, 11), "winter": (12, 14),
    "spring": (3, 5), "summer": (6, 8), "autumn": (9, 11), "sommersemester": (4, 9),
    "sose": (4, 9), "wintersemester": (10, 15), "wise": (10, 15), "schuljahr": (8, 19),
    "schuljahres": (8, 19), "early": (1, 4), "mid": (5, 8), "late": (9, 12),
}  # fmt: skip
_ORDINALS = {
    "i": 1, "ii": 2, "iii": 3, "iv": 4, "erst": 1, "zweit": 2, "dritt": 3, "viert": 4,
}  # fmt: skip

_MONTH = "|".join(sorted(MONTHS, key=len, reverse=True))
_PART = "|".join(sorted(_PARTS, key=len, reverse=True))
#: "Herbst 2019", "Herbst des Jahres 2019", "zweites Halbjahr im Jahr 2019"
_OF = r"(?:\s+(?:des\s+Jahres\s+|im\s+Jahre?\s+|of\s+)?|-)"
_WEEKDAY = (
    r"(?:\b(?:(?:Mon|Diens|Donners|Frei|Sams|Sonn)tag|Mittwoch|Sonnabend|Mo|Di|Mi|Do|Fr|Sa|So)"
    r"\.?,?\s+(?:(?:den|dem)\s+)?)?"
)
POINT = rf"""
    {_WEEKDAY}(?P<d>[0-3]?\d)\.\s?(?P<m>[01]?\d)\.\s?(?P<y>(?:19|20)\d\d)
  | (?<![\d.]){_WEEKDAY}(?P<kd>[0-3]\d)\.(?P<km>[01]\d)\.(?P<ky>[0-3]\d|[89]\d)(?!\d|\.\d)
  | (?P<iy>(?:19|20)\d\d)-(?P<im>[01]\d)-(?P<id>[0-3]\d)
  | {_WEEKDAY}(?P<nd>[0-3]?\d)\.\s?(?P<nm>{_MONTH})\.?\s+(?P<ny>(?:19|20)\d\d)
  | (?P<ed>[0-3]?\d)(?:st|nd|rd|th)?\s+(?P<em>{_MONTH})\.?,?\s+(?P<ey>(?:19|20)\d\d)
  | (?P<am>{_MONTH})\.?\s+(?P<ad>[0-3]?\d)(?:st|nd|rd|th)?,\s+(?P<ay>(?:19|20)\d\d)
  | (?:\b(?:Anfang|Mitte|Ende)\s)?(?P<mm>\b(?:{_MONTH}))\.?
    (?:\s+(?:des\s+Jahres\s+)?|-)(?P<my>(?:19|20)\d\d)
  | (?P<sm>[01]?\d)\s?[/.]\s?(?P<sy>(?:19|20)\d\d)
  | (?P<q>(?:[1-4]\.|\b(?:IV|I{{1,3}})\.?|\b(?:erst|zweit|dritt|viert)e[snrm]?))
    \s?(?P<qh>Quartal|Q\.|Halbjahr|Hj\.)s?{_OF}(?P<qy>(?:19|20)\d\d)
  | (?P<q2h>\bQ|Quartal\s|\bHJ?\s?)(?P<q2>[1-4])[\s/]+(?P<q2y>(?:19|20)\d\d)
  | (?P<part>\b(?:{_PART})){_OF}(?P<py>(?:19|20)\d\d)(?:/(?P<py2>(?:20)?\d\d)(?!\d))?
  | (?P<year>(?:19|20)\d\d)(?![\d.]\d)
"""
_POINT = re.compile(POINT, re.IGNORECASE | re.VERBOSE)
_STEM = re.compile(r"e[snrm]?$")
#: What no point in time is without, and how far before it its words begin.
_ANCHOR = re.compile(r"(?:19|20)\d\d(?!\d)|(?<![\d.])[0-3]\d\.[01]\d\.\d\d(?!\d)")
_BEFORE_YEAR = 48
_YEAR_BEFORE = re.compile(r"\d\d[/-]$")
_NOT_INSIDE = re.compile(r"[\w.,/-]\Z")


@dataclass(frozen=True, slots=True)
class Point:
    """An interval of days that a wording stands for; `begin` and `end` are both inclusive."""

    begin: date
    end: date
    precision: str

    @property
    def is_imprecise(self) -> bool:
        return self.precision not in ("day", "month")


def point_at(text: str, at: int) -> tuple[Point, int] | None:
    """The point in time that begins at a character, and where its wording ends."""
    found = _POINT.match(text, at)
    if not found:
        return None
    point = _point({name: value for name, value in found.groupdict().items() if value})
    return (point, found.end()) if point else None


def find_point(text: str, begin: int = 0, end: int | None = None) -> tuple[Point, int, int] | None:
    """The first point in time within a stretch of text, and the characters of its wording."""
    stop = len(text) if end is None else end
    for found in _POINT.finditer(text, begin, stop):
        if _NOT_INSIDE.search(text[max(0, found.start() - 1) : found.start()]):
            continue
        point = _point({name: value for name, value in found.groupdict().items() if value})
        if point:
            return point, found.start(), found.end()
    return None


def points(text: str) -> list[tuple[Point, int, int]]:
    """All points in time that a text names, with the characters of their wording.

    They are sought around years: trying every character costs thirty times as much.
    """
    found: list[tuple[Point, int, int]] = []
    free = 0
    for anchor in _ANCHOR.finditer(text):
        if anchor.start() < free:
            continue
        said = _POINT.search(text, max(free, anchor.start() - _BEFORE_YEAR), anchor.end() + 12)
        if said is None:
            continue
        free = max(free, said.end())
        before = text[max(0, said.start() - 5) : said.start()]
        if _NOT_INSIDE.search(before) and not _YEAR_BEFORE.search(before):
            continue
        point = _point({name: value for name, value in said.groupdict().items() if value})
        if point:
            found.append((point, said.start(), said.end()))
    return found


def find_days(text: str) -> list[tuple[date, int, int]]:
    """All whole days that a text names, with the characters of their wording."""
    return [(point.begin, at, end) for point, at, end in points(text) if point.precision == "day"]


def _point(groups: dict[str, str]) -> Point | None:
    """The interval of a match; None for a day or month that does not exist."""
    for names in (("y", "m", "d"), ("iy", "im", "id")):
        if names[0] in groups:
            return _day(*(int(groups[name]) for name in names))
    if "ky" in groups:  # 12.05.18; of our own time, since nothing older is written so
        year = int(groups["ky"])
        return _day(year + (1900 if year > 50 else 2000), int(groups["km"]), int(groups["kd"]))
    for y, m, d in (("ny", "nm", "nd"), ("ey", "em", "ed"), ("ay", "am", "ad")):
        if y in groups:
            return _day(int(groups[y]), MONTHS[groups[m].lower()], int(groups[d]))
    if "my" in groups:
        return months(int(groups["my"]), MONTHS[groups["mm"].lower()], precision="month")
    if "sy" in groups:
        return months(int(groups["sy"]), int(groups["sm"]), precision="month")
    return _part(groups)


def _part(groups: dict[str, str]) -> Point | None:
    quarter = groups.get("q") or groups.get("q2")
    if quarter:
        name = (groups.get("qh") or groups["q2h"]).lower()
        number, year = _nth(quarter), int(groups.get("qy") or groups["q2y"])
        if name.startswith("h"):
            return months(year, 6 * number - 5, 6 * number, "half")
        return months(year, 3 * number - 2, 3 * number, "quarter")
    if "part" in groups:
        first, last = _PARTS[groups["part"].lower()]
        return months(int(groups["py"]), first, last, "part")
    return months(int(groups["year"]), 1, 12, "year")


def _nth(written: str) -> int:
    """
    >>> _nth("2."), _nth("III."), _nth("ersten")
    (2, 3, 1)
    """
    bare = written.lower().rstrip(".")
    return int(bare) if bare.isdigit() else _ORDINALS.get(bare) or _ORDINALS[_STEM.sub("", bare)]


def _day(year: int, month: int, day: int) -> Point | None:
    try:
        found = date(year, month, day)
    except ValueError:
        return None
    return Point(found, found, "day")


def months(
    year: int, first: int, last: int | None = None, precision: str = "month"
) -> Point | None:
    """The first day of a month to the last day of another one; the 13th is the next January."""
    last = last or first
    if not 1 <= first <= min(last, 12):
        return None
    until, last = year + (last - 1) // 12, (last - 1) % 12 + 1  # a winter has two years
    days = calendar.monthrange(until, last)[1]
    return Point(date(year, first, 1), date(until, last, days), precision)
