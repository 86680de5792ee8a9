"""The language of a document, by langdetect; German where there is too little text to tell.

langdetect decides by chance on mixed text, so it gets a fixed seed. Short text (a title, a slide)
is not enough for it: below `ENOUGH` letters the site's own language is assumed.
"""

from __future__ import annotations

import re

import langdetect
from langdetect.lang_detect_exception import LangDetectException

langdetect.DetectorFactory.seed = 0

ENOUGH = 60
#: Letters that are looked at; a language shows itself long before.
SAMPLE = 2_000
DEFAULT = "de"


def language(text: str) -> str | None:
    """The ISO 639-1 code of a text's main language; None for a text without letters."""
    letters = re.sub(r"[^\w\s]|[\d_]", " ", text)
    count = sum(map(str.isalpha, letters[: 4 * SAMPLE]))
    if count == 0:
        return None
    if count < ENOUGH:
        return DEFAULT
    try:
        found: str = langdetect.detect(_middle(letters))
    except LangDetectException:
        return DEFAULT
    return found.partition("-")[0]


def _middle(text: str) -> str:
    """A sample from the middle, where neither navigation nor imprint stands."""
    if len(text) <= SAMPLE:
        return text
    start = (len(text) - SAMPLE) // 2
    return text[start : start + SAMPLE]
