"""What the German chain gives for one word, as readers of facts compare words by it."""

from __future__ import annotations

from collections.abc import Iterable

from index.german import Layer
from index.german.terms import WordTerm


def form_of(terms: Iterable[WordTerm]) -> str:
    """The first dictionary form of a word, "" for a small word."""
    return next((t.term for t in terms if t.layer is Layer.FORM), "")


def parts_of(terms: Iterable[WordTerm]) -> list[frozenset[str]]:
    """The terms of each part of a word, in order."""
    numbered: dict[int, set[str]] = {}
    for t in terms:
        if t.layer is Layer.PART:
            numbered.setdefault(t.part, set()).add(t.term)
    return [frozenset(numbered[number]) for number in sorted(numbered)]
