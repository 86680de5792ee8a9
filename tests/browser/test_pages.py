"""Every kind of page: fits its screen, accessible in light and dark, still while it loads."""

from __future__ import annotations

import time
from typing import Literal

import pytest
from axe_playwright_python.base import AXE_SCRIPT
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, Request, Route

from tests.browser.conftest import Looker, Visitor
from tests.search_app.corpus import Numbers

pytestmark = pytest.mark.browser

RULES = {
    "runOnly": {
        "type": "tag",
        "values": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
    },
    "resultTypes": ["violations"],  # of what is well, no list of every element is wanted
}
#: Addresses and their statuses; numbers of documents are filled in by name.
PAGES = {
    "start": ("/", 200),
    "results": ("/suche?q=Daseinsvorsorge", 200),
    "filtered": ("/suche?q=Daseinsvorsorge&art=Projekt&von=2000&seite=9", 200),
    "all": ("/suche?pro_seite=100", 200),
    "nothing found": ("/suche?q=einwortdasnirgendsvorkommt&art=Projekt&streng=1", 200),
    "compact": ("/suche?q=Daseinsvorsorge&ansicht=kompakt", 200),
    "narrowed facet": ("/suche/facette/person?q=Daseinsvorsorge&finde=a", 200),
    "facet": ("/suche/facette/organisation?q=Daseinsvorsorge", 200),
    "record of a search": ("/suche/protokoll?q=Daseinsvorsorge&art=Projekt", 200),
    "list": ("/merkliste?nr={numbers.project}&nr={numbers.event}&nr=999999", 200),
    "list and search": ("/merkliste?nr={numbers.hostile[0]}&q=Daseinsvorsorge", 200),
    "project": ("/dokument/{numbers.project}?q=Daseinsvorsorge", 200),
    "event": ("/dokument/{numbers.event}", 200),
    "slides": ("/dokument/{numbers.slides}?q=Rufbusquote&stelle=1", 200),
    "record": ("/dokument/{numbers.record}", 200),
    "report": ("/dokument/{numbers.project}/melden", 200),
    "hostile": ("/dokument/{numbers.hostile[0]}", 200),
    "slide": ("/dokument/{numbers.slides}/seite/14?q=Rufbusquote", 200),
    "slide of many places": ("/dokument/{numbers.slides}/seite/3?q=Raum&stelle=2", 200),
    "section": ("/dokument/{numbers.project}/seite/1?q=Daseinsvorsorge&stelle=2", 200),
    "hostile section": ("/dokument/{numbers.hostile[0]}/seite/1?q=Daseinsvorsorge", 200),
    "original": ("/dokument/{numbers.project}/original", 200),
    "withdrawn": ("/dokument/{numbers.withdrawn}", 410),
    "not found": ("/gibt-es-nicht", 404),
    "faulty query": ("/suche?q=%22offen", 400),
    "region": ("/region/land:03", 200),
    "regions": ("/regionen", 200),
    "topic": ("/thema/T01", 200),
    "topics": ("/themen", 200),
    "programme": ("/programm/moro", 200),
    "programmes": ("/programme", 200),
    "organisation": ("/organisation/Universit%C3%A4t%20Bremen", 200),
    "ministry": ("/organisation/bmvbs", 200),
    "person": ("/person/Michael%20Groschek", 200),
    "holdings": ("/bestand", 200),
    "collection": ("/bestand/Netzwerk", 200),
    "calendar": ("/kalender?jahr=2021", 200),
    "help": ("/hilfe", 200),
    "accessibility": ("/barrierefreiheit", 200),
    "privacy": ("/datenschutz", 200),
    "imprint": ("/impressum", 200),
    "plain language": ("/leichte-sprache", 200),
}
SCHEMES: tuple[Literal["light", "dark"], ...] = ("light", "dark")
#: Pages of every layout there is: they are looked at in all modes, the others in most.
LAYOUTS = ("start", "results", "event", "slide", "region", "calendar", "list")
ALL = pytest.mark.parametrize("name", PAGES)
SHIFTS = """
window.shifted = 0;
new PerformanceObserver(list => {
  for (const entry of list.getEntries()) if (!entry.hadRecentInput) window.shifted += entry.value;
}).observe({type: 'layout-shift', buffered: true});
"""


def slowly(route: Route) -> None:
    """A font that comes when the text is long there."""
    time.sleep(0.15)
    route.continue_()


def address(name: str, numbers: Numbers) -> tuple[str, int]:
    path, status = PAGES[name]
    return path.format(numbers=numbers), status


def in_all_colours(page: Page) -> None:
    """Axe finds nothing in light, in dark and in the colours of the system."""
    for scheme in SCHEMES:
        page.emulate_media(color_scheme=scheme)
        assert_accessible(page)
    page.emulate_media(forced_colors="active")
    assert_accessible(page)


def assert_accessible(page: Page) -> None:
    has_axe = page.evaluate("'axe' in window")
    found = Axe("0" if has_axe else AXE_SCRIPT).run(page, options=RULES)
    assert found.violations_count == 0, found.generate_report()


