"""The first sentences of a document, as it begins itself: its lead where it has no subtitle."""

from __future__ import annotations

import re
from collections.abc import Sequence

from archive.masking import mask
from archive.model import Page
from search_app.present.passages import first_sentences, running

#: Characters of a lead of two sentences, of one long sentence, and the pages on which it is sought.
LONGEST, LONGEST_ONE, PAGES = 260, 340, 3
_PARAGRAPH = re.compile(r"\n\s*\n")
#: A line that is so much shorter than the next one, and ends no sentence, is a heading.
_SHORTER = 0.6


def summary(title: str, pages: Sequence[Page]) -> str:
    """One or two whole sentences of the first running text behind title and heads, covered.

    >>> summary("Dorf", [Page(1, "Dorf\\n\\nDas Dorf hat einen Laden, einen Arzt und eine Schule "
    ...                          "für alle. Mehr nicht.")])
    'Das Dorf hat einen Laden, einen Arzt und eine Schule für alle. Mehr nicht.'
    """
    known = _key(title)
    for page in pages[:PAGES]:
        for paragraph in map(_without_heading, _PARAGRAPH.split(page.text)):
            if running(paragraph) and (not known or not _key(paragraph).startswith(known)):
                text = mask(paragraph)
                told = first_sentences(text, LONGEST, 2) or first_sentences(text, LONGEST_ONE, 1)
                if told and not told.endswith(".."):
                    return told
    return ""


def _without_heading(paragraph: str) -> str:
    """A paragraph without the heading that a layout has left on its first line."""
    lines = paragraph.strip().split("\n")
    is_heading = (
        len(lines) > 1
        and len(lines[0]) < _SHORTER * len(lines[1])
        and lines[0].rstrip()[-1:] not in ".,;:-!?"
    )
    return "\n".join(lines[1:] if is_heading else lines)


def _key(text: str) -> str:
    return "".join(filter(str.isalnum, text.casefold()))
