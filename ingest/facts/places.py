"""Where readers look, and how they say where they found something."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from archive.model import Evidence, Page

#: What a document is about, and who made it, stands in front: so many characters are looked at.
FIRST = 60_000
#: A page that was looked at, its text cut where the looking ended.
Place = Page


def first_pages(pages: Sequence[Page], limit: int = FIRST) -> Iterator[Place]:
    """The pages in front, the last one cut at a line, so that its characters keep their numbers."""
    for page in pages:
        if len(page.text) <= limit:
            yield page
            limit -= len(page.text)
            continue
        cut = page.text.rfind("\n", 0, limit)
        if cut > 0:
            yield Page(page.number, page.text[:cut], page.heading)
        return


def place(rule: str, page: Place, begin: int, end: int) -> Evidence:
    """The evidence for what stands at some characters of a page."""
    return Evidence(rule, " ".join(page.text[begin:end].split()), page.number, begin, end)
