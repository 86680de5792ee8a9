"""The way back from matches to text: marked forms, and the words around them.

Marks come from the same chain that built the index, run over the page that is shown, so that a
snippet can never disagree with the search. A window of a page is chosen where the most distinct
query words stand together; it begins and ends between words.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from index.german import Chain
from index.marked import Mark, MarkedPage, merged, without_overlaps
from index.plan import Leaf
from index.request import Piece

#: Characters of a snippet around its matches, and how far apart matches of one window may lie.
SNIPPET = 240
#: The dots that lead from a heading to its page in a table of contents.
_LEADERS = re.compile(r"(?: ?[.·_]){4,}")


def marks(text: str, language: str | None, leaves: Sequence[Leaf], chain: Chain) -> list[Mark]:
    """All matches in a text, in order, without overlaps; the stronger of two wins."""
    if not leaves:
        return []
    page = MarkedPage(text, language, chain)
    found: list[Mark] = []
    for number, leaf in enumerate(leaves):
        for answer in page.answers(leaf):
            found += page.marks(answer, number)
    return merged(without_overlaps(found), text)


def pieces(
    text: str, found: Sequence[Mark], begin: int = 0, end: int | None = None
) -> tuple[Piece, ...]:
    """A stretch of a text, cut at its marks."""
    end = len(text) if end is None else end
    cut: list[Piece] = []
    at = begin
    for mark in found:
        if mark.begin < begin or mark.end > end:
            continue
        if mark.begin > at:
            cut.append(Piece(text[at : mark.begin]))
        cut.append(Piece(text[mark.begin : mark.end], mark.why.value))
        at = mark.end
    if at < end:
        cut.append(Piece(text[at:end]))
    return tuple(cut)


def snippet(text: str, found: Sequence[Mark]) -> tuple[Piece, ...]:
    """The best window of a text as one line, with … where it was cut; () without marks."""
    if not found:
        return ()
    first, last = _best_window(found)
    begin, end = _cut(text, found[first].begin, found[last].end)
    cut = pieces(text, found, begin, end)
    folded = [Piece(_one_line(p.text), p.why) for p in cut]
    lead = (Piece("… "),) if begin > 0 else ()
    tail = (Piece(" …"),) if end < len(text.rstrip()) else ()
    return (*lead, *_trimmed(folded), *tail)


def _best_window(found: Sequence[Mark]) -> tuple[int, int]:
    """The first and last mark of the window with most distinct words, then strongest marks."""
    best, best_value = (0, 0), (0, 0, 0)
    first, strength = 0, 0
    inside: Counter[int] = Counter()
    for last, mark in enumerate(found):
        inside[mark.leaf] += 1
        strength -= mark.why.rank
        while mark.end - found[first].begin > SNIPPET and first < last:
            gone = found[first]
            strength += gone.why.rank
            inside[gone.leaf] -= 1
            if not inside[gone.leaf]:
                del inside[gone.leaf]
            first += 1
        value = (len(inside), last + 1 - first, strength)
        if value > best_value:
            best, best_value = (first, last), value
    return best


def _cut(text: str, begin: int, end: int) -> tuple[int, int]:
    """The window widened to about `SNIPPET` characters, to the borders of words or sentences."""
    spare = max(SNIPPET - (end - begin), 60) // 2
    low, high = max(0, begin - spare), min(len(text), end + spare)
    if low > 0:
        sentence = max(text.rfind(sign, low, begin) for sign in (". ", "! ", "? ", "\n"))
        if sentence >= 0:
            low = sentence + 1
        else:
            low = text.find(" ", low, begin) + 1 or begin
    if high < len(text):
        blank = text.rfind(" ", end, high)
        high = blank if blank > 0 else end
    while low < begin and text[low].isspace():
        low += 1
    return low, high


def _one_line(text: str) -> str:
    lead = " " if text[:1].isspace() else ""
    tail = " " if text[-1:].isspace() and text.strip() else ""
    return lead + _LEADERS.sub(" …", " ".join(text.split())) + tail


def _trimmed(cut: list[Piece]) -> list[Piece]:
    if cut and cut[0].why is None:
        cut[0] = Piece(cut[0].text.lstrip())
    if cut and cut[-1].why is None:
        cut[-1] = Piece(cut[-1].text.rstrip())
    return [piece for piece in cut if piece.text]
