"""XLSX and ODS: a sheet a page, cells as a German reader writes them, empty rows left out."""

from __future__ import annotations

import io
from datetime import date, datetime, time
from pathlib import Path

import openpyxl
import pytest

from archive.model import PageUnit
from ingest.extractors.office import sheets
from tests.ingest.officefiles import info_of, odf, ooxml, pages_of, reason_of, rels, saved


def book_file(folder: Path, book: openpyxl.Workbook) -> Path:
    """A workbook as its library saves it."""
    target = io.BytesIO()
    book.save(target)
    return saved(folder, "tabelle.xlsx", target.getvalue())


def test_each_sheet_is_a_page_with_its_rows(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    first = book.active
    first.title = "Fahrgäste"
    first.append(["Ort", "Zahl", "Anteil", "Tag", "Zeit", "offen"])
    first.append(["Stendal", 1234.5, 0.25, date(2019, 5, 3), time(14, 30), True])
    first.append([])
    first.append([None, None, None, datetime(2020, 1, 2, 8, 15)])
    first["C2"].number_format = "0 %"
    first["B5"] = '="a" & "b"'
    second = book.create_sheet("Versteckt")
    second["Z99"] = "dort"
    second.sheet_state = "hidden"
    book.create_sheet("Leer")
    path = book_file(tmp_path, book)

    pages = pages_of(path)

    assert [page.heading for page in pages] == ["Fahrgäste", "Versteckt"]
    assert pages[0].text.split("\n")[2:] == [
        "Ort | Zahl | Anteil | Tag | Zeit | offen",
        "Stendal | 1234,5 | 25 % | 03.05.2019 | 14:30 | wahr",
        "02.01.2020 08:15",
    ]
    assert info_of(path).unit is PageUnit.SHEET


def test_a_long_sheet_comes_in_pieces_and_a_very_long_one_is_cut(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sheets, "MOST_ROWS", 500)
    book = openpyxl.Workbook()
    for number in range(600):
        book.active.append([f"Zeile {number}", "mit einigem Text dahinter"])
    path = book_file(tmp_path, book)

    pages = pages_of(path)

    assert len(pages) > 1 and {page.heading for page in pages} == {"Sheet"}
    assert info_of(path).unit is PageUnit.SECTION
    assert "Zeile 499" in pages[-1].text and "Zeile 500" not in pages[-1].text
    assert reason_of(path) == "Gekürzt: gelesen wurden die ersten 500 Zeilen von „Sheet“."


@pytest.mark.parametrize(
    ("cell", "shown"),
    [
        ('<c t="s"><v>0</v></c>', "fett und mager"),
        ('<c t="s"><v>999</v></c>', ""),
        ('<c t="s"><v>-1</v></c>', ""),
        ('<c t="e"><v>#DIV/0!</v></c>', ""),
        ('<c t="str"><v>a_x000D_ b</v></c>', "a b"),
        ('<c t="inlineStr"><is><t>innen</t></is></c>', "innen"),
        ('<c s="1"><v>43588</v></c>', "03.05.2019"),
        ('<c s="1"><v>1e300</v></c>', "1e+300"),
        ('<c s="2"><v>0.5</v></c>', "12:00"),
        ('<c s="77"><v>7</v></c>', "7"),
        ("<c><v>0.30000000000000004</v></c>", "0,3"),
        ("<c><v>Unsinn</v></c>", "Unsinn"),
        ("<c><f>A1</f></c>", ""),
    ],
)
def test_cells_of_all_kinds(tmp_path: Path, cell: str, shown: str) -> None:
    relation = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
    shared = "<sst><si><r><t>fett </t></r><r><t>und mager</t></r><rPh><t>x</t></rPh></si></sst>"
    styles = (
        '<styleSheet><numFmts><numFmt numFmtId="164" formatCode="DD\\.MM\\.YYYY;@"/>'
        '<numFmt numFmtId="165" formatCode="[h]:mm"/></numFmts>'
        '<cellXfs><xf numFmtId="0"/><xf numFmtId="164"/><xf numFmtId="165"/></cellXfs></styleSheet>'
    )
    sheet = '<sheets><sheet name="B" r:id="rId1"/></sheets>'
    row = f"<row>{cell}<c><v>1</v></c></row>"
    parts = {
        "xl/workbook.xml": f"<workbook {relation}>{sheet}</workbook>",
        "xl/_rels/workbook.xml.rels": rels(
            ("rId1", "worksheet", "sheet.xml"),
            ("rId2", "sharedStrings", "shared.xml"),
            ("rId3", "styles", "styles.xml"),
        ),
        "xl/sheet.xml": f"<worksheet><sheetData>{row}</sheetData></worksheet>",
        "xl/shared.xml": shared,
        "xl/styles.xml": styles,
    }

    (page,) = pages_of(saved(tmp_path, "a.xlsx", ooxml("xlsx", parts)))

    assert page.text == f"B\n\n{shown} | 1" if shown else page.text == "B\n\n1"


def test_ods_shows_days_in_one_form_and_leaves_comments_out(tmp_path: Path) -> None:
    def cell(text: str, more: str = "", inner: str = "") -> str:
        return f"<table:table-cell {more}>{inner}<text:p>{text}</text:p></table:table-cell>"

    comment = "<office:annotation><text:p>Stimmt das?</text:p></office:annotation>"
    day = 'office:value-type="date" office:date-value="2019-05-03"'
    rows = (
        f"<table:table-row>{cell('Ort', inner=comment)}{cell('05/03/19', day)}</table:table-row>"
        "<table:table-row><table:table-cell/></table:table-row>"
        f"<table:table-header-rows><table:table-row>{cell('12,5 %')}</table:table-row>"
        "</table:table-header-rows>"
    )
    body = f'<table:table table:name="Eins">{rows}</table:table>'
    path = saved(tmp_path, "a.ods", odf("spreadsheet", body))

    assert [page.text for page in pages_of(path)] == ["Eins\n\nOrt | 03.05.2019\n12,5 %"]
