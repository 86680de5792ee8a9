"""A whole list of results taken away: `/suche/export/<format>`, as a feed `/suche/atom`."""

from __future__ import annotations

from flask import Blueprint, Response, render_template, request

from archive.clock import now
from archive.model import Visibility
from search_app import urls
from search_app.exports.feed import moment, newest
from search_app.exports.selection import described, selection
from search_app.views import downloads
from search_app.views.lookup import role, services

bp = Blueprint("export", __name__)


@bp.get("/suche/export/<format_key>")
def export(format_key: str) -> Response:
    """All documents that match all words, in the order of the results page."""
    wanted = downloads.format_of(format_key)
    reading = urls.read(request.args.items(multi=True), role())
    found = selection(services().search, reading)
    path = urls.lasting_url(found.request)
    told = downloads.about(described(found.request), path, len(found.ids))
    return downloads.download(wanted, found.ids, downloads.with_notices(told, found.notices))


@bp.get("/suche/atom")
def atom() -> Response:
    """The newest documents of a search. Feeds are fetched without a login: what guests may see."""
    reading = urls.read(request.args.items(multi=True), Visibility.PUBLIC)
    found = selection(services().search, reading)
    base = request.url_root.rstrip("/")
    entries = newest(services().catalogue, found.ids, base)
    page = render_template(
        "atom.xml",
        title=described(found.request),
        feed_url=base + urls.feed_url(found.request),
        page_url=base + urls.lasting_url(found.request),
        updated=max((entry.updated for entry in entries), default=_unchanged()),
        entries=entries,
    )
    return Response(page, content_type="application/atom+xml; charset=utf-8")


def _unchanged() -> str:
    """When a feed without entries was last changed: with the index."""
    return moment(services().search.status().committed or now())
