"""Writing a generation: entries become Whoosh documents, one commit a batch.

A commit of Whoosh is all or nothing, and what it wrote is on disk before the caller goes on. An
entry replaces the older one of the same document by its number. Small segments are joined as they
gather: eight of about the same size become one, so that a document is copied once for each power
of eight that the index has grown by, and a search finds few segments.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from contextlib import ExitStack
from datetime import date
from pathlib import Path
from typing import Any

import numpy as np
from whoosh.filedb.filestore import FileStorage
from whoosh.index import FileIndex
from whoosh.reading import SegmentReader
from whoosh.writing import SegmentWriter

from archive.model import DocumentId, Visibility
from archive.store import fsync_file, fsync_folder
from index.backend import Entry
from index.tree import with_levels
from index.whoosh_backend.codec import ArrayCodec
from index.whoosh_backend.merging import Source
from index.whoosh_backend.schema import (
    COLUMNS,
    KEY,
    NUMBERS_COLUMN,
    PAGE_STARTS,
    SPANS,
    TITLE_KEY,
    facet_field,
    key,
    pack,
    pack_spans,
    row,
    schema,
)

INDEX_NAME = "MAIN"
#: So many segments of about the same size become one.
FAN_IN = 8
#: The share of deleted documents from which a segment is written anew.
MOST_DELETED = 0.25
#: Bytes from which a segment is joined with no other; a column of Whoosh holds 2 GB.
LARGE = 1 << 30


def storage(folder: Path) -> FileStorage:
    """The files of a generation.

    They are read by calls and not by memory maps, of which Whoosh makes some for compound files:
    a mapped file that somebody cuts short kills the whole process, a read only fails.
    """
    return FileStorage(str(folder), supports_mmap=False)


def create(folder: Path) -> None:
    """An empty index in a folder."""
    FileIndex.create(storage(folder), schema(), INDEX_NAME)


def write(folder: Path, entries: Iterable[Entry], removed: Sequence[DocumentId]) -> int:
    """Put entries in and take documents out, in one commit; how many entries there were."""
    number = 0
    with ExitStack() as open_files:
        opened = FileIndex(storage(folder), indexname=INDEX_NAME)
        writer = _Writer(opened, codec=ArrayCodec(), compound=False)
        try:
            due = set(removed)
            for item in entries:
                number += 1
                due.add(item.document_id)
                writer.add_entry(item)
            writer.delete(due, open_files)
            writer.commit(mergetype=lambda w, segments: _merge(w, segments, open_files))
        except BaseException:
            if not writer.is_closed:
                writer.cancel()
            raise
    for path in folder.iterdir():
        fsync_file(path)
    fsync_folder(folder)
    return number


class _Writer(SegmentWriter):  # type: ignore[misc]
    """Whoosh's writer, with the terms given to the codec."""

    def add_entry(self, item: Entry) -> None:
        """Add a document; its terms are kept in memory until the commit."""
        document = self.docnum
        self.add_document(**_columns(item))
        gather = self.fieldwriter.gather
        for name, terms in item.terms.items():
            gather(name, document, terms)
        for facet, listed in item.facets.items():
            gather(facet_field(facet), document, dict.fromkeys(with_levels(facet, listed), ()))
        gather(KEY, document, {key(item.document_id): ()})

    def delete(self, documents: set[DocumentId], open_files: ExitStack) -> None:
        """Mark what older segments hold of these documents as deleted."""
        wanted = [key(document).encode() for document in documents]
        for segment, offset in zip(self.segments, self._doc_offsets, strict=True):
            terms = _opened(self, segment, open_files)._terms
            for term in wanted:
                arrays = terms.arrays(KEY, term)
                for document in () if arrays is None else arrays.documents.tolist():
                    self.delete_document(offset + document)


def _opened(writer: Any, segment: Any, open_files: ExitStack) -> SegmentReader:
    reader = SegmentReader(writer.storage, writer.schema, segment)
    open_files.callback(reader.close)
    return reader


def _merge(writer: _Writer, segments: list[Any], open_files: ExitStack) -> list[Any]:
    """Join what is due into the segment that is being written; the segments that stay."""
    due = {segment.segment_id() for segment in _due(writer, segments)}
    for segment in segments:
        if segment.segment_id() in due and segment.doc_count():
            _take_over(writer, _opened(writer, segment, open_files))
    return [segment for segment in segments if segment.segment_id() not in due]


def _take_over(writer: _Writer, reader: SegmentReader) -> None:
    base = writer.docnum
    docmap = writer.write_per_doc(set(COLUMNS), reader)
    numbers = None
    if docmap is not None:
        numbers = np.full(reader.doc_count_all(), -1, np.int64)
        numbers[list(docmap)] = list(docmap.values())
    writer.fieldwriter.take_over(Source(reader._terms, base, numbers))
    writer._added = True


def _due(writer: _Writer, segments: list[Any]) -> list[Any]:
    """The segments to be joined now: full levels, and those with many deleted documents."""
    levels: dict[int, list[Any]] = defaultdict(list)
    due = []
    for segment in segments:
        if segment.deleted_count() > MOST_DELETED * segment.doc_count_all():
            due.append(segment)
        elif _bytes(writer, segment) < LARGE:
            levels[(segment.doc_count() - 1).bit_length() // 3].append(segment)
    for listed in levels.values():
        if len(listed) >= FAN_IN:
            due += listed
    return due


def _bytes(writer: _Writer, segment: Any) -> int:
    return sum(
        writer.storage.file_length(name)
        for name in writer.storage
        if name.startswith(segment.segment_id() + ".")
    )


def _columns(item: Entry) -> dict[str, object]:
    numbers = {
        "document_id": item.document_id,
        "version_id": item.version_id,
        "revision": item.revision,
        "visibility": list(Visibility).index(item.visibility),
        "sort_date": _day(item.sort_date),
        "period_begin": _day(item.period_begin),
        "period_end": _day(item.period_end),
        **{f"length_{name}": length for name, length in item.lengths.items()},
    }
    return {
        NUMBERS_COLUMN: row(numbers),
        PAGE_STARTS: pack(item.page_starts),
        SPANS: pack_spans(*item.spans),
        TITLE_KEY: item.title_key.encode(),
    }


def _day(day: date | None) -> int:
    return day.toordinal() if day else 0
