"""A document in Dublin Core: the one mapping behind meta tags, OAI-PMH and exports.

element       from
title         the title, as it is shown
creator       authors of publications and talks
subject       topics, programmes
description   the description that a document brings
publisher     publisher, else whoever has that role
contributor   organisations that take part
date          publication, else the document's date: a day, a month or a year of ISO 8601
type          the term of the DCMI type vocabulary, the kind as the archive calls it
format        media type of the original, where it may be had
identifier    the lasting address, then the number in the source it came from
source        the address in the web where it was found
language      ISO code
relation      addresses of documents that it hangs together with
coverage      regions, the running time as written and as an interval of ISO 8601
rights        the rights, as they are known
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from archive.masking import mask
from archive.model import Kind
from search_app.dated import interval
from search_app.interop.record import Record
from search_app.printable import one_line
from search_app.urls import document_path

#: Terms of the DCMI type vocabulary.
EVENT, TEXT = "Event", "Text"


class Statement(NamedTuple):
    """An element of Dublin Core and one of its values."""

    element: str
    value: str


def statements(record: Record) -> tuple[Statement, ...]:
    """What Dublin Core can say of a document, in the order of the elements, nothing twice."""
    found = (Statement(element, one_line(value)) for element, value in _values(record))
    return tuple(dict.fromkeys(each for each in found if each.value))


def _values(record: Record) -> Iterator[tuple[str, str]]:
    yield "title", record.title
    yield from (("creator", name) for name in record.authors)
    yield from (("subject", name) for name in subjects(record))
    yield from (("description", text) for text in record.names("description"))
    yield from (("publisher", name) for name in record.publishers)
    yield from (("contributor", name) for name in contributors(record))
    yield "date", record.published
    yield "type", EVENT if record.document.kind == Kind.EVENT else TEXT
    yield "type", record.kind
    yield "format", record.media_type if record.is_readable else ""
    yield "identifier", record.address
    yield "identifier", mask(record.document.external_id or "")
    yield from (("source", address) for address in record.sources)
    yield "language", record.language
    for each in record.relations:
        yield "relation", record.base + document_path(each.document.id)
    yield from (("coverage", name) for name in record.names("regions"))
    yield "coverage", mask(record.document.period.wording) if record.document.period else ""
    yield "coverage", interval(record.document.period)
    yield "rights", record.rights


def subjects(record: Record) -> tuple[str, ...]:
    """What a document is about, as words."""
    return tuple(dict.fromkeys([*record.names("topics"), *record.names("programmes")]))


def contributors(record: Record) -> tuple[str, ...]:
    """The organisations that take part, publishers left out."""
    roles = record.told.get("organisation_roles")
    named = [*(roles if isinstance(roles, dict) else ()), *record.names("organisations")]
    publishers = record.publishers
    return tuple(name for name in dict.fromkeys(named) if name not in publishers)
