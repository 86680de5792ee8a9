"""Records as BibTeX, umlauts as they are (UTF-8, as biber and every BibTeX of today read it).

Signs that TeX acts on are written as commands; a brace would unbalance the entry even behind a
backslash, so it becomes a command too. Titles stand in two pairs of braces: German capitals stay.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from urllib.parse import quote

from search_app.exports.about import About
from search_app.exports.genres import GENERAL, genre
from search_app.exports.record import Record
from search_app.exports.wording import Name
from search_app.present.text import page_label

_SIGNS = str.maketrans(
    {
        "\\": r"\textbackslash{}", "{": r"\textbraceleft{}", "}": r"\textbraceright{}",
        "~": r"\textasciitilde{}", "^": r"\textasciicircum{}",
        "&": r"\&", "%": r"\%", "$": r"\$", "#": r"\#", "_": r"\_",
    }
)  # fmt: skip


def bibtex(records: Iterable[Record], about: About) -> Iterator[str]:
    """The entries, behind a line of comment that says what they are."""
    if about.leaf is None:
        yield f"% {_comment(about)}\n"
    for record in records:
        yield "\n" + entry(record, about)


def entry(record: Record, about: About) -> str:
    """A record as an entry."""
    kind = genre(record.kind) if record.publisher else GENERAL
    lines = [f"  {name} = {{{value}}}" for name, value in _fields(record, about) if value]
    return f"@{kind.bibtex}{{fb{record.number},\n" + ",\n".join(lines) + "\n}\n"


def _fields(record: Record, about: About) -> Iterator[tuple[str, str]]:
    yield "author", " and ".join(_name(name) for name in record.creators)
    yield "title", f"{{{escaped(record.full_title)}}}"
    begin = record.issued.begin if record.issued else ()
    yield "year", f"{begin[0]:04}" if begin else ""
    yield "month", str(begin[1]) if len(begin) > 1 else ""
    is_report = record.publisher and genre(record.kind).bibtex == "techreport"
    yield "institution" if is_report else "organization", _body(record.publisher)
    yield "type" if is_report else "howpublished", escaped(record.kind)
    yield "address", escaped(record.event.get("place", ""))
    yield "pages", str(about.leaf or "")
    yield "language", escaped(record.language)
    yield "keywords", escaped(", ".join(record.topics))
    yield "note", escaped(note(record, about))
    if record.is_absolute:
        yield "url", _address(record, about)
        yield "urldate", about.at.date().isoformat()


def note(record: Record, about: About) -> str:
    """Where it is kept, which version and page, what its date says in words, when it was asked."""
    told = [f"In: {about.site}", record.shelf_mark, f"Fassung {record.version}"]
    if about.leaf is not None:
        told.append(page_label(record.unit, about.leaf))
    if record.when:
        told.append(record.when)
    return ", ".join([*told, about.accessed])


def escaped(text: str) -> str:
    """Text as TeX prints it.

    >>> escaped("50 % für {Klein_Stadt} & Land")
    '50 \\\\% für \\\\textbraceleft{}Klein\\\\_Stadt\\\\textbraceright{} \\\\& Land'
    """
    return text.translate(_SIGNS)


def _name(name: Name) -> str:
    """A body in braces, so that no "and" or comma in it parts it."""
    return escaped(name.inverted) if name.given else _body(name.family)


def _body(name: str) -> str:
    return f"{{{escaped(name)}}}" if name else ""


def _address(record: Record, about: About) -> str:
    page = f"/seite/{about.leaf}" if about.leaf is not None else ""
    return quote(record.address + page, safe=":/?=&#[]@!$'()*+,;%-._~")


def _comment(about: About) -> str:
    told = [f"{about.site}: {about.title}", f"{about.total} Dokumente", about.accessed]
    return " ".join(f"{', '.join(told)}. {about.cut}".replace("@", "(at)").split())
