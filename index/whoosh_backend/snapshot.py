"""One commit of the index, read into arrays: what searches work on.

A snapshot never changes. Whoosh keeps the postings; a term's postings are read once, through its
public matchers, and kept in a bounded cache as numpy arrays. Document numbers here are Whoosh's:
0 to `size` - 1, deleted ones included and left out of `live`.
"""

from __future__ import annotations

import threading
from array import array
from collections import OrderedDict
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt
from whoosh import index as whoosh_index

from archive.model import Visibility
from index.fields import PARTS
from index.places import DOCUMENT_BITS, PART_BITS
from index.request import MISSING
from index.whoosh_backend.schema import NUMBERS, facet_field, unpack
from index.whoosh_backend.writer import INDEX_NAME

Mask = npt.NDArray[np.bool_]
Ints = npt.NDArray[np.int64]
Floats = npt.NDArray[np.float64]

#: Bytes of postings that a snapshot keeps in memory.
CACHE_BYTES = 128 << 20
MAX_EXPANSIONS = 500


@dataclass(frozen=True)
class Postings:
    """A term's documents, ascending, how often it occurs in each, and where.

    `positions` holds those of all documents in a row, as the writer packed them.
    """

    documents: Ints
    frequencies: Ints
    positions: npt.NDArray[np.uint32]
    has_parts: bool

    @cached_property
    def keys(self) -> Ints:
        """The places of the term (see `index.places`), ascending."""
        shift = 0 if self.has_parts else PART_BITS
        documents = np.repeat(self.documents << DOCUMENT_BITS, self.frequencies)
        keys: Ints = documents | (self.positions.astype(np.int64) << shift)
        return keys


@dataclass(frozen=True, slots=True)
class FacetColumn:
    """A facet's values: value number `codes[i]` belongs to document `documents[i]`."""

    values: tuple[str, ...]
    documents: Ints
    codes: Ints


