"""One commit of the index as arrays: what searches work on.

A snapshot never changes. The documents of its segments are numbered in a row, deleted ones
included; `live` and `visible` leave them out. Postings are joined over the segments at first use
and kept in a bounded cache.
"""

from __future__ import annotations

import heapq
import threading
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property, partial
from itertools import chain
from operator import attrgetter
from pathlib import Path

import numpy as np
import numpy.typing as npt
from whoosh.index import TOC

from archive.model import Visibility
from index.fields import BEGINNING, EXACT, FIELDS
from index.places import DOCUMENT_BITS, PART_BITS, distinct
from index.request import MISSING
from index.vocabulary import Vocabulary
from index.whoosh_backend.answers import Answers
from index.whoosh_backend.joined import Ints, Postings, in_a_row, moved, posted
from index.whoosh_backend.kept import Kept
from index.whoosh_backend.schema import NUMBERS
from index.whoosh_backend.segment import Segment, Segments
from index.whoosh_backend.writer import INDEX_NAME, storage

Mask = npt.NDArray[np.bool_]
Floats = npt.NDArray[np.float64]

#: Bytes of postings that a snapshot keeps in memory.
CACHE_BYTES = 128 << 20


@dataclass(frozen=True, slots=True)
class FacetColumn:
    """A facet's values: value number `codes[i]` belongs to document `documents[i]`.

    `single` says that each document has exactly one, so that `codes` is indexed by document.
    """

    values: tuple[str, ...]
    documents: Ints
    codes: Ints
    single: bool


