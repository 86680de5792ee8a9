"""The head of an RTF file: codecs of its fonts, levels of its styles, what it says of itself."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from ingest.extractors.rtf.reader import charset, codec_of
from ingest.extractors.rtf.tokens import Token, tokens

#: The head of real files ends before this; style sheets are long.
LONGEST = 2_000_000
_HEADING = re.compile(r"^(?:heading|überschrift) ?([1-9])", re.IGNORECASE)
_INFO = {b"title": "title", b"author": "author"}
_TIMES = {b"creatim": "created", b"revtim": "modified"}
_PARTS = {b"yr": 0, b"mo": 1, b"dy": 2}


@dataclass(slots=True)
class Head:
    """What the head of a file says."""

    codec: str = "cp1252"
    fonts: dict[int, str] = field(default_factory=dict)
    headings: dict[int, int] = field(default_factory=dict)
    stated: dict[str, str] = field(default_factory=dict)


def read_head(data: bytes) -> Head:
    """The head of a file, as far as it goes."""
    head = Head()
    path: list[bytes] = []  # the first word of each open group
    numbers: list[int | None] = []
    text: list[str] = []
    times: dict[str, list[int]] = {}
    number = None
    for token in tokens(data[:LONGEST]):
        if token.kind == "{":
            path.append(b"")
            numbers.append(None)
            text = []
        elif token.kind == "}":
            if not path:
                break
            _close(head, path, numbers.pop(), "".join(text).strip())
            path.pop()
        elif token.kind == "word":
            number = token.number
            if path and not path[-1]:
                path[-1] = token.data
            _word(head, path, numbers, token)
            if len(path) > 1 and path[-1] in _TIMES and token.data in _PARTS:
                times.setdefault(_TIMES[path[-1]], [0, 0, 0])[_PARTS[token.data]] = number or 0
            if token.data == b"u" and number:
                text.append(chr(number & 0xFFFF))
            if token.data == b"pard" and len(path) == 1:
                break  # the text begins
        elif token.kind in ("text", "byte"):
            text.append(token.data.decode(head.codec, "replace"))
    for name, (year, month, day) in times.items():
        head.stated[name] = f"{year:04}-{month:02}-{day:02}"
    return head


def _word(head: Head, path: list[bytes], numbers: list[int | None], token: Token) -> None:
    codec = codec_of(token.data, token.number) if len(path) == 1 else None
    if codec:
        head.codec = codec
    elif b"fonttbl" in path and token.data == b"f" and numbers:
        numbers[-1] = token.number
    elif b"fonttbl" in path and token.data == b"fcharset" and numbers:
        found = charset(token.number)
        font = next((one for one in reversed(numbers) if one is not None), None)
        if found and font is not None:
            head.fonts[font] = found
    elif b"stylesheet" in path and token.data == b"s" and numbers:
        numbers[-1] = token.number


def _close(head: Head, path: list[bytes], number: int | None, text: str) -> None:
    if b"stylesheet" in path and number is not None:
        found = _HEADING.match(text.strip("; "))
        if found:
            head.headings[number] = int(found.group(1))
    elif b"info" in path and path[-1] in _INFO and text:
        head.stated.setdefault(_INFO[path[-1]], text)
