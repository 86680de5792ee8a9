"""Whatever a server does: an answer, or a reason in German."""

from __future__ import annotations

import gzip
import socket
import threading
import time
import zlib
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from http.server import BaseHTTPRequestHandler

import pytest

from archive.model import Fetched
from ingest.sources.web import Web
from ingest.sources.web.body import Limit
from tests.ingest.web.conftest import Fetcher, Slept
from tests.ingest.web.site import ByHand, Reply, Site, raw, redirect, typed

#: An answer of one byte after another, of which the first is sent at once.
HEAD = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n"


def test_redirects_are_followed_to_the_end(fetch: Fetcher, site: Site) -> None:
    for number, status in enumerate((301, 302, 303, 307, 308)):
        site.pages[f"/{number}"] = redirect(f"{number + 1}", status)
    site.pages["/5"] = "am Ziel"

    assert fetch.bytes("/0") == b"am Ziel"
    assert site.asked == ["/0", "/1", "/2", "/3", "/4", "/5"]


def test_a_sixth_redirect_is_one_too_many(fetch: Fetcher, site: Site) -> None:
    for number in range(20):
        site.pages[f"/{number}"] = redirect(f"/{number + 1}")

    assert fetch.reason("/0") == "Die Adresse leitet mehr als 5 Mal weiter."
    assert len(site.asked) == 6


def test_redirects_in_a_circle_are_told(fetch: Fetcher, site: Site) -> None:
    site.pages |= {"/a": redirect("/b"), "/b": redirect("/a"), "/selbst": redirect("/selbst")}

    assert fetch.reason("/a") == "Die Weiterleitung führt im Kreis."
    assert fetch.reason("/selbst") == "Die Weiterleitung führt im Kreis."


@pytest.mark.parametrize("target", ["", "http://", "mailto:a@b.example", "http://[::1", "\x7f"])
def test_redirects_to_nowhere_are_told(fetch: Fetcher, site: Site, target: str) -> None:
    site.pages["/"] = redirect(target) if target else Reply(b"", 302, ())

    assert fetch.reason("/").startswith("Die Weiterleitung ")


def test_a_redirect_may_be_written_in_utf_8(fetch: Fetcher, site: Site) -> None:
    site.pages["/"] = redirect(b"/f%C3%BCr".decode("latin-1"))
    site.pages["/roh"] = redirect("/für".encode().decode("latin-1"))
    site.pages["/f%C3%BCr"] = "am Ziel"

    assert fetch.bytes("/") == fetch.bytes("/roh") == b"am Ziel"


@pytest.mark.parametrize(
    ("status", "reason"),
    [
        (204, "Der Server schickt kein Dokument (204)."),
        (206, "Der Server schickt kein Dokument (206)."),
        (300, "Der Server schickt kein Dokument (300)."),
        (304, "Der Server schickt kein Dokument (304)."),
        (401, "Die Seite ist nur mit Anmeldung zu haben (401)."),
        (403, "Der Server gibt die Seite nicht heraus (403)."),
        (404, "Die Seite gibt es nicht (404)."),
        (410, "Die Seite gibt es nicht mehr (410)."),
        (418, "Der Server weist die Anfrage zurück (418)."),
        (429, "Dem Server sind es zu viele Anfragen (429)."),
        (500, "Der Server meldet einen Fehler (500)."),
        (503, "Der Server meldet einen Fehler (503)."),
        (599, "Der Server meldet einen Fehler (599)."),
    ],
)
def test_each_status_has_its_reason(fetch: Fetcher, site: Site, status: int, reason: str) -> None:
    site.pages["/"] = Reply(b"" if status in (204, 304) else b"nein", status)

    assert fetch.reason("/") == reason


def test_a_busy_server_is_asked_once_more_after_the_time_it_names(
    fetch: Fetcher, site: Site, slept: Slept
) -> None:
    tries = [Reply(b"", 429, (("Retry-After", "7"),)), Reply(b"da")]
    site.pages["/"] = lambda handler: _send(handler, tries.pop(0))

    assert fetch.bytes("/", session={"clock": slept.clock}) == b"da"
    assert slept.waits == [7.0]


def test_a_server_that_stays_busy_is_given_up(fetch: Fetcher, site: Site, slept: Slept) -> None:
    soon = format_datetime(datetime.now(UTC) + timedelta(seconds=30), usegmt=True)
    site.pages["/"] = Reply(b"", 503, (("Retry-After", soon),))

    reason = fetch.reason("/", session={"clock": slept.clock})

    assert reason == "Der Server meldet einen Fehler (503)."
    assert len(slept.waits) == 1 and 20 < slept.waits[0] <= 30
    assert len(site.asked) == 2


