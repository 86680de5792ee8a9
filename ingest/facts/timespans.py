"""What times a text names: ranges ("Mai 2019 bis April 2022"), and points with the word that leads
to them ("seit 2018", "bis Ende 2025", "ab dem 1. Mai 2019").

The first of two points may lack its year ("Mai bis Oktober 2019"), the second its century
("2019/20", "01/20–12/22").
"""

from __future__ import annotations

import re
from typing import NamedTuple

from ingest.facts.dates import MONTHS, Point, months, point_at, points
from ingest.facts.spanwords import is_labelled

_MONTH = "|".join(sorted(MONTHS, key=len, reverse=True))
#: What may stand before a point without belonging to it.
_NEAR = (
    r"(?:(?:(?:voraussichtlich|vsl\.|ca\.|circa|etwa|rund|einschließlich|einschl\.|inkl\.|"
    r"spätestens|zunächst|vorerst|mindestens|mit|zum|zur|dem|den|der|das|die|im|in|ins|am|the|"
    r"Ablauf|Jahre?s?|Monats?|Januar|end\sof|Anfang|Mitte|Ende|Beginn)\b)\.?\s+)"
)
_TO = rf"\s*,?\s*(?:–|—|-|\u2212|/|\bbis\b|\bto\b|\buntil\b|\btill\b|\bthrough\b)\s*{_NEAR}{{0,3}}"
_LINK = re.compile(rf"(?:\s(?:an|on))?{_TO}", re.IGNORECASE)
_AND = re.compile(rf"\s*(?:\bund\b|\band\b|&|\+|u\.)\s*{_NEAR}{{0,3}}", re.IGNORECASE)
#: The first of two points, without its year: "Mai bis", "1. Mai –", "1.5.–", "Anfang/Ende".
_YEARLESS = re.compile(
    rf"(?:\b(?:Anfang|Mitte|Ende|Frühjahr|Sommer|Herbst|[1-4]\.\sQuartal|"
    rf"(?:[0-3]?\d\.\s?)?(?:{_MONTH})\b\.?)|(?<![\d.])[0-3]?\d\.\s?[01]?\d\.|"
    rf"(?<![\d.,/])(?:0?[1-9]|1[0-2]))$",
    re.IGNORECASE,
)
_GAP = re.compile(rf"(?:{_TO}|\s+und\s+)$", re.IGNORECASE)
#: "2018–22", "2019/20": a year without its century.
_SHORT_END = re.compile(r"\s?[–/-]\s?(?P<year>\d\d)(?![\d.:/%]|\s?(?:Uhr|Prozent|Jahre))")
#: "01/20–12/22", "04.19 bis 03.22"
_SHORT = re.compile(
    r"(?<![\d/.])(?P<m1>0?[1-9]|1[0-2])[/.](?P<y1>\d\d)\s?(?:–|—|-|\u2212|bis)\s?"
    r"(?P<m2>0?[1-9]|1[0-2])[/.](?P<y2>\d\d)(?![\d/.]\d|\d|\s?Uhr)"
)
_LEAD = re.compile(
    rf"\b(?P<word>seit|ab|since|from|von|vom|zwischen|between|bis|until|till|"
    rf"Jahren?)\s+{_NEAR}{{0,3}}$",
    re.IGNORECASE,
)
#: Characters before a point in which the word that leads to it stands.
_BEFORE = 45


class Span(NamedTuple):
    """A time that a text names, and the characters of its wording. `lead` is the word before it:
    "seit", "bis"; "" for none, "–" for a range.
    """

    first: Point | None
    last: Point | None
    at: int
    until: int
    lead: str = ""

    @property
    def is_range(self) -> bool:
        return self.lead == "–"


def time_spans(text: str) -> list[Span]:
    """All times that a text names, in order."""
    found = [span for span in map(_in_figures, _SHORT.finditer(text)) if span]
    taken = [(span.at, span.until) for span in found]
    seen = [p for p in points(text) if not any(a <= p[1] < b for a, b in taken)]
    at = 0
    while at < len(seen):
        span, used = _from(text, seen, at)
        found.append(span)
        at += used
    return sorted(found, key=lambda span: span.at)


