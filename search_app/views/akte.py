"""What the page of a document and the page of one of its pages have in common."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Any

from flask import Response, abort, make_response, render_template, request

from archive.clock import today
from archive.errors import QueryError
from archive.masking import mask
from archive.model import ACCEPTED, Document, Fact, Page, State, Version, Visibility
from index.query import MAX_CHARACTERS
from index.request import SearchRequest
from search_app import urls
from search_app.exports.record import FIELDS, record
from search_app.present import document as document_views
from search_app.present import leaves
from search_app.present.german import local_day
from search_app.present.text import shown_title
from search_app.views.lookup import known_document, role, services

UNMARKED = "Die Anfrage „{}“ ist nicht lesbar; es wurde nichts markiert."


def opened(document_id: int) -> tuple[Document, Version] | Response:
    """A document with the version that is shown, or the answer that stands in its place."""
    known = known_document(document_id)
    if known.state is State.WITHDRAWN:
        return tombstone(known)
    if known.version is None:
        abort(404)
    return known, known.version


def asked(extra: frozenset[str] = frozenset()) -> tuple[SearchRequest, tuple[str, ...]]:
    """The search that led here, and what is wrong with its address; `extra` is read elsewhere."""
    reading = urls.read(request.args.items(multi=True), role(), extra=extra)
    if len(reading.request.query) > MAX_CHARACTERS:  # it would stand in every link of the page
        notice = UNMARKED.format(urls.cut(reading.request.query))
        return replace(reading.request, query=""), (*reading.notices, notice)
    return reading.request, reading.notices


def pages_of(version: Version, numbers: Iterable[int] | None = None) -> tuple[Page, ...]:
    """Pages as the asker may read them, phone numbers and e-mail addresses covered."""
    return covered(services().catalogue.pages([version.id], numbers).get(version.id, ()))


def covered(pages: Iterable[Page]) -> tuple[Page, ...]:
    """The same pages as the asker may read them."""
    if role() is Visibility.STAFF:
        return tuple(pages)
    return tuple(_covered(page) for page in pages)


def _covered(page: Page) -> Page:
    return replace(page, text=mask(page.text), heading=mask(page.heading) if page.heading else None)


def marked(
    known: Document, pages: Sequence[Page], query: str
) -> tuple[leaves.Pieces, tuple[str, ...]]:
    """The pages with the matches of a query marked; a faulty query marks nothing and says so."""
    if not query:
        return leaves.plain(pages), ()
    try:
        return services().search.mark(query, known, pages, role()), ()
    except QueryError:
        return leaves.plain(pages), (UNMARKED.format(query),)


def frame(
    known: Document,
    version: Version,
    search: SearchRequest,
    facts: Iterable[Fact] | None = None,
    leaf: int | None = None,
) -> dict[str, Any]:
    """Title block, way back, citation of the document or of a page of it.

    `facts` are those of the version, where they are at hand.
    """
    if facts is None:
        facts = services().catalogue.facts_of([version.id], FIELDS).get(version.id, ())
    accepted = [fact for fact in facts if fact.status == ACCEPTED and fact.field in FIELDS]
    told = record(known, version, accepted, request.url_root, "")
    cited = (told.responsible, services().settings.site_name, request.url_root, today(), leaf)
    return {
        "query": search.query,
        "search_request": search,
        "head": document_views.head(known, version, told.subtitle),
        "document_url": urls.document_url(known.id, search),
        "back_url": urls.search_url(search) if search != SearchRequest(role=role()) else "",
        "citation": document_views.citation(known, version, *cited),
    }


def tombstone(known: Document) -> Response:
    """The number, the title, the day and the reason of a withdrawn document; 410."""
    if known.withdrawal is None:
        abort(404)
    page = render_template(
        "ruecknahme.html",
        number=known.id,
        title=shown_title(known.title),
        day=local_day(known.withdrawal.at),
        reason=known.withdrawal.reason,
    )
    return make_response(page, 410)
