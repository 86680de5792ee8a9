"""Pages of entities, calendar and tree, filled and with everything unfolded."""

from __future__ import annotations

from collections.abc import Iterator
from urllib.parse import quote

import pytest
from playwright.sync_api import expect

from search_app import create_app
from tests.browser.conftest import Looker, Visitor, serving
from tests.browser.test_pages import SCHEMES, assert_accessible
from tests.search_app import entity_archive
from tests.search_app.builder import open_archive

pytestmark = pytest.mark.browser

PAGES = (
    "/region/kreis:12070",
    "/regionen",
    "/thema/T08.5",
    "/programm/moro",
    "/organisation/bmvbs",
    f"/person/{quote(entity_archive.SPEAKER)}",
    "/bestand/Verkehr%2FLand",
    "/kalender?jahr=2014",
)


@pytest.fixture(scope="module")
def live(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The origin of a server over the archive of `entity_archive`."""
    archive = open_archive(tmp_path_factory.mktemp("entitaeten"))
    try:
        entity_archive.fill(archive)
        with serving(create_app(archive.services)) as origin:
            yield origin
    finally:
        archive.services.close()


@pytest.mark.parametrize("width", [390, 1440])
@pytest.mark.parametrize("path", PAGES)
def test_axe_finds_nothing_with_everything_unfolded(looker: Looker, path: str, width: int) -> None:
    page = looker(width=width).open(path)
    page.evaluate("document.querySelectorAll('main details').forEach(d => { d.open = true })")
    for scheme in SCHEMES:
        page.emulate_media(color_scheme=scheme)
        assert_accessible(page)
    assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_from_a_speaker_to_the_slides_in_one_click(visitor: Visitor) -> None:
    page = visitor().open(f"/person/{quote(entity_archive.SPEAKER)}")
    page.get_by_role("link", name="Folien: Der Bus kommt").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Der Bus kommt")


def test_the_tree_unfolds_without_script(visitor: Visitor) -> None:
    page = visitor(java_script_enabled=False).open("/bestand/Verkehr%2FLand")
    page.get_by_text("2 Dokumente darunter").click()
    expect(page.get_by_role("link", name="Der Bus kommt")).to_be_visible()
