"""The reading order of boxes on a slide: bands from top to bottom, in a band from left to right.

A slide is cut where no box stands, first across, then upright, and each piece again; so columns
below a common line are read one after the other. Boxes overlap a little on real slides, so each is
taken for smaller than it is.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

#: Share of its side that a box may lie within another on either end.
OVERLAP = 0.15
#: Cuts within cuts; real slides need five.
DEEPEST = 12


@dataclass(frozen=True, slots=True)
class Box:
    """Text at a place; units are the file's own."""

    left: float
    top: float
    width: float
    height: float
    text: str


def in_order(boxes: Sequence[Box]) -> list[Box]:
    """Boxes as they are read."""
    return _cut(list(boxes), DEEPEST)


def _cut(boxes: list[Box], depth: int) -> list[Box]:
    if len(boxes) < 2:
        return boxes
    for begin_end in (_upright, _across):
        parts = _parts(boxes, begin_end)
        if len(parts) > 1 and depth:
            return [box for part in parts for box in _cut(part, depth - 1)]
    return sorted(boxes, key=lambda box: (box.top, box.left))


def _parts(boxes: list[Box], begin_end: Callable[[Box], tuple[float, float]]) -> list[list[Box]]:
    """Boxes in groups with a gap between them, in order of their places."""
    parts: list[list[Box]] = []
    reached = 0.0
    for box in sorted(boxes, key=begin_end):
        begin, end = begin_end(box)
        if parts and begin < reached:
            parts[-1].append(box)
            reached = max(reached, end)
        else:
            parts.append([box])
            reached = end
    return parts


def _upright(box: Box) -> tuple[float, float]:
    margin = OVERLAP * box.height
    return box.top + margin, box.top + box.height - margin


def _across(box: Box) -> tuple[float, float]:
    margin = OVERLAP * box.width
    return box.left + margin, box.left + box.width - margin
