"""Whatever a server does: an answer, or a reason in German."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from http.server import BaseHTTPRequestHandler

import pytest

from archive.errors import FetchError
from archive.model import Fetched
from tests.ingest.web.conftest import Fetcher, Slept
from tests.ingest.web.site import Reply, Site, raw, redirect, typed


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


def test_a_server_is_waited_for_once_in_a_run(fetch: Fetcher, site: Site, slept: Slept) -> None:
    site.pages |= {f"/{n}": Reply(b"", 429, (("Retry-After", "50"),)) for n in range(5)}
    web = fetch.web({"clock": slept.clock})

    for number in range(5):
        with pytest.raises(FetchError, match="429"), web.get(site.url(f"/{number}")):
            pass

    assert slept.waits == [50.0]


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


def _send(handler: BaseHTTPRequestHandler, reply: Reply) -> None:
    handler.send_response(reply.status)
    for name, value in reply.headers:
        handler.send_header(name, value)
    handler.end_headers()
    handler.wfile.write(reply.body)
