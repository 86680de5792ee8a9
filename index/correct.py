"""Corrections: for a word that occurs nowhere, the nearest one that does.

Only words of documents that the asker may see are offered, so a correction tells nothing of
others. The nearest surface form wins, by Damerau-Levenshtein distance, then the one in most
documents. A compound that no document has as such is corrected part by part: one end must be
right, the other is corrected to a part that the index knows, and the whole must be found.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Protocol

from rapidfuzz import process
from rapidfuzz.distance import OSA

from archive.model import Visibility
from index.fields import EXACT, PARTS
from index.german import nfc
from index.german.fold import surface
from index.plan import Leaf, Match
from index.planner import Planner
from index.written import written

#: Shorter words have too many neighbours.
_SHORTEST = 4
#: From this length on two mistakes are allowed.
_LONG = 8
#: The shortest end of a compound that is corrected or taken as right.
_SHORTEST_PART = 4
#: Compounds that are tried before giving up.
_MOST_TRIED = 20


class Words(Protocol):
    """What corrections need to know of an index."""

    def vocabulary(self, field: str) -> list[str]:
        """All terms of a field, hidden documents' included."""

    def count(self, leaf: Leaf, role: Visibility) -> int:
        """How many documents that a role may see answer a word."""

    def frequency(self, field: str, term: str, role: Visibility) -> int:
        """How many documents that a role may see have a term."""


def correction(word: str, index: Words, planner: Planner, role: Visibility) -> Match | None:
    """The word that was probably meant, planned; its label is how it is written."""
    typed = surface(nfc(word))
    if len(typed) < _SHORTEST or not typed.isalpha():
        return None
    for candidate in (*_whole(typed, index, role), *_by_parts(typed, index, planner)):
        match = planner.match(written(candidate, planner.chain, like=word))
        if index.count(match, role):
            return match
    return None


def _whole(typed: str, index: Words, role: Visibility) -> list[str]:
    """The nearest surface forms, best first; at most a few."""
    near = _near(typed, index.vocabulary(EXACT), _allowed(typed))
    seen = ((distance, -index.frequency(EXACT, term, role), term) for term, distance in near)
    ranked = sorted(entry for entry in seen if entry[1] < 0)
    return [term for _, _, term in ranked[:3]]


def _by_parts(typed: str, index: Words, planner: Planner) -> Iterator[str]:
    """Compounds with one end corrected, nearest first."""
    if len(typed) < 2 * _SHORTEST_PART:
        return
    parts = index.vocabulary(PARTS)
    tried: list[tuple[int, str]] = []
    for cut in range(_SHORTEST_PART, len(typed) - _SHORTEST_PART + 1):
        first, last = typed[:cut], typed[cut:]
        if planner.chain.splitter.is_first_part(first):
            tried += [(d, first + term) for term, d in _near(last, parts, _allowed(last))]
        if planner.chain.splitter.is_noun(last):
            tried += [(d, term + last) for term, d in _near(first, parts, _allowed(first))]
    for _, word in sorted(tried)[:_MOST_TRIED]:
        yield word


def _near(word: str, choices: list[str], distance: int) -> list[tuple[str, int]]:
    scorer: Callable[..., int] = OSA.distance
    found = process.extract(word, choices, scorer=scorer, score_cutoff=distance, limit=None)
    return [(term, int(far)) for term, far, _ in found if term.isalpha() and term != word]


def _allowed(word: str) -> int:
    return 1 if len(word) < _LONG else 2
