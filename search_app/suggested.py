"""A suggestion as JSON, with the page that whoever chooses it expects.

A word is searched for. A person, a region, a topic … has a page of its own; so has the document of
a title. A title that several documents have is searched for as a phrase.
"""

from __future__ import annotations

from typing import Any

from index.request import SearchRequest
from index.suggest import TITLE, Suggestion
from search_app import entities
from search_app.urls import document_path, search_url


def suggestion_json(suggestion: Suggestion) -> dict[str, Any]:
    """Text, kind and count, and the address of what is meant."""
    return {
        "text": suggestion.text,
        "kind": suggestion.kind,
        "count": suggestion.count,
        "url": _address(suggestion),
    }


def _address(suggestion: Suggestion) -> str:
    if suggestion.document is not None:
        return document_path(suggestion.document)
    if suggestion.facet:
        return entities.path(suggestion.facet, suggestion.value)
    if suggestion.kind == TITLE:
        phrase = suggestion.text.replace('"', " ").replace("„", " ").replace("“", " ")
        return search_url(SearchRequest(f'"{phrase}"'))
    return search_url(SearchRequest(suggestion.text))
