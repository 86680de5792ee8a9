"""The fields of the index, and what each weighs: one table.

A document gives the same words to several fields, strictest to loosest. A match in a heavier
field ranks higher; which fields a query word may match says `planner`. The figures behind the
weights are in docs/adr/0012.
"""

from __future__ import annotations

from dataclasses import dataclass

from index.german import Layer


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
ROOTS = "roots"
REGIONS = "regions"

#: What `exact` is called where all words that begin so are asked for.
BEGINNING = "exact*"

#: text: dictionary forms of the pages. title: those of the title. exact: words of title and pages
#: as written, with stop words, for phrases and for the lead of exact forms. parts: words inside
#: longer words. roots: what derivations share. regions: names of what a document's regions lie in,
#: so light that any word of its own outweighs them.
FIELDS = {
    f.name: f
    for f in (
        FieldWeight(TEXT, 1.0, 0.5),
        FieldWeight(TITLE, 2.0, 0.4),
        FieldWeight(EXACT, 0.5, 0.5),
        FieldWeight(PARTS, 0.7, 0.5),
        FieldWeight(ROOTS, 0.3, 0.5),
        FieldWeight(REGIONS, 0.01, 0.0),
    )
}

#: The field that holds the terms of a layer of the chain.
FIELD_OF = {
    Layer.EXACT: EXACT, Layer.FORM: TEXT, Layer.PART: PARTS, Layer.ROOT: ROOTS,
    Layer.JOINER: PARTS,
}  # fmt: skip
#: The term under which articles and prepositions stand in the field of parts.
JOINER = "."

#: How much a place counts where several words answer one: the parts of a compound inside a longer
#: word, side by side, and joined by an article; and where a synonym does.
INSIDE = 0.6
APART = 0.6
SYNONYM = 0.5
#: How much the single parts of a compound count in the second tier, and what a compound of two
#: query words adds to them.
SINGLE_PART = 0.6
BONUS = 0.5

#: BM25's saturation of term frequency. Source: the default of Robertson and Zaragoza (2009).
K1 = 0.9

#: Positions between two pages, so that no phrase runs from one page into the next.
PAGE_GAP = 10
