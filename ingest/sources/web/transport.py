"""One request over one guarded connection; what goes wrong on the wire is said in German.

No cookies, no proxies of the environment, no connection kept: a request knows nothing of another.
"""

from __future__ import annotations

import ssl
from collections.abc import Iterable, Iterator

import httpcore
import httpx

from archive.errors import FetchError
from ingest.sources.web.address import Guard


class GuardedTransport(httpx.BaseTransport):
    """Sends requests through a guard. `ssl_context` is the public certificates unless given."""

    def __init__(self, guard: Guard, ssl_context: ssl.SSLContext | None = None) -> None:
        self._pool = httpcore.ConnectionPool(
            ssl_context or httpx.create_ssl_context(trust_env=False),
            max_keepalive_connections=0,
            network_backend=guard,
        )

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        """The answer, its body still to be read.

        Raises:
            FetchError: there is none, with the reason; also while the body is read.
        """
        sent = httpcore.Request(
            method=request.method,
            url=httpcore.URL(
                scheme=request.url.raw_scheme,
                host=request.url.raw_host,
                port=request.url.port,
                target=request.url.raw_path,
            ),
            headers=request.headers.raw,
            extensions=request.extensions,
        )
        try:
            answer = self._pool.handle_request(sent)
        except _TROUBLE as error:
            raise FetchError(_before(error)) from error
        return httpx.Response(
            status_code=answer.status,
            headers=answer.headers,
            stream=_Body(answer),
            extensions=answer.extensions,
        )

    def close(self) -> None:
        """End every connection."""
        self._pool.close()


class _Body(httpx.SyncByteStream):
    """The bytes of an answer as they came over the wire."""

    def __init__(self, answer: httpcore.Response) -> None:
        self._answer = answer

    def __iter__(self) -> Iterator[bytes]:
        assert isinstance(self._answer.stream, Iterable)  # noqa: S101  of the sync pool it is one
        try:
            yield from self._answer.stream
        except httpcore.TimeoutException as error:
            raise FetchError("Der Server hört mitten in der Antwort auf zu senden.") from error
        except _TROUBLE as error:
            raise FetchError("Die Antwort bricht ab.") from error

    def close(self) -> None:
        self._answer.close()


_TROUBLE = (httpcore.TimeoutException, httpcore.NetworkError, httpcore.ProtocolError)


def _before(error: Exception) -> str:
    """Why no answer came."""
    if isinstance(error, httpcore.ConnectTimeout | httpcore.ConnectError):
        return "Der Server nimmt keine Verbindung an."
    if isinstance(error, httpcore.TimeoutException):
        return "Der Server antwortet nicht."
    if isinstance(error, httpcore.NetworkError):
        return "Der Server bricht die Verbindung ab."
    if "disconnected" in str(error):
        return "Der Server beendet die Verbindung, ohne zu antworten."
    return "Was der Server schickt, ist keine Antwort nach den Regeln von HTTP."
