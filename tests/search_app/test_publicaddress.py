"""Under which names the archive answers, and what it calls itself."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from flask.testing import FlaskClient

from archive.errors import SettingsError
from archive.settings import load
from search_app import create_app
from tests.search_app.builder import Archive, Draft


def client_of(archive: Archive, **values: str) -> FlaskClient:
    settings = replace(archive.services.settings, **values)  # type: ignore[arg-type]
    return create_app(replace(archive.services, settings=settings)).test_client()


def test_a_foreign_host_is_refused_where_names_are_set(fresh: Archive) -> None:
    client = client_of(fresh, trusted_hosts="archiv.example, .netz.example")
    for host, status in (
        ("archiv.example", 200), ("a.netz.example", 200), ("127.0.0.1:5000", 200),
        ("localhost", 200), ("boese.example", 400), ("archiv.example.boese.example", 400),
        ("archiv.example@boese.example", 400),
    ):  # fmt: skip
        with client.get("/hilfe", headers={"Host": host}) as answer:
            assert answer.status_code == status, host
            assert answer.headers["Content-Security-Policy"]
            assert "boese" not in answer.get_data(as_text=True)


def test_without_names_every_host_is_answered(fresh: Archive) -> None:
    with client_of(fresh).get("/hilfe", headers={"Host": "wer.example"}) as answer:
        assert answer.status_code == 200


@pytest.mark.parametrize("ending", ["", "/"])
def test_the_public_address_stands_in_everything_that_leaves_the_archive(
    fresh: Archive, settled: None, ending: str
) -> None:
    number = fresh.put(Draft("T", ("x",)))
    fresh.index()
    base = "https://archiv.example"
    client = client_of(fresh, public_address=base + ending)
    for address in (
        f"/dokument/{number}", "/oai?verb=ListRecords&metadataPrefix=oai_dc", "/robots.txt",
        "/sitemap.xml", "/sitemap/dokumente-1.xml", "/opensearch.xml",
    ):  # fmt: skip
        with client.get(address, headers={"Host": "boese.example"}) as answer:
            text = f"{answer.headers}{answer.get_data(as_text=True)}"
        assert f"{base}/" in text, address
        assert "boese" not in text, address
        assert f"{base}//" not in text, address
    assert (
        "oai:archiv.example:" in client.get("/oai?verb=ListIdentifiers&metadataPrefix=oai_dc").text
    )


@pytest.mark.parametrize("address", ["archiv.example", "ftp://x", "https://", "https://x y", "//x"])
def test_an_address_that_is_none_is_refused_at_the_start(tmp_path: Path, address: str) -> None:
    with pytest.raises(SettingsError, match="public_address"):
        load(tmp_path, {"FINDBUCH_PUBLIC_ADDRESS": address})


@pytest.mark.parametrize("proxy", ["*", "proxy.example", "10.0.0.0/8", "127.0.0.1:80"])
def test_only_one_machine_can_be_trusted_to_pass_requests_on(tmp_path: Path, proxy: str) -> None:
    with pytest.raises(SettingsError, match="trusted_proxy"):
        load(tmp_path, {"FINDBUCH_TRUSTED_PROXY": proxy})
    assert load(tmp_path, {"FINDBUCH_TRUSTED_PROXY": "10.0.0.2"}).trusted_proxy == "10.0.0.2"
