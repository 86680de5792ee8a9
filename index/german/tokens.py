"""Cutting text into words: letters and digits, with what German writing puts between them.

A token keeps inner hyphens (`Stadt-Land-Partnerschaft`), a hyphen at its end or beginning that
stands for a missing part (`Klein- und Mittelstädte`, `und -planung`), gender marks
(`Expert:innen`, `Träger/-innen`, `Bürger(innen)`), the dots of dates and numbers (`4.3.2021`,
`1.034`), and what belongs together: web addresses, `§ 34`, `Nr. 5`, `B 96`. What these mean is
decided later, where the whole word is known.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

#: Soft hyphens stand inside words and mean nothing.
SOFT_HYPHEN = "\u00ad"
#: Signs that join two parts of a word: hyphen-minus, hyphen, non-breaking hyphen.
HYPHENS = "-\u2010\u2011"

_SIGN = rf"(?:[^\W_]|{SOFT_HYPHEN})"
_LETTER = r"[^\W\d_]"
_GENDER = (
    rf"(?:(?:[:*_·•]|/[{HYPHENS}]?)(?i:in(?:nen)?)(?!{_LETTER})|(?<=e)(?:[:*_·•/]r|\(r\))(?!{_LETTER})"
    rf"|[:*_·•]innen{_LETTER}*|\(in(?:nen)?\){_LETTER}*|\(innen{HYPHENS}?\))"
)
_ADDRESS = r"(?:https?://|www\.)[^\s<>\"„“»«()]*[^\s<>\"„“»«().,;:!?]"
_NUMBERED = r"§§? ?\d+[a-z]?\b|Nr\. ?\d+\b|(?<!\w)[ABKL] ?\d{1,4}(?![\w.,:])"
_NUMBER = r"\d+(?:[.,:]\d+)+"
_TOKEN = re.compile(
    rf"{_ADDRESS}|{_NUMBERED}|{_NUMBER}"
    # a dash inside a compound, as some word processors write it: Stadt–Umland
    rf"|(?:(?<!\S)[{HYPHENS}–](?={_LETTER}))?"
    rf"{_SIGN}+(?:{_GENDER}|[{HYPHENS}–’']{_SIGN}+|&{_SIGN}+(?=\b))*"
    rf"(?:[{HYPHENS}](?=[\s,)/]|$)|–(?= (?:und|oder|bzw)\b)|(?<={_LETTER})–(?=,))?"
)

#: Longer runs of letters are no words (encoded data, a page without blanks). They are cut.
LONGEST = 80


class Token(NamedTuple):
    """A word as written, and where: characters `begin` to `end` of the text."""

    text: str
    begin: int
    end: int


def tokens(text: str, begin: int = 0, end: int | None = None) -> Iterator[Token]:
    """The words of a text, or of its characters from `begin` to `end`, in order.

    >>> [t.text for t in tokens("Träger/innen am 4.3.2021, B 96 in Klein- und Mittelstädten")]
    ['Träger/innen', 'am', '4.3.2021', 'B 96', 'in', 'Klein-', 'und', 'Mittelstädten']
    """
    for found in _TOKEN.finditer(text, begin, len(text) if end is None else end):
        first, last = found.span()
        if last - first <= LONGEST:
            yield Token(found.group(), first, last)
        else:
            for start in range(first, last, LONGEST):
                stop = min(start + LONGEST, last)
                yield Token(text[start:stop], start, stop)
