"""A document on its own page: profile with evidence, text with marks, provenance."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from flask import Blueprint, Response, render_template
from markupsafe import Markup

from archive.model import Document, Page, Version
from index.hits import may_quote, may_read
from index.request import SearchRequest
from search_app import urls
from search_app.documentshape import shape as document_shape
from search_app.present import document as document_views
from search_app.present import facts, leaves, text
from search_app.present.periods import timeline
from search_app.views import akte
from search_app.views.lookup import role, services

bp = Blueprint("dokument", __name__)

#: Places that are quoted where the whole text must not be shown; as many as a hit shows.
QUOTED = 3


@dataclass(frozen=True, slots=True)
class Quotation:
    """A place found in a text that is not shown as a whole."""

    label: str
    url: str
    words: Markup


@bp.get("/dokument/<int:document_id>")
def document(document_id: int) -> str | Response:
    """Facts, text with the matches of the search marked, provenance."""
    found = akte.opened(document_id)
    if isinstance(found, Response):
        return found
    known, version = found
    search, notices = akte.asked()
    whole = may_read(known, role())
    pages = akte.pages_of(version) if whole else ()
    marked, unmarked = akte.marked(known, pages[: leaves.LOOKED_THROUGH], search.query)
    read = leaves.reading(pages, marked, version.unit, known.id, search)
    shape = document_shape(services().catalogue, known, role())
    return render_template(
        "dokument.html",
        **akte.frame(known, version, search),
        notices=(*notices, *unmarked, *_uncounted(pages, version, search)),
        warnings=document_views.warnings(known, version, whole),
        rows=facts.rows(shape["facts"], lambda n: _place(known, version, n, search, read)),
        kin=document_views.kin(shape["relations"]),
        timeline=timeline(known.period, date.today()) if known.period else None,
        reading=read,
        quotations=() if whole else _quotations(known, version, search),
        origins=document_views.origins(shape["sources"]),
        editions=document_views.editions(services().catalogue.versions(known.id), version),
        original=document_views.original_link(known, version) if whole else None,
        checksum=document_views.checksum(version) if whole else "",
        rights=known.rights,
    )


def _uncounted(pages: Sequence[Page], version: Version, search: SearchRequest) -> tuple[str, ...]:
    """That matches behind the pages looked through are not counted here."""
    if not search.query or len(pages) <= leaves.LOOKED_THROUGH:
        return ()
    last = text.page_label(version.unit, leaves.LOOKED_THROUGH)
    return (f"Fundstellen sind hier bis {last} markiert, dahinter erst auf den Seiten selbst.",)


def _place(
    known: Document, version: Version, number: int, search: SearchRequest, read: leaves.Reading
) -> tuple[str, str]:
    """What a page of the evidence is called, and where it is read."""
    name = text.page_label(version.unit, number)
    if any(isinstance(part, leaves.Leaf) and part.number == number for part in read.parts):
        return name, f"#{leaves.anchor(number)}"
    readable = may_read(known, role())
    return name, urls.page_url(known.id, number, search) if readable else ""


def _quotations(known: Document, version: Version, search: SearchRequest) -> tuple[Quotation, ...]:
    """The first places found where the text itself must not be shown."""
    if not search.query or not may_quote(known, role()):
        return ()
    pages = akte.pages_of(version, range(1, leaves.LOOKED_THROUGH + 1))
    marked, _ = akte.marked(known, pages, search.query)
    found = [(number, text.excerpt(pieces)) for number, pieces in marked.items()]
    listed = [
        Quotation(
            text.page_label(version.unit, number),
            urls.page_url(known.id, number, search),
            text.marked(words),
        )
        for number, words in found
        if words
    ]
    return tuple(listed[:QUOTED])
