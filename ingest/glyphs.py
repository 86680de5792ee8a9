"""Letters that a font hides: glyph numbers and private-use characters put back into words.

Type 3 fonts of old TeX have no names for their glyphs; pdfminer writes `(cid:228)`, and the number
is the letter's place in the T1 (Cork) encoding. Linux Libertine keeps its ligatures in the private
use area. Source: the T1 encoding itself; the ligatures were told by the words around them, in two
real PDFs.
"""

from __future__ import annotations

import re

from index.german.lemma import is_known, lemma

_T1 = {
    21: "–", 27: "ff", 28: "fi", 29: "fl", 30: "ffi", 31: "ffl", 196: "Ä", 214: "Ö", 220: "Ü",
    223: "ß", 228: "ä", 246: "ö", 252: "ü", 255: "ß",
}  # fmt: skip
#: Ligatures of Linux Libertine.
PRIVATE_USE = {
    "\ue03b": "ch", "\ue03a": "ck", "\ue03c": "tt", "\ue039": "ft", "\ue048": "Qu",
    "\ue049": "Th",
}  # fmt: skip
_CID = re.compile(r"\(cid:(\d{1,6})\)")
_WORD = re.compile(r"(?:[^\W\d_]|\(cid:\d{1,6}\))+")


def mend(text: str) -> str:
    """The text without `(cid:N)`: read as T1 where that makes more known words than leaving out.

    >>> mend("k(cid:246)nnen, Gr(cid:246)(cid:255)e, x (cid:104) y")
    'können, Größe, x  y'
    """
    if "(cid:" not in text:
        return text
    words = [word for word in _WORD.findall(text) if "(cid:" in word]
    bare = [_CID.sub("", word) for word in words]
    read = [_CID.sub(_letter, word) for word in words]
    if _known(read) > _known(bare):
        return _WORD.sub(lambda found: _CID.sub(_letter, found.group()), text)
    return _CID.sub("", text)


def known_words(text: str) -> int:
    """How many words of a text are German ones, short ones left aside.

    >>> known_words("Der Strukturwandel im hpmni")
    1
    """
    return _known(_WORD.findall(text))


def _letter(found: re.Match[str]) -> str:
    return _T1.get(int(found.group(1)), "")


def _known(words: list[str]) -> int:
    return sum(len(word) > 3 and is_known(lemma(word)) for word in words)
