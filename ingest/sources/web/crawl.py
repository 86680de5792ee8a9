"""From an address to documents: the page itself, what it links to, what a site map lists.

Followed are attachments, on whatever server they lie, and pages that lie below the folder of the
first page on its own server; breadth first, each address once. The location of a document is its
last address. A known document whose address now leads elsewhere keeps its location.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace

from archive.errors import FetchError
from archive.model import Fetched
from ingest.sources.found import Found, FoundFile, FoundNothing, FoundSame
from ingest.sources.web import urls
from ingest.sources.web.client import Answer
from ingest.sources.web.known import Known, Place
from ingest.sources.web.links import links
from ingest.sources.web.listed import find_listed, looks_like_sitemap
from ingest.sources.web.session import Web

#: Steps from the first page to the last that is followed.
DEEPEST = 3
#: What a link leads to that is no document; what was asked for by name is taken all the same.
_NOT_FOLLOWED = (
    "image/", "audio/", "video/", "font/", "text/css", "text/javascript", "text/calendar",
    "application/javascript", "application/json", "application/ld+json", "application/rss+xml",
    "application/atom+xml", "application/manifest+json", "application/x-javascript",
    "application/xml", "text/xml",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Options:
    """What is taken beside the page itself. `expect` is told of each more."""

    follow: bool = False
    sitemap: bool = False
    expect: Callable[[int], None] | None = None


@dataclass(frozen=True, slots=True)
class _Step:
    """An address to ask. `depth` counts links from the beginning."""

    url: str
    depth: int
    is_attachment: bool = False


def find_pages(url: str, options: Options, known: Known, web: Web) -> Iterator[Found]:
    """The document at an address, and with `options` those that belong to it.

    An address that is known in another spelling than ours, from a WARC file say, keeps it.
    """
    try:
        start = urls.canonical(url)
        if start != url and known(url):
            start = url
    except FetchError as error:
        yield FoundNothing(urls.told(url), str(error), is_fault=True)
        return
    yield from _Crawl(start, options, known, web).found()


class _Crawl:
    """One walk from one address."""

    def __init__(self, start: str, options: Options, known: Known, web: Web) -> None:
        self._start = start
        self._folder = urls.folder(start)
        self._options = options
        self._known = known
        self._web = web
        self._waiting: deque[_Step] = deque()
        self._seen: set[str] = set()
        self._asked = 0

    def found(self) -> Iterator[Found]:
        """Everything, in the order of asking."""
        is_map = self._options.sitemap and looks_like_sitemap(self._start)
        if not is_map:
            self._add(_Step(self._start, 0))
        self._seen.add(urls.canonical(self._start))
        if self._options.sitemap:
            for listed in find_listed(self._start, is_map, self._web):
                if isinstance(listed, FoundNothing):
                    yield listed
                else:
                    self._add(_Step(listed, 0))
        while self._waiting and self._asked < self._web.most_pages:
            self._asked += 1
            yield from self._ask(self._waiting.popleft())
        if self._waiting:
            reason = (
                f"Nach {self._asked} Abrufen ist Schluss (Einstellung fetch_max_pages); "
                f"{len(self._waiting)} Adressen blieben übrig."
            )
            yield FoundNothing(self._start, reason, is_fault=False)

    def _add(self, step: _Step) -> None:
        if step.url not in self._seen:
            self._seen.add(step.url)
            self._waiting.append(step)
            if self._options.expect and step.url != self._start:
                self._options.expect(1)

    def _ask(self, step: _Step) -> Iterator[Found]:
        """What lies at one address; its links are put in the queue."""
        place = self._known(step.url)
        try:
            with self._web.get(step.url, self._conditions(place)) as answer:
                yield self._taken(step, place, answer)
                if self._options.follow:
                    self._follow(step, answer)
        except FetchError as error:
            # a dead link of somebody's page is told, but is no fault of this archive
            is_fault = step.url == self._start or place is not None or not error.is_final
            yield FoundNothing(place.location if place else step.url, str(error), is_fault)

    def _conditions(self, place: Place | None) -> Callable[[str], Fetched | None]:
        """What may be sent along: to the address that it came from, and to no other."""

        def conditions(url: str) -> Fetched | None:
            if place and url == place.url:
                return place.fetched
            here = self._known(urls.canonical(url))
            return here.fetched if here and url == here.url else None

        return conditions

    def _taken(self, step: _Step, place: Place | None, answer: Answer) -> Found:
        """A page, as news, as a file, or as nothing worth having."""
        last = urls.canonical(answer.url) if answer.was_redirected else step.url
        if last != step.url:
            if last in self._seen:
                return FoundNothing(step.url, f"Leitet weiter zu {last}, schon dabei.", False)
            self._seen.add(last)
            moved = self._moved(place, last)
            if moved:
                return moved
        if answer.path is None:
            return self._same(place, last, answer)
        if answer.path.stat().st_size == 0:
            raise FetchError("Die Antwort ist leer.")
        if step.url != self._start and answer.head.media_type.startswith(_NOT_FOLLOWED):
            reason = f"Dateien der Art {answer.head.media_type} werden nicht aufgenommen."
            return FoundNothing(last, reason, is_fault=False)
        return FoundFile(
            location=place.location if place else last,
            path=answer.path,
            name=answer.name,
            url=answer.url,
            fetched=answer.fetched,
        )

    def _moved(self, place: Place | None, last: str) -> Found | None:
        """What becomes of a known document whose address leads elsewhere; None: it has moved."""
        if place is None or last == place.url:
            return None
        there = self._known(last)
        if there and there.document_id == place.document_id:
            return FoundSame(place.location, place.fetched) if place.fetched else None
        if there:
            raise FetchError(f"Leitet jetzt weiter zu {last}, einem anderen Dokument.", True)
        if last.count("/") == 3 and last.endswith("/"):
            raise FetchError("Leitet nur noch auf die Startseite weiter.", is_final=True)
        return None

    def _same(self, place: Place | None, last: str, answer: Answer) -> Found:
        """A page that has not changed. When it was fetched stays the time its bytes came."""
        same = place if place and place.url == answer.url else self._known(last)
        if same is None or same.fetched is None:
            raise FetchError("Der Server schickt kein Dokument (304).")
        return FoundSame(same.location, replace(answer.fetched, at=same.fetched.at))

    def _follow(self, step: _Step, answer: Answer) -> None:
        """Put the links of a page in the queue; of one that has not changed, those it had."""
        path = answer.path
        if path is None:
            same = self._known(urls.canonical(answer.url)) or self._known(step.url)
            path = same.original if same else None
        if path is None or step.is_attachment or not path.exists():
            return
        if step.url == self._start:
            self._folder = urls.folder(answer.url)
        for link in links(path, answer.url):
            is_page = urls.is_below(link.url, self._folder) and step.depth < DEEPEST
            if link.is_attachment or is_page:
                self._add(_Step(link.url, step.depth + 1, link.is_attachment))
