"""From matching documents to a ranking: order, page of results, second tier, reasons."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from archive.model import DocumentId, VersionId, Visibility
from index.backend import Question, Ranked, Ranking
from index.plan import Leaf, leaves
from index.request import unknown_words
from index.whoosh_backend.answers import Found
from index.whoosh_backend.evaluate import Evaluation
from index.whoosh_backend.facets import Filters
from index.whoosh_backend.joined import Ints
from index.whoosh_backend.locate import locate
from index.whoosh_backend.snapshot import Snapshot

#: More pages than any document has.
ALL_PAGES = 1 << 30


def rank(snapshot: Snapshot, question: Question) -> Ranking:
    """The answer of a snapshot to a question."""
    request = question.request
    evaluation = Evaluation(snapshot, request.role)
    filters = Filters(snapshot, request, question.first)
    found = evaluation.find(question.plan)
    mask = filters.apply(found.mask)
    order = _ordered(snapshot, mask, found, request.sort, bool(list(leaves(question.plan))))
    begin = (request.page - 1) * request.per_page
    listed = order[begin : begin + request.per_page]
    facets = {key: filters.counts(key, found.mask) for key in question.facet_keys}
    asked = tuple(leaves(question.plan))
    told = dict.fromkeys(leaf for leaf in asked if leaf.label)
    terms = tuple(t for leaf in told if (t := evaluation.terms.get(leaf)))
    unknown = unknown_words(terms)
    more, more_total = _second_tier(evaluation, filters, question, unknown, found, len(order))
    return Ranking(
        total=len(order),
        hits=_ranked(snapshot, listed, found, asked, question.places),
        more=more,
        more_total=more_total,
        facets=facets,
        terms=terms,
    )


def matching(snapshot: Snapshot, question: Question) -> tuple[DocumentId, ...]:
    """The numbers of all documents that match, in the order asked for."""
    request, has_words = question.request, bool(list(leaves(question.plan)))
    found = Evaluation(snapshot, request.role).find(question.plan)
    mask = Filters(snapshot, request, question.first).apply(found.mask)
    order = _ordered(snapshot, mask, found, request.sort, has_words)
    return tuple(DocumentId(i) for i in snapshot.numbers["document_id"][order].tolist())


def located(
    snapshot: Snapshot, document: DocumentId, asked: tuple[Leaf, ...], role: Visibility
) -> Ranked | None:
    """Where one document answers words, on all its pages; None if the role may not see it."""
    is_it = (snapshot.numbers["document_id"] == document) & snapshot.visible(role)
    found = Found(is_it, np.zeros(snapshot.size))
    return next(iter(_ranked(snapshot, np.flatnonzero(is_it), found, asked, ALL_PAGES)), None)


def _ordered(
    snapshot: Snapshot, mask: np.ndarray, found: Found, sort: str, has_words: bool
) -> Ints:
    """The documents of a mask in the order asked for; ties by the newer shelf mark."""
    documents = np.flatnonzero(mask)
    newest = -snapshot.numbers["document_id"][documents]
    date = snapshot.numbers["sort_date"][documents]
    if sort == "relevanz" and not has_words:
        sort = "neu"
    keys = {
        "relevanz": (newest, -found.scores[documents]),
        "neu": (newest, -date),
        "alt": (newest, np.where(date == 0, np.iinfo(np.int64).max, date)),
        "aufgenommen": (newest,),  # numbers are given in the order of arrival
    }
    chosen = keys[sort] if sort in keys else (newest, snapshot.title_ranks[documents])
    ordered: Ints = documents[np.lexsort(chosen)]
    return ordered


def _second_tier(
    evaluation: Evaluation,
    filters: Filters,
    question: Question,
    unknown: Sequence[str],
    strict: Found,
    total: int,
) -> tuple[tuple[Ranked, ...], int]:
    """Documents with only some of the words, where the others leave room on the last page."""
    request = question.request
    last_page = max(1, -(-total // request.per_page))
    if request.strict or request.page != last_page:
        return (), 0
    plan = question.relaxed(unknown)
    if plan is None:
        return (), 0
    found = evaluation.find(plan)
    mask = filters.apply(found.mask) & ~strict.mask
    order = _ordered(evaluation.snapshot, mask, found, "relevanz", True)
    room = request.page * request.per_page - total
    asked = tuple(leaves(plan))
    more = _ranked(evaluation.snapshot, order[:room], found, asked, question.places)
    return more, len(order)


def _ranked(
    snapshot: Snapshot, documents: Ints, found: Found, asked: tuple[Leaf, ...], places: int
) -> tuple[Ranked, ...]:
    """Documents with their scores, and with their places if these are wanted."""
    numbers = snapshot.numbers
    located = locate(snapshot, documents, asked, places) if places and asked else {}
    return tuple(
        Ranked(
            document_id=DocumentId(int(numbers["document_id"][document])),
            version_id=VersionId(int(numbers["version_id"][document])),
            revision=int(numbers["revision"][document]),
            score=float(found.scores[document]),
            **located.get(document, {}),
        )
        for document in documents.tolist()
    )
