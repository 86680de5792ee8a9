"""What a PDF says of itself: authors, days, title, outline, labels, attached files."""

from __future__ import annotations

import io
from pathlib import Path
from typing import Any

import pytest
from reportlab.pdfgen.canvas import Canvas

from ingest.extractors.pdf.details import info_title
from ingest.extractors.stated import authors, day_of
from tests.ingest import hostile, pdfs
from tests.ingest.pdfreading import (
    SENTENCE,
    extracted,
    file_of,
    values,
)


def test_authors_and_days_come_from_the_file_itself(tmp_path: Path) -> None:
    info = (
        b"/Author (Muster, Erika; admin; Jan Beispiel) /CreationDate (D:20140512103000+02'00') "
        b"/ModDate (5/12/2014 10:30:) /Producer (Satzprogramm 2)"
    )

    _, told = extracted(tmp_path, pdfs.with_info(info))

    assert values(told, "authors") == [["Erika Muster", "Jan Beispiel"]]
    assert (values(told, "created"), values(told, "modified")) == (["2014-05-12"], [])
    assert file_of(told)["producer"] == "Satzprogramm 2"
    assert {fact.rule for fact in told.facts} == {
        "PDF-Angabe Autor", "PDF-Angabe Erstellung", "PDF-Datei",
    }  # fmt: skip


@pytest.mark.parametrize(
    ("entry", "names"),
    [
        ("Erika Muster", ("Erika Muster",)),
        ("Muster, Erika", ("Erika Muster",)),
        ("Dr. Erika Muster, Jan Beispiel", ("Dr. Erika Muster", "Jan Beispiel")),
        ("Landkreis Nirgendwo", ("Landkreis Nirgendwo",)),
        ("Autor: Erika Muster", ("Erika Muster",)),
        ("Erika Muster <erika@muster.example>", ("Erika Muster",)),
        ("Erika Muster and Jan Beispiel", ("Erika Muster", "Jan Beispiel")),
        ("Administrator", ()),
        ("Windows-Benutzer", ()),
        ("emuster", ()),
        ("MUE", ()),
        ("muster01", ()),
        ("DOMAENE\\muster", ()),
        ("Microsoft Office User", ()),
        ("brief.docx", ()),
        ("erika@muster.example", ()),
        ("\x00\x00", ()),
        ("", ()),
    ],
)
def test_authors_are_names(entry: str, names: tuple[str, ...]) -> None:
    assert authors(entry) == names


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("D:20140512103000+02'00'", "2014-05-12"),
        ("D:20140512", "2014-05-12"),
        ("20140512103000Z", "2014-05-12"),
        ("2014-05-12T10:30:00", "2014-05-12"),
        ("D:00000101000000Z", None),
        ("D:20141312", None),
        ("D:20140231", None),
        ("D:19700101000000", None),
        ("D:2014", None),
        ("5/12/2014 10:30:", None),
        ("Montag", None),
        ("", None),
    ],
)
def test_days_are_read_leniently_and_never_guessed(text: str, day: str | None) -> None:
    assert day_of(text) == day


@pytest.mark.parametrize(
    ("title", "kept_title"),
    [
        ("Leitfaden für Dorfläden", "Leitfaden für Dorfläden"),
        ("Microsoft Word - Leitfaden für Dorfläden", "Leitfaden für Dorfläden"),
        ("Microsoft Word - leitfaden.doc", None),
        ("4711_anlage_2.indd", None),
        ("Unbenannt-3", None),
        ("Folie 1", None),
        ("logo.eps", None),
        ("Adobe Photoshop PDF", None),
        ("-", None),
    ],
)
def test_titles_that_programs_make_up_are_none(title: str, kept_title: str | None) -> None:
    assert info_title({"Title": title}) == kept_title


def test_the_outline_is_told_and_gives_pages_their_headings(tmp_path: Path) -> None:
    target = io.BytesIO()
    canvas = Canvas(target, invariant=True)
    for number, (title, level) in enumerate((("Einleitung", 0), ("Anlass", 1), ("Ergebnis", 0))):
        canvas.bookmarkPage(str(number))
        canvas.addOutlineEntry(title, str(number), level)
        canvas.drawString(70, 700, SENTENCE)
        canvas.showPage()
    canvas.save()

    pages, info = extracted(tmp_path, target.getvalue())

    (outline,) = values(info, "outline")
    assert outline == [
        {"title": "Einleitung", "level": 0, "page": 1},
        {"title": "Anlass", "level": 1, "page": 2},
        {"title": "Ergebnis", "level": 0, "page": 3},
    ]
    assert [page.heading for page in pages] == ["Einleitung", "Anlass", "Ergebnis"]


@pytest.mark.parametrize(
    ("make", "most"),
    [(pdfs.outline_loop, 2), (pdfs.deep_outline, 15), (pdfs.long_outline, 500)],
    ids=["kreis", "tief", "lang"],
)
def test_an_outline_without_end_ends(tmp_path: Path, make: Any, most: int) -> None:
    pages, info = extracted(tmp_path, make())

    assert [page.text for page in pages] == [SENTENCE]
    (outline,) = values(info, "outline")
    assert isinstance(outline, list) and len(outline) == most


def test_page_labels_are_told_where_they_differ_from_the_numbers(tmp_path: Path) -> None:
    _, labelled = extracted(tmp_path, pdfs.with_labels())
    _, plain = extracted(tmp_path, hostile.pdf([SENTENCE] * 3))

    assert values(labelled, "page_labels") == [["i", "ii", "1"]]
    assert values(plain, "page_labels") == []


def test_attached_files_are_told_by_name_type_and_size(tmp_path: Path) -> None:
    data = pdfs.with_attachments((b"daten.csv", b"text#2Fcsv", 120), (b"C:\\\\x\\\\b.txt", b"x", 7))

    _, info = extracted(tmp_path, data)

    assert values(info, "attachments") == [
        {"label": "daten.csv", "media_type": "text/csv", "size": 120},
        {"label": "b.txt", "size": 7},
    ]


@pytest.mark.parametrize(
    "catalog",
    [
        b"/Names 3 0 R /PageLabels 3 0 R /Outlines 3 0 R /MarkInfo 4 0 R",
        b"/Names << /EmbeddedFiles << /Kids [1 0 R 1 0 R] /Names [5 5 5] >> >> /Outlines 99 0 R",
        b"/Names [] /PageLabels << /Nums [0 0 (x) 7] >> /MarkInfo (ja)",
    ],
)
def test_broken_parts_of_a_file_cost_no_text(tmp_path: Path, catalog: bytes) -> None:
    pages, info = extracted(tmp_path, pdfs.page_with(catalog=catalog))

    assert [page.text for page in pages] == [SENTENCE]
    assert file_of(info)["tagged"] is False


def test_an_encrypted_file_that_asks_for_nothing_is_read_and_says_so(tmp_path: Path) -> None:
    from reportlab.lib.pdfencrypt import StandardEncryption

    target = io.BytesIO()
    canvas = Canvas(target, encrypt=StandardEncryption("", "geheim", strength=128))
    canvas.drawString(70, 700, SENTENCE)
    canvas.save()

    pages, info = extracted(tmp_path, target.getvalue())

    assert [page.text for page in pages] == [SENTENCE]
    assert file_of(info)["encrypted"] is True
