"""A few filters that are offered above the results, since they are asked for most.

Only those that narrow: fewer results than now, and more than none. The numbers are those of the
facets; the last years alone are counted, since a document may have several years.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace

from archive.model import Kind
from index.request import MISSING, YEAR, SearchRequest, SearchResult
from search_app.present.loosen import Way
from search_app.urls import search_url

MOST = 5
LAST_YEARS = 5
_KINDS = {
    Kind.SLIDES: "nur Folien",
    Kind.PUBLICATION: "nur Publikationen",
    Kind.MINUTES: "nur Protokolle",
}


def promoted(
    result: SearchResult, count: Callable[[SearchRequest], int], this_year: int
) -> tuple[Way, ...]:
    """The filters on offer, at most `MOST`."""
    narrowing: list[Way] = []
    for label, number, request in (*_facet_values(result), *_last_years(result, count, this_year)):
        if 0 < number < result.total:
            narrowing.append(Way(label, search_url(request), number))
    return tuple(narrowing[:MOST])


def _facet_values(result: SearchResult) -> Iterator[tuple[str, int, SearchRequest]]:
    request = result.request
    if not request.selected("art"):
        kinds = {line.value: line.count for line in result.facets.get("art", ())}
        for kind, label in _KINDS.items():
            yield label, kinds.get(kind, 0), request.with_filter("art", kind.value)
    if not request.selected("programm"):
        for line in result.facets.get("programm", ())[:1]:
            if line.value != MISSING:
                named = request.with_filter("programm", line.value)
                yield f"aus {line.label}", line.count, named


def _last_years(
    result: SearchResult, count: Callable[[SearchRequest], int], this_year: int
) -> Iterator[tuple[str, int, SearchRequest]]:
    request = result.request
    is_open = request.year_from is None and request.year_to is None
    if is_open and not request.selected(YEAR) and result.total > 1:
        last = replace(request, year_from=this_year - LAST_YEARS + 1, year_to=this_year, page=1)
        yield f"letzte {LAST_YEARS} Jahre", count(last), last
