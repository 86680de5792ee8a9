"""The page of a document and the page of one of its pages."""

from __future__ import annotations

import dataclasses
import io
from datetime import date

import pytest
from flask.testing import FlaskClient
from lxml.html import HtmlElement

from archive.intake import add_document
from archive.model import Display, Json, Original, PageUnit, Period, Visibility
from archive.quarantine import Arrival
from search_app.present.leaves import INLINE
from tests.search_app.builder import Archive, Draft, extraction, fact
from tests.search_app.corpus import Numbers, canary
from tests.search_app.reading_pages import tree, words


def opened(client: FlaskClient, address: str) -> HtmlElement:
    answer = client.get(address)
    assert answer.status_code == 200, address
    return tree(answer.text)


def row(page: HtmlElement, name: str) -> HtmlElement:
    """The row of the profile that is called so."""
    found: HtmlElement = page.xpath(f"//dl[@class='facts']/div[dt='{name}']")[0]
    return found


def test_the_profile_shows_a_period_as_written_and_as_read(fresh: Archive) -> None:
    period: Json = {"begin": "2014-01-01", "end": "2016-09-30", "wording": "Anfang 2014 – 9/2016",
              "imprecise": ["begin"]}  # fmt: skip
    text = "Laufzeit: Anfang 2014 – 9/2016"
    number = fresh.put(
        Draft(
            "Regionalmanagement",
            (text,),
            facts=(fact("period", period, text, 1, 0),),
            period=Period(date(2014, 1, 1), date(2016, 9, 30), "Anfang 2014 – 9/2016", ("begin",)),
        )
    )

    page = opened(fresh.client(), f"/dokument/{number}")

    told = words(row(page, "Laufzeit").xpath("dd")[0])
    assert "Anfang 2014 – 9/2016 gelesen als 2014 (Beginn ungefähr) bis 30. September 2016" in told
    assert "Abs. 1, Zeichen 1–30" in told
    assert "Regel: period/1" in told
    assert page.xpath("//figure[@class='axis-big']/svg/*[@class='soft']")


def test_the_profile_puts_facts_into_words(client: FlaskClient, numbers: Numbers) -> None:
    page = opened(client, f"/dokument/{numbers.event}")

    assert "4. März 2021, 11.00–13.00 Uhr, online" in words(row(page, "Termin"))
    assert "11.00–11.15 Begrüßung (Michael Groschek)" in words(row(page, "Ablauf"))
    assert "Michael Groschek Präsident" in words(row(page, "Personen"))


def test_evidence_leads_to_the_page_it_was_read_on(client: FlaskClient, numbers: Numbers) -> None:
    page = opened(client, f"/dokument/{numbers.project}")

    proof = row(page, "Personen").xpath(".//details")[0]
    assert words(proof.xpath(".//blockquote")[0]) == "„Dr. Steffen“"
    target = proof.xpath(".//a/@href")[0]
    assert page.xpath(f"//*[@id='{target.removeprefix('#')}']")


def test_matches_are_marked_and_counted(client: FlaskClient, numbers: Numbers) -> None:
    page = opened(client, f"/dokument/{numbers.project}?q=Netzwerkregion")

    marks = page.xpath("//section[@id='text']//mark")
    assert {words(mark) for mark in marks} == {"Netzwerkregionen"}
    assert f"{len(marks)} Stellen für „Netzwerkregion“:" in words(
        page.xpath("//section[@id='text']")[0]
    )


def test_a_faulty_query_marks_nothing_and_says_so(client: FlaskClient, numbers: Numbers) -> None:
    page = opened(client, f"/dokument/{numbers.project}?q=%22offen")

    assert not page.xpath("//section[@id='text']//mark")
    assert "es wurde nichts markiert" in words(page)


def test_a_long_document_shows_its_matches_and_links_the_rest(fresh: Archive) -> None:
    texts = [f"Seite {n} ohne Belang." for n in range(1, 61)]
    texts[41] = "Hier steht der Bürgerbus."
    number = fresh.put(Draft("Bericht", tuple(texts), unit=PageUnit.PAGE))

    page = opened(fresh.client(), f"/dokument/{number}?q=B%C3%BCrgerbus")

    assert len(page.xpath("//div[@class='sheet-text']")) == INLINE
    assert "Bürgerbus" in words(page.xpath("//div[@id='seite-42']")[0])
    gaps = [words(gap) for gap in page.xpath("//p[@class='gap']")]
    assert gaps == ["S. 15 bis 41 lesen", "S. 43 bis 60 lesen"]
    assert (
        page.xpath("//p[@class='gap']/a/@href")[0]
        == f"/dokument/{number}/seite/15?q=B%C3%BCrgerbus"
    )


