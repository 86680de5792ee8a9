"""The day a document was given out: by a label, as a line of its own, or in its head."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date

from archive.model import Fact, Kind, Page
from ingest.facts.dates import find_point
from ingest.facts.eventdays import is_yet_to_come
from ingest.facts.places import place

#: Pages that are looked at.
PAGES = 6
_PUBLISHED = re.compile(
    r"\b(?:Datum|Veröffentlicht(?:\s+am)?|Veröffentlichung|Erscheinungsdatum|Erschienen|Stand|"
    r"Meldung vom|Pressemitteilung vom|Redaktionsschluss|Erscheinungstermin|"
    r"Published(?: on)?|(?:Bericht|Meldung|Nachricht|Aktuelles|News)\s*[|·])\s*:?\s+",
    re.IGNORECASE,
)
#: A day within this many characters of the beginning belongs to the document itself.
DAY_IN_HEAD = 600
#: Kinds whose first page bears the day they were given out, without any label.
_DATED = (Kind.SLIDES, Kind.PUBLICATION, Kind.NEWS)
#: Kinds whose day is when something took place.
_HELD = (Kind.EVENT, Kind.MINUTES)
#: A line that is nothing but a day, or a place and a day, and how many lines may stand above it.
_ONLY_DAY = re.compile(r"^(?:[A-ZÄÖÜ][\w ()/-]{2,30}, (?:den )?)?(?=\d)")
_ABOVE = 4


def published(pages: Sequence[Page], kind: str, own_day: date | None) -> Fact | None:
    """The day a text says that it was given out; not `own_day`, on which it took place."""
    for page in pages[:PAGES]:
        for label in _PUBLISHED.finditer(page.text):
            point = find_point(page.text, label.end(), label.end() + 30)
            if point and point[0].precision == "day" and point[1] - label.end() < 14:
                if not (kind in _HELD and own_day == point[0].begin):
                    said = place("Feld Datum", page, point[1], point[2])
                    return Fact("published", point[0].begin.isoformat(), said)
    if kind in _HELD:
        return None
    front = _front(pages)
    return _day_in_line(front) or (_day_in_head(front) if kind in _DATED else None)


def _front(pages: Sequence[Page]) -> Sequence[Page]:
    """The first page; of a web page the sections up to the first that is more than a heading."""
    last = next((n for n, page in enumerate(pages[:3], 1) if len(page.text) > DAY_IN_HEAD / 3), 1)
    return pages[:last]


def _day_in_line(pages: Sequence[Page]) -> Fact | None:
    for page in pages:
        at, seen = 0, 0
        for line in page.text[:2000].split("\n"):
            bare, begin = line.strip(), at
            at += len(line) + 1
            lead = _ONLY_DAY.match(bare)
            point = find_point(bare, lead.end()) if lead else None
            if point and lead and point[0].precision == "day" and point[1] == lead.end():
                if len(bare) <= point[2] + 1:
                    begin += line.index(bare)
                    said = place("Zeile mit Tag", page, begin + point[1], begin + point[2])
                    return Fact("published", point[0].begin.isoformat(), said, 0.8)
            seen += bool(bare)
            if seen > _ABOVE:
                break
    return None


def _day_in_head(pages: Sequence[Page]) -> Fact | None:
    for page in pages:
        point = find_point(page.text, 0, DAY_IN_HEAD)
        while point and (
            point[0].precision != "day" or is_yet_to_come(page.text, point[1], point[2])
        ):
            point = find_point(page.text, point[2], DAY_IN_HEAD)
        if point:
            said = place("Tag auf Seite 1", page, point[1], point[2])
            return Fact("published", point[0].begin.isoformat(), said, 0.7)
    return None
