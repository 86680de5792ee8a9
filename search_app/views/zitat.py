"""The citation of one document, or of one of its pages, as a file for literature databases."""

from __future__ import annotations

from dataclasses import replace

from flask import Blueprint, Response, abort, request

from archive.model import Version
from index.hits import may_quote
from search_app import urls
from search_app.exports.formats import CITATIONS
from search_app.views import downloads
from search_app.views.lookup import present_document, role

bp = Blueprint("zitat", __name__)


@bp.get("/dokument/<int:document_id>/zitat/<format_key>")
def citation(document_id: int, format_key: str) -> Response:
    """A document's entry; `blatt` cites a page of it."""
    if format_key not in CITATIONS:
        abort(404)
    known = present_document(document_id)
    if known.version is None:
        abort(404)
    leaf = _leaf(known.version, may_quote(known, role()))
    told = downloads.about(known.shelf_mark, urls.document_path(known.id), 1)
    return downloads.download(downloads.format_of(format_key), [known.id], replace(told, leaf=leaf))


def _leaf(version: Version, quotable: bool) -> int | None:
    """The page that the address asks for, None if it asks for none; 404 if it is not there."""
    text = request.args.get(urls.LEAF, "").strip()
    if not text:
        return None
    number = int(text) if text.isascii() and text.isdigit() and len(text) < 10 else 0
    if not quotable or not 1 <= number <= version.page_count:
        abort(404)
    return number
