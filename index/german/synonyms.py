"""Other words for the same: our own list, and the abbreviations that a collection explains.

Used for queries only, one step far, with a lower weight than the word itself. In
`data/synonyms.txt` a line `A = B = C` lets each word stand for the others; `A > B = C` only adds
B and C to a question for A.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from functools import cache

from index.german.lexicon import lines

#: The form terms of a word or of the words of a phrase: what an entry is looked up by.
Key = tuple[str, ...]


class Synonyms:
    """Looks up the other words for a word or phrase. `key_of` gives the terms of an expression."""

    def __init__(self, key_of: Callable[[str], Key], pairs: Iterable[tuple[str, str]] = ()) -> None:
        self._others: dict[Key, list[str]] = defaultdict(list)
        self.longest = 1
        for asked, others in (*groups(), *_both_ways(pairs)):
            key = key_of(asked)
            self.longest = max(self.longest, len(key))
            listed = self._others[key]
            listed += [o for o in others if o not in listed and key_of(o) != key]

    def of(self, key: Key) -> tuple[str, ...]:
        """The other words for an expression, as they are written in the list."""
        return tuple(self._others.get(key, ()))


@cache
def groups() -> tuple[tuple[str, tuple[str, ...]], ...]:
    """(word, the others that it also asks for) of our own list."""
    return tuple(pair for line in lines("synonyms.txt") for pair in _of_line(line))


def _of_line(line: str) -> Iterator[tuple[str, tuple[str, ...]]]:
    asked, one_way, rest = line.partition(" > ")
    if one_way:
        yield asked.strip(), tuple(word.strip() for word in rest.split(" = "))
        return
    words = [word.strip() for word in line.split(" = ")]
    for word in words:
        yield word, tuple(other for other in words if other != word)


def _both_ways(pairs: Iterable[tuple[str, str]]) -> Iterator[tuple[str, tuple[str, ...]]]:
    for short, long in pairs:
        yield short, (long,)
        yield long, (short,)
