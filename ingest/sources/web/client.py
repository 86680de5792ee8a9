"""Getting one address: redirects one by one, conditions, limits of size and time, one more try.

An answer lies in a file as long as the `with` block lasts. Everything a server may do ends as a
`FetchError` with a German reason.
"""

from __future__ import annotations

import tempfile
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path

import httpx

from archive.clock import now
from archive.errors import FetchError
from archive.model import Fetched
from ingest.sources.web import urls
from ingest.sources.web.body import Body, Limit, receive, too_large
from ingest.sources.web.clock import Clock, Deadline, Pace
from ingest.sources.web.record import Exchange, Recorder
from ingest.sources.web.replies import (
    REDIRECTS,
    Head,
    file_name,
    head_of,
    next_address,
    refusal,
    seconds_to_wait,
)

MOST_REDIRECTS = 5
#: A server that asks for more seconds of patience is not asked again in this run.
LONGEST_WAIT = 60
#: Of the body of an answer that is no document, so much is recorded.
_ASIDE = Limit(1 << 16, cut=True)
_DOCUMENT = (200, 203)

#: What the server said the last time, for the addresses that may be asked conditionally.
Conditions = Callable[[str], Fetched | None]
#: Called before each request; raises a FetchError for what must not be asked.
Permission = Callable[[str], None]


@dataclass(frozen=True, slots=True)
class Answer:
    """A document as a server gave it. `url` is the last address, after all redirects.

    `path` is None if the server says that nothing has changed.
    """

    url: str
    head: Head
    path: Path | None
    at: datetime
    was_redirected: bool

    @property
    def fetched(self) -> Fetched:
        told = self.head.get
        return Fetched(self.at, told("etag")[:500] or None, told("last-modified")[:100] or None)

    @property
    def name(self) -> str:
        return file_name(self.head, self.url)


class Client:
    """Asks for addresses, one at a time. Files of answers lie in `folder`."""

    def __init__(
        self,
        transport: httpx.BaseTransport,
        deadline: Deadline,
        pace: Pace,
        clock: Clock,
        recorder: Recorder | None,
        agent: str,
        wait_s: float,
        folder: Path,
    ) -> None:
        self._transport = transport
        self._deadline = deadline
        self._pace = pace
        self._clock = clock
        self._recorder = recorder
        self._agent = agent
        self._timeout = {name: wait_s for name in ("connect", "read", "write", "pool")}
        self._folder = folder
        self._waited_for: set[str] = set()

    @contextmanager
    def get(
        self, url: str, limit: Limit, permission: Permission, conditions: Conditions
    ) -> Iterator[Answer]:
        """The document at a normal address.

        Raises:
            FetchError: there is none to be had, with the reason.
        """
        self._folder.mkdir(parents=True, exist_ok=True)
        with _scratch(self._folder) as raw, _scratch(self._folder) as unpacked:
            yield self._follow(url, limit, permission, conditions, (raw, unpacked))

    def _follow(
        self,
        url: str,
        limit: Limit,
        permission: Permission,
        conditions: Conditions,
        files: tuple[Path, Path],
    ) -> Answer:
        """The answer at the end of all redirects."""
        seen: list[str] = []
        while True:
            seen.append(url)
            permission(url)
            known = conditions(url)
            at = now()
            head, body = self._patiently(url, limit, known, files)
            if head.status in _DOCUMENT:
                return Answer(url, head, body.path, at, len(seen) > 1)
            if head.status == 304 and known:
                return Answer(url, head, None, at, len(seen) > 1)
            if head.status not in REDIRECTS:
                raise refusal(head)
            url = next_address(head, url)
            if url in seen:
                raise FetchError("Die Weiterleitung führt im Kreis.", True, head.status)
            if len(seen) > MOST_REDIRECTS:
                reason = f"Die Adresse leitet mehr als {MOST_REDIRECTS} Mal weiter."
                raise FetchError(reason, True, head.status)

    def _patiently(
        self, url: str, limit: Limit, known: Fetched | None, files: tuple[Path, Path]
    ) -> tuple[Head, Body]:
        """An answer; a server that asks for a little patience is asked once more, once a run."""
        head, body = self._ask(url, limit, known, files)
        host = urls.host_of(url)
        if head.status not in (429, 503) or host in self._waited_for:
            return head, body
        seconds = seconds_to_wait(head, datetime.now(UTC))
        if seconds is None:
            return head, body
        if seconds > LONGEST_WAIT:
            minutes = round(seconds / 60)
            raise FetchError(f"Der Server will erst in {minutes} Minuten wieder gefragt werden.")
        self._waited_for.add(host)
        self._clock.sleep(seconds)
        return self._ask(url, limit, known, files)

    def _ask(
        self, url: str, limit: Limit, known: Fetched | None, files: tuple[Path, Path]
    ) -> tuple[Head, Body]:
        """One request and its answer, recorded."""
        request = self._request(url, known)
        at = datetime.now(UTC)
        self._deadline.start()
        try:
            with closing(self._transport.handle_request(request)) as response:
                head = head_of(response.status_code, response.headers.raw)
                body = _received(response, head, limit, files)
        finally:
            self._pace.asked(urls.host_of(url))
        if self._recorder:
            self._recorder.keep(Exchange(url, at, request, response, body, known))
        return head, body

    def _request(self, url: str, known: Fetched | None) -> httpx.Request:
        headers = [
            (b"User-Agent", self._agent.encode("latin-1", "replace")),
            (b"Accept", b"text/html,application/xhtml+xml,application/pdf,*/*;q=0.8"),
            (b"Accept-Language", b"de,en;q=0.5"),
            (b"Accept-Encoding", b"gzip"),
            (b"Connection", b"close"),
        ]
        if known and known.etag:
            headers.append((b"If-None-Match", known.etag.encode("latin-1", "replace")))
        if known and known.last_modified:
            headers.append((b"If-Modified-Since", known.last_modified.encode("latin-1", "replace")))
        return httpx.Request("GET", url, headers=headers, extensions={"timeout": self._timeout})


def _received(response: httpx.Response, head: Head, limit: Limit, files: tuple[Path, Path]) -> Body:
    """The body of an answer. One that belongs to no document may break off as it likes."""
    encoding = head.get("content-encoding")
    if head.status in _DOCUMENT:
        told = head.get("content-length")
        if told.isdigit() and int(told[:20]) > limit.size and not limit.cut:
            raise too_large(limit.size)
        return receive(response.iter_raw(), encoding, *files, limit)
    try:
        return replace(receive(response.iter_raw(), "", *files, _ASIDE), path=files[0])
    except FetchError:
        return Body(files[0], files[0], is_cut=True)


@contextmanager
def _scratch(folder: Path) -> Iterator[Path]:
    """A file for as long as the block lasts."""
    with tempfile.NamedTemporaryFile(dir=folder, prefix="web-", delete=False) as made:
        path = Path(made.name)
    try:
        yield path
    finally:
        path.unlink(missing_ok=True)
