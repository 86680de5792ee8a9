"""The seam to the search engine: what any backend must do, in values.

A backend learns `Entry`s in batches, forgets documents, and answers a `Question` with a `Ranking`.
It knows nothing of the catalogue, of query text or of snippets.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import NamedTuple, Protocol

from archive.model import DocumentId, VersionId, Visibility
from index.german import Learnt
from index.plan import Leaf, Plan
from index.request import SearchRequest, TermCount
from index.vocabulary import Vocabulary
from index.why import Why

#: (documents, term) pairs.
Counted = list[tuple[int, str]]


@dataclass(frozen=True, slots=True)
class Entry:
    """What the index holds of a document. Terms are given as {term: positions}, per field.

    `page_starts[i]` is the first position of page i; page 0 is the title. `spans` are the first
    character of the word at each position, counted from the beginning of its page, and its number
    of characters, 0 where no word stands. `facets` holds the values of each facet key, none for
    "ohne Angabe"; in a tree (see `index.tree`) the lowest levels are enough.
    """

    document_id: DocumentId
    version_id: VersionId
    revision: int
    visibility: Visibility
    terms: dict[str, dict[str, list[int]]]
    lengths: dict[str, int]
    page_starts: tuple[int, ...]
    spans: tuple[Sequence[int], Sequence[int]]
    facets: dict[str, tuple[str, ...]]
    title_key: str
    sort_date: date | None = None
    period_begin: date | None = None
    period_end: date | None = None


@dataclass(frozen=True, slots=True)
class Question:
    """A request whose query is planned.

    `relaxed` gives the plan of the second tier, if there is one, for the labels of the words that
    no document has; it is asked when the second tier is due.

    `places` is for how many pages of a document the spots are wanted. Without any, the ranked
    documents come without reasons and pages too, which batches need not know.

    Documents with a smaller number than `first` are left out, of counts too.
    """

    request: SearchRequest
    plan: Plan
    relaxed: Callable[[Sequence[str]], Plan | None]
    facet_keys: tuple[str, ...] = ()
    places: int = 3
    first: int = 0


class Spot(NamedTuple):
    """A word of a page that answers word `leaf` of the query: its characters on that page.

    `term` of `field` is what answered; it may be a part of the word, the `part`-th. "" stands for
    the whole.
    """

    begin: int
    end: int
    why: Why
    leaf: int
    field: str = ""
    term: str = ""
    part: int = 0


@dataclass(frozen=True, slots=True)
class Ranked:
    """A document of a ranking. `pages` holds (page, number of distinct words there), best first.

    `spots` holds those of the best pages and of page 0, the title, as they were when the document
    had this version and this revision.
    """

    document_id: DocumentId
    version_id: VersionId
    revision: int
    score: float
    why: tuple[Why, ...] = ()
    pages: tuple[tuple[int, int], ...] = ()
    spots: dict[int, tuple[Spot, ...]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Ranking:
    """The answer of a backend. `facets` holds (value, count) pairs; "-" is "ohne Angabe"."""

    total: int
    hits: tuple[Ranked, ...]
    more: tuple[Ranked, ...]
    more_total: int
    facets: dict[str, tuple[tuple[str, int], ...]] = field(default_factory=dict)
    terms: tuple[TermCount, ...] = ()


@dataclass(frozen=True, slots=True)
class IndexStatus:
    """How the index is. `waiting` counts changes that it has yet to learn."""

    available: bool
    documents: int = 0
    committed: datetime | None = None
    generation: str | None = None
    bytes: int = 0
    waiting: int = 0
    problem: str | None = None


class SearchBackend(Protocol):
    """An engine. `write` and `rebuild` are for one process at a time; `rank` for many threads."""

    def rank(self, question: Question) -> Ranking:
        """The answer to a question. Raises IndexUnavailable if the index must be rebuilt."""

    def matching(self, question: Question) -> tuple[DocumentId, ...]:
        """All documents that match, in the order asked for, without page and second tier.

        Raises IndexUnavailable if the index must be rebuilt.
        """

    def write(self, entries: Iterable[Entry], removed: Sequence[DocumentId]) -> int:
        """Learn entries, replacing older ones, and forget documents: all of it or nothing.

        Entries are taken one by one; how many there were is returned.
        """

    def learnt(self) -> Learnt:
        """What the chain of the current generation has learnt.

        Raises IndexUnavailable if there is none.
        """

    def begin_rebuild(self, learnt: Learnt) -> SearchBackend:
        """A writer for a new, empty generation, which nobody sees yet."""

    def finish_rebuild(self, fresh: SearchBackend, documents: int) -> None:
        """Switch to a generation that holds this many documents, then drop the old one."""

    def vocabulary(self, field: str) -> Vocabulary:
        """All terms of a field, hidden documents' included."""

    def frequency(self, field: str, term: str, role: Visibility) -> int:
        """How many documents that a role may see have a term."""

    def beginning(self, field: str, prefix: str, role: Visibility, most: int) -> Counted:
        """Terms that begin so and that a role may see, with their documents, most first.

        At most so many; which ones is decided by the size of their postings, nearly the same order.
        """

    def containing(self, field: str, part: str, least: int, role: Visibility, most: int) -> Counted:
        """The same of terms that hold a part at least so many bytes from their begin."""

    def locate(
        self, document: DocumentId, asked: Sequence[Leaf], role: Visibility
    ) -> Ranked | None:
        """Where a document answers words, on all its pages, without a score.

        None if the index does not hold it for that role.
        """

    def count(self, leaf: Leaf, role: Visibility) -> int:
        """How many documents that a role may see answer a query word."""

    def revisions(self) -> dict[DocumentId, int]:
        """What the index holds: {document: its revision}."""

    def status(self) -> IndexStatus:
        """How the index is, without raising."""
