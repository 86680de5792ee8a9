"""A text that is read only on demand: how it begins, and all the rest to be unfolded."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from archive.model import Kind, Page
from search_app.present.leaves import Gap, Leaf

#: Words from which a text is folded. Some kinds have told the most important thing before it.
LONG = {Kind.PROJECT: 250, Kind.EVENT: 250, Kind.SLIDES: 60}
LONG_ELSE = 2500
#: Words that are shown of a folded text, or a third of the limit.
BEGINNING = 90

Parts = tuple[Leaf | Gap, ...]


@dataclass(frozen=True, slots=True)
class Folded:
    """A text in two parts; `rest` is empty where all of it is shown. `words` counts the whole."""

    shown: Parts
    rest: Parts
    words: int


def folded(parts: Parts, pages: Sequence[Page], kind: str, has_query: bool) -> Folded:
    """A text with its end folded away, if it is long and nothing is sought in it."""
    words = sum(len(page.text.split()) for page in pages)
    limit = LONG.get(Kind(kind), LONG_ELSE) if kind in list(Kind) else LONG_ELSE
    if has_query or words <= limit:
        return Folded(parts, (), words)
    room = min(BEGINNING, limit // 3)
    shown: list[Leaf | Gap] = []
    passed = 0
    for at, part in enumerate(parts):
        if passed >= room or isinstance(part, Gap):
            return Folded(tuple(shown), parts[at:], words)
        first, last, count = _cut(part, room - passed)
        shown.append(first)
        passed += count
        if last is not None:
            return Folded(tuple(shown), (last, *parts[at + 1 :]), words)
    return Folded(tuple(shown), (), words)


def _cut(leaf: Leaf, room: int) -> tuple[Leaf, Leaf | None, int]:
    """A page cut behind the paragraph that fills the room; its second half has no name."""
    passed = 0
    for at, block in enumerate(leaf.blocks, 1):
        passed += len(block.markup.split())
        if passed >= room and at < len(leaf.blocks):
            rest = replace(leaf, label="", blocks=leaf.blocks[at:])
            return replace(leaf, blocks=leaf.blocks[:at]), rest, passed
    return leaf, None, passed
