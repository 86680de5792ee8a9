"""From paragraphs and headings to pages: a page a section, long sections in pieces."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from ingest.extractors.base import RawPage
from ingest.extractors.text import SECTION, sections

#: Headings below this level stand in the text; a page for each would hold a sentence.
DEEPEST_SECTION = 3
#: A longer paragraph is no heading, whatever its style says.
LONGEST_HEADING = 300


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph, a table, an item of a list. `level` 1 to 9 makes it a heading.

    `notes` belong to it and come at the end of its section.
    """

    text: str
    level: int | None = None
    is_item: bool = False
    notes: tuple[str, ...] = ()

    @property
    def begins_section(self) -> bool:
        is_short = len(self.text) <= LONGEST_HEADING
        return self.level is not None and self.level <= DEEPEST_SECTION and is_short


def sectioned(blocks: Iterable[Block]) -> Iterator[RawPage]:
    """The sections of a text. A heading with nothing under it stays with the next one."""
    heading: str | None = None
    under: list[Block] = []
    size = 0
    for block in blocks:
        if not block.text.strip() and not block.notes:
            continue
        if block.begins_section:
            if any(not one.begins_section for one in under):
                yield from _pages(heading, under)
                heading, under, size = None, [], 0
            heading = heading or " ".join(block.text.split())
        under.append(block)
        size += len(block.text)
        if size >= SECTION:
            yield from _pages(heading, under)
            under, size = [], 0
    if under:
        yield from _pages(heading, under)


def _pages(heading: str | None, blocks: list[Block]) -> Iterator[RawPage]:
    text = ""
    before: Block | None = None
    for block in (one for one in blocks if one.text.strip()):
        gap = "\n" if before and before.is_item and block.is_item else "\n\n"
        text += (gap if before else "") + block.text.strip()
        before = block
    notes = "\n".join(note for block in blocks for note in block.notes)
    for part in sections("\n\n".join(one for one in (text, notes) if one)):
        yield RawPage(part, heading)
