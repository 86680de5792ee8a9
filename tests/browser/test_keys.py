"""Keys: shortcuts and their switch, and a walk through each kind of page by keyboard alone.

`docs/keyboard.md` says what is walked here.
"""

from __future__ import annotations

import re
from functools import partial
from pathlib import Path

import pytest
from playwright.sync_api import Page, Route, expect

from tests.browser.conftest import Looker, Visitor
from tests.browser.test_pages import PAGES, address
from tests.search_app.corpus import Numbers

pytestmark = pytest.mark.browser
PROTOCOL = Path(__file__).parents[2] / "docs" / "keyboard.md"
#: More steps than any page of the corpus has.
MOST_STEPS = 400
#: What has the focus: a name for it, and whether it can be seen and is not covered.
FOCUSED = """() => {
    const e = document.activeElement;
    if (!e || e === document.body) return null;
    const box = e.getBoundingClientRect();
    const style = getComputedStyle(e);
    const shown = e.closest('label') ?? e;
    const ring = [e, e.closest('.field')]
        .some(x => x && getComputedStyle(x).outlineStyle !== 'none');
    const x = Math.min(Math.max(box.left + box.width / 2, 1), innerWidth - 1);
    const y = Math.min(Math.max(box.top + Math.min(box.height / 2, 10), 1), innerHeight - 1);
    const top = document.elementFromPoint(x, y);
    const text = e.textContent.trim().slice(0, 40);
    return {
        name: `${e.tagName} ${e.getAttribute('href') ?? e.name ?? ''} ${text}`,
        seen: box.width > 0 && box.height > 0 && style.visibility === 'visible',
        inView: box.bottom > 0 && box.top < innerHeight,
        covered: !!top && !shown.contains(top) && !top.contains(e),
        ring,
    };
}"""
#: Everything that a keyboard must reach, in the order of the page.
REACHABLE = """() => [...document.querySelectorAll('a[href], button, input, select, summary')]
    .filter(e => e.type !== 'hidden' && !e.disabled && e.checkVisibility())
    .filter(e => e.getClientRects().length).length"""


def on_the_slide(visitor: Visitor, numbers: Numbers, number: int) -> Page:
    return visitor().open(f"/dokument/{numbers.slides}/seite/{number}?q=Bürgerbus")


@pytest.mark.parametrize("name", PAGES)
def test_the_tabulator_reaches_everything_visibly_and_goes_on(
    looker: Looker, numbers: Numbers, name: str
) -> None:
    page = looker().open(*address(name, numbers))
    wanted = page.evaluate(REACHABLE)
    met: list[str] = []
    for _ in range(MOST_STEPS):
        page.keyboard.press("Tab")
        found = page.evaluate(FOCUSED)
        if found is None:
            break
        assert found["seen"] and found["inView"] and found["ring"], found
        assert not found["covered"], found
        met.append(found["name"])
    else:
        pytest.fail(f"{name}: the focus never leaves the page")
    assert len(met) >= wanted, (wanted, met)
    assert met[0].startswith("A #"), "first comes the way past the head of the page"


def test_a_search_by_keyboard_alone(visitor: Visitor) -> None:
    page = visitor().open("/")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(page.locator("#q")).to_be_focused()
    page.keyboard.type("Daseinsvorsorge")
    page.keyboard.press("Enter")
    page.wait_for_url("**/suche?q=Daseinsvorsorge")
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    expect(page.locator(":focus")).to_have_text("Zu den Filtern")
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    first = page.locator("#suche input[type=checkbox]").first
    expect(first).to_be_focused()
    page.keyboard.press("Space")
    page.wait_for_url("**art=*")
    expect(page.locator(".chip")).to_have_count(1)
    expect(page.locator("#suche input[type=checkbox]:focus")).to_be_checked()


def test_the_drawer_of_a_phone_by_keyboard(visitor: Visitor) -> None:
    page = visitor(width=390, height=800).open("/suche?q=Daseinsvorsorge")
    summary = page.locator(".drawer > summary")
    summary.focus()
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    expect(page.locator(":focus .scripted")).to_have_text("7 Treffer anzeigen")
    page.keyboard.press("Tab")
    page.keyboard.press("Space")
    page.keyboard.press("Shift+Tab")
    page.keyboard.press("Enter")
    page.wait_for_url("**art=*")
    expect(page.locator("h2.count")).to_be_visible()


def test_a_slash_goes_to_the_field_but_not_while_typing(visitor: Visitor) -> None:
    page = visitor().open("/suche?q=Daseinsvorsorge")
    page.keyboard.press("/")
    field = page.locator("#q")
    expect(field).to_be_focused()
    page.keyboard.type("A/n p")
    expect(field).to_have_value("A/n p")


def test_arrows_leaf_through_a_document_without_modifiers_only(
    visitor: Visitor, numbers: Numbers
) -> None:
    page = on_the_slide(visitor, numbers, 2)
    page.keyboard.press("ArrowRight")
    page.wait_for_url("**/seite/3?*")
    page.keyboard.press("ArrowLeft")
    page.wait_for_url("**/seite/2?*")
    page.keyboard.press("Shift+ArrowRight")
    page.keyboard.press("Control+ArrowRight")
    page.locator("#q").focus()
    page.keyboard.press("ArrowRight")
    page.wait_for_timeout(300)
    assert "/seite/2?" in page.url


