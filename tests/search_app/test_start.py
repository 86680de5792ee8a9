"""The start page: what it counts, what it leads to, and what it does without a search."""

from __future__ import annotations

import re
import shutil
from datetime import date
from urllib.parse import unquote_plus

from flask.testing import FlaskClient

from archive.model import Visibility
from index.request import FacetValue, SearchRequest
from search_app.counting import Counts
from search_app.overview import Overviews
from search_app.present.years import epochs
from tests.search_app.builder import Archive, Draft, fact

TODAY = date(2026, 11, 22)


def _overviews(archive: Archive) -> Overviews:
    return Overviews(archive.services, Counts(archive.services.search))


def _total(client: FlaskClient, url: str) -> int:
    text = client.get(url).get_data(as_text=True)
    found = re.search(r"([\d.]+) Treffer", text)
    return int(found[1].replace(".", "")) if found else 0


def test_every_count_is_the_number_of_results_behind_it(client: FlaskClient) -> None:
    page = client.get("/").get_data(as_text=True)
    leaders = re.findall(
        r'<a class="leader" href="(/suche[^"]+)">.*?<span class="n">([\d.]+)', page
    )
    leaders += re.findall(r'<dt><a href="([^"]+)">[^<]+</a></dt><dd>([\d.]+)', page)
    epoch_links = re.findall(r'<li><a href="([^"]+)"><svg viewBox.*?<span class="n">(\d+)', page)
    assert leaders and epoch_links
    for url, count in leaders + epoch_links:
        assert _total(client, url.replace("&amp;", "&")) == int(count.replace(".", "")), url


def test_the_map_and_the_register_count_what_a_search_finds(fresh: Archive) -> None:
    region = fact("regions", {"id": "kreis:13076", "name": "Ludwigslust-Parchim"})
    for topic in ("T01", "T01.3", "T15"):
        facts = (fact("topics", {"id": topic}), region)
        fresh.put(Draft(f"Vorhaben {topic}", ("Text",), facts=facts))
    fresh.index()
    overview = _overviews(fresh).current(TODAY)
    client = fresh.client()
    tiles = {tile.letters: tile for tile in overview.laender}
    assert (tiles["MV"].count, tiles["MV"].url) == (3, "/region/land:13")
    assert tiles["MV"].count == _total(client, "/suche?region=land:13")
    assert tiles["BE"].url == ""
    lines = {line.number: line for line in overview.topics}
    assert list(lines) == [f"{n:02}" for n in range(1, 19)]
    assert (lines["01"].count, lines["01"].url) == (2, "/thema/T01")
    assert lines["01"].count == _total(client, "/suche?thema=T01")
    assert (lines["15"].count, lines["17"].count, lines["17"].url) == (1, 0, "")
    page = client.get("/").get_data(as_text=True)
    assert 'href="/thema/T01"' in page and 'href="/region/land:13"' in page
    assert "/thema/T17" not in page


def test_without_regions_and_topics_the_kinds_take_their_place(fresh: Archive) -> None:
    fresh.put(Draft("Ein Vorhaben", ("Text",)))
    fresh.index()
    page = fresh.client().get("/").get_data(as_text=True)
    assert 'class="holdings"' in page
    assert 'class="tilemap"' not in page and 'id="themen"' not in page


def test_many_kinds_are_cut_with_a_way_to_the_others(fresh: Archive) -> None:
    for number in range(12):
        fresh.put(Draft("Vorhaben", ("Text",), kind=f"Art {number}"))
    fresh.index()
    overview = _overviews(fresh).current(TODAY)
    assert len(overview.figures) == 8
    assert overview.kinds_url in fresh.client().get("/").get_data(as_text=True)


def test_examples_without_hits_are_left_out(fresh: Archive) -> None:
    fresh.put(Draft("Ein Bus", ("Der Bürgerbus fährt.", "Gemeindeschwester unterwegs.")))
    fresh.index()
    shown = [link.text for link in _overviews(fresh).current(TODAY).examples]
    assert shown == ["Gemeindeschwester"]


def test_a_new_document_is_there_at_once(fresh: Archive) -> None:
    overviews = _overviews(fresh)
    fresh.put(Draft("Erstes Vorhaben", ("Text",)))
    fresh.index()
    before = overviews.current(TODAY)
    assert overviews.current(TODAY) is before
    fresh.put(Draft("Zweites Vorhaben", ("Text",)))
    fresh.index()
    after = overviews.current(TODAY)
    assert (before.documents, after.documents) == (1, 2)
    assert str(after.newest[0].title) == "Zweites Vorhaben"


def test_what_guests_may_not_see_is_not_counted(fresh: Archive) -> None:
    fresh.put(Draft("Offen", ("Text",)))
    fresh.put(Draft("Intern", ("Text",), visibility=Visibility.STAFF))
    fresh.index()
    page = fresh.client().get("/").get_data(as_text=True)
    assert "Intern" not in page
    assert "<dd>1</dd>" in page
    assert "1 Dokument ist im vollen Wortlaut durchsuchbar" in page


def test_without_an_index_the_page_says_so(fresh: Archive) -> None:
    fresh.put(Draft("Ein Vorhaben", ("Text",)))
    fresh.index()
    fresh.services.close()
    shutil.rmtree(fresh.services.settings.index)
    response = fresh.client().get("/")
    page = response.get_data(as_text=True)
    assert response.status_code == 200
    assert "neu aufgebaut" in page
    assert "Ein Vorhaben" in page


def test_an_empty_archive_says_how_to_fill_it(fresh: Archive) -> None:
    response = fresh.client().get("/")
    assert response.status_code == 200
    assert "findbuch ingest" in response.get_data(as_text=True)


def test_epochs_are_fives_up_to_this_year() -> None:
    years = [FacetValue(str(year), str(year), 1) for year in (1998, 2004, 2015, 2026, 2031)]
    asked: list[SearchRequest] = []

    def count(request: SearchRequest) -> int:
        asked.append(request)
        return 7

    found = epochs(years, count, 2026)
    assert [epoch.label for epoch in found] == ["bis 2000", "2001–2005", "2011–2015", "2021–2026"]
    assert {epoch.count for epoch in found} == {7}
    assert asked[0].year_to == 2000 and asked[0].year_from is None
    assert unquote_plus(found[-1].url) == "/suche?von=2021&bis=2026"