def test_a_partly_read_document_says_why(fresh: Archive) -> None:
    draft = Draft("Gescannt", ("",), unit=PageUnit.PAGE)
    kept = fresh.services.store.keep(io.BytesIO(b"x"), 10)
    read = extraction(draft, Original(kept.sha256, "application/pdf", 1))
    read = dataclasses.replace(read, reason="Kein Text erkannt: nur Bilder.")
    with fresh.services.catalogue.transaction() as connection:
        number = add_document(connection, Arrival("/srv/scan.pdf", "Netzwerk"), read)

    page = opened(fresh.client(), f"/dokument/{number}")

    assert "Nur teilweise gelesen: Kein Text erkannt: nur Bilder." in words(page)
    assert "Auf dieser Seite wurde kein Text erkannt." in words(page)


def test_the_citation_names_number_version_day_and_address(
    client: FlaskClient, numbers: Numbers
) -> None:
    cited = words(opened(client, f"/dokument/{numbers.event}").xpath("//*[@class='cite']")[0])

    assert cited.startswith("Netzwerkgespräch 1. 4. März 2021. In: Findbuch, Fb. ")
    assert "Fassung 1, abgerufen am" in cited
    assert cited.endswith(f"http://localhost/dokument/{numbers.event}")


def test_provenance_names_source_original_and_checksum(
    archive: Archive, client: FlaskClient, numbers: Numbers
) -> None:
    page = opened(client, f"/dokument/{numbers.project}")
    version = archive.services.catalogue.document(numbers.project).version
    origin = page.xpath("//dl[@class='prov']")[0]

    assert version
    assert "".join(words(origin.xpath(".//code")[0]).split()) == version.original.sha256
    assert origin.xpath(f".//a[@href='/dokument/{numbers.project}/original']")
    assert "region.example/projekte/netzwerk" in words(origin)
    assert "nicht angegeben" in words(origin)


def test_only_snippets_are_shown_where_no_more_is_allowed(
    client: FlaskClient, numbers: Numbers
) -> None:
    number = numbers.access[(Visibility.PUBLIC, Display.SNIPPET)]
    near = canary("nah", Visibility.PUBLIC, Display.SNIPPET)

    page = opened(client, f"/dokument/{number}?q={near}")
    single = opened(client, f"/dokument/{number}/seite/1?q={near}")

    for shown in (page, single):
        assert near in words(shown)
        assert canary("fern", Visibility.PUBLIC, Display.SNIPPET) not in words(shown)
        assert "nicht freigegeben" in words(shown)
    assert not page.xpath("//code")


@pytest.mark.parametrize("path", ["/seite/1", "/seite/1?q=Daseinsvorsorge"])
def test_where_only_metadata_is_shown_there_are_no_pages(
    client: FlaskClient, numbers: Numbers, path: str
) -> None:
    number = numbers.access[(Visibility.PUBLIC, Display.METADATA)]

    assert client.get(f"/dokument/{number}{path}").status_code == 404


def test_a_page_leads_to_its_neighbours_and_to_the_next_match(
    client: FlaskClient, numbers: Numbers
) -> None:
    page = opened(client, f"/dokument/{numbers.slides}/seite/3?q=Rufbusquote")

    assert page.xpath("//a[@rel='prev']/@href")[0].endswith("/seite/2?q=Rufbusquote")
    assert page.xpath("//a[@rel='next']/@href")[0].endswith("/seite/4?q=Rufbusquote")
    steps = page.xpath("//nav[@class='steps']")[0]
    assert steps.xpath("a/@href") == [f"/dokument/{numbers.slides}/seite/14?q=Rufbusquote"]
    assert "Folie 3 von 15" in words(page)


@pytest.mark.parametrize("number", [0, 16, 10**12])
def test_a_page_that_the_document_does_not_have_is_404(
    client: FlaskClient, numbers: Numbers, number: int
) -> None:
    assert client.get(f"/dokument/{numbers.slides}/seite/{number}").status_code == 404


def test_a_withdrawn_document_leaves_a_tombstone(client: FlaskClient, numbers: Numbers) -> None:
    for path in ("", "/seite/1"):
        answer = client.get(f"/dokument/{numbers.withdrawn}{path}")
        told = words(tree(answer.text).xpath("//main")[0])

        assert answer.status_code == 410
        assert "Zurückgenommene Studie" in told
        assert "Auf Wunsch der Urheberin" in told
        assert "Rücknahmewort" not in told


def test_a_document_without_a_search_has_no_way_back(client: FlaskClient, numbers: Numbers) -> None:
    page = opened(client, f"/dokument/{numbers.project}")

    assert not page.xpath("//a[@class='back']")
