"""Pages of a PDF as images, and where their words stand, made in a guarded child and cached.

The cache is derived: it may be deleted at any time. A page that cannot be drawn is remembered for
an hour, so that asking for it again costs nothing.
"""

from __future__ import annotations

import json
import re
import threading
import time
from collections.abc import Sequence
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
#: Thumbnails that one child draws: as many as a strip shows around a page.
AHEAD = 12
#: Seconds that a page waits for its words; without them it is shown without marks.
WORDS_WALL = 6
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
        seconds = min(settings.draw_wall_s, WORDS_WALL)
        self._patience = Bounds(settings.draw_memory_mb, seconds, seconds)
        self._locks = [threading.Lock() for _ in range(16)]
        self._strip_locks = [threading.Lock() for _ in range(16)]

    def image(self, path: Path, sha256: str, page: int, width: int) -> Path:
        """The image of a page, counted from 1, as WebP.

        Raises:
            ValueError: `width` is none of `WIDTHS`, or the page or checksum is impossible.
            ExtractionError: the page cannot be drawn, with the reason.
        """
        if width not in WIDTHS:
            raise ValueError(f"width {width}")
        if width == THUMBNAIL:
            self._draw_ahead(path, sha256, page)
        name = _image_name(sha256, page, width)
        return self._made(name, ("ingest.drawing:image",), (path, page, width))

    def _draw_ahead(self, path: Path, sha256: str, page: int) -> None:
        """Draw a thumbnail and those that a strip asks for next, all by one child: its start
        costs more than the drawing. What it does not reach is drawn when it is asked for.
        """
        name = _image_name(sha256, page, THUMBNAIL)
        with self._strip_locks[hash(sha256) % len(self._strip_locks)]:
            if self._cache.peek(name) or self._failure(name):
                return
            pages = range(page, page + AHEAD)
            names = {n: _image_name(sha256, n, THUMBNAIL) for n in pages}
            lacking = [n for n in pages if not self._cache.peek(names[n])]
            work = "ingest.drawing:thumbnails"
            messages, _ = Guarded(work, (path, lacking, THUMBNAIL), self._bounds).result()
            for word, made in messages:
                if word == "image":
                    self._cache.put(names[made[0]], made[1])

    def words(self, path: Path, sha256: str, page: int) -> tuple[PageWord, ...]:
        """The words of a page with their places in its image, in reading order.

        Raises:
            ValueError: the page or checksum is impossible.
            ExtractionError: neither engine can read the page, with the reason.
        """
        name = _name(sha256, page, "words-2.json")
        works = ("ingest.drawing:page_words", "ingest.drawing:rescued_words")
        made = self._made(name, works, (path, page), self._patience)
        rows = json.loads(made.read_bytes())
        return tuple(_word(*row) for row in rows)

    def _made(
        self,
        name: str,
        works: tuple[str, ...],
        args: tuple[object, ...],
        bounds: Bounds | None = None,
    ) -> Path:
        """A file of the cache, made by the first of the works that can."""
        with self._locks[hash(name) % len(self._locks)]:  # who asks for the same waits for it
            held = self._cache.get(name)
            if held:
                return held
            failure = self._failure(name)
            for work in works if failure is None else ():
                made, failure = _asked(work, args, bounds or self._bounds)
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


def _word(
    text: str, x0: float, y0: float, x1: float, y1: float, edges: Sequence[float]
) -> PageWord:
    """A word as it comes out of JSON."""
    return PageWord(text, x0, y0, x1, y1, tuple(edges))


def _name(sha256: str, page: int, ending: str) -> str:
    """Where something of a page lies in the cache: nothing of it can lead elsewhere."""
    if not _SHA256.fullmatch(sha256) or not 0 < page < 10**9:
        raise ValueError(f"page {page} of {sha256}")
    return f"{sha256[:2]}/{sha256}/{DRAWING}-{page}-{ending}"


def _image_name(sha256: str, page: int, width: int) -> str:
    return _name(sha256, page, f"{width}.webp")


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
