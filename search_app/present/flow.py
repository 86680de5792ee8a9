"""The text of a page for reading: lines that only the width of a page has parted run on.

A column of a printed page tells its width: a line runs on where it is about as long as the lines
around it. Everywhere else the sentence tells it: behind a long line it goes on in a small letter,
or behind a small word. Headings, lists, addresses and tables are of short lines and keep them.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise
from statistics import median

from index.request import Piece

#: A column is no narrower; shorter lines were meant as lines.
NARROWEST = 30
#: The share of the usual length that a line has at least if the column cut it.
FULL = 0.66
#: A line of so many letters may have been ended by the width of its page.
LONG = 45
#: Words behind which no sentence, field or heading ends.
_SMALL_WORDS = frozenset(
    (
        "der die das den dem des ein eine einen einem einer eines und oder mit von vom zu zum zur "
        "in im am an auf aus bei beim für durch über unter vor nach als wie sich nicht ist sind"
    ).split()
)
_PARAGRAPH_END = re.compile(r"(\n\s*\n)")
#: A line that begins an item of a list.
_ITEM = re.compile(r"\s*(?:[•●▪■◦‣*–—-]|\(?\d{1,3}[.)]|[a-z]\))\s")


def flowing(pieces: Sequence[Piece], is_printed: bool) -> tuple[Piece, ...]:
    """The same pieces, blanks instead of the line ends inside of sentences. `is_printed`: the
    lines are those of a page's columns.
    """
    text = run_on("".join(piece.text for piece in pieces), is_printed)
    found, at = [], 0
    for piece in pieces:
        end = at + len(piece.text)
        found.append(replace(piece, text=text[at:end]))
        at = end
    return tuple(found)


def run_on(text: str, is_printed: bool) -> str:
    """A text of the same length whose lines run on.

    >>> run_on("Die Gemeinden im ländlichen Raum\\nrücken zusammen.\\n\\nRathaus\\nMarkt 1", True)
    'Die Gemeinden im ländlichen Raum rücken zusammen.\\n\\nRathaus\\nMarkt 1'
    """
    parts = _PARAGRAPH_END.split(text)
    return "".join(part if n % 2 else _paragraph(part, is_printed) for n, part in enumerate(parts))


def _paragraph(text: str, is_printed: bool) -> str:
    lines = text.split("\n")
    if len(lines) == 1:
        return text
    usual = median(len(line) for line in lines[:-1]) if is_printed else 0
    shown, length = [lines[0]], len(lines[0].strip())
    for before, line in pairwise(lines):
        if _is_cut(before, line, usual) or (length >= LONG and _goes_on(before, line)):
            shown.append(" ")
            length += 1 + len(line.strip())
        else:
            shown.append("\n")
            length = len(line.strip())
        shown.append(line)
    return "".join(shown)


def _is_cut(line: str, following: str, usual: float) -> bool:
    """Whether the width of a column, whose lines are usually so long, ended a line."""
    return usual >= NARROWEST and len(line) >= FULL * usual and not _ITEM.match(following)


def _goes_on(line: str, following: str) -> bool:
    """Whether a sentence goes on: in a small letter or behind a small word.

    >>> _goes_on("Sie kennt die Eigentümerin des leeren Hauses persönlich, die", "Planerin nicht")
    True
    """
    first, last = following.lstrip()[:1], line.rstrip().rpartition(" ")[2]
    return first.isalpha() and (first.islower() or last.casefold() in _SMALL_WORDS)
