"""The results page: every number is what its link leads to, every link keeps the search."""

from __future__ import annotations

from urllib.parse import urlencode

import pytest
from flask.testing import FlaskClient
from lxml.html import HtmlElement

from index.request import SearchRequest
from search_app import urls
from tests.search_app.builder import Archive, Draft
from tests.search_app.reading_pages import counted_links, total, tree, words

SEARCH = "/suche?q=Daseinsvorsorge"


def opened(client: FlaskClient, address: str) -> HtmlElement:
    answer = client.get(address)
    assert answer.status_code == 200, address
    return tree(answer.text)


def put_many(archive: Archive, count: int) -> None:
    for number in range(count):
        year = 2000 + number % 20
        archive.put(
            Draft(
                f"Dorfladen Nummer {number:03}",
                (f"Ein Dorfladen im Jahr {year}.",),
                kind="Projekt" if number % 3 else "Meldung",
                years=(year,),
                location=f"/srv/laden-{number}.txt",
            )
        )
    archive.index()


@pytest.mark.parametrize("start", [SEARCH, "/suche", f"{SEARCH}&von=2020&bis=2021"])
def test_a_ticked_value_gives_the_number_beside_it(client: FlaskClient, start: str) -> None:
    page = opened(client, start)
    boxes = page.xpath("//fieldset//label[input[@type='checkbox' and not(@checked)]]")

    assert boxes
    for box in boxes:
        field = box.xpath("input")[0]
        number = int(words(box.xpath("*[@class='n']")[0]))
        separator = "&" if "?" in start else "?"
        address = start + separator + urlencode({field.get("name"): field.get("value")})
        assert total(opened(client, address)) == number, address


def test_a_year_bar_gives_the_number_above_it(client: FlaskClient) -> None:
    page = opened(client, f"{SEARCH}&von=2021&bis=2021")
    bars = page.xpath("//ol[@class='years']//a[*[@class='n' and normalize-space()]]")

    assert len(bars) > 1
    for bar in bars:
        number = int(words(bar.xpath("*[@class='n']")[0]))
        assert total(opened(client, bar.get("href"))) == number


def test_all_values_of_a_facet_keep_their_promise(client: FlaskClient) -> None:
    for key in ("art", "jahr", "bestand", "format", "sprache"):
        page = opened(client, f"/suche/facette/{key}?q=Daseinsvorsorge")
        lines = list(counted_links(page, "//main"))
        assert lines
        for address, number in lines:
            assert total(opened(client, address)) == number


def test_values_of_a_facet_stand_from_a_to_z(fresh: Archive) -> None:
    for kind in ("Zettel", "Ärztebrief", "Amtsblatt", "Übersicht"):
        fresh.put(Draft(kind, ("Text",), kind=kind, location=f"/srv/{kind}"))
    fresh.index()

    page = opened(fresh.client(), "/suche/facette/art")

    labels = [words(line) for line in page.xpath("//a[@class='leader']/*[@class='t']")]
    assert labels == ["Amtsblatt", "Ärztebrief", "Übersicht", "Zettel"]


def test_facets_that_nothing_fills_are_not_on_the_page(client: FlaskClient) -> None:
    names = [words(legend) for legend in opened(client, "/suche").xpath("//legend")]

    assert "Dokumentart" in names and "Zeitraum" in names
    assert not {"Region", "Zugang"} & set(names)


def test_a_selection_stays_ticked_and_its_chip_removes_it(client: FlaskClient) -> None:
    page = opened(client, f"{SEARCH}&art=Projekt&von=2019&streng=1")

    assert page.xpath("//input[@name='art' and @value='Projekt' and @checked]")
    chips = {words(c): c.get("href") for c in page.xpath("//a[@class='chip']")}
    assert set(chips) == {
        "Dokumentart: Projekt entfernen",
        "Zeitraum: ab 2019 entfernen",
        "Suche: nur Dokumente mit allen Wörtern entfernen",
    }
    without = urls.read([("q", "Daseinsvorsorge"), ("von", "2019"), ("streng", "1")]).request
    assert chips["Dokumentart: Projekt entfernen"] == urls.search_url(without)


def test_the_form_carries_what_it_does_not_show(client: FlaskClient) -> None:
    page = opened(client, f"{SEARCH}&jahr=2021&sortierung=alt&pro_seite=50&seite=1")
    hidden = {i.get("name"): i.get("value") for i in page.xpath("//input[@type='hidden']")}

    assert hidden == {"sortierung": "alt", "pro_seite": "50"}
    assert page.xpath("//form[@id='suche']//input[@name='jahr' and @value='2021' and @checked]")
    assert page.xpath("//input[@name='q' and @form='suche']")[0].get("value") == "Daseinsvorsorge"


def test_pages_follow_each_other_without_gap_or_repetition(fresh: Archive) -> None:
    put_many(fresh, 45)
    client = fresh.client()
    address: str | None = "/suche?q=Dorfladen&sortierung=titel"
    seen: list[str] = []
    while address:
        page = opened(client, address)
        assert total(page) == 45
        seen += [words(title) for title in page.xpath("//article//h3")]
        address = next(iter(page.xpath("//a[@rel='next']/@href")), None)

    assert seen == [f"Dorfladen Nummer {number:03}" for number in range(45)]


