"""The way from the start page to the right page of a document, with and without JavaScript."""

from __future__ import annotations

import re
from urllib.parse import parse_qs, urlsplit

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import Visitor
from tests.search_app.corpus import Numbers

pytestmark = pytest.mark.browser
SCRIPTED = pytest.mark.parametrize("scripted", [True, False], ids=["js", "no js"])


def total(page: Page) -> int:
    """The number of results that the page names."""
    found = re.match(r"\s*([\d.]+)\s+Treffer", page.locator("h2.count").inner_text())
    assert found is not None
    return int(found.group(1).replace(".", ""))


@SCRIPTED
def test_a_search_from_the_start_page(visitor: Visitor, scripted: bool) -> None:
    page = visitor(java_script_enabled=scripted).open("/")
    page.get_by_label("Suche im Volltext").first.fill("Regionalstrategie")
    page.keyboard.press("Enter")
    page.wait_for_url("**/suche?*")
    assert parse_qs(urlsplit(page.url).query) == {"q": ["Regionalstrategie"]}
    expect(page.get_by_role("heading", level=1)).to_contain_text("Regionalstrategie")
    assert total(page) == page.locator(".ledger > li").count() == 1
    expect(page.locator(".entry mark").first).to_have_text("Regionalstrategie")
    assert page.locator("input[name=q]").first.input_value() == "Regionalstrategie"


@SCRIPTED
def test_a_ticked_filter_gives_what_its_count_promised(visitor: Visitor, scripted: bool) -> None:
    page = visitor(java_script_enabled=scripted).open("/suche?q=Daseinsvorsorge")
    everything = total(page)
    box = page.locator("input[name=art][value=Projekt]")
    line = page.locator("label", has=box)
    promised = int(line.locator(".n").inner_text().replace(".", ""))
    box.check()
    page.get_by_role("button", name="Filter anwenden").first.click()
    page.wait_for_url("**art=Projekt*")
    assert total(page) == promised < everything
    assert page.locator("input[name=art][value=Projekt]").is_checked()
    assert page.locator("input[name=q]").first.input_value() == "Daseinsvorsorge"
    page.locator(".chip", has_text="Projekt").click()
    page.wait_for_url(lambda url: "art=" not in url)
    assert total(page) == everything


@SCRIPTED
def test_a_hit_on_slide_14_opens_slide_14(
    visitor: Visitor, numbers: Numbers, scripted: bool
) -> None:
    page = visitor(java_script_enabled=scripted).open("/suche?q=Rufbusquote")
    page.locator(".entry .holds a").first.click()
    page.wait_for_url(f"**/dokument/{numbers.slides}/seite/14*")
    expect(page.locator("main mark").first).to_have_text("Rufbusquote")
    expect(page.locator("main")).to_contain_text("Folie 14")
    page.go_back()
    page.wait_for_url("**/suche?q=Rufbusquote")
    assert total(page) == 1


def test_the_title_of_a_hit_opens_the_document(visitor: Visitor, numbers: Numbers) -> None:
    page = visitor().open("/suche?q=Netzwerkgespräch")
    page.locator(".entry").get_by_role("heading").get_by_role("link").first.click()
    page.wait_for_url(f"**/dokument/{numbers.event}*")
    expect(page.get_by_role("heading", level=1)).to_contain_text("Netzwerkgespräch 1")


def test_on_a_phone_filters_wait_in_a_drawer(visitor: Visitor) -> None:
    page = visitor(width=390, height=800).open("/suche?q=Daseinsvorsorge")
    box = page.locator("input[name=art][value=Projekt]")
    expect(box).not_to_be_visible()
    page.locator(".drawer > summary").click()
    box.check()
    page.get_by_role("button", name="Filter anwenden").first.click()
    page.wait_for_url("**art=Projekt*")
    assert total(page) >= 1


def test_a_faulty_query_can_be_mended_on_the_spot(visitor: Visitor) -> None:
    visit = visitor()
    page = visit.open("/suche?q=%22Regionalstrategie", status=400)
    field = page.locator("input[name=q]").first
    assert field.input_value() == '"Regionalstrategie'
    visit.status = 200
    field.fill('"Regionalstrategie Daseinsvorsorge"')
    field.press("Enter")
    page.wait_for_url("**/suche?*")
    assert total(page) == 1


def test_the_keyboard_gets_to_the_results_first(visitor: Visitor) -> None:
    page = visitor().open("/suche?q=Daseinsvorsorge")
    page.keyboard.press("Tab")
    focused = page.locator(":focus")
    expect(focused).to_have_text("Zu den Treffern")
    expect(focused).to_be_in_viewport()
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile("#treffer$"))
