"""Every spelling of every region, by its text: what a page is looked through with."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from archive.vocabulary.regions import Gazetteer, Reform, Region, gazetteer, tables
from archive.vocabulary.regions.model import GEMEINDE, KREIS, LAND, RAUM, REGBEZ, VERBAND

#: What a spelling needs to be believed: nothing; a word of place before it and its Kreis or Land
#: in the same document; a word that says of which type it is.
PLAIN, PLACED, TYPED = 0, 1, 2
#: Names that are common words, surnames, or of other things as well.
_COMMON = frozenset(
    "Essen Hof Halle Celle Weiden Singen Lage Wald Berg Norden Werder Buchholz Rosengarten Bergen "
    "Baden Münster Horn Regen Lohne Haren Hagen Hamm Roth Leer Stade Verden Peine Unna Wesel "
    "Börde Lippe Bergstraße Harburg Olpe Plön Neustadt Landau Schwaben Anhalt Franken Mosel "
    "Friesland Oder Spree Nahe Heide Burg Brake Land".split()
)
_ADDED = re.compile(r" (?:am|an der|in der|im|in|bei|ob der|vor der|auf|unter|an den) ")
#: What makes a commune's name one that means nothing else.
_FULL = re.compile(rf"{_ADDED.pattern}|^Bad | \(|/")


class Candidate(NamedTuple):
    """A region that a spelling may mean, and what it needs. `reform`: it is one of former times."""

    region: Region
    need: int
    reform: Reform | None = None


class Spellings:
    """The spellings by their text, and how long those are that begin with a word."""

    def __init__(self, known: Gazetteer) -> None:
        self.by_text: dict[str, list[Candidate]] = defaultdict(list)
        levels = (GEMEINDE, KREIS, LAND)
        towns = {
            r.name
            for r in known.regions.values()
            if r.level == GEMEINDE or (r.level in levels and r.is_town)
        }
        for region in known.regions.values():
            for text, need in _spellings(region, towns):
                self._add(text, Candidate(region, need))
        for id_, texts in known.spellings.items():
            for text in texts:
                if text != "-":
                    self._add(text, Candidate(known.regions[id_], PLAIN))
        for id_, kind, texts in tables.forms():
            for text in texts if kind != "adjective" else ():
                self._add(text, Candidate(known.regions[id_], PLAIN))
        for reform in known.reforms:
            need = PLAIN if reform.is_plain else TYPED
            self._add(reform.name, Candidate(known.regions[reform.new], need, reform))
        self.lengths = self._lengths()

    def _add(self, text: str, candidate: Candidate) -> None:
        listed = self.by_text[text]
        if all(candidate.region.id != other.region.id for other in listed):
            listed.append(candidate)

    def _lengths(self) -> dict[str, tuple[int, ...]]:
        found: dict[str, set[int]] = defaultdict(set)
        for text in self.by_text:
            found[first_word(text)].add(len(text))
        return {word: tuple(sorted(sizes, reverse=True)) for word, sizes in found.items()}

    def at(self, text: str, begin: int, word: str) -> tuple[int, list[Candidate]] | None:
        """(end, candidates) of the longest spelling that begins at a word of a text."""
        for length in self.lengths.get(word, ()):
            candidates = self.by_text.get(text[begin : begin + length])
            if candidates:
                end = _end(text, begin + length)
                if end is not None:
                    return end, candidates
        return None


def first_word(text: str) -> str:
    """The letters a text begins with.

    >>> first_word("Ludwigslust-Parchim")
    'Ludwigslust'
    """
    found = re.match(r"\w+", text)
    return found.group() if found else ""


def _end(text: str, at: int) -> int | None:
    """Where a name ends that is written up to a character, its genitive included; None inside."""
    for ending in ("", "s", "es"):
        if text.startswith(ending, at):
            end = at + len(ending)
            following = text[end : end + 1]
            if not (following.isalnum() or following in ("-", "_")):
                return end
    return None


def _spellings(region: Region, towns: set[str]) -> Iterator[tuple[str, int]]:
    name = region.name
    need = _need(region, towns)
    yield name, need
    short = re.sub(r"(?: \(.*\)|/.*)$", "", name)
    short = _ADDED.split(short)[0] if region.level != RAUM else short
    if short != name:
        is_town = region.level == KREIS and region.is_town and short not in _COMMON
        yield short, PLAIN if is_town else max(need, _common(short, TYPED))
    if name.startswith("St. "):
        yield f"Sankt {name[4:]}", need
    if region.level == "mr":
        yield region.label, PLAIN


def _need(region: Region, towns: set[str]) -> int:
    name = region.name
    if region.level == "mr" or region.level == VERBAND:
        return TYPED
    if region.level == RAUM:
        return TYPED if name in _COMMON else PLAIN
    if region.level == REGBEZ:
        return PLAIN if region.label == name and name not in _COMMON else TYPED
    if region.level == LAND:
        return PLAIN
    if region.level == KREIS and not region.is_town:
        return TYPED if name in towns or name in _COMMON or name == "Harz" else PLAIN
    if region.level == KREIS:
        return PLACED if name in _COMMON else PLAIN
    return _common(name, PLAIN if _FULL.search(name) else PLACED)


def _common(name: str, otherwise: int) -> int:
    return TYPED if name in _COMMON or len(name) < 4 else otherwise


@lru_cache(maxsize=1)
def spellings() -> Spellings:
    """All spellings, built once a process."""
    return Spellings(gazetteer())
