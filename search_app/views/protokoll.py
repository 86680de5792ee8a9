"""The record of a search: a page to read, and the same as text and as a table."""

from __future__ import annotations

from datetime import datetime

from flask import Blueprint, Response, abort, render_template, request

from archive.clock import ZONE
from index.request import SearchRequest
from search_app import urls
from search_app.asking import ask
from search_app.exports.about import file_name
from search_app.exports.searchlog import FORMATS, SearchLog, as_csv, as_text, search_log
from search_app.exports.selection import described
from search_app.views import downloads
from search_app.views.lookup import role, services

bp = Blueprint("protokoll", __name__)


@bp.get("/suche/protokoll")
def page() -> str:
    """The record of a search."""
    log, asked, notices = _log()
    return render_template(
        "protokoll.html",
        log=log,
        query=asked.query,
        search_request=asked,
        notices=notices,
        back_url=urls.lasting_url(asked),
        files=[(key, urls.log_url(asked, key)) for key in FORMATS],
    )


@bp.get("/suche/protokoll/<format_key>")
def file(format_key: str) -> Response:
    """The record of a search as a file."""
    if format_key not in FORMATS:
        abort(404)
    log, asked, _ = _log()
    told = downloads.about(f"Suchprotokoll {described(asked)}", urls.lasting_url(asked), 0)
    write = as_csv if format_key == "csv" else as_text
    return downloads.saved(write(log), FORMATS[format_key], file_name(told, format_key))


def _log() -> tuple[SearchLog, SearchRequest, tuple[str, ...]]:
    answer = ask(services().search, urls.read(request.args.items(multi=True), role()))
    site, at = services().settings.site_name, datetime.now(ZONE)
    log = search_log(services().search, answer.result, site, request.url_root, at)
    return log, answer.request, answer.notices
