"""A ranked document as a hit: its title, its best places, and the words around them.

What may be shown of a document's text is decided here, once, for results, API, exports and marks
alike.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from archive.masking import mask
from archive.model import ACCEPTED, Display, Document, Fact, Page, Version, Visibility
from index.backend import Ranked
from index.german import Chain, nfc
from index.marked import marks_of
from index.plan import Leaf
from index.regions import above, named
from index.request import Hit, Named, PageHit, Piece
from index.snippets import marks, pieces, snippet
from index.why import Why

#: Places that a hit shows; the others are counted.
PLACES = 3
#: Fields of which a hit shows the values.
LABELLED = ("regions", "topics", "programmes", "publisher", "event")


def hit(
    document: Document,
    version: Version,
    ranked: Ranked,
    texts: Mapping[int, Page],
    facts: Sequence[Fact],
    words: tuple[Leaf, ...],
    role: Visibility,
    chain: Chain,
) -> Hit:
    """The hit of a document that the role may see; `texts` are its best pages by number,
    `facts` those of the `LABELLED` fields."""
    period, title = document.period, mask(document.title)
    shown = ranked.pages if may_quote(document, role) else ()
    return Hit(
        id=document.id,
        external_id=document.external_id,
        title=title,
        kind=mask(document.kind),
        date=document.date_wording,
        score=ranked.score,
        why=tuple(why.value for why in ranked.why),
        pages=_places(ranked, texts, chain) if shown else (),
        further=max(0, len(shown) - PLACES),
        unit=version.unit,
        page_count=version.page_count,
        media_type=version.original.media_type,
        language=document.language,
        collection=document.collection,
        sort_date=document.sort_date,
        period_begin=period.begin if period else None,
        period_end=period.end if period else None,
        imprecise=period.imprecise if period else (),
        regions=_labels(facts, "regions"),
        topics=_labels(facts, "topics"),
        title_pieces=_title(document, ranked, words, chain),
        named_regions=_regions(facts),
        regions_above=tuple(above(facts)) if Why.REGION in ranked.why else (),
        programmes=_labels(facts, "programmes"),
        publisher=next(iter(_labels(facts, "publisher")), None),
        venue=_venue(facts),
    )


def _labels(facts: Sequence[Fact], field: str) -> tuple[str, ...]:
    """The accepted values of a field by their labels, each once, in the order of reading."""
    found: dict[str, None] = {}
    for fact in facts:
        if fact.field == field and fact.status == ACCEPTED:
            for value in fact.value if isinstance(fact.value, list) else [fact.value]:
                label = value.get("label") if isinstance(value, dict) else value
                if isinstance(label, str) and label:
                    found[mask(label)] = None
    return tuple(found)


def _regions(facts: Sequence[Fact]) -> tuple[Named, ...]:
    """The regions, each once, by the wording that comes first."""
    found: dict[str, Named] = {}
    for one in named(facts):
        found.setdefault(one.value, one)
    return tuple(found.values())


def _venue(facts: Sequence[Fact]) -> str | None:
    """Where the document's event took place, as the text says it."""
    for fact in facts:
        if fact.field == "event" and fact.status == ACCEPTED and isinstance(fact.value, dict):
            place = fact.value.get("place")
            if isinstance(place, str) and place.strip():
                return mask(place).strip()
    return None


def _title(
    document: Document, ranked: Ranked, words: tuple[Leaf, ...], chain: Chain
) -> tuple[Piece, ...]:
    title = nfc(mask(document.title))
    if document.revision == ranked.revision:
        return pieces(title, marks_of(title, ranked.spots.get(0, ()), chain))
    # it may have been changed since the index learnt of it
    return pieces(title, marks(title, document.language, words, chain))


def _places(ranked: Ranked, texts: Mapping[int, Page], chain: Chain) -> tuple[PageHit, ...]:
    """The best places in page order, each with the words around it."""
    places = []
    for number in sorted(page for page, _ in ranked.pages[:PLACES]):
        if number not in texts:
            continue
        text = nfc(mask(texts[number].text))
        cut = snippet(text, marks_of(text, ranked.spots[number], chain))
        if cut:
            places.append(PageHit(number, cut, texts[number].heading))
    return tuple(places)


def may_quote(document: Document, role: Visibility) -> bool:
    """Whether words of a document's text may be shown to a role that may see the document."""
    return document.display is not Display.METADATA or role is Visibility.STAFF


def may_read(document: Document, role: Visibility) -> bool:
    """Whether the whole text and the original may be shown to such a role."""
    return document.display is Display.FULL or role is Visibility.STAFF
