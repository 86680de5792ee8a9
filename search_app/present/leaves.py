"""The text of a document for reading: which pages stand on its page, where the matches are."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from archive.model import Page, PageUnit
from index.request import Piece, SearchRequest
from search_app.present.flow import flowing
from search_app.present.paragraphs import Block, blocks
from search_app.present.places import count
from search_app.present.text import page_label
from search_app.urls import page_url

#: Pages that the document's own page shows; the others are a link away.
INLINE = 15
#: Pages that are looked through for matches; marking more would keep the reader waiting.
LOOKED_THROUGH = 120

Pieces = Mapping[int, tuple[Piece, ...]]


@dataclass(frozen=True, slots=True)
class Leaf:
    """A page of the text. `matches` counts the marked places on it."""

    number: int
    label: str
    heading: str | None
    url: str
    blocks: tuple[Block, ...]
    matches: int


@dataclass(frozen=True, slots=True)
class Gap:
    """A run of pages that is left out, with the address of its first."""

    label: str
    url: str


@dataclass(frozen=True, slots=True)
class Jump:
    """A page with matches, and where it is read."""

    label: str
    url: str
    matches: int


@dataclass(frozen=True, slots=True)
class Reading:
    """What is shown of a text, in order; `jumps` are the pages with matches."""

    parts: tuple[Leaf | Gap, ...]
    jumps: tuple[Jump, ...]
    matches: int


def plain(pages: Iterable[Page]) -> dict[int, tuple[Piece, ...]]:
    """Pages without a mark."""
    return {page.number: (Piece(page.text),) for page in pages}


def leaf(page: Page, pieces: Sequence[Piece], unit: PageUnit, url: str) -> Leaf:
    """A page as it is read; its lines run on."""
    return Leaf(
        number=page.number,
        label=page_label(unit, page.number),
        heading=page.heading,
        url=url,
        blocks=blocks(flowing(pieces, unit is PageUnit.PAGE), page.heading),
        matches=count(pieces),
    )


def reading(
    pages: Sequence[Page], marked: Pieces, unit: PageUnit, document_id: int, request: SearchRequest
) -> Reading:
    """The first pages and those with matches, what lies between as gaps."""
    hit = [page.number for page in pages if count(marked.get(page.number, ()))]
    shown = set(_shown([page.number for page in pages], hit))
    parts: list[Leaf | Gap] = []
    run: list[int] = []
    for page in pages:
        if page.number not in shown:
            run.append(page.number)
            continue
        parts += _gap(run, unit, document_id, request)
        run = []
        url = page_url(document_id, page.number, request)
        parts.append(leaf(page, marked.get(page.number, (Piece(page.text),)), unit, url))
    parts += _gap(run, unit, document_id, request)
    jumps = [_jump(n, n in shown, marked[n], unit, document_id, request) for n in hit]
    return Reading(tuple(parts), tuple(jumps), sum(jump.matches for jump in jumps))


def _shown(numbers: Sequence[int], hit: Sequence[int]) -> list[int]:
    if len(numbers) <= INLINE:
        return list(numbers)
    chosen = list(dict.fromkeys([*numbers[:1], *hit[: INLINE - 1], *numbers]))
    return chosen[:INLINE]


def _gap(run: Sequence[int], unit: PageUnit, document_id: int, request: SearchRequest) -> list[Gap]:
    if not run:
        return []
    first, last = page_label(unit, run[0]), run[-1]
    label = first if last == run[0] else f"{first} bis {last}"
    return [Gap(label, page_url(document_id, run[0], request))]


def _jump(
    number: int,
    inline: bool,
    pieces: Sequence[Piece],
    unit: PageUnit,
    document_id: int,
    request: SearchRequest,
) -> Jump:
    url = f"#{anchor(number)}" if inline else page_url(document_id, number, request)
    return Jump(page_label(unit, number), url, count(pieces))


def anchor(number: int) -> str:
    """The name of a page within the document's page."""
    return f"seite-{number}"
