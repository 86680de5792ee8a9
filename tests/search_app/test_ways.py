"""Ways through a result: rooms, promoted filters, the page of a facet, ways out of nothing."""

from __future__ import annotations

import re
from urllib.parse import quote

import pytest
from flask.testing import FlaskClient
from lxml.html import HtmlElement

from archive.model import Visibility
from index.request import SearchRequest, SearchResult
from search_app.present.loosen import TRIED, without_filters
from search_app.present.promoted import promoted
from search_app.present.values import FEW, MOST, values_of
from tests.search_app.builder import Archive, Draft, fact
from tests.search_app.reading_pages import counted_links, total, tree, words

REGIONS = {"kreis:13076": "Ludwigslust-Parchim", "kreis:03359": "Stade", "mr:hamburg": "MR"}


def opened(client: FlaskClient, address: str) -> HtmlElement:
    answer = client.get(address)
    assert answer.status_code == 200, address
    return tree(answer.text)


def counted(link: HtmlElement) -> int:
    return int(re.sub(r"\D", "", words(link.xpath(".//*[@class='n']")[0])))


def named(archive: Archive, count: int) -> FlaskClient:
    """Documents of several kinds, years, programmes, people and regions."""
    for number in range(count):
        year = 2010 + number % 17
        region = list(REGIONS)[number % 3]
        archive.put(
            Draft(
                f"Dorfladen {number}",
                (f"Ein Dorfladen im Jahr {year}.",),
                kind=("Projekt", "Veranstaltung", "Präsentation", "Protokoll")[number % 4],
                years=(year, year + 1),
                location=f"/srv/{number}",
                facts=(
                    fact("programmes", ("MORO", "LEADER")[number % 3 == 0]),
                    fact("people", {"name": f"{chr(65 + number % 26)}nna Muster{number}"}),
                    fact("topics", {"id": "T09.1", "label": "Dorfladen", "name": "Dorfladen"}),
                    fact("regions", {"id": region, "label": "", "name": REGIONS[region]}),
                ),
            )
        )
    archive.index()
    return archive.client()


def test_however_many_filters_there_are_only_some_are_tried_one_by_one() -> None:
    asked: list[SearchRequest] = []

    def count(request: SearchRequest) -> int:
        asked.append(request)
        return 0

    request = SearchRequest("Moor", tuple(("person", f"Person {n}") for n in range(60)))
    assert without_filters(request, count) == ()
    assert len(asked) == TRIED + 1


@pytest.mark.parametrize("rest", ["", "&art=Projekt", "&art=Projekt&art=Protokoll", "&von=2015"])
def test_every_tab_and_promoted_filter_gives_the_number_it_names(fresh: Archive, rest: str) -> None:
    client = named(fresh, 24)
    page = opened(client, f"/suche?q=Dorfladen{rest}")

    tabs = {words(tab).split()[0]: tab for tab in page.xpath("//ul[@class='tabs']//a")}
    assert set(tabs) == {"Dokumente", "Projekte", "Veranstaltungen", "Personen"}
    for name in ("Dokumente", "Projekte", "Veranstaltungen"):
        assert total(opened(client, tabs[name].get("href"))) == counted(tabs[name]), name
    people = opened(client, tabs["Personen"].get("href"))
    assert len(people.xpath("//main//a[contains(@class, 'leader')]")) == counted(tabs["Personen"])
    offers = page.xpath("//p[contains(@class, 'promo')]//a")
    assert offers
    for offer in offers:
        assert 0 < counted(offer) < total(page)
        assert total(opened(client, offer.get("href"))) == counted(offer), words(offer)


@pytest.mark.parametrize(
    ("address", "room"),
    [
        ("/suche?q=Dorfladen", "Dokumente"),
        ("/suche?q=Dorfladen&art=Projekt", "Projekte"),
        ("/suche?q=Dorfladen&art=Projekt&art=Protokoll", "Dokumente"),
        ("/suche/facette/person?q=Dorfladen", "Personen"),
    ],
)
def test_the_room_one_is_in_is_marked(fresh: Archive, address: str, room: str) -> None:
    page = opened(named(fresh, 5), address)

    (current,) = page.xpath("//ul[@class='tabs']//a[@aria-current]")
    assert words(current).startswith(room)


