"""What programs learn of a document beside its page: the tags of its head and its `Link` header.

`kopf_dokument.html` prints the tags; the headers are put on when the answer is ready, so the views
of a document need not know of either.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, TypeVar

from flask import Flask, Response, g, request

from archive.errors import UnknownDocument
from archive.model import Document, Fact, State, Visibility
from search_app.interop import schemaorg, scholar, signposting
from search_app.interop.dublincore import Statement, statements
from search_app.interop.record import Record, record
from search_app.views import oai
from search_app.views.lookup import base, known_document, role, services

#: The endpoints of a document's page and of its bytes.
PAGE, BYTES = "dokument.document", "original.original"
#: Values of one name that the head of a page holds.
MOST = 100
_Pair = TypeVar("_Pair", bound=tuple[str, str])


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
    thing = {name: _first(value) for name, value in schemaorg.thing(found).items()}
    return Described(
        address=found.address,
        dublin_core=_first_of_each(statements(found)),
        tags=_first_of_each(scholar.tags(found)),
        thing=thing,
    )


def keep(document: Document, facts: Sequence[Fact]) -> None:
    """Describe the document of this request from its facts, which a view has read already."""
    if document.state is State.ACTIVE:
        g.record = record(services().catalogue, document, role(), base(), facts)


def _first_of_each(pairs: Sequence[_Pair]) -> tuple[_Pair, ...]:
    """The first ones of every name. A record told by `oai` has them all."""
    counts: Counter[str] = Counter()
    found = []
    for pair in pairs:
        counts[pair[0]] += 1
        if counts[pair[0]] <= MOST:
            found.append(pair)
    return tuple(found)


def _first(value: Any) -> Any:
    return value[:MOST] if isinstance(value, list) else value


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
