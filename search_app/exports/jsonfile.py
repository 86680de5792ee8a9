"""Records as JSON for programs: one object with all documents, or a document a line."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from typing import Any

from search_app.exports.about import About
from search_app.exports.record import Record


def jsonl(records: Iterable[Record], _about: About) -> Iterator[str]:
    """A document a line."""
    for record in records:
        yield _written(shape(record)) + "\n"


def json_file(records: Iterable[Record], about: About) -> Iterator[str]:
    """One object: what was asked, when and where, then the documents and how many they are."""
    head = {
        "archive": about.site,
        "query": about.title,
        "url": about.address,
        "exported_at": about.at.isoformat(),
        "notices": [*about.notices, *([about.cut] if about.cut else [])],
        "total": about.total,
    }
    yield _written(head)[:-1] + ', "documents": [\n'
    written = 0
    for record in records:
        yield (",\n" if written else "") + _written(shape(record))
        written += 1
    yield f'\n], "exported": {written}}}\n'


def shape(record: Record) -> dict[str, Any]:
    """A record in the words of `show --json`; keys that nobody knows are left out."""
    period = record.period
    found: dict[str, Any] = {
        "id": record.number,
        "external_id": record.external_id,
        "title": record.title,
        "subtitle": record.subtitle,
        "kind": record.kind,
        "date": record.when,
        "period": period
        and {
            "begin": period.begin and period.begin.isoformat(),
            "end": period.end and period.end.isoformat(),
            "wording": period.wording,
            "imprecise": list(period.imprecise),
        },
        "event": dict(record.event),
        "status": record.status,
        "authors": [name.inverted for name in record.creators],
        "publisher": record.publisher,
        "language": record.language,
        "format": record.format,
        "page_count": record.page_count,
        "version": record.version,
        "rights": record.rights,
        "visibility": record.access,
        "source": record.source,
    }
    known = {key: value for key, value in found.items() if value}
    return {
        **known,
        "regions": list(record.regions),
        "topics": list(record.topics),
        "programmes": list(record.programmes),
        "organisations": list(record.organisations),
        "people": list(record.people),
        "collection": record.collection,
        "added": record.added.isoformat(),
        "url": record.address,
    }


def _written(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False)
