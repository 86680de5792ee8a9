"""What a run needs to fetch: one client, one memory of robots.txt files, one WARC file."""

from __future__ import annotations

import ssl
from collections import Counter
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from types import TracebackType

from archive import __version__
from archive.errors import FetchError
from archive.settings import Settings
from ingest.sources.web import urls
from ingest.sources.web.address import Guard, Resolver, resolve
from ingest.sources.web.body import Limit
from ingest.sources.web.client import Answer, Client, Conditions
from ingest.sources.web.clock import Clock, Deadline, Pace
from ingest.sources.web.record import Recorder
from ingest.sources.web.robots import Robots
from ingest.sources.web.transport import GuardedTransport

#: So often may a server in a run fail to answer in a row.
MOST_SILENCES = 3


class Web:
    """Fetches politely and keeps what it fetches. Close it at the end of the run.

    `clock`, `resolver` and `ssl_context` are there for tests.
    """

    def __init__(
        self,
        settings: Settings,
        clock: Clock | None = None,
        resolver: Resolver = resolve,
        ssl_context: ssl.SSLContext | None = None,
    ) -> None:
        clock = clock or Clock()
        deadline, pace = Deadline(clock, settings.fetch_total_s), Pace(clock)
        guard = Guard(settings.fetch_allowed_hosts, deadline, resolver)
        agent = user_agent(settings)
        self.most_pages = settings.fetch_max_pages
        self._transport = GuardedTransport(guard, ssl_context)
        self._recorder = Recorder(settings.warc) if settings.keep_warc else None
        self._client = Client(
            self._transport, deadline, pace, clock, self._recorder, agent,
            wait_s=settings.fetch_wait_s,
            folder=settings.originals / "tmp",  # what a killed process leaves is swept from there
        )  # fmt: skip
        self._robots = Robots(self._client, pace, agent, settings.fetch_delay_ms / 1000)
        self._silences: Counter[str] = Counter()
        self._limit = Limit(settings.max_file_mb * 1_000_000)

    def __enter__(self) -> Web:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._transport.close()
        if self._recorder:
            self._recorder.close()

    @contextmanager
    def get(
        self, url: str, conditions: Conditions = lambda _: None, limit: Limit | None = None
    ) -> Iterator[Answer]:
        """The document at an address, as far as its server allows; see `Client.get`.

        A server that gave no answer several times in a row is not asked again in this run: each
        silence may last as long as a whole answer.
        """
        host, allowed = urls.host_of(url), self._robots.allow
        if self._silences[host] >= MOST_SILENCES:
            reason = "Der Server antwortet nicht; in diesem Lauf wird er nicht mehr gefragt."
            raise FetchError(reason)
        with ExitStack() as stack:
            asked = self._client.get(url, limit or self._limit, allowed, conditions)
            try:
                answer = stack.enter_context(asked)
            except FetchError as error:
                is_silence = error.status is None and not error.is_final
                self._silences[host] = self._silences[host] + 1 if is_silence else 0
                raise
            self._silences[host] = 0
            yield answer

    def sitemaps(self, url: str) -> list[str]:
        """The site maps that the server of an address names in its robots.txt."""
        return self._robots.sitemaps(url)


def user_agent(settings: Settings) -> str:
    """How Findbuch introduces itself: who it is, and whom to write to."""
    told = settings.fetch_user_agent or f"Findbuch/{__version__}"
    if not settings.fetch_user_agent and settings.operator_email:
        told += f" (+{settings.operator_email})"
    return " ".join("".join(c if c.isprintable() else " " for c in told).split())
