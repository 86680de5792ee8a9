"""Results in place: what changes, what stays, where the focus goes, what happens on failure."""

from __future__ import annotations

import re
import time
from collections.abc import Iterator
from typing import Any

import pytest
from playwright.sync_api import Page, Route, expect

from search_app import create_app
from tests.browser.conftest import Visit, Visitor, serving
from tests.browser.library import stock
from tests.browser.test_pages import assert_accessible
from tests.browser.test_search import total
from tests.search_app.builder import open_archive

pytestmark = pytest.mark.browser
SEARCH = "/suche?q=Gemeinde"


@pytest.fixture(scope="module")
def live(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The origin of a server over an archive with several pages of results."""
    archive = open_archive(tmp_path_factory.mktemp("blaettern"))
    stock(archive)
    with serving(create_app(archive.services)) as origin:
        yield origin
    archive.services.close()


def opened(visitor: Visitor, address: str = SEARCH, **options: Any) -> tuple[Visit, Page]:
    """A page that can tell whether it has been loaded anew."""
    visit = visitor(**options)
    page = visit.open(address)
    page.evaluate("window.stayed = true")
    return visit, page


def stayed(page: Page) -> bool:
    return bool(page.evaluate("window.stayed === true"))


def focused(page: Page, expression: str) -> Any:
    return page.evaluate(f"(e => {expression})(document.activeElement)")


def kind_box(page: Page, kind: str = "Projekt") -> Any:
    return page.locator(f"input[name=art][value={kind}]")


def test_a_ticked_filter_changes_the_results_in_place(visitor: Visitor) -> None:
    _, page = opened(visitor)
    before, title = total(page), page.title()
    line = page.locator("label", has=kind_box(page))
    promised = int(line.locator(".n").inner_text())

    kind_box(page).check()
    page.wait_for_url("**art=Projekt")

    expect(page.locator(".chip", has_text="Projekt")).to_be_visible()
    assert stayed(page)
    assert total(page) == promised < before
    assert page.title() != title
    assert page.title().startswith(f"{promised} Treffer")
    assert focused(page, "[e.name, e.value, e.checked]") == ["art", "Projekt", True]
    expect(page.locator("#ansage")).to_contain_text(f"{promised} Treffer")
    assert page.locator("#ansage").inner_text() == page.locator("h2.count").inner_text().strip()
    expect(page.locator(".menu [aria-current]")).to_have_text("Projekte")


def test_back_and_forward_bring_each_result_again(visitor: Visitor) -> None:
    _, page = opened(visitor)
    before = total(page)
    kind_box(page).check()
    page.wait_for_url("**art=Projekt")
    expect(page.locator(".chip")).to_have_count(1)
    filtered = total(page)

    page.go_back()
    expect(page.locator(".chip")).to_have_count(0)
    assert (total(page), kind_box(page).is_checked()) == (before, False)
    page.go_forward()
    expect(page.locator(".chip")).to_have_count(1)

    assert (total(page), kind_box(page).is_checked()) == (filtered, True)
    assert stayed(page)


def test_years_apply_when_the_field_is_left(visitor: Visitor) -> None:
    _, page = opened(visitor)
    page.get_by_label("von", exact=True).fill("2005")
    page.keyboard.press("Tab")
    page.wait_for_url("**von=2005")
    expect(page.locator(".chip", has_text="ab 2005")).to_be_visible()
    assert stayed(page)
    assert page.get_by_label("von", exact=True).input_value() == "2005"
    assert focused(page, "e.name") == "bis"


def test_what_is_typed_while_results_are_on_their_way_is_kept(visitor: Visitor) -> None:
    _, page = opened(visitor)
    held: list[Route] = []
    page.route("**/suche?*von=2005*", lambda route: held.append(route))
    page.get_by_label("von", exact=True).fill("2005")
    page.get_by_label("bis", exact=True).fill("2012")
    expect(page.locator(".search[aria-busy=true]")).to_be_attached()
    held[0].continue_()

    expect(page.locator("[name=von]")).to_have_attribute("value", "2005")
    assert page.get_by_label("bis", exact=True).input_value() == "2012"
    page.unroute_all(behavior="ignoreErrors")
    page.keyboard.press("Enter")
    page.wait_for_url("**von=2005&bis=2012")


def test_a_new_page_takes_the_focus_to_the_count(visitor: Visitor) -> None:
    _, page = opened(visitor)
    first = page.locator(".entry h3").first.inner_text()
    page.get_by_role("link", name="Weiter").click()
    page.wait_for_url("**seite=2")
    expect(page.locator(".entry h3").first).not_to_have_text(first)
    assert stayed(page)
    assert focused(page, "e.className") == "count"
    expect(page.locator("h2.count")).to_be_in_viewport()
    expect(page.locator("#ansage")).to_contain_text("Seite 2 von")


def test_another_order_keeps_the_focus_on_the_order(visitor: Visitor) -> None:
    _, page = opened(visitor)
    drop = page.locator(".tools .drop").first
    drop.locator("summary").click()
    drop.get_by_role("link", name="Titel").click()
    page.wait_for_url("**sortierung=titel")
    expect(drop.locator("summary")).to_contain_text("Titel")
    assert stayed(page)
    assert drop.get_attribute("open") is None
    expect(drop.locator("summary")).to_be_focused()


def test_a_year_keeps_the_focus_and_a_removed_chip_gives_it_to_the_count(visitor: Visitor) -> None:
    _, page = opened(visitor)
    page.locator(".years a", has_text="’04").click()
    page.wait_for_url("**jahr=2004")
    expect(page.locator(".chip")).to_have_count(1)
    assert focused(page, "e.querySelector('.y').textContent") == "’04"
    page.locator(".chip").click()
    expect(page.locator(".chip")).to_have_count(0)
    assert focused(page, "e.className") == "count"
    assert stayed(page)


def test_what_was_unfolded_stays_unfolded(visitor: Visitor) -> None:
    visit = visitor()
    fold = "<details class='zweig'><summary>Zweig</summary>mehr</details>"

    def planted(route: Route) -> None:
        answer = route.fetch()
        body = re.sub(r"(<fieldset class=\"facet[^>]*>\s*<legend>.*?</legend>)", rf"\1{fold}",
                      answer.text())  # fmt: skip
        route.fulfill(response=answer, body=body)

    visit.page.route("**/suche?*", planted)
    page = visit.open(SEARCH)
    page.locator(".zweig summary").nth(1).click()
    kind_box(page).check()
    page.wait_for_url("**art=Projekt")
    expect(page.locator(".chip")).to_have_count(1)
    folds = page.locator(".zweig").evaluate_all("all => all.map(d => d.open)")
    assert folds[:3] == [False, True, False]


def test_the_newest_request_wins(visitor: Visitor) -> None:
    visit, page = opened(visitor)
    wanted = "art=Meldung"

    def slow(route: Route) -> None:
        if wanted not in route.request.url:
            time.sleep(0.6)
        route.continue_()

    page.route(re.compile(r"/suche\?.*art="), slow)
    kind_box(page).check()
    kind_box(page, "Meldung").check()
    page.wait_for_url("**art=Meldung*")
    expect(page.locator(".chip")).to_have_count(2)
    page.wait_for_timeout(900)
    assert page.locator(".chip").count() == 2
    assert kind_box(page).is_checked() and kind_box(page, "Meldung").is_checked()
    assert stayed(page) and not visit.faults


@pytest.mark.parametrize("failure", ["gone", "status", "other page"])
def test_whatever_fails_becomes_a_plain_page(visitor: Visitor, failure: str) -> None:
    expected = total(visitor().open(f"{SEARCH}&art=Projekt"))
    visit, page = opened(visitor)

    def fail(route: Route) -> None:
        if route.request.resource_type != "fetch":
            route.continue_()
        elif failure == "gone":
            route.abort()
        elif failure == "status":
            route.fulfill(status=503, body="<div class='search'></div>")
        else:
            route.fulfill(status=200, body="<p>Anmeldung</p>", content_type="text/html")

    page.route("**/suche?*", fail)
    kind_box(page).check()
    page.wait_for_function("window.stayed === undefined")
    page.wait_for_load_state()
    assert page.url.endswith("art=Projekt")
    assert total(page) == expected
    visit.faults = [f for f in visit.faults if "Failed to load resource" not in f]


def test_a_click_that_leads_away_is_not_overtaken(visitor: Visitor) -> None:
    _, page = opened(visitor)

    def slow(route: Route) -> None:
        time.sleep(0.5)
        route.continue_()

    page.route(re.compile(r"art=Projekt"), slow)
    kind_box(page).check()
    page.locator(".masthead .brand").click()
    page.wait_for_timeout(1500)
    assert page.url.endswith("/")


def test_a_new_query_and_a_link_with_a_modifier_are_left_to_the_browser(visitor: Visitor) -> None:
    _, page = opened(visitor)
    with page.context.expect_page() as other:
        page.get_by_role("link", name="Weiter").click(modifiers=["Control"])
    other.value.close()
    assert stayed(page)
    page.locator("#q").fill("Gemeindehaus")
    page.keyboard.press("Enter")
    page.wait_for_url("**q=Gemeindehaus*")
    assert not stayed(page)


def test_on_a_phone_the_button_applies(visitor: Visitor) -> None:
    _, page = opened(visitor, width=390, height=800)
    page.locator(".drawer > summary").click()
    assert_accessible(page)
    kind_box(page).check()
    page.wait_for_timeout(400)
    assert "art=" not in page.url
    page.get_by_role("button", name="Filter anwenden").first.click()
    page.wait_for_url("**art=Projekt*")
    assert not stayed(page)


def test_results_in_place_are_as_accessible_as_loaded_ones(visitor: Visitor) -> None:
    _, page = opened(visitor)
    kind_box(page).check()
    page.wait_for_url("**art=Projekt")
    expect(page.locator(".chip")).to_have_count(1)
    assert_accessible(page)


def test_menus_close_on_escape_and_on_a_click_elsewhere(visitor: Visitor) -> None:
    _, page = opened(visitor)
    drop = page.locator(".tools .drop").first
    drop.locator("summary").click()
    page.keyboard.press("Tab")
    page.keyboard.press("Escape")
    assert drop.get_attribute("open") is None
    expect(drop.locator("summary")).to_be_focused()
    drop.locator("summary").click()
    page.locator("h1").click()
    assert drop.get_attribute("open") is None
