"""`/dokument/<id>/melden`: how a fault of an entry is reported, and its removal asked for.

Nothing is sent or kept here: the page gives the text of a letter, and where it goes.
"""

from __future__ import annotations

from dataclasses import dataclass
from urllib.parse import quote

from flask import Blueprint, render_template, request

from archive.model import Document
from search_app.present.operator import IMPRINT, operator
from search_app.present.text import shown_title
from search_app.urls import document_path
from search_app.views.lookup import present_document, services

bp = Blueprint("melden", __name__)

#: Characters of a title in a subject.
LONGEST = 120


@dataclass(frozen=True, slots=True)
class Letter:
    """The text of a report. `mailto` opens it in a mail program, "" without an address."""

    subject: str
    lines: tuple[str, ...]
    mailto: str


@bp.get("/dokument/<int:document_id>/melden")
def melden(document_id: int) -> str:
    """Two letters ready to be sent: about a fault, and asking for removal."""
    document = present_document(document_id)
    who = operator(services().settings, IMPRINT)
    address = request.url_root.rstrip("/") + document_path(document.id)
    return render_template(
        "melden.html",
        document=document,
        document_url=document_path(document.id),
        operator=who,
        fault=_letter(document, who.email, "Fehler melden", _fault(document, address)),
        removal=_letter(document, who.email, "Eintrag entfernen", _removal(document, address)),
    )


def _letter(document: Document, email: str, subject: str, lines: tuple[str, ...]) -> Letter:
    told = f"{subject}: {document.shelf_mark}, {shown_title(document.title)[:LONGEST]}"
    body = "\r\n".join(lines)
    parameters = f"subject={quote(told, safe='')}&body={quote(body, safe='')}"
    return Letter(told, lines, f"mailto:{quote(email, safe='@')}?{parameters}" if email else "")


def _fault(document: Document, address: str) -> tuple[str, ...]:
    version = document.version.number if document.version else "–"
    return (
        f"Dokument: {document.shelf_mark}, Fassung {version}",
        f"Adresse: {address}",
        "Was ist falsch (zum Beispiel Titel, Datum, Region, Person)?",
        "Was wäre richtig, und woher ist das bekannt?",
    )


def _removal(document: Document, address: str) -> tuple[str, ...]:
    return (
        f"Dokument: {document.shelf_mark}",
        f"Adresse: {address}",
        "Was soll entfernt werden: das Dokument, mein Name, eine Angabe?",
        "In welcher Beziehung stehen Sie dazu (zum Beispiel genannte Person, Urheberin)?",
    )
