"""The blocks of a Word text in their order: paragraphs, lists, tables, text boxes, notes."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from ingest.extractors.office.drawing import linked
from ingest.extractors.office.numbering import BULLET, Numbering
from ingest.extractors.office.package import Package
from ingest.extractors.office.relations import related, relations
from ingest.extractors.office.wordparagraph import Paragraph
from ingest.extractors.office.wordstyles import PLAIN, Style, number, numbered, styles, value
from ingest.extractors.office.xml import Element, attribute, below, child, name, spare
from ingest.extractors.sectioned import Block

#: What is read below the body, and below what may stand in its place.
BLOCKS = ("p", "tbl", "sdt", "AlternateContent", "ins", "moveTo", "customXml", "smartTag")
#: A cell with more text or paragraphs is no cell but a place on the page.
LONGEST_CELL, MOST_PARAGRAPHS = 400, 4
MOST_TITLE_LINES = 3
_NOTES = {"footnote": "Fußnote", "endnote": "Endnote"}


class WordReader:
    """Reads the blocks of a part. `titles` are the first paragraphs in the style for titles."""

    def __init__(self, package: Package, part: str) -> None:
        self._package = package
        self._styles: dict[str, Style] = styles(package, part)
        self._numbering = Numbering(package, part)
        self._targets = {one.id: one.part for one in relations(package, part)}
        self._notes = {kind: _notes(package, part, kind) for kind in _NOTES}
        self._note_count = dict.fromkeys(_NOTES, 0)
        self.titles: list[str] = []
        self._is_under_way = False

    def blocks(self, elements: Iterable[Element]) -> Iterator[Block]:
        """The blocks of elements, without empty ones."""
        for element in elements:
            match name(element):
                case "p":
                    yield from self._paragraph(element)
                case "tbl":
                    yield from self._table(element)
                case "AlternateContent":
                    choice = child(element, "Choice")
                    yield from self.blocks(choice if choice is not None else element)
                case "sdt":
                    yield from self._control(element)
                case "ins" | "moveTo" | "customXml" | "smartTag" | "Fallback":
                    yield from self.blocks(element)

    def _control(self, element: Element) -> Iterator[Block]:
        """A content control; the one that holds the table of contents says nothing new."""
        gallery = value(element, "sdtPr", "docPartObj", "docPartGallery") or ""
        content = child(element, "sdtContent")
        if content is not None and gallery != "Table of Contents":
            yield from self.blocks(content)

    def _paragraph(self, element: Element) -> Iterator[Block]:
        properties = child(element, "pPr")
        style = self._styles.get(value(properties, "pStyle") or "", PLAIN)
        if style.is_contents:
            return
        read = Paragraph(element)
        level = style.level
        outline = number(value(properties, "outlineLvl"))
        if level is None and outline is not None and outline < 9:
            level = outline + 1
        label = self._label(properties, style) if read.text else ""
        notes = tuple(self._note(kind, key) for kind, key in read.notes)
        text = f"{label} {read.text}" if label and not (level and label == BULLET) else read.text
        level = self._titled(style, read.text, level)
        if text or any(notes):
            is_item = bool(label) and level is None
            yield Block(text, level, is_item, tuple(note for note in notes if note))
        for drawing in read.drawings:
            yield Block("\n".join(linked(self._package, self._targets, drawing)))
        for box in read.boxes:
            yield from self.blocks(box)

    def _titled(self, style: Style, text: str, level: int | None) -> int | None:
        """The level of a paragraph; that of a title is 1. Titles further down are no title of
        the document.
        """
        if not text:
            return level
        if style.is_title and not self._is_under_way and len(self.titles) < MOST_TITLE_LINES:
            self.titles.append(" ".join(text.split()))
            return 1
        self._is_under_way = self._is_under_way or bool(self.titles)
        return 1 if style.is_title else level

    def _label(self, properties: Element | None, style: Style) -> str:
        own = numbered(properties)
        if own and own[0] is None and style.numbered:  # a level of the style's list
            own = style.numbered[0], own[1]
        place = own or style.numbered
        if place is None:
            return ""
        if own is None and style.level and place[1] == 0:
            place = place[0], style.level - 1  # lists of headings state the level by the style
        return self._numbering.label(*place)

    def _note(self, kind: str, key: str) -> str:
        self._note_count[kind] += 1
        text = self._notes[kind].get(key, "")
        return f"{_NOTES[kind]} {self._note_count[kind]}: {text}" if text else ""

    def _table(self, table: Element) -> Iterator[Block]:
        """A table as lines "a | b". A row with a cell of some length is no row of data: what
        stands in its cells comes as blocks of their own.
        """
        lines: list[str] = []
        notes: list[str] = []
        for row in _rows(table):
            if child(row, "trPr", "del") is not None:
                continue
            cells = [list(self.blocks(cell)) for cell in _cells(row)]
            if any(_is_place(cell) for cell in cells):
                yield Block("\n".join(lines), notes=tuple(notes))
                lines, notes = [], []
                yield from (block for cell in cells for block in cell)
                continue
            texts = (" ".join(" ".join(block.text for block in cell).split()) for cell in cells)
            lines.append(" | ".join(text for text in texts if text))
            notes += (note for cell in cells for block in cell for note in block.notes)
        yield Block("\n".join(line for line in lines if line), notes=tuple(notes))


def _is_place(cell: list[Block]) -> bool:
    length = sum(len(block.text) for block in cell)
    return length > LONGEST_CELL or len(cell) > MOST_PARAGRAPHS


def _rows(table: Element) -> Iterator[Element]:
    """The rows of a table itself, not of tables in its cells."""
    for element in table:
        if name(element) == "tr":
            yield element
        elif name(element) in ("sdt", "sdtContent", "customXml", "ins"):
            yield from _rows(element)


def _cells(row: Element) -> Iterator[Element]:
    for element in row:
        if name(element) == "tc":
            yield element
        elif name(element) in ("sdt", "sdtContent", "customXml"):
            yield from _cells(element)


def _notes(package: Package, part: str, kind: str) -> dict[str, str]:
    """The footnotes or endnotes by their ids."""
    found = {}
    for notes in related(package, part, f"{kind}s")[:1]:
        for note in below(spare(package, notes), kind):
            texts = [Paragraph(paragraph).text for paragraph in below(note, "p")]
            found[attribute(note, "id") or ""] = " ".join(" ".join(texts).split())
    return found