def test_tabs_count_nothing_that_a_role_may_not_see(fresh: Archive) -> None:
    secret = (fact("people", {"name": "Kana Rienvogel"}),)
    fresh.put(Draft("A", ("Dorfladen",), location="/a"))
    fresh.put(Draft("B", ("Dorfladen",), location="/b", visibility=Visibility.MEMBER, facts=secret))
    fresh.index()

    guest = words(opened(fresh.client(), "/suche?q=Dorfladen"))
    member = words(opened(fresh.client(Visibility.MEMBER), "/suche?q=Dorfladen"))

    assert "Personen" not in guest and "Dokumente 1" in guest
    assert "Personen 1" in member and "Dokumente 2" in member


def test_nothing_is_promoted_that_would_not_narrow() -> None:
    result = SearchResult(SearchRequest("x"), 3, ())

    assert promoted(result, lambda _: 3, 2026) == ()
    assert promoted(result, lambda _: 0, 2026) == ()
    (offer,) = promoted(result, lambda _: 2, 2026)
    assert (offer.label, offer.url) == ("letzte 5 Jahre", "/suche?q=x&von=2022&bis=2026")


def test_filters_that_are_kept_are_counted_beside_the_chips(client: FlaskClient) -> None:
    page = opened(client, "/suche?q=Daseinsvorsorge&art=Projekt&von=2019")

    assert words(page.xpath("//ul[contains(@class, 'chips')]/li")[0]) == "2 Filter aktiv"


def test_the_drawer_says_how_many_results_wait(client: FlaskClient) -> None:
    page = opened(client, "/suche?q=Daseinsvorsorge")

    button = page.xpath("//p[contains(@class, 'apply--top')]/button")[0]
    shown = words(button.xpath("span[@class='scripted']")[0])
    assert shown == f"{total(page)} Treffer anzeigen"
    assert words(button.xpath("span[@class='plain-html']")[0]) == "Filter anwenden"


def test_letters_lead_to_the_values_below_them(fresh: Archive) -> None:
    client = named(fresh, FEW + 10)
    page = opened(client, "/suche/facette/person?q=Dorfladen")

    jumps = page.xpath("//ul[contains(@class, 'letters')]//a")
    assert [words(jump) for jump in jumps] == [chr(65 + n) for n in range(26)]
    for jump in jumps:
        (heading,) = page.xpath(f"//*[@id='{jump.get('href')[1:]}']")
        below = heading.getnext().xpath(".//*[@class='t']")
        assert below
        assert all(words(value).startswith(words(heading)) for value in below)


@pytest.mark.parametrize(
    ("find", "found"),
    [("muster1", 11), ("MUSTER10", 1), ("b", 1), ("Zebra", 0), ("<b>", 0), ("%", 0)],
)
def test_the_field_narrows_values_by_their_letters(fresh: Archive, find: str, found: int) -> None:
    client = named(fresh, 20)

    page = opened(client, f"/suche/facette/person?q=Dorfladen&art=Projekt&finde={quote(find)}")
    everything = opened(client, f"/suche/facette/person?q=Dorfladen&finde={quote(find)}")

    assert len(list(counted_links(everything, "//main"))) == found
    for address, number in counted_links(page, "//main"):
        assert "finde" not in address
        assert total(opened(client, address)) == number
    form = page.xpath("//form[contains(@class, 'finder')]")[0]
    hidden = {i.get("name"): i.get("value") for i in form.xpath("input[@type='hidden']")}
    assert hidden == {"q": "Dorfladen", "art": "Projekt"}
    assert form.xpath(".//input[@name='finde']")[0].get("value") == find
    assert not page.xpath("//*[@class='note']")


