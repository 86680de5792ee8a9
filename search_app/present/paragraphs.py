"""The text of a page as paragraphs: where lines end is kept, matches stay marked."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from markupsafe import Markup

from index.request import Piece
from search_app.present.text import marked

_PARAGRAPH_END = re.compile(r"\n\s*\n")


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph of a page, or its heading."""

    markup: Markup
    is_heading: bool = False


def blocks(pieces: Iterable[Piece], heading: str | None = None) -> tuple[Block, ...]:
    """The paragraphs of a page; its first one is the heading where it says the same."""
    listed = []
    for number, paragraph in enumerate(_paragraphs(pieces)):
        text = "".join(piece.text for piece in paragraph)
        is_heading = number == 0 and bool(heading) and text.strip() == heading
        listed.append(Block(Markup("<br>").join(_lines(paragraph)), is_heading))
    return tuple(listed)


def _paragraphs(pieces: Iterable[Piece]) -> list[list[Piece]]:
    """Pieces cut at empty lines; empty paragraphs are left out."""
    found: list[list[Piece]] = [[]]
    for piece in pieces:
        if piece.mark:
            found[-1].append(piece)
            continue
        first, *others = _PARAGRAPH_END.split(piece.text)
        found[-1].append(Piece(first))
        found += [[Piece(text)] for text in others]
    return [p for p in found if "".join(piece.text for piece in p).strip()]


def _lines(paragraph: Sequence[Piece]) -> list[Markup]:
    """The lines of a paragraph. A match that runs over a line end stays in one piece."""
    lines: list[list[Piece]] = [[]]
    for piece in paragraph:
        if piece.mark:
            lines[-1].append(piece)
            continue
        first, *others = piece.text.split("\n")
        lines[-1].append(Piece(first))
        lines += [[Piece(text)] for text in others]
    shown = (marked(line).strip() for line in lines)
    return [line for line in shown if line]
