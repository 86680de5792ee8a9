"""What is learnt of a PDF as a whole while its pages go by: title, unit, engines, sizes."""

from __future__ import annotations

from collections.abc import Mapping

from archive.model import Json, PageUnit
from ingest.extractors.base import RawFact, RawPage
from ingest.extractors.pdf.details import info_title
from ingest.extractors.pdf.sheet import CID, MINER, OCR, Sheet
from ingest.extractors.stated import line, squeezed
from ingest.facts.titles import can_be_title, tidy

#: A page is a slide if it is landscape and its deck has few words a page.
SLIDE_WORDS = 120
#: Runs of pages of one size that are kept.
MOST_SIZES = 500


NO_TEXT = "Kein Text erkannt: die Seiten sind Bilder."


class Whole:
    """Takes the pages one by one."""

    def __init__(self, headings: Mapping[int, str]) -> None:
        self.headings = headings
        self.number = 0
        self.words = 0
        self.has_text = False
        self.ocr_pages = 0
        self._count = 0
        self._landscape = 0
        self._pictures = 0
        self._engines: dict[str, None] = {}
        self._sizes: list[Json] = []
        self._last_size = (0, 0)
        self._largest: tuple[str, ...] = ()
        self._first = ""

    @property
    def unit(self) -> PageUnit:
        is_deck = self._landscape * 2 > self._count and self.words < SLIDE_WORDS * self._count
        return PageUnit.SLIDE if is_deck and self.words and self._count > 1 else PageUnit.PAGE

    def pass_over(self, width: float, height: float) -> None:
        """Count a page that was read by the first engine before, elsewhere."""
        self.number += 1
        self._engines[MINER] = None
        self._note_size(width, height)

    def take(self, sheet: Sheet) -> RawPage:
        """The page that a sheet is; a slide's heading is its largest lines."""
        self.number += 1
        self._count += 1
        read = CID.sub("", sheet.text)
        self.words += len(read.split())
        self.has_text = self.has_text or any(map(str.isalnum, read))
        self._landscape += 1.2 < sheet.width / max(sheet.height, 1.0) < 1.95
        self._pictures += sheet.needs_ocr
        self.ocr_pages += sheet.engine == OCR
        self._engines[sheet.engine] = None
        self._note_size(sheet.width, sheet.height)
        if self.number == 1:
            self._largest, self._first = sheet.largest, squeezed(sheet.text)
        return RawPage(sheet.text, _heading(sheet) or self.headings.get(self.number))

    @property
    def cut(self) -> str | None:
        """Why there is no text, if there is none."""
        if self.has_text:
            return None
        return NO_TEXT if self._pictures else "Kein Text erkannt: auf den Seiten steht keiner."

    def title(self, info: Mapping[str, str]) -> tuple[str | None, str]:
        """The title and its rule: the file's own one if page 1 says it too, else the largest
        lines of page 1, else the file's own one all the same.
        """
        stated = info_title(info)
        largest = tidy(" ".join(self._largest))
        is_usable = can_be_title(largest)
        if stated and (squeezed(stated) in self._first or not is_usable):
            return stated, "PDF-Angabe Titel"
        return (largest, "größte Schrift auf Seite 1") if is_usable else (None, "")

    def file_fact(self, info: Mapping[str, str], tagged: bool, encrypted: bool) -> RawFact:
        """How the file is made and what read it. `sizes` are in points, as displayed, each from
        its page to the next one's.
        """
        engine = ", ".join(self._engines)
        value: dict[str, Json] = {
            "engine": engine,
            "tagged": tagged,
            "encrypted": encrypted,
            "needs_ocr": self._pictures * 2 > self._count,
            "pages": self.number,
            "sizes": self._sizes,
        }
        producer = line(info.get("Producer", ""))
        if producer:
            value["producer"] = producer
        if self.ocr_pages:
            value["ocr_pages"] = self.ocr_pages
        return RawFact("file", value, "PDF-Datei", producer or engine)

    def _note_size(self, width: float, height: float) -> None:
        size = (round(width), round(height))
        if size != self._last_size and len(self._sizes) < MOST_SIZES:
            self._sizes.append({"page": self.number, "width": size[0], "height": size[1]})
            self._last_size = size


def _heading(sheet: Sheet) -> str | None:
    """The largest lines of a slide, unless they are most of what stands on it."""
    heading = " ".join(sheet.largest)
    is_body = len(sheet.largest) > 2 and len(heading) * 2 > len(sheet.text)
    return None if is_body or sheet.width <= sheet.height else heading or None
