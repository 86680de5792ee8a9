"""Where the documents of a result page match: reasons, best pages, and the words themselves.

The arithmetic of `index.places` runs once more, over the postings of these few documents only, and
for all of them at once. Pages are numbered in a row over the documents while that lasts.
"""

from __future__ import annotations

from itertools import pairwise
from typing import Any, NamedTuple

import numpy as np
import numpy.typing as npt

from index.backend import Spot
from index.fields import BEGINNING, PARTS, TEXT, TITLE
from index.places import DOCUMENT_BITS, PART_BITS, Keys, distinct, places
from index.plan import Alternative, Answer, Inside, Leaf
from index.whoosh_backend.evaluate import answers
from index.whoosh_backend.joined import Ints
from index.whoosh_backend.snapshot import Snapshot
from index.why import Why

#: Spots of a page that are told, in reading order; a snippet needs few of them.
MOST_SPOTS = 2000
#: Bits of a word's number below the document.
_BITS = DOCUMENT_BITS - PART_BITS
_WHYS = tuple(Why)

#: What answered at a row of places: reason, query word, field, term ("" for a whole word).
_Told = tuple[Why, int, str, str]


class _Found(NamedTuple):
    """Words of the documents that answer, in reading order.

    `words` are numbers of words as in `index.places`, the documents counted from 0; `told[i]`
    numbers what answered, `leaves` and `whys` say it again; `parts` numbers the part of the word,
    and `begins` tells where an answer of several words begins.
    """

    words: Ints
    told: Ints
    leaves: Ints
    whys: Ints
    parts: Ints
    begins: npt.NDArray[np.bool_]

    def only(self, chosen: npt.NDArray[Any]) -> _Found:
        return _Found(*(column[chosen] for column in self))


def locate(
    snapshot: Snapshot, documents: Ints, asked: tuple[Leaf, ...], best: int
) -> dict[int, dict[str, Any]]:
    """{document: its `why`, `pages` and `spots`}; spots on its `best` pages and in its title."""
    if not len(documents):
        return {}
    documents = np.sort(documents)
    starts = [snapshot.page_starts(document) for document in documents.tolist()]
    bases = np.cumsum([0, *map(len, starts)])
    first_words = np.concatenate([s + (n << _BITS) for n, s in enumerate(map(np.int64, starts))])
    found, told = _found(snapshot, documents, asked)
    strongest = _without_regions(_strongest(found))
    reasons = _reasons(strongest, len(documents))
    on = first_words.searchsorted(strongest.words, side="right") - 1
    ranked = _ranked_pages(on, strongest.leaves, bases.tolist())
    in_words = found.only(found.whys != Why.REGION.rank)
    spots = _spots(snapshot, documents, in_words, told, first_words, bases, ranked, best)
    return {
        document: {"why": reasons[n], "pages": ranked[n], "spots": spots[n]}
        for n, document in enumerate(documents.tolist())
    }


def _found(
    snapshot: Snapshot, documents: Ints, asked: tuple[Leaf, ...]
) -> tuple[_Found, list[_Told]]:
    known: dict[tuple[str, str], Keys] = {}

    def keys_of(field: str, term: str) -> Keys:
        if (field, term) not in known:
            known[field, term] = snapshot.postings(field, term).keys_in(documents)
        return known[field, term]

    keys: list[Keys] = [np.empty(0, np.int64)]
    told: list[_Told] = [(Why.EXACT, 0, "", "")]
    begins = [False]
    for number, leaf in enumerate(asked):
        for answer in answers(leaf):
            for at, row in enumerate(places(answer, keys_of)):
                if len(row):
                    keys.append(row)
                    told.append((answer.why, number, *_term(answer, at)))
                    begins.append(at == 0)
    sizes = [len(row) for row in keys]
    places_ = np.concatenate(keys)
    words = places_ >> PART_BITS
    numbers = documents.searchsorted(words >> _BITS)
    words = (words & ((1 << _BITS) - 1)) | (numbers << _BITS)
    order = np.argsort(words, kind="stable")
    rows = np.repeat(np.arange(len(sizes)), sizes)[order]
    leaves, whys = np.array([(leaf, why.rank) for why, leaf, _, _ in told]).T
    parts = places_[order] & ((1 << PART_BITS) - 1)
    return _Found(words[order], rows, leaves[rows], whys[rows], parts, np.array(begins)[rows]), told