def test_nobody_waits_an_hour(fetch: Fetcher, site: Site, slept: Slept) -> None:
    site.pages["/"] = Reply(b"", 429, (("Retry-After", "3600"),))

    reason = fetch.reason("/", session={"clock": slept.clock})

    assert reason == "Der Server will erst in 60 Minuten wieder gefragt werden."
    assert slept.waits == []


@pytest.mark.parametrize("told", ["bald", "-5", "1e9", "Thu, 99 Foo 2026", "²", "9" * 500])
def test_what_retry_after_says_may_be_nonsense(
    fetch: Fetcher, site: Site, slept: Slept, told: str
) -> None:
    text = told.encode().decode("latin-1")
    site.pages["/"] = Reply(b"", 429, (("Retry-After", text),))

    assert "Server" in fetch.reason("/", session={"clock": slept.clock})
    assert slept.waits == []


def test_a_huge_length_is_refused_at_once(fetch: Fetcher, site: Site) -> None:
    begun = threading.Event()

    def huge(handler: BaseHTTPRequestHandler) -> None:
        handler.wfile.write(HEAD + b"Content-Length: 10000000000\r\n\r\n")
        begun.set()

    site.pages["/"] = huge
    assert fetch.reason("/") == "Die Datei ist größer als 500 MB."
    assert begun.wait(5)


def test_a_body_without_length_is_cut_off_at_the_limit(fetch: Fetcher, site: Site) -> None:
    site.pages["/"] = Reply(b"x" * 1_100_000, length=-1)

    assert fetch.reason("/", max_file_mb=1) == "Die Datei ist größer als 1 MB."
    assert fetch.bytes("/", max_file_mb=2) == b"x" * 1_100_000


def test_a_gzip_bomb_does_not_go_off(fetch: Fetcher, site: Site) -> None:
    bomb = gzip.compress(bytes(200_000_000), 9)
    site.pages["/"] = typed(bomb, "text/html", ("Content-Encoding", "gzip"))
    site.pages["/zlib"] = typed(
        zlib.compress(bytes(200_000_000), 9), "text/html", ("Content-Encoding", "deflate")
    )
    site.pages["/doppelt"] = typed(
        gzip.compress(bomb), "text/html", ("Content-Encoding", "gzip, gzip")
    )

    assert fetch.reason("/", max_file_mb=1) == "Die Datei ist größer als 1 MB."
    assert fetch.reason("/zlib", max_file_mb=1) == "Die Datei ist größer als 1 MB."
    assert fetch.reason("/doppelt") == "Die Antwort ist mehrfach gepackt."


def test_packed_bodies_are_unpacked(fetch: Fetcher, site: Site) -> None:
    text = b"<html>" + bytes(range(256)) * 4000
    bare = zlib.compressobj(wbits=-15)
    packed = {
        "gzip": gzip.compress(text),
        "X-GZip": gzip.compress(text[:9]) + gzip.compress(text[9:]),
        "deflate": zlib.compress(text),
        "Deflate": bare.compress(text) + bare.flush(),
        "identity": text,
        "utf-8": text,
        "gzip ": gzip.compress(text) + b"\x00" * 100,  # filled up
    }
    for number, (name, body) in enumerate(packed.items()):
        site.pages[f"/{number}"] = typed(body, "text/html", ("Content-Encoding", name))

        assert fetch.bytes(f"/{number}") == text, name


def test_a_body_that_is_only_said_to_be_packed_is_taken_as_it_is(
    fetch: Fetcher, site: Site
) -> None:
    site.pages["/"] = typed(b"<html>offen", "text/html", ("Content-Encoding", "gzip"))

    assert fetch.bytes("/") == b"<html>offen"


def test_damaged_and_unknown_packings_have_a_reason(fetch: Fetcher, site: Site) -> None:
    whole = gzip.compress(b"lang genug" * 1000)
    for path, body, name in (
        ("/kurz", whole[:-20], "gzip"),
        ("/kaputt", whole[:12] + b"\xff" * 40, "gzip"),
        ("/roh", b"\xff\xff\xff", "deflate"),
        ("/br", b"\x0b\x02\x80", "br"),
        ("/zstd", b"(\xb5/\xfd", "gzip, zstd"),
    ):
        site.pages[path] = typed(body, "text/html", ("Content-Encoding", name))

    assert fetch.reason("/kurz") == "Die Antwort bricht ab."
    assert fetch.reason("/kaputt") == "Die Antwort ist gepackt und beim Auspacken beschädigt."
    assert fetch.reason("/roh") == "Die Antwort ist gepackt und beim Auspacken beschädigt."
    assert fetch.reason("/br").endswith("nicht gelesen wird: br.")
    assert fetch.reason("/zstd").endswith("nicht gelesen wird: zstd.")


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

    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        host = f"127.0.0.1:{free.getsockname()[1]}"
    reason = fetch.reason(f"http://{host}/", fetch_allowed_hosts=host)
    assert reason == "Der Server nimmt keine Verbindung an."


