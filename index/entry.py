"""From a catalogue document to its index entry: analysed text, facet values, dates."""

from __future__ import annotations

from array import array
from collections.abc import Sequence

from archive.masking import mask
from archive.model import Document, Fact, Page
from index.backend import Entry
from index.factfacets import factfacets
from index.fields import FIELD_OF, FIELDS, JOINER, PAGE_GAP, PARTS, REGIONS, TEXT, TITLE
from index.formats import format_of
from index.german import Chain, Layer, nfc
from index.german.fold import fold
from index.german.terms import WordTerm
from index.places import PART_BITS
from index.regions import terms_above


class _Terms:
    """Collects {field: {term: positions}}, the lengths of the fields, and where words stand."""

    def __init__(self) -> None:
        self.terms: dict[str, dict[str, list[int]]] = {name: {} for name in FIELDS}
        self.lengths = dict.fromkeys(self.terms, 0)
        self.begins = array("I")
        self.widths = array("B")

    def place(self, position: int, begin: int, end: int) -> None:
        """Note where the word at a position stands; positions without a word have a width of 0."""
        missing = position - len(self.begins)
        if missing:
            self.begins.extend([0] * missing)
            self.widths.extend([0] * missing)
        self.begins.append(begin)
        self.widths.append(min(end - begin, 255))

    def add(self, found: tuple[WordTerm, ...], positions: list[int], form_field: str) -> None:
        """Take in the terms of a word that stands at these positions."""
        for term, layer, _, _, part in found:
            if layer is Layer.PART or layer is Layer.JOINER:
                places = [(position << PART_BITS) | part for position in positions]
                name = JOINER if layer is Layer.JOINER else term
                self._put(PARTS, name, places, layer is not Layer.JOINER)
            else:
                field = form_field if layer is Layer.FORM else FIELD_OF[layer]
                self._put(field, term, positions, True)

    def above(self, terms: tuple[str, ...], position: int) -> None:
        """Take in the names of what the document's regions lie in."""
        for term in terms:
            self._put(REGIONS, term, [position], True)

    def _put(self, field: str, term: str, places: list[int], counts: bool) -> None:
        if counts:
            self.lengths[field] += len(places)
        listed = self.terms[field].get(term)
        if listed is None:
            self.terms[field][term] = places
        else:  # another word with the same term; a new list, since words share theirs
            self.terms[field][term] = [*listed, *places]

    def in_order(self) -> dict[str, dict[str, list[int]]]:
        """The terms, each with its places ascending and once."""
        for terms in self.terms.values():
            for term, places in terms.items():
                if len(places) > 1:
                    terms[term] = sorted(set(places))
        return self.terms


def entry(document: Document, pages: Sequence[Page], facts: Sequence[Fact], chain: Chain) -> Entry:
    """The index entry of an active document."""
    if document.version is None:
        raise ValueError(f"{document.shelf_mark} has no readable version")
    collected = _Terms()
    starts = [0]
    language = document.language
    position = _add(collected, chain, mask(document.title), language, 0, TITLE)
    # they stand between title and first page, where no word is
    collected.above(terms_above(facts, chain), position + PAGE_GAP // 2)
    for page in pages:
        starts.append(position + PAGE_GAP)
        position = _add(collected, chain, mask(page.text), language, starts[-1], TEXT)
    period = document.period
    return Entry(
        document_id=document.id,
        version_id=document.version.id,
        revision=document.revision,
        visibility=document.visibility,
        terms=collected.in_order(),
        lengths=collected.lengths,
        page_starts=tuple(starts),
        spans=(collected.begins, collected.widths),
        facets=_facets(document, facts),
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


def _add(
    collected: _Terms, chain: Chain, text: str, language: str | None, start: int, form_field: str
) -> int:
    """Add the terms of a text from a position on; the position behind it."""
    number = -1
    # a word's terms are one value, however often it stands here
    words: dict[int, tuple[tuple[WordTerm, ...], list[int]]] = {}
    place = collected.place
    for number, token, found in chain.words(text, language):
        place(start + number, token.begin, token.end)
        known = words.get(id(found))
        if known is None:
            words[id(found)] = (found, [start + number])
        else:
            known[1].append(start + number)
    for found, positions in words.values():
        collected.add(found, positions, form_field)
    return start + number + 1


def _facets(document: Document, facts: Sequence[Fact]) -> dict[str, tuple[str, ...]]:
    """The values of all facets, NFC as those of addresses are: else no filter would find them."""
    version = document.version
    media_type = version.original.media_type if version else ""
    found = {
        "art": (mask(document.kind),),
        "jahr": tuple(str(year) for year in document.years),
        "sprache": (document.language,) if document.language else (),
        "format": (format_of(media_type),),
        "bestand": (mask(document.collection),),
        "zugang": (document.visibility.value,),
        **factfacets(facts),
    }
    return {key: tuple(dict.fromkeys(map(nfc, values))) for key, values in found.items()}
