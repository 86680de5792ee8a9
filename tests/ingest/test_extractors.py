"""The extractors, in this process, on the files of the demo collection."""

from __future__ import annotations

from pathlib import Path

import pytest

from archive.model import PageUnit
from ingest.child import read
from ingest.extractors import Limits, RawInfo, RawPage
from ingest.extractors.text import sections
from ingest.sniff import sniff

DEMO = Path(__file__).parents[2] / "demo" / "dokumente"
LIMITS = Limits(pages=3000, characters=5_000_000)


def pages_and_info(path: Path, limits: Limits = LIMITS) -> tuple[list[RawPage], RawInfo]:
    """What an extractor gives of a file: its pages, and the last word on the whole."""
    given = list(read(path, limits))
    infos = [message for message in given if isinstance(message, RawInfo)]
    return [message for message in given if isinstance(message, RawPage)], infos[-1]


@pytest.mark.parametrize("path", sorted(DEMO.rglob("*.pdf")), ids=lambda path: path.name)
def test_each_pdf_of_the_collection_is_read(path: Path) -> None:
    pages, info = pages_and_info(path)

    assert sniff(path) == "application/pdf"
    assert pages
    assert info.cut == (
        "Kein Text erkannt: die Seiten sind Bilder." if "scan" in path.name else None
    )
    assert (info.unit is PageUnit.SLIDE) == ("folien" in str(path) or "praesent" in str(path))


@pytest.mark.parametrize("path", sorted(DEMO.rglob("*.html")), ids=lambda path: path.name)
def test_each_page_of_the_collection_is_read_without_its_furniture(path: Path) -> None:
    pages, info = pages_and_info(path)
    text = "\n".join(page.text for page in pages)

    assert sniff(path) == "text/html"
    assert info.title and info.unit is PageUnit.SECTION
    assert len(text) > 400
    for litter in ("Cookies", "This is some text inside of a div block", "No items found"):
        assert litter not in text


def test_label_and_value_stand_on_one_line_whatever_the_page_is_built_of(tmp_path: Path) -> None:
    page = tmp_path / "seite.html"
    page.write_text(
        "<html><body><h1>Dorfladen</h1><p class=date>4. Mai 2019</p><main>"
        + "<p>Der Dorfladen hat nun ein Café und eine Poststelle im alten Bahnhof.</p>" * 6
        + "<dl><dt>Laufzeit</dt><dd><time>2015</time> bis 2017</dd></dl>"
        "<table><tr><th>Träger</th><td>Verein</td></tr></table></main>"
        "<aside><p><strong>Status:</strong> läuft</p></aside></body></html>",
        encoding="utf-8",
    )

    text = " ".join(" ".join(p.text for p in pages_and_info(page)[0]).split())

    for line in ("Laufzeit: 2015 bis 2017", "Träger: Verein", "Status: läuft", "4. Mai 2019"):
        assert line in text


def test_headings_with_anchors_and_boxes_with_odd_names_are_kept(tmp_path: Path) -> None:
    page = tmp_path / "handbuch.html"
    chapters = "".join(
        f'<div class="titlepage"><div><h2><a id="c{i}"></a>Kapitel {i}</h2></div></div>'
        f"<p>Hier steht, wie man das Netz {i} einrichtet und was dabei zu beachten ist.</p>"
        f'<div class="sidebar"><p>Merke: Die Subnetzmaske {i} gehört zur Adresse.</p></div>'
        for i in range(1, 6)
    )
    page.write_text(f"<html><body><h1>Handbuch</h1>{chapters}</body></html>", encoding="utf-8")

    pages, _ = pages_and_info(page)
    text = "\n".join(p.text for p in pages)

    assert all(f"Kapitel {i}" in text and f"Subnetzmaske {i}" in text for i in range(1, 6))


def test_nested_lists_are_counted_once(tmp_path: Path) -> None:
    page = tmp_path / "liste.html"
    page.write_text(
        "<html><body><main><h1>Liste</h1>" + "<p>Genug Text, damit es Text ist.</p>" * 10 + "<dl>"
        "<dt>Außen</dt><dd>eins<dl><dt>Innen</dt><dd>zwei</dd></dl></dd></dl></main></body></html>",
        encoding="utf-8",
    )

    text = "\n".join(p.text for p in pages_and_info(page)[0])

    assert (text.count("eins"), text.count("zwei")) == (1, 1)


@pytest.mark.parametrize(
    ("name", "head", "media_type"),
    [
        ("a.doc", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\x00" * 600, "application/x-ole-storage"),
        ("a.pdf", b"\r\n\r\n%PDF-1.4 ...", "application/pdf"),
        ("a.pdf", b"<div><p>Kein PDF</p></div>", "text/html"),
        ("a.txt", "Für Größe".encode("cp1252"), "text/plain"),
        ("a.bin", b"\x00\x00\x01<p>" + bytes(range(255, 0, -1)) * 40, "application/octet-stream"),
        ("a.zip", b"PK\x03\x04kaputt", "application/zip"),
        (
            "a.xhtml",
            b'<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml"/>',
            "text/html",
        ),
    ],
)
def test_the_bytes_tell_the_type_and_the_name_does_not(
    tmp_path: Path, name: str, head: bytes, media_type: str
) -> None:
    path = tmp_path / name
    path.write_bytes(head)

    assert sniff(path) == media_type


def test_form_feeds_part_pages_and_long_texts_are_cut_between_paragraphs(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text("Seite eins\fSeite zwei", encoding="utf-8")

    pages, info = pages_and_info(path)
    pieces = sections("Absatz mit Worten.\n\n" * 2000)

    assert ([p.text for p in pages], info.unit) == (["Seite eins", "Seite zwei"], PageUnit.PAGE)
    assert len(pieces) > 5 and all(piece.strip().endswith(".") for piece in pieces)


def test_what_is_beyond_the_limits_is_left_out_and_said_so(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text("Wort " * 1000, encoding="utf-8")

    pages, info = pages_and_info(path, Limits(pages=10, characters=100))

    assert sum(len(page.text) for page in pages) <= 100
    assert info.cut == "Gekürzt: gelesen wurden die ersten 100 Zeichen."


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"%PDF-1.4\n%%EOF", "beschädigt"),
        (b"GIF89a\x10\x00\x10\x00" + b"\x00" * 40, "Bild"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "alte Office-Datei"),
        (b"\x00\x00\x01<p>" + bytes(range(255, 0, -1)) * 40, "werden nicht gelesen"),
    ],
)
def test_what_cannot_be_read_gets_a_german_reason(tmp_path: Path, data: bytes, reason: str) -> None:
    path = tmp_path / "a"
    path.write_bytes(data)

    *_, (word, said) = (message for message in read(path, LIMITS) if isinstance(message, tuple))

    assert word == "failure" and reason in said
