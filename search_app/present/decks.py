"""Slides and files beside a document: what they are, their first pages as images, their PDF."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from archive.model import ACCEPTED, Document, Fact, Page, PageUnit, Visibility
from index.formats import format_of
from index.hits import may_read
from index.labels import label
from index.request import SearchRequest
from search_app.present.german import size
from search_app.present.sheets import PDF, Sheets
from search_app.present.text import extent, page_label, shown_title
from search_app.urls import document_path, original_url, page_url

#: Pages of a strip on the page of a document; the others are a link away.
STRIP = 12


@dataclass(frozen=True, slots=True)
class Thumb:
    """The small image of a page. `width` and `height` keep its place until it is there."""

    url: str
    image: str
    width: int
    height: int
    label: str


@dataclass(frozen=True, slots=True)
class Deck:
    """A document of pages that can be looked at. Without `thumb` there is no image of them;
    without `file_url` nothing to take along. `heads` are the first lines of its pages, where they
    were asked for and may be read.
    """

    number: int
    title: str
    url: str
    first_page: str
    extent: str
    thumb: Thumb | None
    file_url: str
    file_told: str
    speakers: tuple[str, ...]
    unit: PageUnit
    heads: tuple[str, ...] = ()


def deck(
    document: Document, facts: Sequence[Fact], role: Visibility, pages: Sequence[Page] = ()
) -> Deck | None:
    """A document as a deck, as far as the role may read it; None if it has no version."""
    version = document.version
    if version is None:
        return None
    whole = may_read(document, role)
    file = version.original
    format_name = label("format", format_of(file.media_type))
    return Deck(
        number=document.id,
        title=shown_title(document.title),
        url=document_path(document.id),
        first_page=page_url(document.id, 1, SearchRequest()) if whole else "",
        extent=extent(version.unit, version.page_count),
        thumb=next(iter(thumbs(document, facts, role, range(1, 2))), None),
        file_url=original_url(document.id, "datei") if whole else "",
        file_told=f"{format_name}, {size(file.size)}",
        speakers=speakers(facts),
        unit=version.unit,
        heads=tuple(map(_head, pages)) if whole else (),
    )


def _head(page: Page) -> str:
    """What stands at the top of a page."""
    return page.heading or page.text.strip().partition("\n")[0]


def thumbs(
    document: Document, facts: Iterable[Fact], role: Visibility, numbers: Iterable[int]
) -> tuple[Thumb, ...]:
    """Images of these pages; none where the original must not be shown or is no PDF."""
    version = document.version
    if version is None or version.original.media_type != PDF or not may_read(document, role):
        return ()
    sheets, found = Sheets(facts, document.id), []
    for number in (n for n in numbers if 1 <= n <= version.page_count):
        small = sheets.thumbnail(number)
        if small is not None:
            image, width, height = small
            url = page_url(document.id, number, SearchRequest())
            found.append(Thumb(url, image, width, height, page_label(version.unit, number)))
    return tuple(found)


def speakers(facts: Iterable[Fact]) -> tuple[str, ...]:
    """The people that a deck names, its authors included."""
    found: dict[str, None] = {}
    for fact in facts:
        if fact.field not in ("people", "authors") or fact.status != ACCEPTED:
            continue
        for value in fact.value if isinstance(fact.value, list) else [fact.value]:
            name = value.get("name") if isinstance(value, Mapping) else value
            if isinstance(name, str) and len(name.split()) > 1:
                found[name] = None
    return tuple(found)
