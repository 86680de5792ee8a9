"""The sitemap: every page that search engines may know, in parts, written while it is read."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import datetime
from xml.sax.saxutils import escape

from index.request import FacetValue
from index.tree import walk
from search_app import entities
from search_app.printable import xml_text

#: Addresses a part. The format allows 50,000.
PART = 10_000
_NAMESPACE = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"'
_DECLARATION = '<?xml version="1.0" encoding="UTF-8"?>\n'
#: Facets whose values have pages that strangers may find. People are left out: nobody should be
#: found by name because an archive lists them.
OPEN_FACETS = ("region", "thema", "programm", "organisation", "bestand")

#: An address and when the page changed last.
Place = tuple[str, datetime | None]


def index(addresses: Iterable[str]) -> str:
    """The list of the parts."""
    parts = "".join(f"<sitemap><loc>{_text(each)}</loc></sitemap>\n" for each in addresses)
    return f"{_DECLARATION}<sitemapindex {_NAMESPACE}>\n{parts}</sitemapindex>\n"


def part(places: Iterable[Place]) -> Iterator[str]:
    """A part, piece by piece."""
    yield f"{_DECLARATION}<urlset {_NAMESPACE}>\n"
    for address, at in places:
        changed = f"<lastmod>{at.isoformat(timespec='seconds')}Z</lastmod>" if at else ""
        yield f"<url><loc>{_text(address)}</loc>{changed}</url>\n"
    yield "</urlset>\n"


def parts_of(number: int) -> int:
    """How many parts so many documents take."""
    return -(-number // PART)


def entity_paths(facets: Mapping[str, Sequence[FacetValue]]) -> Iterator[str]:
    """The pages of everything that public documents are about."""
    for facet in OPEN_FACETS:
        for value in walk(facets.get(facet, ())):
            address = entities.path(facet, value.value)
            if address:
                yield address


def _text(address: str) -> str:
    return escape(xml_text(address))
