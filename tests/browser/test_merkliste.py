"""Noting documents with nothing but links and forms: no script, no cookie."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import Visitor
from tests.search_app.corpus import Numbers

pytestmark = pytest.mark.browser


def test_documents_are_noted_added_and_taken_off_without_script(
    visitor: Visitor, numbers: Numbers
) -> None:
    page = visitor(java_script_enabled=False).open(f"/dokument/{numbers.event}")

    page.get_by_role("link", name="Merken").click()
    expect(page).to_have_url(re.compile(rf"/merkliste\?nr={numbers.event}$"))
    page.get_by_label("Im Volltext suchen").fill("Daseinsvorsorge")
    page.get_by_label("Dokumente für die Merkliste").get_by_role("button", name="Suchen").click()
    page.locator(f"input[type=checkbox][value='{numbers.project}']").check()
    page.get_by_role("button", name="Angekreuzte merken").click()
    expect(page.locator("li[data-nummer]")).to_have_count(2)

    page.locator(f"button[name=ohne][value='{numbers.event}']").click()
    expect(page).to_have_url(re.compile(rf"/merkliste\?nr={numbers.project}$"))
    assert page.context.cookies() == []


def test_the_menu_of_a_result_saves_a_file(visitor: Visitor) -> None:
    page = visitor(width=390, java_script_enabled=False).open("/suche?q=Daseinsvorsorge")

    page.get_by_text("Export").click()
    with page.expect_download() as saved:
        page.get_by_role("link", name="CSV, Tabelle").click()

    assert saved.value.suggested_filename.startswith("findbuch-daseinsvorsorge-")
    assert saved.value.suggested_filename.endswith(".csv")


@pytest.mark.parametrize(
    "address",
    ["/merkliste", "/merkliste?q=Daseinsvorsorge", "/suche/facette/art?q=Daseinsvorsorge"],
)
def test_fields_besides_that_of_the_search_have_no_suggestions(
    visitor: Visitor, address: str
) -> None:
    page = visitor().open(address)

    assert page.locator("input[role=combobox]").evaluate_all("all => all.map(e => e.id)") == ["q"]
    assert page.locator("[role=listbox]").count() == 1
