"""What runs inside the guarded child of a page's image: drawing it, finding its words.

Each yields one message: what was asked for, or ("failure", a German reason).
"""

from __future__ import annotations

import io
import time
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from pathlib import Path
from typing import TypeVar

from PIL import WebPImagePlugin  # loaded here, so that no child has to
from PIL.Image import Image

from ingest.extractors.pdf.draw import draw
from ingest.extractors.pdf.words import words, words_by_pdfium
from ingest.pageword import PageWord

#: How well a page is kept, of 100, and how long is spent on making it small, of 6.
QUALITY, EFFORT = 80, 4
#: Seconds after which no further thumbnail is begun: somebody waits for the first.
SPENT_AHEAD = 1.0

__all__ = ["WebPImagePlugin", "image", "page_words", "rescued_words", "thumbnails"]

_T = TypeVar("_T")
Message = tuple[str, _T | str]


def image(path: Path, number: int, width: int) -> Iterator[Message[bytes]]:
    """("image", a page as WebP)."""
    yield _told("image", lambda: _webp(draw(path, number, width)))


def thumbnails(
    path: Path, numbers: Sequence[int], width: int
) -> Iterator[Message[tuple[int, bytes]]]:
    """("image", (page, WebP)) of each page, as far as the time and the document reach."""
    end = time.monotonic() + SPENT_AHEAD
    for number in numbers:
        told, made = _told("image", partial(_thumbnail, path, number, width))
        yield told, made
        if told == "failure" or time.monotonic() > end:
            return


def page_words(path: Path, number: int) -> Iterator[Message[tuple[PageWord, ...]]]:
    """("words", the words of a page)."""
    yield _told("words", lambda: words(path, number))


def rescued_words(path: Path, number: int) -> Iterator[Message[tuple[PageWord, ...]]]:
    """("words", the words of a page by the second engine)."""
    yield _told("words", lambda: words_by_pdfium(path, number))


def _thumbnail(path: Path, number: int, width: int) -> tuple[int, bytes]:
    return number, _webp(draw(path, number, width))


def _webp(drawn: Image) -> bytes:
    target = io.BytesIO()
    drawn.save(target, "WEBP", quality=QUALITY, method=EFFORT)
    return target.getvalue()


def _told(name: str, make: Callable[[], _T]) -> Message[_T]:
    try:
        return name, make()
    except IndexError:
        return "failure", "Diese Seite gibt es nicht."
    except MemoryError:
        return "failure", "Die Seite braucht mehr Arbeitsspeicher, als erlaubt ist."
    except Exception as error:  # a document may make either engine raise anything at all
        return "failure", f"Die Seite ist beschädigt ({type(error).__name__})."
