"""Which blocks of a page are its main text: those that main-text extraction kept, and what belongs
between them.

trafilatura tells text from furniture well, yet drops short lines, lists of cards, lists of files
and many headings. A short run of blocks between two that it kept is part of the text; a heading is
if something under it is; a stated line (label and value, a card's line, a file) always is.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from ingest.extractors.html_blocks import Block

#: A shorter block is in a text by chance.
TELLING = 12
#: Letters of a run of blocks that is filled in; more of them are another part of the page.
GAP = 900
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
    _fill_lead(page, kept, first)
    _fill_gaps(page, kept, first, last)
    for number, block in enumerate(page):
        kept[number] = kept[number] or (block.is_stated and number > first)
    return _with_headings(page, kept)


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


def _with_headings(page: Sequence[Block], kept: Sequence[bool]) -> list[Block]:
    """The kept blocks, each heading under which one stands, and the headline."""
    found: list[Block] = []
    pending: list[Block] = []
    for block, is_kept in zip(page, kept, strict=True):
        if block.kind == "head":
            pending = [h for h in pending if h.level < block.level] + [block]
        elif is_kept:
            found += [*pending, replace(block)]
            pending = []
    return found or pending
