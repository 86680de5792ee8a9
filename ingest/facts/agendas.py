"""The agenda of a document as facts, an item each."""

from __future__ import annotations

from collections.abc import Iterator

from archive.model import Evidence, Fact, Json, Kind, Page
from ingest.facts.agenda import Item, find_agenda, is_end
from ingest.facts.names import uncapitalled
from ingest.facts.subject import Subject

#: Pages that are looked at; a programme of several days may go over some.
PAGES = 20


def agenda(subject: Subject) -> Iterator[Fact]:
    """The items in the order of the text. Of more than one day each item names its own."""
    is_event = subject.kind == Kind.EVENT
    found = [
        (page, item)
        for page in subject.pages[:PAGES]
        for item in find_agenda(uncapitalled(page.text), is_event)
        if not is_end(item)
    ]
    several = len({item.day for _, item in found if item.day}) > 1
    for page, item in found:
        yield _fact(page, item, several)


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
