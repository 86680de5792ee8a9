"""Plain text: form feeds part pages; a long text without them is cut into sections."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from archive.model import PageUnit
from ingest.decode import decode
from ingest.extractors.base import Limits, RawInfo, RawPage

#: What content management systems leave in the text of a page that was saved without its markup.
_LITTER = re.compile(
    r"^[ \t]*(?:This is some text inside of a div block|No items found)\.?[ \t]*$\n?", re.MULTILINE
)
#: Characters of a section: about two printed pages, so that a hit leads to the place.
SECTION = 6_000
#: No character of German text takes more bytes in UTF-8.
_BYTES_PER_CHARACTER = 4


def extract_text(path: Path, limits: Limits) -> Iterator[RawPage | RawInfo]:
    """The pages of a text file."""
    with path.open("rb") as stream:
        text = decode(stream.read(limits.characters * _BYTES_PER_CHARACTER + 4))
    cut = None
    if len(text) > limits.characters or path.stat().st_size > 4 * limits.characters + 4:
        text = text[: limits.characters]
        cut = f"Gekürzt: gelesen wurden die ersten {limits.characters} Zeichen."
    unit = PageUnit.PAGE if "\f" in text else PageUnit.SECTION
    text = _LITTER.sub("", text)
    listed = [page for part in text.split("\f") for page in sections(part)]
    if len(listed) > limits.pages:
        cut = f"Gekürzt: gelesen wurden die ersten {limits.pages} Abschnitte."
    for page in listed[: limits.pages]:
        yield RawPage(page)
    yield RawInfo(unit, cut=cut)


def sections(text: str, size: int = SECTION) -> list[str]:
    """A text in pieces of about `size` characters, cut between paragraphs, lines or words."""
    pieces: list[str] = []
    begin = 0
    while len(text) - begin > size * 1.5:
        end = _cut(text, begin + size // 2, begin + size)
        pieces.append(text[begin:end])
        begin = end
        while begin < len(text) and text[begin].isspace():
            begin += 1
    return [*pieces, text[begin:]]


def _cut(text: str, low: int, high: int) -> int:
    """Where to cut between two characters: at a paragraph, else a line, else a word."""
    for sign in ("\n\n", "\n", " "):
        at = text.rfind(sign, low, high)
        if at >= 0:
            return at
    return high
