"""One segment of the index, opened: immutable, so whatever is read of it stays right.

Snapshots of several commits share the segments that did not change. The documents here are
numbered within the segment, and deleted ones are still there; what is deleted says the commit.
"""

from __future__ import annotations

import struct
import threading
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from functools import cached_property
from typing import Any

import numpy as np
import numpy.typing as npt
from whoosh.index import TOC
from whoosh.reading import SegmentReader

from index.vocabulary import TermList
from index.whoosh_backend.kept import Kept
from index.whoosh_backend.postings import Arrays, unpacked_row
from index.whoosh_backend.schema import (
    NUMBERS,
    NUMBERS_COLUMN,
    PAGE_STARTS,
    SPANS,
    TITLE_KEY,
    facet_field,
    unpack,
    unpack_spans,
)
from index.whoosh_backend.terms import Lexicon

#: Bytes of postings that a segment keeps for the snapshots to come; there may be some 25 segments.
KEPT_BYTES = 4 << 20


class DamagedIndex(Exception):
    """The files of an index hold something else than was written."""


class Segment:
    """An open segment. Safe to share between threads; close it when no snapshot has it."""

    def __init__(self, storage: Any, schema: Any, segment: Any) -> None:
        self.name: str = segment.segment_id()
        self.size: int = segment.doc_count_all()
        self._reader = SegmentReader(storage, schema, segment)
        self._terms = self._reader._terms
        self._lock = threading.RLock()
        self._columns: dict[str, Any] = {}
        self._vocabularies: dict[str, TermList] = {}
        self._kept: Kept[tuple[str, str], Arrays | None] = Kept(KEPT_BYTES, _bytes)
        self._facets: dict[str, list[tuple[str, npt.NDArray[np.int64]]]] = {}
        try:
            with self._reading():
                rows = self._column(NUMBERS_COLUMN).load().astype(np.int64)
        except DamagedIndex:
            self._reader.close()
            raise
        self.numbers = {name: rows[:, at].copy() for at, name in enumerate(NUMBERS)}

    def postings(self, field: str, term: str) -> Arrays | None:
        """A term's postings, None if no document has it."""
        with self._reading():
            return self._kept.get((field, term), lambda: self._terms.arrays(field, term.encode()))

    def beginning(self, field: str, prefix: str) -> Arrays | None:
        """The postings of all longer terms of a field that begin so, one after another."""
        with self._reading():
            return self._kept.get((f"{field}*", prefix), lambda: self._longer(field, prefix))

    def _longer(self, field: str, prefix: str) -> Arrays:
        lexicon, begin = self._terms.file.lexicon(field), prefix.encode()
        first, last = lexicon.number(begin), lexicon.number(_behind(begin))
        first += lexicon.find(begin) is not None
        raw = self._terms.raw(field, first, last) if first < last else b""
        return unpacked_row(raw, (lexicon.postings[first : last + 1]).tolist())

    def terms_beginning(self, field: str, prefix: str) -> Iterator[tuple[int, str]]:
        """(bytes of its postings, term) of the terms that begin so, most bytes first."""
        with self._reading():
            lexicon: Lexicon = self._terms.file.lexicon(field)
            return lexicon.heaviest(lexicon.beginning(prefix.encode()))

    def terms_containing(self, field: str, part: str, least: int) -> Iterator[tuple[int, str]]:
        """The same of the terms that hold a part at least so many bytes from their begin."""
        with self._reading():
            lexicon: Lexicon = self._terms.file.lexicon(field)
            return lexicon.heaviest(lexicon.containing(part.encode(), least))

    def vocabulary(self, field: str) -> TermList:
        """All terms of a field."""
        with self._reading():
            if field not in self._vocabularies:
                listed = self._terms.file.lexicon(field).all()
                self._vocabularies[field] = TermList([term.decode() for term in listed])
            return self._vocabularies[field]

    def facet(self, key: str) -> list[tuple[str, npt.NDArray[np.int64]]]:
        """(value, its documents) of a facet, in order."""
        field = facet_field(key)
        with self._reading():
            if key not in self._facets:
                listed = self._terms.file.lexicon(field).all()
                found = ((t.decode(), self._terms.arrays(field, t)) for t in listed)
                self._facets[key] = [(v, a.documents.astype(np.int64)) for v, a in found if a]
            return self._facets[key]

    def page_starts(self, document: int) -> npt.NDArray[np.uint32]:
        """The first position of each page of a document; page 0 is the title."""
        with self._reading():
            return unpack(self._column(PAGE_STARTS)[document])

    def spans(self, document: int) -> tuple[npt.NDArray[np.uint32], npt.NDArray[np.uint8]]:
        """(first character on its page, number of characters) of the word at each position."""
        with self._reading():
            return unpack_spans(self._column(SPANS)[document])

    @cached_property
    def title_keys(self) -> list[bytes]:
        """What the documents are sorted by where titles count."""
        with self._reading():
            return list(self._column(TITLE_KEY))

    def close(self) -> None:
        self._reader.close()

    @contextmanager
    def _reading(self) -> Iterator[None]:
        """One reader at a time; whatever cannot be made out of the bytes means damage."""
        with self._lock:
            try:
                yield
            except (OSError, EOFError, ValueError, LookupError, struct.error) as error:
                raise DamagedIndex(f"{self.name}: {error}") from error

    def _column(self, name: str) -> Any:
        if name not in self._columns:
            self._columns[name] = self._reader.column_reader(name, translate=False)
        return self._columns[name]


class Segments:
    """The open segments of a generation, by name, kept from commit to commit."""

    def __init__(self) -> None:
        self._open: dict[str, tuple[Segment, int]] = {}
        self._lock = threading.Lock()

    def take(self, store: object, toc: TOC) -> list[Segment]:
        """The segments of a commit, opened if need be. Give them back once."""
        taken: list[Segment] = []
        try:
            for described in toc.segments:
                with self._lock:
                    name = described.segment_id()
                    segment, users = self._open.get(name) or (None, 0)
                    segment = segment or Segment(store, toc.schema, described)
                    self._open[name] = (segment, users + 1)
                    taken.append(segment)
        except BaseException:
            self.give_back(taken)
            raise
        return taken

    def give_back(self, segments: Iterable[Segment]) -> None:
        """Close the segments that nobody else has taken."""
        for segment in segments:
            with self._lock:
                _, users = self._open[segment.name]
                if users > 1:
                    self._open[segment.name] = (segment, users - 1)
                    continue
                del self._open[segment.name]
            segment.close()


def _behind(prefix: bytes) -> bytes:
    """A term behind all that begin so, and before any other; no UTF-8 has this byte."""
    return prefix + b"\xff"


def _bytes(arrays: Arrays | None) -> int:
    return sum(column.nbytes for column in arrays) if arrays else 0
