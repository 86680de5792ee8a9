"""PDF by pdfminer.six: pages in reading order, the largest line as title, slides told from pages.

Layout is read in two stages: boxes without grouping first, then pdfminer's own grouping into
columns if the page has a sane number of them. Grouping costs the cube of the boxes: 2,000 loose
letters on one page (15 kB) kept it busy for over 15 s.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from pdfminer.high_level import extract_pages
from pdfminer.layout import (
    IndexAssigner,
    LAParams,
    LTChar,
    LTFigure,
    LTLayoutContainer,
    LTPage,
    LTTextBox,
    LTTextLine,
)
from pdfminer.pdfdocument import PDFDocument, PDFEncryptionError, PDFPasswordIncorrect
from pdfminer.pdfparser import PDFParser
from pdfminer.utils import decode_text

from archive.errors import EmptyDocument, EncryptedDocument
from archive.model import PageUnit
from ingest.extractors.base import Limits, RawInfo, RawPage
from ingest.facts.titles import can_be_title, tidy

#: Real pages have 12 to 68 boxes; beyond this the simple order by position is kept.
MAX_GROUPED_BOXES = 300
#: A page is a slide if it is landscape and its deck has few words a page.
SLIDE_WORDS = 120

_CID = re.compile(r"\(cid:\d+\)")
_JUNK_TITLE = re.compile(
    r"\.(?:docx?|pptx?|xlsx?|indd|dvi|tex|qxd|pdf|odt|ps)$|^(?:untitled|unbenannt|dokument\d*|"
    r"document\d*|präsentation\d*|powerpoint-präsentation|folie \d+|slide \d+|title|titel)$|_|"
    r"^\W*$",
    re.IGNORECASE,
)
_TOOL_PREFIX = re.compile(r"^(?:Microsoft (?:Word|PowerPoint|Excel)|PowerPoint) ?[-–:] ?", re.I)


def extract_pdf(path: Path, limits: Limits) -> Iterator[RawPage | RawInfo]:
    """The pages of a PDF. Any error of pdfminer may come out; the guard translates it."""
    pages = _Pages()
    cut = None
    characters = 0
    for layout in _layouts(path, limits.pages + 1):
        if pages.count == limits.pages or characters > limits.characters:
            cut = f"Gekürzt: gelesen wurden {pages.count} Seiten."
            break
        page = pages.read(layout)
        characters += len(page.text)
        yield page
        if pages.count == 1:  # should the child die later, this much is known
            yield _info(path, pages, None)
    if not pages.count:
        raise EmptyDocument("Die PDF-Datei hat keine Seiten.")
    if not pages.words:
        cut = "Kein Text erkannt: die Seiten sind Bilder."
    yield _info(path, pages, cut)


def _info(path: Path, pages: _Pages, cut: str | None) -> RawInfo:
    title, rule = pages.title(_info_title(path))
    return RawInfo(pages.unit, title=title, title_rule=rule, cut=cut)


def _layouts(path: Path, limit: int) -> Iterator[LTPage]:
    try:
        yield from extract_pages(
            path, laparams=LAParams(all_texts=True, boxes_flow=None), maxpages=limit
        )
    except (PDFPasswordIncorrect, PDFEncryptionError) as error:
        raise EncryptedDocument("Die PDF-Datei ist mit einem Kennwort geschützt.") from error


class _Pages:
    """Reads layouts one by one and remembers what tells slides and titles."""

    def __init__(self) -> None:
        self.count = 0
        self.words = 0
        self.landscape = 0
        self._largest: list[str] = []
        self._first = ""

    @property
    def unit(self) -> PageUnit:
        is_deck = self.landscape * 2 > self.count and self.words < SLIDE_WORDS * self.count
        return PageUnit.SLIDE if is_deck and self.words and self.count > 1 else PageUnit.PAGE

    def read(self, layout: LTPage) -> RawPage:
        boxes = _boxes(layout)
        # grouping has analysed the lines a second time, and each time ends them once more
        text = _joined([box.get_text().replace("\n\n", "\n").strip("\n") for box in boxes])
        self.count += 1
        self.words += len(_CID.sub("", text).split())
        self.landscape += 1.2 < layout.width / max(layout.height, 1.0) < 1.95
        largest = _largest_lines(boxes)
        if self.count == 1:
            self._largest = largest
            self._first = _squeezed(text)
        heading = " ".join(largest) if largest and layout.width > layout.height else None
        return RawPage(text, heading)

    def title(self, from_info: str | None) -> tuple[str | None, str]:
        """The title and its rule: the file's own one if page 1 says it too, else the largest
        lines of page 1, else the file's own one all the same.
        """
        largest = tidy(" ".join(self._largest))
        is_usable = can_be_title(largest)
        if from_info and (_squeezed(from_info) in self._first or not is_usable):
            return from_info, "PDF-Angabe Titel"
        return (largest, "größte Schrift auf Seite 1") if is_usable else (None, "")


def _squeezed(text: str) -> str:
    return re.sub(r"[\W_]+", "", text).casefold()


def _joined(blocks: list[str]) -> str:
    """Blocks as paragraphs; one that goes on in the middle of a sentence stays with the last."""
    text = ""
    for block in blocks:
        goes_on = text[-1:].isalnum() or text.endswith((",", "-"))
        gap = "\n" if goes_on and block[:1].islower() else "\n\n"
        text = f"{text}{gap}{block}" if text else block
    return text


def _boxes(container: LTLayoutContainer) -> list[LTTextBox]:
    """The text boxes of a page or figure in reading order, those of inner figures after them."""
    boxes = [item for item in container if isinstance(item, LTTextBox) and item.get_text().strip()]
    if 1 < len(boxes) <= MAX_GROUPED_BOXES:
        groups = container.group_textboxes(LAParams(), boxes)
        assigner = IndexAssigner()
        for group in groups:
            group.analyze(LAParams())
            assigner.run(group)
        boxes.sort(key=lambda box: box.index)
    for item in container:
        if isinstance(item, LTFigure):
            boxes += _boxes(item)
    return boxes


def _largest_lines(boxes: list[LTTextBox]) -> list[str]:
    """The lines set in the largest type of a page, in order, if there are few of them."""
    lines: list[LTTextLine] = [line for box in boxes for line in box]
    sized = [(_size(line), line.get_text().strip()) for line in lines]
    sized = [(size, text) for size, text in sized if len(text) > 2 and any(map(str.isalpha, text))]
    if not sized:
        return []
    most = max(size for size, _ in sized)
    largest = [text for size, text in sized if size >= 0.92 * most]
    return largest if len(largest) <= 4 else []


def _size(line: LTTextLine) -> float:
    sizes = [char.size for char in line if isinstance(char, LTChar)]
    return sum(sizes) / len(sizes) if sizes else 0.0


def _info_title(path: Path) -> str | None:
    """The title that the file itself states, without what programs write there by themselves."""
    with path.open("rb") as stream:
        for info in PDFDocument(PDFParser(stream)).info:
            title = _text(info.get("Title"))
            title = _TOOL_PREFIX.sub("", title).strip()
            if len(title) > 3 and not _JUNK_TITLE.search(title):
                return title
    return None


def _text(value: Any) -> str:
    resolved = value.resolve() if hasattr(value, "resolve") else value
    return " ".join(decode_text(resolved).split()) if isinstance(resolved, bytes) else ""