class Snapshot:
    """An open commit. Close it when the last search that uses it is done."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._index = whoosh_index.open_dir(folder, INDEX_NAME, readonly=True)
        self.commit: int = self._index.latest_generation()
        self._reader = self._index.reader()
        # the reader of an index without documents cannot read columns
        self._leaves: list[tuple[Any, int]] = [
            (leaf, offset) for leaf, offset in self._reader.leaf_readers() if leaf.doc_count_all()
        ]
        self.size: int = self._reader.doc_count_all()
        self._lock = threading.Lock()
        self._cache: OrderedDict[tuple[str, str], Postings] = OrderedDict()
        self._cached_bytes = 0
        self.live = self._live()
        self.numbers = {name: self._column(name) for name in NUMBERS}
        self._visible = {role: self._visible_to(role) for role in Visibility}
        self._facets: dict[str, FacetColumn] = {}
        self._page_columns: dict[int, Any] = {}
        self._vocabularies: dict[str, list[str]] = {}

    def close(self) -> None:
        self._reader.close()
        self._index.close()

    def visible(self, role: Visibility) -> Mask:
        """The documents that a role may see."""
        return self._visible[role]

    def postings(self, field: str, term: str) -> Postings:
        """A term's postings, deleted documents left out."""
        with self._lock:
            found = self._cache.get((field, term))
            if found is not None:
                self._cache.move_to_end((field, term))
                return found
            found = self._read(field, term)
            self._keep((field, term), found)
            return found

    def keys(self, field: str, term: str) -> Ints:
        """The places of a term, ascending."""
        return self.postings(field, term).keys

    def vocabulary(self, field: str) -> list[str]:
        """All terms of a field, in order, hidden documents' included; read once."""
        with self._lock:
            if field not in self._vocabularies:
                terms = self._reader.lexicon(field) if self._leaves else ()
                self._vocabularies[field] = [text.decode() for text in terms]
            return self._vocabularies[field]

    def expand(self, field: str, prefix: str) -> list[str]:
        """The terms of a field that begin so, at most `MAX_EXPANSIONS`, in order."""
        terms: list[str] = []
        with self._lock:
            for text in self._reader.expand_prefix(field, prefix.encode()):
                terms.append(text.decode())
                if len(terms) == MAX_EXPANSIONS:
                    break
        return terms

    def facet(self, key: str) -> FacetColumn:
        """The values of a facet, the missing one ("-") last."""
        with self._lock:
            if key not in self._facets:
                self._facets[key] = self._read_facet(key)
            return self._facets[key]

    def page_starts(self, document: int) -> npt.NDArray[np.uint32]:
        """The first position of each page of a document; page 0 is the title."""
        leaf, offset = self._leaf_of(document)
        with self._lock:
            if offset not in self._page_columns:
                self._page_columns[offset] = leaf.column_reader("page_starts", translate=False)
            raw = self._page_columns[offset][document - offset]
        return unpack(raw)

    @cached_property
    def title_ranks(self) -> Ints:
        """Where each document stands in the alphabet of titles."""
        keys: list[bytes] = []
        with self._lock:
            for leaf, _ in self._leaves:
                keys += list(leaf.column_reader("title_key", translate=False))
        ranks = np.empty(self.size, np.int64)
        ranks[sorted(range(self.size), key=keys.__getitem__)] = np.arange(self.size)
        return ranks

    def _leaf_of(self, document: int) -> tuple[Any, int]:
        for leaf, offset in reversed(self._leaves):
            if document >= offset:
                return leaf, offset
        raise IndexError(document)

    def _live(self) -> Mask:
        live = np.ones(self.size, bool)
        for leaf, offset in self._leaves:
            if leaf.has_deletions():
                for number in range(leaf.doc_count_all()):
                    live[offset + number] = not leaf.is_deleted(number)
        return live

    def _column(self, name: str) -> Ints:
        parts = [
            np.fromiter(leaf.column_reader(name, translate=False), np.int64, leaf.doc_count_all())
            for leaf, _ in self._leaves
        ]
        return np.concatenate(parts) if parts else np.empty(0, np.int64)

    def _visible_to(self, role: Visibility) -> Mask:
        mask: Mask = self.live & (self.numbers["visibility"] <= role.rank)
        return mask

    def _read(self, field: str, term: str) -> Postings:
        documents, frequencies, positions = array("q"), array("q"), []
        for leaf, offset in self._leaves:
            if (field, term.encode()) not in leaf:
                continue
            matcher = leaf.postings(field, term.encode())
            while matcher.is_active():
                documents.append(offset + matcher.id())
                frequencies.append(int(matcher.weight()))
                positions.append(matcher.value() or b"")
                matcher.next()
        return Postings(
            np.array(documents, dtype=np.int64),
            np.array(frequencies, dtype=np.int64),
            unpack(b"".join(positions)),
            field == PARTS,
        )

    def _keep(self, key: tuple[str, str], found: Postings) -> None:
        self._cache[key] = found
        self._cached_bytes += _bytes(found)
        while self._cached_bytes > CACHE_BYTES and len(self._cache) > 1:
            _, old = self._cache.popitem(last=False)
            self._cached_bytes -= _bytes(old)

    def _read_facet(self, key: str) -> FacetColumn:
        field = facet_field(key)
        values: list[str] = []
        documents, codes = [np.empty(0, np.int64)], [np.empty(0, np.int64)]
        for text in self._reader.lexicon(field):
            listed = self._read(field, text.decode()).documents
            documents.append(listed)
            codes.append(np.full(len(listed), len(values)))
            values.append(text.decode())
        without = np.ones(self.size, bool)
        without[np.concatenate(documents)] = False
        documents.append(np.flatnonzero(without))
        codes.append(np.full(int(without.sum()), len(values)))
        return FacetColumn((*values, MISSING), np.concatenate(documents), np.concatenate(codes))


def _bytes(postings: Postings) -> int:
    # the positions, and the keys that are made of them
    return 16 * len(postings.documents) + 12 * len(postings.positions)
