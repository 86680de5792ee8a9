"""What the chain knows of German words beside simplemma: nouns with frequencies, names, own lists.

`data/nouns.txt.gz` and `data/names.txt.gz` are built by `scripts/lexicon.py` and under CC BY-SA
4.0 and the terms for public geodata (see `data/README.md`); the other lists are our own.
Frequencies are zipf values times 10: 30 is once in a million words, 50 a hundred times that.
"""

from __future__ import annotations

import gzip
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from importlib import resources
from itertools import repeat

_DOTS = str.maketrans("äöü", "aou")


@dataclass(frozen=True, slots=True)
class Lexicon:
    """Lower-case words. `nouns` holds every form of a common noun with its frequency.

    `modifiers` are first parts that are no nouns, with the word they stand for: wohn, wohnen.
    `undotted` leads from a noun without its umlaut dots to the noun, if that is no other word.
    `stretches` are all pieces of words that may be parts, nouns without their -e too.
    """

    nouns: dict[str, int]
    names: frozenset[str]
    lexicalised: frozenset[str]
    modifiers: dict[str, str]
    undotted: dict[str, str]
    stretches: frozenset[str]


@cache
def lexicon() -> Lexicon:
    """The lexicon, read at first use: about 0.3 s, 48 MB."""
    nouns = dict(_nouns())
    names, modifiers = frozenset(_packed("names.txt.gz")), dict(_pairs("modifiers.tsv"))
    elided = (noun[:-1] for noun in nouns if noun.endswith("e"))
    return Lexicon(
        nouns=nouns,
        names=names,
        lexicalised=frozenset(_forms_of(line.lower() for line in lines("lexicalised.txt"))),
        modifiers=modifiers,
        undotted=_undotted(nouns),
        stretches=frozenset((*nouns, *names, *modifiers, *elided)),
    )


def _undotted(nouns: dict[str, int]) -> dict[str, str]:
    dotted = (noun for noun in nouns if not noun.isascii())
    found: dict[str, str] = {}
    for noun in sorted(dotted, key=nouns.__getitem__):  # the most frequent one wins
        plain = noun.translate(_DOTS)
        if plain != noun and plain not in nouns:
            found[plain] = noun
    return found


def lines(name: str) -> Iterator[str]:
    """The lines of one of our own lists, without comments and empty ones."""
    text = resources.files("index.german").joinpath("data", name).read_text(encoding="utf-8")
    for line in text.splitlines():
        if line.strip() and not line.startswith("#"):
            yield line


def _nouns() -> Iterator[tuple[str, int]]:
    for line in _packed("nouns.txt.gz"):
        frequency, _, forms = line.partition("\t")
        yield from zip(forms.split(" "), repeat(int(frequency)), strict=False)


def _packed(name: str) -> list[str]:
    data = resources.files("index.german").joinpath("data", name).read_bytes()
    return gzip.decompress(data).decode().splitlines()


def _pairs(name: str) -> Iterator[tuple[str, str]]:
    for line in lines(name):
        stem, _, lemma = line.partition("\t")
        yield stem, lemma


def _forms_of(words: Iterator[str]) -> Iterator[str]:
    """A noun of the list with the endings that its forms may have; the splitter sees forms."""
    for word in words:
        yield word
        endings = ("n", "en", "s", "es", "e", "er", "ern", "nen")
        yield from (word + ending for ending in endings)
