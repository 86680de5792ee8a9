"""What a PDF says of itself beside its text: title, authors, days, outline, labels, attached files.

Programs write much of that by themselves; what no person meant is left out.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from datetime import date

from archive.model import Json
from ingest.extractors.base import RawFact
from ingest.extractors.pdf.pdfium import Heading

#: Entries of an outline that are kept.
MOST_HEADINGS = 500
#: Longer than this is no name and no heading.
LONGEST = 300
#: Before this nobody wrote PDF; programs put 1904, 1970 or 1980 where they do not know.
FIRST_YEAR = 1990

_JUNK_TITLE = re.compile(
    r"\.(?:docx?|pptx?|xlsx?|indd|dvi|tex|qxd|pdf|odt|e?ps|ai|svg|jpe?g|png|tiff?)$|"
    r"^(?:untitled.*|unbenannt.*|dokument\d*|"
    r"document\d*|präsentation\d*|powerpoint-präsentation|folie \d+|slide \d+|title|titel|"
    r"adobe (?:photoshop|illustrator|indesign)\b.*|scan(?:ned)?(?: document| from .*)?|"
    r"gescanntes dokument|layout \d+)$|_|"
    r"^\W*$",
    re.IGNORECASE,
)
_TOOL_PREFIX = re.compile(r"^(?:Microsoft (?:Word|PowerPoint|Excel)|PowerPoint) ?[-–:] ?", re.I)
#: Accounts, machines and placeholders that programs enter as the author.
_JUNK_AUTHOR = re.compile(
    r"^(?:admin(?:istrator)?|anonym(?:ous)?|author|autor(?:in)?|benutzer(?:in)?|besitzer|default|"
    r"gast|guest|kein|n\.?a\.?|name|nutzer(?:in)?|office|owner|pc|root|standard|test|"
    r"unbekannt|unknown|unnamed|user|verfasser(?:in)?|\(?unspecified\)?|"
    r"(?:windows|office|microsoft|home|win)[- ]?(?:office|windows)?[- ]?(?:user|benutzer|nutzer)|"
    r"microsoft(?: corporation| office)?|adobe.*|acrobat.*|.*\.(?:docx?|indd|pdf)|"
    r"your name.*|ihr name.*|.*https?://.*|www\..*)$",
    re.IGNORECASE,
)
#: Account names: no blank, and a figure, an address or no capital in them.
_ACCOUNT = re.compile(r"^(?=\S+$)(?:.*[\d@\\_:].*|[a-zäöüß.\-]+|[A-ZÄÖÜ]{1,4}|.{1,2})$")
_ADDRESS = re.compile(r"\s*[<(\[]?(?:mailto:)?[^\s<>()\[\],;]+@[^\s<>()\[\],;]+[>)\]]?")
_ROLE = re.compile(r"^(?:von|by|autor(?:in)?|verfasser(?:in)?)\s*:?\s+", re.IGNORECASE)
_DAY = re.compile(r"\s*(?:D:)?\s*(\d{4})-?(\d{2})-?(\d{2})")
_UNFIT = re.compile(r"[\x00-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]+")


def info_title(info: Mapping[str, str]) -> str | None:
    """The title that the file itself states, without what programs write there by themselves."""
    title = _TOOL_PREFIX.sub("", line(info.get("Title", ""))).strip()
    return title if len(title) > 3 and not _JUNK_TITLE.search(title) else None


def info_facts(info: Mapping[str, str]) -> tuple[RawFact, ...]:
    """Authors and days, as far as they say something."""
    facts = []
    names = authors(info.get("Author", ""))
    if names:
        facts.append(RawFact("authors", list(names), "PDF-Angabe Autor", line(info["Author"])))
    for field, key, rule in (
        ("created", "CreationDate", "PDF-Angabe Erstellung"),
        ("modified", "ModDate", "PDF-Angabe Änderung"),
    ):
        day = day_of(info.get(key, ""))
        if day:
            facts.append(RawFact(field, day, rule, line(info[key])))
    return tuple(facts)


def authors(text: str) -> tuple[str, ...]:
    """The names of people or bodies that an entry "Author" holds.

    >>> authors("Muster, Erika; Jan Beispiel"), authors("admin"), authors("A. Eins, B. Zwei")
    (('Erika Muster', 'Jan Beispiel'), (), ('A. Eins', 'B. Zwei'))
    """
    text = _ADDRESS.sub("", line(text))
    parts = re.split(r"\s*[;|]\s*|\s+(?:&|and)\s+", text)
    if len(parts) == 1 and text.count(",") >= 1:
        pieces = [piece.strip() for piece in text.split(",")]
        if all(" " in piece for piece in pieces):
            parts = pieces
    names = (_ROLE.sub("", _straight(part)).strip(" ,©") for part in parts)
    return tuple(dict.fromkeys(name for name in names if _is_name(name)))[:50]


def _straight(name: str) -> str:
    """A name that was written last name first, the right way round."""
    last, comma, first = name.partition(",")
    is_turned = comma and "," not in first and len(last.split()) < 3 and len(first.split()) < 3
    return f"{first.strip()} {last.strip()}" if is_turned else name


def _is_name(text: str) -> bool:
    if not 2 < len(text) <= LONGEST or not any(map(str.isalpha, text)):
        return False
    return not _JUNK_AUTHOR.match(text) and not _ACCOUNT.match(text)


def day_of(text: str) -> str | None:
    """The day of a date as PDF writes it, or ISO; None when it is not sure.

    >>> day_of("D:20140512103000+02'00'"), day_of("5/12/2014 10:30:"), day_of("D:00000101")
    ('2014-05-12', None, None)
    """
    found = _DAY.match(text)
    if not found:
        return None
    try:
        day = date(*map(int, found.groups()))
    except ValueError:
        return None
    return day.isoformat() if FIRST_YEAR <= day.year <= 2100 else None


def outline_fact(headings: Sequence[Heading]) -> tuple[RawFact, ...]:
    """The outline, if there is one."""
    entries: list[Json] = [
        {"title": line(heading.title), "level": heading.level, "page": heading.page}
        for heading in headings[:MOST_HEADINGS]
        if line(heading.title)
    ]
    if not entries:
        return ()
    return (RawFact("outline", entries, "PDF-Lesezeichen", line(headings[0].title)),)


def label_fact(labels: Sequence[str]) -> tuple[RawFact, ...]:
    """The labels of the pages, if they say more than their numbers."""
    told: list[Json] = [line(label) for label in labels]
    if not any(told) or told == [str(number) for number in range(1, len(told) + 1)]:
        return ()
    return (RawFact("page_labels", told, "PDF-Seitenzählung", f"{told[0]} bis {told[-1]}"),)


def page_headings(headings: Iterable[Heading]) -> dict[int, str]:
    """{page: the first of its headings of the highest level}"""
    chosen: dict[int, Heading] = {}
    for heading in headings:
        title = line(heading.title)
        if heading.page and 2 < len(title) <= LONGEST:
            before = chosen.get(heading.page)
            if before is None or heading.level < before.level:
                chosen[heading.page] = heading
    return {page: line(heading.title) for page, heading in chosen.items()}


def line(text: str) -> str:
    """A text in one line, without characters that nobody can see, and not too long."""
    return " ".join(_UNFIT.sub(" ", text).split())[:LONGEST]
