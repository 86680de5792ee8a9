"""A PDF without a text layer: page images drawn with pillow, as if scanned."""

from __future__ import annotations

import io
from pathlib import Path

import reportlab
from PIL import Image, ImageDraw, ImageFont
from render_pdf import new_canvas
from reportlab.lib.pagesizes import A4
from reportlab.lib.utils import ImageReader

SIZE = (1240, 1754)
FONTS = Path(reportlab.__file__).parent / "fonts"


def _page(text: str, angle: float) -> Image.Image:
    lines = [line.strip() for line in text.strip().splitlines()]
    image = Image.new("L", SIZE, 244)
    draw = ImageDraw.Draw(image)
    y = 170
    for number, line in enumerate(lines):
        heading = number < 2 and "Landkreis" in lines[0]
        font = ImageFont.truetype(str(FONTS / ("VeraBd.ttf" if heading else "Vera.ttf")), 34)
        draw.text((150, y), line, font=font, fill=38)
        y += 56 if line else 34
    draw.ellipse((930, 1480, 1090, 1640), outline=150, width=5)
    small = ImageFont.truetype(str(FONTS / "Vera.ttf"), 22)
    draw.text((962, 1545), "Eingang", font=small, fill=150)
    return image.rotate(angle, resample=Image.Resampling.BICUBIC, fillcolor=244)


def scan(pages: tuple[str, ...]) -> tuple[bytes, int]:
    """One slightly turned JPEG a page, and nothing else."""
    canvas, buffer = new_canvas(A4, ())
    for number, text in enumerate(pages):
        picture = io.BytesIO()
        _page(text, 0.6 if number % 2 else -0.4).save(picture, "JPEG", quality=38)
        picture.seek(0)
        canvas.drawImage(ImageReader(picture), 0, 0, A4[0], A4[1])
        canvas.showPage()
    canvas.save()
    return buffer.getvalue(), len(pages)
