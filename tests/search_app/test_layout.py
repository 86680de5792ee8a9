"""The frame of every page: menu, foot, and files under addresses that their content decides."""

from __future__ import annotations

import re

import pytest
from flask.testing import FlaskClient

from tests.search_app.builder import Archive, Draft

TEXTS = ["/hilfe", "/barrierefreiheit", "/datenschutz", "/impressum"]
PATHS = ("/", "/suche", *TEXTS, "/gibt-es-nicht")


@pytest.mark.parametrize("path", PATHS)
def test_every_page_has_the_same_foot_and_one_main(client: FlaskClient, path: str) -> None:
    page = client.get(path).get_data(as_text=True)
    assert page.count("<main") == page.count("<h1") == 1
    foot = page[page.index("<footer") :]
    assert re.findall(r'<li><a href="([^"]+)">', foot) == TEXTS


@pytest.mark.parametrize("path", PATHS)
def test_no_page_runs_or_loads_anything_foreign(client: FlaskClient, path: str) -> None:
    page = client.get(path).get_data(as_text=True)
    scripts = re.findall(r"<script[^>]*>[^<]*</script>", page)
    assert len(scripts) == page.count("<script") == 1
    assert re.fullmatch(
        r'<script type="module" src="/static/\w+/findbuch\.js"></script>', scripts[0]
    )
    assert " style=" not in page and "<style" not in page
    assert not re.search(r'(?:src|srcset|action)="(?:https?:)?//', page)
    assert all(url.startswith("/") for url in re.findall(r'<link [^>]*href="([^"]+)"', page))


def test_files_are_there_and_kept(client: FlaskClient) -> None:
    page = client.get("/").get_data(as_text=True)
    urls = re.findall(r'<link [^>]*href="(/static/[^"]+)"', page)
    assert len(urls) == 6
    for url in urls:
        with client.get(url) as response:
            assert response.status_code == 200, url
            assert "immutable" in response.headers["Cache-Control"]


def test_the_style_sheet_names_fonts_that_are_there(client: FlaskClient) -> None:
    page = client.get("/").get_data(as_text=True)
    sheet = next(url for url in re.findall(r'href="([^"]+)"', page) if url.endswith(".css"))
    with client.get(sheet) as response:
        names = re.findall(r'url\("([^"]+)"\)', response.get_data(as_text=True))
    assert names
    for name in names:
        with client.get(f"{sheet.rpartition('/')[0]}/{name}") as response:
            assert response.status_code == 200, name


def test_every_icon_that_is_used_is_drawn(client: FlaskClient) -> None:
    for path in PATHS:
        page = client.get(path).get_data(as_text=True)
        used = set(re.findall(r'<use href="#([\w-]+)"', page))
        assert used <= set(re.findall(r'<symbol id="([\w-]+)"', page))


def test_the_menu_offers_only_kinds_that_are_there(fresh: Archive) -> None:
    fresh.put(Draft("Ein Vorhaben", ("Text",), kind="Projekt"))
    fresh.index()
    page = fresh.client().get("/suche?art=Projekt").get_data(as_text=True)
    menu = page[page.index("Hauptmenü") : page.index("</nav>")]
    assert '<a href="/suche?art=Projekt" aria-current="page">Projekte</a>' in menu
    assert "Veranstaltungen" not in menu


def test_too_large_a_body_is_refused(client: FlaskClient) -> None:
    response = client.post("/suche", data=b"x" * 70_000)
    assert response.status_code in (405, 413)
