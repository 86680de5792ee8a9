"""From matching documents to a ranking: order, page of results, second tier, reasons."""

from __future__ import annotations

from collections import defaultdict

import numpy as np

from archive.model import DocumentId, VersionId
from index.backend import Question, Ranked, Ranking
from index.places import PART_BITS, key
from index.plan import Answer, Beginning, Leaf, Match, Sequence, leaves, phrase
from index.whoosh_backend.evaluate import Evaluation, Found
from index.whoosh_backend.facets import Filters
from index.whoosh_backend.snapshot import Ints, Snapshot
from index.why import Why


def rank(snapshot: Snapshot, question: Question) -> Ranking:
    """The answer of a snapshot to a question."""
    request = question.request
    evaluation = Evaluation(snapshot, request.role)
    filters = Filters(snapshot, request)
    found = evaluation.find(question.plan)
    mask = filters.apply(found.mask)
    order = _ordered(snapshot, mask, found, request.sort, bool(list(leaves(question.plan))))
    begin = (request.page - 1) * request.per_page
    listed = order[begin : begin + request.per_page]
    facets = {key: filters.counts(key, found.mask) for key in question.facet_keys}
    more, more_total = _second_tier(evaluation, filters, question, found, len(order))
    asked = tuple(leaves(question.plan))
    told = asked if question.with_places else ()
    return Ranking(
        total=len(order),
        hits=tuple(_ranked(evaluation, int(d), found, told) for d in listed),
        more=more,
        more_total=more_total,
        facets=facets,
        terms=tuple(t for leaf in asked if (t := evaluation.terms.get(leaf.label))),
    )


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
    }
    chosen = keys[sort] if sort in keys else (newest, snapshot.title_ranks[documents])
    ordered: Ints = documents[np.lexsort(chosen)]
    return ordered


def _second_tier(
    evaluation: Evaluation, filters: Filters, question: Question, strict: Found, total: int
) -> tuple[tuple[Ranked, ...], int]:
    """Documents with only some of the words, where the others leave room on the last page."""
    request = question.request
    last_page = max(1, -(-total // request.per_page))
    if question.relaxed is None or request.strict or request.page != last_page:
        return (), 0
    found = evaluation.find(question.relaxed)
    mask = filters.apply(found.mask) & ~strict.mask
    order = _ordered(evaluation.snapshot, mask, found, "relevanz", True)
    room = request.page * request.per_page - total
    told = tuple(leaves(question.relaxed)) if question.with_places else ()
    more = tuple(_ranked(evaluation, int(d), found, told) for d in order[:room])
    return more, len(order)


def _ranked(evaluation: Evaluation, document: int, found: Found, asked: tuple[Leaf, ...]) -> Ranked:
    """A document with its score, and with its places if any words are `asked`."""
    numbers = evaluation.snapshot.numbers
    why, pages = _places(evaluation, document, asked) if asked else ((), ())
    return Ranked(
        document_id=DocumentId(int(numbers["document_id"][document])),
        version_id=VersionId(int(numbers["version_id"][document])),
        score=float(found.scores[document]),
        why=why,
        pages=pages,
    )


def _places(
    evaluation: Evaluation, document: int, asked: tuple[Leaf, ...]
) -> tuple[tuple[Why, ...], tuple[tuple[int, int], ...]]:
    """Why a document matches, and on which pages: most distinct words first, then most often."""
    starts = evaluation.snapshot.page_starts(document)
    reasons: set[Why] = set()
    words: dict[int, set[int]] = defaultdict(set)
    counts: dict[int, int] = defaultdict(int)
    for number, leaf in enumerate(asked):
        positions = _positions(evaluation, document, leaf)
        reasons.update(why for why, found in positions.items() if found)
        for found in positions.values():
            for page in np.searchsorted(starts, sorted(found), side="right") - 1:
                words[int(page)].add(number)
                counts[int(page)] += 1
    best = sorted(words, key=lambda page: (-len(words[page]), -counts[page], page))
    pages = tuple((page, len(words[page])) for page in best if page > 0)
    return tuple(sorted(reasons, key=lambda why: why.rank)), pages


def _positions(evaluation: Evaluation, document: int, leaf: Leaf) -> dict[Why, set[int]]:
    """Where a document answers a word, each place under the strongest reason there.

    A word written as typed has its dictionary form at the same place; that is no second reason.
    """
    found: dict[Why, set[int]] = defaultdict(set)
    first, last = key(document, 0), key(document + 1, 0)
    for answer in _answers(evaluation, leaf):
        starts = evaluation.starts(answer)
        low, high = starts.searchsorted((first, last))
        if low < high:
            # the title's places are those of page 0 in the other fields
            found[answer.why].update(((starts[low:high] - first) >> PART_BITS).tolist())
    taken: set[int] = set()
    for why in sorted(found, key=lambda why: why.rank):
        found[why] -= taken
        taken |= found[why]
    return found


def _answers(evaluation: Evaluation, leaf: Leaf) -> tuple[Answer, ...]:
    match leaf:
        case Match(_, alternatives):
            return alternatives
        case Beginning(_, prefix):
            return evaluation.expanded(prefix)
        case Sequence():
            return (phrase(leaf),)
