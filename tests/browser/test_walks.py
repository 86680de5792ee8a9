"""Five questions that people bring, asked of the demo collection from the start page on.

Each is walked with mouse and keyboard, and once more without a script.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

import pytest
from playwright.sync_api import Page, expect

from search_app import create_app
from search_app.present.german import day
from tests.browser.conftest import Visitor, serving
from tests.demo import opened_copy
from tests.search_app.readers import bibtex_entries, calendar_events

pytestmark = pytest.mark.browser

PROJECT, FOLLOWER = "Nah versorgt im Wendland", "Nah versorgt im Wendland – Verstetigung"
WORKSHOP = "Werkstatt „Der Dorfladen und seine Nachbarn“"
FORUM = "Abschlussforum „Nah versorgt im Wendland“"
SPEAKER, SLIDES = "Wiebke Harmsdorf", "Fünf Läden, ein Warenkorb"


@pytest.fixture(scope="module")
def live(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The origin of a server over the demo collection, taken in as `make demo` does."""
    with opened_copy(tmp_path_factory) as demo, serving(create_app(demo.services)) as origin:
        yield origin


def search(page: Page, words: str) -> None:
    page.get_by_label("Suche im Volltext").fill(words)
    page.keyboard.press("Enter")
    page.wait_for_url("**/suche?*")


def heading(page: Page) -> str:
    return page.get_by_role("heading", level=1).inner_text()


def titles(page: Page) -> list[str]:
    """The results, without those that hold only some of the words."""
    return page.locator("#treffer > ol.ledger h3").all_inner_texts()


def test_what_ran_on_local_supply_in_lower_saxony_in_2015(visitor: Visitor) -> None:
    page = visitor().open("/")
    search(page, "Nahversorgung")

    page.get_by_role("checkbox", name="Projekt", exact=False).first.check()
    expect(page.locator("h2.count")).to_contain_text("3 Treffer")
    page.locator("#filter .tilemap").get_by_title("Niedersachsen").click()
    expect(page.get_by_role("list", name="Aktive Filter")).to_contain_text("Niedersachsen")
    page.get_by_label("von").fill("2015")
    page.get_by_label("bis").fill("2015")
    page.keyboard.press("Enter")

    expect(page.locator("h2.count")).to_contain_text("1 Treffer")
    assert titles(page) == [PROJECT]
    page.get_by_role("link", name=PROJECT, exact=True).click()
    expect(page.get_by_role("heading", level=1)).to_have_text(PROJECT)
    expect(page.locator("#steckbrief")).to_contain_text("März 2014 – Februar 2016")


@pytest.mark.parametrize("has_script", [True, False])
def test_the_same_by_the_pages_of_region_and_topic(visitor: Visitor, has_script: bool) -> None:
    page = visitor(java_script_enabled=has_script).open("/")
    page.locator("#regionen").get_by_title("Niedersachsen").click()
    page.wait_for_url("**/region/*")
    assert heading(page) == "Niedersachsen"
    page.locator("main").get_by_role("link", name=re.compile("^Nahversorgung")).click()
    page.wait_for_url("**/suche?*")
    assert heading(page).split("\n") == ["Gefiltert nach", "Niedersachsen, Nahversorgung"]
    page.locator(".histo").get_by_role("link", name="2015: 3 Treffer").click()
    expect(page.locator("h2.count")).to_contain_text("3 Treffer")
    assert PROJECT in titles(page)


def test_the_slides_of_a_speaker(visitor: Visitor) -> None:
    page = visitor().open("/")
    page.get_by_label("Suche im Volltext").press_sequentially("Harmsdorf")
    page.get_by_role("option", name=SPEAKER).click()
    expect(page.get_by_role("heading", level=1)).to_contain_text(SPEAKER)
    _from_the_speaker_to_a_slide(page)


