"""From bytes to text: one rule for everything that is not UTF-8 by its own word.

Byte order mark, then strict UTF-8, then UTF-8 with single damaged places, then the declared
charset, then Windows-1252, which is what German files without a declaration are. What was encoded
twice before it came here is mended line by line.
"""

from __future__ import annotations

import codecs
import re

from ftfy import fix_encoding

_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_DECLARED = re.compile(rb"charset\s*=\s*[\"']?\s*([\w-]+)", re.IGNORECASE)
_FALLBACK = "cp1252"
#: Umlauts and signs in UTF-8; one of them among damaged bytes says that the rest is UTF-8 too.
_UTF8_SIGNS = re.compile(rb"\xc3[\x84\x96\x9c\x9f\xa4\xb6\xbc]|\xe2\x80[\x93\x9c\x9e]")


#: What umlauts, dashes and quotation marks in UTF-8 look like once they were taken for
#: Windows-1252: "Ã¤", "Ã¶", "Ã¼", "ÃŸ", "â€“", "â€ž".
_DOUBLED = re.compile("Ã[¤¶¼„–œŸ\x84\x96\x9c\x9f]|â€[“”žœ™¦\x93\x94\x9c\x9e]|Ãƒ")


def decode(data: bytes, declared: str | None = None) -> str:
    """The text of a file. Never fails: an unreadable byte becomes U+FFFD.

    `declared` is the charset that was said outside the bytes; it counts where the bytes are no
    UTF-8, as one declared inside them does.

    >>> decode("RÃ¤ume â€“ StÃ¤dte".encode())
    'Räume – Städte'
    """
    return undoubled(_decoded(data, declared))


def undoubled(text: str) -> str:
    """The text with those lines mended that were encoded twice; others stay as they are."""
    if not _DOUBLED.search(text):
        return text
    lines = text.split("\n")
    return "\n".join(fix_encoding(line) if _DOUBLED.search(line) else line for line in lines)


def _decoded(data: bytes, declared: str | None) -> str:
    for mark, encoding in _BOMS:
        if data.startswith(mark):
            return data[len(mark) :].decode(encoding, "replace")
    text = data.decode("utf-8", "replace")
    stray = text.count("\ufffd") - data.count("\ufffd".encode())
    if stray == 0 or len(_UTF8_SIGNS.findall(data)) > stray:
        return text
    return data.decode(_usable(declared or _declared(data)), "replace")


def _declared(data: bytes) -> str:
    found = _DECLARED.search(data[:4096])
    return found.group(1).decode("ascii").lower() if found else _FALLBACK


def _usable(name: str) -> str:
    """The codec of a declared charset; what is none, or turns bytes to no text, is not heeded."""
    try:
        name = codecs.lookup(name).name
        b"a".decode(name)
    except (LookupError, ValueError):
        return _FALLBACK
    # browsers read latin-1 as Windows-1252; and UTF-8 has been ruled out above
    return _FALLBACK if name in ("iso8859-1", "ascii", "utf-8") else name
