"""Registers: names with the number of documents that the search behind each of them finds."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from itertools import islice

from index.request import MISSING, FacetValue, SearchRequest
from index.tree import walk
from search_app import entities
from search_app.urls import search_url


@dataclass(frozen=True, slots=True)
class Line:
    """A line of a register. `url` is where its count leads; `page` is the page of what is named,
    where that is another one. `number` is its place in a classification.
    """

    text: str
    url: str
    count: int
    page: str = ""
    number: str = ""
    note: str = ""


def lines(
    values: Iterable[FacetValue],
    request: SearchRequest,
    facet: str,
    most: int,
    wanted: Callable[[FacetValue], bool] = lambda _: True,
) -> tuple[Line, ...]:
    """The first values of a facet, each of them as one more filter of a request."""
    listed = (v for v in ordered(values) if v.value != MISSING and v.count and wanted(v))
    return tuple(
        Line(v.label, search_url(request.with_filter(facet, v.value)), v.count)
        for v in islice(listed, most)
    )


def named(
    values: Iterable[FacetValue],
    request: SearchRequest,
    facet: str,
    most: int,
    wanted: Callable[[FacetValue], bool] = lambda _: True,
) -> tuple[Line, ...]:
    """The same, each name leading to its own page and each count to the search for both."""
    listed = (v for v in ordered(values) if v.value != MISSING and v.count and wanted(v))
    return tuple(
        Line(
            v.label,
            search_url(request.with_filter(facet, v.value)),
            v.count,
            page=entities.path(facet, v.value),
        )
        for v in islice(listed, most)
    )


def ordered(values: Iterable[FacetValue]) -> list[FacetValue]:
    """The values of a facet, those of lower levels too, most documents first."""
    return sorted(walk(values), key=lambda v: -v.count)


def counts(values: Iterable[FacetValue]) -> dict[str, int]:
    """{value: documents} of a facet, lower levels included."""
    return {v.value: v.count for v in walk(values)}