def _term(answer: Answer, number: int) -> tuple[str, str]:
    """(field, term) of the `number`-th word of an answer, where it may be a part of a word."""
    match answer:
        case Alternative(field, term) if field != BEGINNING:
            return TEXT if field == TITLE else field, term
        case Inside(terms):
            return PARTS, terms[number]
    return "", ""


def _strongest(found: _Found) -> _Found:
    """Where answers begin, each place of a query word once, under its strongest reason.

    A word written as typed has its dictionary form at the same place; that is no second reason.
    """
    found = found.only(found.begins)
    found = found.only(np.lexsort((found.whys, found.words, found.leaves)))
    is_new = np.ones(len(found.words), bool)
    is_new[1:] = (found.leaves[1:] != found.leaves[:-1]) | (found.words[1:] != found.words[:-1])
    return found.only(is_new)


def _without_regions(found: _Found) -> _Found:
    """The places, the region only where the document has no word of its own for a query word."""
    is_region = found.whys == Why.REGION.rank
    if not is_region.any():
        return found
    pairs = (found.words >> _BITS << 32) | found.leaves
    return found.only(~is_region | ~np.isin(pairs, pairs[~is_region]))


def _reasons(found: _Found, number: int) -> list[tuple[Why, ...]]:
    """The reasons for each document, strongest first."""
    pairs = distinct(np.sort((found.words >> _BITS) * len(_WHYS) + found.whys))
    reasons: list[list[Why]] = [[] for _ in range(number)]
    for pair in pairs.tolist():
        reasons[pair // len(_WHYS)].append(_WHYS[pair % len(_WHYS)])
    return [tuple(listed) for listed in reasons]


def _ranked_pages(on: Ints, leaves: Ints, bases: list[int]) -> list[tuple[tuple[int, int], ...]]:
    """(page, distinct words) of each document, the title left out.

    Most distinct words first, then most places.
    """
    most = int(leaves.max(initial=0)) + 1
    counts = np.bincount(on, minlength=bases[-1])
    differing = np.bincount(distinct(np.sort(on * most + leaves)) // most, minlength=bases[-1])
    ranked = []
    for base, end in pairwise(bases):
        pages = np.flatnonzero(counts[base + 1 : end]) + 1
        order = np.lexsort((pages, -counts[base + pages], -differing[base + pages]))
        pages = pages[order]
        ranked.append(tuple(zip(pages.tolist(), differing[base + pages].tolist(), strict=True)))
    return ranked


def _spots(
    snapshot: Snapshot,
    documents: Ints,
    found: _Found,
    told: list[_Told],
    first_words: Ints,
    bases: Ints,
    ranked: list[tuple[tuple[int, int], ...]],
    best: int,
) -> list[dict[int, tuple[Spot, ...]]]:
    edges = found.words.searchsorted([*first_words, len(documents) << _BITS]).tolist()
    rows, parts = found.told.tolist(), found.parts.tolist()
    positions = found.words & ((1 << _BITS) - 1)
    spots = []
    for number, (document, base) in enumerate(
        zip(documents.tolist(), bases.tolist(), strict=False)
    ):
        begins, widths = snapshot.spans(document)
        on_page: dict[int, tuple[Spot, ...]] = {}
        for page in (0, *(page for page, _ in ranked[number][:best])):
            low, high = edges[base + page], edges[base + page + 1]
            high = min(high, low + MOST_SPOTS)
            at = positions[low:high]
            tails = (told[row] for row in rows[low:high])
            stretches = zip(
                begins[at].tolist(), widths[at].tolist(), tails, parts[low:high], strict=True
            )
            on_page[page] = tuple(
                Spot(begin, begin + width, why, leaf, field, term, part)
                for begin, width, (why, leaf, field, term), part in stretches
            )
        spots.append(on_page)
    return spots
