"""An entry of the ledger: what a hit says on the screen."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from markupsafe import Markup, escape

from archive.masking import mask
from archive.model import Document
from index.labels import label
from index.request import Hit, Piece, SearchRequest
from index.why import Why
from search_app.present.german import day, number
from search_app.present.periods import Axis, Track, track
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
from search_app.urls import document_url, page_url

#: Forms of a kind that the line "gefunden als" lists.
FORMS = 3


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
    """A hit, or a document of a plain list."""

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


def entry(hit: Hit, request: SearchRequest, on: Axis) -> Entry:
    """A hit as the ledger prints it; every link carries the search."""
    return Entry(
        number=hit.id,
        url=document_url(hit.id, request),
        title=_title(hit),
        kind=mask(hit.kind),
        icon=kind_icon(hit.kind),
        meta=(extent(hit.unit, hit.page_count), *_language(hit.language)),
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
        reasons=_reasons(hit),
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
        when=when(document.date_wording, document.sort_date),
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


def exact_day(wording: str | None, sort_date: date | None) -> str | None:
    """The ISO day, where what is shown is exactly this day."""
    if sort_date and (not wording or wording == day(sort_date)):
        return sort_date.isoformat()
    return None


def _language(language: str | None) -> tuple[str, ...]:
    """Only a language other than the archive's own is worth a word."""
    return () if language in (None, "de") else (label("sprache", str(language)),)


def _further(hit: Hit) -> str:
    if not hit.further:
        return ""
    name = hit.unit.value if hit.further == 1 else pages_name(hit.unit)
    return f"+ {number(hit.further)} weitere {name}"


def _reasons(hit: Hit) -> tuple[Reason, ...]:
    pieces = [*hit.title_pieces, *(piece for place in hit.pages for piece in place.pieces)]
    return tuple(
        Reason(why, mark_class(why), "" if why == Why.EXACT else _forms(pieces, why))
        for why in hit.why
    )


def _forms(pieces: Iterable[Piece], why: str) -> str:
    forms = dict.fromkeys(piece.text for piece in pieces if piece.why == why)
    return ", ".join(list(forms)[:FORMS])
