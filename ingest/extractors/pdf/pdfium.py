"""The second engine, pdfium: for what pdfminer cannot read, and for what only pdfium tells.

It is quick and forgiving, and it draws. But it loses umlauts of old TeX fonts for good, and a
decompression bomb makes it abort the process.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

from PIL.Image import Image
from pypdfium2 import PdfDocument, PdfiumError, PdfPage, PdfTextPage
from pypdfium2 import raw as c

from ingest.extractors.pdf.draw import scanned
from ingest.extractors.pdf.sheet import PDFIUM, Sheet

#: Levels of an outline that are looked at.
OUTLINE_DEPTH = 15
#: Characters of a page whose places are told.
MOST_CHARACTERS = 50_000
#: Objects of a page among which a picture of the whole page is looked for.
OBJECTS = 50
#: pdfium's signs for a hyphen that ends a line, by the two ways of getting at the text.
_HYPHEN = re.compile("[\ufffe\x02](?:\r?\n)?")
#: Errors that mean a password, or a way of encryption that pdfium does not know.
LOCKED = (c.FPDF_ERR_PASSWORD, c.FPDF_ERR_SECURITY)


#: Left, bottom, right, top.
Box = tuple[float, float, float, float]


@dataclass(frozen=True, slots=True)
class Heading:
    """An entry of the outline; `page` counts from 1, None if it leads nowhere."""

    title: str
    level: int
    page: int | None


class Pdfium:
    """A PDF opened by pdfium. Raises `PdfiumError`, and may abort the process."""

    def __init__(self, path: Path) -> None:
        self._document = PdfDocument(path)
        self.count = len(self._document)

    def sheet(self, number: int) -> Sheet | None:
        """A page, counted from 0; None if there is none or it cannot be read."""
        try:
            page = self._document[number]
            width, height = page.get_size()
            text = _lines(page.get_textpage().get_text_range())
            return Sheet(text, PDFIUM, width, height, is_picture=_is_picture(page))
        except (PdfiumError, IndexError, AssertionError):
            return None

    def scan(self, number: int) -> Image | None:
        """A page as a grey image for text to be read off; None if it cannot be drawn."""
        try:
            return scanned(self._document[number])
        except (PdfiumError, ValueError):
            return None

    def size(self, number: int) -> tuple[float, float]:
        """Width and height of a page as displayed, in points; zeros if it is broken."""
        try:
            width, height = self._document.get_page_size(number)
            return width, height
        except PdfiumError:
            return 0.0, 0.0

    def view(self, number: int) -> tuple[Box, int]:
        """What is displayed of a page, in its own coordinates, and by how much it is turned."""
        page = self._document[number]
        return page.get_bbox(), page.get_rotation()

    def words(self, number: int) -> Iterator[tuple[str, Box]]:
        """The words of a page with their places in its own coordinates."""
        text = self._document[number].get_textpage()
        word, boxes = "", []
        for at in range(min(text.count_chars(), MOST_CHARACTERS) + 1):
            char = _character(text, at)
            if char.strip():
                word += char
                boxes.append(text.get_charbox(at))
            elif word:
                yield word, _around(boxes)
                word, boxes = "", []

    def outline(self, most: int) -> tuple[Heading, ...]:
        """The first entries of the outline, in order. A loop ends it."""
        return tuple(islice(self._headings(), most))

    def labels(self, most: int) -> tuple[str, ...]:
        """What the first pages are called; "" for one without a label."""
        return tuple(self._label(number) for number in range(min(self.count, most)))

    @property
    def is_tagged(self) -> bool:
        return bool(self._document.is_tagged())

    @property
    def is_encrypted(self) -> bool:
        return int(c.FPDF_GetSecurityHandlerRevision(self._document)) != -1

    @property
    def info(self) -> dict[str, str]:
        """What the file says of itself, by the keys of its format."""
        told = {}
        for key in PdfDocument.METADATA_KEYS:
            with suppress(UnicodeDecodeError):
                told[key] = str(self._document.get_metadata_value(key))
        return {key: text for key, text in told.items() if text.strip()}

    def close(self) -> None:
        self._document.close()

    def _label(self, number: int) -> str:
        try:
            return str(self._document.get_page_label(number))
        except UnicodeDecodeError:
            return ""

    def _headings(self) -> Iterator[Heading]:
        for mark in self._document.get_toc(max_depth=OUTLINE_DEPTH):
            target = mark.get_dest()
            index = target.get_index() if target else None
            page = index + 1 if index is not None and index >= 0 else None
            with suppress(UnicodeDecodeError):  # half a character; the others are told
                yield Heading(mark.get_title(), mark.level, page)


def _character(text: PdfTextPage, at: int) -> str:
    """A character of a page; a blank behind the last one."""
    if at >= text.count_chars():
        return " "
    code = c.FPDFText_GetUnicode(text, at)
    return "-" if chr(code) in "\ufffe\x02" else chr(code)


def _around(boxes: Sequence[Box]) -> Box:
    lefts, bottoms, rights, tops = zip(*boxes, strict=True)
    return min(lefts), min(bottoms), max(rights), max(tops)


def _lines(text: str) -> str:
    return _HYPHEN.sub("-\n", text).replace("\r\n", "\n")


def _is_picture(page: PdfPage) -> bool:
    """Whether an image covers most of a page."""
    left, bottom, right, top = page.get_bbox()
    area = (right - left) * (top - bottom)
    for thing in islice(page.get_objects(max_depth=4), OBJECTS):
        if thing.type != c.FPDF_PAGEOBJ_IMAGE:
            continue
        x0, y0, x1, y1 = thing.get_bounds()
        width, height = min(x1, right) - max(x0, left), min(y1, top) - max(y0, bottom)
        if max(width, 0) * max(height, 0) > 0.5 * area > 0:
            return True
    return False


__all__ = ["LOCKED", "Heading", "Pdfium", "PdfiumError"]
