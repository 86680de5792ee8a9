"""Places found on pages: which marks are one, and the way from one to the next.

Marks of one word, and of words that stand side by side, are one place: whoever searches for
`ländlicher Raum` wants to be led to both words at once.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from index.request import Piece

#: What may stand between two marks of one place: the rest of their words, and one sign.
_BETWEEN = re.compile(r"\w*+\W?\w*+")


@dataclass(frozen=True, slots=True)
class Spot:
    """A place of a document: its page, and which one it is there, from 1."""

    page: int
    place: int


@dataclass(frozen=True, slots=True)
class Steps:
    """Where the reader stands among all places. `number` counts from 1, None between places."""

    before: Spot | None
    after: Spot | None
    number: int | None
    total: int


def places(pieces: Iterable[Piece]) -> tuple[int | None, ...]:
    """For each piece of a page the number of the place that it is marked for, from 1.

    >>> places([Piece("Im "), Piece("Land", "exakt"), Piece(" "), Piece("Kreis", "exakt")])
    (None, 1, None, 1)
    """
    found: list[int | None] = []
    number, between = 0, ""
    for piece in pieces:
        if not piece.mark:
            between += piece.text
            found.append(None)
            continue
        if number == 0 or not _BETWEEN.fullmatch(between):
            number += 1
        between = ""
        found.append(number)
    return tuple(found)


def count(pieces: Iterable[Piece]) -> int:
    """How many places are marked."""
    return max((number for number in places(pieces) if number), default=0)


def steps(counts: Mapping[int, int], page: int, place: int) -> Steps:
    """The places before and after one; `counts` are those of each page that has some.

    >>> steps({2: 1, 5: 3}, 5, 1)
    Steps(before=Spot(page=2, place=1), after=Spot(page=5, place=2), number=2, total=4)
    """
    here = counts.get(page, 0)
    earlier = max((n for n in counts if n < page), default=None)
    later = min((n for n in counts if n > page), default=None)
    before = Spot(earlier, counts[earlier]) if earlier is not None else None
    after = Spot(later, 1) if later is not None else None
    passed = sum(many for n, many in counts.items() if n < page)
    return Steps(
        before=Spot(page, place - 1) if here and place > 1 else before,
        after=Spot(page, place + 1) if place < here else after,
        number=passed + place if here else None,
        total=sum(counts.values()),
    )
