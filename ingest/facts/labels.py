"""Lines that say what follows: "Antragsteller: Landkreis Stendal", "Typ: Meldung, Datum: 1.2.2022".

A value ends with its line, or where the next label of the line begins. A label that stands alone
has the lines below it as its value, up to an empty one or the next label.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

_WORD = r"[\w/*-]{1,40}(?:\(in(?:nen)?\)|\.)?"
_LABEL = re.compile(
    r"(?:(?<=\n)|(?<=[,;|]\s)|(?<=[,;|•]\s\s)|^)[^\w\n]{0,6}"
    rf"(?P<key>[A-ZÄÖÜ]{_WORD}(?:[ ](?:{_WORD}|&)){{0,3}}?)\s?:(?=\s|$)[ \t]*",
)
#: A list below its label may stand apart from it.
_LISTED = re.compile(r"\n[ \t]*\n[ \t]*(?=[•*]|- )[•*-]")
#: A value below its label has at most so many lines.
_LINES = 6


class Labelled(NamedTuple):
    """A label and the characters of its value. `below` is true where it stands alone."""

    key: str
    begin: int
    end: int
    below: bool


@lru_cache(maxsize=32)
def labelled(text: str) -> tuple[Labelled, ...]:
    """The labelled values of a text, in order. Kept for the reader that comes next."""
    found = list(_LABEL.finditer(text))
    values = []
    for number, label in enumerate(found):
        following = found[number + 1].start() if number + 1 < len(found) else len(text)
        line_end = text.find("\n", label.end())
        end = min(following, line_end if line_end >= 0 else len(text))
        below = not text[label.end() : end].strip()
        if below:
            end = _end_below(text, end, following)
        begin, end = _trimmed(text, label.end(), end)
        if begin < end:
            values.append(Labelled(" ".join(label["key"].split()), begin, end, below))
    return tuple(values)


def _end_below(text: str, at: int, limit: int) -> int:
    """Where the lines end that stand below a label."""
    listed = _LISTED.match(text, at)
    at = listed.end() - 1 if listed else at
    for _ in range(_LINES):
        line_end = text.find("\n", at + 1)
        line_end = limit if line_end < 0 or line_end > limit else line_end
        if not text[at:line_end].strip() or line_end >= limit:
            return line_end if text[at:line_end].strip() else at
        at = line_end
    return at


def _trimmed(text: str, begin: int, end: int) -> tuple[int, int]:
    """The characters of a value without blanks, bullets and what parts it from the next label."""
    while begin < end and (text[begin].isspace() or text[begin] in "•–-|"):
        begin += 1
    while begin < end and (text[end - 1].isspace() or text[end - 1] in ",;|•"):
        end -= 1
    return begin, end
