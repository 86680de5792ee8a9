"""What came in last under a search, as the entries of an Atom feed (RFC 4287).

The id of an entry stays the same under whatever name the archive is reached, after a move and
after a restored backup: it is made of the document's number and the moment it came in.
"""

from __future__ import annotations

import heapq
import uuid
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from archive.catalogue import Catalogue
from archive.model import Document, DocumentId, State, Visibility
from search_app.exports.wording import plain
from search_app.present.text import UNTITLED
from search_app.urls import document_path

#: Entries of a feed: more than comes in between two looks of a reader, small enough for each look.
NEWEST = 50
#: The space of the names below; chosen once, never to change.
_SPACE = uuid.UUID("6b0f7a52-5b0e-4c1c-9c53-1f6f0f3f6f0a")


@dataclass(frozen=True, slots=True)
class FeedEntry:
    """A document in a feed. Moments are RFC 3339, in UTC."""

    id: str
    title: str
    url: str
    kind: str
    summary: str
    language: str
    published: str
    updated: str


def newest(catalogue: Catalogue, ids: Iterable[DocumentId], base: str) -> tuple[FeedEntry, ...]:
    """The documents of these that came in last, newest first; only what everybody may see."""
    chosen = catalogue.documents(heapq.nlargest(NEWEST, ids))
    return tuple(
        _entry(document, base)
        for document in chosen
        if document.state is State.ACTIVE and document.visibility is Visibility.PUBLIC
    )


def _entry(document: Document, base: str) -> FeedEntry:
    name = f"{document.id} {document.added.isoformat()}"
    told = (document.kind, document.date_wording, document.collection)
    return FeedEntry(
        id=uuid.uuid5(_SPACE, name).urn,
        title=plain(document.title) or UNTITLED,
        url=base.rstrip("/") + document_path(document.id),
        kind=plain(document.kind),
        summary=", ".join(text for text in (*map(plain, told), document.shelf_mark) if text),
        language=plain(document.language),
        published=moment(document.added),
        updated=moment(document.changed),
    )


def moment(at: datetime) -> str:
    """A moment as the tables keep it, in the words of RFC 3339.

    >>> moment(datetime(2026, 11, 26, 9, 5))
    '2026-11-26T09:05:00Z'
    """
    return f"{at.replace(tzinfo=None).isoformat(timespec='seconds')}Z"
