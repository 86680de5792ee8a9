"""Every answer carries the headers, nobody gets a cookie, nothing is found at fault with a 500."""

from __future__ import annotations

import re

import pytest
from flask.testing import FlaskClient

from archive.model import Visibility
from search_app.web.security import ARCHIVED_POLICY, CONTENT_SECURITY_POLICY, DEFAULTS
from tests.search_app.builder import Archive
from tests.search_app.corpus import Numbers
from tests.search_app.routes import every


def test_every_answer_carries_the_headers_and_no_cookie(
    client: FlaskClient, numbers: Numbers
) -> None:
    for address in every(client.application, numbers.every):
        with client.get(address) as answer:
            assert answer.status_code < 500, address
            for name in DEFAULTS:
                assert answer.headers.get(name), (name, address)
            assert answer.headers["X-Content-Type-Options"] == "nosniff"
            policy = answer.headers["Content-Security-Policy"]
            assert policy in (CONTENT_SECURITY_POLICY, ARCHIVED_POLICY), address
            assert "Set-Cookie" not in answer.headers, address


def test_no_route_fails_for_staff(archive: Archive, numbers: Numbers) -> None:
    client = archive.client(Visibility.STAFF)
    for address in every(client.application, numbers.every):
        with client.get(address) as answer:
            assert answer.status_code < 500, address


def test_the_policy_allows_no_inline_code() -> None:
    assert "unsafe" not in CONTENT_SECURITY_POLICY
    assert "default-src 'none'" in CONTENT_SECURITY_POLICY
    assert "frame-ancestors 'none'" in CONTENT_SECURITY_POLICY
    assert ARCHIVED_POLICY.startswith("sandbox;")


def test_pages_are_private_and_static_files_are_kept(client: FlaskClient) -> None:
    with client.get("/") as page:
        assert page.headers["Cache-Control"] == "private, no-cache"
        sheet = re.search(r'href="(/static/[^"]+\.css[^"]*)"', page.get_data(as_text=True))
    assert sheet is not None
    with client.get(sheet.group(1)) as answer:
        assert answer.status_code == 200
        assert "immutable" in answer.headers["Cache-Control"]
        assert answer.headers["X-Content-Type-Options"] == "nosniff"


def test_a_page_that_is_known_already_is_not_sent_again(client: FlaskClient) -> None:
    with client.get("/suche?q=Daseinsvorsorge") as first:
        tag = first.headers["ETag"]
    with client.get("/suche?q=Daseinsvorsorge", headers={"If-None-Match": tag}) as second:
        assert second.status_code == 304
        assert second.data == b""
        assert second.headers["Content-Security-Policy"] == CONTENT_SECURITY_POLICY
    with client.get("/suche?q=Netzwerk", headers={"If-None-Match": tag}) as other:
        assert other.status_code == 200


@pytest.mark.parametrize("address", ["/", "/suche", "/api/suche", "/healthz", "/dokument/1"])
@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE", "PATCH"])
def test_nothing_can_be_changed_over_http(client: FlaskClient, address: str, method: str) -> None:
    with client.open(address, method=method, data={"q": "x"}) as answer:
        assert answer.status_code == 405
        assert "GET" in answer.headers["Allow"]
        assert answer.headers["Content-Security-Policy"]


def test_static_files_lead_nowhere_else(client: FlaskClient) -> None:
    for path in ("../__init__.py", "..%2f__init__.py", "%2e%2e/wiring.py", "/etc/passwd"):
        for start in ("/static/", "/static/0123456789ab/"):
            with client.get(f"{start}{path}") as answer:
                assert answer.status_code in (404, 308), path
