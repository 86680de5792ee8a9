"""What a PDF says of itself beside its text: title, authors, days, outline, labels, attached files.

Programs write much of that by themselves; what no person meant is left out.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from archive.model import Json
from ingest.extractors.base import RawFact
from ingest.extractors.pdf.pdfium import Heading
from ingest.extractors.stated import LONGEST, authors, day_of, line, usable_title

#: Entries of an outline that are kept.
MOST_HEADINGS = 500


def info_title(info: Mapping[str, str]) -> str | None:
    """The title that the file itself states, without what programs write there by themselves."""
    return usable_title(info.get("Title"))


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
