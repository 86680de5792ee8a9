"""What an extractor gives: pages as they come, then what it learnt of the document as a whole."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from archive.model import Json, PageUnit


@dataclass(frozen=True, slots=True)
class Limits:
    """How much is read of one document."""

    pages: int
    characters: int
    #: Bytes that a packed file may unpack to, and parts that it may have.
    unpacked: int = 300_000_000
    entries: int = 10_000
    #: Seconds that a page may take to be read off its image; 0: images are not read.
    ocr_s: int = 0


@dataclass(frozen=True, slots=True)
class RawPage:
    """The text of a page as found, not yet cleaned."""

    text: str
    heading: str | None = None


@dataclass(frozen=True, slots=True)
class RawFact:
    """A fact that the format itself states, outside the text: an attached file, an author.

    `field` and `value` are those of `archive.model.Fact`; `rule` says in German where it stands,
    `quote` what is written there.
    """

    field: str
    value: Json
    rule: str
    quote: str
    confidence: float = 1.0


@dataclass(frozen=True, slots=True)
class RawInfo:
    """What the format says of the document as a whole.

    `title` and `published` (ISO) come with the rule that found them. `cut` is the German reason
    why something is missing. Of several infos of one document the last one counts.
    """

    unit: PageUnit
    title: str | None = None
    title_rule: str = ""
    published: str | None = None
    published_rule: str = ""
    cut: str | None = None
    facts: tuple[RawFact, ...] = ()


#: Reads a file page by page. It runs in a child process and may fail in any way.
Extractor = Callable[[Path, Limits], Iterator[RawPage | RawInfo]]
#: Reads the pages from one on, counted from 0, by another engine.
Rescuer = Callable[[Path, Limits, int], Iterator[RawPage | RawInfo]]
