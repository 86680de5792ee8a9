"""The words of a page with their places, for marks in its image. Worked out when asked for."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from pdfminer.layout import LTChar, LTTextBox
from pdfminer.pdfpage import PDFPage
from pdfminer.utils import Rect

from ingest.clean import characters
from ingest.extractors.pdf import layout
from ingest.extractors.pdf.miner import Miner, shown_box
from ingest.extractors.pdf.pdfium import Pdfium, PdfiumError
from ingest.extractors.pdf.sheet import MINER, Sheet
from ingest.pageword import PageWord

#: A word as it is written, its box, and where its letters begin in shares of it.
_Placed = tuple[str, Rect, tuple[float, ...]]


def words(path: Path, number: int) -> tuple[PageWord, ...]:
    """The words of a page, counted from 1, in reading order, by the engine that its text is by."""
    with Miner(path) as miner:
        page = miner.page(number - 1)
        if page is None:
            return ()
        view = _View(page)
        laid_out, degrees = miner.upright(page)
        boxes = layout.boxes(laid_out)
        sheet = Sheet(layout.text_of(boxes), MINER, laid_out.width, laid_out.height)
        if (not sheet.letters or sheet.is_garbled) and _is_better_by_pdfium(path, number, sheet):
            return words_by_pdfium(path, number)
        found = (
            (text, view.from_layout(box, degrees), edges) for text, box, edges in _of_boxes(boxes)
        )
        return tuple(_cleaned(found))


def words_by_pdfium(path: Path, number: int) -> tuple[PageWord, ...]:
    """The words of a page by pdfium alone."""
    second = Pdfium(path)
    view = second.view(number - 1)
    found = second.words(number - 1)
    return tuple(_cleaned((text, displayed(box, *view), ()) for text, box in found))


def _is_better_by_pdfium(path: Path, number: int, sheet: Sheet) -> bool:
    try:
        other = Pdfium(path).sheet(number - 1)
    except PdfiumError:
        return False
    return other is not None and other.says_more_than(sheet)


def _cleaned(found: Iterable[_Placed]) -> Iterator[PageWord]:
    for text, (x0, y0, x1, y1), edges in found:
        for word in characters(text).split()[:1]:
            left, top, right, bottom = (round(share, 5) for share in (x0, y0, x1, y1))
            # a ligature is one letter there and two here: then the edges do not fit
            known = edges if len(edges) == len(word) else ()
            yield PageWord(word, left, top, right, bottom, known)


def _of_boxes(boxes: Iterable[LTTextBox]) -> Iterator[_Placed]:
    """The words of boxes with their places in the layout."""
    for box in boxes:
        for line in box:
            yield from _of_line(line)


def _of_line(line: Iterable[object]) -> Iterator[_Placed]:
    letters: list[LTChar] = []
    for item in line:
        if isinstance(item, LTChar) and item.get_text().strip():
            letters.append(item)
        elif letters:
            yield _word(letters)
            letters = []
    if letters:
        yield _word(letters)


def _word(letters: list[LTChar]) -> _Placed:
    text = "".join(letter.get_text() for letter in letters)
    x0, y0 = min(one.x0 for one in letters), min(one.y0 for one in letters)
    x1, y1 = max(one.x1 for one in letters), max(one.y1 for one in letters)
    width = x1 - x0
    edges = tuple(round((one.x0 - x0) / width, 3) for one in letters) if width > 0 else ()
    return text, (x0, y0, x1, y1), edges


class _View:
    """How a page is displayed, noted before it is turned for reading."""

    def __init__(self, page: PDFPage) -> None:
        self._media = page.mediabox
        self._shown = shown_box(page)
        self._rotate = page.rotate

    def from_layout(self, box: Rect, degrees: int) -> Rect:
        """A box of the layout of the page turned by `degrees`, as displayed."""
        turned = (self._rotate + degrees) % 360
        return displayed(_turned_back(box, self._media, turned), self._shown, self._rotate)


def _turned_back(box: Rect, media: Rect, rotate: int) -> Rect:
    """A box of pdfminer's layout in the page's own coordinates."""
    x0, y0, x1, y1 = media
    left, bottom, right, top = box
    if rotate == 90:
        return x1 - top, left + y0, x1 - bottom, right + y0
    if rotate == 180:
        return x1 - right, y1 - top, x1 - left, y1 - bottom
    if rotate == 270:
        return bottom + x0, y1 - right, top + x0, y1 - left
    return left + x0, bottom + y0, right + x0, top + y0


def displayed(box: Rect, shown: Rect, rotate: int) -> Rect:
    """A box in a page's own coordinates, in shares of what is displayed, from the top left.

    >>> displayed((0, 0, 50, 100), (0, 0, 100, 200), 0)
    (0.0, 0.5, 0.5, 1.0)
    >>> displayed((0, 0, 50, 100), (0, 0, 100, 200), 90)
    (0.0, 0.0, 0.5, 0.5)
    """
    x0, y0, x1, y1 = shown
    left, right = _share(box[0], x0, x1), _share(box[2], x0, x1)
    bottom, top = _share(box[1], y0, y1), _share(box[3], y0, y1)
    if rotate == 90:
        return bottom, left, top, right
    if rotate == 180:
        return 1 - right, bottom, 1 - left, top
    if rotate == 270:
        return 1 - top, 1 - right, 1 - bottom, 1 - left
    return left, 1 - top, right, 1 - bottom


def _share(at: float, begin: float, end: float) -> float:
    return min(max((at - begin) / (end - begin), 0.0), 1.0) if end > begin else 0.0
