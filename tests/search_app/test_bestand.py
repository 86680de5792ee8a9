"""The holdings: collection, programme, project or event, document."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from flask.testing import FlaskClient

from archive.model import Visibility
from tests.search_app import entity_archive
from tests.search_app.builder import Archive, Draft, open_archive
from tests.search_app.entity_archive import Holdings

LAND = "/bestand/Verkehr%2FLand"


@pytest.fixture(scope="module")
def house(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Archive, Holdings]]:
    """The archive of `entity_archive`; nothing may change it."""
    archive = open_archive(tmp_path_factory.mktemp("bestand"))
    try:
        yield archive, entity_archive.fill(archive)
    finally:
        archive.services.close()


@pytest.fixture(scope="module")
def guest(house: tuple[Archive, Holdings]) -> FlaskClient:
    return house[0].client()


def page(client: FlaskClient, path: str) -> str:
    answer = client.get(path)
    assert answer.status_code == 200, path
    return answer.get_data(as_text=True)


def test_a_collection_shows_its_programmes_and_then_projects_with_what_is_below(
    guest: FlaskClient, house: tuple[Archive, Holdings]
) -> None:
    text = page(guest, LAND)
    assert f'href="{LAND}?programm=MORO"' in text and "Ohne Programm" in text
    tree = text[text.index('class="holding"') : text.index("</ol>", text.index("holding"))]
    for title in ("Abschluss in Perleberg", "Dorfbus Prignitz", "Regionalkonferenz im Herbst"):
        assert f">{title}</a>" in tree
    below = tree[tree.index("<details") : tree.index("</details>")]
    assert "2 Dokumente darunter" in below
    assert f"/dokument/{house[1].own_slides}" in below
    assert f"/dokument/{house[1].other_slides}" in below


def test_the_tree_is_gone_down_step_by_step(guest: FlaskClient) -> None:
    programme = page(guest, f"{LAND}?programm=MORO")
    assert "<h1>MORO</h1>" in programme and "3 Dokumente durchsuchen" in programme
    assert f'<a href="{LAND}">Verkehr/Land</a>' in programme
    assert "Regionalkonferenz" not in programme
    rest = page(guest, f"{LAND}?programm=-")
    assert "<h1>Ohne Programm</h1>" in rest and "Regionalkonferenz" in rest
    slides = page(guest, f"{LAND}?art=Pr%C3%A4sentation")
    assert "<h1>Präsentationen</h1>" in slides and "Zahlen und Kosten" in slides
    assert "Dorfbus Prignitz" not in slides


def test_a_hidden_collection_is_there_only_for_whom_may_see_it(
    house: tuple[Archive, Holdings], guest: FlaskClient
) -> None:
    assert guest.get("/bestand/Verschlusssache").status_code == 404
    assert "Geheimrunde" in page(house[0].client(Visibility.MEMBER), "/bestand/Verschlusssache")


def test_filters_that_are_not_there_are_ignored_with_a_notice(guest: FlaskClient) -> None:
    text = page(guest, f"{LAND}?programm=Quatsch&unsinn=1&bestand=Verschlusssache")
    assert "gibt es unter „Programm“ nicht" in text and "unbekannt" in text
    assert "Geheimrunde" not in text and "Dorfbus Prignitz" in text


def test_a_large_collection_comes_in_pages(fresh: Archive) -> None:
    for number in range(60):
        fresh.put(Draft(f"Vorhaben {number:02}", (f"Text {number}",), collection="Groß"))
    fresh.index()
    client = fresh.client()
    first = page(client, "/bestand/Gro%C3%9F")
    assert "Vorhaben 24" in first and "Vorhaben 25" not in first
    assert "Seite 1 von 3" in first and 'rel="next" href="/bestand/Gro%C3%9F?seite=2"' in first
    last = page(client, "/bestand/Gro%C3%9F?seite=99")
    assert "Vorhaben 59" in last and "Seite 3 von 3" in last
    assert len(first) < 40_000


def test_a_collection_without_projects_lists_its_documents(fresh: Archive) -> None:
    fresh.put(Draft("Nur eine Meldung", ("Text",), kind="Meldung", collection="Neu"))
    fresh.index()
    assert "Nur eine Meldung" in page(fresh.client(), "/bestand/Neu")


def test_an_empty_archive_has_an_empty_tree(fresh: Archive) -> None:
    fresh.index()
    assert "noch leer" in page(fresh.client(), "/bestand")
