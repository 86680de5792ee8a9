"""DOCX and ODT: sections, lists, tables, notes, boxes, headers; what is deleted stays out."""

from __future__ import annotations

import io
from pathlib import Path

import docx as python_docx
import pytest

from ingest.extractors.office.numbering import BULLET
from ingest.sniff import sniff
from tests.ingest.officefiles import (
    ODF,
    W,
    docx,
    facts_of,
    info_of,
    odf,
    ooxml,
    pages_of,
    paragraph,
    rels,
    saved,
)

RUN = "<w:r><w:t>{}</w:t></w:r>"


def text_of(path: Path) -> str:
    """All text of a file."""
    return "\n\n".join(page.text for page in pages_of(path))


def test_a_document_of_the_library_is_read_in_sections(tmp_path: Path) -> None:
    document = python_docx.Document()
    document.core_properties.title = "Microsoft Word - Bürgerbusse im ländlichen Raum"
    document.add_heading("Bürgerbusse im ländlichen Raum", 0)
    document.add_heading("Anlass", 1)
    document.add_paragraph("Der Bus fährt nicht mehr.")
    document.add_paragraph("Linie 1", style="List Bullet")
    document.add_paragraph("Linie 2", style="List Bullet")
    table = document.add_table(2, 2)
    for number, text in enumerate(("Ort", "Zahl", "Stendal", "3")):
        table.cell(number // 2, number % 2).text = text
    document.add_heading("Ergebnis", 1)
    document.add_paragraph("Er fährt wieder.")
    document.sections[0].header.paragraphs[0].text = "Landkreis Musterland"
    document.sections[0].footer.paragraphs[0].text = "Bürgerbusse im ländlichen Raum"
    target = io.BytesIO()
    document.save(target)
    path = saved(tmp_path, "bericht.docx", target.getvalue())

    first, second, furniture = pages_of(path)

    assert first.heading == "Bürgerbusse im ländlichen Raum"
    assert first.text.split("\n\n")[1:] == [
        "Anlass", "Der Bus fährt nicht mehr.", "• Linie 1\n• Linie 2", "Ort | Zahl\nStendal | 3",
    ]  # fmt: skip
    assert second.text == "Ergebnis\n\nEr fährt wieder."
    assert furniture.text == "Kopf- und Fußzeilen\n\nLandkreis Musterland"
    assert info_of(path).title == "Bürgerbusse im ländlichen Raum"


def test_deleted_text_comments_and_fields_stay_out_and_inserted_text_and_links_stay(
    tmp_path: Path,
) -> None:
    body = (
        "<w:p>" + RUN.format("Der ") + "<w:del><w:r><w:delText>alte</w:delText></w:r></w:del>"
        "<w:ins>" + RUN.format("neue") + "</w:ins>"
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> PAGE </w:instrText></w:r>'
        '<w:r><w:fldChar w:fldCharType="separate"/></w:r>' + RUN.format("17")
        + '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
        '<w:commentRangeStart w:id="0"/><w:hyperlink>' + RUN.format(" Weg") + "</w:hyperlink>"
        "<w:r><w:rPr><w:vanish/></w:rPr><w:t>versteckt</w:t></w:r>"
        '<w:fldSimple w:instr="NUMPAGES">' + RUN.format("9") + "</w:fldSimple></w:p>"
    )  # fmt: skip

    assert text_of(saved(tmp_path, "a.docx", docx(body))) == "Der neue Weg"


def test_text_boxes_are_read_once_and_after_their_paragraph(tmp_path: Path) -> None:
    content = f"<w:txbxContent>{paragraph('im Kasten')}</w:txbxContent>"
    mc = 'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
    body = (
        f"<w:p><w:r><mc:AlternateContent {mc}><mc:Choice><w:drawing>{content}</w:drawing>"
        f"</mc:Choice><mc:Fallback><w:pict>{content}</w:pict></mc:Fallback></mc:AlternateContent>"
        "</w:r>" + RUN.format("davor") + "</w:p>"
    )

    assert text_of(saved(tmp_path, "a.docx", docx(body))) == "davor\n\nim Kasten"


def test_footnotes_stand_at_the_end_of_their_section(tmp_path: Path) -> None:
    note = f'<w:footnote w:id="3">{paragraph("So das Amt.")}</w:footnote>'
    notes = f"<w:footnotes {W}>{note}</w:footnotes>"
    body = (
        "<w:p>" + RUN.format("Es ist so.") + '<w:r><w:footnoteReference w:id="3"/></w:r></w:p>'
        + paragraph("Weiter.")
    )  # fmt: skip
    parts = {
        "word/_rels/document.xml.rels": rels(("rId1", "footnotes", "footnotes.xml")),
        "word/footnotes.xml": notes,
    }
    path = saved(tmp_path, "a.docx", docx(body, parts))

    assert text_of(path) == "Es ist so.\n\nWeiter.\n\nFußnote 1: So das Amt."


def test_a_table_that_lays_out_a_page_is_read_cell_by_cell(tmp_path: Path) -> None:
    def cell(text: str) -> str:
        return f"<w:tc>{text}</w:tc>"

    long = "".join(paragraph(f"Absatz {n}") for n in range(6))
    body = f"<w:tbl><w:tr>{cell(long)}{cell(paragraph('rechts'))}</w:tr></w:tbl>"

    text = text_of(saved(tmp_path, "a.docx", docx(body)))

    assert text.split("\n\n") == [*(f"Absatz {n}" for n in range(6)), "rechts"]


def test_numbers_of_lists_and_headings_are_counted_as_word_does(tmp_path: Path) -> None:
    level = (
        '<w:lvl w:ilvl="{}"><w:start w:val="{}"/><w:numFmt w:val="{}"/>'
        '<w:lvlText w:val="{}"/></w:lvl>'
    )
    numbering = (
        f'<w:numbering {W}><w:abstractNum w:abstractNumId="0">'
        + level.format(0, 2, "decimal", "TOP %1:")
        + level.format(1, 1, "lowerLetter", "%1.%2)")
        + level.format(2, 1, "bullet", "")
        + '</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>'
    )

    def item(text: str, depth: int) -> str:
        place = f'<w:numPr><w:ilvl w:val="{depth}"/><w:numId w:val="1"/></w:numPr>'
        return f"<w:p><w:pPr>{place}</w:pPr>{RUN.format(text)}</w:p>"

    body = item("Begrüßung", 0) + item("Gäste", 1) + item("Presse", 1) + item("Bericht", 0)
    body += item("Zahlen", 1) + item("Punkt", 2)
    parts = {
        "word/_rels/document.xml.rels": rels(("rId1", "numbering", "numbering.xml")),
        "word/numbering.xml": numbering,
    }

    assert text_of(saved(tmp_path, "a.docx", docx(body, parts))).split("\n") == [
        "TOP 2: Begrüßung", "2.a) Gäste", "2.b) Presse", "TOP 3: Bericht", "3.a) Zahlen",
        f"{BULLET} Punkt",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("content_type", "media_type"),
    [
        (
            "application/vnd.ms-word.document.macroEnabled.main+xml",
            "application/vnd.ms-word.document.macroEnabled.12",
        ),
        (
            "application/vnd.openxmlformats-officedocument.wordprocessingml.template.main+xml",
            "application/vnd.openxmlformats-officedocument.wordprocessingml.template",
        ),
    ],
)
def test_templates_and_files_with_macros_are_read_likewise(
    tmp_path: Path, content_type: str, media_type: str
) -> None:
    parts = {
        "word/document.xml": f"<w:document {W}><w:body>{paragraph('Text')}</w:body></w:document>"
    }
    path = saved(tmp_path, "a.bin", ooxml("docx", parts, content_type))

    assert sniff(path) == media_type
    assert text_of(path) == "Text"


def test_the_strict_edition_of_the_format_is_read_likewise(tmp_path: Path) -> None:
    namespace = 'xmlns:w="http://purl.oclc.org/ooxml/wordprocessingml/main"'
    document = f"<w:document {namespace}><w:body>{paragraph('streng')}</w:body></w:document>"
    path = saved(tmp_path, "a.docx", docx("", {"word/document.xml": document}))

    assert text_of(path) == "streng"


def test_properties_become_facts(tmp_path: Path) -> None:
    document = python_docx.Document()
    document.core_properties.author = "Erika Muster"
    document.add_paragraph("Text")
    target = io.BytesIO()
    document.save(target)
    path = saved(tmp_path, "a.docx", target.getvalue())

    assert facts_of(path, "authors") == [["Erika Muster"]]
    assert facts_of(path, "created") == ["2013-12-23"]  # the library's template is that old


ODT_BODY = (
    '<text:h text:outline-level="1">Anlass</text:h><text:p>Der Bus<text:s text:c="2"/>fährt'
    "<text:note text:note-class='footnote'><text:note-citation>1</text:note-citation>"
    "<text:note-body><text:p>Seit 2019.</text:p></text:note-body></text:note> heute."
    "<office:annotation><text:p>Stimmt das?</text:p></office:annotation></text:p>"
    "<text:list><text:list-item><text:p>eins</text:p></text:list-item><text:list-item>"
    "<text:p>zwei</text:p></text:list-item></text:list>"
    "<text:tracked-changes><text:changed-region><text:deletion><text:p>alt</text:p>"
    "</text:deletion></text:changed-region></text:tracked-changes>"
    "<table:table><table:table-row><table:table-cell><text:p>a</text:p></table:table-cell>"
    "<table:table-cell><text:p>b</text:p></table:table-cell></table:table-row></table:table>"
    "<text:section><text:p><draw:frame><draw:text-box><text:p>Kasten</text:p></draw:text-box>"
    "</draw:frame>im Bereich</text:p></text:section>"
    "<text:table-of-content><text:index-body><text:p>Anlass 1</text:p></text:index-body>"
    "</text:table-of-content>"
)
ODT_TEXT = [
    "Anlass", "Der Bus fährt heute.", "• eins\n• zwei", "a | b", "im Bereich", "Kasten",
    "Fußnote 1: Seit 2019.",
]  # fmt: skip


def test_odt_is_read_in_its_order_without_what_is_deleted_or_beside_the_text(
    tmp_path: Path,
) -> None:
    meta = (
        f"<office:document-meta {ODF}><office:meta><dc:title>Busse</dc:title>"
        "<meta:initial-creator>Max Muster</meta:initial-creator>"
        "<meta:creation-date>2019-05-03T10:00:00</meta:creation-date></office:meta>"
        "</office:document-meta>"
    )
    path = saved(tmp_path, "a.odt", odf("text", ODT_BODY, parts={"meta.xml": meta}))

    assert [" ".join(one.split(" ")) for one in text_of(path).split("\n\n")] == [
        one.replace("Bus fährt", "Bus  fährt") for one in ODT_TEXT
    ]
    assert facts_of(path, "authors") == [["Max Muster"]]
    assert facts_of(path, "created") == ["2019-05-03"]


def test_flat_odt_is_told_by_its_bytes_and_read_likewise(tmp_path: Path) -> None:
    data = (
        f'<?xml version="1.0"?><office:document {ODF} '
        'office:mimetype="application/vnd.oasis.opendocument.text"><office:body><office:text>'
        f"{ODT_BODY}</office:text></office:body></office:document>"
    )
    path = saved(tmp_path, "a.xml", data.encode())

    assert sniff(path) == "application/vnd.oasis.opendocument.text-flat-xml"
    assert "Der Bus  fährt heute." in text_of(path)
