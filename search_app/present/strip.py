"""The strip of thumbnails under a page: those around it, the ends, and pages with matches.

A document of a thousand pages must stay light: what is left out is a gap.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

#: Pages around the one that is read, itself included.
AROUND = 12
#: Pages with matches that are shown beyond those: the nearest.
MOST_HITS = 20


@dataclass(frozen=True, slots=True)
class Thumb:
    """A page of the strip. `image` is empty where it has none; `hits` counts its places."""

    number: int
    url: str
    image: str
    width: int
    height: int
    hits: int
    is_current: bool
    after_gap: bool


def window(current: int, last: int, hits: Mapping[int, int]) -> tuple[int, ...]:
    """The pages that are shown.

    >>> window(50, 99, {7: 1})
    (1, 7, 45, 46, 47, 48, 49, 50, 51, 52, 53, 54, 55, 56, 99)
    """
    begin = max(1, min(current - (AROUND - 1) // 2, last - AROUND + 1))
    around = range(begin, min(last, begin + AROUND - 1) + 1)
    found = nearest(current, [n for n in hits if n not in around])
    return tuple(sorted({1, last, *around, *found}))


def nearest(current: int, pages: list[int]) -> list[int]:
    """The pages with matches next to one, as many as are shown."""
    return sorted(pages, key=lambda n: (abs(n - current), n))[:MOST_HITS]


def strip(
    current: int,
    last: int,
    hits: Mapping[int, int],
    url: Callable[[int], str],
    image: Callable[[int], tuple[str, int, int] | None],
) -> tuple[Thumb, ...]:
    """The thumbnails in the order of the pages. `image` gives address, width and height."""
    found: list[Thumb] = []
    before = 0
    for number in window(current, last, hits):
        address, width, height = image(number) or ("", 0, 0)
        found.append(
            Thumb(
                number=number,
                url=url(number),
                image=address,
                width=width,
                height=height,
                hits=hits.get(number, 0),
                is_current=number == current,
                after_gap=number > before + 1,
            )
        )
        before = number
    return tuple(found)
