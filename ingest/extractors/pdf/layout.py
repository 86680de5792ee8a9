"""From pdfminer's layout of a page to text: boxes in reading order, the lines in the largest type.

Layout is read in two stages: boxes without grouping first, then pdfminer's own grouping into
columns if the page has a sane number of them. Grouping costs the cube of the boxes: 2,000 loose
letters on one page (15 kB) kept it busy for over 15 s.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

from pdfminer.layout import (
    IndexAssigner,
    LAParams,
    LTChar,
    LTFigure,
    LTImage,
    LTItem,
    LTLayoutContainer,
    LTPage,
    LTTextBox,
    LTTextLine,
)

#: Real pages have 12 to 68 boxes; beyond this the simple order by position is kept.
MAX_GROUPED_BOXES = 300
#: An image over this much of a page is the page.
MOST_OF_A_PAGE = 0.5
#: Figures inside figures that are looked into.
DEPTH = 20


def boxes(container: LTLayoutContainer) -> list[LTTextBox]:
    """The text boxes of a page or figure in reading order, those of inner figures after them."""
    found = [item for item in container if isinstance(item, LTTextBox) and item.get_text().strip()]
    if 1 < len(found) <= MAX_GROUPED_BOXES:
        groups = container.group_textboxes(LAParams(), found)
        assigner = IndexAssigner()
        for group in groups:
            group.analyze(LAParams())
            assigner.run(group)
        found.sort(key=lambda box: box.index)
    for item in container:
        if isinstance(item, LTFigure):
            found += boxes(item)
    return found


def text_of(found: Iterable[LTTextBox]) -> str:
    """The text of boxes, a paragraph a box."""
    # grouping has analysed the lines a second time, and each time ends them once more
    return _joined([box.get_text().replace("\n\n", "\n").strip("\n") for box in found])


def _joined(blocks: list[str]) -> str:
    """Blocks as paragraphs; one that goes on in the middle of a sentence stays with the last."""
    parts: list[str] = []
    for block in blocks:
        if parts:
            last = parts[-1][-1:]
            goes_on = last.isalnum() or last in (",", "-")
            parts.append("\n" if goes_on and block[:1].islower() else "\n\n")
        parts.append(block)
    return "".join(parts)


def largest_lines(found: Iterable[LTTextBox]) -> tuple[str, ...]:
    """The lines set in the largest type of a page, in order, if there are few of them."""
    lines: list[LTTextLine] = [line for box in found for line in box]
    sized = [(_size(line), line.get_text().strip()) for line in lines]
    sized = [(size, text) for size, text in sized if len(text) > 2 and any(map(str.isalpha, text))]
    if not sized:
        return ()
    most = max(size for size, _ in sized)
    largest = [text for size, text in sized if size >= 0.92 * most]
    return tuple(largest) if len(largest) <= 4 else ()


def _size(line: LTTextLine) -> float:
    sizes = [char.size for char in line if isinstance(char, LTChar)]
    return sum(sizes) / len(sizes) if sizes else 0.0


def turn(page: LTPage) -> int:
    """By how many degrees, clockwise, a page must be turned for most of its letters to stand."""
    turns: Counter[int] = Counter()
    for char in _chars(page):
        a, b, *_ = char.matrix
        if abs(a) >= abs(b):
            turns[0 if a >= 0 else 180] += 1
        else:
            turns[90 if b > 0 else 270] += 1
    return max(turns, key=lambda degrees: (turns[degrees], -degrees)) if turns else 0


def _chars(container: Iterable[LTItem]) -> Iterator[LTChar]:
    for item in container:
        if isinstance(item, LTChar):
            yield item
        elif isinstance(item, Iterable):
            yield from _chars(item)


def is_picture(page: LTPage) -> bool:
    """Whether an image covers most of a page."""
    area = page.width * page.height
    covered = (_shared(page, image) for image in _images(page))
    return any(part > MOST_OF_A_PAGE * area for part in covered)


def _images(container: LTLayoutContainer, depth: int = DEPTH) -> Iterator[LTImage]:
    for item in container:
        if isinstance(item, LTImage):
            yield item
        elif isinstance(item, LTFigure) and depth:
            yield from _images(item, depth - 1)


def _shared(page: LTPage, image: LTImage) -> float:
    width = min(page.x1, image.x1) - max(page.x0, image.x0)
    height = min(page.y1, image.y1) - max(page.y0, image.y0)
    return max(width, 0.0) * max(height, 0.0)
