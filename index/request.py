"""The values of a search: what is asked (`SearchRequest`) and what is answered (`SearchResult`).

One frozen request makes results, facets, chips, pager, feeds, export and the API the same code:
each of them is a request derived from another by the `with_…` methods.
"""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from archive.model import DocumentId, PageUnit, Visibility

KIND, YEAR, PROGRAMME, COLLECTION = "art", "jahr", "programm", "bestand"
#: Facet keys in the order of the screen; the same in JSON, on the command line and in URLs.
FACETS = (
    KIND, YEAR, "region", "thema", PROGRAMME, "organisation", "person",
    "sprache", "format", "status", COLLECTION, "zugang",
)  # fmt: skip
SORTS = ("relevanz", "neu", "alt", "titel", "aufgenommen")
#: The facet value of documents that have none.
MISSING = "-"


@dataclass(frozen=True, slots=True)
class SearchRequest:
    """A search. `filters` are (facet key, value) pairs: OR within a key, AND across keys.

    `year_from` and `year_to` keep documents with a year in the interval, `since` those that first
    came in on this day or later. `page` counts from 1.
    `compact` says how the results are shown; what is found does not depend on it.
    """

    query: str = ""
    filters: tuple[tuple[str, str], ...] = ()
    year_from: int | None = None
    year_to: int | None = None
    sort: str = "relevanz"
    page: int = 1
    per_page: int = 20
    strict: bool = False
    role: Visibility = Visibility.PUBLIC
    since: datetime.date | None = None
    compact: bool = False

    def selected(self, key: str) -> tuple[str, ...]:
        """The values that are selected in a facet."""
        return tuple(value for name, value in self.filters if name == key)

    def with_filter(self, key: str, value: str) -> SearchRequest:
        """The same search with one more facet value, from the first page."""
        pairs = sorted({*self.filters, (key, value)}, key=lambda p: (FACETS.index(p[0]), p[1]))
        return replace(self, filters=tuple(pairs), page=1)

    def without_filter(self, key: str, value: str) -> SearchRequest:
        """The same search without one facet value, from the first page."""
        kept = tuple(pair for pair in self.filters if pair != (key, value))
        return replace(self, filters=kept, page=1)

    def without_facet(self, key: str) -> SearchRequest:
        """The same search without any value of a facet, from the first page."""
        kept = tuple(pair for pair in self.filters if pair[0] != key)
        return replace(self, filters=kept, page=1)

    def without_filters(self) -> SearchRequest:
        """The bare query, from the first page."""
        return replace(self, filters=(), year_from=None, year_to=None, since=None, page=1)

    @property
    def is_filtered(self) -> bool:
        bounds = (self.year_from, self.year_to, self.since)
        return bool(self.filters) or any(bound is not None for bound in bounds)


@dataclass(frozen=True, slots=True)
class Piece:
    """A run of text in a snippet. `why` is the kind of match where it is marked, else None."""

    text: str
    why: str | None = None

    @property
    def mark(self) -> bool:
        return self.why is not None


@dataclass(frozen=True, slots=True)
class PageHit:
    """A place where a document matches: its page and the words around the match."""

    page: int
    pieces: tuple[Piece, ...]
    heading: str | None = None


@dataclass(frozen=True, slots=True)
class Named:
    """What a document names: the value in its facet, the label, and the wording of the text."""

    value: str
    label: str
    wording: str


@dataclass(frozen=True, slots=True)
class Hit:
    """One document of a result. `further` counts the pages with matches beyond those in `pages`.

    `why` lists the kinds of match, strongest first: exakt, Wortform, Wortteil, Synonym, Region.
    `regions` and `topics` are labels; `named_regions` are the regions with their facet values, and
    `regions_above` what they lie in, where that is why the document was found.
    """

    id: DocumentId
    external_id: str | None
    title: str
    kind: str
    date: str | None
    score: float
    why: tuple[str, ...]
    pages: tuple[PageHit, ...]
    further: int
    unit: PageUnit
    page_count: int
    media_type: str
    language: str | None
    collection: str
    sort_date: datetime.date | None
    period_begin: datetime.date | None = None
    period_end: datetime.date | None = None
    imprecise: tuple[str, ...] = ()
    regions: tuple[str, ...] = ()
    topics: tuple[str, ...] = ()
    title_pieces: tuple[Piece, ...] = ()
    named_regions: tuple[Named, ...] = ()
    regions_above: tuple[str, ...] = ()
    programmes: tuple[str, ...] = ()
    publisher: str | None = None
    venue: str | None = None


@dataclass(frozen=True, slots=True)
class FacetValue:
    """A line of a facet. `count` is the number of results when it alone is selected here."""

    value: str
    label: str
    count: int
    selected: bool = False
    children: tuple[FacetValue, ...] = ()


@dataclass(frozen=True, slots=True)
class TermCount:
    """How many documents have a term of the query, among those that the asker may see."""

    term: str
    documents: int


def unknown_words(terms: Sequence[TermCount]) -> list[str]:
    """The words that no document has, neither as a word nor in a phrase."""
    known = {t.term for t in terms if t.documents}
    return list(dict.fromkeys(t.term for t in terms if t.term not in known))


@dataclass(frozen=True, slots=True)
class SearchResult:
    """The answer to a request. `hits` match all words; `more` only some, on the last page."""

    request: SearchRequest
    total: int
    hits: tuple[Hit, ...]
    more: tuple[Hit, ...] = ()
    more_total: int = 0
    facets: dict[str, tuple[FacetValue, ...]] = field(default_factory=dict)
    did_you_mean: str | None = None
    notices: tuple[str, ...] = ()
    terms: tuple[TermCount, ...] = ()

    @property
    def pages(self) -> int:
        """How many result pages there are, at least one."""
        return max(1, -(-self.total // self.request.per_page))
