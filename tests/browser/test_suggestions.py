"""The search field as a combobox: by keyboard, by mouse, with hostile names, without a server."""

from __future__ import annotations

import re
import time
from collections.abc import Iterator
from urllib.parse import parse_qs, urlsplit

import pytest
from playwright.sync_api import Page, Route, expect

from search_app import create_app
from tests.browser.conftest import Visitor, serving
from tests.browser.library import ATTACK, RIGHT_TO_LEFT, SECRET, stock
from tests.browser.test_pages import in_all_colours
from tests.search_app.builder import open_archive

pytestmark = pytest.mark.browser
OPTION = "[role=option]"


@pytest.fixture(scope="module")
def live(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    archive = open_archive(tmp_path_factory.mktemp("vorschlaege"))
    stock(archive)
    with serving(create_app(archive.services)) as origin:
        yield origin
    archive.services.close()


def typed(page: Page, text: str) -> None:
    page.locator("#q").press_sequentially(text)
    expect(page.locator(OPTION).first).to_be_visible()


def active(page: Page) -> str | None:
    return page.locator("#q").get_attribute("aria-activedescendant")


def test_the_arrows_move_through_the_list_and_escape_leaves_it(visitor: Visitor) -> None:
    page = visitor().open("/")
    field = page.get_by_role("combobox", name="Suche im Volltext")
    expect(field).to_have_attribute("aria-expanded", "false")
    typed(page, "gem")

    number = page.locator(OPTION).count()
    assert 0 < number <= 8
    expect(field).to_have_attribute("aria-expanded", "true")
    expect(page.locator("#ansage")).to_have_text(f"{number} Vorschläge")
    assert active(page) is None
    page.keyboard.press("ArrowDown")
    assert active(page) == "vorschlag-0"
    expect(page.locator("[aria-selected=true]")).to_have_count(1)
    page.keyboard.press("ArrowUp")
    assert active(page) is None
    page.keyboard.press("ArrowUp")
    assert active(page) == f"vorschlag-{number - 1}"
    page.keyboard.press("Escape")
    expect(page.locator("[role=listbox]")).to_be_hidden()
    expect(field).to_have_attribute("aria-expanded", "false")
    expect(field).to_have_value("gem")
    expect(field).to_be_focused()
    page.keyboard.press("ArrowDown")
    expect(page.locator(OPTION).first).to_be_visible()


@pytest.mark.parametrize("width", [1440, 390])
def test_axe_finds_nothing_while_the_list_is_open(visitor: Visitor, width: int) -> None:
    for address in ("/", "/suche?q=Gemeinde"):
        page = visitor(width=width).open(address)
        page.locator("#q").fill("")
        typed(page, "gem")
        page.keyboard.press("ArrowDown")
        in_all_colours(page)
        assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_a_word_is_searched_for_and_keeps_the_filters(visitor: Visitor) -> None:
    page = visitor().open("/suche?q=Gemeinde&art=Projekt")
    page.locator("#q").fill("")
    typed(page, "gemeindeh")
    option = page.locator(OPTION).first
    promised = int(option.locator(".n").inner_text())
    word = option.locator(".t").inner_text()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    page.wait_for_url("**/suche?q=Gemeindeh*")
    assert parse_qs(urlsplit(page.url).query) == {"q": [word], "art": ["Projekt"]}
    expect(page.locator("h2.count")).to_contain_text(f"{promised} Treffer")


def test_enter_without_a_choice_searches_for_what_was_typed(visitor: Visitor) -> None:
    page = visitor().open("/")
    typed(page, "gem")
    page.keyboard.press("Enter")
    page.wait_for_url("**/suche?q=gem")


def test_a_title_opens_its_document(visitor: Visitor) -> None:
    page = visitor().open("/")
    typed(page, "Bericht 7 der")
    page.locator(OPTION, has_text="Bericht 7 der Gemeinde").click()
    page.wait_for_url("**/dokument/*")
    expect(page.get_by_role("heading", level=1)).to_have_text("Bericht 7 der Gemeinde")


def test_a_person_leads_to_the_page_of_the_person(visitor: Visitor) -> None:
    visit = visitor()
    page = visit.open("/")
    typed(page, "gesine")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    page.wait_for_url(re.compile("/person/Gesine"))
    expect(page.locator("h1")).to_be_visible()
    visit.faults = [fault for fault in visit.faults if "404" not in fault]


def test_groups_have_names_and_counts(visitor: Visitor) -> None:
    page = visitor().open("/")
    typed(page, "gem")
    groups = page.locator("[role=listbox] [role=group]")
    names = [group.get_attribute("aria-labelledby") for group in groups.all()]
    told = [page.locator(f"#{name}").inner_text() for name in names]
    assert told == [name for name in ("Begriffe", "Dokumente", "Personen") if name in told]
    assert {"Begriffe", "Dokumente", "Personen"} == set(told)
    for option in page.locator(OPTION).all():
        assert int(option.locator(".n").inner_text()) > 0


def test_names_that_attack_are_shown_as_they_are(visitor: Visitor) -> None:
    page = visitor().open("/")
    typed(page, "gemeindet")
    expect(page.locator(OPTION, has_text=ATTACK)).to_be_visible()
    page.locator("#q").fill("")
    typed(page, RIGHT_TO_LEFT[:4])
    name = page.locator(OPTION).first.locator(".t")
    expect(name).to_have_text(RIGHT_TO_LEFT)
    assert name.evaluate("e => getComputedStyle(e).direction") == "rtl"
    page.locator("#q").fill("")
    typed(page, "xxxx")
    box = page.locator(OPTION).first.bounding_box()
    assert box is not None and box["height"] < 80
    assert page.locator("[role=listbox] :is(script, img)").count() == 0
    page.locator("#q").fill(SECRET[:-2])
    page.wait_for_timeout(600)
    assert SECRET not in page.locator("[role=listbox]").inner_text()


def test_a_late_answer_to_fewer_letters_is_dropped(visitor: Visitor) -> None:
    page = visitor().open("/")

    def slow(route: Route) -> None:
        if route.request.url.endswith("q=be"):
            time.sleep(0.7)
        route.continue_()

    page.route("**/api/vorschlag*", slow)
    page.locator("#q").press_sequentially("be")
    page.wait_for_timeout(250)
    page.locator("#q").press_sequentially("richt 7")
    expect(page.locator(OPTION)).to_have_count(1)
    page.wait_for_timeout(900)
    expect(page.locator(OPTION)).to_have_count(1)


@pytest.mark.parametrize("failure", ["gone", "status", "nonsense"])
def test_without_suggestions_the_field_is_a_plain_one(visitor: Visitor, failure: str) -> None:
    visit = visitor()
    page = visit.open("/")

    def fail(route: Route) -> None:
        if failure == "gone":
            route.abort()
        else:
            route.fulfill(status=429 if failure == "status" else 200, body="<p>nein</p>")

    page.route("**/api/vorschlag*", fail)
    page.locator("#q").press_sequentially("gem")
    page.wait_for_timeout(500)
    expect(page.locator("[role=listbox]")).to_be_hidden()
    page.keyboard.press("Enter")
    page.wait_for_url("**/suche?q=gem")
    expect(page.locator("h1")).to_contain_text("gem")
    visit.faults = [fault for fault in visit.faults if "Failed to load resource" not in fault]


def test_leaving_the_field_closes_the_list(visitor: Visitor) -> None:
    page = visitor().open("/")
    typed(page, "gem")
    page.keyboard.press("Tab")
    expect(page.locator("[role=listbox]")).to_be_hidden()


def test_without_a_script_the_field_promises_nothing(visitor: Visitor) -> None:
    page = visitor(java_script_enabled=False).open("/")
    field = page.locator("#q")
    assert field.get_attribute("role") is None
    assert field.get_attribute("type") == "search"
