"""Office files that mean harm or are broken: each is a German reason, within the limits."""

from __future__ import annotations

import io
import random
import struct
import zipfile
import zlib
from pathlib import Path

import docx as python_docx
import pptx as python_pptx
import pytest

from archive.settings import load
from ingest.extractors import Limits
from ingest.guard import Reading
from tests.ingest.officefiles import (
    LIMITS,
    ODF,
    W,
    docx,
    odf,
    ooxml,
    packed,
    pages_of,
    paragraph,
    reason_of,
    rels,
    saved,
)

LAUGHS = (
    '<?xml version="1.0"?><!DOCTYPE lolz [<!ENTITY lol "lol">'
    + "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 10)).replace(
        "&l0;", "&lol;"
    )
    + f"]><w:document {W}><w:body><w:p><w:r><w:t>&l9;</w:t></w:r></w:p></w:body></w:document>"
)
NO_XML = "ist kein XML"


def bomb(parts: int, size: int) -> bytes:
    """A DOCX whose main part unpacks to `size` bytes of blanks, `parts` times."""
    document = f"<w:document {W}><w:body>".encode() + b" " * size
    return ooxml("docx", {"word/document.xml": document, "word/styles.xml": b" " * size * parts})


def overlapping(count: int, size: int) -> bytes:
    """A ZIP whose entries all have the same bytes, so that it unpacks to far more than it is."""
    packed_once = zlib.compress(b" " * size, 9)[2:-4]
    name = b"word/document.xml"
    checksum = zlib.crc32(b" " * size)
    local = struct.pack(
        "<4sHHHHHIIIHH", b"PK\x03\x04", 20, 0, 8, 0, 33, checksum, len(packed_once), size,
        len(name), 0,
    )  # fmt: skip
    data = local + name + packed_once
    entry = b""
    for number in range(count):
        listed = b"word/%07d.xml" % number if number else name
        entry += struct.pack(
            "<4sHHHHHHIIIHHHHHII", b"PK\x01\x02", 20, 20, 0, 8, 0, 33, checksum, len(packed_once),
            size, len(listed), 0, 0, 0, 0, 0, 0,
        ) + listed  # fmt: skip
    end = struct.pack("<4sHHHHIIH", b"PK\x05\x06", 0, 0, count, count, len(entry), len(data), 0)
    return data + entry + end


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (bomb(1, 60_000_000), "unmäßig gepackt"),
        (overlapping(9_000, 5_000_000), "beschädigt"),
        (overlapping(20_000, 1_000), "mehr als 10000 Teile"),
        (ooxml("docx", {f"word/{n}.xml": "" for n in range(10_001)}), "mehr als 10000 Teile"),
        (ooxml("docx", {"word/document.xml": LAUGHS}), "erklärt Entitäten"),
        (ooxml("docx", {"word/document.xml": LAUGHS.encode("utf-16")}), "erklärt Entitäten"),
        (docx("<w:sdt><w:sdtContent>" * 5_000), "zu tief verschachtelt"),
        (docx("<w:p><w:r><w:t>offen"), NO_XML),
        (docx("<w:p>\x01</w:p>"), NO_XML),
        (ooxml("docx", {}), "word/document.xml fehlt"),
        (ooxml("pptx", {}), "ppt/presentation.xml fehlt"),
        (ooxml("xlsx", {}), "xl/workbook.xml fehlt"),
        (packed({"mimetype": "application/vnd.oasis.opendocument.text"}), "content.xml fehlt"),
        (ooxml("docx", {"word/document.xml": b""}), NO_XML),
        (ooxml("docx", {"word/document.xml": bytes(range(256)) * 50}), NO_XML),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_a_hostile_file_gives_a_reason(tmp_path: Path, data: bytes, reason: str) -> None:
    assert reason in reason_of(saved(tmp_path, "a.docx", data))


