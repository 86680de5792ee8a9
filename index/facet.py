"""The lines of a facet: labelled, ordered, the selected ones always there."""

from __future__ import annotations

from functools import lru_cache, partial

from index.german.fold import fold
from index.labels import is_year, label
from index.request import MISSING, FacetValue
from index.tree import TREES, nested


def facet_values(
    key: str, counts: tuple[tuple[str, int], ...], selected: tuple[str, ...]
) -> tuple[FacetValue, ...]:
    """The values of a facet: most documents first, ties by DIN 5007; years newest first.

    Trees are nested, each level in that order.
    "ohne Angabe" stands last, and is left out where it is all there is.
    """
    found = dict(counts)
    if set(found) <= {MISSING} and not selected:
        return ()
    listed = dict.fromkeys([*found, *selected])
    lines = [
        FacetValue(value, label(key, value), found.get(value, 0), value in selected)
        for value in listed
    ]
    if key in TREES:
        return nested(lines, partial(_order, key))
    return tuple(sorted(lines, key=partial(_order, key)))


def _order(key: str, line: FacetValue) -> tuple[bool, int, str]:
    missing = line.value == MISSING
    if key == "jahr" and is_year(line.value):
        return missing, -int(line.value), ""
    return missing, -line.count, _sorted_as(line.label)


@lru_cache(maxsize=20_000)
def _sorted_as(label: str) -> str:
    """A label for sorting; an archive has some thousand, and a search sorts hundreds of them."""
    return fold(label)
