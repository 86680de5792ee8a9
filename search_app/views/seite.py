"""One page of a document: its image and its text with marks, the ways to all other places."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from flask import Blueprint, Response, abort, render_template, request

from archive.kin import related
from archive.model import Document, Page, Version
from index.hits import may_quote, may_read
from index.request import Piece, SearchRequest
from search_app import urls
from search_app.present import document as document_views
from search_app.present import leaves, places, strip, text
from search_app.present.linked import Link
from search_app.present.pagemarks import MarkBox, mark_boxes, reasons_of
from search_app.present.sheets import PDF, SheetImage, Sheets
from search_app.views import akte
from search_app.views.lookup import role, services
from search_app.views.seitenbild import words_of

bp = Blueprint("seite", __name__)

#: What a page's document may belong to, the nearest first.
BELONGS = ("slides_of", "attachment_of", "part_of")


@dataclass(frozen=True, slots=True)
class Section:
    """A page with matches of a document that has no images."""

    title: str
    url: str
    hits: int


@dataclass(frozen=True, slots=True)
class _Opened:
    """A page as it was asked for. `counts` are the places on each page of the document that has
    some; where only words may be quoted, a page counts as one. `place` is 0 where there is none.
    """

    known: Document
    version: Version
    page: Page
    search: SearchRequest
    whole: bool
    pieces: tuple[Piece, ...]
    counts: dict[int, int]
    place: int
    notices: tuple[str, ...]

    def url(self, number: int) -> str:
        return urls.page_url(self.known.id, number, self.search)


@bp.get("/dokument/<int:document_id>/seite/<int:number>")
def page(document_id: int, number: int) -> str | Response:
    """A page with its image; only the words around a match where no more may be shown."""
    found = akte.opened(document_id)
    if isinstance(found, Response):
        return found
    known, version = found
    if not may_quote(known, role()) or not 1 <= number <= version.page_count:
        abort(404)
    shown = next(iter(akte.pages_of(version, (number,))), None)
    if shown is None:
        abort(404)
    opened = _opened(known, version, shown)
    return render_template(
        "seite.html",
        **akte.frame(known, version, opened.search, leaf=number),
        **_read(opened),
        **_ways(opened),
        **_seen(opened),
        notices=opened.notices,
        page_count=version.page_count,
        unit=version.unit.value,
        units=text.pages_name(version.unit),
        text_name=text.text_name(version.unit),
        whole=opened.whole,
        belongs=_belongs(known),
    )


def _opened(known: Document, version: Version, shown: Page) -> _Opened:
    search, notices = akte.asked(frozenset({urls.PLACE}))
    marked, unmarked = akte.marked(known, (shown,), search.query)
    whole, pieces = may_read(known, role()), marked[shown.number]
    readable = search.query if not unmarked else ""
    counts = _counts(known, readable, shown.number, places.count(pieces))
    if not whole:
        counts = dict.fromkeys(counts, 1)
    place, odd = _place(counts.get(shown.number, 0))
    told = (*notices, *unmarked, *odd)
    return _Opened(known, version, shown, search, whole, pieces, counts, place, told)


def _counts(known: Document, query: str, number: int, here: int) -> dict[int, int]:
    """{page: places}. Those of this page are counted on it; an index that lags knows no others."""
    found = (services().search.places(query, known, role()) or {}) if query else {}
    listed = {**found, number: here}
    return {page: listed[page] for page in sorted(listed) if listed[page]}


def _place(here: int) -> tuple[int, tuple[str, ...]]:
    """The place of this page on which the reader stands, and what is wrong with the wish."""
    wish = request.args.get(urls.PLACE, "").strip()
    if not wish:
        return min(1, here), ()
    place = int(wish[:9]) if wish.isascii() and wish.isdigit() else 0
    if 1 <= place <= here:
        return place, ()
    shown = "gezeigt wird die erste" if here else "hier ist keine"
    notice = f"Eine Stelle „{urls.cut(wish)}“ gibt es auf dieser Seite nicht; {shown}."
    return min(1, here), (notice,)


def _read(opened: _Opened) -> dict[str, Any]:
    """The text, with the place on which the reader stands."""
    on = text.current(opened.pieces, places.places(opened.pieces), opened.place)
    pieces = on if opened.whole else text.excerpt(opened.pieces)
    url = opened.url(opened.page.number)
    return {
        "leaf": leaves.leaf(opened.page, pieces, opened.version.unit, url),
        "reasons": reasons_of(pieces),
    }


def _ways(opened: _Opened) -> dict[str, Any]:
    """The neighbours, and the places before and after this one."""
    number, unit = opened.page.number, opened.version.unit
    steps = places.steps(opened.counts, number, opened.place)
    anchored = opened.version.original.media_type != PDF

    def neighbour(other: int) -> Link | None:
        if not 1 <= other <= opened.version.page_count:
            return None
        return Link(text.page_label(unit, other), opened.url(other))

    def spot(there: places.Spot | None) -> Link | None:
        if there is None:
            return None
        known, search = opened.known.id, opened.search
        url = urls.place_url(known, there.page, there.place, search, anchored)
        return Link(text.page_label(unit, there.page), url)

    return {
        "before": neighbour(number - 1),
        "after": neighbour(number + 1),
        "place_before": spot(steps.before),
        "place_after": spot(steps.after),
        "place": steps,
    }


def _seen(opened: _Opened) -> dict[str, Any]:
    """The image with its marks and the strip of all pages; else the list of pages with matches."""
    sheets = _sheets(opened)
    if sheets is None:
        return {"sheet": None, "sections": _sections(opened)}
    sheet = sheets.sheet(opened.page, opened.version.unit)
    last, number = opened.version.page_count, opened.page.number
    thumbs = strip.strip(number, last, opened.counts, opened.url, sheets.thumbnail)
    return {
        "sheet": sheet,
        "long_text": bool(sheet and len(opened.page.text) > sheet.text_beside),
        "boxes": _boxes(opened, sheet) if sheet else (),
        "thumbs": thumbs if last > 1 and any(thumb.image for thumb in thumbs) else (),
        "hit_pages": len(opened.counts),
        "hit_thumbs": sum(thumb.hits > 0 for thumb in thumbs),
        "file_url": urls.original_url(opened.known.id, "datei"),
    }


def _sheets(opened: _Opened) -> Sheets | None:
    """The images of a PDF whose pages may be seen."""
    if not opened.whole or opened.version.original.media_type != PDF:
        return None
    found = services().catalogue.facts_of([opened.version.id], ("file",))
    return Sheets(found.get(opened.version.id, ()), opened.known.id)


def _boxes(opened: _Opened, sheet: SheetImage) -> tuple[MarkBox, ...]:
    """The marks in the image; none where the words of the page cannot be had."""
    if not opened.place:
        return ()
    words = words_of(opened.version.original, opened.page.number)
    return mark_boxes(opened.pieces, words, (sheet.width, sheet.height), opened.place)


def _sections(opened: _Opened) -> tuple[Section, ...]:
    """The pages with matches next to this one; a heading only where the text may be read."""
    number, unit = opened.page.number, opened.version.unit
    listed = sorted(strip.nearest(number, list(opened.counts)))
    if listed in ([], [number]):
        return ()
    pages = akte.pages_of(opened.version, listed) if opened.whole else ()
    headings = {page.number: page.heading or "" for page in pages}

    def title(n: int) -> str:
        return " · ".join(filter(None, (text.page_label(unit, n), headings.get(n, ""))))

    return tuple(Section(title(n), opened.url(n), opened.counts[n]) for n in listed)


def _belongs(known: Document) -> document_views.Kin | None:
    """The event or project that the document belongs to, as far as the asker may know of it."""
    found = related(services().catalogue, known, role())
    near = sorted((r for r in found if r.type in BELONGS), key=lambda r: BELONGS.index(r.type))
    return next(iter(document_views.kin(near[:1], ())), None)