Seen = tuple[Point, int, int]


def _from(text: str, seen: list[Seen], number: int) -> tuple[Span, int]:
    """The span that begins with a point, and how many points it takes."""
    point, begin, end = seen[number]
    lead = _lead(text, begin)
    if number + 1 < len(seen):
        last, at, until = seen[number + 1]
        gap = text[end:at]
        if len(gap) < _BEFORE and _are_pair(text, begin, gap, lead) and last.end >= point.begin:
            return Span(point, last, begin, until, "–"), 2
    short = _SHORT_END.match(text, end) if point.precision == "year" else None
    last_year = point.begin.year // 100 * 100 + int(short["year"]) if short else 0
    if short and point.begin.year < last_year < point.begin.year + 30:
        return Span(point, months(last_year, 1, 12, "year"), begin, short.end(), "–"), 1
    return _with_yearless(text, point, begin, end) or _alone(point, begin, end, text, lead), 1


def _are_pair(text: str, begin: int, gap: str, lead: str) -> bool:
    """Whether what stands between two points makes a range of them."""
    is_linked = _LINK.fullmatch(gap) or (lead in _PAIRED and _AND.fullmatch(gap))
    return bool(is_linked or _are_columns(text, begin, gap) or _are_lines(text, begin, gap))


#: "Start date        End date" above two days.
_COLUMNS = re.compile(
    r"\b(?:Start|Beginn|Begin|von)\b[^\n]{0,40}\b(?:End\w*|Abschluss|bis)\b[^\n]{0,30}$", re.I
)


def _are_columns(text: str, begin: int, gap: str) -> bool:
    """Whether two points are columns of a table, with their labels in the line above."""
    if gap.strip(" \t|") or len(gap) < 2:
        return False
    line = text.rfind("\n", 0, begin)
    return line > 0 and bool(_COLUMNS.search(text, max(0, text.rfind("\n", 0, line)), line))


def _are_lines(text: str, begin: int, gap: str) -> bool:
    """Whether two points stand below each other, and below a label."""
    return not gap.strip() and "\n" in gap and is_labelled(text, begin)


#: Words behind which two points are joined by "und".
_PAIRED = ("zwischen", "between", "jahre", "jahren")


def _lead(text: str, at: int) -> str:
    said = _LEAD.search(text, max(0, at - _BEFORE), at)
    return said["word"].lower() if said else ""


def _alone(point: Point, begin: int, end: int, text: str, lead: str) -> Span:
    said = _LEAD.search(text, max(0, begin - _BEFORE), begin)
    at = said.start() if said and lead in ("seit", "ab", "since", "bis", "until", "till") else begin
    return Span(point, point, at, end, lead)


def _with_yearless(text: str, last: Point, begin: int, end: int) -> Span | None:
    """The range whose first point has its year behind the second one."""
    gap = _GAP.search(text, max(0, begin - _BEFORE), begin)
    said = _YEARLESS.search(text, max(0, gap.start() - 20), gap.start()) if gap else None
    if not gap or not said or (gap.group().strip() == "und" and not _is_paired(text, said.start())):
        return None
    for year in (last.begin.year, last.begin.year - 1):
        first = _of_year(said.group(), year)
        if first and first.begin <= last.begin:
            return Span(first, last, said.start(), end, "–")
    return None


def _is_paired(text: str, at: int) -> bool:
    return _lead(text, at) in _PAIRED


def _of_year(words: str, year: int) -> Point | None:
    """The point of words that lack its year."""
    bare = words.strip()
    whole = f"{bare}/{year}" if bare.isdigit() else f"{bare}{'' if bare[-1] == '.' else ' '}{year}"
    found = point_at(whole, 0) or point_at(f"{bare} {year}", 0)
    return found[0] if found else None


def _in_figures(short: re.Match[str]) -> Span | None:
    """The range of "04/19 – 03/22"."""
    first = months(2000 + int(short["y1"]), int(short["m1"]))
    last = months(2000 + int(short["y2"]), int(short["m2"]))
    if first is None or last is None or last.end < first.begin or int(short["y2"]) > 60:
        return None
    return Span(first, last, *short.span(), "–")