def test_the_slides_of_a_speaker_without_script(visitor: Visitor) -> None:
    page = visitor(java_script_enabled=False).open("/")
    search(page, SPEAKER)
    page.get_by_role("link", name="Personen").click()
    page.get_by_role("link", name=f"Seite über {SPEAKER}").click()
    _from_the_speaker_to_a_slide(page)


def _from_the_speaker_to_a_slide(page: Page) -> None:
    page.get_by_role("link", name=f"Folien: {SLIDES}").click()
    expect(page.get_by_role("heading", level=1)).to_have_text(SLIDES)
    page.get_by_role("link", name=re.compile("^Ansehen, 6 Folien")).click()
    page.get_by_role("link", name="Folie 2").first.click()
    image = page.locator(".sheet img")
    expect(image).to_be_visible()
    image.evaluate("image => image.decode()")
    assert image.evaluate("i => i.complete && i.naturalWidth > 800")


@pytest.mark.parametrize("has_script", [True, False])
def test_what_followed_a_project(visitor: Visitor, has_script: bool) -> None:
    page = visitor(java_script_enabled=has_script).open("/")
    search(page, "Wendland Dorfläden Lieferwagen")
    page.get_by_role("link", name=PROJECT, exact=True).click()

    family = page.locator("#familie")
    expect(family.get_by_role("link", name=FOLLOWER)).to_have_count(1)
    expect(family).to_contain_text("Nachfolger")
    expect(family).to_contain_text("Der Text nennt, was daraus wurde")
    family.get_by_role("link", name=FOLLOWER).click()
    expect(page.get_by_role("heading", level=1)).to_have_text(FOLLOWER)
    expect(page.locator("#familie")).to_contain_text("Vorgänger")
    expect(page.locator("#familie").get_by_role("link", name=PROJECT, exact=True)).to_have_count(1)


@pytest.mark.parametrize("has_script", [True, False])
def test_all_events_of_a_programme_as_a_calendar_file(visitor: Visitor, has_script: bool) -> None:
    page = visitor(java_script_enabled=has_script).open("/")
    if has_script:
        page.get_by_label("Suche im Volltext").press_sequentially("MORO")
        page.get_by_role("group", name="Programme").get_by_role("option", name="MORO").click()
    else:
        page.get_by_role("link", name="Bestand").first.click()
        page.get_by_role("link", name="Programme").click()
        page.get_by_role("link", name="MORO").first.click()
    expect(page.get_by_role("heading", level=1)).to_have_text("MORO")

    with page.expect_download() as saved:
        page.get_by_role("link", name="Alle Termine als Kalenderdatei").click()

    assert saved.value.suggested_filename.endswith(".ics")
    events = calendar_events(saved.value.path().read_bytes())
    found = {event["SUMMARY"]: (event["DTSTART"], event["LOCATION"]) for event in events}
    assert found[WORKSHOP] == ("20150611T080000Z", "Verdo, Hitzacker")
    assert found[FORUM] == ("20160218T130000Z", "Rathaus, Uelzen")


@pytest.mark.parametrize("has_script", [True, False])
def test_a_citation_with_its_page(visitor: Visitor, has_script: bool) -> None:
    page = visitor(java_script_enabled=has_script).open("/")
    search(page, '"gemeinsam bestellen lässt"')
    entry = page.locator("li", has=page.get_by_role("link", name=SLIDES)).first
    entry.get_by_role("link", name="Folie 3").click()
    page.wait_for_url("**/seite/3*")

    address = page.url.partition("?")[0]
    today = day(date.today())
    expect(page.locator(".cite")).to_contain_text(f"{SLIDES}. 11. Juni 2015")
    expect(page.locator(".cite")).to_contain_text(f"Folie 3, abgerufen am {today}, {address}")
    with page.expect_download() as saved:
        page.get_by_role("link", name="BibTeX").click()
    (cited,) = bibtex_entries(saved.value.path().read_bytes())
    assert (cited["pages"], cited["url"]) == ("3", address)
    assert cited["urldate"] == date.today().isoformat()
    assert f"Folie 3, 11. Juni 2015, abgerufen am {today}" in cited["note"]
