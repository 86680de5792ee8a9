"""Cutting text into words: letters and digits, with what German writing puts between them.

A token keeps inner hyphens (`Stadt-Land-Partnerschaft`), gender marks (`Expert:innen`,
`Träger/-innen`, `Bürger(innen)`) and the dots of dates and numbers (`4.3.2021`, `1.034`), since
what these mean is decided later, where the whole word is known.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

_WORD = r"[^\W_]+"
_LETTERS = r"[^\W\d_]*"
_GENDER = (
    rf"(?:(?:[:*_·]|/-?)in(?:nen)?(?![^\W\d_])|[:*_·]innen{_LETTERS}|\(in(?:nen)?\){_LETTERS})"
)
_NUMBER = r"\d+(?:[.,:]\d+)+"
_TOKEN = re.compile(rf"{_NUMBER}|{_WORD}(?:{_GENDER}|[-\u2010\u2011’']{_WORD})*")

#: Longer runs of letters are no words (encoded data, a page without blanks). They are cut.
LONGEST = 80


class Token(NamedTuple):
    """A word as written, and where: characters `begin` to `end` of the text."""

    text: str
    begin: int
    end: int


def tokens(text: str) -> Iterator[Token]:
    """The words of a text, in order.

    >>> [t.text for t in tokens("Träger/innen am 4.3.2021 in der Stadt-Land-Allianz")]
    ['Träger/innen', 'am', '4.3.2021', 'in', 'der', 'Stadt-Land-Allianz']
    """
    for found in _TOKEN.finditer(text):
        begin, end = found.span()
        if end - begin <= LONGEST:
            yield Token(found.group(), begin, end)
        else:
            for start in range(begin, end, LONGEST):
                stop = min(start + LONGEST, end)
                yield Token(text[start:stop], start, stop)
