"""Joining the postings of new documents and of older segments, term by term.

Every part comes with its terms in order, so a merge is one pass over all of them; only lists that
several parts have, or that lose deleted documents, are unpacked at all.
"""

from __future__ import annotations

import heapq
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain, groupby
from operator import itemgetter
from typing import TYPE_CHECKING

import numpy as np
import numpy.typing as npt

from index.whoosh_backend.gathering import GatheredField
from index.whoosh_backend.postings import (
    Arrays,
    document_count,
    moved,
    packed,
    unpacked,
)

if TYPE_CHECKING:
    from index.whoosh_backend.codec import ArrayTermsReader

#: Bytes of postings that a merge reads at a time from each segment.
_CHUNK = 1 << 20


@dataclass(frozen=True, slots=True)
class Source:
    """A segment to be merged. Document d becomes `numbers[d]`, or goes if that is negative.

    `base` is what `numbers` adds where no document goes; then there are no `numbers`.
    """

    terms: ArrayTermsReader
    base: int
    numbers: npt.NDArray[np.int64] | None = None

    def postings(self, field: str) -> Iterator[tuple[bytes, Source, bytes]]:
        """(term, this source, its postings as bytes) of a field, in order."""
        lexicon = self.terms.file.lexicon(field)
        listed = lexicon.all()
        for first, last in _chunks(lexicon.postings):
            raw = self.terms.raw(field, first, last)
            places = (lexicon.postings[first : last + 1] - lexicon.postings[first]).tolist()
            for number in range(first, last):
                begin, end = places[number - first], places[number - first + 1]
                yield listed[number], self, raw[begin:end]

    def moved(self, raw: bytes) -> Arrays | None:
        """Postings with their new numbers; None if none are left."""
        arrays = unpacked(raw)
        if self.numbers is None:
            return arrays._replace(documents=arrays.documents + np.uint32(self.base))
        numbers = self.numbers[arrays.documents]
        kept = numbers >= 0
        if not kept.any():
            return None
        each = np.repeat(kept, arrays.frequencies) if len(arrays.positions) else slice(0)
        return Arrays(numbers[kept], arrays.frequencies[kept], arrays.positions[each])


def merged(
    gathered: Mapping[str, GatheredField], sources: Sequence[Source]
) -> Iterator[tuple[str, Iterator[tuple[bytes, bytes]]]]:
    """(field, its terms with their postings as bytes), both in order.

    The gathered documents come before those of the sources, and these in the order given.
    """
    for field in sorted({*gathered, *chain.from_iterable(s.terms.file.fields() for s in sources)}):
        fresh = gathered[field].postings() if field in gathered else iter(())
        if sources:
            yield field, _joined(fresh, [source.postings(field) for source in sources])
        else:
            yield field, fresh


def _joined(
    fresh: Iterator[tuple[bytes, bytes]], older: list[Iterator[tuple[bytes, Source, bytes]]]
) -> Iterator[tuple[bytes, bytes]]:
    new = ((term, None, raw) for term, raw in fresh)
    streams: list[Iterable[tuple[bytes, Source | None, bytes]]] = [new, *older]
    # a merge is stable, so the parts of a term keep the order of the streams
    for term, parts in groupby(heapq.merge(*streams, key=itemgetter(0)), key=itemgetter(0)):
        raw = _one([(source, raw) for _, source, raw in parts])
        if raw:
            yield term, raw


def _one(parts: list[tuple[Source | None, bytes]]) -> bytes | None:
    """The parts of a term as one list; None if all its documents are deleted."""
    if len(parts) == 1:
        source, raw = parts[0]
        if source is None:
            return raw
        if source.numbers is None and document_count(raw) == 1:
            return moved(raw, source.base)
    arrays = [source.moved(raw) if source else unpacked(raw) for source, raw in parts]
    left = [a for a in arrays if a is not None]
    if not left:
        return None
    if len(left) == 1:
        return packed(left[0])
    return packed(Arrays(*(np.concatenate(column) for column in zip(*left, strict=True))))


def _chunks(places: npt.NDArray[np.int64]) -> Iterator[tuple[int, int]]:
    """(first, last) numbers of terms whose postings are read together."""
    first, number = 0, len(places) - 1
    while first < number:
        end = np.searchsorted(places, places[first] + _CHUNK, side="right") - 1
        last = max(first + 1, min(int(end), number))
        yield first, last
        first = last
