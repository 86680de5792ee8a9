"""What the operators of a server ask of robots: robots.txt (RFC 9309), read by Protego.

A server without one (4xx, a redirect to nowhere) allows everything; one that cannot give it now
(5xx, no answer) is not asked for anything else in this run. The standard library's parser does not
know `*` and `$`.
"""

from __future__ import annotations

from dataclasses import dataclass

from protego import Protego

from archive.errors import FetchError
from ingest.sources.web import urls
from ingest.sources.web.body import Limit
from ingest.sources.web.client import Client
from ingest.sources.web.clock import Pace

#: More than this of a robots.txt is not read.
LARGEST = 500_000
#: A longer Crawl-delay, in seconds, is not waited for.
LONGEST_DELAY = 30.0


@dataclass(frozen=True, slots=True)
class _Rules:
    """The rules of one server, or why it is not asked."""

    rules: Protego | None
    refusal: FetchError | None = None


class Robots:
    """Allows requests, at the pace that the server asks for. Each robots.txt is read once."""

    def __init__(self, client: Client, pace: Pace, agent: str, delay_s: float) -> None:
        self._client = client
        self._pace = pace
        self._agent = agent
        self._delay_s = delay_s
        self._known: dict[str, _Rules] = {}

    def allow(self, url: str) -> None:
        """Come back when an address may be asked.

        Raises:
            FetchError: it must not be, or nobody can tell.
        """
        known = self._rules(url)
        if known.refusal:
            told = known.refusal  # raised anew, or its traceback would grow with every page
            raise FetchError(str(told), told.is_final, told.status)
        if known.rules and not known.rules.can_fetch(url, self._agent):
            raise FetchError("Die robots.txt des Servers erlaubt den Abruf nicht.", is_final=True)
        self._pace.wait(urls.host_of(url), self._delay(known.rules))

    def sitemaps(self, url: str) -> list[str]:
        """The site maps that the robots.txt of a server names."""
        rules = self._rules(url).rules
        return list(rules.sitemaps) if rules else []

    def _rules(self, url: str) -> _Rules:
        origin = urls.origin(url)
        if origin not in self._known:
            self._known[origin] = self._read(f"{origin}/robots.txt")
        return self._known[origin]

    def _read(self, url: str) -> _Rules:
        limit = Limit(LARGEST, cut=True)
        try:
            with self._client.get(url, limit, self._paced, lambda _: None) as answer:
                if answer.path is None:
                    return _Rules(None)
                text = answer.path.read_bytes().decode("utf-8-sig", "replace")
                return _Rules(Protego.parse(text))
        except FetchError as error:
            return _without(error)

    def _paced(self, url: str) -> None:
        self._pace.wait(urls.host_of(url), self._delay_s)

    def _delay(self, rules: Protego | None) -> float:
        """Seconds between two requests: our own, or more if the server asks for more."""
        if rules is None:
            return self._delay_s
        asked = rules.crawl_delay(self._agent) or 0.0
        rate = rules.request_rate(self._agent)
        if rate:
            asked = max(asked, rate.seconds / rate.requests)
        return max(self._delay_s, min(asked, LONGEST_DELAY))


def _without(error: FetchError) -> _Rules:
    """What holds for a server that gives no robots.txt."""
    if error.status and error.status < 500 and error.status != 429:
        return _Rules(None)
    if error.status:
        reason = f"Die robots.txt ist nicht zu bekommen ({error.status}), darum kein Abruf."
        return _Rules(None, FetchError(reason, False, error.status))
    return _Rules(None, error)