def test_an_old_answer_with_odd_headers_is_an_answer(fetch: Fetcher, site: Site) -> None:
    site.pages["/"] = raw(
        b'HTTP/1.0 200 Gr\xfc\xdfe\r\nContent-Type: text/html; charset=\xe4\r\nETag: "\xfc"\r\n'
        b"X-Leer:\r\nLast-Modified: gestern\r\n"
        b"Content-Disposition: attachment; filename=\xe4.pdf\r\n"
        b"\r\nalt"
    )

    with fetch.web().get(site.url()) as answer:
        assert answer.path is not None and answer.path.read_bytes() == b"alt"
        assert (answer.fetched.etag, answer.fetched.last_modified) == ('"ü"', "gestern")
        known = answer.fetched
    with fetch.web().get(site.url(), lambda _: known):
        pass
    assert site.requests[-1][1]["if-none-match"] == '"ü"'


def test_an_answer_that_has_not_changed_has_no_bytes(fetch: Fetcher, site: Site) -> None:
    site.pages["/"] = Reply(b"", 304, (("ETag", '"2"'),), length=-1)
    known = Fetched(datetime(2026, 1, 2), '"1"', "Fri, 02 Jan 2026 00:00:00 GMT")

    with fetch.web().get(site.url(), lambda _: known) as answer:
        assert (answer.path, answer.fetched.etag) == (None, '"2"')

    headers = site.requests[-1][1]
    assert headers["if-none-match"] == '"1"'
    assert headers["if-modified-since"] == "Fri, 02 Jan 2026 00:00:00 GMT"


def test_cookies_are_not_kept_and_nothing_is_told_of_the_page_before(
    fetch: Fetcher, site: Site
) -> None:
    site.pages["/"] = Reply(b"", 302, (("Location", "/b"), ("Set-Cookie", "spur=1; Path=/")))
    site.pages["/b"] = typed(b"hier", "text/html", ("Set-Cookie", "spur=2"))
    web = fetch.web()

    for _ in range(2):
        with web.get(site.url()):
            pass

    assert not any({"cookie", "referer", "authorization"} & set(h) for _, h in site.requests)


def test_the_fetcher_says_who_it_is(fetch: Fetcher, site: Site) -> None:
    site.pages["/"] = "hier"
    for settings, told in (
        ({}, "Findbuch/0.1.0"),
        ({"operator_email": "wir@archiv.example"}, "Findbuch/0.1.0 (+wir@archiv.example)"),
        ({"fetch_user_agent": "Sammler/2\r\nX-Böse: 1"}, "Sammler/2 X-Böse: 1"),
    ):
        fetch.bytes("/", **settings)
        assert site.requests[-1][1]["user-agent"] == told


def test_the_file_of_an_answer_is_gone_afterwards(fetch: Fetcher, site: Site) -> None:
    site.pages["/"] = "hier"

    with fetch.web().get(site.url()) as answer:
        path = answer.path
        assert path is not None and path.read_text() == "hier"

    assert list(path.parent.iterdir()) == []
    fetch.reason("/fehlt")
    assert list(path.parent.iterdir()) == []


def test_files_are_named_as_the_server_says(fetch: Fetcher, site: Site) -> None:
    names = {
        "/d?id=7": ('attachment; filename="Bericht 2020.pdf"', "Bericht 2020.pdf"),
        "/e": ("attachment; filename*=UTF-8''F%C3%B6rderung.pdf", "Förderung.pdf"),
        "/f": ("attachment; filename=../../etc/passwd", "passwd"),
        "/g": ('inline; filename="C:\\\\x\\\\b.doc"', "b.doc"),
        "/h/": ('inline; filename=""', "h"),
        "/B%C3%BCro%20neu.pdf": ("inline", "Büro neu.pdf"),
        "/": ("", site.host),
    }
    for path, (header, _) in names.items():
        site.pages[path] = typed(b"x", "text/html", ("Content-Disposition", header))

    for path, (_, name) in names.items():
        with fetch.web().get(site.url(path)) as answer:
            assert answer.name == name


def test_a_limit_may_cut_instead_of_refusing(fetch: Fetcher, site: Site) -> None:
    site.pages["/"] = typed(gzip.compress(b"y" * 5000), "text/plain", ("Content-Encoding", "gzip"))

    web: Web = fetch.web()
    with web.get(site.url(), limit=Limit(1000, cut=True)) as answer:
        assert answer.path is not None and answer.path.read_bytes() == b"y" * 1000


# --- servers that misbehave ----------------------------------------------------------------------


def _send(handler: BaseHTTPRequestHandler, reply: Reply) -> None:
    handler.send_response(reply.status)
    for name, value in reply.headers:
        handler.send_header(name, value)
    handler.end_headers()
    handler.wfile.write(reply.body)


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
