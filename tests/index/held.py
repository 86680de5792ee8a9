"""What a Whoosh index holds, read by its matchers alone: postings walked along one by one."""

from __future__ import annotations

import struct
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any as Anything

from whoosh.index import open_dir
from whoosh.reading import TermNotFound

from index.fields import FIELDS, PARTS
from index.request import FACETS
from index.whoosh_backend.schema import (
    NUMBERS,
    NUMBERS_COLUMN,
    PAGE_STARTS,
    TITLE_KEY,
    facet_field,
    unpack,
)

#: {document: its places (position of the word, number of the part)}
Places = dict[int, set[tuple[int, int]]]


@dataclass(frozen=True)
class Row:
    """A live document: its numbers, what titles are sorted by, first positions of its pages."""

    numbers: dict[str, int]
    title_key: bytes
    starts: list[int]
    facets: dict[str, set[str]]


class Held:
    """What a folder's newest commit holds, deleted documents left out by Whoosh."""

    def __init__(self, folder: Path) -> None:
        with open_dir(str(folder), "MAIN").reader() as reader:
            self.segments = [leaf.segment() for leaf, _ in reader.leaf_readers()]
            self._places: dict[str, dict[str, Places]] = {}
            for field in (*FIELDS, *map(facet_field, FACETS)):
                self._places[field] = _field(reader, field)
            self.rows: dict[int, Row] = {}
            for leaf, offset in reader.leaf_readers():
                self.rows |= {offset + number: self._row(*row) for number, *row in _columns(leaf)}
        for key in FACETS:
            for value, documents in self._places[facet_field(key)].items():
                for document in documents:
                    self.rows[document].facets.setdefault(key, set()).add(value)

    def terms(self, field: str) -> list[str]:
        """The terms of a field that a live document has."""
        return sorted(self._places[field])

    def places(self, field: str, term: str) -> Places:
        return self._places[field].get(term, {})

    def _row(self, numbers: bytes, title_key: bytes, starts: bytes) -> Row:
        unpacked = struct.unpack(f"<{len(NUMBERS)}i", numbers)
        named = dict(zip(NUMBERS, unpacked, strict=True))
        return Row(named, title_key, unpack(starts).tolist(), {})


def _field(reader: Anything, field: str) -> dict[str, Places]:
    """All terms of a field with their places, as the matchers of Whoosh walk along them."""
    found: dict[str, Places] = {}
    for leaf, offset in reader.leaf_readers():
        for term in leaf.lexicon(field):
            for document, raw in _walk(leaf, field, term):
                numbers = struct.unpack(f"<{len(raw) // 4}I", raw)
                places = {(n >> 4, n & 15) if field == PARTS else (n, 0) for n in numbers}
                found.setdefault(term.decode(), {})[offset + document] = places
    return found


def _walk(leaf: Anything, field: str, term: bytes) -> Iterator[tuple[int, bytes]]:
    try:
        matcher = leaf.postings(field, term)
    except TermNotFound:  # pragma: no cover
        return
    while matcher.is_active():
        raw = matcher.value()
        assert len(raw) in (0, 4 * matcher.weight())
        yield matcher.id(), raw
        matcher.next()


def _columns(leaf: Anything) -> Iterator[tuple[int, bytes, bytes, bytes]]:
    names = (NUMBERS_COLUMN, TITLE_KEY, PAGE_STARTS)
    read = [leaf.column_reader(name, translate=False) for name in names]
    for number in range(leaf.doc_count_all()):
        if not leaf.is_deleted(number):
            numbers, title_key, starts = (column[number] for column in read)
            yield number, numbers, title_key, starts
