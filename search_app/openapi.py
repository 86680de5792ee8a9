"""The description of the JSON interface as OpenAPI 3.1, worked out from the values of the code.

The shapes are those of CONTRACTS.md; keys may be added, so none of the objects is closed. The
tests send generated requests by this description and hold the answers against it.
"""

from __future__ import annotations

from functools import cache
from importlib.metadata import version
from typing import Any

from archive.model import Display, State, Visibility
from index.request import FACETS, SORTS
from index.why import Why
from search_app import urls
from search_app.factvalues import LISTS, MAPS

Schema = dict[str, Any]

TEXT: Schema = {"type": "string"}
NUMBER: Schema = {"type": "integer"}
DAY: Schema = {"type": "string", "format": "date"}
COUNT: Schema = {"type": "integer", "minimum": 0}


@cache
def description() -> Schema:
    """The whole description, as JSON."""
    return {
        "openapi": "3.1.0",
        "info": {
            "title": "Findbuch",
            "version": version("findbuch"),
            "description": "Search and documents of the archive, as far as everybody may see them.",
        },
        "paths": {
            "/api/suche": {"get": _search()},
            "/api/vorschlag": {"get": _suggestions()},
            "/api/dokument/{id}": {"get": _document()},
            "/healthz": {"get": _health()},
        },
        "components": {"schemas": _schemas()},
    }


def _search() -> Schema:
    return {
        "operationId": "search",
        "summary": "The documents that match all words, and those that match some",
        "parameters": [
            _parameter(urls.QUERY, TEXT, "words, “phrases”, -excluded, prefix*, key:value"),
            *(
                _parameter(key, {"type": "array", "items": TEXT}, "any of these values")
                for key in FACETS
            ),
            _parameter(urls.FROM, _between(1, 9999), "first year"),
            _parameter(urls.TO, _between(1, 9999), "last year"),
            _parameter(urls.SORT, {"type": "string", "enum": list(SORTS)}, "order"),
            _parameter(urls.PAGE, {"type": "integer", "minimum": 1}, "page of the result"),
            _parameter(urls.PER_PAGE, _between(1, max(urls.API_SIZES)), "hits a page"),
            _parameter(urls.STRICT, {"type": "integer", "enum": [0, 1]}, "1: no looser hits"),
            _parameter(urls.SINCE, DAY, "only documents that came in on this day or later"),
            _parameter(
                urls.VIEW,
                {"type": "string", "enum": [urls.COMPACT]},
                "how the page of results shows them; no difference here",
            ),
        ],
        "responses": _answers("Result", 400, 429, 503),
    }


def _suggestions() -> Schema:
    return {
        "operationId": "suggest",
        "summary": "Words, titles, people, regions … that may be meant by what was typed",
        "parameters": [
            _parameter(urls.QUERY, TEXT, "what was typed"),
            *(
                _parameter(key, {"type": "array", "items": TEXT}, "words are counted within these")
                for key in FACETS
            ),
        ],
        "responses": {
            "200": _answer({"type": "array", "items": _named("Suggestion")}),
            **_answers("Result", 429, 503, found=False),
        },
    }


def _document() -> Schema:
    number = {"type": "integer", "minimum": 0}
    place = {"name": "id", "in": "path", "required": True, "schema": number}
    return {
        "operationId": "document",
        "summary": "A document with its pages, facts and their evidence",
        "parameters": [place],
        "responses": {**_answers("Document", 404, 429), "410": _answer(_named("Tombstone"))},
    }


def _health() -> Schema:
    return {
        "operationId": "health",
        "summary": "Whether searches are answered",
        "responses": {"200": _answer(_named("Health")), "503": _answer(_named("Health"))},
    }


def _parameter(name: str, schema: Schema, meaning: str) -> Schema:
    return {"name": name, "in": "query", "schema": schema, "description": meaning}


def _between(least: int, most: int) -> Schema:
    return {"type": "integer", "minimum": least, "maximum": most}


