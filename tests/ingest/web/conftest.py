"""What tests of fetching share: a site on loopback, and a web session that may ask it."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import ExitStack
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest

from archive.errors import FetchError
from archive.settings import Settings
from ingest.sources.found import Found, FoundFile
from ingest.sources.web import Known, Options, Web, find_pages, nothing_known
from ingest.sources.web.clock import Clock
from tests.ingest.web.site import Site, serving


@dataclass(slots=True)
class Slept:
    """A clock on which time passes by waiting only."""

    at: float = 1000.0
    waits: list[float] = field(default_factory=list)

    def sleep(self, seconds: float) -> None:
        self.waits.append(round(seconds, 3))
        self.at += seconds

    @property
    def clock(self) -> Clock:
        return Clock(lambda: self.at, self.sleep)


class Fetcher:
    """Fetches from a site, by a session that is made as a test wants it."""

    def __init__(self, site: Site, home: Path, stack: ExitStack) -> None:
        self.site = site
        self.home = home
        self._stack = stack

    def web(self, session: dict[str, Any] | None = None, **settings: Any) -> Web:
        """A session with these settings; `session` has its clock, resolver or certificates."""
        values: dict[str, Any] = dict(
            fetch_allowed_hosts=self.site.host, fetch_delay_ms=0, fetch_wait_s=5
        )
        made = Web(Settings(home=self.home, **(values | settings)), **(session or {}))
        return self._stack.enter_context(made)

    def reason(self, path_or_url: str, **settings: Any) -> str:
        """Why an address cannot be fetched."""
        with pytest.raises(FetchError) as caught, self.web(**settings).get(self._url(path_or_url)):
            pass
        return str(caught.value)

    def bytes(self, path_or_url: str, **settings: Any) -> bytes:
        with self.web(**settings).get(self._url(path_or_url)) as answer:
            assert answer.path is not None
            return answer.path.read_bytes()

    def found(
        self,
        path: str,
        follow: bool = False,
        sitemap: bool = False,
        known: Known = nothing_known,
        **settings: Any,
    ) -> list[Found]:
        """What is found from an address on. The bytes of files are read while they are there."""
        items: list[Found] = []
        options = Options(follow, sitemap)
        for item in find_pages(self._url(path), options, known, self.web(**settings)):
            assert not isinstance(item, FoundFile) or item.path.read_bytes()
            items.append(item)
        return items

    def _url(self, path: str) -> str:
        return self.site.url(path) if path.startswith("/") else path


@pytest.fixture
def site() -> Iterator[Site]:
    with serving() as running:
        yield running


@pytest.fixture
def fetch(site: Site, tmp_path: Path) -> Iterator[Fetcher]:
    with ExitStack() as stack:
        yield Fetcher(site, tmp_path / "home", stack)


@pytest.fixture
def slept() -> Slept:
    return Slept()
