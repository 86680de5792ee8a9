"""The labels of a hit: who published it, by which programme, where; most of them lead to a filter.

A label is a link where the value is in a facet of the result that is shown, so that no link leads
to nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from archive.vocabulary import regions
from archive.vocabulary.names import organisations
from index.german.fold import fold
from index.request import Hit, Named, SearchResult
from index.tree import SEPARATOR, walk
from search_app.present.german import number
from search_app.urls import search_url

#: Labels of a kind that a hit shows; of the others it tells the number.
PROGRAMMES, REGIONS = 2, 3
_KREIS = re.compile(r"(?:Alt|Land)?[Kk]reis(?:es|e)?\s+")
#: Letters by which two names are told to be forms of one another.
_ALIKE = 4


@dataclass(frozen=True, slots=True)
class Tag:
    """A label. `url` is empty where it leads nowhere; `full` is what a short form stands for, and
    `note` what the text says instead.
    """

    label: str
    url: str = ""
    full: str = ""
    note: str = ""


class FilterLinks:
    """Addresses of the result narrowed to a value, each put together once.

    The value takes the place of what is ticked in its facet, else the result would grow.
    """

    def __init__(self, result: SearchResult) -> None:
        self._request = result.request
        self._facets = result.facets
        self._known: dict[str, set[str]] = {}
        self._made: dict[tuple[str, str], str] = {}

    def url(self, key: str, value: str) -> str:
        """The result narrowed to a value; "" where that is no choice, or is chosen already."""
        if key not in self._known:
            lines = walk(self._facets.get(key, ()))
            self._known[key] = {v.value for v in lines if v.count and not v.selected}
        if value not in self._known[key]:
            return ""
        if (key, value) not in self._made:
            bare = self._request.without_facet(key)
            self._made[key, value] = search_url(bare.with_filter(key, value))
        return self._made[key, value]


def facts_of(hit: Hit, links: FilterLinks) -> tuple[Tag, ...]:
    """Venue, publisher and programmes."""
    return (*_venue(hit), *_publisher(hit, links), *_programmes(hit, links))


def regions_of(hit: Hit, links: FilterLinks) -> tuple[Tag, ...]:
    """The first regions; () for a document that has none."""
    return tuple(
        Tag(one.label, links.url("region", one.value), note=said_otherwise(one))
        for one in hit.named_regions[:REGIONS]
    )


def further_regions(hit: Hit) -> str:
    """How many regions there are besides, "" if none."""
    left = len(hit.named_regions) - REGIONS
    return f"und {number(left)} weitere" if left > 0 else ""


def said_otherwise(one: Named) -> str:
    """What a text calls a region by another name, as before a reform; "" where it says the same.

    >>> said_otherwise(Named("land:13/kreis:13076", "Ludwigslust-Parchim", "Landkreis Parchim"))
    'Landkreis Parchim'
    >>> said_otherwise(Named("land:13/kreis:13076", "Ludwigslust-Parchim", "Ludwigslust-Parchims"))
    ''
    """
    bare = _KREIS.sub("", one.wording)
    id_ = one.value.rpartition(SEPARATOR)[2]
    if (fold(bare), id_) in _former():
        return one.wording
    beginnings = {word[:_ALIKE] for word in re.findall(r"\w+", fold(one.label))}
    alike = any(word[:_ALIKE] in beginnings for word in re.findall(r"\w+", fold(bare)))
    return "" if alike else one.wording


@cache
def _former() -> frozenset[tuple[str, str]]:
    """(name of former times, id of the region today), where the name is not today's."""
    known = regions.gazetteer()
    return frozenset(
        (fold(reform.name), reform.new)
        for reform in known.reforms
        if fold(reform.name) != fold(regions.label(reform.new) or "")
    )


def _venue(hit: Hit) -> Iterator[Tag]:
    if hit.venue:
        yield Tag(hit.venue)


def _publisher(hit: Hit, links: FilterLinks) -> Iterator[Tag]:
    if hit.publisher:
        short = _short().get(hit.publisher, "")
        url = links.url("organisation", hit.publisher)
        yield Tag(short or hit.publisher, url, hit.publisher if short else "")


def _programmes(hit: Hit, links: FilterLinks) -> Iterator[Tag]:
    for name in hit.programmes[:PROGRAMMES]:
        yield Tag(name, links.url("programm", name))


@cache
def _short() -> dict[str, str]:
    """{name of an organisation: the abbreviation that is safe by itself}."""
    plain = {entry.label: next(iter(entry.abbreviations), "") for entry in organisations().values()}
    return {label: short for label, short in plain.items() if short and not short.startswith("?")}
