"""What the archive holds of an entity: documents by sorts, years, and what else they name."""

from __future__ import annotations

from dataclasses import dataclass, replace

from archive.model import Kind, Visibility
from index.request import KIND, Hit, SearchRequest, SearchResult
from index.search import Search
from search_app.entities import Entity
from search_app.urls import search_url

#: Documents of a sort that a page lists; the others are behind its link.
SHOWN = 5
#: Kinds beside projects and events that one link can name; records may bring many of their own.
MOST_KINDS = 20


@dataclass(frozen=True, slots=True)
class Shelf:
    """Documents of one sort: the first of them, how many there are, and the search for all."""

    request: SearchRequest
    total: int
    hits: tuple[Hit, ...]

    @property
    def url(self) -> str:
        return search_url(self.request)


@dataclass(frozen=True, slots=True)
class Holding:
    """The documents of an entity. `others` are those that are neither project nor event."""

    request: SearchRequest
    result: SearchResult
    projects: Shelf
    events: Shelf
    others: Shelf

    @property
    def total(self) -> int:
        return self.result.total

    @property
    def url(self) -> str:
        """The search for all of them."""
        return search_url(self.request)

    @property
    def is_empty(self) -> bool:
        """Whether nothing can be shown, be it that the index has not yet learnt of that."""
        return not any(shelf.hits for shelf in (self.projects, self.events, self.others))


def holding(search: Search, entity: Entity, role: Visibility, read: int = 1) -> Holding:
    """What a role may find of an entity. `read` is for how many documents the result has hits,
    newest first.
    """
    request = asked(entity, role)
    result = search.search(replace(request, sort="neu", per_page=read))
    projects = request.with_filter(KIND, Kind.PROJECT)
    events = request.with_filter(KIND, Kind.EVENT)
    counts = {line.value: line.count for line in result.facets.get(KIND, ())}
    return Holding(
        request,
        result,
        _shelf(search, projects, counts.get(Kind.PROJECT, 0)),
        _shelf(search, events, counts.get(Kind.EVENT, 0)),
        _others(search, request, counts),
    )


def asked(entity: Entity, role: Visibility) -> SearchRequest:
    """The search for all documents of an entity."""
    return SearchRequest(role=role).with_filter(entity.facet, entity.value)


def _others(search: Search, request: SearchRequest, counts: dict[str, int]) -> Shelf:
    kinds = [kind for kind in counts if kind not in (Kind.PROJECT, Kind.EVENT)]
    if len(kinds) > MOST_KINDS:
        return _shelf(search, request, sum(counts.values()))
    for kind in kinds:
        request = request.with_filter(KIND, kind)
    return _shelf(search, request, sum(counts[kind] for kind in kinds))


def _shelf(search: Search, request: SearchRequest, total: int) -> Shelf:
    if not total:
        return Shelf(request, 0, ())
    found = search.search(replace(request, sort="neu", per_page=SHOWN), facet_keys=())
    return Shelf(request, found.total, found.hits)
