"""One page of a document: its text with marks, the ways to its neighbours and to other matches."""

from __future__ import annotations

from dataclasses import dataclass

from flask import Blueprint, Response, abort, render_template

from archive.model import Document, Page, Version
from index.hits import may_quote, may_read
from index.request import SearchRequest
from search_app import urls
from search_app.present import leaves, text
from search_app.present.sheets import PDF, SheetImage, sheet_image
from search_app.views import akte
from search_app.views.lookup import role, services

bp = Blueprint("seite", __name__)


@dataclass(frozen=True, slots=True)
class Link:
    """Another page of the document."""

    label: str
    url: str


@dataclass(frozen=True, slots=True)
class Ways:
    """Where a reader may go from a page. `hit_number` counts pages with matches from 1."""

    before: Link | None
    after: Link | None
    hit_before: Link | None
    hit_after: Link | None
    hit_number: int | None
    hit_pages: int


@bp.get("/dokument/<int:document_id>/seite/<int:number>")
def page(document_id: int, number: int) -> str | Response:
    """The text of a page; only the words around a match where no more may be shown."""
    found = akte.opened(document_id)
    if isinstance(found, Response):
        return found
    known, version = found
    if not may_quote(known, role()) or not 1 <= number <= version.page_count:
        abort(404)
    search, notices = akte.asked()
    pages = akte.pages_of(version, _looked_through(version, number))
    shown = next((one for one in pages if one.number == number), None)
    if shown is None:
        abort(404)
    marked, unmarked = akte.marked(known, pages, search.query)
    whole = may_read(known, role())
    pieces = marked[number] if whole else text.excerpt(marked[number])
    sheet = _sheet(known, version, shown) if whole else None
    return render_template(
        "seite.html",
        **akte.frame(known, version, search, leaf=number),
        sheet=sheet,
        notices=(*notices, *unmarked),
        leaf=leaves.leaf(shown, pieces, version.unit, urls.page_url(known.id, number, search)),
        page_count=version.page_count,
        unit=version.unit.value,
        whole=whole,
        ways=_ways(known, version, number, marked, search),
    )


def _sheet(known: Document, version: Version, page: Page) -> SheetImage | None:
    """The image of a page of a PDF."""
    if version.original.media_type != PDF:
        return None
    facts = services().catalogue.facts(version.id)
    return sheet_image(facts, known.id, version.unit, page.number, bool(page.text.strip()))


def _looked_through(version: Version, number: int) -> range:
    """The pages whose matches are counted: all of a short document, else this one."""
    if version.page_count <= leaves.LOOKED_THROUGH:
        return range(1, version.page_count + 1)
    return range(number, number + 1)


def _ways(
    known: Document, version: Version, number: int, marked: leaves.Pieces, search: SearchRequest
) -> Ways:
    def link(other: int | None) -> Link | None:
        if other is None or not 1 <= other <= version.page_count:
            return None
        return Link(text.page_label(version.unit, other), urls.page_url(known.id, other, search))

    hits = [n for n in marked if leaves.matches(marked[n])]
    return Ways(
        before=link(number - 1),
        after=link(number + 1),
        hit_before=link(max((n for n in hits if n < number), default=None)),
        hit_after=link(min((n for n in hits if n > number), default=None)),
        hit_number=hits.index(number) + 1 if number in hits else None,
        hit_pages=len(hits),
    )
