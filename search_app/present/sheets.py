"""The image of a page: its addresses and its size, known before it is drawn."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from archive.model import Fact, PageUnit
from ingest.pageimages import LARGE, NORMAL
from search_app.present.text import page_label
from search_app.urls import page_image_url

PDF = "application/pdf"
#: A page is drawn no narrower and no higher than this many times its other side.
STRANGEST = 8


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
    def is_wide(self) -> bool:
        return self.width > self.height


def sheet_image(
    facts: Iterable[Fact], document_id: int, unit: PageUnit, number: int, has_text: bool
) -> SheetImage | None:
    """The image of a page; None where its size is not known, or too strange to be shown."""
    size = _size(facts, number)
    if size is None:
        return None
    width, height = size
    if not 1 / STRANGEST <= width / height <= STRANGEST:
        return None
    told = "Ihr Text steht bei diesem Bild." if has_text else "Auf ihr wurde kein Text erkannt."
    return SheetImage(
        url=page_image_url(document_id, number, NORMAL),
        large=page_image_url(document_id, number, LARGE),
        width=NORMAL,
        height=round(NORMAL * height / width),
        alt=f"{page_label(unit, number)} als Bild. {told}",
    )


def _size(facts: Iterable[Fact], number: int) -> tuple[float, float] | None:
    """Width and height of a page by the fact that ingest has noted."""
    for fact in facts:
        if fact.field == "file" and isinstance(fact.value, Mapping):
            return _of_runs(fact.value.get("sizes"), number)
    return None


def _of_runs(runs: Any, number: int) -> tuple[float, float] | None:
    """The size that holds for a page: each holds from its page to the next one's."""
    found = None
    for run in runs if isinstance(runs, list) else ():
        if run["page"] <= number:
            found = float(run["width"]), float(run["height"])
    return found if found and min(found) > 0 else None
