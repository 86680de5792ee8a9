"""The day a document was given out: by a label, as a line of its own, or in its head.

A month or a year is enough where an imprint gives no more. The day of an event is none, nor a
deadline, nor the last change that a content system prints.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date

from archive.model import Fact, Kind, Page
from ingest.facts.dates import find_point
from ingest.facts.eventdays import is_yet_to_come
from ingest.facts.imprint import imprint, short
from ingest.facts.places import place

#: Pages that are looked at.
PAGES = 6
#: Labels of the day itself; a month is enough for one of them.
_PUBLISHED = re.compile(
    r"\b(?:Datum|Veröffentlicht(?:\s+am)?|Veröffentlichung|Erscheinungs(?:datum|termin|jahr)|"
    r"Erschienen(?:\s+(?:am|im))?|"
    r"Meldung\s+vom|(?:Presse|Medien)(?:mitteilung|information|meldung)(?:\s+Nr\.\s?[\d/]+)?\s+vom|"
    r"Eingestellt\s+am|Online\s+seit|Gesendet|Sent|Verfasst\s+am|"
    r"Published(?: on)?|(?:Bericht|Meldung|Nachricht|Aktuelles|News)\s*[|·])\s*[:|]?\s+|"
    r"^Vom\s+(?=\d{1,2}\.[ ]?\S+\s\d{4}$)",
    re.IGNORECASE | re.MULTILINE,
)
_STAND = re.compile(r"\b(?:Stand|Redaktionsschluss)\b\s*:?\s+(?:vom\s+|im\s+)?", re.IGNORECASE)
#: A paper for a meeting is dated itself.
_PAPER = re.compile(r"^(?:Beschluss|Sitzungs|Mitteilungs)vorlage\b|^Beratungsfolge\b", re.MULTILINE)
#: Not of the document: "Datum und Uhrzeit", "Datum der Veranstaltung", the date of a table.
_NEAR = 14
#: A day within this many characters of the beginning belongs to the document itself.
DAY_IN_HEAD = 600
#: Kinds whose first page bears the day they were given out, without any label.
_DATED = (Kind.SLIDES, Kind.PUBLICATION, Kind.NEWS)
#: Kinds whose day is when something took place.
_HELD = (Kind.EVENT, Kind.MINUTES)
#: A line that is nothing but a day, or a place and a day, and how many lines may stand above it.
_ONLY_DAY = re.compile(r"^(?:[A-ZÄÖÜ][\w ()/-]{2,30}, (?:den )?)?(?=\d)")
_PLACED_DAY = re.compile(
    r"^(?!\w*tag\b|Mittwoch|Sonnabend)[A-ZÄÖÜ][\w ()/-]{2,30},? (?:den |am )?(?=\d)"
)
#: "Höxter, den 14.11.2023", all of a line, and how many lines may stand below it.
_SIGNED = re.compile(
    r"^(?!\w*tag\b|Mittwoch|Sonnabend)[A-ZÄÖÜ][\w ()/-]{2,30}, (?:den |"
    r"im )?(?=\d{1,2}\. ?\w+\.? ?\d{4}\W*$)",
    re.MULTILINE,
)
_LINES_SIGNED = 8
_ABOVE, _ABOVE_OF_LETTER = 4, 9
#: The number or the word for the kind before the day: "28. September 2018 - Nr. 88/18".
_BESIDE = re.compile(
    r"^\W{1,4}(?:Nr\.? ?[\d/-]+|[A-ZÄÖÜ][\w ]{2,30}(?: / [A-ZÄÖÜ]\w+)?|"
    r"\d{1,2}[:.]\d\d(?: Uhr)?)?\W*$"
)


def published(pages: Sequence[Page], kind: str, own_day: date | None) -> Fact | None:
    """The day a text says that it was given out; not `own_day`, on which it took place."""
    is_paper = bool(pages) and bool(_PAPER.search(pages[0].text))
    own = own_day if kind in _HELD and not is_paper else None
    labelled = _labelled(pages, _PUBLISHED, own)
    if labelled:
        return labelled
    if kind in _HELD:
        in_line = _day_in_line(_front(pages), _PLACED_DAY, _ABOVE_OF_LETTER, own)
        return in_line or _signed(pages, own)
    in_line = _day_in_line(_front(pages), _ONLY_DAY, _ABOVE)
    if in_line or kind == Kind.NEWS:
        return in_line or _day_in_head(_front(pages)) or imprint(pages, kind) or _stand(pages)
    in_head = _day_in_head(_front(pages)) if kind in _DATED else None
    return imprint(pages, kind) or in_head or _signed(pages, own) or _stand(pages)


def _signed(pages: Sequence[Page], own: date | None) -> Fact | None:
    """The day above a signature: a line with a place near the end."""
    for page in pages[-1:]:
        last = page.text.rstrip().rfind("\n")
        for _ in range(_LINES_SIGNED):
            last = page.text.rfind("\n", 0, last) if last > 0 else last
        for line in _SIGNED.finditer(page.text, max(0, last)):
            point = find_point(page.text, line.end(), line.end() + 30)
            if point and point[0].precision == "day" and (own is None or point[0].begin < own):
                said = place("Tag der Unterschrift", page, point[1], point[2])
                return Fact("published", point[0].begin.isoformat(), said, 0.75)
    return None


def _stand(pages: Sequence[Page]) -> Fact | None:
    return _labelled(pages, _STAND, None)


def _labelled(pages: Sequence[Page], labels: re.Pattern[str], own: date | None) -> Fact | None:
    for page in pages[:PAGES]:
        for label in labels.finditer(page.text):
            point = find_point(page.text, label.end(), label.end() + 30)
            if not point or point[1] - label.end() >= _NEAR or point[0].begin == own:
                continue
            if point[0].precision in ("day", "month") and not _is_held(
                page.text, point[1], point[2], own
            ):
                said = place("Feld Datum", page, point[1], point[2])
                return Fact("published", short(point[0]), said)
    return None


def _is_held(text: str, begin: int, end: int, own: date | None) -> bool:
    """Whether a day has hours where an event is told: it is the event's, whatever the label."""
    return own is not None and bool(
        re.match(r",? (?:um |von |ab )?\d{1,2}(?:[.:]\d\d)? ?(?:uhr|[–-])", text[end:], re.I)
    )


def _front(pages: Sequence[Page]) -> Sequence[Page]:
    """The first page; of a web page the sections up to the first that is more than a heading."""
    last = next((n for n, page in enumerate(pages[:3], 1) if len(page.text) > DAY_IN_HEAD / 3), 1)
    return pages[:last]


def _day_in_line(
    pages: Sequence[Page], lead: re.Pattern[str], above: int, own: date | None = None
) -> Fact | None:
    for page in pages:
        at, seen = 0, 0
        for line in page.text[:2000].split("\n"):
            bare, begin = line.strip(), at
            at += len(line) + 1
            before = lead.match(bare)
            point = find_point(bare, before.end()) if before else None
            if point and before and point[0].precision == "day" and point[1] == before.end():
                ends = len(bare) <= point[2] + 1 or (
                    own is None and _BESIDE.match(bare[point[2] :])
                )
                if ends and (own is None or point[0].begin < own):
                    begin += line.index(bare)
                    said = place("Zeile mit Tag", page, begin + point[1], begin + point[2])
                    return Fact("published", point[0].begin.isoformat(), said, 0.8)
            seen += bool(bare)
            if seen > above:
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
