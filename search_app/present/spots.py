"""The matches of a document one by one: "Stelle 3 von 9", with the ways to the next and the last.

Each has an address of its own, so that going through them needs no script.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from index.request import Piece, SearchRequest
from search_app.present.leaves import Leaf, Pieces, Reading
from search_app.present.text import CURRENT, CurrentPiece
from search_app.urls import page_url, spot_url


@dataclass(frozen=True, slots=True)
class Spots:
    """Where the reader is among the matches; 0 is before the first. An empty address leads
    nowhere.
    """

    number: int
    total: int
    before: str
    after: str


def chosen(text: str | None, total: int) -> int:
    """The number of a match that an address names, 0 if it names none.

    >>> chosen("3", 9), chosen("12", 9), chosen("-1", 9), chosen("²", 9), chosen(None, 9)
    (3, 9, 0, 0, 0)
    """
    is_number = text is not None and text.isascii() and text.isdigit()
    return min(int(text[:9]), total) if text and is_number else 0


def total(marked: Pieces) -> int:
    """How many places are marked on all pages."""
    return sum(piece.mark for pieces in marked.values() for piece in pieces)


def with_current(marked: Pieces, number: int) -> Pieces:
    """The same pages with one match, counted from 1, as the one that the reader has gone to."""
    at = _place(marked, number)
    if at is None:
        return marked
    page, index = at
    pieces = list(marked[page])
    pieces[index] = CurrentPiece(pieces[index].text, pieces[index].why)
    return {**marked, page: tuple(pieces)}


def spots(
    marked: Pieces, number: int, read: Reading, document_id: int, request: SearchRequest
) -> Spots | None:
    """The ways from a match; None where nothing is marked. Pages that are not shown here are
    linked as a whole.
    """
    count = total(marked)
    if not count:
        return None
    shown = {part.number for part in read.parts if isinstance(part, Leaf)}

    def url(to: int) -> str:
        at = _place(marked, to)
        if at is None:
            return ""
        if at[0] not in shown:
            return page_url(document_id, at[0], request)
        return f"{spot_url(document_id, request, to)}#{CURRENT}"

    return Spots(number, count, url(number - 1), url(number + 1))


def _place(marked: Mapping[int, tuple[Piece, ...]], number: int) -> tuple[int, int] | None:
    """(page, index of the piece) of a match."""
    passed = 0
    for page in sorted(marked):
        for index, piece in enumerate(marked[page]):
            passed += piece.mark
            if piece.mark and passed == number:
                return page, index
    return None
