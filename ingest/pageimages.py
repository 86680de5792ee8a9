"""Pages of a PDF as images, and where their words stand, made in a guarded child and cached.

The cache is derived: it may be deleted at any time. A page that cannot be drawn is remembered for
an hour, so that asking for it again costs nothing.
"""

from __future__ import annotations

import json
import re
import threading
import time
from dataclasses import astuple
from pathlib import Path

from archive.errors import DamagedDocument
from archive.settings import Settings
from ingest.filecache import FileCache
from ingest.guarded import Bounds, Guarded
from ingest.pageword import PageWord

#: Widths in pixels that are drawn: in a list, on a page, enlarged.
THUMBNAIL, NORMAL, LARGE = 160, 800, 1600
WIDTHS = (THUMBNAIL, NORMAL, LARGE)
MEDIA_TYPE = "image/webp"
#: Part of each name: another drawing gets another one.
DRAWING = 1
#: Seconds for which a failure is remembered.
FAILURE_HOLDS = 3600
_SHA256 = re.compile(r"[0-9a-f]{64}")


class PageImages:
    """Images and words of pages. Threads and processes may share the cache folder."""

    def __init__(self, cache: Path, settings: Settings) -> None:
        self._cache = FileCache(cache, settings.page_cache_mb * 1_000_000)
        self._bounds = Bounds(settings.draw_memory_mb, settings.draw_wall_s, settings.draw_wall_s)
        self._locks = [threading.Lock() for _ in range(16)]

    def image(self, path: Path, sha256: str, page: int, width: int) -> Path:
        """The image of a page, counted from 1, as WebP.

        Raises:
            ValueError: `width` is none of `WIDTHS`, or the page or checksum is impossible.
            ExtractionError: the page cannot be drawn, with the reason.
        """
        if width not in WIDTHS:
            raise ValueError(f"width {width}")
        name = _name(sha256, page, f"{width}.webp")
        return self._made(name, ("ingest.drawing:image",), (path, page, width))

    def words(self, path: Path, sha256: str, page: int) -> tuple[PageWord, ...]:
        """The words of a page with their places in its image, in reading order.

        Raises:
            ValueError: the page or checksum is impossible.
            ExtractionError: neither engine can read the page, with the reason.
        """
        name = _name(sha256, page, "words.json")
        works = ("ingest.drawing:page_words", "ingest.drawing:rescued_words")
        made = self._made(name, works, (path, page))
        return tuple(PageWord(*row) for row in json.loads(made.read_bytes()))

    def _made(self, name: str, works: tuple[str, ...], args: tuple[object, ...]) -> Path:
        """A file of the cache, made by the first of the works that can."""
        with self._locks[hash(name) % len(self._locks)]:  # who asks for the same waits for it
            held = self._cache.get(name)
            if held:
                return held
            failure = self._failure(name)
            for work in works if failure is None else ():
                made, failure = _asked(work, args, self._bounds)
                if made is not None:
                    return self._cache.put(name, made)
            if self._failure(name) is None:
                self._cache.put(f"{name}.failure", str(failure).encode())
        raise DamagedDocument(failure)

    def _failure(self, name: str) -> str | None:
        """Why this could not be made a while ago."""
        path = self._cache.peek(f"{name}.failure")
        if path is None or time.time() - path.stat().st_mtime > FAILURE_HOLDS:
            return None
        return path.read_text(encoding="utf-8")


def _name(sha256: str, page: int, ending: str) -> str:
    """Where something of a page lies in the cache: nothing of it can lead elsewhere."""
    if not _SHA256.fullmatch(sha256) or not 0 < page < 10**9:
        raise ValueError(f"page {page} of {sha256}")
    return f"{sha256[:2]}/{sha256}/{DRAWING}-{page}-{ending}"


def _asked(work: str, args: tuple[object, ...], bounds: Bounds) -> tuple[bytes | None, str | None]:
    """What a child has made, as bytes, or the German reason why it has not."""
    messages, death = Guarded(work, args, bounds).result()
    if death or not messages:
        return None, death or "Die Seite ergab nichts."
    word, made = messages[-1]
    if word == "failure":
        return None, str(made)
    if isinstance(made, bytes):
        return made, None
    return json.dumps([astuple(one) for one in made], ensure_ascii=False).encode(), None
