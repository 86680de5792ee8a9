"""Who asks, and which documents there are for them: the one door of every view to a document."""

from __future__ import annotations

from flask import abort, current_app, request

from archive.errors import UnknownDocument
from archive.model import Document, State, Visibility
from search_app.wiring import Services

#: SQLite counts no further; a greater number in a URL names nothing.
GREATEST_ID = 2**63 - 1


def services() -> Services:
    """The services of the running app."""
    found: Services = current_app.extensions["findbuch"]
    return found


def role() -> Visibility:
    """The role of whoever asks. Without a login everybody is a guest."""
    return Visibility(current_app.config.get("ROLE", Visibility.PUBLIC))


def known_document(document_id: int) -> Document:
    """A document that the asker may know of, withdrawn ones included.

    Raises:
        UnknownDocument: there is none, none for this role, or none that could ever be read.
    """
    asker = role()
    unknown = UnknownDocument(f"Es gibt kein Dokument mit der Nummer {document_id}.")
    if document_id > GREATEST_ID:
        raise unknown
    document = services().catalogue.document(document_id, asker)
    if document.state is State.QUARANTINED and asker is not Visibility.STAFF:
        raise unknown
    return document


def present_document(document_id: int) -> Document:
    """A document that the asker may know of and that has not been withdrawn; else 404 or 410."""
    document = known_document(document_id)
    if document.state is State.WITHDRAWN:
        abort(410)
    return document


def base() -> str:
    """The address of the archive, without the stroke at its end."""
    return request.root_url.rstrip("/")
