"""Records as RIS: a tag of two characters, two blanks, a hyphen, a blank; CRLF; UTF-8."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from search_app.dated import Parts
from search_app.exports.about import About
from search_app.exports.bibtex import note
from search_app.exports.genres import genre
from search_app.exports.record import Record


def ris(records: Iterable[Record], about: About) -> Iterator[str]:
    """The entries, each from TY to ER."""
    for record in records:
        listed = [(tag, value) for tag, value in _tags(record, about) if value]
        lines = "".join(f"{tag}  - {value}\r\n" for tag, value in listed)
        yield f"TY  - {genre(record.kind).ris}\r\n{lines}ER  - \r\n\r\n"


def _tags(record: Record, about: About) -> Iterator[tuple[str, str]]:
    yield "ID", f"fb{record.number}"
    for name in record.creators:
        yield "AU", name.inverted.replace("*", "")  # an asterisk marks reprints, says the format
    yield "TI", record.full_title
    if record.issued:
        yield "PY", f"{record.issued.begin[0]:04}"
        yield "DA", _date(record.issued.begin)
    yield "PB", record.publisher
    yield "CY", record.event.get("place", "")
    yield "M3", record.kind
    yield "ET", str(record.version)
    yield "SP", str(about.leaf or "")
    yield "LA", record.language
    for topic in record.topics:
        yield "KW", topic.replace("*", "")
    yield "N1", note(record, about)
    yield "DB", about.site
    yield "AN", record.shelf_mark
    if record.is_absolute:
        yield "UR", record.address + (f"/seite/{about.leaf}" if about.leaf is not None else "")
        yield "Y2", _date((about.at.year, about.at.month, about.at.day))


def _date(parts: Parts) -> str:
    """
    >>> _date((2012, 6)), _date((2012,))
    ('2012/06//', '2012///')
    """
    year, month, day = (*parts, 0, 0)[:3]
    return f"{year:04}/{f'{month:02}' if month else ''}/{f'{day:02}' if day else ''}" + (
        "/" if not day else ""
    )
