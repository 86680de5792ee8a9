"""Originals: cleaned for reading, sandboxed as they came, everything else a download."""

from __future__ import annotations

import json
import re

import html5lib
import pytest
from flask.testing import FlaskClient

from archive.model import Visibility
from search_app.reading import cleaned, covered_page
from search_app.web.security import ARCHIVED_POLICY
from tests.search_app.builder import Archive, Draft
from tests.search_app.corpus import EMAIL, PROJECT_PAGE, Numbers


def test_html_is_read_cleaned(client: FlaskClient, numbers: Numbers) -> None:
    with client.get(f"/dokument/{numbers.project}/original") as answer:
        assert answer.status_code == 200
        page = answer.get_data(as_text=True)
    html5lib.HTMLParser(strict=True).parse(page)
    assert "Netzwerk Daseinsvorsorge" in page
    for evil in ("alert(1)", "onload", "fremd.example", "<iframe", "mailto:"):
        assert evil not in page, evil
    assert "https://www.region.example/mehr" in page


def test_the_archived_page_is_sandboxed(archive: Archive, numbers: Numbers) -> None:
    client = archive.client(Visibility.STAFF)
    with client.get(f"/dokument/{numbers.project}/original?ansicht=archiv") as answer:
        assert answer.headers["Content-Type"] == "text/html; charset=utf-8"
        assert answer.headers["Content-Security-Policy"] == ARCHIVED_POLICY
        assert answer.headers["X-DNS-Prefetch-Control"] == "off"
        assert answer.headers["X-Content-Type-Options"] == "nosniff"
        assert answer.get_data(as_text=True) == PROJECT_PAGE


def test_a_guest_reads_the_archived_page_with_contacts_covered(
    client: FlaskClient, numbers: Numbers
) -> None:
    with client.get(f"/dokument/{numbers.project}/original?ansicht=archiv") as answer:
        assert answer.headers["Content-Security-Policy"] == ARCHIVED_POLICY
        assert EMAIL not in answer.get_data(as_text=True)
        assert "99401" not in answer.get_data(as_text=True)
        assert "Oktober 2020" in answer.get_data(as_text=True)


def test_pdf_is_a_download(client: FlaskClient, numbers: Numbers) -> None:
    for view in ("", "?ansicht=datei", "?ansicht=archiv", "?ansicht=quatsch"):
        with client.get(f"/dokument/{numbers.slides}/original{view}") as answer:
            assert answer.status_code == 200
            assert answer.mimetype == "application/pdf"
            disposition = answer.headers["Content-Disposition"]
            assert disposition.startswith("attachment;")
            assert "B" in disposition
            assert ".pdf" in disposition
            assert answer.data.startswith(b"%PDF-1.")


def test_names_with_umlauts_follow_rfc_5987(fresh: Archive) -> None:
    number = fresh.put(
        Draft("Bürgerbus größer", ("x",), data=b"%PDF", media_type="application/pdf")
    )
    with fresh.client().get(f"/dokument/{number}/original") as answer:
        assert "filename*=UTF-8''Fb-1%20B%C3%BCrgerbus" in answer.headers["Content-Disposition"]


def test_plain_text_is_shown_as_text(fresh: Archive) -> None:
    number = fresh.put(
        Draft("T", ("<b>Straße</b> 0228 99401-2326",), data="<b>Straße".encode("cp1252"))
    )
    with fresh.client().get(f"/dokument/{number}/original") as answer:
        assert answer.headers["Content-Type"] == "text/plain; charset=utf-8"
        assert answer.headers["Content-Security-Policy"] == ARCHIVED_POLICY
        assert answer.get_data(as_text=True) == "<b>Straße"


@pytest.mark.parametrize(
    "media_type", ["image/svg+xml", "text/xml", "application/xhtml+xml", "x/y"]
)
def test_other_types_are_only_bytes(fresh: Archive, media_type: str) -> None:
    number = fresh.put(Draft("T", ("x",), data=b"<svg onload='alert(1)'/>", media_type=media_type))
    for view in ("", "?ansicht=archiv", "?ansicht=datei"):
        with fresh.client().get(f"/dokument/{number}/original{view}") as answer:
            assert answer.mimetype == "application/octet-stream"
            assert answer.headers["Content-Disposition"].startswith("attachment;")
            assert answer.data


def test_a_record_stays_json_when_covered(client: FlaskClient, numbers: Numbers) -> None:
    with client.get(f"/dokument/{numbers.record}/original") as answer:
        assert answer.mimetype == "application/json"
        assert answer.headers["Content-Disposition"].startswith("attachment;")
        assert "99401" not in json.loads(answer.get_data(as_text=True))["text"]


def test_missing_bytes_are_said_in_german(fresh: Archive) -> None:
    number = fresh.put(Draft("Verlorenes", ("Text",)))
    document = fresh.services.catalogue.document(number)
    assert document.version is not None
    fresh.services.store.path(document.version.original.sha256).unlink()
    with fresh.client().get(f"/dokument/{number}/original") as answer:
        assert answer.status_code == 503
        assert "Original" in answer.get_data(as_text=True)
        assert answer.headers["Retry-After"]


def test_withdrawn_is_410_and_unreadable_404(archive: Archive, numbers: Numbers) -> None:
    with archive.client().get(f"/dokument/{numbers.withdrawn}/original") as answer:
        assert answer.status_code == 410
    address = f"/dokument/{numbers.quarantined}/original"
    with archive.client().get(address) as answer:
        assert answer.status_code == 404
    with archive.client(Visibility.STAFF).get(address) as answer:
        assert answer.status_code == 200


CASES = [
    ("<p>Tel</p><p>0228 99401-2326</p>", "99401"),
    ("<p>0228&nbsp;<b>99401</b>-2326</p>", "99401"),
    ("<p>x&#64;kreis.de</p>", "kreis"),
    ("<p>x<span>@</span>kreis.de</p>", "kreis"),
    ('<p><a href="tel:+4922899401">Ruf</a></p>', "99401"),
    ('<a href="https://a.de/?an=x@kreis.de">m</a>', "kreis"),
    ("<!-- x@kreis.de --><p>a</p>", "kreis"),
    ('<p title="x@kreis.de">a</p>', "kreis"),
]


@pytest.mark.parametrize(("page", "secret"), CASES)
def test_contacts_are_covered_across_markup(page: str, secret: str) -> None:
    assert secret not in cleaned(page, None, cover=True)
    assert secret not in covered_page(page)


def test_a_page_without_contacts_stays_byte_for_byte() -> None:
    page = "<!DOCTYPE html><P>Ä &amp; <B>b"
    assert covered_page(page) == page


@pytest.mark.parametrize(
    "page",
    [
        "",
        "<",
        "\x00",
        "<div>" * 50_000,
        "<?xml version='1.0' encoding='latin-1'?><p>a</p>",
        "<svg><style><img src=x onerror=alert(1)></style></svg>",
        "<math><mtext><table><mglyph><style><!--</style><img onerror=alert(1)>",
        "<noscript><p title='</noscript><img src=x onerror=alert(1)>'>",
        "<a href='java\nscript:alert(1)'>x</a>",
        "<a href='//[x'>x</a>",
        "<p>\ud800 0228 99401-2326</p>",
    ],
)
def test_no_page_breaks_the_cleaning(page: str) -> None:
    text = cleaned(page, "https://a.example/b", cover=True)
    assert "onerror" not in text
    assert not re.search(r'href="(?!https?://)', text)
    covered_page(page)
