"""Errors in German, with the right status, in the frame of the site; and the way back."""

from __future__ import annotations

import json
import shutil

import html5lib
import pytest
from flask import Flask, abort
from flask.testing import FlaskClient

from archive.errors import CatalogueError
from search_app import create_app
from tests.search_app.builder import Archive, Draft

FAULTY = ['"offen', "(Wald", "?*?*", "(" * 9 + "a" + ")" * 9, "a" * 301, "Wald " * 40]


@pytest.mark.parametrize("query", FAULTY)
def test_a_faulty_query_is_400_and_stays_in_the_field(client: FlaskClient, query: str) -> None:
    with client.get("/suche", query_string={"q": query}) as answer:
        assert answer.status_code == 400
        tree = html5lib.parse(answer.get_data(as_text=True), namespaceHTMLElements=False)
    fields = [field.get("value") for field in tree.iter("input") if field.get("name") == "q"]
    assert query.strip() in fields
    with client.get("/api/suche", query_string={"q": query}) as answer:
        assert answer.status_code == 400
        assert isinstance(json.loads(answer.get_data(as_text=True))["error"]["position"], int)


def test_the_place_of_the_fault_is_shown(client: FlaskClient) -> None:
    with client.get("/suche", query_string={"q": '  Wald "offen  '}) as answer:
        assert "<code>Wald <strong>&#34;</strong>offen</code>" in answer.get_data(as_text=True)
        assert "Zeichen 6 von 11" in answer.get_data(as_text=True)


@pytest.mark.parametrize(
    "address",
    ["/gibt-es-nicht", "/dokument/0", "/dokument/-1", "/dokument/abc", "/dokument/1.5",
                "/dokument/99999999999999999999999", "/suche/facette/quatsch",
                "/dokument/1/seite/0",
                "/dokument/1/seite/999999", "/dokument/1/seite/99999999999999999999999",
                "/static/nichts.css", "/static/0123/nichts.css"],
)  # fmt: skip
def test_what_is_not_there_is_404(client: FlaskClient, address: str) -> None:
    with client.get(address) as answer:
        assert answer.status_code == 404
        assert 'lang="de"' in answer.get_data(as_text=True)
        assert 'name="q"' in answer.get_data(as_text=True)


def test_every_status_has_its_german_page(archive: Archive) -> None:
    app = create_app(archive.services)
    app.add_url_rule("/status/<int:code>", "status", lambda code: abort(code))
    app.add_url_rule("/api/status/<int:code>", "api_status", lambda code: abort(code))
    client = app.test_client()
    for code in (400, 401, 403, 404, 405, 408, 410, 413, 414, 418, 429, 500, 501, 503):
        with client.get(f"/status/{code}") as page:
            assert page.status_code == code
            html5lib.HTMLParser(strict=True).parse(page.get_data(as_text=True))
            assert f"Fehler {code}" in page.get_data(as_text=True)
        with client.get(f"/api/status/{code}") as answer:
            assert answer.status_code == code
            assert json.loads(answer.get_data(as_text=True))["error"]["message"]
    with client.get("/status/503") as answer:
        assert answer.headers["Retry-After"]


def test_a_fault_of_ours_is_a_page_too(archive: Archive) -> None:
    client = broken_app(archive, RuntimeError("geheime Einzelheit")).test_client()
    with client.get("/kaputt") as answer:
        assert answer.status_code == 500
        assert "geheime Einzelheit" not in answer.get_data(as_text=True)
        assert answer.headers["Content-Security-Policy"]
        assert "Fehler im Archiv" in answer.get_data(as_text=True)


def test_an_unreadable_catalogue_is_503(archive: Archive) -> None:
    client = broken_app(archive, CatalogueError("Der Katalog /srv/x ist weg")).test_client()
    with client.get("/kaputt") as answer:
        assert answer.status_code == 503
        assert answer.headers["Retry-After"]
        assert "/srv/x" not in answer.get_data(as_text=True)


def broken_app(archive: Archive, error: Exception) -> Flask:
    def fail() -> str:
        raise error

    app = create_app(archive.services)
    app.add_url_rule("/kaputt", "kaputt", fail)
    return app


def test_a_large_body_is_refused(client: FlaskClient) -> None:
    with client.post("/suche", data=b"x" * 100_000) as answer:
        assert answer.status_code in (405, 413)


@pytest.mark.slow
def test_without_an_index_the_search_says_so_and_comes_back(fresh: Archive) -> None:
    number = fresh.put(Draft("Netzwerk", ("Daseinsvorsorge vor Ort",)))
    fresh.index()
    client = fresh.client()
    shutil.rmtree(fresh.services.settings.index)
    fresh.services.close()
    for address in ("/suche?q=Netzwerk", "/api/suche?q=Netzwerk", "/healthz"):
        with client.get(address) as answer:
            assert answer.status_code == 503, address
            assert answer.headers["Retry-After"]
    with client.get("/suche?q=Netzwerk") as answer:
        assert "Die Suche wird gerade neu aufgebaut" in answer.get_data(as_text=True)
        assert 'value="Netzwerk"' in answer.get_data(as_text=True)
    for address in ("/", "/hilfe", f"/dokument/{number}", f"/api/dokument/{number}"):
        with client.get(address) as answer:
            assert answer.status_code == 200, address
    fresh.services.rebuilder.stop()
    fresh.index()
    with client.get("/api/suche?q=Netzwerk") as answer:
        assert json.loads(answer.get_data(as_text=True))["total"] == 1
    with client.get("/healthz") as answer:
        assert json.loads(answer.get_data(as_text=True))["status"] == "ok"
