"""The German language chain: from text to terms, the same for documents and for queries.

    text --tokens--> words --gender--> plain nouns --lemma--> dictionary forms --fold--> terms

Every word of a text has a position, counted from 0, and gives one or more terms there:

- exact: the word as written, without case (`förderungen`);
- form: its dictionary form, folded (`forderung`), of a gender form both nouns;
- part: the words between its hyphens, the numbers of a date.

What a word gives depends on the word alone, so it is worked out once per spelling and cached; a
text costs one pass of the tokeniser and a dictionary look-up a word. Text that is not German
takes the plain chain: form is the folded word itself, without lemma or gender.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from index.german import gender
from index.german.fold import fold, surface
from index.german.lemma import lemma
from index.german.stopwords import STOPWORDS
from index.german.tokens import tokens
from index.why import Why

#: Raise it whenever a text would give other terms than before; the index is rebuilt then.
VERSION = 1

_SEPARATOR = re.compile(r"[-\u2010\u2011.,:’'/*_·()]+")
_HYPHEN = re.compile(r"[-\u2010\u2011’']")


class Term(NamedTuple):
    """A term of a text: characters `begin` to `end` of the NFC text, the word's `position`."""

    term: str
    begin: int
    end: int
    position: int
    why: Why


class WordTerm(NamedTuple):
    """A term of a single word; offsets count from the word's first character."""

    term: str
    why: Why
    begin: int
    end: int


def analyze(text: str, language: str | None = "de") -> Iterator[Term]:
    """The terms of a text, in order. Offsets refer to its NFC form.

    >>> [(t.term, t.position, t.why.value) for t in analyze("Häuser")]
    [('häuser', 0, 'exakt'), ('haus', 0, 'Wortform')]
    """
    word_terms = german_word if language == "de" else plain_word
    for position, token in enumerate(tokens(nfc(text))):
        for term, why, begin, end in word_terms(token.text):
            yield Term(term, token.begin + begin, token.begin + end, position, why)


def nfc(text: str) -> str:
    """The composed form of a text, cheap where it already is."""
    return text if unicodedata.is_normalized("NFC", text) else unicodedata.normalize("NFC", text)


def is_stopword(word: str) -> bool:
    """Whether a query word asks for nothing by itself."""
    return fold(word) in STOPWORDS


@lru_cache(maxsize=400_000)
def german_word(word: str) -> tuple[WordTerm, ...]:
    """What a German word gives, strongest first, each term once for each why."""
    whole = len(word)
    found = [WordTerm(surface(word), Why.EXACT, 0, whole)]
    forms = gender.nouns(word) or (_joined(word),)
    for form in forms:
        if fold(form) not in STOPWORDS:
            found.append(WordTerm(fold(lemma(form)), Why.FORM, 0, whole))
    for part, begin in _parts(word):
        if fold(part) not in STOPWORDS:
            found.append(WordTerm(fold(lemma(part)), Why.PART, begin, begin + len(part)))
    return tuple(dict.fromkeys(found))


@lru_cache(maxsize=100_000)
def plain_word(word: str) -> tuple[WordTerm, ...]:
    """What a word of another language gives: itself, folded, and the parts between hyphens."""
    whole = len(word)
    found = [WordTerm(surface(word), Why.EXACT, 0, whole)]
    found.append(WordTerm(fold(_joined(word)), Why.FORM, 0, whole))
    found += [WordTerm(fold(p), Why.PART, b, b + len(p)) for p, b in _parts(word)]
    return tuple(dict.fromkeys(found))


def _joined(word: str) -> str:
    """A hyphen compound as one word: `Zentren-Entwicklung` is `Zentrenentwicklung`."""
    if not _HYPHEN.search(word):
        return word
    first, *rest = _HYPHEN.split(word)
    return first + "".join(part.lower() for part in rest)


def _parts(word: str) -> list[tuple[str, int]]:
    """The pieces between separators and where they begin; () for a word without any."""
    if word.isalnum() or gender.nouns(word):
        return []
    pieces: list[tuple[str, int]] = []
    begin = 0
    for found in _SEPARATOR.finditer(word):
        pieces.append((word[begin : found.start()], begin))
        begin = found.end()
    pieces.append((word[begin:], begin))
    return [(piece, at) for piece, at in pieces if piece]
