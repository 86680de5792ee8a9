"""Which blocks of a page are its main text: those that main-text extraction kept, and what belongs
between them.

trafilatura tells text from furniture well, yet drops short lines, lists of cards, lists of files
and many headings. A short run of blocks between two that it kept is part of the text; a heading is
if something under it is; a stated line (label and value, a card's line, a file) always is.
"""

from __future__ import annotations

from collections.abc import Sequence

from ingest.extractors.html.blocks import Block

#: A shorter block is in a text by chance.
TELLING = 12
#: Letters of a run of blocks that is filled in; more of them are another part of the page.
GAP = 180
#: Blocks after the headline that may belong to it (day, hours, place, kind), and their length.
LEAD, LEAD_LENGTH = 14, 400
#: A block with a larger share of letters in links leads away from the page.
LINKED = 0.6


def main_blocks(page: Sequence[Block], main: str) -> list[Block]:
    """The blocks of a page that belong to its main text. `main` is what was extracted, squeezed."""
    kept = [_is_in(block, main) for block in page]
    if not any(kept):
        return all_blocks(page)
    first, last = kept.index(True), len(kept) - 1 - kept[::-1].index(True)
    last = _reach(page, kept, main, last)
    _fill_lead(page, kept, first)
    _fill_gaps(page, kept, first, last)
    for number, block in enumerate(page):
        kept[number] = kept[number] or (block.is_stated and number > first)
    return _with_headings(page, kept, main)


def all_blocks(page: Sequence[Block]) -> list[Block]:
    """The blocks of a page without main text: from its headline on, all that is no link."""
    start = _headline(page, len(page)) or 0
    kept = [
        number >= start and (block.is_stated or block.linked < LINKED)
        for number, block in enumerate(page)
    ]
    return _with_headings(page, [k and b.kind != "head" for k, b in zip(kept, page, strict=True)])


def _is_in(block: Block, main: str) -> bool:
    text = block.squeezed
    return block.kind != "head" and len(text) >= TELLING and text in main


def _reach(page: Sequence[Block], kept: list[bool], main: str, last: int) -> int:
    """Keep the short lines right behind the text that end it: a name, a greeting. The new last."""
    while last + 1 < len(page) and page[last + 1].kind != "head":
        end = page[last].squeezed + page[last + 1].squeezed
        if end not in main:
            break
        last += 1
        kept[last] = True
    return last


def _headline(page: Sequence[Block], before: int) -> int | None:
    """Where the last first-level heading before a block stands."""
    found = [n for n, block in enumerate(page[:before]) if block.level == 1]
    return found[-1] if found else None


def _fill_lead(page: Sequence[Block], kept: list[bool], first: int) -> None:
    headline = _headline(page, first)
    if headline is None or first - headline > LEAD:
        return  # a headline far from the text is the site's own name
    for number in range(headline + 1, first):
        block = page[number]
        is_lead = block.kind != "head" and len(block.text) <= LEAD_LENGTH
        kept[number] = is_lead and block.linked < LINKED


def _fill_gaps(page: Sequence[Block], kept: list[bool], first: int, last: int) -> None:
    run: list[int] = []
    for number in range(first + 1, last + 1):
        if not kept[number]:
            run.append(number)
            continue
        if sum(len(page[n].text) for n in run) <= GAP:
            for n in run:
                kept[n] = page[n].kind != "head" and page[n].linked < LINKED
        run = []


def _with_headings(page: Sequence[Block], kept: Sequence[bool], main: str = "") -> list[Block]:
    """The kept blocks, and each heading under which one stands or which was extracted itself."""
    found: list[Block] = []
    pending: list[Block] = []
    for block, is_kept in zip(page, kept, strict=True):
        if block.kind == "head":
            over = [h for h in pending if h.level < block.level or _is_told(h, main)]
            pending = [*over, block]
        elif is_kept:
            found += [*pending, block]
            pending = []
    return found or pending


def _is_told(heading: Block, main: str) -> bool:
    return len(heading.squeezed) >= TELLING and heading.squeezed in main
