"""The fields of the index, and what each weighs: one table.

A document gives the same words to several fields, strictest to loosest. A match in a heavier
field ranks higher; which fields a query word may match says `plan`.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class FieldWeight:
    """A text field. `weight` scales its term frequencies, `b` its length (BM25F)."""

    name: str
    weight: float
    b: float


TEXT = "text"
TITLE = "title"
EXACT = "exact"
PARTS = "parts"

#: text: dictionary forms of the pages. title: those of the title. exact: words of title and pages
#: as written, with stop words, for phrases and for the lead of exact forms. parts: words inside
#: longer words.
FIELDS = {
    f.name: f
    for f in (
        FieldWeight(TEXT, 1.0, 0.75),
        FieldWeight(TITLE, 2.0, 0.4),
        FieldWeight(EXACT, 0.5, 0.75),
        FieldWeight(PARTS, 0.4, 0.75),
    )
}

#: BM25's saturation of term frequency. Source: the default of Robertson and Zaragoza (2009).
K1 = 1.2

#: Positions between two pages, so that no phrase runs from one page into the next.
PAGE_GAP = 10
