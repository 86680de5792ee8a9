"""What is shown when something cannot be shown: German, with the right status, in the same frame.

JSON for programs (`/api/`, `/healthz`, …), a page with the search field for everybody else.
"""

from __future__ import annotations

from flask import Flask, Response, make_response, render_template, request
from werkzeug.exceptions import HTTPException

from archive.errors import (
    CatalogueError,
    IndexBackendError,
    QueryError,
    StoreError,
    UnknownDocument,
)
from index.query import MAX_CHARACTERS_BATCH
from search_app.jsonshape import error_json
from search_app.views.answers import json_answer
from search_app.views.lookup import services

#: Seconds after which asking again may help.
RETRY_AFTER = "30"
JSON_PATHS = ("/api/", "/healthz", "/metrics", "/openapi.json")
#: Headers of a werkzeug error that belong to the answer.
KEPT_HEADERS = ("Allow", "Retry-After", "WWW-Authenticate")

TEXTS = {
    400: ("Anfrage nicht verstanden", "Diese Anfrage ist nicht lesbar."),
    404: ("Nicht gefunden", "Unter dieser Adresse gibt es nichts."),
    405: ("Nicht möglich", "Diese Seite lässt sich nur ansehen."),
    410: ("Zurückgenommen", "Dieses Dokument wurde aus dem Archiv zurückgenommen."),
    413: ("Zu groß", "Die Anfrage ist zu groß."),
    414: ("Zu lang", "Die Adresse ist zu lang."),
    429: ("Zu viele Anfragen", "Bitte warten Sie einen Moment und versuchen Sie es noch einmal."),
    500: ("Fehler im Archiv", "Beim Beantworten der Anfrage ist ein Fehler aufgetreten."),
    503: ("Gerade nicht erreichbar", "Bitte versuchen Sie es in einer Minute noch einmal."),
}
QUERY_TITLE = "Suchanfrage nicht verstanden"
REBUILDING = "Die Suche wird gerade neu aufgebaut. Bitte versuchen Sie es in einer Minute wieder."
CATALOGUE_AWAY = (
    "Das Archiv ist gerade nicht lesbar. Bitte versuchen Sie es in einer Minute wieder."
)
ORIGINAL_MISSING = (
    "Das Original ist verzeichnet, liegt aber gerade nicht vor. Der gelesene Text ist davon "
    "nicht betroffen."
)


def install(app: Flask) -> None:
    """Have the app answer errors with pages and JSON of its own."""
    app.register_error_handler(QueryError, _query_error)
    app.register_error_handler(UnknownDocument, _unknown_document)
    app.register_error_handler(IndexBackendError, _index_error)
    app.register_error_handler(StoreError, _store_error)
    app.register_error_handler(CatalogueError, _catalogue_error)
    app.register_error_handler(HTTPException, _http_error)


def wants_json() -> bool:
    """Whether the answer goes to a program."""
    return request.path.startswith(JSON_PATHS)


def error_answer(
    status: int, message: str | None = None, title: str | None = None, position: int | None = None
) -> Response:
    """The page or JSON of an error. Without a message it is the usual one of the status."""
    usual = TEXTS.get(status, TEXTS[500 if status >= 500 else 400])
    title, message = title or usual[0], message or usual[1]
    if wants_json():
        response = json_answer(error_json(message, position))
    else:
        response = make_response(_page(status, title, message, position))
    response.status_code = status
    if status == 503:
        response.headers["Retry-After"] = RETRY_AFTER
    return response


def _page(status: int, title: str, message: str, position: int | None) -> str:
    return render_template(
        "fehler.html",
        status=status,
        title=title,
        message=message,
        query=request.args.get("q", "").strip()[:MAX_CHARACTERS_BATCH],
        position=position,
    )


def _query_error(error: QueryError) -> Response:
    return error_answer(400, error.message, QUERY_TITLE, error.position)


def _unknown_document(error: UnknownDocument) -> Response:
    return error_answer(404, str(error))


def _index_error(_error: IndexBackendError) -> Response:
    services().rebuilder.start_if_needed()
    return error_answer(503, REBUILDING)


def _catalogue_error(_error: CatalogueError) -> Response:
    return error_answer(503, CATALOGUE_AWAY)


def _store_error(_error: StoreError) -> Response:
    """503, not 404: the archive has the document, and the bytes come back from a backup."""
    return error_answer(503, ORIGINAL_MISSING)


def _http_error(error: HTTPException) -> Response:
    if error.code is None or error.code < 400:
        return make_response(error.get_response())
    response = error_answer(error.code)
    given = dict(error.get_headers())
    for name in KEPT_HEADERS:
        if name in given:
            response.headers[name] = given[name]
    return response
