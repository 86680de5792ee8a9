"""Entries of the ledger: labels that lead to filters, documents of one text, slides, orders."""

from __future__ import annotations

from datetime import date

import pytest
from flask.testing import FlaskClient
from lxml.html import HtmlElement

from archive.model import Display, PageUnit, Visibility
from archive.relations import Relation, links, relate
from tests.search_app.builder import Archive, Draft, fact
from tests.search_app.reading_pages import total, tree, words

PARCHIM = fact("regions", {"id": "kreis:13076", "label": "Ludwigslust-Parchim",
                           "name": "Landkreis Parchim"})  # fmt: skip
STADE = fact("regions", {"id": "kreis:03359", "label": "Stade", "name": "Stade"})
BBSR = "Bundesinstitut für Bau-, Stadt- und Raumforschung"


def opened(client: FlaskClient, address: str) -> HtmlElement:
    answer = client.get(address)
    assert answer.status_code == 200, address
    return tree(answer.text)


def titles(page: HtmlElement) -> list[str]:
    return [words(title) for title in page.xpath("//ol[@class='ledger']//h3")]


def related(archive: Archive, one: int, other: int, kind: str) -> None:
    with archive.services.catalogue.transaction() as connection:
        relate(connection, [Relation(one, other, kind, ("Grund.",))])  # type: ignore[arg-type]


def put(archive: Archive, title: str, **said: object) -> int:
    number = archive.count
    return archive.put(
        Draft(title, (f"Ein Dorfladen, Fassung {number}.",), location=f"/srv/{number}", **said)  # type: ignore[arg-type]
    )


def test_labels_of_a_hit_lead_to_what_they_say(fresh: Archive) -> None:
    facts = (fact("publisher", BBSR), fact("organisations", BBSR), fact("programmes", "MORO"))
    put(fresh, "Mit Angaben", facts=(*facts, STADE))
    put(fresh, "Ohne Angaben")
    fresh.index()
    client = fresh.client()

    page = opened(client, "/suche?q=Dorfladen&sortierung=titel")

    meta = page.xpath("//article")[0].xpath(".//p[@class='meta']//a")
    assert [words(link) for link in meta] == ["BBSR", "MORO"]
    assert meta[0].get("title") == BBSR
    region = page.xpath("//article")[0].xpath(".//div[@class='where']//a")
    assert [words(link) for link in region] == ["Stade"]
    for link in (*meta, *region):
        assert titles(opened(client, link.get("href"))) == ["Mit Angaben"]
    assert words(page.xpath("//article")[1].xpath(".//div[@class='where']")[0]) == "ohne Region"


def test_a_label_that_would_find_nothing_is_no_link(fresh: Archive) -> None:
    put(fresh, "Laden", facts=(fact("publisher", "Niemandsverlag"),))
    fresh.index()

    meta = opened(fresh.client(), "/suche?q=Dorfladen").xpath("//p[@class='meta']")[0]

    assert "Niemandsverlag" in words(meta)
    assert not meta.xpath(".//a")


def test_a_region_that_is_called_otherwise_today_says_so(fresh: Archive) -> None:
    put(fresh, "Laden", facts=(PARCHIM,))
    fresh.index()

    page = opened(fresh.client(), "/suche?q=Ludwigslust-Parchim")

    assert total(page) == 1
    where = words(page.xpath("//div[@class='where']")[0])
    assert where == "Ludwigslust-Parchim (im Text „Landkreis Parchim“)"
    assert "Region Ludwigslust-Parchim, im Text „Landkreis Parchim“" in words(
        page.xpath("//p[@class='why']")[0]
    )


def test_a_document_found_by_its_land_says_which(fresh: Archive) -> None:
    put(fresh, "Laden", facts=(STADE,))
    fresh.index()

    page = opened(fresh.client(), "/suche?q=Dorfladen+Niedersachsen")

    assert "Region liegt in Niedersachsen" in words(page.xpath("//p[@class='why']")[0])


def test_many_regions_are_counted(fresh: Archive) -> None:
    known = [("01051", "Dithmarschen"), ("01061", "Steinburg"), ("01062", "Stormarn"),
             ("01060", "Segeberg"), ("01056", "Pinneberg")]  # fmt: skip
    facts = [fact("regions", {"id": f"kreis:{k}", "label": n, "name": n}) for k, n in known]
    put(fresh, "Laden", facts=tuple(facts))
    fresh.index()

    where = opened(fresh.client(), "/suche?q=Dorfladen").xpath("//div[@class='where']")[0]

    assert words(where) == "Dithmarschen, Steinburg, Stormarn und 2 weitere"


def test_documents_of_one_text_stand_as_one_entry_and_all_count(fresh: Archive) -> None:
    page_ = put(fresh, "Raum für den Fluss", media_type="text/html")
    pdf = put(fresh, "Raum für den Fluss", media_type="application/pdf", unit=PageUnit.PAGE)
    copy = put(fresh, "Raum für den Fluss, Abschrift")
    put(fresh, "Etwas anderes")
    related(fresh, page_, pdf, "other_format_of")
    related(fresh, pdf, copy, "near_duplicate_of")
    fresh.index()
    client = fresh.client()

    page = opened(client, "/suche?q=Dorfladen&sortierung=alt")

    assert total(page) == 4
    assert client.get("/api/suche?q=Dorfladen").get_json()["total"] == 4
    entries = page.xpath("//ol[@class='ledger']/li")
    assert len(entries) == 2
    grouped = next(e for e in entries if e.xpath(".//p[@class='also']"))
    numbers = {int(words(b)) for b in grouped.xpath(".//a[@class='fb']//b")}
    also = grouped.xpath(".//p[@class='also']//a")
    linked = {int(link.get("href").split("?")[0].rpartition("/")[2]) for link in also}
    assert numbers | linked == {page_, pdf, copy}
    assert any(words(link).startswith("PDF, Fb.") for link in also) or pdf in numbers


