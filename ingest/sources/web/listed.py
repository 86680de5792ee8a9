"""What the site maps of a server list, as far as it lies below an address."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator

from archive.errors import FetchError
from ingest.sources.found import FoundNothing
from ingest.sources.web import urls
from ingest.sources.web.body import Limit
from ingest.sources.web.session import Web
from ingest.sources.web.sitemap import LARGEST, SiteMap, read_sitemap

#: Files of an index of site maps that are read.
MOST_MAPS = 20


def looks_like_sitemap(url: str) -> bool:
    """Whether an address is that of a site map itself.

    >>> looks_like_sitemap("https://archiv.example/sitemap-1.xml.gz")
    True
    """
    return url.partition("?")[0].lower().endswith((".xml", ".xml.gz"))


def find_listed(start: str, is_map: bool, web: Web) -> Iterator[str | FoundNothing]:
    """The pages that belong to an address, or why there are none.

    All pages of the same server if the address is a site map itself, else those in its folder.
    """
    server = urls.host_of(start)
    folder = f"{server}/" if is_map else urls.folder(start)
    try:
        waiting = deque([start] if is_map else _named(start, web))
    except FetchError as error:
        yield FoundNothing(start, str(error), is_fault=True)
        return
    read: set[str] = set()
    while waiting and len(read) < MOST_MAPS:
        url = waiting.popleft()
        if url in read or urls.host_of(url) != server:
            continue
        read.add(url)
        try:
            found = _read(url, web)
        except FetchError as error:
            yield FoundNothing(url, str(error), is_fault=True)
            continue
        waiting.extend(found.maps)
        yield from (page for page in found.pages if urls.is_below(page, folder))


def _named(start: str, web: Web) -> list[str]:
    """The site maps that a robots.txt names, else the one that stands where they usually do."""
    named: list[str] = []
    for each in web.sitemaps(start):
        try:
            named.append(urls.joined(start, each))
        except FetchError:
            continue
    return named or [f"{urls.origin(start)}/sitemap.xml"]


def _read(url: str, web: Web) -> SiteMap:
    with web.get(url, limit=Limit(LARGEST)) as answer:
        if answer.path is None:
            raise FetchError("Der Server schickt kein Dokument (304).")
        return read_sitemap(answer.path, url)