@ALL
@pytest.mark.parametrize("width", [1440, 390])
def test_axe_finds_nothing_in_light_and_dark(
    looker: Looker, numbers: Numbers, name: str, width: int
) -> None:
    page = looker(width=width).open(*address(name, numbers))
    for scheme in SCHEMES:
        page.emulate_media(color_scheme=scheme)
        assert_accessible(page)


@ALL
def test_axe_finds_nothing_in_the_colours_of_the_system(
    looker: Looker, numbers: Numbers, name: str
) -> None:
    page = looker(width=320, forced_colors="active").open(*address(name, numbers))
    assert page.evaluate("matchMedia('(forced-colors: active)').matches")
    assert_accessible(page)


@pytest.mark.parametrize("width", [320, 820])
@pytest.mark.parametrize("name", LAYOUTS)
def test_axe_finds_nothing_at_the_other_widths(
    looker: Looker, numbers: Numbers, name: str, width: int
) -> None:
    page = looker(width=width).open(*address(name, numbers))
    in_all_colours(page)


@pytest.mark.parametrize("name", ["results", "project"])
def test_axe_finds_nothing_with_everything_unfolded(
    looker: Looker, numbers: Numbers, name: str
) -> None:
    """The drawer of the filters and all evidence are open; of panels, one at a time is."""
    page = looker(width=390).open(*address(name, numbers))
    page.evaluate(
        "document.querySelectorAll('main details:not(.drop), main .drop:last-of-type')"
        ".forEach(d => { d.open = true })"
    )
    in_all_colours(page)


@pytest.mark.parametrize("name", [*LAYOUTS, "compact"])
def test_axe_finds_nothing_where_the_fonts_do_not_come_in_time(
    visitor: Visitor, numbers: Numbers, name: str
) -> None:
    """The letters of the system are lower: targets come nearer to each other."""
    visit = visitor(width=320)
    visit.page.route("**/*.woff2", lambda route: route.fulfill(body=""))
    assert_accessible(visit.open(*address(name, numbers)))
    visit.faults = [fault for fault in visit.faults if "font" not in fault.lower()]


def test_axe_finds_what_is_planted(visitor: Visitor) -> None:
    """The negative control: an image without text and grey on grey."""
    page = visitor().open("/hilfe")
    page.evaluate(
        """() => {
            const image = new Image();
            image.src = 'data:image/gif;base64,R0lGODlhAQABAAAAACwAAAAAAQABAAA=';
            const text = document.createElement('p');
            text.textContent = 'grau auf grau';
            text.style.color = '#999';
            text.style.backgroundColor = '#bbb';
            document.querySelector('main').append(image, text);
        }"""
    )
    found = Axe().run(page, options=RULES).response["violations"]
    assert {"image-alt", "color-contrast"} <= {violation["id"] for violation in found}


@ALL
def test_nothing_sticks_out_sideways(looker: Looker, numbers: Numbers, name: str) -> None:
    page = looker().open(*address(name, numbers))
    for width in (320, 390, 820, 1440):
        page.set_viewport_size({"width": width, "height": 900})
        assert page.evaluate("document.documentElement.scrollWidth") <= width


@pytest.mark.parametrize("name", ["start", "results", "project"])
def test_text_twice_as_large_still_fits(looker: Looker, numbers: Numbers, name: str) -> None:
    page = looker(width=640).open(*address(name, numbers))
    page.evaluate("document.documentElement.style.fontSize = '200%'")
    assert page.evaluate("document.documentElement.scrollWidth") <= 640


@pytest.mark.parametrize("width", [390, 1440])
@pytest.mark.parametrize("name", ["start", "results", "project", "slide"])
def test_nothing_moves_while_a_page_loads(
    visitor: Visitor, numbers: Numbers, name: str, width: int
) -> None:
    visit = visitor(width=width)
    visit.page.add_init_script(SHIFTS)
    visit.page.route("**/*.woff2", slowly)
    page = visit.open(*address(name, numbers))
    page.wait_for_load_state("networkidle")
    assert page.evaluate("window.shifted") <= 0.02


@pytest.mark.parametrize("width", [390, 1440])
def test_the_image_of_a_page_is_drawn_as_wide_as_it_is_shown(
    visitor: Visitor, numbers: Numbers, width: int
) -> None:
    page = visitor(width=width).open(*address("slide", numbers))
    image = page.locator(".sheet img")
    image.scroll_into_view_if_needed()
    image.evaluate("image => image.decode()")

    assert image.evaluate("i => i.complete && i.naturalWidth > 0")
    box = image.bounding_box()
    assert box is not None
    assert abs(box["height"] / box["width"] - 540 / 960) < 0.01
    assert box["width"] > (800 if width == 1440 else 380)


def test_the_start_page_is_small(visitor: Visitor) -> None:
    """All that goes over the line: page, style sheet, script, icon, fonts, and their headers."""
    visit = visitor()
    answers: list[Request] = []
    visit.page.on("requestfinished", lambda answer: answers.append(answer))
    visit.open("/").wait_for_load_state("networkidle")
    sizes = [answer.sizes() for answer in answers]
    sent = sum(size["responseBodySize"] + size["responseHeadersSize"] for size in sizes)
    assert {answer.resource_type for answer in answers} >= {
        "document",
        "stylesheet",
        "script",
        "font",
    }
    assert 0 < sent < 150 * 1024, sent
