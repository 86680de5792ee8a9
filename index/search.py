"""Search: from a request to a result. Query -> tree -> plan -> ranking -> hits with their words.

The ranking comes from the backend, texts and titles from the catalogue.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator, Mapping, Sequence

from archive import outbox
from archive.admission import first_since
from archive.catalogue import Catalogue
from archive.errors import IndexUnavailable
from archive.model import Document, DocumentId, Page, State, Visibility
from index import query
from index.backend import IndexStatus, Question, Ranked, SearchBackend, Spot
from index.facet import facet_values
from index.german import Chain, Learnt, Term, nfc
from index.hits import LABELLED, PLACES, hit
from index.marked import marks_of
from index.plan import Leaf, leaves
from index.planner import Planner, planner_of
from index.request import (
    FACETS,
    Hit,
    Piece,
    SearchRequest,
    SearchResult,
    unknown_words,
)
from index.secondtier import SecondTier, replaced
from index.snippets import marks, pieces
from index.suggest import Suggestion
from index.suggester import MOST, Suggester


class Search:
    """The search over a catalogue and its index. Safe to share between threads."""

    def __init__(self, catalogue: Catalogue, backend: SearchBackend) -> None:
        self._catalogue = catalogue
        self._backend = backend
        self._suggester = Suggester(catalogue, backend, self)

    def search(
        self, request: SearchRequest, plain: bool = False, facet_keys: Sequence[str] = FACETS
    ) -> SearchResult:
        """The result of a request. `plain` reads the query as words, whatever its signs say. Only
        the facets of the keys are counted; who shows none need not wait for any.

        Raises:
            QueryError: the query is malformed; knows where.
            IndexUnavailable: the index must be rebuilt first.
        """
        node = query.plain_words(request.query) if plain else query.parse(request.query)
        planner = self._planner()
        asked = planner.plan(node)
        second = SecondTier(asked, self._backend, planner, request.role)
        first = self._first(request)
        ranking = self._backend.rank(
            Question(request, asked, second.plan, tuple(facet_keys), first=first)
        )
        meant = second.meant(unknown_words(ranking.terms))
        words = tuple(leaves(asked))
        return SearchResult(
            request=request,
            total=ranking.total,
            hits=self._hits(ranking.hits, words, request.role, planner.chain),
            more=self._hits(ranking.more, words, request.role, planner.chain),
            more_total=ranking.more_total,
            facets={
                key: facet_values(key, ranking.facets.get(key, ()), request.selected(key))
                for key in facet_keys
            },
            terms=ranking.terms,
            did_you_mean=replaced(nfc(request.query), meant) if meant else None,
        )

    def count(self, request: SearchRequest) -> int:
        """How many documents a request finds, and nothing else of them.

        Raises:
            QueryError: the query is malformed; knows where.
            IndexUnavailable: the index must be rebuilt first.
        """
        asked = self._planner().plan(query.parse(request.query))
        bare = dataclasses.replace(request, page=1, per_page=1, strict=True)
        question = Question(bare, asked, lambda _: None, places=0, first=self._first(request))
        return self._backend.rank(question).total

    def numbers(self, request: SearchRequest) -> tuple[DocumentId, ...]:
        """All documents of a request that match all words, in its order, whatever its page.

        Who writes them out must ask the catalogue of each whether the role may still see it.

        Raises:
            QueryError: the query is malformed; knows where.
            IndexUnavailable: the index must be rebuilt first.
        """
        asked = self._planner().plan(query.parse(request.query))
        question = Question(request, asked, lambda _: None, first=self._first(request))
        return self._backend.matching(question)

    def suggest(
        self,
        typed: str,
        role: Visibility,
        limit: int = MOST,
        within: SearchRequest = SearchRequest(),  # noqa: B008  a frozen value
    ) -> list[Suggestion]:
        """What may be meant by what was typed so far: words, titles, people, regions …

        Words are counted within the filters of a request.

        Raises:
            IndexUnavailable: the index must be rebuilt first.
        """
        return self._suggester.suggest(typed, dataclasses.replace(within, role=role), limit)

    def rank(self, request: SearchRequest, plain: bool = False) -> list[tuple[Document, float]]:
        """The documents of a request and their scores, second tier last; for batch runs.

        A query without any word has none.
        """
        limit = query.MAX_CHARACTERS_BATCH
        node = query.plain_words(request.query) if plain else query.parse(request.query, limit)
        if node is None:
            return []
        planner = self._planner()
        asked = planner.plan(node)
        second = SecondTier(asked, self._backend, planner, request.role)
        first = self._first(request)
        question = Question(request, asked, second.plan, places=0, first=first)
        ranking = self._backend.rank(question)
        ranked = [*ranking.hits, *ranking.more]
        documents = {d.id: d for d in self._catalogue.documents(r.document_id for r in ranked)}
        return [(documents[r.document_id], r.score) for r in ranked if r.document_id in documents]

    def mark(
        self, text: str, document: Document, pages: Sequence[Page], role: Visibility
    ) -> dict[int, tuple[Piece, ...]]:
        """{page number: its whole text in pieces, the matches of a query marked}.

        A query without words marks nothing. Pages come as they may be shown. The index tells the
        places; while it does not have this version, the pages are read by the chain once more.

        Raises:
            QueryError: the query is malformed.
        """
        planner = self._planner()
        words = tuple(leaves(planner.plan(query.parse(text))))
        known = self._located(document, words, role)
        return {
            page.number: pieces(
                page.text,
                marks(page.text, document.language, words, planner.chain)
                if known is None
                else marks_of(page.text, known.get(page.number, ()), planner.chain),
            )
            for page in pages
        }

    def places(self, text: str, document: Document, role: Visibility) -> dict[int, int] | None:
        """{page number: how many places a query has there}, of the pages that have some.

        No text is read for it, so it costs the same for a thousand pages. None while the index
        does not have this version. Words that stand side by side are one place.

        Raises:
            QueryError: the query is malformed.
        """
        words = tuple(leaves(self._planner().plan(query.parse(text))))
        known = self._located(document, words, role)
        if known is None:
            return None
        return {page: _places(spots) for page, spots in sorted(known.items()) if page and spots}

    def _located(
        self, document: Document, words: Sequence[Leaf], role: Visibility
    ) -> Mapping[int, Sequence[Spot]] | None:
        """{page: its spots} as the index has them, None if it has not this version."""
        try:
            found = self._backend.locate(document.id, words, role)
        except IndexUnavailable:
            return None
        if found is None or not document.version or found.version_id != document.version.id:
            return None
        return found.spots

    def status(self) -> IndexStatus:
        """How the index is, and how many changes it has yet to learn."""
        return dataclasses.replace(self._backend.status(), waiting=outbox.size(self._catalogue))

    def state(self) -> IndexStatus:
        """How the index is, whatever it has yet to learn: the same until it changes."""
        return self._backend.status()

    def analyze(self, text: str, language: str | None = "de") -> Iterator[Term]:
        """What the chain makes of a text, with what it learnt from the archive, if there is one."""
        return self._planner().chain.analyze(text, language)

    def _first(self, request: SearchRequest) -> int:
        """The smallest number that came in since the day asked for."""
        if request.since is None:
            return 0
        with self._catalogue.reading() as connection:
            return first_since(connection, request.since)

    def _planner(self) -> Planner:
        """The planner for what the index learnt; without an index, for what is in no need of it."""
        try:
            return planner_of(self._backend.learnt())
        except IndexUnavailable:
            return planner_of(Learnt())

    def _hits(
        self, ranked: Sequence[Ranked], words: tuple[Leaf, ...], role: Visibility, chain: Chain
    ) -> tuple[Hit, ...]:
        if not ranked:
            return ()
        documents = {d.id: d for d in self._catalogue.documents(r.document_id for r in ranked)}
        texts = self._catalogue.chosen_pages(
            (r.version_id, page) for r in ranked for page, _ in r.pages[:PLACES]
        )
        facts = self._catalogue.facts_of([r.version_id for r in ranked], LABELLED)
        hits = []
        for place in ranked:
            document = documents.get(place.document_id)
            # hidden or withdrawn since the index last learnt of it
            if document is None or document.state is not State.ACTIVE or not document.version:
                continue
            if role.may_see(document.visibility):
                listed = texts.get(place.version_id, {})
                known = facts.get(place.version_id, ())
                hits.append(
                    hit(document, document.version, place, listed, known, words, role, chain)
                )
        return tuple(hits)


def _places(spots: Sequence[Spot]) -> int:
    """How many places the spots of a page make; one sign may stand between two words of one."""
    found, end = 0, -2
    for spot in sorted(spots, key=lambda s: (s.begin, s.end)):
        found += spot.begin > end + 1
        end = max(end, spot.end)
    return found
