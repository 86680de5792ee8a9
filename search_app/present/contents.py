"""What a publication holds: its outline, else the headings on its pages, each with its page."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from archive.masking import mask
from archive.model import Page
from search_app.dossier import Dossier

#: Headings that are listed; levels below the second are left out.
MOST, LEVELS = 40, 2
#: A line of so many characters at most may be a heading; it is this much shorter than the next.
LONGEST, SHORTER = 70, 0.75
#: A first page of fewer words is a cover.
COVER = 80
_HEADING = re.compile(r"^(?:\d+(?:\.\d+)*\.?\s+)?[A-ZÄÖÜ„\"][^|]*[^\s.,;:!|–-]$")
_PARAGRAPH = re.compile(r"\n\s*\n")


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading and the page it stands on; `is_deep` is below the first level."""

    title: str
    page: int
    is_deep: bool = False


def contents(dossier: Dossier) -> tuple[Heading, ...]:
    """The headings of a document whose text may be read; () where fewer than two are found."""
    if not dossier.is_whole:
        return ()
    found = (
        _outlined(dossier) or _named(dossier) or _laid_out(dossier.pages, dossier.document.title)
    )
    return tuple(found[:MOST]) if len(found) > 1 else ()


def _outlined(dossier: Dossier) -> list[Heading]:
    """The outline that a PDF brings along."""
    found = []
    for fact in dossier.told:
        listed = fact["value"] if fact["field"] == "outline" else None
        entries = listed if isinstance(listed, list) else [listed]
        for entry in (entry for entry in entries if isinstance(entry, dict)):
            page, title = entry.get("page"), str(entry.get("title") or "").strip()
            given = entry.get("level")
            level = given if isinstance(given, int) else 0
            if isinstance(page, int) and 1 <= page <= dossier.version.page_count and title:
                found.append((level, Heading(title, page)))
    highest = min((level for level, _ in found), default=0)
    shown = [(level, h) for level, h in found if level - highest < LEVELS]
    return [Heading(h.title, h.page, level > highest) for level, h in shown]


def _named(dossier: Dossier) -> list[Heading]:
    """The headings of pages, where they have some."""
    title = dossier.document.title.strip()
    return [
        Heading(mask(page.heading), page.number)
        for page in dossier.pages
        if page.heading and page.heading.strip() != title
    ]


def _laid_out(pages: Sequence[Page], title: str) -> list[Heading]:
    """Lines that stand like headings: short, without an end of a sentence, text below them."""
    if len(pages) > 1 and len(pages[0].text.split()) < COVER:
        pages = pages[1:]
    repeated = Counter(line for page in pages for line in {*_lines(page.text)})
    found: dict[str, Heading] = {}
    for page in pages:
        for part in _PARAGRAPH.split(page.text):
            lines = _lines(part)
            if not lines or not _is_heading(lines) or lines[0] == title:
                continue
            if repeated[lines[0]] == 1:
                found.setdefault(lines[0], Heading(mask(lines[0]), page.number))
    return list(found.values())


def _is_heading(lines: Sequence[str]) -> bool:
    if len(lines[0]) > LONGEST or not _HEADING.match(lines[0]):
        return False
    return len(lines) > 1 and len(lines[0]) < SHORTER * len(lines[1]) and lines[1][:1].isupper()


def _lines(text: str) -> list[str]:
    return [line.strip() for line in text.split("\n") if line.strip()]