def test_a_tree_is_whole_and_keeps_its_promises(fresh: Archive) -> None:
    client = named(fresh, 9)
    page = opened(client, "/suche/facette/region?q=Dorfladen")

    labels = [words(line) for line in page.xpath("//main//*[@class='t']")]
    assert labels == [
        "Mecklenburg-Vorpommern", "Ludwigslust-Parchim", "Niedersachsen", "Stade",
        "Metropolregion Hamburg",
    ]  # fmt: skip
    for address, number in counted_links(page, "//main"):
        assert total(opened(client, address)) == number
    assert "Regionsverbünde" in words(page)
    narrowed = opened(client, "/suche/facette/region?q=Dorfladen&finde=stade")
    found = [words(line) for line in narrowed.xpath("//main//*[@class='t']")]
    assert found == ["Niedersachsen", "Stade"]


def test_values_lead_to_the_pages_about_them(fresh: Archive) -> None:
    client = named(fresh, 4)

    def pages(key: str) -> list[str]:
        listed = opened(client, f"/suche/facette/{key}").xpath("//a[@class='about']/@href")
        return [str(address) for address in listed]

    assert "/region/kreis:13076" in pages("region")
    assert pages("programm") == ["/programm/leader", "/programm/moro"]
    assert pages("thema") == ["/thema/T09", "/thema/T09.1"]
    assert pages("art") == []


def test_an_endless_list_is_cut_and_every_value_is_still_within_reach() -> None:
    from index.request import FacetValue

    lines = [FacetValue(f"{chr(65 + n % 26)}{n}", f"{chr(65 + n % 26)}{n}", 1) for n in range(2000)]
    request = SearchRequest("x")

    page = values_of("person", lines, request)

    assert (page.shown, page.found, page.total) == (MOST, 2000, 2000)
    assert len(page.letters) == 26
    assert page.letters[0].url == "/suche/facette/person?q=x&finde=A"
    reached = [values_of("person", lines, request, letter.letter) for letter in page.letters]
    assert sum(each.shown for each in reached) == 2000


def test_a_search_without_results_takes_compounds_apart(fresh: Archive) -> None:
    fresh.put(
        Draft(
            "Laden",
            ("Ein Laden am Markt. Viele Wörter weiter liegt das schöne Dorf.",),
            location="/a",
        )
    )
    fresh.index()
    client = fresh.client()

    page = opened(client, "/suche?q=Dorfladen&streng=1")

    ways = dict(counted_links(page, "//main"))
    assert ways["/suche?q=Dorf+Laden&streng=1"] == 1
    assert "Dorf\N{NO-BREAK SPACE}+\N{NO-BREAK SPACE}Laden, getrennt gesucht" in page.text_content()


def test_a_misspelt_word_that_only_filters_keep_from_results_is_offered(fresh: Archive) -> None:
    client = named(fresh, 8)

    page = opened(client, "/suche?q=Dorfladn&art=Projekt&jahr=2011")
    far = opened(client, "/suche?q=Dorfladn&art=Protokoll&jahr=2010")

    assert total(page) == total(far) == 0
    assert words(page.xpath("//p[@class='big']")[0]) == "Meinten Sie Dorfladen?"
    assert "ohne Ihre Filter" in words(far)
    assert "Gezählt für „Dorfladen“" in words(far)
    for address, number in counted_links(far, "//main"):
        assert total(opened(client, address)) == number > 0


def test_topics_that_the_words_name_are_another_way(fresh: Archive) -> None:
    client = named(fresh, 8)

    page = opened(client, "/suche?q=Dorfladen+Quarkspeise&region=land:13")

    ways = {words(a.xpath("*[@class='t']")[0]): a for a in page.xpath("//main//a[@class='leader']")}
    assert "09.1Thema Dorfladen" in ways
    assert "Alle Dokumente zu „Region: Mecklenburg-Vorpommern“" in ways
    for link in ways.values():
        assert total(opened(client, link.get("href"))) == counted(link)
