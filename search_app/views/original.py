"""`/dokument/<id>/original`: the archived bytes, in a way that is safe to look at.

    ansicht     HTML                         text                    anything else
    (none)      cleaned, on a page of ours   as text                 download
    archiv      as it came, in a sandbox     as text                 download
    datei       download                     download                download

Below staff, phone numbers and e-mail addresses are covered in everything that is text. Other
formats go out as they came.
"""

from __future__ import annotations

import io
import re
from typing import BinaryIO

from flask import Blueprint, Response, abort, make_response, render_template, request, send_file
from markupsafe import Markup

from archive.errors import UnknownDocument
from archive.masking import mask
from archive.model import Document, Original, Visibility
from index.formats import ending_of
from index.hits import may_read
from ingest.decode import decode
from search_app.reading import cleaned, covered_page
from search_app.urls import document_path, original_url
from search_app.views.lookup import present_document, role, services
from search_app.web.security import ARCHIVED_POLICY

bp = Blueprint("original", __name__)

HTML, TEXT, JSON = "text/html", "text/plain", "application/json"
TEXTUAL = (HTML, TEXT, JSON)
#: A longer text is not read into memory for one visitor.
READABLE_BYTES = 8_000_000
ARCHIVE, FILE = "archiv", "datei"
_UNFIT_FOR_NAMES = re.compile(r"[^\w .,()+-]+")


@bp.get("/dokument/<int:document_id>/original")
def original(document_id: int) -> Response:
    """The original of a document that the asker may read; else 404, or 410 if withdrawn."""
    document = present_document(document_id)
    found = _original(document)
    if found is None or not may_read(document, role()):
        raise UnknownDocument(f"Ein Original zu {document.shelf_mark} gibt es hier nicht.")
    view = request.args.get("ansicht")
    if view == FILE or found.media_type not in (HTML, TEXT):
        return _download(document, found)
    if found.media_type == TEXT:
        return _plain(found)
    return _archived(found) if view == ARCHIVE else _cleaned(document, found)


def _original(document: Document) -> Original | None:
    """What is shown of a document; of one that was never readable, what came last."""
    if document.version is not None:
        return document.version.original
    versions = services().catalogue.versions(document.id)
    return versions[-1].original if versions else None


def _cleaned(document: Document, found: Original) -> Response:
    live = _live_address(document)
    text = cleaned(_text(found), live, _covers())
    links = {
        "document": document_path(document.id),
        "archive": original_url(document.id, ARCHIVE),
        "file": original_url(document.id, FILE),
        "live": live,
    }
    # Markup: `cleaned` has been through nh3
    page = render_template("original.html", document=document, cleaned=Markup(text), links=links)  # noqa: S704
    return make_response(page)


def _archived(found: Original) -> Response:
    text = _text(found)
    return _sandboxed(covered_page(text) if _covers() else text, HTML)


def _plain(found: Original) -> Response:
    text = _text(found)
    return _sandboxed(mask(text) if _covers() else text, TEXT)


def _sandboxed(text: str, media_type: str) -> Response:
    response = make_response(text.encode("utf-8", "replace"))
    response.headers["Content-Type"] = f"{media_type}; charset=utf-8"
    response.headers["Content-Security-Policy"] = ARCHIVED_POLICY
    response.headers["X-DNS-Prefetch-Control"] = "off"
    return response


def _download(document: Document, found: Original) -> Response:
    extension = ending_of(found.media_type)
    response = send_file(
        _stream(found),
        mimetype=found.media_type if extension != "bin" else "application/octet-stream",
        as_attachment=True,
        download_name=f"{_name(document)}.{extension}",
        max_age=None,
    )
    response.headers["Content-Security-Policy"] = ARCHIVED_POLICY
    response.headers.pop("Cache-Control", None)
    return response


def _stream(found: Original) -> BinaryIO:
    """The bytes to send; those of a text below staff with what is covered."""
    if found.media_type not in TEXTUAL or not _covers():
        return services().store.open(found.sha256)
    text = _text(found)
    covered = covered_page(text) if found.media_type == HTML else mask(text)
    return io.BytesIO(covered.encode("utf-8", "replace"))


def _text(found: Original) -> str:
    """The decoded text of an original; 404 with a reason where it is too long to be shown."""
    if found.size > READABLE_BYTES:
        abort(404, f"Das Original ist größer als {READABLE_BYTES // 1_000_000} MB.")
    with services().store.open(found.sha256) as stream:
        return decode(stream.read())


def _name(document: Document) -> str:
    """A file name without the extension: "Fb-1204 Netzwerk Daseinsvorsorge"."""
    title = _UNFIT_FOR_NAMES.sub(" ", mask(document.title))
    return " ".join(f"Fb-{document.id} {title}".split())[:80].strip(" .")


def _covers() -> bool:
    return role() is not Visibility.STAFF


def _live_address(document: Document) -> str | None:
    """Where the document stood in the web when it was last found."""
    urls = [source.url for source in services().catalogue.sources(document.id) if source.url]
    web = [url for url in urls if url.startswith(("http://", "https://"))]
    return web[-1] if web else None
