"""Limits: a bucket for each asker, 429 with Retry-After, the machine itself spared."""

from __future__ import annotations

import logging
from collections.abc import Callable
from dataclasses import replace

import pytest
from flask.testing import FlaskClient
from werkzeug.test import EnvironBuilder
from werkzeug.wrappers import Request

from archive.settings import Settings
from search_app import create_app
from search_app.web.askers import FORWARDED, Asker, asker
from search_app.web.buckets import Buckets
from search_app.web.limits import PAGES, SEARCH, SUGGEST, UNTRUSTED, limit_of
from tests.search_app.builder import Archive

STRANGER = "203.0.113.7"


@pytest.fixture
def limited(fresh: Archive) -> Callable[..., FlaskClient]:
    """A guest of an archive with these settings."""
    fresh.index()

    def client(**values: object) -> FlaskClient:
        settings = replace(fresh.services.settings, **values)  # type: ignore[arg-type]
        return create_app(replace(fresh.services, settings=settings)).test_client()

    return client


def status(client: FlaskClient, address: str, who: str = STRANGER, **headers: str) -> int:
    with client.get(
        address, environ_overrides={"REMOTE_ADDR": who}, headers=headers or None
    ) as answer:
        return answer.status_code


def test_a_bucket_is_full_at_first_and_fills_again() -> None:
    at = [0.0]
    buckets = Buckets(clock=lambda: at[0])
    assert [buckets.take("a", 3) for _ in range(4)] == [0, 0, 0, 20]
    assert buckets.take("b", 3) == 0
    at[0] += 19.0
    assert buckets.take("a", 3) == 1
    at[0] += 1.5
    assert [buckets.take("a", 3) for _ in range(2)] == [0, 20]
    at[0] += 600
    assert [buckets.take("a", 3) for _ in range(4)] == [0, 0, 0, 20]


def test_only_so_many_askers_are_remembered() -> None:
    buckets = Buckets(clock=lambda: 0.0, most=2)
    for key in ("a", "b", "c"):
        buckets.take(key, 1)
    assert len(buckets) == 2
    assert [buckets.take(key, 1) > 0 for key in ("b", "c")] == [True, True]


def test_nobody_is_remembered_for_longer_than_a_minute() -> None:
    at = [0.0]
    buckets = Buckets(clock=lambda: at[0])
    for key in ("a", "b"):
        buckets.take(key, 5)
    at[0] = 61.0
    buckets.take("c", 5)
    assert len(buckets) == 1


@pytest.mark.parametrize(
    ("path", "name"),
    [
        ("/suche", SEARCH), ("/api/suche", SEARCH), ("/suche/facette/art", SEARCH),
        ("/region/land:13", SEARCH), ("/merkliste", SEARCH), ("/oai", SEARCH),
        ("/api/vorschlag", SUGGEST), ("/opensearch/vorschlag", SUGGEST), ("/", PAGES),
        ("/dokument/1", PAGES),
        ("/gibt-es-nicht", PAGES), ("/static/x/findbuch.css", ""), ("/healthz", ""),
    ],
)  # fmt: skip
def test_each_address_has_its_limit(path: str, name: str) -> None:
    assert limit_of(path) == name


def test_beyond_the_limit_there_is_429_with_retry_after(
    limited: Callable[..., FlaskClient],
) -> None:
    client = limited(limit_search=2)
    assert [status(client, "/suche?q=a") for _ in range(3)] == [200, 200, 429]
    assert status(client, "/api/suche?q=a") == 429
    assert status(client, "/hilfe") == 200, "other pages have a limit of their own"
    assert status(client, "/suche", "198.51.100.9") == 200, "so has everybody else"
    for address, kind in (("/suche", "text/html"), ("/api/suche", "application/json")):
        with client.get(address, environ_overrides={"REMOTE_ADDR": STRANGER}) as answer:
            assert 1 <= int(answer.headers["Retry-After"]) <= 30
            assert answer.mimetype == kind
            assert answer.headers["Cache-Control"] == "no-store"
            assert answer.headers["Content-Security-Policy"]
            assert "Bitte warten Sie" in answer.get_data(as_text=True)


def test_the_machine_itself_and_what_watches_it_are_spared(
    limited: Callable[..., FlaskClient],
) -> None:
    client = limited(limit_search=1, limit_pages=1)
    for here in ("127.0.0.1", "127.8.8.8", "::1", "::ffff:127.0.0.1"):
        assert [status(client, "/suche", here) for _ in range(3)] == [200] * 3
    assert [status(client, "/healthz") for _ in range(3)] == [200] * 3


def test_a_limit_of_0_is_none(limited: Callable[..., FlaskClient]) -> None:
    client = limited(limit_search=0)
    assert [status(client, "/suche") for _ in range(80)] == [200] * 80


def test_a_forged_address_is_no_other_asker(limited: Callable[..., FlaskClient]) -> None:
    client = limited(limit_search=2)
    found = [
        status(client, "/suche", **{name: f"198.51.100.{n}"})
        for n, name in enumerate((*FORWARDED, "Client-Ip", "X-Client-Ip"))
    ]
    assert found == [200, 200, *[429] * (len(found) - 2)]
    assert status(client, "/suche", **{"X-Forwarded-For": "127.0.0.1"}) == 429


def test_one_network_of_ipv6_is_one_asker(limited: Callable[..., FlaskClient]) -> None:
    client = limited(limit_search=1)
    assert status(client, "/suche", "2001:db8:1:2::1") == 200
    assert status(client, "/suche", "2001:db8:1:2:ffff::9") == 429
    assert status(client, "/suche", "2001:db8:1:3::1") == 200


def test_a_proxy_that_is_not_trusted_is_said_so_once(
    limited: Callable[..., FlaskClient], caplog: pytest.LogCaptureFixture
) -> None:
    client = limited(limit_search=1)
    with caplog.at_level(logging.WARNING):
        for _ in range(3):
            assert status(client, "/suche", "127.0.0.1", **{"X-Forwarded-For": STRANGER}) == 200
    assert [record.getMessage() for record in caplog.records] == [UNTRUSTED]
    assert STRANGER not in caplog.text


@pytest.mark.parametrize(
    ("address", "key", "is_here"),
    [
        ("203.0.113.7", "203.0.113.7", False),
        ("::ffff:203.0.113.7", "203.0.113.7", False),
        ("127.0.0.1", "127.0.0.1", True),
        ("::1", "0", True),
        ("", "", False),
        ("unix:", "unix:", False),
        ("127.0.0.1.example", "127.0.0.1.example", False),
    ],
)
def test_who_asks_is_told_from_the_address_of_the_connection(
    address: str, key: str, is_here: bool
) -> None:
    environ = EnvironBuilder(environ_overrides={"REMOTE_ADDR": address}).get_environ()
    assert asker(Request(environ), False) == Asker(key, is_here, False)  # type: ignore[arg-type]


def test_the_usual_limits_are_those_of_the_settings(fresh: Archive) -> None:
    usual: Settings = fresh.services.settings
    assert (usual.limit_search, usual.limit_suggest, usual.limit_pages) == (60, 120, 300)
