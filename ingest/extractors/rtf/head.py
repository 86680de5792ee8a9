"""The head of an RTF file: codecs of its fonts, levels of its styles, what it says of itself."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from ingest.extractors.rtf.tokens import Token, tokens
from ingest.extractors.rtf.words import charset, codec_of

#: The head of real files ends before this; style sheets are long.
LONGEST = 2_000_000
_HEADING = re.compile(r"^(?:heading|überschrift) ?([1-9])", re.IGNORECASE)
_INFO = {b"title": "title", b"author": "author"}
_TIMES = {b"creatim": "created", b"revtim": "modified"}
_PARTS = {b"yr": 0, b"mo": 1, b"dy": 2}


@dataclass(slots=True)
class Head:
    """What the head of a file says. Days are ISO, and may be none that there is."""

    codec: str = "cp1252"
    fonts: dict[int, str] = field(default_factory=dict)
    headings: dict[int, int] = field(default_factory=dict)
    stated: dict[str, str] = field(default_factory=dict)


def read_head(data: bytes) -> Head:
    """The head of a file, as far as it goes."""
    reader = _HeadReader()
    for token in tokens(data[:LONGEST]):
        if not reader.take(token):
            break
    return reader.head


@dataclass(slots=True)
class _Group:
    """An open group: its first word, the font or style that it defines, its text so far."""

    name: bytes = b""
    number: int | None = None
    text: list[str] = field(default_factory=list)
    day: list[int] = field(default_factory=lambda: [0, 0, 0])


class _HeadReader:
    def __init__(self) -> None:
        self.head = Head()
        self._groups: list[_Group] = []

    def take(self, token: Token) -> bool:
        """Read a token; whether the head goes on."""
        if token.kind == "{":
            self._groups.append(_Group())
        elif not self._groups:
            return False
        elif token.kind == "}":
            self._close(self._groups.pop())
        elif token.kind == "word":
            self._word(self._groups[-1], token)
            return token.data != b"pard" or len(self._groups) > 1
        elif token.kind in ("text", "byte"):
            self._groups[-1].text.append(token.data.decode(self.head.codec, "replace"))
        return True

    def _word(self, group: _Group, token: Token) -> None:
        word, number = token.data, token.number
        group.name = group.name or word
        codec = codec_of(word, number) if len(self._groups) == 1 else None
        if codec:
            self.head.codec = codec
        elif word == b"u" and number:
            group.text.append(chr(number & 0xFFFF))
        elif word in _PARTS and group.name in _TIMES:
            group.day[_PARTS[word]] = number or 0
        elif (word == b"f" and self._is_in(b"fonttbl")) or (
            word == b"s" and self._is_in(b"stylesheet")
        ):
            group.number = number
        elif word == b"fcharset" and self._is_in(b"fonttbl"):
            codec = charset(number)
            if codec and group.number is not None:
                self.head.fonts[group.number] = codec

    def _close(self, group: _Group) -> None:
        text = "".join(group.text).strip("; \r\n")
        found = _HEADING.match(text)
        if self._is_in(b"stylesheet") and group.number is not None and found:
            self.head.headings[group.number] = int(found.group(1))
        elif group.name in _INFO and text:
            self.head.stated.setdefault(_INFO[group.name], text)
        elif group.name in _TIMES:
            year, month, day = group.day
            self.head.stated[_TIMES[group.name]] = f"{year:04}-{month:02}-{day:02}"

    def _is_in(self, name: bytes) -> bool:
        return any(group.name == name for group in self._groups)
