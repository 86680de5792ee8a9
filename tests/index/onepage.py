"""A single text as the whole archive: whether a query finds it, why, and what it marks there.

The plan is that of the planner, evaluated over the text as `index.marked` does for a page; so a
table of words needs no index.
"""

from __future__ import annotations

from index import query
from index.german import Chain, Layer, Learnt, nfc
from index.marked import MarkedPage
from index.plan import All, Any, Beginning, Match, Negation, Plan, Sequence, leaves
from index.planner import Planner, planner_of
from index.snippets import marks

#: Words that hypothesis makes texts of, beside any characters: what the steps of the chain act on.
PIECES = (
    "Stadtentwicklungspolitik", "Klein-", "und", "Mittelstädte", "-planung", "Expert:innen",
    "Buergerbuero", "Schiffahrt", "Jugendlichen", "Förderung", "4.3.2021", "§ 34", "www.a.de",
    "the", "of", "and", "ÖPNV", "(ARGE)", "Stadt-Land", "Bau–", "A\u0308mter", "Haupt\u00adstraße",
)  # fmt: skip


def planner() -> Planner:
    """The planner of an archive that nothing was learnt from."""
    return planner_of(Learnt())


def chain() -> Chain:
    return planner().chain


def terms(text: str, *layers: Layer, language: str | None = "de") -> list[str]:
    """The terms of a text, of some layers or of all."""
    found = chain().analyze(text, language)
    return [t.term for t in found if not layers or t.layer in layers]


def parts(text: str) -> list[str]:
    return terms(text, Layer.PART)


def finds(asked: str, text: str, language: str | None = "de", by: Planner | None = None) -> bool:
    """Whether a query finds a document that has this text and no title."""
    used = by or planner()
    return _holds(used.plan(query.parse(asked)), MarkedPage(text, language, used.chain))


def marked(asked: str, text: str) -> list[tuple[str, str]]:
    """(what is marked in a German text, why), in order."""
    found = marks(text, "de", tuple(leaves(planner().plan(query.parse(asked)))), chain())
    return [(nfc(text)[mark.begin : mark.end], mark.why.value) for mark in found]


def _holds(plan: Plan, page: MarkedPage) -> bool:
    match plan:
        case Match() | Sequence() | Beginning():
            return any(True for answer in page.answers(plan) for _ in page.marks(answer, 0))
        case All(children):
            return all(_holds(child, page) for child in children)
        case Any(children):
            return any(_holds(child, page) for child in children)
        case Negation(child):
            return not _holds(child, page)
    raise AssertionError(f"no words: {plan}")
