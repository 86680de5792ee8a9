"""The event of a document as a fact: when it is, where, and the number in its series."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from archive.model import ACCEPTED, UNSURE, Fact, Json, Page
from ingest.facts.agenda import Item, find_agenda, is_end
from ingest.facts.events import FoundEvent, find_event, has_several
from ingest.facts.joinedpages import joined, page_of
from ingest.facts.names import uncapitalled
from ingest.facts.places import place as evidence
from ingest.facts.venuelabels import labelled_venue
from ingest.facts.venues import where
from ingest.facts.venuesentences import held_at

_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")


#: A paper for a meeting to come, and the record of one.
_PAPER = re.compile(
    r"\b(?:Beschluss|Sitzungs|Mitteilungs|Informations)vorlage\b|\bVorlage\sNr", re.IGNORECASE
)
_RECORD = re.compile(r"\b(?:Protokoll|Niederschrift|anwesend|Sitzungsbeginn)\b", re.IGNORECASE)


class ReadEvent(NamedTuple):
    """The fact, and what the document is sorted by."""

    fact: Fact
    first_day: date | None
    wording: str


def read_event(pages: Sequence[Page], title: str, published: date | None) -> ReadEvent | None:
    """The event that some pages tell of; a day may lie on one and the agenda on another."""
    if not pages:
        return None
    if _PAPER.search(pages[0].text[:600]) and not _RECORD.search(joined(pages)[:1500]):
        return None
    years = _years_named(title, pages, published)
    event = find_event(joined(pages), years)
    if not event:
        return _without_day(pages)
    page, start = page_of(pages, event.at)
    at, until = event.at - start, min(event.until - start, len(page.text))
    begin, end = _with_agenda(event, pages)
    value: dict[str, Json] = {"begin": begin}
    if end:
        value["end"] = end
    own, said_at, said_until = (page, at, until) if not event.beside else _beside(pages, event)
    value |= where([p.text for p in pages], own.text, said_at, said_until, title)
    said = evidence("Tag im Kopf", page, at, until)
    sure = not any(has_several(p.text) for p in pages)
    fact = Fact("event", value, said, 0.9 if sure else 0.5, ACCEPTED if sure else UNSURE)
    return ReadEvent(fact, event.first_day, said.quote)


def _beside(pages: Sequence[Page], event: FoundEvent) -> tuple[Page, int, int]:
    """The characters of the hours that all days of a series have, and their page."""
    page, start = page_of(pages, event.beside)
    return page, event.beside - start, event.beside - start


def _without_day(pages: Sequence[Page]) -> ReadEvent | None:
    """The place of an event whose day has no year anywhere."""
    for page in pages:
        venue = labelled_venue(page.text) or held_at(page.text)
        if venue:
            value: dict[str, Json] = {"place": venue.place}
            said = evidence("Ort", page, venue.begin, venue.end)
            return ReadEvent(Fact("event", value, said, 0.7), None, "")
    return None


#: What is before the beginning of an event, and what is its end.
_BEFORE = re.compile(
    r"\b(?:Ankommen|Ankunft|Eintreffen|Anmeldung|Registrierung|Akkreditierung|Einlass|Check-?in|"
    r"Einwahl|Öffnung|Registration|Arrival)\b",
    re.IGNORECASE,
)


def _with_agenda(event: FoundEvent, pages: Sequence[Page]) -> tuple[str, str | None]:
    """Begin and end of an event; hours that its head lacks are those of its agenda."""
    if "T" in event.begin:
        return event.begin, event.end
    items = [i for p in pages for i in find_agenda(uncapitalled(p.text), True)]
    opening = next((i for i in items if not _BEFORE.search(i.title)), None)
    if opening is None:
        return event.begin, event.end
    begin = f"{event.begin}T{opening.begin}"
    last_day = (event.end or event.begin)[:10]
    hour = _closing(items[-1])
    end = f"{last_day}T{hour}" if hour and "T" not in (event.end or "") else event.end
    return begin, end if end and end > begin else event.end


def _closing(item: Item) -> str | None:
    """The hour at which the last item of an agenda ends, if it is written."""
    return item.end or (item.begin if is_end(item) else None)


def _years_named(title: str, pages: Sequence[Page], published: date | None) -> list[int]:
    """The years that a day without one may be in, the likeliest first."""
    named = [int(year) for year in _YEAR.findall(title)]
    named += [published.year] if published else []
    texts = (page.text[:2000] for page in pages)
    return named + [int(year) for text in texts for year in _YEAR.findall(text)[:3]]
