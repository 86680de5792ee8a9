"""The month or year of a work by its imprint: "Bonn, Oktober 2022", "2. Auflage, Mai 2023"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from archive.model import Fact, Kind, Page
from index.german.lexicon import lexicon
from ingest.facts.dates import MONTHS, Point, point_at
from ingest.facts.places import place

#: Lines of the first page that may bear the month of an issue.
HEAD_LINES = 8
_MONTH = (
    "(?:"
    + "|".join(sorted((name for name in MONTHS if len(name) > 2), key=len, reverse=True))
    + ")"
)
_PLACE = r"[A-ZÄÖÜ][\w/ -]{2,30}"
#: A line of its own: a place, an edition or an issue, and the month.
_LINE = re.compile(
    rf"^[ \t•*]*(?:(?:{_PLACE},|\d+\. Auflage,?|(?:Ausgabe|Heft|Nr\.|No\.) ?[\w/. ]{{0,9}},?|"
    rf"©[^\n]{{3,60}},)[ \t]*(?:im[ \t])?)"
    rf"(?=(?:{_MONTH} )?(?:19|20)\d\d[ \t]*$)",
    re.MULTILINE | re.IGNORECASE,
)
_ISSUE = re.compile(
    rf"\b(?:Ausgabe|Nr\. ?\d+[/\d]*[,:]?|No\. ?\d+,|Heft \d+,?)[ ](?={_MONTH} 20\d\d\b|20\d\d\b)",
    re.IGNORECASE,
)
#: "Heft 2.2020": the year stands behind the number.
_NUMBER = re.compile(r"\b(?:Heft|Ausgabe|Nr\.) ?\d{1,2}[./](?=(?:19|20)\d\d\b)")
_ALONE = re.compile(rf"^[ \t]*(?={_MONTH} (?:19|20)\d\d[ \t]*$)", re.MULTILINE | re.IGNORECASE)
_PLACE_YEAR = re.compile(
    r"^[ \t]*(?P<place>[A-ZÄÖÜ][\w-]+(?:/[A-Z]\w+)?),? (?=(?:19|20)\d\d[ \t]*$)", re.MULTILINE
)


def imprint(pages: Sequence[Page], kind: str) -> Fact | None:
    """The month, else the year, that the imprint of a work or an issue gives."""
    if kind not in (Kind.PUBLICATION, Kind.NEWS):
        return None
    for page in pages:
        for pattern in (_LINE, _ISSUE):
            for found in pattern.finditer(page.text):
                if fact := _fact(page, found.end(), ("month",)):
                    return fact
    return _on_title_page(pages, kind)


def _on_title_page(pages: Sequence[Page], kind: str) -> Fact | None:
    for page in pages[:1]:
        head = _head(page.text)
        for pattern in (_ALONE, _ISSUE, _NUMBER):
            for found in pattern.finditer(head):
                if fact := _fact(page, found.end(), ("month", "year")):
                    return fact
        for found in _PLACE_YEAR.finditer(head) if kind == Kind.PUBLICATION else ():
            if found["place"].lower() in lexicon().names:
                return _fact(page, found.end(), ("year",))
    return None


def _head(text: str) -> str:
    lines = [line.end() for line in re.finditer(r"\S[^\n]*", text[:3_000])]
    return text[: lines[min(HEAD_LINES, len(lines)) - 1]] if lines else ""


def _fact(page: Page, at: int, precisions: Sequence[str]) -> Fact | None:
    point = point_at(page.text, at)
    if not point or point[0].precision not in precisions:
        return None
    said = place("Impressum", page, at, point[1])
    return Fact("published", short(point[0]), said, 0.85)


def short(point: Point) -> str:
    """A day, a month or a year as ISO writes it.

    >>> from datetime import date
    >>> short(Point(date(2022, 10, 1), date(2022, 10, 31), "month"))
    '2022-10'
    """
    return point.begin.isoformat()[: {"day": 10, "month": 7}.get(point.precision, 4)]
