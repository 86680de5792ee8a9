"""One deck for a whole event: which of its pages belong to which item of the agenda.

Told only where the deck says so itself: the titles of at least two items head pages of it, in the
order of the agenda. Else the deck stands as a whole.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from index.request import SearchRequest
from ingest.pageimages import THUMBNAIL
from search_app.present.decks import Deck
from search_app.present.text import extent, page_label, pages_name
from search_app.urls import page_image_url, page_url

#: Letters that a title must have to be looked for, and titles that must be found.
SHORTEST, FEWEST = 8, 2


def parts(deck: Deck, titles: Sequence[str]) -> dict[int, Deck]:
    """{item: the part of the deck that belongs to it}, {} where that cannot be told."""
    starts = _starts([key(title) for title in titles], [key(head) for head in deck.heads])
    if len(starts) < FEWEST:
        return {}
    found = list(starts.items())
    ends = [*(first - 1 for _, first in found[1:]), len(deck.heads)]
    return {item: _part(deck, first, last) for (item, first), last in zip(found, ends, strict=True)}


def key(text: str) -> str:
    """A text by its letters and digits."""
    return "".join(filter(str.isalnum, text.casefold()))


def _starts(titles: Sequence[str], heads: Sequence[str]) -> dict[int, int]:
    """{item: the page that its title heads}, each page behind the one before."""
    found: dict[int, int] = {}
    passed = 0
    for item, title in enumerate(titles):
        for number, head in enumerate(heads[passed:], passed + 1):
            if min(len(title), len(head)) >= SHORTEST and (title in head or head in title):
                found[item] = passed = number
                break
    return found


def _part(deck: Deck, first: int, last: int) -> Deck:
    unit = deck.unit
    name = page_label(unit, first) if first == last else f"{pages_name(unit)} {first}–{last}"
    url = page_url(deck.number, first, SearchRequest())
    image = page_image_url(deck.number, first, THUMBNAIL)
    thumb = replace(deck.thumb, url=url, image=image, label=name) if deck.thumb else None
    told = extent(unit, last - first + 1)
    return replace(deck, title=name, url=url, first_page=url, extent=told, thumb=thumb)
