"""What control words of RTF mean: groups without text, signs, codecs."""

from __future__ import annotations

import codecs

#: Groups that hold no text of the document.
LEFT_OUT = frozenset(
    (b"fonttbl", b"colortbl", b"pict", b"objdata", b"objclass", b"objname", b"themedata",
     b"generator", b"listtable", b"listoverridetable", b"rsidtbl", b"latentstyles",
     b"datastore", b"xmlnstbl", b"fldinst",
     b"colorschememapping", b"stylesheet", b"info", b"header", b"headerl", b"headerr", b"headerf",
     b"footer", b"footerl", b"footerr", b"footerf", b"annotation", b"atnid", b"atnauthor",
     b"atrfstart", b"atrfend", b"atndate", b"bkmkstart", b"bkmkend", b"xe", b"tc", b"filetbl",
     b"revtbl", b"userprops", b"pgptbl", b"mmathpr", b"nonshppict", b"sp", b"template",
     b"ftnsep", b"ftnsepc", b"aftnsep", b"aftnsepc", b"wgrffmtfilter", b"do")
)  # fmt: skip
#: Groups marked as "pass over what you do not know" that hold text all the same.
KNOWN = frozenset(
    (b"shptxt", b"footnote", b"fldrslt", b"shpinst", b"shp", b"ud", b"upr", b"shppict", b"result",
     b"htmltag")
)  # fmt: skip
#: What fonts of signs have for a bullet.
BULLETS = ("·", "\uf0b7", "\uf0a7", "o", "-", "§")
SIGNS = {
    b"tab": " ", b"line": "\n", b"emdash": "—", b"endash": "–", b"lquote": "‘", b"rquote": "’",
    b"ldblquote": "“", b"rdblquote": "”", b"bullet": "•", b"emspace": " ", b"enspace": " ",
    b"nestcell": " | ",
}  # fmt: skip
_CHARSETS = {0: "cp1252", 77: "mac-roman", 128: "cp932", 129: "cp949", 134: "gb2312", 136: "big5",
             161: "cp1253", 162: "cp1254", 163: "cp1258", 177: "cp1255", 178: "cp1256",
             186: "cp1257", 204: "cp1251", 222: "cp874", 238: "cp1250"}  # fmt: skip
_CODE_PAGES = {10000: "mac-roman", 65001: "utf-8", 1252: "cp1252"}
_CHARACTER_SETS = {b"ansi": "cp1252", b"mac": "mac-roman", b"pc": "cp437", b"pca": "cp850"}
#: Groups within groups; real ones have a dozen.
DEEPEST = 2_000


def codec_of(word: bytes, number: int | None) -> str | None:
    """The codec that a control word of the head names, None if it names none."""
    if word in _CHARACTER_SETS:
        return _CHARACTER_SETS[word]
    if word == b"ansicpg" and number:
        return _usable(_CODE_PAGES.get(number, f"cp{number}"))
    return None


def charset(number: int | None) -> str | None:
    """The codec of a font's character set."""
    return _CHARSETS.get(number or 0)


def _usable(name: str) -> str:
    try:
        return codecs.lookup(name).name
    except LookupError:
        return "cp1252"


def joined(pieces: list[str]) -> str:
    """Pieces as one text; the two halves that RTF writes a rare character in become one."""
    return "".join(pieces).encode("utf-16", "surrogatepass").decode("utf-16", "replace")
