"""The rooms of a search: its documents, two kinds of them, and who is named in them.

Every number comes from the facets of the result that is shown anyway.
"""

from __future__ import annotations

from dataclasses import dataclass

from archive.model import Kind
from index.request import KIND, MISSING, SearchRequest, SearchResult
from search_app.present.text import kind_name
from search_app.urls import facet_url, search_url

KINDS = (Kind.PROJECT, Kind.EVENT)
#: Facets whose values are a room of their own.
NAMED = {"organisation": "Organisationen", "person": "Personen"}


@dataclass(frozen=True, slots=True)
class Room:
    """A tab: its number of documents or of names."""

    label: str
    count: int
    url: str
    current: bool


def rooms(result: SearchResult, facet: str = "") -> tuple[Room, ...]:
    """The rooms that have something; on the page of a facet that one is current."""
    request = result.request
    kinds = {line.value: line.count for line in result.facets.get(KIND, ())}
    chosen = request.selected(KIND)
    current = facet or (chosen[0] if len(chosen) == 1 and chosen[0] in KINDS else KIND)
    bare = request.without_facet(KIND)
    # each document has one kind, and the counts of a facet ignore its own selection
    listed = [Room("Dokumente", sum(kinds.values()), search_url(bare), current == KIND)]
    for kind in KINDS:
        url = search_url(bare.with_filter(KIND, kind.value))
        listed.append(Room(kind_name(kind, 2), kinds.get(kind, 0), url, current == kind))
    listed += [_names(key, result, request, current) for key in NAMED]
    return tuple(room for room in listed if room.count or room.current)


def _names(key: str, result: SearchResult, request: SearchRequest, current: str) -> Room:
    values = [v for v in result.facets.get(key, ()) if v.count and v.value != MISSING]
    return Room(NAMED[key], len(values), facet_url(key, request), current == key)
