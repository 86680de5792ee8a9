"""Reading text off images, by Tesseract. It is an extra, and off unless the settings say otherwise.

One thread, so that as many documents are read at a time as there are processes for them.
"""

from __future__ import annotations

import os
import re
from importlib.util import find_spec

from PIL.Image import Image

from archive.errors import SettingsError
from archive.settings import Settings
from ingest.glyphs import known_words

LANGUAGE = "deu"
#: Ends the name of an extractor that could have read text off images.
BY_OCR = " +ocr"
#: Finds columns, and how the page lies.
_WITH_ORIENTATION = "--psm 1"
#: Photographs give letters too. Of a real text's longer words, more than this share are known.
LEAST_KNOWN = 0.2
_LONGER_WORD = re.compile(r"[^\W\d_]{4,}")
_INSTALL = "Debian: apt install tesseract-ocr tesseract-ocr-deu"


def require_ocr(settings: Settings) -> None:
    """Nothing if what the setting `ocr` asks for is there.

    Raises:
        SettingsError: something is missing, with what to install.
    """
    if not settings.ocr:
        return
    if find_spec("pytesseract") is None:
        raise SettingsError(
            "Einstellung 'ocr': das Paket pytesseract fehlt (pip install 'findbuch[ocr]')"
        )
    import pytesseract

    try:
        languages = pytesseract.get_languages()
    except (pytesseract.TesseractNotFoundError, pytesseract.TesseractError, OSError) as error:
        raise SettingsError(f"Einstellung 'ocr': Tesseract fehlt ({_INSTALL})") from error
    if LANGUAGE not in languages:
        raise SettingsError(
            f"Einstellung 'ocr': Tesseract kann kein Deutsch ({_INSTALL}); "
            f"vorhanden: {', '.join(sorted(languages)) or 'nichts'}"
        )


def recognise(image: Image, seconds: int) -> str | None:
    """The text of an image, paragraphs parted by empty lines; None if there is none, or if it
    takes longer.
    """
    import pytesseract

    os.environ["OMP_THREAD_LIMIT"] = "1"
    try:
        text = pytesseract.image_to_string(
            image, lang=LANGUAGE, config=_WITH_ORIENTATION, timeout=seconds
        )
    except (pytesseract.TesseractError, RuntimeError):  # it failed on this image, or was too slow
        return None
    text = str(text).replace("\x0c", "").strip()
    return text if _is_text(text) else None


def _is_text(text: str) -> bool:
    longer = _LONGER_WORD.findall(text)
    return len(longer) > 2 and known_words(text) > LEAST_KNOWN * len(longer)
