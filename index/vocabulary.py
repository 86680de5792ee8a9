"""The terms of a field, for those who look for words by their letters."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Sequence


class Vocabulary:
    """All terms of a field, in order, those of hidden documents included; not to be shown as such.

    Safe to share between threads.
    """

    def __init__(self, terms: Sequence[str]) -> None:
        self.terms = terms
        self._by_length: dict[int, list[str]] = {}

    def beginning(self, prefix: str) -> Iterator[str]:
        """The terms that begin so, in order."""
        for number in range(bisect_left(self.terms, prefix), len(self.terms)):
            if not self.terms[number].startswith(prefix):
                return
            yield self.terms[number]

    def of_length(self, length: int) -> list[str]:
        """The terms with so many letters, in order."""
        if not self._by_length:
            listed: dict[int, list[str]] = defaultdict(list)
            for term in self.terms:
                listed[len(term)].append(term)
            self._by_length = dict(listed)
        return self._by_length.get(length, [])
