"""PDF slide decks and A4 reports with a real text layer."""

from __future__ import annotations

import io

from hyphenation import divisions
from markup import Block, blocks
from model import Deck, Report, Slide
from reportlab.lib.pagesizes import A4
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas

for _name in ("Vera", "VeraBd"):
    pdfmetrics.registerFont(TTFont(_name, f"{_name}.ttf"))
BOLD = {"Vera": "VeraBd", "Helvetica": "Helvetica-Bold"}
GREY = "#5a6570"
WIDE = (960.0, 540.0)


def new_canvas(
    size: tuple[float, float], info: tuple[tuple[str, str], ...]
) -> tuple[Canvas, io.BytesIO]:
    """A canvas that writes the same bytes every time; document info only as given."""
    buffer = io.BytesIO()
    canvas = Canvas(buffer, pagesize=size, invariant=1, pageCompression=1)
    fields = {"title": "", "author": "", "subject": "", "creator": ""} | dict(info)
    canvas.setTitle(fields["title"])
    canvas.setAuthor(fields["author"])
    canvas.setSubject(fields["subject"])
    canvas.setCreator(fields["creator"])
    return canvas, buffer


def split_word(word: str, room: float, font: str, size: float) -> tuple[str, str] | None:
    """The longest beginning of a word that fits the room with a hyphen, and the rest."""
    core = word.strip("„“”().,;:!?–»«")
    start = word.find(core)
    for place in reversed(divisions(core)):
        head = word[: start + place] + "-"
        if pdfmetrics.stringWidth(head, font, size) <= room:
            return head, word[start + place :]
    return None


def wrap(
    text: str, font: str, size: float, width: float, hyphenate: bool
) -> list[tuple[str, bool]]:
    """Lines of a paragraph, each with a flag: may be stretched to the full width."""
    lines: list[tuple[str, bool]] = []
    for piece in text.split("⏎"):
        line = ""
        for word in piece.split():
            trial = f"{line} {word}".strip()
            if pdfmetrics.stringWidth(trial, font, size) <= width:
                line = trial
                continue
            room = width - pdfmetrics.stringWidth(line + " ", font, size)
            parts = split_word(word, room, font, size) if hyphenate and line else None
            if parts:
                line, word = f"{line} {parts[0]}", parts[1]
            if line:
                lines.append((line, True))
            line = word
        lines.append((line, False))
    return lines


class Typesetter:
    """Sets a report page by page, column by column."""

    def __init__(self, report: Report, pages: int) -> None:
        self.report, self.pages = report, pages
        self.canvas, self.buffer = new_canvas(A4, report.info)
        self.font, self.bold = report.font, BOLD[report.font]
        self.left, self.top, self.bottom = 62.0, A4[1] - 78.0, 72.0
        gap = 22.0
        self.width = (A4[0] - 2 * self.left - gap * (report.columns - 1)) / report.columns
        self.gap, self.column, self.page, self.start = gap, 0, 1, self.top
        self.y = self.top
        self.running_heads()

    @property
    def x(self) -> float:
        """Left edge of the current column."""
        return self.left + self.column * (self.width + self.gap)

    def glyphs(self, text: str) -> str:
        """Ligatures as one character where the report asks for them."""
        if self.report.ligatures:
            text = text.replace("fi", "\ufb01").replace("fl", "\ufb02")
        return text

    def running_heads(self) -> None:
        """Header (not on the first page) and footer with the page number."""
        canvas, report = self.canvas, self.report
        canvas.setFont(self.font, 8)
        canvas.setFillColor(GREY)
        if report.header and self.page > 1:
            canvas.drawString(self.left, A4[1] - 48, self.glyphs(report.header))
            canvas.line(self.left, A4[1] - 54, A4[0] - self.left, A4[1] - 54)
        footer = report.footer.format(page=self.page, pages=self.pages)
        canvas.drawCentredString(A4[0] / 2, 40, footer)
        canvas.setFillColor("#000000")

    def next_column(self) -> None:
        """Go on at the top of the next column or page."""
        self.column += 1
        if self.column == self.report.columns:
            self.canvas.showPage()
            self.page, self.column, self.start = self.page + 1, 0, self.top
            self.running_heads()
        self.y = self.start

    def need(self, height: float) -> None:
        """Make sure there is room for something that must not be divided."""
        if self.y - height < self.bottom:
            self.next_column()

    def line(self, text: str, font: str, size: float, x: float, stretch: float = 0.0) -> None:
        """One line; ``stretch`` is the width to fill by wider spaces."""
        writer = self.canvas.beginText(x, self.y)
        writer.setFont(font, size)
        gaps = text.count(" ")
        extra = stretch - pdfmetrics.stringWidth(text, font, size) if stretch else 0.0
        writer.setWordSpace(extra / gaps if gaps and 0 < extra < stretch * 0.09 else 0)
        writer.textOut(text)
        writer.setWordSpace(0)
        self.canvas.drawText(writer)

    def paragraph(self, text: str, font: str, size: float, indent: float = 0.0) -> None:
        """A paragraph that may run over columns and pages."""
        width, text = self.width - indent, self.glyphs(text)
        body = font == self.font
        for line, full in wrap(text, font, size, width, self.report.hyphenate and body):
            self.need(size * 1.4)
            self.y -= size * 1.4
            stretch = width if full and body and self.report.hyphenate else 0.0
            self.line(line, font, size, self.x + indent, stretch)

    def items(self, block: Block) -> None:
        """A list; the mark hangs in the indent."""
        size = self.report.size
        for number, item in enumerate(block.items, 1):
            self.need(size * 1.4)
            mark_y, mark_x, page = self.y - size * 1.4, self.x, (self.page, self.column)
            mark = "•" if block.kind == "ul" else f"{number}."
            if page == (self.page, self.column):
                self.canvas.setFont(self.font, size)
                self.canvas.drawString(mark_x, mark_y, mark)
            self.paragraph(item, self.font, size, 16)
            self.y -= size * 0.2

    def bars(self, block: Block) -> None:
        """A small bar chart with its caption."""
        values = [(label, float(value)) for label, value in (x.split("=") for x in block.items)]
        self.need(30 + 16 * len(values))
        self.y -= 6
        self.paragraph(f"Abbildung: {block.text}", self.bold, self.report.size - 1)
        room = self.width - 130
        for label, value in values:
            self.y -= 16
            self.canvas.setFillColor("#7a96ad")
            length = room * value / max(one for _, one in values)
            self.canvas.rect(self.x + 85, self.y - 2, length, 10, stroke=0, fill=1)
            self.canvas.setFillColor("#000000")
            self.line(label, self.font, 8, self.x)
            self.line(f"{value:g}".replace(".", ","), self.font, 8, self.x + 90 + length)
        self.y -= 8

    def block(self, block: Block) -> None:
        """One block of the body."""
        size = self.report.size
        if block.kind in {"h2", "h3"}:
            big = size * (1.35 if block.kind == "h2" else 1.1)
            self.need(big * 1.4 + size * 5)
            self.y -= size * 0.7
            self.paragraph(block.text, self.bold, big)
            self.y -= size * 0.25
        elif block.kind == "bars":
            self.bars(block)
        elif block.kind == "p":
            self.paragraph(block.text, self.font, size)
            self.y -= size * 0.55
        else:
            self.items(block)
            self.y -= size * 0.35

    def title(self) -> None:
        """Title over all columns, on a page of its own for a cover."""
        report, width = self.report, self.width
        self.width = A4[0] - 2 * self.left
        if report.cover:
            self.y -= 170
        if report.over:
            self.paragraph(report.over, self.font, 12)
        self.y -= 4
        self.paragraph(report.gold.title, self.bold, 26 if report.cover else 19)
        self.y -= 8
        for line in report.under:
            self.paragraph(line, self.font, 11)
        self.y -= 14
        self.width = width
        if report.cover:
            self.column = report.columns - 1
            self.next_column()
        else:
            self.start = self.y

    def run(self) -> tuple[bytes, int]:
        """Set everything; the bytes and the number of pages."""
        self.title()
        for block in blocks(self.report.body):
            self.block(block)
        self.canvas.showPage()
        self.canvas.save()
        return self.buffer.getvalue(), self.page


