"""Where an answer stands: the same arithmetic for a whole index and for the page that is shown.

A place is one number: document, position of the word, number of the part in it, packed so that
places sort in reading order. `keys_of(field, term)` gives the places of a term, ascending; a page
that is marked is a document of its own.
"""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
import numpy.typing as npt

from index.fields import JOINER, PARTS
from index.plan import Alternative, Answer, Following, Inside, Joined, Unit

Keys = npt.NDArray[np.int64]
KeysOf = Callable[[str, str], Keys]

#: Bits of a key below the document, and below the position.
DOCUMENT_BITS = 36
PART_BITS = 4
#: Of the part's bits the highest tells a word that a suspended hyphen left out from the one that
#: is written at the same position.
_WORD_BITS = PART_BITS - 1
#: How many articles and prepositions may join a head and its modifier.
MOST_JOINERS = 2


def key(document: int, position: int, part: int = 0) -> int:
    """The number of a place."""
    return (document << DOCUMENT_BITS) | (position << PART_BITS) | part


def places(answer: Answer, keys_of: KeysOf) -> list[Keys]:
    """A row for each word or part of an answer; column i is its place in occurrence i."""
    match answer:
        case Alternative(field, term):
            return [keys_of(field, term)]
        case Inside(terms):
            return _inside(terms, keys_of)
        case Following(units, offsets):
            return _following(units, offsets, keys_of)
        case Joined(head, modifier):
            return _joined(head, modifier, keys_of)


def _inside(terms: tuple[str, ...], keys_of: KeysOf) -> list[Keys]:
    rows = [keys_of(PARTS, terms[0])]
    for term in terms[1:]:
        listed = keys_of(PARTS, term)
        if not len(listed) or not len(rows[0]):
            return [listed[:0]]
        at = np.searchsorted(listed, rows[-1], side="right")
        following = listed[np.minimum(at, len(listed) - 1)]
        fits = (at < len(listed)) & (following >> _WORD_BITS == rows[-1] >> _WORD_BITS)
        rows = [*(row[fits] for row in rows), following[fits]]
    return rows


def _following(units: tuple[Unit, ...], offsets: tuple[int, ...], keys_of: KeysOf) -> list[Keys]:
    rarest = min(range(len(units)), key=lambda i: _size(units[i], keys_of))
    starts = _words(units[rarest], keys_of) - offsets[rarest]
    for number, unit in enumerate(units):
        if number != rarest and len(starts):
            starts = starts[_among(starts + offsets[number], _words(unit, keys_of))]
    return [(starts + offset) << PART_BITS for offset in offsets]


def _joined(head: Unit, modifier: Unit, keys_of: KeysOf) -> list[Keys]:
    heads, modifiers = _words(head, keys_of), _words(modifier, keys_of)
    found: list[tuple[Keys, Keys]] = []
    for gap in range(2, MOST_JOINERS + 2):
        starts = heads[_among(heads + gap, modifiers)]
        for step in range(1, gap):
            if len(starts):
                starts = starts[_among(starts + step, keys_of(PARTS, JOINER) >> PART_BITS)]
        found.append((starts, starts + gap))
    return [np.concatenate(rows) << PART_BITS for rows in zip(*found, strict=True)]


def _words(unit: Unit, keys_of: KeysOf) -> Keys:
    """The words that answer a unit, as numbers without part, ascending."""
    listed = [keys_of(answer.field, answer.term) for answer in unit]
    filled = [keys for keys in listed if len(keys)]
    if len(filled) == 1:
        return distinct(filled[0] >> PART_BITS)
    joined = np.concatenate(filled) if filled else listed[0]
    return distinct(np.sort(joined >> PART_BITS, kind="stable"))


def distinct(ascending: Keys) -> Keys:
    """The numbers of an ascending list, each of them once."""
    if len(ascending) < 2:
        return ascending
    is_new = np.empty(len(ascending), bool)
    is_new[0] = True
    np.not_equal(ascending[1:], ascending[:-1], out=is_new[1:])
    return ascending[is_new]


def _size(unit: Unit, keys_of: KeysOf) -> int:
    return sum(len(keys_of(answer.field, answer.term)) for answer in unit)


def _among(wanted: Keys, listed: Keys) -> npt.NDArray[np.bool_]:
    """Which of the numbers are in an ascending list."""
    if not len(listed):
        return np.zeros(len(wanted), bool)
    at = np.minimum(np.searchsorted(listed, wanted), len(listed) - 1)
    found: npt.NDArray[np.bool_] = listed[at] == wanted
    return found
