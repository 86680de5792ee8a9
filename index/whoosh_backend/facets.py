"""Filters and facet counts over a snapshot.

Values of one facet are joined by OR, facets by AND. The counts of a facet ignore its own
selection and keep everything else, so that each number is the number of results after the click.
The interval of years is a selection in the facet `jahr`; what came in before a number is left out
of everything.
"""

from __future__ import annotations

from functools import reduce

import numpy as np

from index.request import MISSING, SearchRequest
from index.whoosh_backend.snapshot import FacetColumn, Mask, Snapshot

YEAR = "jahr"
#: No facet, so that its selection holds for the counts of all of them.
CAME_IN = "came in"


class Filters:
    """The selections of a request, as one mask a facet."""

    def __init__(self, snapshot: Snapshot, request: SearchRequest, first: int = 0) -> None:
        self._snapshot = snapshot
        keys = dict.fromkeys(key for key, _ in request.filters)
        self._masks = {key: self._any_of(key, request.selected(key)) for key in keys}
        if request.year_from is not None or request.year_to is not None:
            years = self._between(request.year_from, request.year_to)
            self._masks[YEAR] = self._masks.get(YEAR, self._everything()) & years
        if first:
            self._masks[CAME_IN] = snapshot.numbers["document_id"] >= first

    def apply(self, mask: Mask, but: str | None = None) -> Mask:
        """The documents of a mask that pass all selections but those of one facet."""
        others = [m for key, m in self._masks.items() if key != but]
        return reduce(np.logical_and, others, mask)

    def counts(self, key: str, mask: Mask) -> tuple[tuple[str, int], ...]:
        """(value, documents) for each value of a facet that documents of the mask have.

        In the order of the values; "-" last.
        """
        column = self._snapshot.facet(key)
        kept = self.apply(mask, but=key)
        # where each document has one value, only those of the mask need to be looked at
        chosen = np.flatnonzero(kept) if column.single else kept[column.documents]
        numbers = np.bincount(column.codes[chosen], minlength=len(column.values))
        return tuple(
            (value, int(number))
            for value, number in zip(column.values, numbers, strict=True)
            if number
        )

    def _everything(self) -> Mask:
        return np.ones(self._snapshot.size, bool)

    def _any_of(self, key: str, values: tuple[str, ...]) -> Mask:
        column = self._snapshot.facet(key)
        codes = [column.values.index(value) for value in values if value in column.values]
        return self._with_codes(column, codes)

    def _between(self, first: int | None, last: int | None) -> Mask:
        column = self._snapshot.facet(YEAR)
        low, high = first if first is not None else 0, last if last is not None else 9999
        codes = [
            code
            for code, value in enumerate(column.values)
            if value != MISSING and low <= int(value) <= high
        ]
        return self._with_codes(column, codes)

    def _with_codes(self, column: FacetColumn, codes: list[int]) -> Mask:
        mask = np.zeros(self._snapshot.size, bool)
        mask[column.documents[np.isin(column.codes, codes)]] = True
        return mask