def test_many_parts_that_unpack_to_too_much_in_all_are_refused(tmp_path: Path) -> None:
    slides = 40
    text = random.Random(1).randbytes(40_000).hex()
    ids = "".join(f'<p:sldId id="{256 + n}" r:id="rId{n}"/>' for n in range(slides))
    namespaces = (
        'xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main" '
        'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
    )
    parts = {
        "ppt/presentation.xml": f"<p:presentation {namespaces}>{ids}</p:presentation>",
        "ppt/_rels/presentation.xml.rels": rels(
            *((f"rId{n}", "slide", f"slides/{n}.xml") for n in range(slides))
        ),
        **{f"ppt/slides/{n}.xml": f"<p:sld {namespaces} x='{text}'/>" for n in range(slides)},
    }
    path = saved(tmp_path, "a.pptx", ooxml("pptx", parts))

    assert "größer als 1 MB" in reason_of(path, Limits(3000, 5_000_000, unpacked=1_000_000))
    assert "größer als" not in reason_of(path)


def test_a_million_elements_are_read_in_little_memory(tmp_path: Path) -> None:
    path = saved(tmp_path, "a.docx", docx("<w:p><w:r><w:t>x</w:t></w:r></w:p>" * 350_000))
    settings = load(tmp_path, {"FINDBUCH_EXTRACT_MEMORY_MB": "600"})

    read = Reading(path, settings).result()

    assert read.failure is None
    assert sum(page.text.count("x") for page in read.pages) == 350_000


def test_a_part_of_a_million_elements_that_must_be_held_is_refused(tmp_path: Path) -> None:
    styles = f"<w:styles {W}>{'<w:style/>' * 2_100_000}</w:styles>"
    path = saved(
        tmp_path,
        "a.docx",
        docx(
            paragraph("Text"),
            {
                "word/_rels/document.xml.rels": rels(("rId1", "styles", "styles.xml")),
                "word/styles.xml": styles,
            },
        ),
    )

    assert "mehr als 1000000 Elemente" in reason_of(path) or "unmäßig" in reason_of(path)


def test_what_was_read_before_the_fault_is_kept(tmp_path: Path) -> None:
    body = "".join(paragraph(f"Absatz {n} " + "Text " * 50) for n in range(200))
    path = saved(tmp_path, "a.docx", docx(body + "<w:p><kaputt>"))
    settings = load(tmp_path, {})

    read = Reading(path, settings).result()

    assert read.failure is not None and NO_XML in read.failure
    assert read.pages and "Absatz 0" in read.pages[0].text


@pytest.mark.parametrize("kind", ["docx", "pptx", "xlsx", "odt"])
@pytest.mark.parametrize("share", [0.1, 0.5, 0.9, 0.999])
def test_a_file_that_breaks_off_says_so(tmp_path: Path, kind: str, share: float) -> None:
    whole = whole_file(kind)
    path = saved(tmp_path, f"a.{kind}", whole[: int(len(whole) * share)])

    reason = reason_of(path)

    assert "beschädigt oder unvollständig" in reason


@pytest.mark.parametrize("kind", ["docx", "pptx", "odt"])
def test_random_damage_raises_nothing(tmp_path: Path, kind: str) -> None:
    whole = whole_file(kind)
    chance = random.Random(kind)

    for _ in range(60):
        data = bytearray(whole)
        for _ in range(chance.choice((1, 5, 40))):
            data[chance.randrange(len(data))] = chance.randrange(256)
        path = saved(tmp_path, "a.bin", bytes(data))

        assert "beschädigt (" not in reason_of(path)  # a fault of ours has the name of its class


@pytest.mark.parametrize(
    "name", ["[Content_Types].xml", "_rels/.rels", "word/_rels/document.xml.rels"]
)
def test_a_missing_part_beside_the_text_costs_no_text(tmp_path: Path, name: str) -> None:
    source = zipfile.ZipFile(io.BytesIO(whole_file("docx")))
    kept = {n: source.read(n) for n in source.namelist() if n != name}

    pages = pages_of(saved(tmp_path, "a.docx", packed(kept)))

    assert "Bürgerbus" in pages[0].text


def test_wrong_content_types_are_no_matter_where_the_parts_tell(tmp_path: Path) -> None:
    parts = {
        "word/document.xml": f"<w:document {W}><w:body>{paragraph('Text')}</w:body></w:document>"
    }
    path = saved(tmp_path, "a.docx", ooxml("docx", parts, content_type="text/plain"))

    assert [page.text for page in pages_of(path)] == ["Text"]


