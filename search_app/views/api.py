"""The JSON interface: `/api/suche`, `/api/vorschlag` and `/api/dokument/<id>`.

Shapes are in `jsonshape`.
"""

from __future__ import annotations

from flask import Blueprint, Response, request

from archive.model import State
from index.query import MAX_CHARACTERS
from search_app.asking import ask
from search_app.jsonshape import document_json, error_json, result_json
from search_app.suggested import suggestion_json
from search_app.urls import API_SIZES, read
from search_app.views.answers import json_answer
from search_app.views.fehler import TEXTS
from search_app.views.lookup import known_document, role, services

bp = Blueprint("api", __name__, url_prefix="/api")


@bp.get("/suche")
def search() -> Response:
    """The result of a search; parameters as on the results page."""
    reading = read(request.args.items(multi=True), role(), sizes=API_SIZES)
    answer = ask(services().search, reading)
    return json_answer(result_json(answer.result, answer.notices))


@bp.get("/vorschlag")
def suggest() -> Response:
    """Words, titles, people, regions … for what was typed so far: text, kind, count, address."""
    within = read(request.args.items(multi=True), role()).request
    typed = request.args.get("q", "")[:MAX_CHARACTERS]
    found = services().search.suggest(typed, role(), within=within)
    return json_answer([suggestion_json(suggestion) for suggestion in found])


@bp.get("/dokument/<int:document_id>")
def document(document_id: int) -> Response:
    """A document as the asker may read it; 410 with its tombstone if it was withdrawn."""
    found = known_document(document_id)
    shape = document_json(services(), found, role())
    if found.state is State.WITHDRAWN:
        return json_answer(error_json(TEXTS[410][1]) | shape, 410)
    return json_answer(shape)
