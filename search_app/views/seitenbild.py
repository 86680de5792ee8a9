"""`/dokument/<id>/seite/<n>/bild?breite=800`: a page of a PDF as an image.

Whoever may have the original may see its pages, and nobody else. Phone numbers and e-mail
addresses are not covered in an image, as they are not in the PDF itself.
"""

from __future__ import annotations

import logging

from flask import Blueprint, Response, abort, make_response, request

from archive.errors import ExtractionError, StoreError, UnknownDocument
from archive.model import Document, Original
from index.hits import may_read
from ingest.pageimages import MEDIA_TYPE, NORMAL, WIDTHS
from ingest.pageword import PageWord
from search_app.present.sheets import PDF
from search_app.urls import WIDTH
from search_app.views.fehler import error_answer
from search_app.views.lookup import present_document, role, services

bp = Blueprint("seitenbild", __name__)
_log = logging.getLogger(__name__)
#: For the log of the server: a full disk, say, or a folder of somebody else.
UNWRITABLE = "Der Zwischenspeicher der Seitenbilder lässt sich nicht benutzen: %s"
NOT_KEPT = "Bilder der Seiten gibt es gerade nicht; ihr Text ist davon nicht betroffen."

_WIDTHS = {str(width): width for width in WIDTHS}


@bp.get("/dokument/<int:document_id>/seite/<int:number>/bild")
def page_image(document_id: int, number: int) -> Response:
    """The image of a page that the asker may read; else 404, or 410 if withdrawn."""
    original = _original(present_document(document_id), number)
    width = _WIDTHS.get(request.args.get(WIDTH, str(NORMAL)))
    if width is None:
        return error_answer(404, f"Seitenbilder gibt es in den Breiten {', '.join(_WIDTHS)}.")
    try:
        drawn = _drawn(original, number, width)
    except ExtractionError as error:
        return error_answer(404, f"Diese Seite lässt sich nicht zeichnen. {error}")
    except FileNotFoundError:  # thrown away by another process; asking again draws it again
        return error_answer(503)
    except OSError as error:
        _log.error(UNWRITABLE, error)
        return error_answer(503, NOT_KEPT)
    response = make_response(drawn)
    response.mimetype = MEDIA_TYPE
    return response


def words_of(original: Original, number: int) -> tuple[PageWord, ...]:
    """The words of a page with their places; () where they cannot be had, the page reads on."""
    path = services().store.path(original.sha256)
    if not path.exists():
        return ()
    try:
        return services().page_images.words(path, original.sha256, number)
    except ExtractionError:  # remembered by the cache; the text beside the image has the marks
        return ()
    except FileNotFoundError:  # thrown away by another process; asking again finds them again
        return ()
    except OSError as error:
        _log.error(UNWRITABLE, error)
        return ()


def _original(document: Document, number: int) -> Original:
    """The PDF that a page is of."""
    version = document.version
    is_there = version is not None and version.original.media_type == PDF
    if version is None or not is_there or not may_read(document, role()):
        raise UnknownDocument(f"Seitenbilder zu {document.shelf_mark} gibt es hier nicht.")
    if not 1 <= number <= version.page_count:
        abort(404)
    return version.original


def _drawn(original: Original, number: int, width: int) -> bytes:
    built = services()
    path = built.store.path(original.sha256)
    if not path.exists():
        raise StoreError(f"Das Original {original.sha256} fehlt in der Ablage.")
    return built.page_images.image(path, original.sha256, number, width).read_bytes()
