"""RTF cut into tokens: groups, control words, characters by number, text.

One pass of one pattern over the bytes; runs of text and of a picture's digits are one token each.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

_TOKEN = re.compile(
    rb"\\(?:([a-zA-Z]{1,32})(-?\d{1,10})? ?|'([0-9a-fA-F]{2})|(.))|([{}])|([^\\{}\r\n]+)", re.DOTALL
)


class Token(NamedTuple):
    """`kind`: "{", "}", "word" (with `number`), "byte", "sign" or "text"."""

    kind: str
    data: bytes
    number: int | None = None


def tokens(data: bytes) -> Iterator[Token]:
    """The tokens of an RTF file; bytes of \\bin are passed over."""
    at = 0
    while found := _TOKEN.search(data, at):
        at = found.end()
        word, number, byte, sign, brace, text = found.groups()
        if text is not None:
            yield Token("text", text)
        elif word is not None:
            value = int(number) if number else None
            if word == b"bin" and value and value > 0:
                at += value
                continue
            yield Token("word", word, value)
        elif byte is not None:
            yield Token("byte", bytes.fromhex(byte.decode("ascii")))
        elif brace is not None:
            yield Token(brace.decode("ascii"), brace)
        else:
            yield Token("sign", sign)
