"""Things by their names: those whose name has a word that begins as typed.

A list for people who type: case, umlaut dots and accents make no difference, and the words that
follow the first typed one must follow it in the name too.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable
from typing import Generic, TypeVar

from index.german import nfc
from index.german.fold import fold

_T = TypeVar("_T")
#: Letters of a name that are compared; nobody types more of one.
LONGEST = 80
_WORD_BEGIN = re.compile(r"(?<!\w)\w")
_SIGNS_BEFORE = re.compile(r"^\W+")


class Names(Generic[_T]):
    """A list of named things that never changes. Safe to share between threads."""

    def __init__(self, named: Iterable[tuple[str, _T]]) -> None:
        listed = [(fold(nfc(name)), thing) for name, thing in named]
        self._things = [thing for _, thing in listed]
        self._starts = sorted(
            (name[begin.start() : begin.start() + LONGEST], begin.start() > 0, number)
            for number, (name, _) in enumerate(listed)
            for begin in _WORD_BEGIN.finditer(name)
        )

    def beginning(self, typed: str) -> list[tuple[bool, _T]]:
        """(whether only a later word begins so, thing) of each thing that fits, in no order.

        >>> Names([("Dr. Änne Öst", 1), ("Osten", 2)]).beginning("ost")
        [(True, 1), (False, 2)]
        """
        wanted = typed_name(typed)
        found: dict[int, bool] = {}
        if wanted:
            for start, later, number in self._from(wanted):
                if not start.startswith(wanted):
                    break
                found[number] = later and found.get(number, True)
        return [(later, self._things[number]) for number, later in found.items()]

    def _from(self, wanted: str) -> Iterable[tuple[str, bool, int]]:
        first = bisect_left(self._starts, (wanted, False, 0))
        return (self._starts[at] for at in range(first, len(self._starts)))


def typed_name(typed: str) -> str:
    """What was typed as names are compared: folded, without signs before the first word.

    >>> typed_name(' „Städte ')
    'stadte'
    """
    return _SIGNS_BEFORE.sub("", fold(nfc(typed)).strip())[:LONGEST]
