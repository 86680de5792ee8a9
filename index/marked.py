"""A page as a small index of itself: where its words answer a query, in characters.

The chain runs over the page once more, and the arithmetic of `index.places` over what it gives,
just as over the index; so a mark can never disagree with the search.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import NamedTuple

import numpy as np

from index.backend import Spot
from index.fields import EXACT, FIELD_OF, JOINER, PARTS, TEXT, TITLE
from index.german import Chain, Layer
from index.german.plain import plain_word
from index.german.terms import COMPLETED
from index.places import PART_BITS, Keys, key, places
from index.plan import Alternative, Answer, Beginning, Inside, Leaf, Match, phrase
from index.why import Why

#: Characters between two parts of a word that are marked as one: the linking element.
_LINK = 3


class Mark(NamedTuple):
    """Characters `begin` to `end` of a text answer query word `leaf`, in the way `why`."""

    begin: int
    end: int
    why: Why
    leaf: int


class MarkedPage:
    """The terms of a text with their places and characters."""

    def __init__(self, text: str, language: str | None, chain: Chain) -> None:
        listed: dict[tuple[str, str], set[int]] = defaultdict(set)
        self._spans: dict[tuple[str, int, str], tuple[int, int]] = {}
        self._words: dict[int, tuple[int, int]] = {}
        for position, token, found in chain.words(text, language):
            self._words[position] = (token.begin, token.end)
            for term, layer, begin, end, part in found:
                name = JOINER if layer is Layer.JOINER else term
                place = key(0, position, part)
                listed[FIELD_OF[layer], name].add(place)
                span = (token.begin + begin, token.begin + end)
                # of many parts the last ones share a number; the first of them is marked
                self._spans.setdefault((FIELD_OF[layer], place, name), span)
        self._keys = {name: np.array(sorted(found), np.int64) for name, found in listed.items()}

    def answers(self, leaf: Leaf) -> tuple[Answer, ...]:
        """What answers a word here; the words that begin as asked are looked up."""
        match leaf:
            case Match(_, alternatives):
                return alternatives
            case Beginning(_, prefix):
                terms = (t for f, t in self._keys if f == EXACT and t.startswith(prefix))
                whys = ((t, Why.EXACT if t == prefix else Why.FORM) for t in terms)
                return tuple(Alternative(EXACT, term, why) for term, why in whys)
        return (phrase(leaf),)

    def marks(self, answer: Answer, leaf: int) -> Iterator[Mark]:
        """The marks of an answer, one for each word or part of it."""
        rows = places(answer, self._keys_of)
        for number, row in enumerate(rows):
            for place in map(int, row):
                begin, end = self._span(answer, number, place)
                yield Mark(begin, end, answer.why, leaf)

    def _keys_of(self, field: str, term: str) -> Keys:
        return self._keys.get((TEXT if field == TITLE else field, term), _NOWHERE)

    def _span(self, answer: Answer, number: int, place: int) -> tuple[int, int]:
        match answer:
            case Alternative(field, term):
                return self._spans[TEXT if field == TITLE else field, place, term]
            case Inside(terms):
                return self._spans[PARTS, place, terms[number]]
        return self._words[place >> PART_BITS]


def marks_of(text: str, spots: Sequence[Spot], chain: Chain) -> list[Mark]:
    """The marks of a page from the places the index has, without reading the page again.

    Only where a part of a word answered, the word is looked at for its characters.
    """
    found = [_mark(text, spot, chain) for spot in spots]
    return merged(without_overlaps(found), text)


def _mark(text: str, spot: Spot, chain: Chain) -> Mark:
    begin, end, why, leaf, field, term, part = spot
    if term and part < COMPLETED:  # a word left out behind a hyphen has no characters of its own
        word = text[begin:end]
        for known, layer, first, last, number in (*chain.word(word), *plain_word(word)):
            if (known, number) == (term, part) and FIELD_OF[layer] == field:
                return Mark(begin + first, begin + last, why, leaf)
    return Mark(begin, end, why, leaf)


def without_overlaps(found: list[Mark]) -> list[Mark]:
    """The marks in order; of two that overlap the stronger one."""
    taken: list[Mark] = []
    for mark in sorted(found, key=lambda m: (m.begin, m.why.rank, -m.end)):
        if taken and mark.begin < taken[-1].end:
            if mark.why.rank < taken[-1].why.rank:
                taken[-1] = mark
        else:
            taken.append(mark)
    return taken


def merged(found: list[Mark], text: str) -> list[Mark]:
    """Marks of one word that only a linking element parts, as one: Stadt|entwicklung|s|politik."""
    joined: list[Mark] = []
    for mark in found:
        last = joined[-1] if joined else None
        if last and (last.leaf, last.why) == (mark.leaf, mark.why) and mark.why is not Why.EXACT:
            between = text[last.end : mark.begin]
            if len(between) <= _LINK and (between.isalpha() or not between):
                joined[-1] = last._replace(end=mark.end)
                continue
        joined.append(mark)
    return joined


_NOWHERE: Keys = np.empty(0, np.int64)
