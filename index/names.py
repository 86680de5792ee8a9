"""Things by their names: those whose name has a word that begins as typed.

A list for people who type: case, umlaut dots and accents make no difference, and the words that
follow the first typed one must follow it in the name too.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable, Hashable, Iterable
from typing import Generic, TypeVar

from index.german import nfc
from index.german.fold import fold

_T = TypeVar("_T", bound=Hashable)
#: Letters of a name that are compared; nobody types more of one.
LONGEST = 80
_WORD_BEGIN = re.compile(r"(?<!\w)\w")
_SIGNS_BEFORE = re.compile(r"^\W+")


class Names(Generic[_T]):
    """A list of named things that never changes. Safe to share between threads."""

    def __init__(self, named: Iterable[tuple[str, _T]]) -> None:
        listed = [(fold(nfc(name)), thing) for name, thing in named]
        self._things = {thing for _, thing in listed}
        # by the words alone: things need have no order, and those of one name keep theirs
        self._starts = sorted(
            (
                (name[begin.start() : begin.start() + LONGEST], begin.start() > 0, thing)
                for name, thing in listed
                for begin in _WORD_BEGIN.finditer(name)
            ),
            key=_start,
        )

    def changed(self, things: Iterable[_T], names_of: Callable[[_T], Iterable[str]]) -> Names[_T]:
        """The list of these things. Only those that this one has not are asked for their names.

        >>> Names([("Osten", 1), ("Westen", 2)]).changed([2, 3], lambda _: ["Ost"]).beginning("o")
        [(False, 3)]
        """
        wanted = dict.fromkeys(things)
        new = [thing for thing in wanted if thing not in self._things]
        if not new and len(wanted) == len(self._things):
            return self
        made = Names((name, thing) for thing in new for name in names_of(thing))
        kept = [start for start in self._starts if start[2] in wanted]
        made._starts = sorted([*kept, *made._starts], key=_start)
        made._things = set(wanted)
        return made

    def beginning(self, typed: str) -> list[tuple[bool, _T]]:
        """(whether only a later word begins so, thing) of each thing that fits, in no order.

        >>> Names([("Dr. Änne Öst", 1), ("Osten", 2)]).beginning("ost")
        [(True, 1), (False, 2)]
        """
        wanted = typed_name(typed)
        found: dict[_T, bool] = {}
        if wanted:
            for start, later, thing in self._from(wanted):
                if not start.startswith(wanted):
                    break
                found[thing] = later and found.get(thing, True)
        return [(later, thing) for thing, later in found.items()]

    def _from(self, wanted: str) -> Iterable[tuple[str, bool, _T]]:
        first = bisect_left(self._starts, wanted, key=_start)
        return (self._starts[at] for at in range(first, len(self._starts)))


def _start(place: tuple[str, bool, object]) -> str:
    return place[0]


def typed_name(typed: str) -> str:
    """What was typed as names are compared: folded, without signs before the first word.

    >>> typed_name(' „Städte ')
    'stadte'
    """
    return _SIGNS_BEFORE.sub("", fold(nfc(typed)).strip())[:LONGEST]
