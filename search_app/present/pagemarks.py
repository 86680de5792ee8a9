"""The matches of a page as boxes over its image: a word that a line end cut has two."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby, pairwise

from index.request import Piece
from index.why import Why
from ingest.pageword import PageWord
from search_app.present.alignment import Place, aligned
from search_app.present.hits import FORMS, Reason
from search_app.present.places import places
from search_app.present.text import mark_class

#: Boxes that are drawn on a page; an image with more would be one yellow sheet.
MOST_BOXES = 400
#: How far a box stands out around its word, in shares of the word's height.
MARGIN = 0.06
#: A word of more letters that stands higher than wide is written downwards.
_SHORT = 2
#: How wide letters are, roughly, in most typefaces; the others are 1.
_WIDTHS = {
    **dict.fromkeys("iIlj|.,:;'’!ıí", 0.48),
    **dict.fromkeys("ftrJ()[]-\u2010/", 0.66),
    **dict.fromkeys("mMwW", 1.55),
    **dict.fromkeys("ABCDEFGHKLNOPQRSTUVXYZÄÖÜ&", 1.22),
}


@dataclass(frozen=True, slots=True)
class MarkBox:
    """A marked stretch of an image, in its units. `style` is a class of `mark`, "" for exact."""

    x: float
    y: float
    width: float
    height: float
    style: str
    is_current: bool


def mark_boxes(
    pieces: Sequence[Piece], words: Sequence[PageWord], size: tuple[int, int], current: int | None
) -> tuple[MarkBox, ...]:
    """The boxes of the marked pieces of a page in its image of this size.

    `current` is the place, counted from 1, on which the reader stands. A match whose word is not
    found for certain has no box.
    """
    words_as_read = [word.text for word in words]
    is_cut = _reads_rightwards(words)
    where = aligned("".join(piece.text for piece in pieces), words_as_read)
    boxes: list[MarkBox] = []
    at = 0
    for piece, place in zip(pieces, places(pieces), strict=True):
        if piece.why is not None:
            found = [where[n] for n in range(at, at + len(piece.text)) if n in where]
            style = mark_class(piece.why)
            for shares in _stretches(found, words, is_cut):
                boxes.append(_box(shares, size, style, place == current))
        at += len(piece.text)
    return tuple(boxes[:MOST_BOXES])


def reasons_of(pieces: Sequence[Piece]) -> tuple[Reason, ...]:
    """The kinds of match on a page, strongest first, with forms that were found so."""
    found: dict[str, dict[str, None]] = {why.value: {} for why in sorted(Why, key=lambda w: w.rank)}
    for piece in pieces:
        if piece.why is not None:
            found[piece.why][piece.text] = None
    return tuple(
        Reason(why, mark_class(why), ", ".join(list(forms)[:FORMS]))
        for why, forms in found.items()
        if forms
    )


def _reads_rightwards(words: Sequence[PageWord]) -> bool:
    """Whether words of a line follow to the right, not so upside down and in Hebrew."""
    pairs = [
        (one, other) for one, other in pairwise(words) if one.y0 < other.y1 and other.y0 < one.y1
    ]
    leftwards = sum(other.x0 < one.x0 for one, other in pairs)
    return leftwards * 2 <= len(pairs)


def _stretches(
    found: Sequence[Place], words: Sequence[PageWord], is_cut: bool
) -> Iterator[tuple[float, float, float, float]]:
    """The marked part of each word that is displayed, in shares of the page."""
    parts = [(number, list(group)) for number, group in groupby(found, key=lambda p: p.word)]
    for n, (number, group) in enumerate(parts):
        word = words[number]
        first, last = group[0].character, group[-1].character
        if n + 1 < len(parts):  # it goes on in the next line: the hyphen belongs to it
            last = len(word.text) - 1
        if word.x1 > word.x0 and word.y1 > word.y0:
            yield _part(word, first, last + 1, is_cut)


def _part(word: PageWord, begin: int, end: int, is_cut: bool) -> tuple[float, float, float, float]:
    """The box of some characters of a word; of all of them where it is not written rightwards."""
    width = word.x1 - word.x0
    is_downwards = word.y1 - word.y0 > width * 1.4 and len(word.text) > _SHORT
    if is_downwards or not is_cut or list(word.edges) != sorted(word.edges):
        return word.x0, word.y0, word.x1, word.y1
    edges = _edges(word)
    return word.x0 + width * edges[begin], word.y0, word.x0 + width * edges[end], word.y1


def _edges(word: PageWord) -> tuple[float, ...]:
    """Where the letters of a word begin, and its end, in shares of its width."""
    if word.edges:
        return (*word.edges, 1.0)
    whole = _width(word.text)
    return tuple(_width(word.text[:n]) / whole for n in range(len(word.text) + 1))


def _width(text: str) -> float:
    widths: Mapping[str, float] = _WIDTHS
    return sum(widths.get(letter, 1.0) for letter in text)


def _box(
    shares: tuple[float, float, float, float], size: tuple[int, int], style: str, is_current: bool
) -> MarkBox:
    x0, x1 = shares[0] * size[0], shares[2] * size[0]
    y0, y1 = shares[1] * size[1], shares[3] * size[1]
    margin = MARGIN * min(y1 - y0, x1 - x0)
    return MarkBox(
        round(max(x0 - margin, 0), 1),
        round(max(y0 - margin, 0), 1),
        round(x1 - x0 + 2 * margin, 1),
        round(y1 - y0 + 2 * margin, 1),
        style,
        is_current,
    )