def test_a_hidden_version_leaves_no_trace(fresh: Archive) -> None:
    shown = put(fresh, "Bericht")
    hidden = put(fresh, "Bericht, Kanarienfassung", visibility=Visibility.MEMBER)
    related(fresh, shown, hidden, "near_duplicate_of")
    related(fresh, hidden, shown, "slides_of")
    fresh.index()

    guest = fresh.client().get("/suche?q=Dorfladen").text
    member = fresh.client(Visibility.MEMBER).get("/suche?q=Dorfladen").text

    assert "Kanarien" not in guest
    assert f"Fb.&nbsp;{hidden}" not in guest
    assert "Kanarien" in member
    catalogue = fresh.services.catalogue
    types = ["near_duplicate_of", "slides_of"]
    assert links(catalogue, [shown], types, Visibility.PUBLIC) == []
    assert len(links(catalogue, [shown, hidden], types, Visibility.MEMBER)) == 2


def test_a_withdrawn_version_is_not_offered(fresh: Archive) -> None:
    kept, gone = put(fresh, "Bericht"), put(fresh, "Bericht")
    related(fresh, kept, gone, "slides_of")
    fresh.withdraw(gone, "Wunsch")  # type: ignore[arg-type]
    fresh.index()

    page = opened(fresh.client(), "/suche?q=Dorfladen")

    assert words(page.xpath("//div[@class='where']")[0]) == "ohne Region"


def test_slides_and_their_event_lead_to_each_other(fresh: Archive) -> None:
    event = put(fresh, "Tagung", kind="Veranstaltung")
    slides = put(fresh, "Vortrag", kind="Präsentation", unit=PageUnit.SLIDE)
    related(fresh, slides, event, "slides_of")
    fresh.index()

    page = opened(fresh.client(), "/suche?q=Dorfladen&sortierung=titel")

    lines = [words(where) for where in page.xpath("//div[@class='where']")]
    assert lines == [f"ohne RegionFolien: Fb. {slides}", f"ohne RegionFolien zu Fb. {event}"]
    hrefs = [where.xpath(".//a/@href") for where in page.xpath("//div[@class='where']")]
    assert hrefs == [[f"/dokument/{slides}"], [f"/dokument/{event}"]]


def test_the_last_to_arrive_stands_first_whatever_its_date(fresh: Archive) -> None:
    for number, year in enumerate((2020, 2001, 2011)):
        put(fresh, f"Laden {number}", sort_date=date(year, 1, 1), years=(year,))
    fresh.index()
    client = fresh.client()

    assert titles(opened(client, "/suche?sortierung=aufgenommen")) == [
        "Laden 2", "Laden 1", "Laden 0",
    ]  # fmt: skip
    assert titles(opened(client, "/suche?sortierung=neu")) == ["Laden 0", "Laden 2", "Laden 1"]


def test_the_compact_view_shows_titles_and_is_kept_by_every_link(client: FlaskClient) -> None:
    page = opened(client, "/suche?q=Daseinsvorsorge&ansicht=kompakt")

    assert total(page) == total(opened(client, "/suche?q=Daseinsvorsorge"))
    assert not page.xpath("//ul[@class='holds']")
    assert page.xpath("//form[@id='suche']/input[@name='ansicht' and @value='kompakt']")
    kept = page.xpath("//ul[@class='tabs']//a/@href") + page.xpath("//article//h3/a/@href")
    assert kept
    assert all("ansicht=kompakt" in address for address in kept)
    back = opened(client, page.xpath("//article//h3/a/@href")[0]).xpath("//a[@class='back']/@href")
    assert "/suche?q=Daseinsvorsorge&ansicht=kompakt" in back


@pytest.mark.parametrize("view", ["gross", "<b>", "kompakt "])
def test_an_unknown_view_is_ignored_with_a_notice(client: FlaskClient, view: str) -> None:
    page = opened(client, f"/suche?q=Daseinsvorsorge&ansicht={view}")

    noticed = "„ansicht“ kennt nur kompakt" in words(page)
    assert noticed == (view.strip() != "kompakt")


def test_the_lasting_address_is_the_search_in_canonical_order(client: FlaskClient) -> None:
    page = opened(client, "/suche?pro_seite=50&art=Projekt&q=Daseinsvorsorge&seite=1")

    (link,) = page.xpath("//*[@class='permalink']//a")
    expected = "/suche?q=Daseinsvorsorge&art=Projekt&pro_seite=50"
    assert link.get("href") == expected
    assert words(link) == f"http://localhost{expected}"
    printed = words(page.xpath("//*[@class='printed']")[0])
    assert printed.startswith(f"http://localhost{expected}")


@pytest.mark.parametrize("display", list(Display))
def test_no_label_tells_more_than_a_display_mode_allows(fresh: Archive, display: Display) -> None:
    put(fresh, "Laden", display=display, facts=(PARCHIM, fact("programmes", "MORO")))
    fresh.index()

    page = opened(fresh.client(), "/suche?q=Dorfladen")

    assert bool(page.xpath("//ul[@class='holds']")) == (display is not Display.METADATA)
    assert "MORO" in words(page.xpath("//p[@class='meta']")[0])


def test_a_venue_is_masked_like_all_else(fresh: Archive) -> None:
    event = fact("event", {"begin": "2021-03-04", "place": "Rathaus, Ruf 0228 99401-2326"})
    put(fresh, "Laden", kind="Veranstaltung", facts=(event,))
    fresh.index()

    text = fresh.client().get("/suche?q=Dorfladen").text

    assert "Rathaus, Ruf" in text
    assert "99401" not in text
