"""Facets that are trees: a value is a path, and a document belongs to every level above its own.

A region `08/082/08212` counts for `08` and `08/082` too, and once for each of them, however many of
its places a document names: the levels above are values of the document like any other, so that
counts and filters need not know of trees.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from itertools import accumulate

from index.request import FacetValue

TREES = frozenset(("region", "thema"))
SEPARATOR = "/"


def with_levels(key: str, values: Iterable[str]) -> tuple[str, ...]:
    """The values of a document, each once, in a tree with all levels above them.

    >>> with_levels("region", ["08/082", "08/081"])
    ('08', '08/081', '08/082')
    """
    if key not in TREES:
        return tuple(dict.fromkeys(values))
    levels = (level for value in values for level in accumulate(value.split(SEPARATOR), _below))
    return tuple(sorted(set(levels)))


def nested(
    lines: Iterable[FacetValue], order: Callable[[FacetValue], tuple[object, ...]]
) -> tuple[FacetValue, ...]:
    """The lines of a tree below each other, each level in an order.

    A line whose parent is not among them stands at the top.
    """
    listed = list(lines)
    known = {line.value for line in listed}
    below: dict[str, list[FacetValue]] = defaultdict(list)
    for line in listed:
        parent = line.value.rpartition(SEPARATOR)[0]
        below[parent if parent in known else ""].append(line)

    def level(parent: str) -> tuple[FacetValue, ...]:
        found = sorted(below.get(parent, ()), key=order)
        return tuple(
            replace(line, children=level(line.value)) if line.value in below else line
            for line in found
        )

    return level("")


def walk(lines: Iterable[FacetValue]) -> Iterator[FacetValue]:
    """All lines of a facet, those of lower levels behind the one they belong to."""
    for line in lines:
        yield line
        yield from walk(line.children)


def _below(parent: str, name: str) -> str:
    return f"{parent}{SEPARATOR}{name}"
