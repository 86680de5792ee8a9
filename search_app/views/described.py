"""What programs learn of a document beside its page: the tags of its head and its `Link` header.

`kopf_dokument.html` prints the tags; the headers are put on when the answer is ready, so the views
of a document need not know of either.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from flask import Flask, Response, g, request

from archive.errors import UnknownDocument
from archive.model import State, Visibility
from search_app.interop import schemaorg, scholar, signposting
from search_app.interop.dublincore import Statement, statements
from search_app.interop.record import Record, record
from search_app.views import oai
from search_app.views.lookup import base, known_document, role, services

#: The endpoints of a document's page and of its bytes.
PAGE, BYTES = "dokument.document", "original.original"


@dataclass(frozen=True, slots=True)
class Described:
    """A document as the head of its page tells it."""

    address: str
    dublin_core: tuple[Statement, ...]
    tags: tuple[tuple[str, str], ...]
    thing: dict[str, Any]


def install(app: Flask) -> None:
    """Give the templates of an app `described`, and the answers about documents their links."""
    app.jinja_env.globals["described"] = described

    @app.after_request
    def _linked(response: Response) -> Response:
        if response.status_code == 200 and request.endpoint in (PAGE, BYTES):
            link = _link()
            if link:
                response.headers["Link"] = link
        return response


def described() -> Described | None:
    """The document of this request; None where there is none that the asker may see."""
    found = _record()
    if found is None:
        return None
    return Described(found.address, statements(found), scholar.tags(found), schemaorg.thing(found))


def _link() -> str:
    found = _record()
    if found is None:
        return ""
    if request.endpoint == BYTES:
        return signposting.of_bytes(found)
    is_public = found.document.visibility is Visibility.PUBLIC
    metadata = oai.repository().record_address(found.document.id) if is_public else ""
    return signposting.of_page(found, metadata)


def _record() -> Record | None:
    """The document of this request, read once."""
    if "record" not in g:
        g.record = _read((request.view_args or {}).get("document_id"))
    found: Record | None = g.record
    return found


def _read(document_id: int | None) -> Record | None:
    if document_id is None:
        return None
    try:
        document = known_document(document_id)
    except UnknownDocument:
        return None
    if document.state is not State.ACTIVE:
        return None
    return record(services().catalogue, document, role(), base())
