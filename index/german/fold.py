"""Folding: one spelling for comparing. Always the last step, since a lemma needs its umlauts."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from index.german.lemma import is_known, lemma

_DIGITS = str.maketrans("₀₁₂₃₄₅₆₇₈₉⁰¹²³⁴⁵⁶⁷⁸⁹", "01234567890123456789")
_DOTS = str.maketrans("äöü", "aou")
_THRICE = re.compile(r"([^\W\d_])\1\1")
#: Spellings that German orthography allows side by side (rules of 2006, sections 1.1 and 32), and
#: old ones. One of each pair stands for both, in every word.
_VARIANTS = re.compile(
    r"graph|phon|photo|selbständig|tial(?!o)|tiell|aufwänd|delphin|plazier|numerier|placier"
    r"|tschüß|rauh(?!e?it)|känguruh|panther|joghurt|mayonnaise|thunfisch|behende|stengel"
)
_CHOSEN = {
    "graph": "graf", "phon": "fon", "photo": "foto", "selbständig": "selbstständig",
    "tial": "zial", "tiell": "ziell", "aufwänd": "aufwend", "delphin": "delfin",
    "plazier": "platzier", "placier": "platzier", "numerier": "nummerier",
    "tschüß": "tschüss", "rauh": "rau", "känguruh": "känguru",
    "panther": "panter", "joghurt": "jogurt", "mayonnaise": "majonäse", "thunfisch": "tunfisch",
    "behende": "behände", "stengel": "stängel",
}  # fmt: skip


def surface(word: str) -> str:
    """A word as written, without case: the form of the exact field. Umlauts stay, ß becomes ss.

    >>> surface("Fußgängerzone")
    'fussgängerzone'
    """
    return word.casefold()


def fold(word: str) -> str:
    """A word without case, umlaut dots (DIN 5007-1: ä sorts as a), accents and raised digits.

    >>> fold("Träger"), fold("Straße"), fold("CO₂"), fold("Café")
    ('trager', 'strasse', 'co2', 'cafe')
    """
    folded = word.casefold().translate(_DIGITS).translate(_DOTS)
    if folded.isascii():
        return folded
    apart = unicodedata.normalize("NFD", folded)
    return unicodedata.normalize("NFC", "".join(c for c in apart if not _is_accent(c)))


def _is_accent(sign: str) -> bool:
    return "\u0300" <= sign <= "\u036f"


@lru_cache(maxsize=50_000)
def term(word: str) -> str:
    """The index term of a dictionary form: folded, unless that would make it another word.

    Förderung keeps its dots because of Forderung; Träger needs none, nobody writes Trager. Old
    and allowed spellings become one; of three equal letters two stay, as the old spelling had it.

    >>> term("Träger"), term("Förderung"), term("Demographie"), term("Schifffahrt")
    ('trager', 'förderung', 'demografie', 'schiffahrt')
    """
    written = _THRICE.sub(r"\1\1", modernised(word.lower()).casefold())
    folded = fold(written)
    if folded != written and _is_another_word(folded, written):
        return written.translate(_DIGITS)
    return folded


def modernised(word: str) -> str:
    """A word in the one spelling that stands for all allowed ones.

    >>> modernised("numeriert"), modernised("Photographie")
    ('nummeriert', 'Photografie')
    """
    return _VARIANTS.sub(lambda found: _CHOSEN[found.group()], word)


def _is_another_word(folded: str, written: str) -> bool:
    """Whether the folded spelling is a word too, and no form of the written one."""
    if not any(dotted in written for dotted in "äöü"):
        return False
    for spelling in (folded.capitalize(), folded):
        if is_known(spelling) and lemma(spelling).casefold() != written:
            return True
    return False
