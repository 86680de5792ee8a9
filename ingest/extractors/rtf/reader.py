"""Reading RTF: what groups mean, which bytes are which characters, where paragraphs end."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from archive.errors import DamagedDocument
from ingest.extractors.rtf.tokens import Token, tokens
from ingest.extractors.rtf.words import BULLETS, DEEPEST, KNOWN, LEFT_OUT, SIGNS, joined
from ingest.extractors.sectioned import Block


@dataclass(frozen=True, slots=True)
class _State:
    """What holds within a group, and is forgotten at its end."""

    skip: bool = False
    is_note: bool = False
    hidden: bool = False
    unicode_bytes: int = 1
    font: int | None = None
    style: int | None = None
    level: int | None = None


class RtfReader:
    """Reads the blocks of an RTF file. `fonts` tell codecs, `headings` levels by style."""

    def __init__(self, codec: str, fonts: dict[int, str], headings: dict[int, int]) -> None:
        self._codec = codec
        self._fonts = fonts
        self._headings = headings
        self._state = _State()
        self._stack: list[_State] = []
        self._pieces: list[str] = []
        self._bytes = bytearray()
        self._notes: list[str] = []
        self._note: list[str] = []
        self._note_count = 0
        self._row: list[str] = []
        self._in_table = False
        self._passed = 0
        self._is_item = False

    def blocks(self, data: bytes) -> Iterator[Block]:
        """The blocks of a file.

        Raises:
            DamagedDocument: it is nested without end.
        """
        for token in tokens(data):
            if token.kind == "{":
                self._open()
            elif token.kind == "}":
                self._close()
            elif token.kind == "word":
                yield from self._word(token)
            elif not self._state.skip:
                self._text(token)
        yield from self._paragraph()

    def _open(self) -> None:
        self._flush()
        if len(self._stack) >= DEEPEST:
            raise DamagedDocument("Das Dokument ist zu tief verschachtelt.")
        self._stack.append(self._state)
        self._passed = 0

    def _close(self) -> None:
        self._flush()
        was_note = self._state.is_note
        if self._stack:
            self._state = self._stack.pop()
        if was_note and not self._state.is_note:
            text = " ".join(joined(self._note).split())
            self._note = []
            if text:
                self._note_count += 1
                self._notes.append(f"Fußnote {self._note_count}: {text}")

    def _text(self, token: Token) -> None:
        if token.kind == "sign":
            if token.data == b"*":  # what follows is passed over, unless it is known
                self._state = replace(self._state, skip=True)
            elif token.data in (b"\\", b"{", b"}"):
                self._feed(token.data)
            elif token.data == b"~":
                self._put(" ")
            elif token.data in (b"-", b"_"):
                self._put("\u00ad" if token.data == b"-" else "-")
            return
        data = token.data
        if self._passed:
            self._passed, data = max(0, self._passed - len(data)), data[self._passed :]
        self._feed(data)

    def _word(self, token: Token) -> Iterator[Block]:
        word, number = token.data, token.number
        if self._state.skip:
            if word in KNOWN and not self._is_left_out():
                self._state = replace(self._state, skip=False)
                self._begin(word)
            return
        if word in LEFT_OUT:
            self._flush()
            self._state = replace(self._state, skip=True)
        elif word == b"u":
            self._unicode(number or 0)
        elif word in (b"par", b"sect", b"page"):
            yield from self._end_of_line()
        elif word in (b"cell", b"row", b"intbl", b"pard", b"trowd"):
            yield from self._layout(word)
        elif word in SIGNS:
            self._put(SIGNS[word])
        else:
            self._property(word, number)

    def _is_left_out(self) -> bool:
        """Whether a group around this one is passed over as a whole."""
        return bool(self._stack) and self._stack[-1].skip

    def _begin(self, word: bytes) -> None:
        if word == b"footnote":
            self._flush()
            self._state = replace(self._state, is_note=True)

    def _property(self, word: bytes, number: int | None) -> None:
        changes: dict[bytes, dict[str, int | bool | None]] = {
            b"uc": {"unicode_bytes": max(0, min(number if number is not None else 1, 8))},
            b"f": {"font": number},
            b"s": {"style": number},
            b"outlinelevel": {"level": number},
            b"v": {"hidden": number != 0},
            b"deleted": {"hidden": number != 0},
            b"plain": {"hidden": False},
        }
        if word == b"footnote":
            self._begin(word)
        elif word in (b"listtext", b"pntext"):
            self._is_item = True
        elif word in changes:
            self._flush()
            self._state = replace(self._state, **changes[word])  # type: ignore[arg-type]

    def _layout(self, word: bytes) -> Iterator[Block]:
        if word == b"cell":
            self._flush()
            self._row.append(" ".join(joined(self._pieces).split()))
            self._pieces = []
        elif word == b"row":
            yield from self._end_of_row()
        elif word == b"intbl":
            self._in_table = True
        elif word == b"pard":
            self._in_table = False
            self._state = replace(self._state, style=None, level=None)

    def _end_of_line(self) -> Iterator[Block]:
        if self._state.is_note:
            self._put(" ")
        elif self._in_table and (self._row or self._pieces):
            self._put(" ")
        else:
            yield from self._paragraph()

    def _end_of_row(self) -> Iterator[Block]:
        line = " | ".join(cell for cell in self._row if cell)
        self._row = []
        if line:
            yield Block(line, is_item=True, notes=self._taken_notes())

    def _paragraph(self) -> Iterator[Block]:
        self._flush()
        if self._row:
            yield from self._end_of_row()
        text = joined(self._pieces).strip()
        self._pieces = []
        state = self._state
        level = self._headings.get(state.style) if state.style is not None else None
        if level is None and state.level is not None and 0 <= state.level < 9:
            level = state.level + 1
        is_item, self._is_item = self._is_item and level is None, False
        if is_item and text[:1] in BULLETS:
            text = f"• {text[1:].strip()}"
        if text or self._notes:
            yield Block(text, level, is_item, self._taken_notes())

    def _taken_notes(self) -> tuple[str, ...]:
        notes, self._notes = tuple(self._notes), []
        return notes

    def _unicode(self, number: int) -> None:
        """A character by its number; bytes after it, for old programs, are passed over."""
        self._flush()
        code = number & 0xFFFF if -0x8000 <= number <= 0xFFFF else 0xFFFD
        self._put(chr(code))
        self._passed = self._state.unicode_bytes

    def _put(self, text: str) -> None:
        self._flush()
        if not self._state.hidden and not self._state.skip:
            (self._note if self._state.is_note else self._pieces).append(text)

    def _feed(self, data: bytes) -> None:
        self._bytes += data

    def _flush(self) -> None:
        """Decode the bytes that have come: a character may take two of them."""
        if not self._bytes:
            return
        data, self._bytes = bytes(self._bytes), bytearray()
        codec = (
            self._fonts.get(self._state.font, self._codec)
            if self._state.font is not None
            else self._codec
        )
        self._put(data.decode(codec, "replace"))
