"""A word of a page and its place; known to the server, which loads no engine."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class PageWord:
    """A word as it is kept, and its box in shares of the page as displayed, from the top left.

    `edges` are where its letters begin, in shares of the word along its line; () if not known.
    """

    text: str
    x0: float
    y0: float
    x1: float
    y1: float
    edges: tuple[float, ...] = ()
