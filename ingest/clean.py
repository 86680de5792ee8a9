"""Cleaning extracted text: one form of every character, words that line breaks cut made whole.

Done once, at ingest, on the text that is kept; every offset in the archive refers to the result.
The rules for hyphens at line ends follow German writing, in this order: a conjunction follows
(`Stadt- und Raumforschung`): the hyphen stays; a capital follows or an abbreviation goes before
(`Online-Konferenz`, `EU-weit`): a real hyphen, closed up; anything else was one word.
"""

from __future__ import annotations

import re
import unicodedata

from index.german.lemma import is_known, lemma
from index.german.stopwords import STOPWORDS
from ingest.glyphs import PRIVATE_USE, mend

_CONJUNCTIONS = frozenset(
    (
        "und",
        "oder",
        "bzw",
        "sowie",
        "bis",
        "als",
        "wie",
        "beziehungsweise",
        "u",
        "noch",
        "and",
        "or",
    )
)
#: Function words that are endings as well: `Paketbetreu-` + `er`.
_ENDINGS = frozenset(("er", "es", "in", "am", "an"))
_LIGATURES = {
    "\ufb00": "ff", "\ufb01": "fi", "\ufb02": "fl", "\ufb03": "ffi", "\ufb04": "ffl",
    "\ufb05": "st", "\ufb06": "st",
}  # fmt: skip
_INVISIBLE = "\u00ad\u200b\u200c\u200d\u2060\ufeff\ufffe\u200e\u200f\u202a\u202b\u202c\u202d\u202e"
_BLANKS = "\u00a0\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u3000\t"
_CHARACTERS = str.maketrans(
    {
        **_LIGATURES,
        **PRIVATE_USE,
        **dict.fromkeys(_INVISIBLE, ""),
        **dict.fromkeys(_BLANKS, " "),
        "\u2028": "\n", "\u2029": "\n", "\x85": "\n", "\x0b": "\n", "\x0c": "\n",
    }
)  # fmt: skip
_CONTROL = re.compile(
    r"[\x00-\x08\x0e-\x1f\x7f-\x9f\ud800-\udfff\ue000-\uf8ff\U000f0000-\U0010ffff]"
)
_SOFT_AT_LINE_END = re.compile("\u00ad *\n[ \n]*")
#: TeX fonts of old set the dots as a glyph of their own, before the letter.
_LOOSE_DOTS = re.compile(r"[¨\u0308] ?([aouAOU])")
#: Begins at a word's first letter only, or a long run of letters would be tried from each.
_LEFT = r"\b(?P<left>[^\W\d_]+)"
_AT_LINE_END = re.compile(rf"{_LEFT}[-\u2010\u2011] *\n[ \n]{{0,3}}(?P<right>[^\W\d_][\w.]*)")
_AT_BLANK = re.compile(rf"{_LEFT}[-\u2010] (?P<right>[a-zäöüß]\w*\.?)")
_GLUED = re.compile(r"\b([^\W\d_][a-zäöüß]+)([A-ZÄÖÜ][a-zäöüß]{2,})\b")


def clean(text: str) -> str:
    """The text as it is kept: NFC, no ligatures, soft hyphens or control characters, whole words.

    >>> clean("Strategie- ansatz der Stadt- und Raum-\\nforschung")
    'Strategieansatz der Stadt- und Raumforschung'
    """
    return whole_words(characters(text))


def characters(text: str) -> str:
    """The text in one form of every character, lines trimmed, at most one empty line in a row."""
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    text = _SOFT_AT_LINE_END.sub("", mend(text)).translate(_CHARACTERS)
    text = unicodedata.normalize("NFC", _CONTROL.sub("", text))
    if "¨" in text:
        text = unicodedata.normalize("NFC", _LOOSE_DOTS.sub("\\1\u0308", text))
    lines = [re.sub(r" {2,}", " ", line).rstrip() for line in text.split("\n")]
    return re.sub(r"\n{3,}", "\n\n", "\n".join(lines)).strip("\n")


def whole_words(text: str) -> str:
    """The text with words made whole that a line end or a lost blank has damaged."""
    text = _AT_LINE_END.sub(_join_lines, text)
    text = _AT_BLANK.sub(_join_blank, text)
    return _GLUED.sub(_part, text)


def _join_lines(found: re.Match[str]) -> str:
    left, right = found["left"], found["right"]
    follows = right.rstrip(".").casefold()
    if _is_suspended(left, follows):
        return f"{left}- {right}"
    if right[0].isupper() or left.isupper() or len(left) == 1:
        return f"{left}-{right}"
    if f"{left}-{right.rstrip('.')}" in found.string:
        return f"{left}-{right}"  # the document writes it so elsewhere
    if _is_stranger(left, follows):
        return found.group()
    return f"{left}{right}"


def _join_blank(found: re.Match[str]) -> str:
    left, right = found["left"], found["right"]
    follows = right.rstrip(".").casefold()
    if _is_suspended(left, follows) or left.isupper() or _is_stranger(left, follows):
        return found.group()
    return f"{left}{right}"


def _is_suspended(left: str, follows: str) -> bool:
    """Whether the hyphen stands for the rest of a later word. `so-` + `wie` is a word, `sowie`."""
    return follows in _CONJUNCTIONS and not is_known(f"{left}{follows}".lower())


def _is_stranger(left: str, follows: str) -> bool:
    """Whether a function word follows that cannot end the word: text of another block."""
    if follows in _ENDINGS or follows not in STOPWORDS:
        return False
    return not is_known(f"{left}{follows}".lower())


def _part(found: re.Match[str]) -> str:
    """A lost blank put back where both halves are words and the first one is no noun.

    >>> whole_words("DeutscherVerband desStädtebaus JavaScript BürgerInnen")
    'Deutscher Verband des Städtebaus JavaScript BürgerInnen'
    """
    left, right = found.groups()
    if right.startswith(("Innen", "In")):
        return found.group()
    is_article = len(left) > 2 and left in STOPWORDS
    is_parted = is_article or (_is_adjective(left) and is_known(lemma(right)))
    return f"{left} {right}" if is_parted else found.group()


def _is_adjective(word: str) -> bool:
    """Whether a word is an inflected adjective; short ones are names' parts (PowerPoint)."""
    if len(word) < 6 or not word.endswith(("er", "es", "en", "em", "e")):
        return False
    lower = word.lower()
    bare = lemma(lower)  # Pflege, a form of pflegen, is none
    return is_known(lower) and bare.islower() and lower.startswith(bare)
