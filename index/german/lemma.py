"""The dictionary form of a word, by simplemma's German list, greedy: unknown compounds too.

simplemma minds case, since German does. A word that the list does not know as written is looked
up with a capital: query words are seldom typed with one, headings are often all capitals.
"""

from __future__ import annotations

from functools import lru_cache

import simplemma

LANGUAGE = "de"


@lru_cache(maxsize=200_000)
def lemma(word: str) -> str:
    """The dictionary form; the word itself where there is none.

    >>> lemma("Häuser"), lemma("regionen"), lemma("ländlichen")
    ('Haus', 'Region', 'ländlich')
    """
    written = word if is_known(word) else word.capitalize()
    if not is_known(written) and word[:1].islower():
        written = word
    return simplemma.lemmatize(written, lang=LANGUAGE, greedy=True)


@lru_cache(maxsize=200_000)
def is_known(word: str) -> bool:
    """Whether the list has the word as written."""
    return simplemma.is_known(word, lang=LANGUAGE)
