"""Servers that are slow, silent, broken or killed."""

from __future__ import annotations

import socket
import time
from http.server import BaseHTTPRequestHandler

import pytest

from archive.errors import FetchError
from tests.ingest.web.conftest import Fetcher
from tests.ingest.web.site import HEAD, ByHand, Site, raw


@pytest.mark.parametrize(
    "head",
    [
        HEAD + b"\r\n",  # the body comes drop by drop
        b"HTTP/1.1 200 OK\r\nX: ",  # the head does
        b"",
        b"HTTP/1.1 100 Continue\r\n\r\n",
    ],
)
def test_a_byte_now_and_then_ends_with_the_whole_time(
    fetch: Fetcher, site: Site, head: bytes
) -> None:
    site.pages["/"] = _dripping(head)

    assert fetch.reason("/", fetch_total_s=1) == "Der Abruf dauerte länger als 1 s."


def test_a_server_that_says_nothing_is_given_up(fetch: Fetcher, site: Site) -> None:
    site.pages["/"] = lambda handler: time.sleep(3)
    site.pages["/halb"] = _silent_after(HEAD + b"Content-Length: 50\r\n\r\nhalb")

    assert fetch.reason("/", fetch_wait_s=1) == "Der Server antwortet nicht."
    assert fetch.reason("/halb", fetch_wait_s=1) == (
        "Der Server hört mitten in der Antwort auf zu senden."
    )


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"", "Der Server beendet die Verbindung, ohne zu antworten."),
        (HEAD + b"Content-Length: 50\r\n\r\nzu kurz", "Die Antwort bricht ab."),
        (HEAD + b"Transfer-Encoding: chunked\r\n\r\n5\r\nab", "Die Antwort bricht ab."),
        (HEAD + b"Transfer-Encoding: chunked\r\n\r\nxyz\r\nab\r\n", "Die Antwort bricht ab."),
        (b"SSH-2.0-OpenSSH_9.2\r\n", "Der Server beendet die Verbindung, ohne zu antworten."),
        (b"220 mail.example ESMTP\r\n\r\n", "Was der Server schickt, ist keine Antwort"),
        (b"HTTP/1.1 200 OK\r\n\x00\xff: \x01\r\n\r\n", "Was der Server schickt, ist keine Antwort"),
        (b"HTTP/1.1 200 OK\r\nkeine Zeile\r\n\r\n", "Was der Server schickt, ist keine Antwort"),
        (b"HTTP/1.1 200 OK\r\nContent-Length: -4\r\n\r\n", "Was der Server schickt, ist keine"),
        (b"HTTP/1.1 99999 Nein\r\n\r\n", "Was der Server schickt, ist keine Antwort"),
        (b"HTTP/1.1 200 OK\r\n" + b"X: y\r\n" * 60_000, "Was der Server schickt, ist keine"),
        (bytes(range(256)) * 500, "Was der Server schickt, ist keine Antwort"),
    ],
)
def test_broken_answers_have_a_reason(fetch: Fetcher, site: Site, data: bytes, reason: str) -> None:
    site.pages["/"] = raw(data)

    assert fetch.reason("/").startswith(reason)


def test_a_server_that_is_killed_amid_an_answer_or_before_has_a_reason(
    fetch: Fetcher, site: Site
) -> None:
    def reset(handler: BaseHTTPRequestHandler) -> None:
        handler.wfile.write(HEAD + b"Content-Length: 5000000\r\n\r\n" + b"x" * 100_000)
        handler.connection.setsockopt(
            socket.SOL_SOCKET, socket.SO_LINGER, b"\x01\x00\x00\x00\x00\x00\x00\x00"
        )
        handler.connection.close()

    site.pages["/"] = reset
    assert fetch.reason("/") == "Die Antwort bricht ab."

    with socket.socket() as deaf:  # it has the port, so that nobody else gets it meanwhile
        deaf.bind(("127.0.0.1", 0))
        host = f"127.0.0.1:{deaf.getsockname()[1]}"
        reason = fetch.reason(f"http://{host}/", fetch_allowed_hosts=host)
    assert reason == "Der Server nimmt keine Verbindung an."


def test_a_server_that_never_answers_is_left_alone(fetch: Fetcher, site: Site) -> None:
    site.pages |= {f"/{n}": raw(b"") for n in range(9)} | {"/gut": "hier"}
    web = fetch.web()

    def reason(path: str) -> str:
        with pytest.raises(FetchError) as caught, web.get(site.url(path)):
            pass
        return str(caught.value)

    told = [reason(f"/{n}") for n in range(2)]
    with web.get(site.url("/gut")):  # it does answer now and then
        pass
    told += [reason(f"/{n}") for n in range(2, 9)]

    assert len([line for line in told if line.startswith("Der Server beendet")]) == 5
    assert told[-1].endswith("in diesem Lauf wird er nicht mehr gefragt.")
    assert site.asked == ["/0", "/1", "/gut", "/2", "/3", "/4"]


def _dripping(head: bytes) -> ByHand:
    """A head at once, then a byte every tenth of a second for as long as somebody listens."""

    def drip(handler: BaseHTTPRequestHandler) -> None:
        handler.wfile.write(head)
        for _ in range(100):
            time.sleep(0.1)
            handler.wfile.write(b"x" if b"100" not in head else head)

    return drip


def _silent_after(data: bytes) -> ByHand:
    def send(handler: BaseHTTPRequestHandler) -> None:
        handler.wfile.write(data)
        time.sleep(3)

    return send
