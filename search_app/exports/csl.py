"""Records as CSL-JSON, which Zotero, Citavi, pandoc and most others read: one array of items."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from typing import Any

from search_app.dated import Dated
from search_app.exports.about import About
from search_app.exports.bibtex import note
from search_app.exports.genres import genre
from search_app.exports.record import Record
from search_app.exports.wording import Name

Item = dict[str, Any]


def csl(records: Iterable[Record], about: About) -> Iterator[str]:
    """The array, an item a line."""
    between = "[\n"
    for record in records:
        yield between + json.dumps(item(record, about), ensure_ascii=False)
        between = ",\n"
    yield "[]\n" if between == "[\n" else "\n]\n"


def item(record: Record, about: About) -> Item:
    """A record as an item; variables that nobody knows are left out."""
    today = about.at.date()
    place = record.event.get("place", "")
    found: Item = {
        "id": f"fb{record.number}",
        "type": genre(record.kind).csl,
        "title": record.full_title,
        "genre": record.kind,
        "author": [_name(name) for name in record.creators],
        "issued": _date(record.issued) if record.issued else None,
        "publisher": record.publisher,
        "event-title": record.full_title if genre(record.kind).csl == "event" else "",
        "event-place": place,
        "page": str(about.leaf or ""),
        "number-of-pages": str(record.page_count) if about.leaf is None else "",
        "version": str(record.version),
        "language": record.language,
        "keyword": ", ".join(record.topics),
        "archive": about.site,
        "archive_location": record.shelf_mark,
        "note": note(record, about),
        "accessed": {"date-parts": [[today.year, today.month, today.day]]},
    }
    if record.is_absolute:
        page = f"/seite/{about.leaf}" if about.leaf is not None else ""
        found["URL"] = record.address + page
    return {key: value for key, value in found.items() if value}


def _name(name: Name) -> Item:
    if not name.given:
        return {"literal": name.family}
    return {"family": name.family, "given": name.given}


def _date(issued: Dated) -> Item:
    spans = [list(issued.begin), *([list(issued.end)] if issued.end else [])]
    return {"date-parts": spans}
