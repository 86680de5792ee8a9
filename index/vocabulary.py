"""The terms of a field, for those who look for words by their letters.

Each segment of an index has its own list, which never changes; a vocabulary is the lists of a
commit side by side, so that a new commit costs nothing. A term may stand in several of them.
"""

from __future__ import annotations

import heapq
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence


class TermList:
    """Terms in order. Safe to share between threads."""

    def __init__(self, terms: Sequence[str]) -> None:
        self.terms = terms
        self._by_length: dict[int, list[str]] | None = None

    def beginning(self, prefix: str) -> Iterator[str]:
        """The terms that begin so, in order."""
        for number in range(bisect_left(self.terms, prefix), len(self.terms)):
            if not self.terms[number].startswith(prefix):
                return
            yield self.terms[number]

    def of_length(self, length: int) -> list[str]:
        """The terms with so many letters, in order."""
        if self._by_length is None:
            listed: dict[int, list[str]] = defaultdict(list)
            for term in self.terms:
                listed[len(term)].append(term)
            self._by_length = dict(listed)
        return self._by_length.get(length, [])


class Vocabulary:
    """All terms of a field, those of hidden documents included; not to be shown as such."""

    def __init__(self, lists: Iterable[TermList]) -> None:
        self._lists = tuple(lists)

    def __iter__(self) -> Iterator[str]:
        """All terms, in order, each once."""
        return _each_once(heapq.merge(*(listed.terms for listed in self._lists)))

    def beginning(self, prefix: str) -> Iterator[str]:
        """The terms that begin so, in order, each once."""
        return _each_once(heapq.merge(*(listed.beginning(prefix) for listed in self._lists)))

    def of_length(self, length: int) -> Iterator[list[str]]:
        """The terms with so many letters, in several lists that may share some."""
        return (listed.of_length(length) for listed in self._lists)


def _each_once(terms: Iterable[str]) -> Iterator[str]:
    last = None
    for term in terms:
        if term != last:
            yield term
        last = term