def report(source: Report) -> tuple[bytes, int]:
    """A report; set twice because the footer may name the number of pages."""
    _, pages = Typesetter(source, 0).run()
    return Typesetter(source, pages).run()


def _slide(canvas: Canvas, deck_: Deck, slide: Slide, number: int) -> None:
    canvas.setFillColor(deck_.colour)
    canvas.rect(0, WIDE[1] - 14, WIDE[0], 14, stroke=0, fill=1)
    canvas.setFont("VeraBd", 32)
    canvas.drawString(60, WIDE[1] - 90, slide.title)
    canvas.setFillColor("#1c1c1c")
    canvas.setFont("Vera", 24)
    for row, text in enumerate(slide.lines):
        canvas.drawString(70, WIDE[1] - 170 - 50 * row, f"• {text}")
    top = max((value for _, value in slide.bars), default=1.0)
    for row, (label, value) in enumerate(slide.bars):
        y = WIDE[1] - 180 - 62 * row
        canvas.setFont("Vera", 18)
        canvas.drawString(70, y, label)
        canvas.setFillColor(deck_.colour)
        canvas.rect(280, y - 8, 470 * value / top, 32, stroke=0, fill=1)
        canvas.setFillColor("#1c1c1c")
        figure = f"{value:,}".replace(",", " ").replace(".", ",")
        canvas.drawString(290 + 470 * value / top, y, figure)
    canvas.setFont("Vera", 10)
    canvas.setFillColor(GREY)
    canvas.drawString(60, 24, deck_.gold.title)
    canvas.drawRightString(WIDE[0] - 60, 24, str(number))
    canvas.showPage()


def deck(source: Deck) -> tuple[bytes, int]:
    """A slide deck with its title slide."""
    canvas, buffer = new_canvas(WIDE, source.info)
    canvas.setFillColor(source.colour)
    canvas.rect(0, 250, WIDE[0], WIDE[1] - 250, stroke=0, fill=1)
    canvas.setFillColor("#ffffff")
    size = 40.0
    while pdfmetrics.stringWidth(source.gold.title, "VeraBd", size) > WIDE[0] - 120:
        size -= 1
    canvas.setFont("VeraBd", size)
    canvas.drawString(60, 380, source.gold.title)
    canvas.setFont("Vera", 22)
    canvas.drawString(60, 320, source.subtitle)
    canvas.setFillColor("#1c1c1c")
    canvas.setFont("Vera", 18)
    canvas.drawString(60, 190, source.speaker)
    canvas.setFont("Vera", 15)
    canvas.drawString(60, 150, source.occasion)
    canvas.showPage()
    for number, slide in enumerate(source.slides, 2):
        _slide(canvas, source, slide, number)
    canvas.save()
    return buffer.getvalue(), len(source.slides) + 1
