"""Pages as images, drawn by pdfium: in colour to be looked at, in grey for text to be read off."""

from __future__ import annotations

import math
from pathlib import Path

from PIL.Image import Image
from pypdfium2 import PdfDocument, PdfPage

#: An image has at most so many pixels, whatever the shape of the page.
MOST_PIXELS = 8_000_000
#: WebP knows no longer side than 16,383.
LONGEST_SIDE = 16_000
#: What Tesseract reads best, in dots an inch, and how large that may get: A3 has 17 million.
SCAN_DPI, MOST_SCANNED = 300, 20_000_000


def draw(path: Path, number: int, width: int) -> Image:
    """A page, counted from 1, on white and `width` pixels wide; narrower if it is very high.

    Raises:
        PdfiumError, IndexError, ValueError: there is no such page, or nothing to draw it on.
    """
    document = PdfDocument(path)
    if number > len(document):
        raise IndexError(number)
    document.init_forms()
    page = document[number - 1]
    across, down = _sides(page)
    scale = min(width / across, math.sqrt(MOST_PIXELS / (across * down)), LONGEST_SIDE / down)
    drawn: Image = page.render(scale=scale).to_pil()
    return drawn.convert("RGB")


def scanned(page: PdfPage) -> Image:
    """A page as a scanner would give it, in grey.

    Raises:
        PdfiumError, ValueError: it cannot be drawn.
    """
    across, down = _sides(page)
    scale = min(SCAN_DPI / 72, math.sqrt(MOST_SCANNED / (across * down)))
    drawn: Image = page.render(scale=scale, grayscale=True).to_pil()
    return drawn.convert("L")


def _sides(page: PdfPage) -> tuple[float, float]:
    across, down = page.get_size()
    if not (across > 0 and down > 0):
        raise ValueError("a page without a size")
    return across, down
