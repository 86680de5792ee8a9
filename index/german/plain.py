"""What needs no dictionary: numbers and dates, web addresses, words of other languages."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from index.german.fold import fold, surface
from index.german.terms import MOST_PARTS, Layer, WordTerm
from index.german.tokens import HYPHENS, SOFT_HYPHEN

#: What parts the pieces of a word.
HYPHEN = re.compile(rf"[{HYPHENS}–’']")
ADDRESS = re.compile(r"https?://|www\.")
NUMBERED = re.compile(r"(§§?|Nr\.|[ABKL]) ?(\d+[a-z]?)")
_OTHER_SIGNS = str.maketrans({"\u2010": "-", "\u2011": "-", "–": "-", "’": "'", SOFT_HYPHEN: None})
_YEAR = re.compile(r"(?<!\d)\d{4}(?!\d)")


def of_numbered(found: re.Match[str], whole: int) -> Iterator[WordTerm]:
    """A paragraph, road or number: § 34, B 96, Nr. 5. The sign and the number are its parts."""
    sign, number = found.groups()
    yield WordTerm(fold(sign + number), Layer.FORM, 0, whole)
    yield WordTerm(fold(sign.rstrip(".")), Layer.PART, 0, len(sign))
    yield WordTerm(number, Layer.PART, found.start(2), whole, 1)


def of_number(word: str) -> Iterator[WordTerm]:
    """A number or a date: itself, and the years in it."""
    yield WordTerm(fold(word), Layer.FORM, 0, len(word))
    if not word.isdigit():
        for found in _YEAR.finditer(word):
            yield WordTerm(found.group(), Layer.PART, found.start(), found.end())


_LETTERS = re.compile(r"[^\W\d_]{3,}")
_SCHEMES = frozenset(("http", "https", "www"))


def of_address(word: str) -> Iterator[WordTerm]:
    """A web address: itself, and the words in it."""
    yield WordTerm(fold(word), Layer.FORM, 0, len(word))
    pieces = (m for m in _LETTERS.finditer(word) if m.group().lower() not in _SCHEMES)
    for number, found in enumerate(pieces):
        part = min(number, MOST_PARTS)
        yield WordTerm(fold(found.group()), Layer.PART, found.start(), found.end(), part)


@lru_cache(maxsize=100_000)
def plain_word(written: str) -> tuple[WordTerm, ...]:
    """What a word of another language gives: itself, and the pieces between hyphens."""
    whole = len(written)
    word = clean(written)
    found = [WordTerm(surface(word), Layer.EXACT, 0, whole)]
    found.append(WordTerm(plain_term(HYPHEN.sub("", word)), Layer.FORM, 0, whole))
    if HYPHEN.search(word):
        pieces = list(re.finditer(r"[^\W_]{2,}", written))
        found += [
            WordTerm(plain_term(m.group()), Layer.PART, m.start(), m.end(), min(n, MOST_PARTS))
            for n, m in enumerate(pieces)
        ]
    return tuple(dict.fromkeys(found))


def plain_term(word: str) -> str:
    """The term of a word in another language: without case and accents, umlauts kept."""
    lower = word.casefold()
    return lower if any(sign in lower for sign in "äöü") else fold(lower)


def clean(written: str) -> str:
    """A word without hyphens at its ends, and with one sign for all hyphens and apostrophes."""
    return written.translate(_OTHER_SIGNS).strip("-'") or written
