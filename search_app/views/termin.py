"""`/dokument/<id>/termin.ics`: the event of a document as a calendar file."""

from __future__ import annotations

from flask import Blueprint, Response, make_response, request

from archive.errors import UnknownDocument
from search_app import ics
from search_app.occasion import of_facts
from search_app.views.lookup import present_document, services

bp = Blueprint("termin", __name__)


@bp.get("/dokument/<int:document_id>/termin.ics")
def termin(document_id: int) -> Response:
    """The calendar file of an event that the asker may know of; else 404, or 410 if withdrawn."""
    document = present_document(document_id)
    facts = services().catalogue.facts(document.version.id) if document.version else ()
    occasion = of_facts(facts)
    event = ics.event_of(document, occasion, request.url_root) if occasion else None
    if event is None:
        raise UnknownDocument(f"Einen auf den Tag genauen Termin hat {document.shelf_mark} nicht.")
    response = make_response(ics.calendar([event]))
    response.headers["Content-Type"] = f"{ics.MEDIA_TYPE}; charset=utf-8"
    name = f"Fb-{document.id}.ics"
    response.headers["Content-Disposition"] = f'attachment; filename="{name}"'
    return response
