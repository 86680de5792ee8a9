"""Types of office files, told by their bytes; each type that is read has a name and an ending."""

from __future__ import annotations

import io
import struct
from pathlib import Path

import docx as python_docx
import openpyxl
import pptx as python_pptx
import pytest

from index.formats import ending_of, format_of
from index.labels import label
from ingest.extractors import EXTRACTORS, UNREADABLE
from ingest.ole import LOCKED
from ingest.sniff import sniff
from tests.ingest.officefiles import odf, packed, reason_of, saved

OFFICE = "application/vnd.openxmlformats-officedocument."


def ole(*names: str) -> bytes:
    """An OLE container with streams of these names and nothing in them."""
    header = bytearray(512)
    header[:8] = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
    struct.pack_into("<HHH", header, 26, 3, 0xFFFE, 9)
    struct.pack_into("<I", header, 48, 1)
    struct.pack_into("<109I", header, 76, 0, *[0xFFFFFFFF] * 108)
    table = struct.pack("<128I", 0xFFFFFFFD, *range(2, 127), 0xFFFFFFFE, 0xFFFFFFFE)
    entries = b""
    for name in names:
        entry = bytearray(128)
        raw = name.encode("utf-16-le")
        entry[: len(raw)] = raw
        struct.pack_into("<H", entry, 64, len(raw) + 2)
        entries += entry
    return bytes(header) + table + entries.ljust(512 * 20, b"\x00")


def saved_by(document: object) -> bytes:
    """A file as a library writes it."""
    target = io.BytesIO()
    document.save(target)  # type: ignore[attr-defined]
    return target.getvalue()


@pytest.mark.parametrize(
    ("data", "media_type"),
    [
        (saved_by(python_docx.Document()), f"{OFFICE}wordprocessingml.document"),
        (saved_by(python_pptx.Presentation()), f"{OFFICE}presentationml.presentation"),
        (saved_by(openpyxl.Workbook()), f"{OFFICE}spreadsheetml.sheet"),
        (odf("text", ""), "application/vnd.oasis.opendocument.text"),
        (packed({"mimetype": "text/html <script>"}), "application/zip"),
        (packed({"word/": "", "bericht.txt": "Text"}), "application/zip"),
        (b"{\\rtf1 Text}", "text/rtf"),
        (b"\r\n {\\rtf1 Text}", "text/rtf"),
        (ole("Root Entry", "WordDocument"), "application/msword"),
        (ole(*["x"] * 30, "Workbook"), "application/vnd.ms-excel"),
        (ole("Root Entry", "PowerPoint Document"), "application/vnd.ms-powerpoint"),
        (ole("Root Entry", "__properties_version1.0"), "application/vnd.ms-outlook"),
        (ole("Root Entry", "EncryptedPackage"), LOCKED),
        (ole("Root Entry")[:520], "application/x-ole-storage"),
    ],
    ids=range(14),
)
def test_the_bytes_tell_the_type(tmp_path: Path, data: bytes, media_type: str) -> None:
    assert sniff(saved(tmp_path, "a.bin", data)) == media_type


def test_a_directory_that_leads_in_a_circle_ends(tmp_path: Path) -> None:
    data = bytearray(ole("Root Entry"))
    struct.pack_into("<2I", data, 512, 0xFFFFFFFD, 1)

    assert sniff(saved(tmp_path, "a.doc", bytes(data))) == "application/x-ole-storage"


@pytest.mark.parametrize(
    ("name", "reason"),
    [
        ("WordDocument", "eine alte Word-Datei (.doc)"),
        ("Book", "eine alte Excel-Datei (.xls)"),
        ("EncryptedPackage", "mit einem Kennwort geschützt"),
    ],
)
def test_old_and_locked_files_say_what_they_are(tmp_path: Path, name: str, reason: str) -> None:
    assert reason in reason_of(saved(tmp_path, "a.doc", ole("Root Entry", name)))


@pytest.mark.parametrize("media_type", sorted(EXTRACTORS.keys() - {LOCKED}))
def test_each_type_that_is_read_has_a_format_with_a_label_and_an_ending(media_type: str) -> None:
    value = format_of(media_type)

    assert ending_of(media_type) != "bin"
    assert label("format", value) != value


def test_no_type_is_both_read_and_unreadable() -> None:
    assert not EXTRACTORS.keys() & UNREADABLE.keys()
