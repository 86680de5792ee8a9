"""robots.txt is read once a server and run, and heeded; so is the pace that it asks for."""

from __future__ import annotations

import random

import pytest

from tests.ingest.web.conftest import Fetcher, Slept
from tests.ingest.web.site import Reply, Site, raw, redirect, typed

REFUSED = "Die robots.txt des Servers erlaubt den Abruf nicht."


def rules(site: Site, text: str | bytes) -> None:
    site.pages["/robots.txt"] = typed(
        text.encode() if isinstance(text, str) else text, "text/plain"
    )


def test_what_is_disallowed_is_not_asked(fetch: Fetcher, site: Site) -> None:
    rules(site, "User-agent: *\nDisallow: /*.pdf$\nDisallow: /intern/\nAllow: /intern/offen\n")
    site.pages |= {"/a.pdf?x": "hier", "/intern/offen": "hier", "/b": "hier"}

    assert fetch.reason("/a.pdf") == REFUSED
    assert fetch.reason("/intern/plan") == REFUSED
    for path in ("/a.pdf?x", "/intern/offen", "/b"):
        assert fetch.bytes(path) == b"hier"
    assert "/a.pdf" not in site.asked and "/intern/plan" not in site.asked


def test_the_rules_for_our_own_name_outrank_those_for_all(fetch: Fetcher, site: Site) -> None:
    rules(site, "User-agent: *\nDisallow: /\n\nUser-agent: findbuch\nDisallow: /geheim\n")
    site.pages["/"] = "hier"

    assert fetch.bytes("/") == b"hier"
    assert fetch.reason("/geheim") == REFUSED
    assert fetch.reason("/", fetch_user_agent="Anderer/1.0") == REFUSED


@pytest.mark.parametrize(
    "answer",
    [
        Reply(b"", 404), Reply(b"", 403), Reply(b"", 401), Reply(b"", 410), redirect("/robots.txt"),
        Reply(b""), b"\xef\xbb\xbf", "<html>nicht gefunden</html>", Reply(b"", 204),
    ],
)  # fmt: skip
def test_a_server_without_rules_allows_everything(
    fetch: Fetcher, site: Site, answer: Reply
) -> None:
    site.pages |= {"/robots.txt": answer, "/": "hier"}

    assert fetch.bytes("/") == b"hier"


@pytest.mark.parametrize("status", [429, 500, 502, 503])
def test_a_server_that_cannot_give_its_rules_is_not_asked(
    fetch: Fetcher, site: Site, status: int
) -> None:
    site.pages |= {"/robots.txt": Reply(b"", status), "/": "hier"}
    web = fetch.web()

    for path in ("/", "/b"):
        with pytest.raises(Exception, match=rf"robots.txt ist nicht zu bekommen \({status}\)"):
            with web.get(site.url(path)):
                pass

    assert [path for path, _ in site.requests] == ["/robots.txt"]


def test_a_broken_answer_for_the_rules_is_no_permission(fetch: Fetcher, site: Site) -> None:
    site.pages |= {"/robots.txt": raw(b"\x00\x01"), "/": "hier"}

    assert fetch.reason("/").startswith("Was der Server schickt, ist keine Antwort")
    assert site.asked == []


def test_the_rules_are_asked_for_once(fetch: Fetcher, site: Site) -> None:
    site.pages |= {"/": "hier", "/b": redirect("/")}
    web = fetch.web()

    for path in ("/", "/b", "/"):
        with web.get(site.url(path)):
            pass

    assert [path for path, _ in site.requests].count("/robots.txt") == 1


def test_the_target_of_a_redirect_must_be_allowed_too(fetch: Fetcher, site: Site) -> None:
    rules(site, "User-agent: *\nDisallow: /zu")
    site.pages |= {"/": redirect("/zu"), "/zu": "hier"}

    assert fetch.reason("/") == REFUSED
    assert site.asked == ["/"]


def test_one_second_lies_between_two_requests(fetch: Fetcher, site: Site, slept: Slept) -> None:
    site.pages |= {"/": redirect("/b"), "/b": "hier"}

    fetch.bytes("/", session={"clock": slept.clock}, fetch_delay_ms=1000)

    assert slept.waits == [1.0, 1.0]  # after robots.txt, and before the target of the redirect


@pytest.mark.parametrize(
    ("line", "seconds"),
    [
        ("Crawl-delay: 7", 7.0), ("Crawl-delay: 3600", 30.0), ("Crawl-delay: 0.1", 1.0),
        ("Crawl-delay: bald", 1.0), ("Crawl-delay: -3", 1.0), ("Crawl-delay: inf", 1.0),
        ("Request-rate: 1/20", 20.0), ("Request-rate: 1/5m", 30.0),
    ],
)  # fmt: skip
def test_the_pace_that_a_server_asks_for_is_kept_within_reason(
    fetch: Fetcher, site: Site, slept: Slept, line: str, seconds: float
) -> None:
    rules(site, f"User-agent: *\n{line}\n")
    site.pages["/"] = "hier"

    fetch.bytes("/", session={"clock": slept.clock}, fetch_delay_ms=1000)

    assert slept.waits == [seconds]


def test_of_a_huge_file_the_beginning_holds(fetch: Fetcher, site: Site) -> None:
    rules(site, "User-agent: *\nDisallow: /zu\n" + "# voll\n" * 200_000 + "Disallow: /\n")
    site.pages["/"] = "hier"

    assert fetch.bytes("/") == b"hier"
    assert fetch.reason("/zu") == REFUSED


def test_no_file_of_rules_makes_it_fall(fetch: Fetcher, site: Site) -> None:
    chance = random.Random(7)
    words = [
        "User-agent: *", "Disallow: ", "Allow: /", "*" * 500, "$", "%", "\x00", "/a*" * 300, ":",
        "Crawl-delay: 1e308", "Request-rate: 0/0", "Visit-time: 9", "Sitemap: ::", "ä",
    ]  # fmt: skip
    site.pages["/" + "a" * 500] = "hier"

    for _ in range(30):
        noise = "\n".join("".join(chance.choices(words, k=3)) for _ in range(50)).encode()
        rules(site, noise + chance.randbytes(200))
        with fetch.web() as web:
            try:
                with web.get(site.url("/" + "a" * 500)):
                    pass
            except Exception as error:
                assert str(error) == REFUSED
