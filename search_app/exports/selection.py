"""Which documents go out: all of a search that match all words, in its order."""

from __future__ import annotations

from dataclasses import dataclass, replace

from archive.model import DocumentId
from index.request import SearchRequest
from index.search import Search
from search_app.asking import ask
from search_app.exports.wording import plain
from search_app.present.facets import chips
from search_app.urls import Reading


@dataclass(frozen=True, slots=True)
class Selection:
    """The documents of a search. `request` is what was asked, without what nobody could use."""

    request: SearchRequest
    ids: tuple[DocumentId, ...]
    notices: tuple[str, ...] = ()


def selection(search: Search, reading: Reading) -> Selection:
    """All documents of what was read from an address; the same that the results page counts.

    Raises:
        QueryError: the query is malformed; knows where.
        IndexUnavailable: the index must be rebuilt first.
    """
    asked = reading.request
    first = replace(asked, page=1, per_page=1, strict=True)
    answer = ask(search, Reading(first, reading.notices))
    request = replace(answer.request, per_page=asked.per_page, strict=asked.strict)
    return Selection(request, search.numbers(request), answer.notices)


def described(request: SearchRequest) -> str:
    """A search in words: its query and its filters.

    >>> described(SearchRequest("Bürgerbus", year_from=2012).with_filter("art", "Projekt"))
    'Bürgerbus; Dokumentart: Projekt; Zeitraum: ab 2012'
    """
    told = [f"{chip.name}: {chip.label}" for chip in chips(replace(request, strict=False))]
    return plain("; ".join([request.query or "Alle Dokumente", *told]))
