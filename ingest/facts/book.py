"""Finding the names of a vocabulary in a text: declined, in capitals, with any hyphens, or short.

A name is a row of word stems, so that "des Deutschen Städtetages" is Deutscher Städtetag. Of two
names that begin together the longer one stands. A name of a vocabulary begins with a capital.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from typing import NamedTuple

from archive.vocabulary.names import Entry

_WORD = re.compile(r"\w+")
_ENDING = re.compile(r"(?<=\w{4})(?:es|en|er|em|e|s|n)$")
_LONGEST_GAP = 4
#: What says that a name is meant which is an everyday word too.
_CUE = re.compile(
    r"programm|förder|initiative|wettbewerb|aufruf|bund-länder|mittel\b|modellprojekt|runde",
    re.IGNORECASE,
)
_QUOTE_BEFORE = re.compile(r"[„“\"»‚‘']$")
_NEAR = 70


class Named(NamedTuple):
    """An entry at some characters of a text. `short` is true of an abbreviation."""

    entry: Entry
    begin: int
    end: int
    short: bool


class Book:
    """The names of a vocabulary, to be looked up in texts."""

    def __init__(self, entries: Mapping[str, Entry]) -> None:
        self._rows: dict[str, list[tuple[tuple[str, ...], Entry, bool]]] = {}
        self._shorts: dict[str, list[tuple[Entry, bool]]] = {}
        for entry in entries.values():
            for name in entry.names:
                stems = tuple(stem(found) for found in _WORD.findall(name))
                row = (stems, entry, name.startswith("?"))
                self._rows.setdefault(stems[0], []).append(row)
            for short in entry.abbreviations:
                known = self._shorts.setdefault(short.lstrip("?").rstrip("+"), [])
                known.append((entry, short.startswith("?")))
        for rows in self._rows.values():
            rows.sort(key=lambda row: -len(row[0]))

    def find(self, text: str) -> list[Named]:
        """The names in a text, in order; those that need a cue only with one."""
        words = [(found.group(), found.start(), found.end()) for found in _WORD.finditer(text)]
        found: list[tuple[Named, bool]] = []
        free = 0
        for at, (word, begin, end) in enumerate(words):
            if at < free:
                continue
            row = self._row(text, words, at) if word[0].isupper() or word[0].isdigit() else None
            if row:
                length, entry, weak = row
                last = words[at + length - 1][2]
                found.append((Named(entry, begin, last, short=False), weak))
                free = at + length
            elif known := self._shorts.get(word):
                found.append((Named(known[0][0], begin, end, short=True), known[0][1]))
        written_out = {named.entry.id for named, weak in found if not named.short and not weak}
        return [
            self._chosen(text, named, written_out)
            for named, weak in found
            if not weak or _is_meant(text, named) or (named.short and named.entry.id in written_out)
        ]

    def _chosen(self, text: str, named: Named, written_out: set[str]) -> Named:
        """Of several bodies with one abbreviation the one whose name the text writes out."""
        if named.short:
            for entry, _ in self._shorts[text[named.begin : named.end]]:
                if entry.id in written_out:
                    return named._replace(entry=entry)
        return named

    def _row(
        self, text: str, words: Sequence[tuple[str, int, int]], at: int
    ) -> tuple[int, Entry, bool] | None:
        """The longest name that begins at a word: its length in words, its entry, if weak."""
        for stems, entry, weak in self._rows.get(stem(words[at][0]), ()):
            stretch = words[at : at + len(stems)]
            if (
                len(stretch) == len(stems)
                and all(stem(w[0]) == s for w, s in zip(stretch, stems, strict=True))
                and _is_close(text, stretch)
            ):
                return len(stems), entry, weak
        return None


@lru_cache(maxsize=50_000)
def stem(word: str) -> str:
    """A word without case and endings, good for comparing names and nothing else.

    >>> stem("Städtetages"), stem("Deutschen"), stem("BMI")
    ('städtetag', 'deutsch', 'bmi')
    """
    lower = word.casefold()
    return _ENDING.sub("", lower)


def _is_close(text: str, words: Iterable[tuple[str, int, int]]) -> bool:
    """Whether words stand side by side, in one paragraph and sentence."""
    last: int | None = None
    for _, begin, end in words:
        gap = text[last:begin] if last is not None else ""
        if len(gap) > _LONGEST_GAP or "\n\n" in gap or ";" in gap:
            return False
        last = end
    return True


def _is_meant(text: str, named: Named) -> bool:
    if _QUOTE_BEFORE.search(text[max(0, named.begin - 2) : named.begin].rstrip()):
        return True
    around = text[max(0, named.begin - _NEAR) : named.begin] + text[named.end : named.end + 30]
    return bool(_CUE.search(around))


def folded(text: str) -> str:
    """A name in one line."""
    return " ".join(text.split())
