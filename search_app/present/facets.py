"""The lines of the facets, the chips of the selections, the hidden rest of the form."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from archive.model import Visibility
from index.german.fold import fold
from index.labels import label
from index.request import MISSING, FacetValue, SearchRequest, SearchResult
from index.tree import SEPARATOR, TREES, walk
from search_app.present.german import day
from search_app.present.years import YEAR, year_url
from search_app.urls import (
    FROM,
    PER_PAGE,
    SINCE,
    SORT,
    STRICT,
    TO,
    facet_name,
    facet_url,
    pairs,
    search_url,
)

#: Values that a facet shows before "Alle …".
SHOWN = 7
#: Facets of the form, in the order of the screen; the years have their bars besides.
FORM_FACETS = (
    "art", YEAR, "region", "thema", "programm", "organisation", "person",
    "sprache", "format", "status", "bestand", "zugang",
)  # fmt: skip
_PLURALS = {
    "art": "Dokumentarten",
    "jahr": "Jahre",
    "region": "Regionen",
    "thema": "Themen",
    "programm": "Programme",
    "organisation": "Organisationen",
    "person": "Personen",
    "sprache": "Sprachen",
    "format": "Formate",
    "status": "Werte",
    "bestand": "Bestände",
    "zugang": "Stufen",
}


@dataclass(frozen=True, slots=True)
class Line:
    """A value of a facet. `url` ticks it, or unticks it where it is ticked; `level` of a value
    in a tree counts from 0.
    """

    value: str
    label: str
    count: int
    selected: bool
    url: str
    level: int = 0


@dataclass(frozen=True, slots=True)
class Facet:
    """A facet as the form shows it. `all_label` is empty where every value is shown."""

    key: str
    name: str
    lines: tuple[Line, ...]
    all_label: str
    all_url: str


@dataclass(frozen=True, slots=True)
class Chip:
    """An active selection; `url` is the search without it."""

    name: str
    label: str
    url: str
    without: SearchRequest


def facets(result: SearchResult) -> tuple[Facet, ...]:
    """The facets that can still narrow this result, or already do."""
    request = result.request
    shown = []
    for key in FORM_FACETS:
        values = result.facets.get(key, ())
        if key == YEAR or _narrows(key, values, result):
            shown.append(_facet(key, values, request))
    return tuple(shown)


def _narrows(key: str, values: tuple[FacetValue, ...], result: SearchResult) -> bool:
    if any(value.selected for value in walk(values)):
        return True
    if key == "zugang" and result.request.role is Visibility.PUBLIC:
        return False
    return len(values) > 1 or (key == "art" and bool(values))


def _facet(key: str, values: tuple[FacetValue, ...], request: SearchRequest) -> Facet:
    listed = [value for value in walk(values) if value.count or value.selected]
    if key == YEAR:
        undated = not _has_range(request)
        shown = [v for v in listed if v.selected or (undated and v.value == MISSING)]
    elif key in TREES:
        shown = _opened(values, listed)
    else:
        top = [v.value for v in listed[:SHOWN]]
        shown = [v for v in listed if v.value in top or v.selected]
    has_more = len(listed) > len(shown) and not (key == YEAR and _has_range(request))
    return Facet(
        key=key,
        name="Zeitraum" if key == YEAR else facet_name(key),
        lines=tuple(line(key, value, request) for value in shown),
        all_label=f"Alle {_named(listed)} {_PLURALS[key]}" if has_more else "",
        all_url=facet_url(key, request),
    )


def _opened(values: tuple[FacetValue, ...], listed: list[FacetValue]) -> list[FacetValue]:
    """The top of a tree, what is selected, and what lies right below that; below a single top
    too.
    """
    tops = [v.value for v in values if v.count or v.selected][:SHOWN]
    opened = {v.value for v in listed if v.selected} | set(tops if len(tops) == 1 else ())
    below = [v.value for v in listed if v.value.rpartition(SEPARATOR)[0] in opened][:SHOWN]
    return [v for v in listed if v.value in tops or v.value in below or v.selected]


def _named(values: list[FacetValue]) -> int:
    """How many values there are besides "ohne Angabe"."""
    return sum(value.value != MISSING for value in values)


def _has_range(request: SearchRequest) -> bool:
    return request.year_from is not None or request.year_to is not None


def line(key: str, value: FacetValue, request: SearchRequest) -> Line:
    """A value with the address that toggles it."""
    if key == YEAR:
        url = year_url(value.value, request)
    elif value.selected:
        url = search_url(request.without_filter(key, value.value))
    else:
        url = search_url(request.with_filter(key, value.value))
    level = value.value.count(SEPARATOR) if key in TREES else 0
    return Line(value.value, value.label, value.count, value.selected, url, min(level, 3))


def alphabetical(
    key: str, values: tuple[FacetValue, ...], request: SearchRequest
) -> tuple[Line, ...]:
    """All values of a facet from A to Z, "ohne Angabe" last; years in their order."""
    ordered = sorted(walk(values), key=lambda v: (v.value == MISSING, fold(v.label)))
    return tuple(line(key, value, request) for value in ordered if value.count or value.selected)


def chips(request: SearchRequest) -> tuple[Chip, ...]:
    """A chip a selected value, one for the interval of years, for when it came in, for strict
    search.
    """
    listed = [
        _chip(facet_name(key), label(key, value), request.without_filter(key, value))
        for key, value in request.filters
    ]
    if _has_range(request):
        bare = replace(request, year_from=None, year_to=None, page=1)
        listed.append(_chip("Zeitraum", span(request), bare))
    if request.since:
        bare = replace(request, since=None, page=1)
        listed.append(_chip("Aufgenommen", f"seit {day(request.since)}", bare))
    if request.strict:
        bare = replace(request, strict=False, page=1)
        listed.append(_chip("Suche", "nur Dokumente mit allen Wörtern", bare))
    return tuple(listed)


def _chip(name: str, text: str, without: SearchRequest) -> Chip:
    return Chip(name, text, search_url(without), without)


def span(request: SearchRequest) -> str:
    """The interval of years in words."""
    first, last = request.year_from, request.year_to
    if first is not None and last is not None:
        return f"{first}–{last}" if first != last else str(first)
    return f"ab {first}" if last is None else f"bis {last}"


def hidden_fields(request: SearchRequest, offered: Mapping[str, set[str]]) -> list[tuple[str, str]]:
    """What the filter form must carry along: all but query, years, page and what it offers."""
    kept = {SORT, PER_PAGE, STRICT, SINCE}
    return [
        (key, value)
        for key, value in pairs(request)
        if key in kept or ((key, value) in request.filters and value not in offered.get(key, set()))
    ]


def years_given(request: SearchRequest) -> dict[str, str]:
    """The interval of years as the two input fields hold it."""
    return {
        FROM: "" if request.year_from is None else str(request.year_from),
        TO: "" if request.year_to is None else str(request.year_to),
    }
