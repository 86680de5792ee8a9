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


class Cue(NamedTuple):
    """A pattern that speaks for a kind, with what weight, and a text that it is found in."""

    name: str
    kind: Kind
    weight: float
    where: str
    pattern: re.Pattern[str]
    example: str


def cue(name: str, kind: Kind, weight: float, where: str, pattern: str, example: str) -> Cue:
    """The cue of a pattern with named parts."""
    for part, meant in _NAMED.items():  # WEEKDAY before DAY
        pattern = pattern.replace(part, meant)
    compiled = re.compile(pattern, re.IGNORECASE | re.MULTILINE)
    return Cue(name, kind, weight, where, compiled, example)
