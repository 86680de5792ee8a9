"""The text of ODF: paragraphs, lists, tables, notes, text boxes, in their order."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from ingest.extractors.office.wordblocks import LONGEST_CELL, MOST_PARAGRAPHS
from ingest.extractors.office.wordstyles import number
from ingest.extractors.office.xml import Element, attribute, below, child, name
from ingest.extractors.sectioned import Block

#: What is read below the body of a text.
BLOCKS = frozenset(
    ("p", "h", "list", "table", "section", "frame", "numbered-paragraph", "g", "custom-shape",
     "rect", "illustration-index", "table-index", "alphabetical-index", "bibliography",
     "user-index", "object-index", "index-body")
)  # fmt: skip
_INSIDE = ("section", "frame", "text-box", "g", "custom-shape", "rect", "list-header", "index-body",
           "illustration-index", "table-index", "alphabetical-index", "bibliography", "user-index",
           "object-index", "table-header-rows", "table-rows")  # fmt: skip
_LEFT_OUT = frozenset(
    ("annotation", "annotation-end", "tracked-changes", "page-number", "page-count", "title-of",
     "desc", "note-citation", "ruby-text", "forms", "script", "event-listeners", "image", "object",
     "object-ole", "file-name", "date", "time", "print-date", "print-time", "sequence-decls")
)  # fmt: skip
_BOXES = ("frame", "custom-shape", "rect", "g", "text-box", "ellipse", "caption")
_NOTES = {"footnote": "Fußnote", "endnote": "Endnote"}
_SPACES_AT_MOST = 20
_TITLES = ("title", "titel", "haupttitel")


class OdfReader:
    """Reads blocks. `titles` are the first paragraphs in the style for titles.

    `parents` tells the style that an automatic one rests on.
    """

    def __init__(self, parents: Mapping[str, str]) -> None:
        self._parents = parents
        self._counts = dict.fromkeys(_NOTES, 0)
        self.titles: list[str] = []

    def blocks(self, elements: Iterable[Element], mark: str = "") -> Iterator[Block]:
        """The blocks of elements; `mark` stands before the first paragraph of a list's item."""
        for element in elements:
            kind = name(element)
            if kind in ("p", "h"):
                yield from self._paragraph(element, kind == "h", mark)
                mark = ""
            elif kind in ("list", "numbered-paragraph"):
                yield from self._list(element)
            elif kind == "table":
                yield from self._table(element)
            elif kind in _INSIDE:
                yield from self.blocks(element)

    def _list(self, element: Element) -> Iterator[Block]:
        if name(element) == "numbered-paragraph":
            yield from self.blocks(element, "• ")
        for item in element:
            if name(item) in ("list-item", "list-header"):
                yield from self.blocks(item, "• ")

    def _paragraph(self, element: Element, is_heading: bool, mark: str) -> Iterator[Block]:
        notes: list[str] = []
        boxes: list[Element] = []
        text = "".join(self._pieces(element, notes, boxes)).strip()
        level = None
        if is_heading:
            level = min(number(attribute(element, "outline-level")) or 1, 9)
        elif text and not self.titles and self._is_title(attribute(element, "style-name")):
            self.titles.append(" ".join(text.split()))
            level = 1
        if text or notes:
            is_item = bool(mark) and not level
            yield Block(mark + text if is_item else text, level, is_item, tuple(notes))
        yield from self.blocks(boxes)

    def _is_title(self, style: str | None) -> bool:
        parent = self._parents.get(style or "", "")
        return (style or "").lower() in _TITLES or parent.lower() in _TITLES

    def _pieces(self, element: Element, notes: list[str], boxes: list[Element]) -> Iterator[str]:
        """The text within an element. Notes and boxes are put aside."""
        yield element.text or ""
        for one in element:
            kind = name(one)
            if kind == "s":
                yield " " * min(number(attribute(one, "c")) or 1, _SPACES_AT_MOST)
            elif kind in ("tab", "line-break"):
                yield " " if kind == "tab" else "\n"
            elif kind == "note":
                self._note(one, notes)
            elif kind in _BOXES:
                boxes.append(one)
            elif kind not in _LEFT_OUT:
                yield from self._pieces(one, notes, boxes)
            yield one.tail or ""

    def _note(self, element: Element, notes: list[str]) -> None:
        kind = attribute(element, "note-class") or "footnote"
        body = child(element, "note-body")
        text = " ".join(plain(body).split()) if body is not None else ""
        if kind in _NOTES and text:
            self._counts[kind] += 1
            notes.append(f"{_NOTES[kind]} {self._counts[kind]}: {text}")

    def _table(self, table: Element) -> Iterator[Block]:
        """A table as lines "a | b"; the cells of a row that is no data come as blocks."""
        lines: list[str] = []
        notes: list[str] = []
        for row in _rows(table):
            cells = [list(self.blocks(cell)) for cell in row if name(cell) == "table-cell"]
            if any(_is_place(cell) for cell in cells):
                yield Block("\n".join(lines), notes=tuple(notes))
                lines, notes = [], []
                yield from (block for cell in cells for block in cell)
                continue
            texts = (" ".join(" ".join(block.text for block in cell).split()) for cell in cells)
            lines.append(" | ".join(text for text in texts if text))
            notes += (note for cell in cells for block in cell for note in block.notes)
        yield Block("\n".join(line for line in lines if line), notes=tuple(notes))


def plain(element: Element) -> str:
    """The text of an element, a line a paragraph."""
    reader = OdfReader({})
    lines = (
        "".join(reader._pieces(one, [], [])).strip()
        for one in element.iter("{*}p", "{*}h")
        if not any(name(above) == "annotation" for above in one.iterancestors())
    )
    return "\n".join(line for line in lines if line)


def style_parents(styles: Iterable[Element]) -> dict[str, str]:
    """What automatic styles rest on, by their names."""
    return {
        attribute(style, "name") or "": attribute(style, "parent-style-name") or ""
        for style in styles
    }


def _rows(table: Element) -> Iterator[Element]:
    for element in table:
        if name(element) == "table-row":
            yield element
        elif name(element) in ("table-header-rows", "table-rows", "table-row-group"):
            yield from _rows(element)


def _is_place(cell: list[Block]) -> bool:
    length = sum(len(block.text) for block in cell)
    return length > LONGEST_CELL or len(cell) > MOST_PARAGRAPHS


def table_rows(table: Element) -> Iterator[str]:
    """The rows of a table on a slide, "a | b"."""
    for row in below(table, "table-row"):
        cells = (" ".join(plain(cell).split()) for cell in row if name(cell) == "table-cell")
        line = " | ".join(cell for cell in cells if cell)
        if line:
            yield line
