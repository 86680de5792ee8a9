"""The agenda of a document as facts, an item each."""

from __future__ import annotations

import re
from collections.abc import Iterator

from archive.model import Evidence, Fact, Json, Kind, Page
from ingest.facts.agenda import Item, find_agenda, is_end
from ingest.facts.dayspans import WEEKDAY
from ingest.facts.names import uncapitalled
from ingest.facts.subject import Subject

#: Pages that are looked at; a programme of several days may go over some.
PAGES = 20
_FEWEST = 2


def agenda(subject: Subject) -> Iterator[Fact]:
    """The items in the order of the text. Of more than one day each item names its own."""
    is_event = subject.kind == Kind.EVENT
    found = [(page, item) for page in subject.pages[:PAGES] for item in _items(page, is_event)]
    if len(found) < _FEWEST:
        return
    several = len({item.day for _, item in found if item.day}) > 1
    yield from (_fact(page, item, several) for page, item in found if not is_end(item))


def _items(page: Page, is_event: bool) -> list[Item]:
    """The items of a page; a single one only where the page is that of a day."""
    of_a_day = is_event and bool(_OF_A_DAY.match(page.text))
    return find_agenda(uncapitalled(page.text), is_event, int(of_a_day))


_OF_A_DAY = re.compile(rf"\W*(?:\d\. Tag|Tag \d|(?:{WEEKDAY}\W+)?\d{{1,2}}\. ?\w+)", re.IGNORECASE)


def _fact(page: Page, item: Item, several: bool) -> Fact:
    speakers: list[Json] = list(dict.fromkeys(m.named.name for m in item.mentions))
    value: dict[str, Json] = {"begin": item.begin, "title": item.title, "speakers": speakers}
    if item.end:
        value["end"] = item.end
    if several and item.day:
        value["day"] = item.day
    quote = " ".join(page.text[item.at : item.until].split())[:300]
    evidence = Evidence("Zeile mit Uhrzeit", quote, page.number, item.at, item.until)
    return Fact("agenda", value, evidence, 0.9)
