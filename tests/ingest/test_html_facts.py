"""What a web page states by its markup: files, contacts, the event, the description."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from ingest.child import read
from ingest.extractors import Limits, RawInfo

LIMITS = Limits(pages=3000, characters=5_000_000)
TEXT = "<p>Der Dorfladen hat nun ein Café und eine Poststelle im alten Bahnhof.</p>" * 5


def facts(tmp_path: Path, body: str, head: str = "") -> list[tuple[str, Any]]:
    """Field and value of what is stated on a page."""
    page = tmp_path / "seite.html"
    page.write_text(
        f"<html><head><title>Seite</title>{head}</head><body><h1>Dorfladen</h1>{TEXT}{body}</body>",
        encoding="utf-8",
    )
    infos = [message for message in read(page, LIMITS) if isinstance(message, RawInfo)]
    return [(fact.field, fact.value) for fact in infos[-1].facts]


@pytest.mark.parametrize(
    ("link", "label"),
    [
        ('<a href="a/b.pdf">Programm (PDF, 1,2 MB)</a>', "Programm"),
        ('<a href="a/b.pdf">Programm [PDF | 300 KB, barrierefrei]</a>', "Programm"),
        ('<a href="a/b.pdf"><span>Programm</span> <small>PDF-Datei</small></a>', "Programm"),
        ('<a href="a/Bericht_2015.pdf">Download</a>', "Bericht 2015"),
        ('<a href="a/Bericht%20Altmark.pdf"><img src="x.png"></a>', "Bericht Altmark"),
        ('<a href="a/b.pdf" title="Programm"></a>', "Programm"),
        ('<a href="a/b.pdf?v=3#page=2">Programm – PDF</a>', "Programm"),
    ],
)
def test_a_file_to_download_has_a_label_without_its_format(
    tmp_path: Path, link: str, label: str
) -> None:
    [(field, value)] = facts(tmp_path, f"<h2>Dokumente</h2><ul><li>{link}</li></ul>")

    assert field == "attachments"
    assert value["label"] == label and value["heading"] == "Dokumente"
    assert value["media_type"] == "application/pdf"


def test_links_are_made_whole_where_the_page_says_where_it_stands(tmp_path: Path) -> None:
    canonical = '<link rel="canonical" href="https://netz.example/projekte/laden.html">'

    [(_, value)] = facts(tmp_path, '<a href="../d/a.pptx">Folien</a>', canonical)

    assert value["url"] == "https://netz.example/d/a.pptx"


def test_one_file_linked_twice_is_one_attachment_and_pages_are_none(tmp_path: Path) -> None:
    body = '<a href="a.pdf">Bericht</a><a href="a.pdf">Download</a><a href="b.html">Weiter</a>'

    assert [value["label"] for _, value in facts(tmp_path, body)] == ["Bericht"]


def test_contacts_are_read_from_their_links(tmp_path: Path) -> None:
    body = (
        '<address><a href="mailto:Info@Laden.example?subject=Hallo">schreiben</a>'
        '<a href="tel:+493023125123">anrufen</a><a href="mailto:kaputt">x</a></address>'
    )

    assert facts(tmp_path, body) == [
        ("contacts", {"email": "info@laden.example"}),
        ("contacts", {"phone": "+493023125123"}),
    ]


def test_the_event_of_a_page_is_read_from_its_metadata(tmp_path: Path) -> None:
    event = (
        '<script type="application/ld+json">{"@graph": [{"@type": "BusinessEvent", "name": "Forum",'
        '"startDate": "2021-03-04T11:00:00+01:00", "endDate": "2021-03-04T13:00",'
        '"location": {"@type": "Place", "name": "Stadthalle"}}]}</script>'
    )

    assert facts(tmp_path, "", event) == [
        (
            "event",
            {"begin": "2021-03-04T11:00", "end": "2021-03-04T13:00", "place": "Stadthalle"},
        )
    ]


@pytest.mark.parametrize(
    "script",
    [
        '{"@type": "Event", "startDate": "2021-13-45"}',
        '{"@type": "Event", "startDate": 5}',
        '{"@type": "Event", "startDate": null, "location": [[[]]]}',
        '[{"@type": "Event", "startDate": "2021-03-04"}, {"@type": "Event",'
        ' "startDate": "2021-03-05"}]',
        "{kaputt",
        "[" * 100_000,
    ],
)
def test_metadata_that_says_no_day_gives_no_event(tmp_path: Path, script: str) -> None:
    head = f'<script type="application/ld+json">{script}</script>'

    assert facts(tmp_path, "", head) == []


def test_the_description_is_that_of_the_page_itself(tmp_path: Path) -> None:
    head = '<meta name="description" content="kurz"><meta property="og:description" content="Ein'
    head += ' Laden, der ein Dorf versorgt.">'

    assert facts(tmp_path, "", head) == [("description", "Ein Laden, der ein Dorf versorgt.")]


@pytest.mark.parametrize("href", ["http://[kaputt.pdf", "//", "javascript:a.pdf", "\x01.pdf", "%"])
def test_addresses_that_are_none_stop_nothing(tmp_path: Path, href: str) -> None:
    named = [value for field, value in facts(tmp_path, f'<a href="{href}">Datei</a>')]

    assert all(value["label"] == "Datei" for value in named)
