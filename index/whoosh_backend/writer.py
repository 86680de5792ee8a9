"""Writing a generation: entries become Whoosh documents, one commit a batch.

A commit of Whoosh is all or nothing, and what it wrote is on disk before the caller goes on. An
entry replaces the older one of the same document by its number.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import Any

from whoosh import index as whoosh_index
from whoosh.codec.whoosh3 import W3Codec

from archive.model import DocumentId, Visibility
from archive.store import fsync_file, fsync_folder
from index.backend import Entry
from index.fields import FIELDS
from index.whoosh_backend.schema import KEY, facet_field, key, pack, schema

#: Memory in MB for the postings of a batch before Whoosh spills them to disk.
POSTINGS_MB = 128
INDEX_NAME = "MAIN"


def create(folder: Path) -> None:
    """An empty index in a folder."""
    whoosh_index.create_in(folder, schema(), INDEX_NAME)


def write(folder: Path, entries: Sequence[Entry], removed: Sequence[DocumentId]) -> None:
    """Put entries in and take documents out, in one commit."""
    opened = whoosh_index.open_dir(folder, INDEX_NAME)
    try:
        writer = opened.writer(limitmb=POSTINGS_MB, codec=_codec())
        try:
            _delete(opened, writer, {*removed, *(e.document_id for e in entries)})
            for item in entries:
                writer.add_document(**_values(item))
        except BaseException:
            writer.cancel()
            raise
        writer.commit()
    finally:
        opened.close()
    for path in folder.iterdir():
        fsync_file(path)
    fsync_folder(folder)


def _codec() -> W3Codec:
    """Whoosh's codec without what we do not read: lengths are columns of our own, and packing
    single blocks of a few postings costs a tenth of the time and saves little."""
    codec = W3Codec(compression=0)
    codec.length_stats = False
    return codec


def _delete(opened: Any, writer: Any, documents: set[DocumentId]) -> None:
    reader = opened.reader()
    try:
        for leaf, offset in reader.leaf_readers():
            for document_id in documents:
                if (KEY, key(document_id)) not in leaf:
                    continue
                matcher = leaf.postings(KEY, key(document_id))
                while matcher.is_active():
                    writer.delete_document(offset + matcher.id())
                    matcher.next()
    finally:
        reader.close()


def _values(item: Entry) -> dict[str, object]:
    """The fields of a Whoosh document; empty ones are left out."""
    values: dict[str, object] = {
        KEY: (str(item.document_id),),
        "document_id": item.document_id,
        "version_id": item.version_id,
        "revision": item.revision,
        "visibility": list(Visibility).index(item.visibility),
        "sort_date": _day(item.sort_date),
        "period_begin": _day(item.period_begin),
        "period_end": _day(item.period_end),
        "page_starts": pack(item.page_starts),
        "title_key": item.title_key.encode(),
    }
    for name in FIELDS:
        values[f"length_{name}"] = item.lengths[name]
        if item.terms[name]:
            values[name] = item.terms[name]
    for facet, listed in item.facets.items():
        if listed:
            values[facet_field(facet)] = listed
    return values


def _day(day: date | None) -> int:
    return day.toordinal() if day else 0