def test_relations_that_lead_out_of_the_package_lead_nowhere(tmp_path: Path) -> None:
    outside = saved(tmp_path, "geheim.xml", b"<a/>")
    parts = {
        "word/_rels/document.xml.rels": rels(
            ("rId1", "styles", f"../../../../..{outside}"),
            ("rId2", "footnotes", "file:///etc/passwd"),
        )
    }

    assert pages_of(saved(tmp_path, "a.docx", docx(paragraph("Text"), parts)))[0].text == "Text"


def test_external_entities_of_a_document_type_are_not_fetched(tmp_path: Path) -> None:
    manifest = (
        '<!DOCTYPE manifest:manifest PUBLIC "-//OpenOffice.org//DTD Manifest 1.0//EN" '
        '"Manifest.dtd">'
        '<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"/>'
    )
    path = saved(
        tmp_path,
        "a.odt",
        odf("text", "<text:p>Text</text:p>", parts={"META-INF/manifest.xml": manifest}),
    )

    assert pages_of(path)[0].text == "Text"


@pytest.mark.parametrize(
    "manifest",
    [
        '<m:manifest xmlns:m="m"><m:file-entry><m:encryption-data/></m:file-entry></m:manifest>',
        None,
    ],
)
def test_an_odf_file_behind_a_password_says_so(tmp_path: Path, manifest: str | None) -> None:
    parts = {"META-INF/manifest.xml": manifest} if manifest else {"encrypted-package": b"\x00" * 64}
    path = saved(tmp_path, "a.odt", odf("text", "<text:p>geheim</text:p>", parts=parts))

    assert reason_of(path) == "Die Datei ist mit einem Kennwort geschützt."


def test_a_zip_with_a_password_says_so(tmp_path: Path) -> None:
    data = bytearray(docx(paragraph("geheim")))
    for at in range(len(data) - 4):
        if data[at : at + 4] == b"PK\x01\x02":
            data[at + 8] |= 1
        elif data[at : at + 4] == b"PK\x03\x04":
            data[at + 6] |= 1

    assert "Kennwort" in reason_of(saved(tmp_path, "a.docx", bytes(data)))


def test_a_flat_odf_bomb_of_entities_is_refused(tmp_path: Path) -> None:
    data = (
        '<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b "bb"><!ENTITY c "&b;&b;">]>'
        f'<office:document {ODF} office:mimetype="application/vnd.oasis.opendocument.text">'
        "<office:body><office:text><text:p>&c;</text:p></office:text></office:body></office:document>"
    )

    assert "Entitäten" in reason_of(saved(tmp_path, "a.fodt", data.encode()))


def test_a_row_repeated_a_million_times_stands_once(tmp_path: Path) -> None:
    row = (
        '<table:table-row table:number-rows-repeated="1048576"><table:table-cell '
        'table:number-columns-repeated="16384"><text:p>x</text:p></table:table-cell></table:table-row>'
    )
    path = saved(
        tmp_path,
        "a.ods",
        odf("spreadsheet", f'<table:table table:name="Blatt">{row}</table:table>'),
    )

    assert pages_of(path)[0].text == "Blatt\n\nx"


def whole_file(kind: str) -> bytes:
    """A file of a kind as a library writes it, or ourselves."""
    target = io.BytesIO()
    if kind == "docx":
        document = python_docx.Document()
        document.add_heading("Bürgerbus", 1)
        document.add_paragraph("Der Bürgerbus fährt.")
        document.save(target)
    elif kind == "pptx":
        deck = python_pptx.Presentation()
        deck.slides.add_slide(deck.slide_layouts[0]).shapes.title.text = "Bürgerbus"
        deck.save(target)
    elif kind == "xlsx":
        return ooxml(
            "xlsx",
            {"xl/workbook.xml": "<workbook/>", "xl/x.xml": random.Random(3).randbytes(30_000)},
        )
    else:
        return odf("text", f"<text:p>Bürgerbus {random.Random(3).randbytes(2_000).hex()}</text:p>")
    return target.getvalue()


def test_limits_cut_and_say_so(tmp_path: Path) -> None:
    path = saved(tmp_path, "a.docx", docx(paragraph("Text " * 400) * 20))

    assert "ersten 2 Abschnitte" in reason_of(path, Limits(2, 5_000_000))
    assert "ersten 1000 Zeichen" in reason_of(path, Limits(3000, 1000))
    assert reason_of(path, LIMITS) == ""
