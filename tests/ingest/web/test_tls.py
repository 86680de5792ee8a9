"""Encrypted connections: the name of the URL is asked for and checked, whatever the address is."""

from __future__ import annotations

import ssl
from contextlib import ExitStack
from pathlib import Path
from typing import Any

import pytest

from tests.ingest.web.certificates import Authority
from tests.ingest.web.conftest import Fetcher
from tests.ingest.web.site import Site, raw, redirect, serving


@pytest.fixture
def authority(tmp_path: Path) -> Authority:
    return Authority(tmp_path)


def session(authority: Authority) -> dict[str, Any]:
    """A session that trusts the authority and finds every name on loopback."""
    return {"ssl_context": authority.trusting(), "resolver": lambda host, port: ["127.0.0.1"]}


def reason(fetch: Fetcher, authority: Authority, tls: ssl.SSLContext) -> str:
    """Why a server with this certificate is not read under the name archiv.example."""
    with serving(tls) as site:
        host = f"archiv.example:{site.port}"
        return fetch.reason(
            f"https://{host}/", session=session(authority), fetch_allowed_hosts=host
        )


def test_a_trusted_server_is_read_under_the_name_of_the_url(
    fetch: Fetcher, authority: Authority
) -> None:
    tls, names = authority.server("archiv.example"), []

    def note(_socket: ssl.SSLObject, name: str | None, _context: ssl.SSLContext) -> None:
        names.append(name)

    tls.sni_callback = note
    with serving(tls) as site:
        site.pages["/"] = "verschlüsselt"
        host = f"archiv.example:{site.port}"
        got = fetch.bytes(f"https://{host}/", session=session(authority), fetch_allowed_hosts=host)

    assert got.decode() == "verschlüsselt"
    assert set(names) == {"archiv.example"}
    assert site.requests[-1][1]["host"] == host


def test_bad_certificates_are_told_apart(fetch: Fetcher, authority: Authority) -> None:
    begin = "Dem Zertifikat des Servers ist nicht zu trauen: "
    other = Authority(fetch.home.parent, "Fremde Stelle")

    assert reason(fetch, authority, authority.server("archiv.example", days=-1)) == (
        f"{begin}es ist abgelaufen."
    )
    assert reason(fetch, authority, authority.server("anders.example")) == (
        f"{begin}es gilt für einen anderen Namen."
    )
    assert reason(fetch, authority, authority.self_made("archiv.example")) == (
        f"{begin}der Server hat es selbst ausgestellt."
    )
    assert reason(fetch, authority, other.server("archiv.example")) == (
        f"{begin}eine unbekannte Stelle hat es ausgestellt."
    )


def test_a_server_that_speaks_no_tls_is_told(fetch: Fetcher, site: Site) -> None:
    site.pages["/"] = raw(b"kein TLS")

    reason = fetch.reason(f"https://{site.host}/")

    assert reason == "Eine verschlüsselte Verbindung kommt nicht zustande."


def test_a_redirect_from_https_back_to_http_is_refused(
    fetch: Fetcher, authority: Authority
) -> None:
    with ExitStack() as stack:
        plain = stack.enter_context(serving())
        secret = stack.enter_context(serving(authority.server("archiv.example")))
        secret.pages["/"] = redirect(plain.url("/offen"))
        plain.pages["/hinauf"] = redirect(f"https://archiv.example:{secret.port}/drin")
        secret.pages["/drin"] = "drin"
        allowed = f"archiv.example:{secret.port},{plain.host}"
        both = {"session": session(authority), "fetch_allowed_hosts": allowed}

        down = fetch.reason(f"https://archiv.example:{secret.port}/", **both)
        up = fetch.bytes(plain.url("/hinauf"), **both)

    assert down == f"Die Weiterleitung führt von https zu http zurück: {plain.url('/offen')}."
    assert plain.asked == ["/hinauf"]
    assert up == b"drin"
