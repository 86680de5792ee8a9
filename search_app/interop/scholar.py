"""The tags of a page by which Zotero and scholarly search engines know what it is about.

Their names are Highwire's. People stand in them only as authors of a publication or a talk.
"""

from __future__ import annotations

from collections.abc import Iterator

from archive.model import Kind
from search_app.interop.record import Record
from search_app.present.text import shown_title
from search_app.printable import one_line

PDF = "application/pdf"


def tags(record: Record) -> tuple[tuple[str, str], ...]:
    """(name, content) of the tags."""
    found = ((name, one_line(content)) for name, content in _tags(record))
    return tuple((name, content) for name, content in found if content)


def _tags(record: Record) -> Iterator[tuple[str, str]]:
    kind = record.document.kind
    yield "citation_title", record.title
    yield from (("citation_author", name) for name in record.authors)
    # the form that these readers take: strokes, not hyphens
    yield "citation_publication_date", record.published.replace("-", "/")
    yield "citation_language", record.language
    yield "citation_public_url", record.address
    publisher = next(iter(record.publishers), "")
    if kind == Kind.PUBLICATION:
        yield "citation_technical_report_institution", publisher
    elif kind in (Kind.SLIDES, Kind.EVENT):
        yield "citation_conference_title", _conference(record)
    yield "citation_publisher", publisher
    yield from (("citation_keywords", topic) for topic in record.names("topics"))
    if record.media_type == PDF:
        yield "citation_pdf_url", record.original_address


def _conference(record: Record) -> str:
    """The event that a talk belongs to."""
    events = (
        shown_title(each.document.title) for each in record.relations if each.type == "slides_of"
    )
    return next(events, "")
