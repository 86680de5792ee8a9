"""The places found in a document, one by one: "Stelle 3 von 9", and the ways to its neighbours.

Each has an address of its own, so that going through them needs no script.
"""

from __future__ import annotations

from dataclasses import dataclass

from index.request import SearchRequest
from search_app.present.leaves import Leaf, Pieces, Reading
from search_app.present.places import Spot, count, places
from search_app.present.text import CURRENT, current
from search_app.urls import page_url, spot_url


@dataclass(frozen=True, slots=True)
class Spots:
    """Where the reader is among the places; 0 is before the first. An empty address leads
    nowhere.
    """

    number: int
    total: int
    before: str
    after: str


def chosen(text: str | None, total: int) -> int:
    """The number of a place that an address names, 0 if it names none.

    >>> chosen("3", 9), chosen("12", 9), chosen("-1", 9), chosen("²", 9), chosen(None, 9)
    (3, 9, 0, 0, 0)
    """
    is_number = text is not None and text.isascii() and text.isdigit()
    return min(int(text[:9]), total) if text and is_number else 0


def total(marked: Pieces) -> int:
    """How many places are marked on all pages."""
    return sum(count(pieces) for pieces in marked.values())


def with_current(marked: Pieces, number: int) -> Pieces:
    """The same pages with one place, counted from 1, as the one that the reader has gone to."""
    at = _spot(marked, number)
    if at is None:
        return marked
    pieces = marked[at.page]
    return {**marked, at.page: current(pieces, places(pieces), at.place)}


def spots(
    marked: Pieces, number: int, read: Reading, document_id: int, request: SearchRequest
) -> Spots | None:
    """The ways from a place; None where nothing is marked. Pages that are not shown here are
    linked as a whole.
    """
    everything = total(marked)
    if not everything:
        return None
    shown = {part.number for part in read.parts if isinstance(part, Leaf)}

    def url(to: int) -> str:
        at = _spot(marked, to)
        if at is None:
            return ""
        if at.page not in shown:
            return page_url(document_id, at.page, request)
        return f"{spot_url(document_id, request, to)}#{CURRENT}"

    return Spots(number, everything, url(number - 1), url(number + 1))


def _spot(marked: Pieces, number: int) -> Spot | None:
    """Where a place is, None if there are not so many."""
    for page in sorted(marked):
        here = count(marked[page])
        if 1 <= number <= here:
            return Spot(page, number)
        number -= here
    return None
