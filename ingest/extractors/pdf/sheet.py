"""A page as an engine read it, before anything is known of the whole document."""

from __future__ import annotations

import re
from dataclasses import dataclass

from ingest.glyphs import known_words, mend

#: A page with fewer letters than this has no text.
FEW_LETTERS = 20
#: More glyph numbers than this among the characters of a page, and it is not readable.
MOST_GLYPH_NUMBERS = 0.05

CID = re.compile(r"\(cid:\d+\)")

MINER, PDFIUM, OCR = "pdfminer", "pdfium", "tesseract"


@dataclass(frozen=True, slots=True)
class Sheet:
    """The text of a page. `largest` are the lines in the largest type, if they are few; `width`
    and `height` are those of the page as displayed; `is_picture`: an image covers over half of it.
    """

    text: str
    engine: str
    width: float
    height: float
    largest: tuple[str, ...] = ()
    is_picture: bool = False

    @property
    def letters(self) -> int:
        """How many letters were read, glyph numbers left out."""
        return sum(map(str.isalpha, CID.sub("", self.text)))

    @property
    def needs_ocr(self) -> bool:
        return self.is_picture and self.letters < FEW_LETTERS

    @property
    def is_garbled(self) -> bool:
        """Whether glyphs without a letter are many, and none of them can be told."""
        numbers = len(CID.findall(self.text))
        if not numbers:
            return False
        rest = CID.sub("", self.text)
        shown = sum(not char.isspace() for char in rest)
        return numbers > MOST_GLYPH_NUMBERS * (numbers + shown) and mend(self.text) == rest

    def says_more_than(self, other: Sheet) -> bool:
        """Whether this reading of a page is better than another in which glyphs were not told.
        Letters alone do not show it: a wrong table gives letters too, but no words.
        """
        if other.letters < FEW_LETTERS:
            return self.letters > other.letters
        return known_words(self.text) > known_words(CID.sub("", other.text))
