"""The facets of the form: their lines and trees, the chips, the hidden rest of the form."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from archive.model import Visibility
from index.labels import label
from index.request import MISSING, YEAR, FacetValue, SearchRequest, SearchResult
from index.tree import TREES, walk
from search_app.present.german import day, number
from search_app.present.tilemap import Tile, land_counts, tiles
from search_app.present.trees import Branch, branches, lines_of
from search_app.urls import (
    FROM,
    PER_PAGE,
    SINCE,
    SORT,
    STRICT,
    TO,
    VIEW,
    facet_name,
    facet_url,
    pairs,
    search_url,
)

#: Values that a facet shows before "Alle …".
SHOWN = 7
REGION = "region"
#: Facets of the form, in the order of the screen; the years have their bars besides.
FORM_FACETS = (
    "art", YEAR, REGION, "thema", "programm", "organisation", "person",
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
    """A value of a facet."""

    value: str
    label: str
    count: int
    selected: bool


@dataclass(frozen=True, slots=True)
class Facet:
    """A facet as the form shows it: `lines` or, where it is a tree, `branches`; `tiles` are the
    map above it. `all_label` is empty where every value is shown.
    """

    key: str
    name: str
    lines: tuple[Line, ...]
    all_label: str
    all_url: str
    branches: tuple[Branch, ...] = ()
    tiles: tuple[Tile, ...] = ()

    @property
    def values(self) -> set[str]:
        """The values that the form can tick."""
        ticked = {branch.value for branch in lines_of(self.branches) if branch.value}
        return {line.value for line in self.lines} | ticked


@dataclass(frozen=True, slots=True)
class Chip:
    """An active selection; `url` is the search without it."""

    name: str
    label: str
    url: str
    without: SearchRequest


def facets(result: SearchResult) -> tuple[Facet, ...]:
    """The facets that can still narrow this result, or already do."""
    shown = []
    for key in FORM_FACETS:
        values = result.facets.get(key, ())
        if key == YEAR or _narrows(key, values, result):
            shown.append(_facet(key, values, result.request))
    return tuple(shown)


def _narrows(key: str, values: tuple[FacetValue, ...], result: SearchResult) -> bool:
    if any(value.selected for value in walk(values)):
        return True
    if key == "zugang" and result.request.role is Visibility.PUBLIC:
        return False
    return len(values) > 1 or (key == "art" and bool(values))


def _facet(key: str, values: tuple[FacetValue, ...], request: SearchRequest) -> Facet:
    listed = [value for value in walk(values) if value.count or value.selected]
    flat, tree = _shown(key, values, listed, request)
    shown = len(flat) + sum(bool(line.value) for line in lines_of(tree))
    has_more = len(listed) > shown and not (key == YEAR and _has_range(request))
    return Facet(
        key=key,
        name="Zeitraum" if key == YEAR else facet_name(key),
        lines=tuple(Line(v.value, value_label(key, v), v.count, v.selected) for v in flat),
        all_label=f"Alle {number(named(listed))} {plural(key)}" if has_more else "",
        all_url=facet_url(key, request) if has_more else "",
        branches=tree,
        tiles=_tiles(values, request) if key == REGION else (),
    )


def _shown(
    key: str, values: tuple[FacetValue, ...], listed: list[FacetValue], request: SearchRequest
) -> tuple[list[FacetValue], tuple[Branch, ...]]:
    """What is shown of a facet, as lines or as a tree."""
    if key in TREES:
        return [], branches(key, values, SHOWN)
    if key == YEAR:
        undated = not _has_range(request)
        return [v for v in listed if v.selected or (undated and v.value == MISSING)], ()
    return [v for number, v in enumerate(listed) if number < SHOWN or v.selected], ()


def _tiles(values: tuple[FacetValue, ...], request: SearchRequest) -> tuple[Tile, ...]:
    """The map of the Länder; a tile ticks its Land, or unticks it."""
    chosen, counts = request.selected(REGION), land_counts(values)

    def toggled(land: str) -> str:
        if land in chosen:
            return search_url(request.without_filter(REGION, land))
        return search_url(request.with_filter(REGION, land))

    return tiles(counts, toggled, chosen) if counts else ()


def value_label(key: str, value: FacetValue) -> str:
    """A value on the screen; "ohne Region" and the like where nothing is stated."""
    if value.value == MISSING and key != YEAR:
        return f"ohne {facet_name(key)}"
    return value.label


def plural(key: str) -> str:
    """What the values of a facet are called together."""
    return _PLURALS[key]


def named(values: list[FacetValue]) -> int:
    """How many values there are besides "ohne Angabe"."""
    return sum(value.value != MISSING for value in values)


def _has_range(request: SearchRequest) -> bool:
    return request.year_from is not None or request.year_to is not None


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
    kept = {SORT, PER_PAGE, STRICT, SINCE, VIEW}
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
