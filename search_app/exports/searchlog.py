"""The record of a search (Suchprotokoll): what a literature review has to state of it.

What was searched for, where, when, in which state of the archive, with which filters, and how much
was found in all and by facet.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import datetime

from archive.clock import local
from archive.model import Visibility
from index.labels import FACET_NAMES, is_year, label
from index.request import FACETS, YEAR, FacetValue, SearchRequest, SearchResult
from index.search import Search
from index.tree import walk
from search_app.exports.table import BOM, line
from search_app.exports.wording import plain
from search_app.present.facets import chips
from search_app.present.german import counted, day, number
from search_app.present.pager import SORT_NAMES, effective_sort
from search_app.urls import lasting_url

#: Values of a facet that the record states.
TOP = 10
FORMATS = {"txt": "text/plain; charset=utf-8", "csv": "text/csv; charset=utf-8; header=present"}


@dataclass(frozen=True, slots=True)
class Part:
    """A part of the record: a heading, and lines of a name and what is stated."""

    heading: str
    lines: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class SearchLog:
    """The record of one search."""

    site: str
    address: str
    parts: tuple[Part, ...]


def search_log(
    search: Search, result: SearchResult, site: str, base: str, at: datetime
) -> SearchLog:
    """The record of a result; `at` is a moment with its zone."""
    request = result.request
    address = base.rstrip("/") + lasting_url(request)
    asked = Part("Anfrage", tuple(_asked(request, address, at)))
    state = Part("Archiv", tuple(_state(search, request.role, site)))
    found = Part("Ergebnis", tuple(_found(result)))
    told = [key for key in FACETS if key != "zugang" or request.role is not Visibility.PUBLIC]
    by_facet = [Part(f"Treffer nach {FACET_NAMES[key]}", _top(result, key)) for key in told]
    parts = (asked, state, found, *by_facet)
    return SearchLog(site, address, tuple(part for part in parts if part.lines))


def _asked(request: SearchRequest, address: str, at: datetime) -> Iterator[tuple[str, str]]:
    yield "Suchanfrage", plain(request.query) or "keine Wörter, alle Dokumente"
    for chip in chips(replace(request, strict=False)):
        yield f"Filter {chip.name}", plain(chip.label)
    yield "Reihenfolge", SORT_NAMES.get(effective_sort(request), effective_sort(request))
    yield "Gezählt", "Dokumente, die alle Wörter enthalten, auch in anderer Form oder als Wortteil"
    yield "Zeitpunkt", _moment(at)
    yield "Adresse", address


def _state(search: Search, role: Visibility, site: str) -> Iterator[tuple[str, str]]:
    yield "Name", site
    documents = search.count(SearchRequest(role=role))
    yield "Durchsucht", f"{counted(documents, 'Dokument', 'Dokumente')} im vollen Wortlaut"
    yield "Gesucht als", "Gast" if role is Visibility.PUBLIC else label("zugang", role.value)
    status = search.status()
    if status.committed:
        yield "Stand des Index", f"{_moment(status.committed)}, {status.generation}"


def _moment(at: datetime) -> str:
    """A moment with its zone, in words and for programs."""
    there = local(at)
    exact = there.isoformat(timespec="seconds")
    return f"{day(there.date())}, {there:%H.%M} Uhr ({exact})"


def _found(result: SearchResult) -> Iterator[tuple[str, str]]:
    yield "Treffer", number(result.total)
    for term in result.terms:
        yield f"Dokumente mit „{plain(term.term)}“, ohne Filter", number(term.documents)


def _top(result: SearchResult, key: str) -> tuple[tuple[str, str], ...]:
    values = [value for value in _counted(result, key) if value.count]
    listed = [(plain(value.label), number(value.count)) for value in values[:TOP]]
    return (*listed, *_others(values[TOP:]))


def _counted(result: SearchResult, key: str) -> list[FacetValue]:
    """The values of a facet that the results have: of one with a selection, only what is selected,
    since its other counts are those without the selection.
    """
    request, values = result.request, result.facets.get(key, ())
    if request.selected(key):
        return [value for value in walk(values) if value.selected]
    if key == YEAR and (request.year_from is not None or request.year_to is not None):
        first, last = request.year_from or 0, request.year_to or 9999
        return [v for v in values if is_year(v.value) and first <= int(v.value) <= last]
    return list(values)


def _others(rest: list[FacetValue]) -> Iterator[tuple[str, str]]:
    if rest:
        yield "weitere Werte, hier nicht aufgeführt", number(len(rest))


def as_text(log: SearchLog) -> Iterator[str]:
    """The record as plain text, lines ended as every system reads them."""
    yield f"Suchprotokoll – {log.site}\r\n"
    for part in log.parts:
        yield f"\r\n{part.heading}\r\n{'-' * len(part.heading)}\r\n"
        yield from (f"{name}: {stated}\r\n" for name, stated in part.lines)


def as_csv(log: SearchLog) -> Iterator[str]:
    """The record as a table."""
    yield BOM + line(["Abschnitt", "Angabe", "Wert"])
    for part in log.parts:
        yield from (line([part.heading, name, stated]) for name, stated in part.lines)
