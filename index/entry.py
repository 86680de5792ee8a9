"""From a catalogue document to its index entry: analysed text, facet values, dates."""

from __future__ import annotations

from collections.abc import Sequence

from archive.masking import mask
from archive.model import Document, Page
from index.backend import Entry
from index.fields import EXACT, PAGE_GAP, PARTS, TEXT, TITLE
from index.german import analyze
from index.german.fold import fold
from index.why import Why

_FIELD_OF = {Why.EXACT: EXACT, Why.FORM: TEXT, Why.PART: PARTS}

_FORMATS = {
    "application/pdf": "pdf",
    "text/html": "html",
    "text/plain": "text",
    "application/json": "json",
}


class _Terms:
    """Collects {field: {term: positions}} and the lengths of the fields."""

    def __init__(self) -> None:
        self.terms: dict[str, dict[str, list[int]]] = {TEXT: {}, TITLE: {}, EXACT: {}, PARTS: {}}
        self.lengths = dict.fromkeys(self.terms, 0)

    def add(self, field: str, term: str, position: int) -> None:
        listed = self.terms[field].setdefault(term, [])
        if not listed or listed[-1] != position:
            listed.append(position)
        self.lengths[field] += 1


def entry(document: Document, pages: Sequence[Page]) -> Entry:
    """The index entry of an active document."""
    if document.version is None:
        raise ValueError(f"{document.shelf_mark} has no readable version")
    collected = _Terms()
    starts = [0]
    position = _add_title(collected, document)
    for page in pages:
        starts.append(position + PAGE_GAP)
        position = _add_text(collected, page.text, document.language, starts[-1])
    period = document.period
    return Entry(
        document_id=document.id,
        version_id=document.version.id,
        revision=document.revision,
        visibility=document.visibility,
        terms=collected.terms,
        lengths=collected.lengths,
        page_starts=tuple(starts),
        facets=_facets(document),
        title_key=title_key(document.title),
        sort_date=document.sort_date,
        period_begin=period.begin if period else None,
        period_end=period.end if period else None,
    )


def title_key(title: str) -> str:
    """A title for sorting: DIN 5007-1, leading signs left out.

    >>> title_key("„Ämter im Wandel“")
    'amter im wandel“'
    """
    return fold(title).lstrip("„“‚‘\"'»«([ –-")


def _add_title(collected: _Terms, document: Document) -> int:
    """The title's terms, in the fields of the text and its own; the position behind it."""
    position = 0
    for term in analyze(mask(document.title), document.language):
        position = term.position + 1
        if term.why is Why.FORM:
            collected.add(TITLE, term.term, term.position)
        else:
            collected.add(_FIELD_OF[term.why], term.term, term.position)
    return position


def _add_text(collected: _Terms, text: str, language: str | None, start: int) -> int:
    position = start
    for term in analyze(mask(text), language):
        position = start + term.position
        collected.add(_FIELD_OF[term.why], term.term, position)
    return position + 1


def _facets(document: Document) -> dict[str, tuple[str, ...]]:
    version = document.version
    media_type = version.original.media_type if version else ""
    return {
        "art": (mask(document.kind),),
        "jahr": tuple(str(year) for year in document.years),
        "sprache": (document.language,) if document.language else (),
        "format": (_FORMATS.get(media_type, media_type),),
        "bestand": (mask(document.collection),),
        "zugang": (document.visibility.value,),
    }
