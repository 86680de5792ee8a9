"""Pages read as one text: a web page's sections tell one thing together."""

from __future__ import annotations

from collections.abc import Sequence

from archive.model import Page

#: What stands between two pages.
_APART = "\n\n"


def joined(pages: Sequence[Page]) -> str:
    """The text of some pages, one behind the other."""
    return _APART.join(page.text for page in pages)


def page_of(pages: Sequence[Page], at: int) -> tuple[Page, int]:
    """The page on which a character of the joined text stands, and where that page begins."""
    start = 0
    for page in pages[:-1]:
        after = start + len(page.text) + len(_APART)
        if at < after:
            return page, start
        start = after
    return pages[-1], start
