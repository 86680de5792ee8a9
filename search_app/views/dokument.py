"""A document on its own page: what its kind is looked up for, profile with evidence, text."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

from flask import Blueprint, Response, render_template, request
from markupsafe import Markup

from archive.masking import mask
from archive.model import Document, Kind, Page, Version, Visibility
from index.hits import may_quote
from index.request import SearchRequest
from search_app import urls
from search_app.documentshape import told_sources
from search_app.dossier import Dossier, gather
from search_app.factvalues import QUOTING
from search_app.present import document as document_views
from search_app.present import facts, folding, leaves, spots, text
from search_app.present.linked import Link, value_url
from search_app.present.sections import sections
from search_app.views import akte, described, dokumentteile
from search_app.views.lookup import role, services

bp = Blueprint("dokument", __name__)

#: Places that are quoted where the whole text must not be shown; as many as a hit shows.
QUOTED = 3
#: Parameters that only this page knows.
OWN = frozenset((urls.PLACE, urls.VERSIONS))


@dataclass(frozen=True, slots=True)
class Quotation:
    """A place found in a text that is not shown as a whole."""

    label: str
    url: str
    words: Markup


@dataclass(frozen=True, slots=True)
class Reading:
    """The text as it is read here: its pages, the matches, what is wrong with the query."""

    pages: tuple[Page, ...]
    read: leaves.Reading
    folded: folding.Folded
    spots: spots.Spots | None
    notices: tuple[str, ...]
    quotations: tuple[Quotation, ...]


@bp.get("/dokument/<int:document_id>")
def document(document_id: int) -> str | Response:
    """The sections that the document has something for, in the order of its kind."""
    found = akte.opened(document_id)
    if isinstance(found, Response):
        return found
    known, version = found
    search, notices = akte.asked(OWN)
    dossier = gather(services(), known, version, role())
    described.keep(known, dossier.facts)
    reading = _reading(dossier, search)
    versions = services().catalogue.versions(known.id)
    parts: dict[str, Any] = {
        **dokumentteile.parts(dossier),
        "steckbrief": _profile(dossier, search, reading.read),
        "text": reading,
        "fassungen": document_views.editions(versions, version, urls.VERSIONS in request.args),
    }
    return render_template(
        "dokument.html",
        **_frame(dossier, search),
        **_margin(dossier),
        notices=(*notices, *reading.notices),
        warnings=document_views.warnings(known, version, dossier.is_whole),
        parts=parts,
        sections=sections(known.kind, [name for name, part in parts.items() if part]),
        versions_url=urls.versions_url(known.id, search),
    )


def _frame(dossier: Dossier, search: SearchRequest) -> dict[str, Any]:
    """The frame of every page of a document, its head with programmes and a lead."""
    frame = akte.frame(dossier.document, dossier.version, search, dossier.facts)
    head = frame["head"]
    links = [
        Link(value, value_url("programmes", value)) for value in dossier.facets.get("programm", ())
    ]
    lead = head.subtitle
    if not lead and dossier.document.kind != Kind.MINUTES:  # those begin with who was there
        told = (fact["value"] for fact in dossier.told if fact["field"] == QUOTING)
        lead = next((value for value in told if isinstance(value, str)), "")
    return {**frame, "head": replace(head, subtitle=lead, links=tuple(links[:2]))}


def _profile(
    dossier: Dossier, search: SearchRequest, read: leaves.Reading
) -> dict[str, Any] | None:
    """The rows of the profile, what most readers want first."""

    def place_of(number: int) -> tuple[str, str]:
        return _place(dossier.document, dossier.version, number, search, read)

    rows = facts.rows(dossier.told, place_of, dossier.facets)
    foremost = dokumentteile.with_aim(dossier, [row for row in rows if row.is_foremost], place_of)
    more = [row for row in rows if not row.is_foremost]
    if not foremost and not more:
        return None
    return {
        "rows": foremost,
        "more": more,
        "covers_contacts": dossier.has_contacts and role() is not Visibility.STAFF,
    }


def _margin(dossier: Dossier) -> dict[str, Any]:
    """What stands beside the text: where the document came from."""
    known, version = dossier.document, dossier.version
    sources = told_sources(services().catalogue, known, role())
    return {
        "origins": document_views.origins(sources),
        "edition": document_views.edition(version),
        "original": document_views.original_link(known, version) if dossier.is_whole else None,
        "checksum": document_views.checksum(version) if dossier.is_whole else "",
        "rights": mask(known.rights),
        "report_url": urls.report_url(known.id),
        "data_url": f"/api/dokument/{known.id}",
    }


def _reading(dossier: Dossier, search: SearchRequest) -> Reading:
    known, version = dossier.document, dossier.version
    pages = akte.covered(dossier.pages) if dossier.is_whole else ()
    marked, unmarked = akte.marked(known, pages[: leaves.LOOKED_THROUGH], search.query)
    number = spots.chosen(request.args.get(urls.PLACE), spots.total(marked))
    current = spots.with_current(marked, number)
    read = leaves.reading(pages, current, version.unit, known.id, search)
    return Reading(
        pages=pages,
        read=read,
        folded=folding.folded(read.parts, pages, known.kind, bool(search.query)),
        spots=spots.spots(marked, number, read, known.id, search),
        notices=(*unmarked, *_uncounted(pages, version, search)),
        quotations=() if dossier.is_whole else _quotations(known, version, search),
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
    readable = bool(read.parts)
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