def test_n_and_p_follow_what_is_marked_for_them(visitor: Visitor, numbers: Numbers) -> None:
    page = on_the_slide(visitor, numbers, 2)
    if not page.locator("[data-key=n]").count():
        page.evaluate(
            """() => {
                document.querySelector('main a[rel=next]').dataset.key = 'n';
                document.querySelector('main a[rel=prev]').dataset.key = 'p';
            }"""
        )
    onward = page.locator("[data-key=n]").first.get_attribute("href")
    page.keyboard.press("n")
    page.wait_for_url(f"**{onward}")
    page.go_back()
    page.keyboard.press("Control+n")
    assert "/seite/2" in page.url


def test_the_keys_can_be_switched_off_and_on_again(visitor: Visitor, numbers: Numbers) -> None:
    visit = visitor()
    page = visit.open("/hilfe")
    box = page.get_by_role("checkbox", name="Tasten / , n , p , ← und → benutzen")
    expect(box).to_be_checked()
    box.uncheck()
    expect(page.locator("#ansage")).to_have_text("Tasten ausgeschaltet")
    page.keyboard.press("/")
    expect(page.locator("#q")).not_to_be_focused()

    visit.open(f"/dokument/{numbers.slides}/seite/2")
    page.keyboard.press("ArrowRight")
    page.keyboard.press("/")
    page.wait_for_timeout(300)
    assert page.url.endswith("/seite/2")

    visit.open("/hilfe")
    expect(box).not_to_be_checked()
    box.check()
    page.locator("h1").click()
    page.keyboard.press("/")
    expect(page.locator("#q")).to_be_focused()


def test_without_a_script_there_is_no_switch(visitor: Visitor) -> None:
    page = visitor(java_script_enabled=False).open("/hilfe")
    expect(page.locator("[data-tasten]")).to_be_hidden()


def test_where_storage_is_forbidden_the_keys_still_work(visitor: Visitor) -> None:
    visit = visitor()
    visit.page.add_init_script(
        "Object.defineProperty(window, 'localStorage', {get() { throw new Error('nein') }})"
    )
    page = visit.open("/hilfe")
    page.get_by_role("checkbox").uncheck()
    expect(page.locator("#ansage")).to_contain_text("erlaubt nicht")
    page.locator("h1").click()
    page.keyboard.press("/")
    expect(page.locator("#q")).to_be_focused()


def test_a_citation_is_copied(visitor: Visitor, numbers: Numbers) -> None:
    allowed = ["clipboard-read", "clipboard-write"]
    page = visitor(permissions=allowed).open(f"/dokument/{numbers.project}?q=Daseinsvorsorge")
    page.get_by_role("button", name="Zitat kopieren").click()
    expect(page.locator("#ansage")).to_have_text("Kopiert")
    told = page.locator(".cite").first.inner_text()
    assert page.evaluate("navigator.clipboard.readText()") == " ".join(told.split())
    page.get_by_role("button", name="Adresse kopieren").click()
    expect(page.get_by_role("button", name="Kopiert")).to_have_count(2)
    copied = page.evaluate("navigator.clipboard.readText()")
    assert copied.endswith(f"/dokument/{numbers.project}")


def test_without_a_script_nothing_offers_to_copy(visitor: Visitor, numbers: Numbers) -> None:
    page = visitor(java_script_enabled=False).open(f"/dokument/{numbers.project}")
    assert page.get_by_role("button", name="kopieren").count() == 0


def test_the_protocol_names_only_pages_that_are_walked() -> None:
    walked = PROTOCOL.read_text(encoding="utf-8").partition("## Walked")[2]
    named = re.findall(r"^\| ([a-z ]+) \| [`a-z]", walked, re.MULTILINE)
    assert len(named) > 15
    assert set(named) - {"page"} <= set(PAGES)


def test_a_page_image_fills_the_screen(visitor: Visitor, numbers: Numbers) -> None:
    page = on_the_slide(visitor, numbers, 14)
    if not page.locator("[data-fullscreen]").count():
        page.evaluate(
            """() => {
                document.querySelector('.sheet').id = 'blatt';
                document.querySelector('.sheet-side a[href*=bild]').dataset.fullscreen = 'blatt';
            }"""
        )
    page.locator("[data-fullscreen]").first.click()
    page.wait_for_function("document.fullscreenElement?.classList.contains('sheet')")
    assert "/seite/14" in page.url
    box = page.locator(".sheet img").bounding_box()
    assert box is not None and box["height"] <= page.evaluate("innerHeight")
    page.evaluate("document.exitFullscreen()")


def test_the_list_of_notes_goes_on_where_it_was(visitor: Visitor, numbers: Numbers) -> None:
    visit = visitor()
    noted = (
        "<!doctype html><title>x</title><ol data-merkliste>{}</ol>"
        "<script type=module src={}></script>"
    )

    def list_of(route: Route) -> None:
        listed = re.findall(r"nr=(\d+)", route.request.url)
        entries = "".join(f"<li data-nummer={n}>{n}</li>" for n in listed)
        body = noted.format(entries, script)
        route.fulfill(body=body, content_type="text/html")

    page = visit.open("/hilfe")
    script = page.locator("script[type=module]").first.get_attribute("src")
    page.route("**/merkliste*", list_of)
    for number in (numbers.project, numbers.event):
        planted = f"<a id=merken data-merken={number} href='/merkliste?nr={number}'>Merken</a>"
        page.route(f"**/dokument/{number}", partial(_with, planted))
        page = visit.open(f"/dokument/{number}")
        page.locator("#merken").click()
        page.wait_for_url("**/merkliste?*")
        page.wait_for_function("localStorage.getItem('findbuch.merkliste')")
    assert page.url.endswith(f"/merkliste?nr={numbers.project}&nr={numbers.event}")


def _with(planted: str, route: Route) -> None:
    """A page with something more at the end of its content."""
    answer = route.fetch()
    route.fulfill(response=answer, body=answer.text().replace("</main>", f"{planted}</main>"))
