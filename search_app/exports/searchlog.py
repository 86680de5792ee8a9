"""The record of a search (Suchprotokoll): what a literature review has to state of it.

What was searched for, where, when, in which state of the archive, with which filters, and how much
was found in all and by facet.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import datetime

from archive.model import Visibility
from index.labels import FACET_NAMES, label
from index.request import FACETS, FacetValue, SearchRequest, SearchResult
from index.search import Search
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
    by_facet = [Part(f"Treffer nach {FACET_NAMES[key]}", _top(result, key)) for key in FACETS]
    parts = (asked, state, found, *by_facet)
    return SearchLog(site, address, tuple(part for part in parts if part.lines))


def _asked(request: SearchRequest, address: str, at: datetime) -> Iterator[tuple[str, str]]:
    yield "Suchanfrage", plain(request.query) or "keine Wörter, alle Dokumente"
    for chip in chips(replace(request, strict=False)):
        yield f"Filter {chip.name}", plain(chip.label)
    yield "Reihenfolge", SORT_NAMES.get(effective_sort(request), effective_sort(request))
    yield "Gezählt", "Dokumente, die alle Wörter enthalten, auch in anderer Form oder als Wortteil"
    yield "Zeitpunkt", f"{day(at.date())}, {at:%H.%M} Uhr ({at.isoformat(timespec='seconds')})"
    yield "Adresse", address


def _state(search: Search, role: Visibility, site: str) -> Iterator[tuple[str, str]]:
    yield "Name", site
    documents = search.count(SearchRequest(role=role))
    yield "Durchsucht", f"{counted(documents, 'Dokument', 'Dokumente')} im vollen Wortlaut"
    yield "Gesucht als", "Gast" if role is Visibility.PUBLIC else label("zugang", role.value)
    status = search.status()
    if status.committed:
        at = status.committed.isoformat(timespec="seconds")
        yield "Stand des Index", f"{day(status.committed.date())} ({at}), {status.generation}"


def _found(result: SearchResult) -> Iterator[tuple[str, str]]:
    yield "Treffer", number(result.total)
    for term in result.terms:
        yield f"davon unabhängig: Dokumente mit „{plain(term.term)}“", number(term.documents)


def _top(result: SearchResult, key: str) -> tuple[tuple[str, str], ...]:
    values = [value for value in result.facets.get(key, ()) if value.count]
    listed = [(plain(value.label), number(value.count)) for value in values[:TOP]]
    return (*listed, *_others(values[TOP:]))


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
