"""Results with everything on them: map, trees, labels, versions; on paper too."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page

from archive.model import PageUnit
from archive.relations import Relation, relate
from search_app import create_app
from tests.browser.conftest import Looker, Visit, serving
from tests.browser.test_pages import SCHEMES, SHIFTS, assert_accessible
from tests.search_app.builder import Archive, Draft, fact, open_archive

pytestmark = pytest.mark.browser

BBSR = "Bundesinstitut für Bau-, Stadt- und Raumforschung"
REGIONS = {"kreis:13076": "Landkreis Parchim", "kreis:03359": "Stade",
           "mr:hamburg": "Metropolregion Hamburg", "land:09": "Bayern"}  # fmt: skip
EVERYTHING = "/suche?q=Dorfladen&region=land:03/kreis:03359&region=mr:hamburg&thema=T09/T09.1"
WIDTHS = (320, 390, 820, 1440)


def filled(archive: Archive) -> None:
    numbers = []
    for number in range(24):
        region = list(REGIONS)[number % 4]
        facts = (
            fact("publisher", BBSR),
            fact("organisations", BBSR),
            fact("programmes", "MORO"),
            fact("people", {"name": f"{chr(65 + number)}nna {'Langername' * (number % 9)}"}),
            fact("topics", {"id": "T09.1", "label": "Dorfladen", "name": "Dorfladen"}),
            fact("regions", {"id": region, "label": "", "name": REGIONS[region]}),
        )
        title = "Dorfladen" * 40 if number == 3 else f"Dorfladen {number}"
        draft = Draft(title, (f"Ein Dorfladen, Nummer {number}.",), location=f"/{number}",
                      years=(2004 + number,), facts=facts, unit=PageUnit.SLIDE,
                      kind="Präsentation" if number % 2 else "Veranstaltung")  # fmt: skip
        numbers.append(archive.put(draft))
    with archive.services.catalogue.transaction() as connection:
        pairs = [(1, 5, "near_duplicate_of"), (9, 0, "slides_of"), (13, 0, "slides_of")]
        found = [Relation(numbers[a], numbers[b], kind, ("Grund.",)) for a, b, kind in pairs]
        relate(connection, found)
    archive.index()


@pytest.fixture(scope="module")
def live(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    archive = open_archive(tmp_path_factory.mktemp("treffer"))
    try:
        filled(archive)
        with serving(create_app(archive.services)) as found:
            yield found
    finally:
        archive.services.close()


@pytest.fixture
def visit(browser: Browser, live: str) -> Iterator[Visit]:
    context = browser.new_context(viewport={"width": 1440, "height": 900})
    made = Visit(context.new_page(), live)
    made.watch()
    yield made
    context.close()
    assert not made.faults


@pytest.mark.parametrize("width", [390, 1440])
@pytest.mark.parametrize(
    "address",
    [
        EVERYTHING,
        "/suche?q=Dorfladen",
        "/suche?q=Dorfladen&ansicht=kompakt",
        "/suche/facette/region",
        "/suche/facette/person",
    ],
)
def test_axe_finds_nothing_with_trees_map_and_labels(
    looker: Looker, width: int, address: str
) -> None:
    page = looker(width=width).open(address)
    unfold(page)
    for scheme in SCHEMES:
        page.emulate_media(color_scheme=scheme)
        assert_accessible(page)


@pytest.mark.parametrize("address", [EVERYTHING, "/suche/facette/person", "/suche/facette/region"])
def test_nothing_sticks_out_with_long_names_and_everything_unfolded(
    looker: Looker, address: str
) -> None:
    page = looker().open(address)
    unfold(page)
    for width in WIDTHS:
        page.set_viewport_size({"width": width, "height": 900})
        assert page.evaluate("document.documentElement.scrollWidth") <= width, width


@pytest.mark.parametrize("width", [390, 1440])
def test_trees_and_map_do_not_move_while_they_load(visit: Visit, width: int) -> None:
    visit.page.set_viewport_size({"width": width, "height": 900})
    visit.page.add_init_script(SHIFTS)
    page = visit.open(EVERYTHING)
    page.wait_for_load_state("networkidle")

    assert page.evaluate("window.shifted") <= 0.02


def test_a_branch_opens_without_script_and_its_value_can_be_ticked(
    browser: Browser, live: str
) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{live}/suche?q=Dorfladen")
    branch = page.locator(".branch", has=page.locator("input[value='land:13']"))
    box = branch.locator("input[value='land:13/kreis:13076']")
    assert not box.is_visible()
    branch.locator("summary").click()
    box.check()
    assert page.locator(".apply--end button").inner_text() == "Filter anwenden"
    page.locator(".apply--end button").click()
    page.wait_for_url("**kreis*13076*")
    assert page.locator("h2.count").inner_text().startswith("6 Treffer")
    assert page.locator("input[value='land:13/kreis:13076']").is_checked()
    context.close()


def test_paper_has_address_and_query_and_no_controls(visit: Visit) -> None:
    page = visit.open("/suche?q=Dorfladen")
    assert not page.locator(".printed").is_visible()
    page.emulate_media(media="print")

    assert page.locator(".printed").is_visible()
    assert "/suche?q=Dorfladen" in page.locator(".printed").inner_text()
    for gone in ("#filter", ".tools", ".tabs", ".promo", ".histo", ".masthead search"):
        assert not page.locator(gone).first.is_visible(), gone
    assert page.locator(".holds").first.is_visible()


def unfold(page: Page) -> None:
    """Open the drawer and every branch; menus lie over what is below them and stay closed."""
    page.evaluate("document.querySelectorAll('#filter details').forEach(d => { d.open = true })")
