"""A cue: a pattern that speaks for a kind of document.

In a pattern DAY, DATE, CLOCK and DASH stand for a whole day, one without its year, an hour and what
stands between two of them; WEEKDAY and MONTH for one of the words, UPPER for a capital letter.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from archive.model import Kind

_MONTHS = (
    "januar|februar|märz|april|mai|juni|juli|august|september|oktober|november|dezember"
)  # fmt: skip
_NAMED = {
    "WEEKDAY": "(?:montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonnabend|sonntag|monday|"
    "tuesday|wednesday|thursday|friday|saturday|sunday)",
    "DAY": rf"\b\d{{1,2}}\. ?(?:\d{{1,2}}\.|{_MONTHS}) ?(?:19|20)\d\d",
    "DATE": rf"\b\d{{1,2}}\. ?(?:{_MONTHS})",
    "CLOCK": r"\d{1,2}[.:]\d\d",
    "DASH": r" ?(?:–|—|-|bis) ?",
    "MONTH": "(?:january|february|march|april|may|june|july|august|september|october|november|"
    "december)",
    "UPPER": "(?-i:[A-ZÄÖÜ])",
}
#: Where a cue counts: in the title, or in the text's head.
TITLE, HEAD = "title", "head"


#: Capitals of a pattern that stand for letters.
_CAPITAL = re.compile(r"\\.|\(\?P|[A-ZÄÖÜ]")


class Cue(NamedTuple):
    """A pattern that speaks for a kind, with what weight, and a text that it is found in."""

    name: str
    kind: Kind
    weight: float
    where: str
    pattern: re.Pattern[str]
    example: str
    #: Whether the pattern is one of small letters: faster than one that ignores case.
    is_small: bool

    def words(self, text: str, small: str) -> str | None:
        """What it is found in of a text that is given in small letters too; None for nothing."""
        found = self.pattern.search(small if self.is_small else text)
        return text[found.start() : found.end()] if found else None


def cue(name: str, kind: Kind, weight: float, where: str, pattern: str, example: str) -> Cue:
    """The cue of a pattern with named parts."""
    for part, meant in _NAMED.items():  # WEEKDAY before DAY
        pattern = pattern.replace(part, meant)
    if "(?-i:" in pattern:
        compiled = re.compile(pattern, re.IGNORECASE | re.MULTILINE)
        return Cue(name, kind, weight, where, compiled, example, False)
    small = _CAPITAL.sub(lambda m: m[0] if m[0][0] in "\\(" else m[0].lower(), pattern)
    return Cue(name, kind, weight, where, re.compile(small, re.MULTILINE), example, True)


def in_small(text: str) -> str:
    """A text in small letters, as long as before: "İ" would become two.

    >>> in_small("Ärzte İzmir")
    'ärzte İzmir'
    """
    small = text.lower()
    return small if len(small) == len(text) else "".join(map(_small, text))


def _small(letter: str) -> str:
    return letter.lower() if len(letter.lower()) == 1 else letter