def test_a_page_too_far_shows_the_last_and_says_so(fresh: Archive) -> None:
    put_many(fresh, 25)

    page = opened(fresh.client(), "/suche?q=Dorfladen&seite=999999")

    assert "21–25, Seite 2 von 2" in words(page.xpath("//h2[@class='count']")[0])
    assert "So viele Ergebnisseiten gibt es nicht" in words(page)


def test_a_hit_leads_to_its_page_and_keeps_the_search(client: FlaskClient, numbers: object) -> None:
    page = opened(client, "/suche?q=Rufbusquote&art=Pr%C3%A4sentation")
    place = page.xpath("//ul[@class='holds']//a")[0]

    assert words(place) == "Folie 14"
    assert place.get("href").endswith("/seite/14?q=Rufbusquote&art=Pr%C3%A4sentation")
    target = opened(client, place.get("href"))
    assert words(target.xpath("//mark")[0]) == "Rufbusquote"
    assert target.xpath("//a[@class='back']")[0].get("href") == (
        "/suche?q=Rufbusquote&art=Pr%C3%A4sentation"
    )


def test_weaker_documents_stand_apart_and_do_not_count(client: FlaskClient) -> None:
    page = opened(client, "/suche?q=Rufbusquote+Regionalstrategie")

    assert total(page) == 0
    assert words(page.xpath("//section[@class='weaker']//h2")[0]) == "Enthält nicht alle Wörter"
    strict = opened(client, "/suche?q=Rufbusquote+Regionalstrategie&streng=1")
    assert not strict.xpath("//section[@class='weaker']")


def test_an_empty_result_offers_only_ways_that_lead_somewhere(client: FlaskClient) -> None:
    page = opened(client, "/suche?q=Daseinsvorsorge+Rufbusquote&art=Projekt&von=2020")
    ways = list(counted_links(page, "//main"))

    assert total(page) == 0
    assert ways
    for address, number in ways:
        assert number > 0
        assert total(opened(client, address)) == number
    assert page.xpath("//main//a[@href='/hilfe']")


def test_a_search_without_words_is_called_by_its_filters(client: FlaskClient) -> None:
    one = opened(client, "/suche?art=Projekt")
    none = opened(client, "/suche?art=Projekt&bis=1900")

    assert words(one.xpath("//main//h1")[0]) == "Gefiltert nach Projekt"
    assert words(none.xpath("//main//h1")[0]).startswith("Projekt, ")


def test_without_words_the_newest_stand_first(client: FlaskClient) -> None:
    page = opened(client, "/suche")

    assert words(page.xpath("//main//h1")[0]) == "Alle Dokumente"
    assert "neueste zuerst" in words(
        page.xpath("//*[contains(@class, 'tools')]/details/summary")[0]
    )
    assert not page.xpath("//div[@class='panel']/a[contains(., 'Relevanz')]")


def test_an_unknown_value_is_left_out_with_a_notice(client: FlaskClient) -> None:
    page = opened(client, f"{SEARCH}&art=Quark")

    assert total(page) == total(opened(client, SEARCH))
    assert "„Quark“ gibt es unter „Dokumentart“ nicht" in words(page)
    assert not page.xpath("//a[@class='chip']")


def test_a_value_that_only_this_search_lacks_is_kept(client: FlaskClient) -> None:
    page = opened(client, "/suche?q=Rufbusquote&art=Projekt")

    assert total(page) == 0
    assert page.xpath("//a[@class='chip']")


def test_an_unknown_facet_is_404(client: FlaskClient) -> None:
    assert client.get("/suche/facette/farbe").status_code == 404


def test_the_title_begins_with_the_count(client: FlaskClient) -> None:
    page = opened(client, SEARCH)

    assert words(page.xpath("//title")[0]).startswith(f"{total(page)} Treffer: Daseinsvorsorge")


def test_the_bare_search_is_the_canonical_one() -> None:
    assert urls.facet_url("art", SearchRequest(page=4)) == "/suche/facette/art"


def test_each_word_of_a_query_says_how_many_documents_have_it(client: FlaskClient) -> None:
    found = client.get("/api/suche?q=Regionalstrategie+Xylophonkonzert").get_json()
    assert [t["term"] for t in found["terms"]] == ["Regionalstrategie", "Xylophonkonzert"]
    counts = [t["documents"] for t in found["terms"]]
    assert counts[0] == client.get("/api/suche?q=Regionalstrategie").get_json()["total"] > 0
    assert counts[1] == 0
    page = client.get("/suche?q=Regionalstrategie+Xylophonkonzert").get_data(as_text=True)
    assert "Regionalstrategie: 1 Dokument, Xylophonkonzert: 0 Dokumente" in page


def test_what_a_name_is_called_otherwise_is_no_word_of_the_query(client: FlaskClient) -> None:
    found = client.get("/api/suche?q=kommunale+W%C3%A4rmeplanung").get_json()
    assert [t["term"] for t in found["terms"]] == ["kommunale", "Wärmeplanung"]
