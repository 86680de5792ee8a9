"""`/dokument/<id>/melden`: letters ready to be sent, with or without an address to send them to."""

from __future__ import annotations

from dataclasses import replace
from urllib.parse import parse_qs, urlsplit

from archive.model import Visibility
from search_app import create_app
from tests.search_app.builder import Archive, Draft
from tests.search_app.corpus import Numbers
from tests.search_app.reading_pages import tree, words


def test_without_an_address_the_page_says_how_to_reach_the_operator(
    archive: Archive, numbers: Numbers
) -> None:
    page = tree(archive.client().get(f"/dokument/{numbers.project}/melden").text)

    assert not page.xpath("//a[starts-with(@href, 'mailto:')]")
    assert page.xpath("//main//a[@href='/impressum']")
    assert f"Adresse: http://localhost/dokument/{numbers.project}" in words(page)
    assert not page.xpath("//main//form")


def test_with_an_address_the_letter_opens_with_its_text(fresh: Archive) -> None:
    number = fresh.put(Draft("Ärger & Co? #1\r\nBcc: x@y.example", ("Text",)))
    settings = replace(fresh.services.settings, operator_email="archiv@amt.example")
    client = create_app(replace(fresh.services, settings=settings)).test_client()

    page = tree(client.get(f"/dokument/{number}/melden").text)
    fault, removal = page.xpath("//a[starts-with(@href, 'mailto:')]/@href")
    asked = parse_qs(urlsplit(fault).query)
    assert urlsplit(fault).path == "archiv@amt.example"
    assert set(asked) == {"subject", "body"}
    assert asked["subject"][0].startswith(f"Fehler melden: Fb. {number}, Ärger & Co? #1")
    assert f"/dokument/{number}" in asked["body"][0]
    assert "Eintrag%20entfernen" in removal


def test_hidden_documents_have_no_such_page(fresh: Archive) -> None:
    hidden = fresh.put(Draft("Geheim", ("Text",), visibility=Visibility.MEMBER))
    gone = fresh.put(Draft("Weg", ("Text",)))
    fresh.withdraw(gone, "Auf Wunsch")

    assert fresh.client().get(f"/dokument/{hidden}/melden").status_code == 404
    assert fresh.client().get(f"/dokument/{gone}/melden").status_code == 410
