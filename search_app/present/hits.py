"""An entry of the ledger: what a hit says on the screen."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date

from markupsafe import Markup, escape

from archive.masking import mask
from archive.model import Document, PageUnit
from index.german.fold import fold
from index.labels import label
from index.request import Hit, Piece, SearchRequest, SearchResult
from index.why import Why
from search_app.present.german import day, number
from search_app.present.periods import Axis, Track, track
from search_app.present.tags import (
    FilterLinks,
    Tag,
    facts_of,
    further_regions,
    regions_of,
    said_otherwise,
)
from search_app.present.text import (
    covered,
    extent,
    kind_icon,
    mark_class,
    marked,
    page_label,
    pages_name,
    shown_title,
)
from search_app.present.versions import Kin, Link, Other, grouped, kin, others
from search_app.urls import document_url, page_url

#: Forms of a kind that the line "gefunden als" lists.
FORMS = 3
#: "Another one" in the gender of what a page is called.
_ONE_MORE = {
    PageUnit.PAGE: "weitere",
    PageUnit.SLIDE: "weitere",
    PageUnit.SECTION: "weiterer",
    PageUnit.SHEET: "weiteres",
}
_WORD = re.compile(r"\w{4,}")


@dataclass(frozen=True, slots=True)
class Place:
    """A page with matches: its name, where it opens, the words around the match."""

    label: str
    url: str
    snippet: Markup


@dataclass(frozen=True, slots=True)
class Reason:
    """A kind of match and the forms that were found so."""

    name: str
    style: str
    forms: str


@dataclass(frozen=True, slots=True)
class Entry:
    """A hit, or a document of a plain list. `tags` and `regions` are labels that lead to filters,
    `others` further documents of the same text, `kin` slides or what they belong to.
    """

    number: int
    url: str
    title: Markup
    kind: str
    icon: str
    meta: tuple[str, ...]
    when: str
    day: str | None
    track: Track | None
    collection: str
    places: tuple[Place, ...] = ()
    further: str = ""
    reasons: tuple[Reason, ...] = ()
    tags: tuple[Tag, ...] = ()
    regions: tuple[Tag, ...] = ()
    further_regions: str = ""
    others: tuple[Other, ...] = ()
    kin: tuple[Kin, ...] = ()


def entries(
    hits: Sequence[Hit], result: SearchResult, links: Sequence[Link], on: Axis
) -> list[Entry]:
    """Hits as the ledger prints them, those of one text as one entry."""
    filters, related = FilterLinks(result), kin(links)
    return [
        replace(
            entry(first, result.request, on),
            tags=facts_of(first, filters),
            regions=regions_of(first, filters),
            further_regions=further_regions(first),
            others=others(first, rest, result.request),
            kin=related.get(first.id, ()),
        )
        for first, rest in grouped(hits, links)
    ]


def entry(hit: Hit, request: SearchRequest, on: Axis) -> Entry:
    """A hit as the ledger prints it; every link carries the search."""
    return Entry(
        number=hit.id,
        url=document_url(hit.id, request),
        title=_title(hit),
        kind=mask(hit.kind),
        icon=kind_icon(hit.kind),
        meta=(*_extent(hit), *_language(hit.language)),
        when=when(hit.date, hit.sort_date),
        day=exact_day(hit.date, hit.sort_date),
        track=track(on, hit.period_begin, hit.period_end, hit.imprecise, hit.sort_date),
        collection=mask(hit.collection),
        places=tuple(
            Place(
                page_label(hit.unit, place.page),
                page_url(hit.id, place.page, request),
                marked(place.pieces),
            )
            for place in hit.pages
        ),
        further=_further(hit),
        reasons=_reasons(hit, request.query),
    )


def plain_entry(document: Document, on: Axis) -> Entry:
    """A document without a search."""
    version, period = document.version, document.period
    return Entry(
        number=document.id,
        url=document_url(document.id, SearchRequest()),
        title=escape(shown_title(document.title)),
        kind=mask(document.kind),
        icon=kind_icon(document.kind),
        meta=(extent(version.unit, version.page_count),) if version else (),
        when=date_of(document),
        day=exact_day(document.date_wording, document.sort_date),
        track=track(
            on,
            period.begin if period else None,
            period.end if period else None,
            period.imprecise if period else (),
            document.sort_date,
        ),
        collection=mask(document.collection),
    )


def _title(hit: Hit) -> Markup:
    """The title with its matches marked."""
    if not hit.title.strip() or not hit.title_pieces:
        return escape(shown_title(hit.title))
    return marked(covered(hit.title_pieces))


def when(wording: str | None, sort_date: date | None) -> str:
    """The date as the document writes it, else as it was read, else that there is none."""
    if wording:
        return mask(wording)
    return day(sort_date) if sort_date else "undatiert"


def date_of(document: Document) -> str:
    """The date of a document, wherever it is named."""
    return when(document.date_wording, document.sort_date)


def exact_day(wording: str | None, sort_date: date | None) -> str | None:
    """The ISO day, where what is shown is exactly this day."""
    if sort_date and (not wording or wording == day(sort_date)):
        return sort_date.isoformat()
    return None


def _extent(hit: Hit) -> tuple[str, ...]:
    """How long it is; the sections of a text without pages say nothing of that."""
    return () if hit.unit is PageUnit.SECTION else (extent(hit.unit, hit.page_count),)


def _language(language: str | None) -> tuple[str, ...]:
    """Only a language other than the archive's own is worth a word."""
    return () if language in (None, "de") else (label("sprache", str(language)),)


def _further(hit: Hit) -> str:
    if not hit.further:
        return ""
    if hit.further == 1:
        return f"+ 1 {_ONE_MORE[hit.unit]} {hit.unit.value}"
    return f"+ {number(hit.further)} weitere {pages_name(hit.unit)}"


def _reasons(hit: Hit, query: str) -> tuple[Reason, ...]:
    pieces = [*hit.title_pieces, *(piece for place in hit.pages for piece in place.pieces)]
    return tuple(Reason(why, mark_class(why), _told(why, pieces, hit, query)) for why in hit.why)


def _told(why: str, pieces: Iterable[Piece], hit: Hit, query: str) -> str:
    """What was found, where it is not the word as typed."""
    if why == Why.REGION:
        return _region(hit, query)
    return "" if why == Why.EXACT else _forms(pieces, why)


def _forms(pieces: Iterable[Piece], why: str) -> str:
    forms = dict.fromkeys(piece.text for piece in pieces if piece.why == why)
    return ", ".join(list(forms)[:FORMS])


def _region(hit: Hit, query: str) -> str:
    """Which region of the query a document lies in, or is called by another name there."""
    asked = {fold(word)[:-1] for word in _WORD.findall(query)}

    def is_asked(name: str) -> bool:
        folded = fold(name)
        return any(word in folded for word in asked)

    within = [f"liegt in {name}" for name in hit.regions_above if is_asked(name)]
    called = [
        f"{one.label}, im Text „{said}“"
        for one in hit.named_regions
        if is_asked(one.label) and (said := said_otherwise(one))
    ]
    return ", ".join([*called, *within][:FORMS])