def _answers(shape: str, *errors: int, found: bool = True) -> Schema:
    answers = {str(status): _answer(_named("Error")) for status in errors}
    return ({"200": _answer(_named(shape))} if found else {}) | answers


def _answer(schema: Schema) -> Schema:
    return {"description": "JSON", "content": {"application/json": {"schema": schema}}}


def _named(name: str) -> Schema:
    return {"$ref": f"#/components/schemas/{name}"}


def _object(required: Schema, **optional: Schema) -> Schema:
    return {
        "type": "object",
        "required": list(required),
        "properties": required | optional,
    }


def _list(items: Schema) -> Schema:
    return {"type": "array", "items": items}


def _or_null(schema: Schema) -> Schema:
    return {"anyOf": [schema, {"type": "null"}]}


def _one_of(values: Any) -> Schema:
    return {"type": "string", "enum": [str(value.value) for value in values]}


def _schemas() -> dict[str, Schema]:
    value = {"value": TEXT, "label": TEXT, "count": COUNT, "selected": {"type": "boolean"}}
    piece = _object({"text": TEXT, "mark": {"type": "boolean"}})
    return {
        "Result": _object(
            {
                "query": TEXT,
                "total": COUNT,
                "page": {"type": "integer", "minimum": 1},
                "hits": _list(_named("Hit")),
                "more": _list(_named("Hit")),
                "more_total": COUNT,
                "facets": _object({key: _list(_named("FacetValue")) for key in FACETS}),
                "notices": _list(TEXT),
                "terms": _list(_object({"term": TEXT, "documents": COUNT})),
            },
            did_you_mean=TEXT,
        ),
        "Hit": _object(
            {
                "id": NUMBER,
                "title": TEXT,
                "kind": TEXT,
                "regions": _list(TEXT),
                "topics": _list(TEXT),
                "score": {"type": "number"},
                "why": _list(_one_of(Why)),
                "pages": _list(_object({"page": NUMBER, "snippet": _list(piece)})),
                "further": COUNT,
                "url": TEXT,
            },
            external_id=TEXT,
            date=TEXT,
        ),
        "FacetValue": _object(value, children=_list(_named("FacetValue"))),
        "Suggestion": _object({"text": TEXT, "kind": TEXT, "count": COUNT, "url": TEXT}),
        "Document": _document_shape(),
        "Tombstone": _object(
            {
                "id": NUMBER,
                "title": TEXT,
                "withdrawn": _object({"at": _or_null(TEXT), "reason": _or_null(TEXT)}),
            }
        ),
        "Health": _object(
            {
                "status": {"type": "string", "enum": ["ok", "rebuilding"]},
                "documents": COUNT,
                "generation": _or_null(TEXT),
                "waiting": COUNT,
            }
        ),
        "Error": _object({"error": _object({"message": TEXT}, position=COUNT)}),
    }


def _document_shape() -> Schema:
    original = _object({"sha256": TEXT, "media_type": TEXT, "size": COUNT})
    return _object(
        {
            "id": NUMBER,
            "title": TEXT,
            "kind": TEXT,
            "language": _or_null(TEXT),
            "date": _or_null(TEXT),
            "collection": TEXT,
            "rights": _or_null(TEXT),
            "visibility": _one_of(Visibility),
            "display": _one_of(Display),
            "state": _one_of(State),
            "pages": _list(_object({"page": NUMBER, "text": TEXT}, heading=TEXT)),
            "facts": _list(_object({"field": TEXT, "quote": TEXT, "rule": TEXT, "status": TEXT})),
            "sources": _list(_object({"location": TEXT, "first_seen": TEXT, "last_seen": TEXT})),
            "versions": _list(_object({"number": NUMBER, "status": TEXT, "added": TEXT})),
            "original": _or_null(original),
            **{name: _list({}) for name in LISTS},
            **{name: {"type": "object"} for name in MAPS},
        },
        external_id=TEXT,
        reason=_or_null(TEXT),
    )
