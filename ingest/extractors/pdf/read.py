"""Reading a PDF by two engines, page by page.

pdfminer reads first. pdfium reads a page instead where pdfminer breaks off, finds no text, or
finds glyphs that nobody can tell; and the whole document where pdfminer cannot open it. What died
of pdfminer is read by pdfium alone, in a child of its own (`rescue_pdf`).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from pdfminer.pdfdocument import PDFPasswordIncorrect

from archive.errors import DamagedDocument, EmptyDocument, EncryptedDocument
from ingest.extractors.base import Limits, RawFact, RawInfo, RawPage
from ingest.extractors.pdf import details
from ingest.extractors.pdf.miner import Miner
from ingest.extractors.pdf.pdfium import LOCKED, Heading, Pdfium, PdfiumError
from ingest.extractors.pdf.sheet import MINER, OCR, Sheet
from ingest.extractors.pdf.whole import Whole
from ingest.ocr import recognise

#: Pages in a row that nobody can read; after so many there are no more.
MOST_LOST = 50
LOCKED_REASON = "Die PDF-Datei ist mit einem Kennwort geschützt."


def extract_pdf(path: Path, limits: Limits) -> Iterator[RawPage | RawInfo]:
    """The pages of a PDF. Any error of pdfminer may come out; the guard translates it."""
    try:
        miner = Miner(path)
    except PDFPasswordIncorrect as error:
        raise EncryptedDocument(LOCKED_REASON) from error
    except MemoryError:
        raise
    except Exception as error:  # pdfminer raises anything at all
        yield from _Reading(path, limits, None, error).messages()
        return
    with miner:
        yield from _Reading(path, limits, miner).messages()


def rescue_pdf(path: Path, limits: Limits, first: int) -> Iterator[RawPage | RawInfo]:
    """The pages from `first` on, counted from 0, by pdfium alone."""
    yield from _Reading(path, limits, None, None, first).messages()


class _Reading:
    """One document on its way through the engines. `broken` is why there is no first one."""

    def __init__(
        self,
        path: Path,
        limits: Limits,
        miner: Miner | None,
        broken: Exception | None = None,
        first: int = 0,
    ) -> None:
        self._path = path
        self._limits = limits
        self._miner = miner
        self._broken = broken
        self._first = first
        self._opened: Pdfium | None = None
        self._refused: PdfiumError | None = None
        self._info = miner.info if miner else {}

    def messages(self) -> Iterator[RawPage | RawInfo]:
        """Pages and infos as an extractor gives them; the last info says everything."""
        # should pdfium die of an outline, the child that rescues must still get at the pages
        self._headings = self._outline() if self._miner else ()
        whole = Whole(details.page_headings(self._headings))
        second = self._second() if self._first else None
        for number in range(self._first):
            whole.pass_over(*(second.size(number) if second else (0.0, 0.0)))
        cut = None
        characters = 0
        for sheet in self._sheets():
            if whole.number == self._limits.pages or characters > self._limits.characters:
                cut = f"Gekürzt: gelesen wurden {whole.number} Seiten."
                break
            page = whole.take(self._recognised(sheet, whole.number))
            characters += len(page.text)
            yield page
            if whole.number == 1:  # should the child die later, this much is known
                yield self._told(whole, None, ())
        if not whole.number:
            raise EmptyDocument("Die PDF-Datei hat keine Seiten.")
        if not self._first:
            cut = whole.cut or cut
        yield self._told(whole, cut, ())
        yield self._told(whole, cut, self._structure(whole.number))

    def _sheets(self) -> Iterator[Sheet]:
        number = self._first
        try:
            for sheet in self._miner.sheets() if self._miner else ():
                yield self._better(sheet, number)
                number += 1
        except MemoryError:
            raise
        except Exception as error:  # the tree of pages is broken; pdfium may know better
            self._broken = error
        if self._broken or not self._miner or number < self._miner.stated_pages:
            yield from self._rest(number)

    def _rest(self, number: int) -> Iterator[Sheet]:
        """The pages from a number on, by pdfium; those at the end that it cannot read are none."""
        second = self._second()
        if second is None and self._broken:
            raise self._failure() from self._broken
        lost = 0
        for at in range(number, second.count if second else 0):
            sheet = second.sheet(at) if second else None
            lost += sheet is None
            if lost > MOST_LOST:
                return
            if sheet:
                yield from (_blank(second, at - lost + n) for n in range(lost))
                yield sheet
                lost = 0

    def _better(self, sheet: Sheet | None, number: int) -> Sheet:
        """A page as the engine read it that got more out of it; pdfminer where it read well."""
        if sheet and sheet.letters and not sheet.is_garbled:
            return sheet
        second = self._second()
        other = second.sheet(number) if second else None
        if sheet is None:
            return other or _blank(second, number)
        return other if other and other.says_more_than(sheet) else sheet

    def _recognised(self, sheet: Sheet, number: int) -> Sheet:
        """A page that is a picture with its text read off, if that is asked for and possible."""
        if not self._limits.ocr_s or not sheet.needs_ocr:
            return sheet
        second = self._second()
        image = second.scan(number) if second else None
        text = recognise(image, self._limits.ocr_s) if image else None
        return replace(sheet, text=text, engine=OCR) if text else sheet

    def _second(self) -> Pdfium | None:
        """pdfium, opened when it is first needed; None if it cannot open the file."""
        if self._opened is None and self._refused is None:
            try:
                self._opened = Pdfium(self._path)
                self._info = {**self._opened.info, **self._info}
            except PdfiumError as error:
                self._refused = error
        return self._opened

    def _failure(self) -> Exception:
        if self._refused and self._refused.err_code in LOCKED:
            return EncryptedDocument(LOCKED_REASON)
        return DamagedDocument(f"Das Dokument ist beschädigt ({type(self._broken).__name__}).")

    def _outline(self) -> tuple[Heading, ...]:
        if self._miner and not self._miner.has("Outlines"):
            return ()
        second = self._second()
        return second.outline(details.MOST_HEADINGS) if second else ()

    def _told(self, whole: Whole, cut: str | None, more: tuple[RawFact, ...]) -> RawInfo:
        title, rule = whole.title(self._info)
        tagged, encrypted = self._marks()
        file = whole.file_fact(self._info, tagged, encrypted)
        facts = (*details.info_facts(self._info), *more, file)
        return RawInfo(whole.unit, title=title, title_rule=rule, cut=cut, facts=facts)

    def _marks(self) -> tuple[bool, bool]:
        """Whether the file is tagged, and whether it is encrypted."""
        if self._miner:
            return self._miner.is_tagged, self._miner.is_encrypted
        second = self._second()
        return (second.is_tagged, second.is_encrypted) if second else (False, False)

    def _structure(self, pages: int) -> tuple[RawFact, ...]:
        """Outline, labels and attached files."""
        headings = self._headings or self._outline()
        facts = details.outline_fact(headings)
        has_labels = self._miner is None or self._miner.has("PageLabels")
        second = self._second() if has_labels else None
        if second:
            facts += details.label_fact(second.labels(pages))
        return facts + (self._miner.attachments if self._miner else ())


def _blank(second: Pdfium | None, number: int) -> Sheet:
    """A page that no engine can read."""
    width, height = second.size(number) if second else (0.0, 0.0)
    return Sheet("", MINER, width, height)
