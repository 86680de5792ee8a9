"""Which machines are asked, and how an address is spelt."""

from __future__ import annotations

import random

import pytest

from archive.errors import FetchError
from ingest.sources.web.address import is_public
from ingest.sources.web.urls import canonical, told
from tests.ingest.web.conftest import Fetcher
from tests.ingest.web.site import Site, redirect

INSIDE = (
    "127.0.0.1", "127.8.9.10", "0.0.0.0", "10.1.2.3", "172.16.0.1", "172.31.255.254", "192.168.1.1",
    "169.254.169.254", "100.64.0.1", "100.127.255.255", "168.63.129.16", "192.0.0.192", "192.0.2.1",
    "192.88.99.1", "198.18.0.1", "198.51.100.7", "203.0.113.9", "224.0.0.1", "239.255.255.250",
    "240.0.0.1", "255.255.255.255",
    "::", "::1", "::127.0.0.1", "::ffff:127.0.0.1", "::ffff:10.0.0.1", "::ffff:169.254.169.254",
    "64:ff9b::7f00:1", "64:ff9b::a00:1", "64:ff9b:1::1", "2002:7f00:1::", "2002:a00:1::1",
    "2001:0:4136:e378:8000:63bf:3fff:fdd2", "2001:db8::1", "100::1", "3fff::1", "5f00::1",
    "fc00::1", "fd00:ec2::254", "fe80::1", "fe80::1%eth0", "fec0::1", "ff02::1", "ff0e::1",
    "2001:10::1", "2001:2::1", "kein", "",
)  # fmt: skip
OUTSIDE = (
    "8.8.8.8", "93.184.216.34", "172.32.0.1", "100.128.0.1", "193.99.144.80", "::ffff:8.8.8.8",
    "2a00:1450:4001::1", "2606:4700::1111",
)  # fmt: skip


@pytest.mark.parametrize("address", INSIDE)
def test_addresses_of_the_inside_are_not_public(address: str) -> None:
    assert not is_public(address)


@pytest.mark.parametrize("address", OUTSIDE)
def test_addresses_of_the_net_are_public(address: str) -> None:
    assert is_public(address)


@pytest.mark.parametrize(
    "url",
    [
        "http://127.0.0.1/", "http://localhost/", "http://2130706433/", "http://0x7f.1/",
        "http://127.1/", "http://[::1]/", "http://[::ffff:127.0.0.1]/", "http://[64:ff9b::7f00:1]/",
        "http://0/", "http://017700000001/",
    ],
)  # fmt: skip
def test_loopback_is_refused_however_it_is_written(fetch: Fetcher, url: str) -> None:
    assert "liegt nicht im öffentlichen Netz" in fetch.reason(url)


def test_a_name_with_one_address_inside_is_not_asked_at_all(fetch: Fetcher) -> None:
    def resolver(host: str, port: int) -> list[str]:
        return ["93.184.216.34", "10.0.0.8"]

    reason = fetch.reason("http://halb.example/", session={"resolver": resolver})

    assert reason == "halb.example liegt nicht im öffentlichen Netz."


def test_the_connection_goes_to_the_checked_address_and_names_the_host(
    fetch: Fetcher, site: Site
) -> None:
    answers = [["127.0.0.1"], ["127.0.0.1"], ["10.0.0.1"]]
    site.pages["/"] = "hier"
    session = {"resolver": lambda host, port: answers.pop(0)}
    allowed = f"archiv.example:{site.port}"

    got = fetch.bytes(
        f"http://archiv.example:{site.port}/", session=session, fetch_allowed_hosts=allowed
    )

    assert got == b"hier"
    assert len(answers) == 1  # asked once for robots.txt, once for the page
    assert {headers["host"] for _, headers in site.requests} == {allowed}


def test_a_second_address_is_tried_where_the_first_does_not_answer(
    fetch: Fetcher, site: Site
) -> None:
    site.pages["/"] = "hier"
    session = {"resolver": lambda host, port: ["127.0.0.99", "127.0.0.1"]}

    got = fetch.bytes("/", session=session)

    assert got == b"hier"


def test_a_name_that_nobody_knows_is_said_so(fetch: Fetcher) -> None:
    def nobody(host: str, port: int) -> list[str]:
        raise OSError(-2, "Name or service not known")

    session = {"resolver": nobody}
    assert fetch.reason("http://fort.example/", session=session) == (
        "Den Rechnernamen fort.example kennt niemand."
    )
    session = {"resolver": lambda host, port: []}
    assert fetch.reason("http://leer.example/", session=session) == (
        "Zu leer.example gibt es keine Adresse."
    )


def test_only_the_ports_of_the_web_are_asked(fetch: Fetcher) -> None:
    for port in (22, 25, 8080, 6379):
        reason = fetch.reason(f"http://archiv.example:{port}/")
        assert reason == f"Port {port} wird nicht abgerufen, nur 80 und 443."


