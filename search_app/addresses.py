"""Addresses of the pages that show a search otherwise than as results: calendar and holdings.

They take the parameters of `urls`, so that a filter means the same everywhere.
"""

from __future__ import annotations

from dataclasses import replace
from urllib.parse import quote, urlencode

from index.request import SearchRequest
from search_app.urls import pairs

CALENDAR, HOLDINGS = "/kalender", "/bestand"
#: The order of a calendar and of a tree is their own.
_PLAIN = SearchRequest()


def calendar_url(request: SearchRequest) -> str:
    """The calendar of the events that a request finds."""
    return _address(CALENDAR, _without_kind(request))


def calendar_file_url(request: SearchRequest) -> str:
    """The same events as a calendar file."""
    return _address(f"{CALENDAR}.ics", replace(_without_kind(request), page=1))


def holdings_url(collection: str, request: SearchRequest = _PLAIN) -> str:
    """A collection as a tree, narrowed by a request."""
    return _address(f"{HOLDINGS}/{quote(collection, safe=':')}", request)


def _without_kind(request: SearchRequest) -> SearchRequest:
    """A calendar has nothing but events; its address need not say so."""
    return replace(request, filters=tuple(pair for pair in request.filters if pair[0] != "art"))


def _address(path: str, request: SearchRequest) -> str:
    plain = replace(request, sort=_PLAIN.sort, per_page=_PLAIN.per_page, strict=False)
    listed = pairs(plain)
    return f"{path}?{urlencode(listed)}" if listed else path
