"""Running a search as an address asks for it, and setting right what the address got wrong.

A filter value that the archive does not have is left out with a notice, and so is a page beyond
the last: the numbers on the screen then belong to what is shown.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from archive.model import Visibility
from index.labels import label
from index.request import SearchRequest, SearchResult
from index.search import Search
from index.tree import walk
from search_app.urls import Reading, cut, facet_name


@dataclass(frozen=True, slots=True)
class Answer:
    """A result with everything that is to be said about how it came about."""

    result: SearchResult
    notices: tuple[str, ...]

    @property
    def request(self) -> SearchRequest:
        return self.result.request


def ask(search: Search, reading: Reading) -> Answer:
    """The answer to what was read from an address.

    Raises:
        QueryError: the query is malformed; knows where.
        IndexUnavailable: the index must be rebuilt first.
    """
    request, notices = reading.request, list(reading.notices)
    result = search.search(request)
    unknown = _unknown_filters(search, result)
    if unknown:
        for key, value in unknown:
            request = replace(request.without_filter(key, value), page=request.page)
            notices.append(
                f"„{cut(label(key, value))}“ gibt es unter „{facet_name(key)}“ nicht; "
                "der Filter wurde nicht beachtet."
            )
        result = search.search(request)
    if request.page > result.pages:
        notices.append(f"So viele Ergebnisseiten gibt es nicht; gezeigt wird Seite {result.pages}.")
        result = search.search(replace(request, page=result.pages))
    return Answer(result, (*notices, *result.notices))


def paged(search: Search, request: SearchRequest) -> SearchResult:
    """The page that is asked for, the last one if there are not so many."""
    found = search.search(request)
    if request.page <= found.pages:
        return found
    return search.search(replace(request, page=found.pages))


def _unknown_filters(search: Search, result: SearchResult) -> list[tuple[str, str]]:
    """The selected values that no document the asker may see has."""
    empty = [
        (key, value) for key, value in result.request.filters if not _count(result, key, value)
    ]
    if not empty:
        return []
    everything = search.search(everything_for(result.request.role))
    return [(key, value) for key, value in empty if not _count(everything, key, value)]


def _count(result: SearchResult, key: str, value: str) -> int:
    return sum(line.count for line in walk(result.facets.get(key, ())) if line.value == value)


def everything_for(role: Visibility) -> SearchRequest:
    """The search for all that a role may see; one hit a page, since its numbers are wanted."""
    return SearchRequest(per_page=1, role=role)