def test_another_port_of_an_allowed_host_is_refused(fetch: Fetcher, site: Site) -> None:
    assert "Port" in fetch.reason(f"http://127.0.0.1:{site.port + 1}/")
    assert "Port" in fetch.reason("/", fetch_allowed_hosts="127.0.0.1")


def test_a_redirect_into_the_inside_is_refused(fetch: Fetcher, site: Site) -> None:
    site.pages["/a"] = redirect("http://localhost/geheim")
    site.pages["/b"] = redirect("http://169.254.169.254/latest/meta-data/")
    site.pages["/c"] = redirect("file:///etc/passwd")
    site.pages["/d"] = redirect("http://ich:geheim@127.0.0.1/")

    assert "localhost liegt nicht" in fetch.reason("/a")
    assert "169.254.169.254 liegt nicht" in fetch.reason("/b")
    assert "nur http- und https" in fetch.reason("/c")
    assert "Name und Passwort" in fetch.reason("/d")


def test_proxies_of_the_environment_are_not_used(
    fetch: Fetcher, site: Site, monkeypatch: pytest.MonkeyPatch
) -> None:
    site.pages["/"] = "hier"
    for name in ("http_proxy", "HTTP_PROXY", "ALL_PROXY", "https_proxy"):
        monkeypatch.setenv(name, "http://127.0.0.1:9/")

    assert fetch.bytes("/") == b"hier"


@pytest.mark.parametrize(
    ("url", "spelt"),
    [
        ("HTTPS://Archiv.EXAMPLE:443", "https://archiv.example/"),
        ("http://archiv.example:80/a/./b/../c", "http://archiv.example/a/c"),
        ("http://archiv.example/a/%2e%2e/b", "http://archiv.example/b"),
        ("http://archiv.example/%7Eich/%c3%a4", "http://archiv.example/~ich/%C3%A4"),
        ("http://archiv.example/Bürger haus", "http://archiv.example/B%C3%BCrger%20haus"),
        ("http://archiv.example./x#oben", "http://archiv.example/x"),
        ("https://Münster.example/", "https://xn--mnster-3ya.example/"),
        ("https://fu\u0308r.example/", "https://xn--fr-xka.example/"),
        ("https://straße.example/", "https://xn--strae-oqa.example/"),
        ("http://a.example/?utm_source=x&utm_medium=y", "http://a.example/"),
        ("http://a.example/?id=3&utm_source=x&b=", "http://a.example/?id=3&b="),
        ("http://a.example/l;jsessionid=0A1B?x=1", "http://a.example/l?x=1"),
        ("http://a.example/x?", "http://a.example/x"),
        ("http://[2001:DB8::0:1]:80/", "http://[2001:db8::1]/"),
        (" http://a.example/\n", "http://a.example/"),
    ],
)
def test_an_address_has_one_spelling(url: str, spelt: str) -> None:
    assert canonical(url) == spelt
    assert canonical(spelt) == spelt


@pytest.mark.parametrize(
    "url",
    [
        "ftp://a.example/", "file:///etc/passwd", "javascript:alert(1)", "//a.example/", "http:",
        "http:///x", "http://", "http://.example/", "http://a..example/", "http://💩.example/",
        "http://a.example:port/", "http://[::1/", "http://exa mple/", "http://a.example\\@b.example/",
        "http://user@a.example/", "http://user:pw@a.example/", f"http://a.example/{'x' * 3000}",
        f"http://{'a' * 70}.example/", "http://a.example/\x00",
    ],
)  # fmt: skip
def test_what_is_no_address_is_refused_with_a_reason(url: str) -> None:
    with pytest.raises(FetchError, match=r"\.$"):
        canonical(url)


def test_a_password_is_never_told() -> None:
    assert told("https://ich:geheim@archiv.example/a?b#c") == "https://archiv.example/a?b"


def test_one_spelling_stays_one_spelling_whatever_the_address_is_made_of() -> None:
    chance = random.Random(5)
    parts = [
        "http://", "https://", "a.example", "[::1]", "127.1", ":", "80", "443", "//", "/", "..",
        ".", "?", "#", "@", "[", "]", "%", "%2e", "%5B", "%zz", "\\", " ", "\t", "\x00", "ä", "ß",
        "\u0308", "💩", "\u200b", "\udc80", "\xad", "。", "xn--", "utm_x=1", "&", "=", "a" * 70,
        ";jsessionid=1",
    ]  # fmt: skip
    spelt = 0
    for _ in range(10_000):
        begin = chance.choice(["http://a.example", "https://ä.example/", "http://[::1]", ""])
        try:
            found = canonical(begin + "".join(chance.choices(parts, k=chance.randint(0, 7))))
        except FetchError:
            continue
        assert found.isascii() and canonical(found) == found
        spelt += 1

    assert spelt > 2000
