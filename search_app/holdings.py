"""The tree that the name promises: collection > programme > project or event > document.

Groups come first and documents by pages, so that a collection of many thousand stays light.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from archive.catalogue import Catalogue
from archive.kin import kin
from archive.model import Document, DocumentId, Kind, Visibility
from archive.relations import Related
from index.request import (
    COLLECTION,
    KIND,
    MISSING,
    PROGRAMME,
    FacetValue,
    SearchRequest,
    SearchResult,
)
from index.search import Search
from search_app.addresses import holdings_url
from search_app.asking import ask, everything_for, paged
from search_app.kin import label_of
from search_app.present.text import kind_name
from search_app.profile.register import Line
from search_app.profile.seen import told
from search_app.urls import Reading

NO_PROGRAMME = "Ohne Programm"
#: Documents of a page of the tree, and those below one that are shown at once.
PER_PAGE, MOST_BELOW = 25, 40
#: Kinds that others hang below.
ROOTS = (Kind.PROJECT, Kind.EVENT)
#: What hangs below a document; other relations lead beside it.
BELOW = ("has_part", "has_slides", "has_attachment", "other_format_of")


@dataclass(frozen=True, slots=True)
class Below:
    """A document under another one, and what it is there."""

    label: str
    document: Document


@dataclass(frozen=True, slots=True)
class Branch:
    """A document of the tree with what hangs below it."""

    document: Document
    below: tuple[Below, ...]
    more: int


@dataclass(frozen=True, slots=True)
class Holdings:
    """A part of a collection. `programmes` and `kinds` lead into its parts. `listed` is the
    search whose documents are the `branches`: projects and events, unless a kind is chosen.
    """

    name: str
    part: SearchRequest
    total: int
    programmes: tuple[Line, ...]
    kinds: tuple[Line, ...]
    listed: SearchResult
    branches: tuple[Branch, ...]
    notices: tuple[str, ...]


def collections(search: Search, role: Visibility) -> tuple[FacetValue, ...]:
    """The collections of which a role may see something, most documents first."""
    values = search.search(everything_for(role)).facets.get(COLLECTION, ())
    return tuple(value for value in values if value.value != MISSING)


def whole(name: str, role: Visibility) -> SearchRequest:
    """The search for a whole collection."""
    return SearchRequest(role=role).with_filter(COLLECTION, name)


def holdings(search: Search, catalogue: Catalogue, reading: Reading, name: str) -> Holdings | None:
    """The part of a collection that an address chooses, by programme, kind or any other filter.

    None if the asker may see nothing of the collection. A page behind the last one is the last.
    """
    everything = whole(name, reading.request.role)
    if not search.search(everything, facet_keys=()).hits:
        return None
    asked = _without_collection(reading.request).with_filter(COLLECTION, name)
    bare = replace(asked, sort="titel", per_page=1, page=1)
    answer = ask(search, Reading(bare, reading.notices))
    listed = _listed(search, answer.result, reading.request.page)
    return Holdings(
        name=name,
        part=answer.request,
        total=answer.result.total,
        programmes=_lines(name, answer.result, PROGRAMME),
        kinds=_lines(name, answer.result, KIND),
        listed=listed,
        branches=_branches(catalogue, listed, answer.request.role),
        notices=answer.notices,
    )


def _listed(search: Search, part: SearchResult, page: int) -> SearchResult:
    """The documents of a part: its projects and events, if there are some and no kind is chosen."""
    request = part.request
    if not request.selected(KIND):
        there = {value.value for value in part.facets.get(KIND, ())}
        for kind in ROOTS:
            request = request.with_filter(KIND, kind) if kind in there else request
    return paged(search, replace(request, per_page=PER_PAGE, page=page))


def _lines(name: str, found: SearchResult, facet: str) -> tuple[Line, ...]:
    """The values of a facet, each of them the only one of its facet."""
    bare = _without_collection(found.request).without_facet(facet)
    return tuple(
        Line(
            _label(facet, v),
            holdings_url(name, bare.with_filter(facet, v.value)),
            v.count,
            note="gewählt" if v.selected else "",
        )
        for v in found.facets.get(facet, ())
        if v.count or v.selected
    )


def _label(facet: str, value: FacetValue) -> str:
    if facet == KIND:
        return kind_name(value.label, 2)
    return NO_PROGRAMME if value.value == MISSING else value.label


def _without_collection(request: SearchRequest) -> SearchRequest:
    """The collection stands in the path."""
    return request.without_facet(COLLECTION)


def address(name: str, request: SearchRequest) -> str:
    """Where a part of a collection is shown."""
    page = request.page
    return holdings_url(name, replace(_without_collection(request), page=page))


def _branches(catalogue: Catalogue, found: SearchResult, role: Visibility) -> tuple[Branch, ...]:
    documents = [each.document for each in told(catalogue, found.hits, role, ("event",))]
    roots = [d.id for d in documents if d.kind in ROOTS]
    related = kin(catalogue, roots, role)
    return tuple(_branch(document, related.get(document.id, ())) for document in documents)


def _branch(document: Document, related: Sequence[Related]) -> Branch:
    below = [Below(label_of(r.type), r.document) for r in _sorted(related)]
    return Branch(document, tuple(below[:MOST_BELOW]), max(0, len(below) - MOST_BELOW))


def _sorted(related: Iterable[Related]) -> list[Related]:
    def order(each: Related) -> tuple[int, DocumentId]:
        return BELOW.index(each.type), each.document.id

    return sorted((each for each in related if each.type in BELOW), key=order)