class Snapshot:
    """An open commit. Close it when the last search that uses it is done."""

    def __init__(self, folder: Path, segments: Segments) -> None:
        self.folder = folder
        store = storage(folder)
        toc = TOC.read(store, INDEX_NAME)
        self.commit: int = toc.generation
        self._shared = segments
        self._segments = segments.take(store, toc)
        self._offsets = np.cumsum([0, *(s.size for s in self._segments)]).tolist()
        self.size: int = self._offsets[-1]
        self._lock = threading.RLock()
        self._kept: Kept[tuple[str, str], Postings] = Kept(CACHE_BYTES, attrgetter("bytes"))
        self.answers = Answers()
        self.live = self._live(toc)
        self.numbers = {name: self._joined(name) for name in NUMBERS}
        self._visible = {role: self._visible_to(role) for role in Visibility}
        self._norms: dict[tuple[str, Visibility], Floats] = {}
        self._facets: dict[str, FacetColumn] = {}

    def close(self) -> None:
        self._shared.give_back(self._segments)

    def visible(self, role: Visibility) -> Mask:
        """The documents that a role may see."""
        return self._visible[role]

    def norm(self, field: str, role: Visibility) -> Floats:
        """How much each document's length of a field weakens a word there (BM25F).

        The mean length is that of the documents that the role may see.
        """
        known = self._norms.get((field, role))
        if known is None:
            known = self._norms[field, role] = self._norm(field, role)
        return known

    def postings(self, field: str, term: str) -> Postings:
        """A term's postings, those of deleted documents included.

        In the field `BEGINNING` those of all longer words that begin so, as of one term.
        """
        read = self._beginning if field == BEGINNING else partial(self._read, field)
        with self._lock:
            return self._kept.get((field, term), lambda: read(term))

    def keys(self, field: str, term: str) -> Ints:
        """The places of a term, ascending."""
        return self.postings(field, term).keys

    def vocabulary(self, field: str) -> Vocabulary:
        """All terms of a field, hidden documents' included."""
        return Vocabulary(segment.vocabulary(field) for segment in self._segments)

    def beginning(self, field: str, prefix: str) -> Iterator[str]:
        """The terms that begin so, nearly in the order of their documents, most first."""
        return _heaviest(s.terms_beginning(field, prefix) for s in self._segments)

    def containing(self, field: str, part: str, least: int) -> Iterator[str]:
        """The terms that hold a part at least so many bytes from their begin, in that order."""
        return _heaviest(s.terms_containing(field, part, least) for s in self._segments)

    def facet(self, key: str) -> FacetColumn:
        """The values of a facet in order, the missing one ("-") last."""
        with self._lock:
            if key not in self._facets:
                self._facets[key] = self._read_facet(key)
            return self._facets[key]

    def page_starts(self, document: int) -> npt.NDArray[np.uint32]:
        """The first position of each page of a document; page 0 is the title."""
        segment, number = self._segment_of(document)
        return segment.page_starts(number)

    def spans(self, document: int) -> tuple[npt.NDArray[np.uint32], npt.NDArray[np.uint8]]:
        """(first character on its page, number of characters) of the word at each position."""
        segment, number = self._segment_of(document)
        return segment.spans(number)

    @cached_property
    def title_ranks(self) -> Ints:
        """Where each document stands in the alphabet of titles; equal titles stand together."""
        keys = list(chain.from_iterable(segment.title_keys for segment in self._segments))
        rank = {key: number for number, key in enumerate(sorted(set(keys)))}
        return np.array([rank[key] for key in keys], np.int64)

    def _segment_of(self, document: int) -> tuple[Segment, int]:
        at = int(np.searchsorted(self._offsets, document, side="right")) - 1
        return self._segments[at], document - self._offsets[at]

    def _live(self, toc: TOC) -> Mask:
        live = np.ones(self.size, bool)
        for described, offset in zip(toc.segments, self._offsets, strict=False):
            live[[offset + number for number in described.deleted_docs()]] = False
        return live

    def _joined(self, name: str) -> Ints:
        return np.concatenate([np.empty(0, np.int64), *(s.numbers[name] for s in self._segments)])

    def _visible_to(self, role: Visibility) -> Mask:
        mask: Mask = self.live & (self.numbers["visibility"] <= role.rank)
        return mask

    def _norm(self, field: str, role: Visibility) -> Floats:
        lengths = self.numbers[f"length_{field}"]
        seen = lengths[self.visible(role)]
        mean = float(seen.mean()) if len(seen) else 0.0
        b = FIELDS[field].b
        norm: Floats = np.maximum((1 - b) + b * lengths / (mean or 1.0), 1e-9)
        return norm

    def _read(self, field: str, term: str) -> Postings:
        found = [
            moved(arrays, offset)
            for segment, offset in zip(self._segments, self._offsets, strict=False)
            if (arrays := segment.postings(field, term))
        ]
        return posted([in_a_row(column) for column in zip(*found, strict=True)], field)

    def _beginning(self, prefix: str) -> Postings:
        keys = [
            posted(moved(arrays, offset), EXACT).keys
            for segment, offset in zip(self._segments, self._offsets, strict=False)
            if (arrays := segment.beginning(EXACT, prefix))
        ]
        # a word may be written in two ways at one place
        places = distinct(np.sort(in_a_row(keys)))
        documents = places >> DOCUMENT_BITS
        firsts = np.flatnonzero(np.diff(documents, prepend=-1))
        frequencies = np.diff(firsts, append=len(documents))
        positions = (places & ((1 << DOCUMENT_BITS) - 1)) >> PART_BITS
        return Postings(documents[firsts], frequencies, positions.astype(np.uint32), False)

    def _read_facet(self, key: str) -> FacetColumn:
        listed: dict[str, list[Ints]] = {}
        for segment, offset in zip(self._segments, self._offsets, strict=False):
            for value, documents in segment.facet(key):
                listed.setdefault(value, []).append(documents + offset)
        values = sorted(listed)
        having = [np.concatenate(listed[value]) for value in values]
        without = np.ones(self.size, bool)
        without[in_a_row(having)] = False
        having.append(np.flatnonzero(without))
        documents = np.concatenate(having)
        codes = np.repeat(np.arange(len(having)), [len(d) for d in having])
        order = np.argsort(documents, kind="stable")
        single = len(documents) == self.size
        return FacetColumn((*values, MISSING), documents[order], codes[order], single)


def _heaviest(listed: Iterable[Iterator[tuple[int, str]]]) -> Iterator[str]:
    """The terms of several segments, each once."""
    seen: set[str] = set()
    for _, term in heapq.merge(*listed, key=lambda entry: -entry[0]):
        if term not in seen:
            seen.add(term)
            yield term
