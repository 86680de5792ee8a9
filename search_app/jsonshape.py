"""The JSON shapes that other programs rely on (CONTRACTS.md): the same for web and command line.

A document's shape, with what its display mode and the asker's role leave of it, is in
`documentshape`.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from archive.masking import mask
from archive.model import Document, Visibility
from index.request import FACETS, FacetValue, Hit, PageHit, SearchResult
from search_app.documentshape import shape
from search_app.urls import document_path
from search_app.wiring import Services


def result_json(result: SearchResult, notices: Sequence[str] = ()) -> dict[str, Any]:
    """A result. `notices` are those of the asking; the result's own follow, none twice."""
    found: dict[str, Any] = {
        "query": result.request.query,
        "total": result.total,
        "page": result.request.page,
        "hits": [hit_json(hit) for hit in result.hits],
        "more": [hit_json(hit) for hit in result.more],
        "more_total": result.more_total,
        "facets": {key: _facet(result.facets.get(key, ())) for key in FACETS},
        "notices": list(dict.fromkeys([*notices, *result.notices])),
        "terms": [{"term": t.term, "documents": t.documents} for t in result.terms],
    }
    if result.did_you_mean:
        found["did_you_mean"] = result.did_you_mean
    return found


def hit_json(hit: Hit) -> dict[str, Any]:
    """A hit with its places."""
    found = {
        "id": hit.id,
        "external_id": hit.external_id,
        "title": mask(hit.title),
        "kind": mask(hit.kind),
        "date": hit.date and mask(hit.date),
        "regions": list(hit.regions),
        "topics": list(hit.topics),
        "score": hit.score,
        "why": list(hit.why),
        "pages": [_place(place) for place in hit.pages],
        "further": hit.further,
        "url": document_path(hit.id),
    }
    return _without_nothing(found, "external_id", "date")


def _place(place: PageHit) -> dict[str, Any]:
    return {
        "page": place.page,
        "snippet": [{"text": piece.text, "mark": piece.mark} for piece in place.pieces],
    }


def _facet(values: Iterable[FacetValue]) -> list[dict[str, Any]]:
    return [facet_json(value) for value in values]


def facet_json(value: FacetValue) -> dict[str, Any]:
    """A line of a facet, with what lies below it in a tree."""
    found: dict[str, Any] = {
        "value": value.value,
        "label": value.label,
        "count": value.count,
        "selected": value.selected,
    }
    if value.children:
        found["children"] = _facet(value.children)
    return found


def error_json(message: str, position: int | None = None) -> dict[str, Any]:
    """A fault; `position` counts the characters of the query from 0."""
    error: dict[str, Any] = {"message": message}
    if position is not None:
        error["position"] = position
    return {"error": error}


def document_json(services: Services, document: Document, role: Visibility) -> dict[str, Any]:
    """All that a role may know of a document that it may see; its tombstone if withdrawn."""
    return shape(services.catalogue, document, role)


def _without_nothing(found: dict[str, Any], *optional: str) -> dict[str, Any]:
    """A shape without those optional keys that have no value."""
    return {k: v for k, v in found.items() if v is not None or k not in optional}
