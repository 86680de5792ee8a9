"""A document read in a guarded child; in a second one by another engine, should the first die.

The parent keeps the pages that a dead child has sent. The second child goes on behind them.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from pathlib import Path

from archive.settings import Settings
from ingest.extractors import RESCUERS
from ingest.extractors.base import Limits, RawInfo, RawPage
from ingest.guarded import PAGES_WORTH, Bounds, Guarded

__all__ = ["PAGES_WORTH", "Read", "Reading"]


@dataclass(frozen=True, slots=True)
class Read:
    """What came out of a child. `failure` is the German reason if it did not finish; `exhausted`
    if that was for memory, for time, or because the child died.
    """

    media_type: str
    pages: tuple[RawPage, ...]
    info: RawInfo | None
    failure: str | None
    exhausted: bool = False

    @property
    def has_text(self) -> bool:
        return any(page.text.strip() for page in self.pages)


class Reading:
    """A document being read. Start it, do something else, then take the `result`."""

    def __init__(self, path: Path, settings: Settings) -> None:
        self._path = path
        self._limits = Limits(
            settings.max_pages,
            settings.max_characters,
            settings.max_office_mb * 1_000_000,
            # a page must be done before the guard loses its patience
            ocr_s=max(1, settings.extract_wall_s * 8 // 10) if settings.ocr else 0,
        )
        self._bounds = Bounds(
            settings.extract_memory_mb, settings.extract_cpu_s, settings.extract_wall_s
        )
        self.child = self._start(None)

    def result(self) -> Read:
        """Wait for the child and sum up what it sent. Never raises for what a document does."""
        read = _summed_up(*self.child.result())
        if not read.exhausted or read.media_type not in RESCUERS:
            return read
        self.child = self._start(len(read.pages))
        return _joined(read, _summed_up(*self.child.result()))

    def close(self) -> None:
        """End the child, whatever it does."""
        self.child.close()

    def _start(self, rescue_from: int | None) -> Guarded:
        args = (self._path, self._limits, rescue_from)
        return Guarded("ingest.child:read", args, self._bounds)


def _summed_up(messages: Iterable[object], death: str | None) -> Read:
    media_type, info, failure = "application/octet-stream", None, death
    exhausted = death is not None
    pages: list[RawPage] = []
    for message in messages:
        match message:
            case RawPage():
                pages.append(message)
            case RawInfo():
                info = message
            case ("type", str(found)):
                media_type = found
            case ("failure" | "exhausted" as word, str(reason)):
                failure, exhausted = reason, word == "exhausted"
    return Read(media_type, tuple(pages), info, failure, exhausted)


def _joined(first: Read, second: Read) -> Read:
    """The pages of both children, if the second got any text; what page 1 told of the whole."""
    if not second.has_text or second.info is None:
        return first
    info = second.info
    if first.info:
        info = replace(info, title=first.info.title, title_rule=first.info.title_rule)
    return replace(second, pages=(*first.pages, *second.pages), info=info)
