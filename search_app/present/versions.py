"""Several documents of one text as one entry, and which slides belong to which event.

Only the page is grouped: `total`, facets and exports count every document, and each keeps its
number and its page. The best-ranked one stays the entry; the others stand under it.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from archive.model import DocumentId
from index.formats import format_of
from index.labels import label
from index.request import Hit, SearchRequest
from search_app.present.text import shown_title
from search_app.urls import document_path, document_url

OTHER_FORMAT, NEARLY, SLIDES = "other_format_of", "near_duplicate_of", "slides_of"
#: Types of relations that a page of results looks for.
TYPES = (OTHER_FORMAT, NEARLY, SLIDES)
#: Links of a hit that are told.
MOST = 4

Link = tuple[DocumentId, DocumentId, str]


@dataclass(frozen=True, slots=True)
class Other:
    """A further document of the same text. `title` is empty where it is the same."""

    format: str
    number: int
    url: str
    title: str


@dataclass(frozen=True, slots=True)
class Kin:
    """Slides of an event, or the event of slides."""

    label: str
    numbers: tuple[tuple[int, str], ...]


def grouped(hits: Sequence[Hit], links: Iterable[Link]) -> list[tuple[Hit, tuple[Hit, ...]]]:
    """(the first of each group, the others) in the order of the ranking."""
    alike = _alike(links)
    groups: list[list[Hit]] = []
    for hit in hits:
        home = next((g for g in groups if any(hit.id in alike[one.id] for one in g)), None)
        if home is None:
            groups.append([hit])
        else:
            home.append(hit)
    return [(first, tuple(others)) for first, *others in groups]


def _alike(links: Iterable[Link]) -> defaultdict[DocumentId, set[DocumentId]]:
    found: defaultdict[DocumentId, set[DocumentId]] = defaultdict(set)
    for one, other, kind in links:
        if kind in (OTHER_FORMAT, NEARLY):
            found[one].add(other)
            found[other].add(one)
    return found


def others(first: Hit, rest: Iterable[Hit], request: SearchRequest) -> tuple[Other, ...]:
    """The further documents of a group as links."""
    return tuple(
        Other(
            format=label("format", format_of(hit.media_type)),
            number=hit.id,
            url=document_url(hit.id, request),
            title="" if hit.title == first.title else shown_title(hit.title),
        )
        for hit in rest
    )


def kin(links: Iterable[Link]) -> dict[DocumentId, tuple[Kin, ...]]:
    """{document: its slides, or what its slides belong to}."""
    ends: defaultdict[tuple[DocumentId, str], list[int]] = defaultdict(list)
    for slides, event, kind in links:
        if kind == SLIDES:
            ends[slides, "Folien zu"].append(event)
            ends[event, "Folien:"].append(slides)
    found: defaultdict[DocumentId, tuple[Kin, ...]] = defaultdict(tuple)
    for (number, name), numbers in ends.items():
        shown = tuple((n, document_path(n)) for n in sorted(set(numbers))[:MOST])
        found[number] += (Kin(name, shown),)
    return dict(found)
