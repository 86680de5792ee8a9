"""The text of a printed page for reading: lines that the column cut run on, others stay lines.

A line runs on where it is about as long as the lines around it. Headings, lists, addresses and
tables are of short lines and keep them.
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
_PARAGRAPH_END = re.compile(r"(\n\s*\n)")
#: A line that begins an item of a list.
_ITEM = re.compile(r"\s*(?:[•●▪■◦‣*–—-]|\(?\d{1,3}[.)]|[a-z]\))\s")


def flowing(pieces: Sequence[Piece]) -> tuple[Piece, ...]:
    """The same pieces, blanks instead of the line ends inside of sentences."""
    text = run_on("".join(piece.text for piece in pieces))
    found, at = [], 0
    for piece in pieces:
        end = at + len(piece.text)
        found.append(replace(piece, text=text[at:end]))
        at = end
    return tuple(found)


def run_on(text: str) -> str:
    """A text of the same length whose lines run on.

    >>> run_on("Die Gemeinden im ländlichen Raum\\nrücken zusammen.\\n\\nRathaus\\nMarkt 1")
    'Die Gemeinden im ländlichen Raum rücken zusammen.\\n\\nRathaus\\nMarkt 1'
    """
    parts = _PARAGRAPH_END.split(text)
    return "".join(part if n % 2 else _paragraph(part) for n, part in enumerate(parts))


def _paragraph(text: str) -> str:
    lines = text.split("\n")
    if len(lines) == 1:
        return text
    usual = median(len(line) for line in lines[:-1])
    shown = lines[0]
    for before, line in pairwise(lines):
        is_cut = usual >= NARROWEST and len(before) >= FULL * usual and not _ITEM.match(line)
        shown += (" " if is_cut else "\n") + line
    return shown
