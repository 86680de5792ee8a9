"""Corrections: for a word that occurs nowhere, the nearest one that does.

Only words of documents that the asker may see are offered, so a correction tells nothing of
others. The nearest surface form wins, by Damerau-Levenshtein distance, then the one in most
documents. A compound that no document has as such is corrected part by part: one end must be
right, the other is corrected to a part that the index knows, and the whole must be found.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import chain

from rapidfuzz import process
from rapidfuzz.distance import OSA

from archive.model import Visibility
from index.backend import SearchBackend
from index.fields import EXACT, PARTS
from index.german import nfc
from index.german.fold import surface
from index.plan import Match
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


def correction(word: str, index: SearchBackend, planner: Planner, role: Visibility) -> Match | None:
    """The word that was probably meant, planned; its label is how it is written."""
    typed = surface(nfc(word))
    if len(typed) < _SHORTEST or not typed.isalpha():
        return None
    whole = _whole(typed, index, role)
    # taking the word apart costs most, and only a word without neighbours needs it
    for candidate in chain(whole, _by_parts(typed, index, planner, role)):
        match = planner.match(written(candidate, planner.chain, like=word))
        if index.count(match, role):
            return match
    return None


def _whole(typed: str, index: SearchBackend, role: Visibility) -> list[str]:
    """The nearest surface forms, best first; at most a few."""
    return [term for _, _, term in sorted(_near(typed, EXACT, index, role))[:3]]


def _by_parts(
    typed: str, index: SearchBackend, planner: Planner, role: Visibility
) -> Iterator[str]:
    """Compounds with one end corrected, nearest first."""
    if len(typed) < 2 * _SHORTEST_PART:
        return
    tried: list[tuple[int, str]] = []
    for cut in range(_SHORTEST_PART, len(typed) - _SHORTEST_PART + 1):
        first, last = typed[:cut], typed[cut:]
        if planner.chain.splitter.is_first_part(first):
            tried += [(far, first + term) for far, _, term in _near(last, PARTS, index, role)]
        if planner.chain.splitter.is_noun(last):
            tried += [(far, term + last) for far, _, term in _near(first, PARTS, index, role)]
    for _, word in sorted(tried)[:_MOST_TRIED]:
        yield word


def _near(
    word: str, field: str, index: SearchBackend, role: Visibility
) -> list[tuple[int, int, str]]:
    """(distance, minus documents, term) of the neighbours that the role's documents have.

    Terms of other documents are left out before anything is ranked or cut off.
    """
    scorer: Callable[..., int] = OSA.distance
    mistakes = 1 if len(word) < _LONG else 2
    vocabulary = index.vocabulary(field)
    found: dict[str, int] = {}
    for length in range(len(word) - mistakes, len(word) + mistakes + 1):
        for choices in vocabulary.of_length(length):
            near = process.extract(word, choices, scorer=scorer, score_cutoff=mistakes, limit=None)
            found |= {term: int(far) for term, far, _ in near if term.isalpha() and term != word}
    seen = ((far, -index.frequency(field, term, role), term) for term, far in found.items())
    return [entry for entry in seen if entry[1] < 0]
