"""The pages of regions, topics, programmes, organisations and people."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Any
from urllib.parse import quote

import html5lib
import pytest
from flask.testing import FlaskClient

from archive import care
from archive.model import Visibility
from tests.search_app import entity_archive
from tests.search_app.builder import Archive, Draft, open_archive
from tests.search_app.entity_archive import EMAIL, OTHER, PHONE, SPEAKER, Holdings

BMVBS = "Bundesministerium für Verkehr, Bau und Stadtentwicklung"
PERSON = f"/person/{quote(SPEAKER)}"
PAGES = (
    "/region/kreis:12070",
    "/region/land:12",
    "/thema/T08",
    "/thema/T08.5",
    "/programm/moro",
    "/organisation/bmvbs",
    "/organisation/Amt%20A%2FB%20%26%20C",
    PERSON,
    "/regionen",
    "/themen",
    "/programme",
    "/bestand",
)
COUNT = re.compile(r"^(?:Alle )?([\d.]+) |: ([\d.]+) Treffer")


@pytest.fixture(scope="module")
def house(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Archive, Holdings]]:
    """The archive of `entity_archive`; nothing may change it."""
    archive = open_archive(tmp_path_factory.mktemp("haus"))
    try:
        yield archive, entity_archive.fill(archive)
    finally:
        archive.services.close()


@pytest.fixture(scope="module")
def guest(house: tuple[Archive, Holdings]) -> FlaskClient:
    return house[0].client()


def page(client: FlaskClient, path: str, status: int = 200) -> str:
    answer = client.get(path)
    assert answer.status_code == status, path
    return answer.get_data(as_text=True)


def counted_links(text: str) -> Iterator[tuple[str, int]]:
    """(address, number) of every link of a page that promises a number of documents."""
    tree = html5lib.parse(text, namespaceHTMLElements=False)
    main = tree.find(".//main")
    assert main is not None
    for link in main.iter("a"):
        number, address = _number(link), str(link.get("href"))
        if number is not None and not address.startswith("/dokument/"):
            yield address, number


def _number(link: Any) -> int | None:
    """The number behind the leader, or the one that begins the text or the label of a link."""
    for part in link.iter("span"):
        if "n" in (part.get("class") or "").split() and not link.get("aria-label"):
            told = "".join(part.itertext()).strip()
            return int(told.replace(".", "")) if told[:1].isdigit() else 0
    if (link.get("class") or "") == "n":
        return int("".join(link.itertext()).rpartition(": ")[2].split()[0].replace(".", ""))
    said = COUNT.search(link.get("aria-label") or " ".join("".join(link.itertext()).split()))
    return int((said[1] or said[2]).replace(".", "")) if said else None


@pytest.mark.parametrize("role", [Visibility.PUBLIC, Visibility.STAFF])
@pytest.mark.parametrize("path", PAGES)
def test_every_number_is_that_of_what_its_link_opens(
    house: tuple[Archive, Holdings], path: str, role: Visibility
) -> None:
    client = house[0].client(role)
    checked = 0
    for address, number in counted_links(page(client, path)):
        assert total(client, address) == number, (path, address)
        checked += 1
    assert checked, path


def total(client: FlaskClient, address: str) -> int:
    """How many documents an address leads to: of a search, or of the page of an entity."""
    path, _, query = address.partition("?")
    if path == "/suche":
        answer = client.get(f"/api/suche?{query}")
        return int(json.loads(answer.get_data(as_text=True))["total"])
    whole = re.search(r"(?:([\d.]+) Dokumente?|Das eine Dokument) durchsuchen", page(client, path))
    return int((whole[1] or "1").replace(".", "")) if whole else 0


def test_a_known_region_without_documents_says_so_and_an_unknown_one_is_not_there(
    guest: FlaskClient,
) -> None:
    empty = page(guest, "/region/kreis:12068")
    assert "bisher kein Dokument" in empty
    assert "In der Nähe" in empty
    assert 'content="noindex"' in empty
    page(guest, "/region/kreis:99999", 404)


@pytest.mark.parametrize(
    "path",
    [
        "/thema/Zauberei", "/programm/gibt-es-nicht", "/organisation/Niemand", "/person/Niemand",
        "/bestand/Niemand", "/region/-", "/thema/-", "/programm/-", "/organisation/-",
        "/person/-", "/bestand/-", "/person/%00", "/organisation/%E2%80%AE", "/region/..%2F..",
        f"/person/{'x' * 1500}", "/programm/gibt-es-nicht/termine.ics",
    ],
)  # fmt: skip
def test_what_nobody_knows_is_not_there(guest: FlaskClient, path: str) -> None:
    answer = guest.get(path)
    assert answer.status_code == 404
    assert "Traceback" not in answer.get_data(as_text=True)


def test_a_region_tells_where_it_lies_and_what_it_was(guest: FlaskClient) -> None:
    text = page(guest, "/region/kreis:13076")
    assert '<a href="/region/land:13">Mecklenburg-Vorpommern</a>' in text
    assert "Parchim" in text and "bis 3. September 2011" in text
    assert "Metropolregion Hamburg" in text
    here = page(guest, "/region/gemeinde:12070296")
    trail = here[here.index("Wo diese Seite steht") : here.index("</nav>", here.index("Wo diese"))]
    assert trail.index("/region/land:12") < trail.index("/region/kreis:12070")
    assert "Abschluss in Perleberg" in here


def test_a_metropolitan_region_lists_its_members_with_their_days(guest: FlaskClient) -> None:
    text = page(guest, "/region/mr:hamburg")
    assert "seit 1. Mai 2012" in text
    assert 'href="/region/kreis:01051"' in text


def test_a_topic_tells_what_it_means_and_where_it_stands(guest: FlaskClient) -> None:
    text = page(guest, "/thema/T08.5")
    assert '<a href="/thema/T08">Mobilität und Verkehr</a>' in text
    assert "Ehrenamt" in text[text.index("Oft zusammen mit") :]
    for link in re.findall(r'<a href="https?://[^"]+"[^>]*>', page(guest, "/thema/T08")):
        assert 'rel="noopener noreferrer"' in link


def test_a_programme_shows_what_followed_what_and_its_file_of_events(guest: FlaskClient) -> None:
    text = page(guest, "/programm/moro")
    chain = text[text.index('class="chain"') : text.index("</ol>", text.index('class="chain"'))]
    assert chain.index("Dorfbus Prignitz<") < chain.index("Dorfbus Prignitz, 2. Runde<")
    assert '/programm/moro/termine.ics"' in text
    answer = guest.get("/programm/moro/termine.ics")
    assert answer.mimetype == "text/calendar"
    told = answer.get_data(as_text=True)
    assert told.count("BEGIN:VEVENT") == 1
    assert "Abschluss in Perleberg" in told and "Geheimrunde" not in told
    assert EMAIL not in told


def test_an_organisation_shows_succession_roles_and_spellings(
    guest: FlaskClient, house: tuple[Archive, Holdings]
) -> None:
    text = page(guest, "/organisation/bmvbs")
    chain = text[text.index('class="chain"') : text.index("</ol>", text.index('class="chain"'))]
    assert chain.index("/organisation/bmvbw") < chain.index(BMVBS)
    assert chain.index(BMVBS) < chain.index("/organisation/bmvi")
    roles = text[text.index('id="rollen"') :]
    assert "Auftraggeber" in roles and f"/dokument/{house[1].project}" in roles
    assert "BMVBS" in text[text.index('id="schreibweisen"') :]
    assert '/organisation/Amt%20A%2FB%20%26%20C"' in text


@pytest.mark.parametrize("name", ["Amt A/B & C", "/vorn", "a//b", "hinten/", "x/termine.ics"])
def test_any_name_has_a_page(fresh: Archive, name: str) -> None:
    fresh.put(Draft("Ein Papier", ("Text",), facts=(_named(name),)))
    fresh.index()
    text = page(fresh.client(), f"/organisation/{quote(name, safe='')}")
    assert "Ein Papier" in text


def _named(name: str) -> Any:
    return entity_archive.organisation("", name, name)


def test_another_name_of_an_entity_leads_to_its_address(guest: FlaskClient) -> None:
    for path, lasting in (
        ("/programm/MORO", "/programm/moro"),
        (f"/organisation/{quote(BMVBS)}", "/organisation/bmvbs"),
        ("/thema/T08%2FT08.5", "/thema/T08.5"),
        ("/region/land:12%2Fkreis:12070", "/region/kreis:12070"),
    ):
        answer = guest.get(path)
        assert (answer.status_code, answer.headers["Location"]) == (301, lasting)


def test_the_slides_of_a_speaker_stand_with_the_talk(
    guest: FlaskClient, house: tuple[Archive, Holdings]
) -> None:
    numbers = house[1]
    text = page(guest, PERSON)
    talks = text[text.index('id="vortraege"') : text.index('id="rollen"')]
    assert "Wie der Bus kam" in talks and "Was er kostet" not in talks
    assert f'class="btn" href="/dokument/{numbers.own_slides}"' in talks
    assert f'<a href="/dokument/{numbers.other_slides}">' in talks
    assert "8. Mai 2014" in talks
    other = page(guest, f"/person/{quote(OTHER)}")
    assert f'class="btn" href="/dokument/{numbers.other_slides}"' in other


def test_a_person_page_names_a_document_for_each_role_and_keeps_out_of_search_engines(
    guest: FlaskClient, house: tuple[Archive, Holdings]
) -> None:
    answer = guest.get(PERSON)
    text = answer.get_data(as_text=True)
    assert answer.headers["X-Robots-Tag"] == "noindex"
    assert '<meta name="robots" content="noindex">' in text
    assert "Dr." in text[text.index("<h1>") : text.index("</h1>")]
    roles = text[text.index('id="rollen"') :]
    assert roles.count("laut <a") == 4
    assert f"/dokument/{house[1].second}" in roles
    assert "Eintrag entfernen lassen" in text
    assert PHONE not in text and EMAIL not in text


def test_slides_that_a_guest_may_not_know_of_are_on_no_page(
    house: tuple[Archive, Holdings], guest: FlaskClient
) -> None:
    secret = f"/dokument/{house[1].hidden_slides}"
    for path in (PERSON, "/programm/moro", "/bestand/Verkehr%2FLand", "/kalender?jahr=2014"):
        text = page(guest, path)
        assert "Interne Folien" not in text and f'"{secret}"' not in text
    assert "Interne Folien" in page(house[0].client(Visibility.STAFF), PERSON)


@pytest.mark.parametrize("path", ["/person/Carla%20Still", "/organisation/Amt%20Still"])
def test_who_stands_only_in_hidden_documents_is_not_there(
    house: tuple[Archive, Holdings], guest: FlaskClient, path: str
) -> None:
    page(guest, path, 404)
    assert "Geheimrunde" in page(house[0].client(Visibility.MEMBER), path)


@pytest.mark.parametrize("is_indexed", [True, False])
@pytest.mark.parametrize("change", ["withdrawn", "hidden"])
def test_with_the_last_document_a_person_is_gone_at_once(
    fresh: Archive, change: str, is_indexed: bool
) -> None:
    number = fresh.put(Draft("Tagung", ("Text",), facts=(entity_archive.person("Eva Weg", ""),)))
    fresh.index()
    page(fresh.client(), "/person/Eva%20Weg")
    if change == "withdrawn":
        fresh.withdraw(number, "Auf Wunsch")
    else:
        with fresh.services.catalogue.transaction() as connection:
            care.change(connection, number, {"visibility": "staff"}, "test")
    if is_indexed:
        fresh.index()
    page(fresh.client(), "/person/Eva%20Weg", 404)


def test_a_person_of_very_many_documents_says_how_many_were_read(fresh: Archive) -> None:
    for number in range(103):
        fact = entity_archive.person("Eva Viel", "Moderation")
        fresh.put(Draft(f"Treffen {number}", (f"Text {number}",), facts=(fact,)))
    fresh.index()
    text = page(fresh.client(), "/person/Eva%20Viel")
    assert "Gelesen in den neuesten 100 Dokumenten" in text
    assert "Alle 103 Dokumente" in text


def test_the_registers_hold_nothing_hidden(
    house: tuple[Archive, Holdings], guest: FlaskClient
) -> None:
    assert "Verschlusssache" not in page(guest, "/bestand")
    assert "Verschlusssache" in page(house[0].client(Visibility.MEMBER), "/bestand")
    text = page(guest, "/regionen")
    assert '<a href="/region/land:12">Brandenburg, alles</a>' in text
    assert "/region/kreis:12070" in text
    assert page(guest, "/themen").count('class="leader leader--none"') > 50


def test_the_menu_leads_to_what_is_there(guest: FlaskClient, fresh: Archive) -> None:
    def menu(text: str) -> list[str]:
        part = text[text.index("Hauptmenü") : text.index("</nav>", text.index("Hauptmenü"))]
        return re.findall(r'href="([^"]+)"', part)

    full = ["/suche", "/suche?art=Projekt", "/kalender", "/regionen", "/themen", "/bestand"]
    assert menu(page(guest, "/hilfe")) == [*full, "/hilfe"]
    assert menu(page(fresh.client(), "/hilfe")) == ["/suche", "/hilfe"]
    fresh.put(Draft("Notiz", ("Text",), kind="Meldung"))
    fresh.index()
    assert menu(page(fresh.client(), "/hilfe")) == ["/suche", "/bestand", "/hilfe"]


def test_the_page_of_a_region_belongs_to_its_place_in_the_menu(guest: FlaskClient) -> None:
    for path, item in (("/region/land:12", "/regionen"), ("/thema/T08", "/themen")):
        assert f'<a href="{item}" aria-current="page">' in page(guest, path)
