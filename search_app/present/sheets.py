"""The images of a document's pages: their addresses and sizes, known before they are drawn."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from archive.model import Fact, Page, PageUnit
from ingest.pageimages import LARGE, NORMAL, THUMBNAIL
from search_app.urls import page_image_url

PDF = "application/pdf"
#: What ingest notes of a run of pages of one size.
RUN = ("page", "width", "height")
#: A page is drawn no narrower and no higher than this many times its other side.
STRANGEST = 8
#: Characters of a page's first line that stand for its image.
FIRST_LINE = 140


@dataclass(frozen=True, slots=True)
class SheetImage:
    """What an `img` needs. `width` and `height` are those of `url`; `large` is the same larger."""

    url: str
    large: str
    width: int
    height: int
    alt: str

    @property
    def widths(self) -> str:
        """The images by their widths, as a `srcset`."""
        return f"{self.url} {NORMAL}w, {self.large} {LARGE}w"

    @property
    def text_beside(self) -> int:
        """Characters that have room beside the image; a longer text is longer than the image."""
        return 900 if self.is_wide else 0

    @property
    def is_wide(self) -> bool:
        return self.width > self.height


class Sheets:
    """The images of the pages of one document, as far as ingest has noted their sizes."""

    def __init__(self, facts: Iterable[Fact], document_id: int) -> None:
        self._document_id = document_id
        self._runs = sorted(_runs(facts))

    def sheet(self, page: Page, unit: PageUnit) -> SheetImage | None:
        """A page as it is read; None where its size is not known, or too strange to be shown."""
        height = self._height(page.number, NORMAL)
        if height is None:
            return None
        return SheetImage(
            url=page_image_url(self._document_id, page.number, NORMAL),
            large=page_image_url(self._document_id, page.number, LARGE),
            width=NORMAL,
            height=height,
            alt=_told(page, unit),
        )

    def thumbnail(self, number: int) -> tuple[str, int, int] | None:
        """Address, width and height of a page in the strip; None as above."""
        height = self._height(number, THUMBNAIL)
        if height is None:
            return None
        return page_image_url(self._document_id, number, THUMBNAIL), THUMBNAIL, height

    def _height(self, number: int, width: int) -> int | None:
        """How high a page is drawn in a width: the last size noted up to it holds."""
        at = bisect_right(self._runs, (number, float("inf"), 0.0)) - 1
        if at < 0:
            return None
        _, across, down = self._runs[at]
        if min(across, down) <= 0 or not 1 / STRANGEST <= across / down <= STRANGEST:
            return None
        return round(width * down / across)


def _runs(facts: Iterable[Fact]) -> list[tuple[int, float, float]]:
    """(first page, width, height) of each run of pages of one size, by the fact of ingest."""
    for fact in facts:
        if fact.field == "file" and isinstance(fact.value, Mapping):
            sizes: Any = fact.value.get("sizes")
            listed = sizes if isinstance(sizes, list) else []
            return [_run(run) for run in listed if _is_run(run)]
    return []


def _is_run(run: Any) -> bool:
    """Whether an entry has all numbers of a run; a record may bring a fact of any shape."""
    sides = [run.get(key) for key in RUN] if isinstance(run, Mapping) else [None]
    return all(isinstance(side, int | float) for side in sides)


def _run(run: Mapping[str, Any]) -> tuple[int, float, float]:
    page, width, height = (run[key] for key in RUN)
    return page, float(width), float(height)


def _told(page: Page, unit: PageUnit) -> str:
    """What a page is in words: "Folie 5: Der Bürgerbus im Alltag"."""
    lines = (line.strip() for line in [page.heading or "", *page.text.split("\n")])
    first = next((line for line in lines if line), "")
    name = f"{unit.value} {page.number}"
    if not first:
        return f"{name} als Bild. Auf ihr wurde kein Text erkannt."
    if len(first) > FIRST_LINE:
        first = first[:FIRST_LINE].rsplit(" ", 1)[0] + " …"
    return f"{name}: {first}"
