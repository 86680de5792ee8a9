"""Facets that are trees: regions and topics, branch by branch.

A form shows the top and the level below it, deeper ones where something is ticked; the page of a
facet shows all of it. Metropolregionen and other regions beside the administrative tree stand
under a heading of their own, which is no value and has no count.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from archive.vocabulary.regions.model import METROPOLREGION, RAUM
from index.request import MISSING, FacetValue
from index.tree import SEPARATOR
from search_app.urls import facet_name

#: Values that a form shows below a branch; the page of the facet has all.
BELOW = 5
GROUPS = "Regionsverbünde"
_GROUPED = (f"{METROPOLREGION}:", f"{RAUM}:")
_TOPIC = re.compile(r"T(\d\d(?:\.\d+)?)")


@dataclass(frozen=True, slots=True)
class Branch:
    """A value with what lies below it. A heading has no value. `number` is that of a topic.

    `partly` says that something below is ticked and the value itself is not; `is_open` that a
    reader sees what is below without asking for it.
    """

    value: str
    label: str
    number: str
    count: int
    selected: bool
    partly: bool
    is_open: bool
    below: tuple[Branch, ...] = ()


def branches(key: str, values: Sequence[FacetValue], shown: int) -> tuple[Branch, ...]:
    """The tree of a form: so many values at the top, and whatever is ticked."""
    top = [value for value in values if _is_there(value)]
    grouped = [value for value in top if is_grouped(value)]
    plain = [value for value in top if not is_grouped(value)]
    known = [value for value in plain if value.value != MISSING]
    only = len(known) == 1 and not grouped
    tree = [_branch(value, only) for value in _first(known, shown)]
    tree += [heading(tuple(_branch(value) for value in _first(grouped, BELOW)))] if grouped else []
    return (*tree, *(_missing(key, value) for value in plain if value.value == MISSING))


def whole(key: str, values: Sequence[FacetValue]) -> tuple[Branch, ...]:
    """All of a tree, everything open."""
    top = [value for value in values if _is_there(value)]
    grouped = tuple(_whole(value) for value in top if is_grouped(value))
    plain = [value for value in top if not is_grouped(value)]
    tree = [_whole(value) for value in plain if value.value != MISSING]
    tree += [heading(grouped)] if grouped else []
    return (*tree, *(_missing(key, value) for value in plain if value.value == MISSING))


def heading(below: tuple[Branch, ...]) -> Branch:
    """The branch of the regions beside the administrative tree."""
    ticked = any(branch.selected for branch in below)
    return Branch("", GROUPS, "", 0, False, False, ticked, below)


def lines_of(tree: Iterable[Branch]) -> Iterator[Branch]:
    """All branches, those below behind the one they belong to."""
    for branch in tree:
        yield branch
        yield from lines_of(branch.below)


def is_grouped(value: FacetValue) -> bool:
    """Whether a region stands beside the administrative tree.

    >>> is_grouped(FacetValue("mr:hamburg", "Metropolregion Hamburg", 3))
    True
    """
    return value.value.startswith(_GROUPED)


def topic_number(value: str) -> str:
    """The number of a topic in the scheme, "" for anything else.

    >>> topic_number("T01/T01.3"), topic_number("land:13")
    ('01.3', '')
    """
    found = _TOPIC.fullmatch(value.rpartition(SEPARATOR)[2])
    return found.group(1) if found else ""


def _branch(value: FacetValue, is_open: bool = False, depth: int = 0) -> Branch:
    """A branch of a form. From the third level on only what is on the way to a ticked value."""
    ticked_below = any(_has_ticked(child) for child in value.children)
    is_open = is_open or ticked_below or value.selected
    children = [child for child in value.children if _is_there(child)]
    shown = _first(children, BELOW) if is_open or depth == 0 else []
    below = tuple(_branch(child, depth=depth + 1) for child in shown)
    return _made(value, ticked_below, is_open, below)


def _whole(value: FacetValue) -> Branch:
    ticked_below = any(_has_ticked(child) for child in value.children)
    below = tuple(_whole(child) for child in value.children if _is_there(child))
    return _made(value, ticked_below, True, below)


def _made(
    value: FacetValue, ticked_below: bool, is_open: bool, below: tuple[Branch, ...]
) -> Branch:
    return Branch(
        value=value.value,
        label=value.label,
        number=topic_number(value.value),
        count=value.count,
        selected=value.selected,
        partly=ticked_below and not value.selected,
        is_open=is_open and bool(below),
        below=below,
    )


def _missing(key: str, value: FacetValue) -> Branch:
    return Branch(
        value.value, f"ohne {facet_name(key)}", "", value.count, value.selected, False, False
    )


def _first(values: Sequence[FacetValue], number: int) -> list[FacetValue]:
    """The first values, and those further down that are ticked or have something ticked."""
    return [v for at, v in enumerate(values) if at < number or _has_ticked(v)]


def _has_ticked(value: FacetValue) -> bool:
    return value.selected or any(_has_ticked(child) for child in value.children)


def _is_there(value: FacetValue) -> bool:
    return bool(value.count) or _has_ticked(value)
