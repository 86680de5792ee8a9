"""Site maps: the pages that a server itself lists, in XML, perhaps packed, perhaps in many files.

Source: the protocol of sitemaps.org. Entities are not resolved, nothing is loaded from elsewhere.
"""

from __future__ import annotations

import gzip
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from lxml import etree

from archive.errors import FetchError
from ingest.sources.web import urls

#: The protocol's own limit for a file, unpacked.
LARGEST = 50_000_000
#: Addresses that are taken from a file, also by the protocol.
MOST = 50_000


@dataclass(frozen=True, slots=True)
class SiteMap:
    """What a site map names: pages, and further site maps."""

    pages: tuple[str, ...]
    maps: tuple[str, ...]


def read_sitemap(path: Path, url: str) -> SiteMap:
    """The addresses of a site map, canonical, each once.

    Raises:
        FetchError: it is none, or larger than a site map may be.
    """
    data = _unpacked(path)
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, recover=True, huge_tree=False, load_dtd=False
    )
    try:
        root = etree.fromstring(data, parser)
    except etree.XMLSyntaxError as error:
        raise FetchError("Das ist keine Sitemap.", is_final=True) from error
    name = etree.QName(root).localname if root is not None and isinstance(root.tag, str) else ""
    if name not in ("urlset", "sitemapindex"):
        raise FetchError("Das ist keine Sitemap.", is_final=True)
    found = tuple(dict.fromkeys(_addresses(root, url)))
    return SiteMap(found, ()) if name == "urlset" else SiteMap((), found)


def _unpacked(path: Path) -> bytes:
    """The XML itself; a packed file is told by its bytes, since servers unpack some on the way."""
    with path.open("rb") as stream:
        data = stream.read(LARGEST + 1)
    if data.startswith(b"\x1f\x8b"):
        try:
            with gzip.open(path, "rb") as packed:
                data = packed.read(LARGEST + 1)
        except (OSError, EOFError, zlib.error) as error:
            raise FetchError("Die Sitemap ist beim Auspacken beschädigt.") from error
    if len(data) > LARGEST:
        raise FetchError("Die Sitemap ist zu groß.", is_final=True)
    return data


def _addresses(root: etree._Element, url: str) -> Iterator[str]:
    """What stands in `loc` of each entry; images and videos have addresses of their own below."""
    for entry in root[:MOST]:
        for part in entry:
            if isinstance(part.tag, str) and etree.QName(part).localname == "loc":
                try:
                    yield urls.canonical(urls.joined(url, part.text or ""))
                except FetchError:
                    pass
                break
