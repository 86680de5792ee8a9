"""The first engine, pdfminer.six: text in reading order, sizes of type, the file's own words.

It restores umlauts of old TeX fonts and tells columns apart; it is slow, and a hostile file can
keep it busy for ever, which the guarded child is for.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from types import TracebackType
from typing import Any, BinaryIO, Self, TypeVar

from pdfminer.converter import PDFPageAggregator
from pdfminer.layout import LAParams, LTPage
from pdfminer.pdfdocument import PDFDocument, PDFNoPageLabels
from pdfminer.pdfinterp import PDFPageInterpreter, PDFResourceManager
from pdfminer.pdfpage import PDFPage
from pdfminer.pdfparser import PDFParser
from pdfminer.pdftypes import resolve1
from pdfminer.utils import Rect

from ingest.extractors.base import RawFact
from ingest.extractors.pdf import layout
from ingest.extractors.pdf.attached import attachment_facts
from ingest.extractors.pdf.sheet import MINER, Sheet
from ingest.extractors.pdf.strings import texts_of


class Miner:
    """A PDF opened by pdfminer. Any exception may come out of it."""

    def __init__(self, path: Path) -> None:
        self._stream: BinaryIO = path.open("rb")
        try:
            self.document = _Document(PDFParser(self._stream))
        except BaseException:
            self._stream.close()
            raise
        self._resources = PDFResourceManager(caching=True)
        self._renew()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._stream.close()

    def sheets(self) -> Iterator[Sheet | None]:
        """The pages in order; None for one that pdfminer cannot read."""
        for page in PDFPage.create_pages(self.document):
            try:
                sheet = self._sheet(page)
            except MemoryError:
                raise
            except Exception:  # pdfminer raises anything at all; the other engine reads the page
                self._renew()
                sheet = None
            yield sheet

    @property
    def info(self) -> dict[str, str]:
        """What the file says of itself, by the keys of its format."""
        return _tolerant(lambda: texts_of(self.document.info), {})

    @property
    def attachments(self) -> tuple[RawFact, ...]:
        return _tolerant(lambda: attachment_facts(self.document), ())

    @property
    def stated_pages(self) -> int:
        """How many pages there should be by the file's own count; 0 if it does not say."""
        tree = _tolerant(lambda: resolve1(self.document.catalog.get("Pages")), None)
        count = tree.get("Count") if isinstance(tree, dict) else None
        return count if isinstance(count, int) else 0

    @property
    def is_tagged(self) -> bool:
        marks = _tolerant(lambda: resolve1(self.document.catalog.get("MarkInfo")), None)
        return isinstance(marks, dict) and marks.get("Marked") is True

    @property
    def is_encrypted(self) -> bool:
        return self.document.encryption is not None

    def has(self, name: str) -> bool:
        """Whether the file has a part of that name, an outline say."""
        return name in self.document.catalog

    def page(self, number: int) -> PDFPage | None:
        """A page by its number, counted from 0; None if there is none."""
        pages = PDFPage.create_pages(self.document)
        return next((page for at, page in enumerate(pages) if at == number), None)

    def upright(self, page: PDFPage) -> tuple[LTPage, int]:
        """A page laid out with its letters standing, and the degrees that it was turned for it."""
        laid_out = self._layout(page)
        degrees = layout.turn(laid_out)
        if degrees:
            page.rotate = (page.rotate + degrees) % 360
            laid_out = self._layout(page)
        return laid_out, degrees

    def _sheet(self, page: PDFPage) -> Sheet:
        x0, y0, x1, y1 = shown_box(page)
        sides = (x1 - x0, y1 - y0)
        is_turned = page.rotate in (90, 270)
        laid_out, _ = self.upright(page)
        boxes = layout.boxes(laid_out)
        return Sheet(
            layout.text_of(boxes),
            MINER,
            *(sides[::-1] if is_turned else sides),
            layout.largest_lines(boxes),
            layout.is_picture(laid_out),
        )

    def _layout(self, page: PDFPage) -> LTPage:
        self._interpreter.process_page(page)
        return self._device.get_result()

    def _renew(self) -> None:
        """A fresh interpreter: one that broke off in the middle of a page keeps half of it."""
        self._device = _Aggregator(
            self._resources, laparams=LAParams(all_texts=True, boxes_flow=None)
        )
        self._interpreter = PDFPageInterpreter(self._resources, self._device)


class _Document(PDFDocument):
    """A document whose page labels are not looked at: a broken one would cost all pages."""

    def get_page_labels(self) -> Iterator[str]:
        raise PDFNoPageLabels


class _Aggregator(PDFPageAggregator):
    """Gathers letters and images; lines and curves are of no use here, and maps have thousands."""

    def paint_path(self, *_: Any) -> None:
        """Leave a path out."""


def shown_box(page: PDFPage) -> Rect:
    """What is displayed of a page, in its own coordinates, before it is turned."""
    x0, y0, x1, y1 = page.mediabox
    left, bottom, right, top = page.cropbox
    box = max(x0, left), max(y0, bottom), min(x1, right), min(y1, top)
    return box if box[0] < box[2] and box[1] < box[3] else page.mediabox


_T = TypeVar("_T")


def _tolerant(read: Callable[[], _T], otherwise: _T) -> _T:
    """What a part of the file says; the text must not be lost because it is broken."""
    try:
        return read()
    except MemoryError:
        raise
    except Exception:  # pdfminer raises anything at all
        return otherwise
