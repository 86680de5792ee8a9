"""Marks in the image of a page, seen: they lie over the words, at every width and in print."""

from __future__ import annotations

import io
from collections import Counter
from collections.abc import Iterator

import pytest
from PIL import Image
from playwright.sync_api import Browser, Page
from reportlab.pdfbase.pdfmetrics import stringWidth
from reportlab.pdfgen.canvas import Canvas

from archive.model import DocumentId, PageUnit
from search_app import create_app
from tests.browser.conftest import WAIT_MS, serving
from tests.search_app.builder import Archive, Draft, fact, open_archive

pytestmark = pytest.mark.browser

FONT, SIZE, LEFT = "Helvetica", 24, 80
#: Lines and how high they stand above the lower edge, in points.
LINES = (
    (440, "Der Bürgerbus fährt in die Stadt"),
    (380, "und sichert die Daseins-"),
    (350, "vorsorge auf dem Land."),
)
TEXT = "Der Bürgerbus fährt in die Stadt\nund sichert die Daseinsvorsorge auf dem Land."
WIDTH, HEIGHT = 960, 540


def slide() -> bytes:
    target = io.BytesIO()
    canvas = Canvas(target, pagesize=(WIDTH, HEIGHT), invariant=True)
    canvas.setFont(FONT, SIZE)
    for y, line in LINES:
        canvas.drawString(LEFT, y, line)
    canvas.showPage()
    canvas.setFont(FONT, SIZE)
    canvas.drawString(LEFT, 440, "Noch ein Bürgerbus")
    canvas.showPage()
    canvas.save()
    return target.getvalue()


@pytest.fixture(scope="module")
def deck(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Archive, DocumentId]]:
    archive = open_archive(tmp_path_factory.mktemp("folien"))
    try:
        number = archive.put(
            Draft(
                "Busse",
                (TEXT, "Noch ein Bürgerbus"),
                unit=PageUnit.SLIDE,
                data=slide(),
                media_type="application/pdf",
                facts=(fact("file", {"sizes": [{"page": 1, "width": WIDTH, "height": HEIGHT}]}),),
            )
        )
        archive.index()
        yield archive, number
    finally:
        archive.services.close()


@pytest.fixture(scope="module")
def address(deck: tuple[Archive, DocumentId]) -> Iterator[str]:
    with serving(create_app(deck[0].services)) as origin:
        yield f"{origin}/dokument/{deck[1]}/seite/1"


def opened(browser: Browser, address: str, width: int = 1440) -> Page:
    page = browser.new_context(viewport={"width": width, "height": 900}).new_page()
    page.set_default_timeout(WAIT_MS)
    page.goto(address)
    image = page.locator(".sheet img")
    image.scroll_into_view_if_needed()
    image.evaluate("image => image.decode()")
    return page


def boxes(page: Page) -> list[tuple[float, float, float, float]]:
    """The marks in points of the slide, from the upper left."""
    image = page.locator(".sheet img").bounding_box()
    assert image is not None
    scale = WIDTH / image["width"]
    found = []
    for rect in page.locator(".sheet .marks rect").all():
        box = rect.bounding_box()
        assert box is not None
        x, y = (box["x"] - image["x"]) * scale, (box["y"] - image["y"]) * scale
        found.append((x, y, x + box["width"] * scale, y + box["height"] * scale))
    return found


def written(line: int, begin: str, word: str) -> tuple[float, float, float, float]:
    """Where a word behind the beginning of a line was written."""
    x = LEFT + stringWidth(begin, FONT, SIZE)
    base = HEIGHT - LINES[line][0]
    return x, base - 0.72 * SIZE, x + stringWidth(word, FONT, SIZE), base


@pytest.mark.parametrize("width", [390, 820, 1440])
@pytest.mark.parametrize(
    ("query", "places"),
    [
        ("B%C3%BCrgerbus", [(0, "Der ", "Bürgerbus")]),
        ("Daseinsvorsorge", [(1, "und sichert die ", "Daseins-"), (2, "", "vorsorge")]),
        ("Land", [(2, "vorsorge auf dem ", "Land")]),
        ("Bus", [(0, "Der Bürger", "bus")]),
    ],
)
def test_a_mark_lies_over_its_word(
    browser: Browser, address: str, width: int, query: str, places: list[tuple[int, str, str]]
) -> None:
    page = opened(browser, f"{address}?q={query}", width)

    found = boxes(page)

    assert len(found) == len(places)
    for box, place in zip(found, places, strict=True):
        word = written(*place)
        slack = 5 if width > 390 else 8
        assert abs(box[0] - word[0]) < slack + 2 and abs(box[2] - word[2]) < slack, (box, word)
        assert box[1] < word[1] + slack and box[3] > word[3] - 2
        assert box[3] - box[1] < 1.6 * SIZE
    page.context.close()


def test_the_word_under_a_mark_stays_black_on_yellow(browser: Browser, address: str) -> None:
    page = opened(browser, f"{address}?q=B%C3%BCrgerbus")
    rect = page.locator(".sheet .marks rect").bounding_box()
    assert rect is not None
    seen = Image.open(io.BytesIO(page.screenshot(clip=rect))).convert("RGB")
    data = seen.tobytes()
    colours = Counter(zip(data[::3], data[1::3], data[2::3], strict=True))
    red, green, blue = colours.most_common(1)[0][0]

    assert red > 230 and green > 200 and blue < 190  # the marker, light and yellow
    assert min(map(sum, colours)) < 150  # the letters, as dark as before
    page.context.close()


def test_the_strip_leads_to_the_page_by_keyboard(browser: Browser, address: str) -> None:
    page = opened(browser, f"{address}?q=B%C3%BCrgerbus", 390)
    assert page.locator(".strip a[aria-current=page] .hits").inner_text().startswith((",", "1"))

    page.locator(".strip a").nth(1).focus()
    page.keyboard.press("Enter")
    page.wait_for_url("**/seite/2*")

    assert page.locator(".steps strong").inner_text() == "Stelle 2 von 2"
    page.context.close()
