"""Office files, made when a test needs them: whole ones by their libraries, odd ones by hand."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping
from pathlib import Path

from ingest.child import read
from ingest.extractors import Limits, RawInfo, RawPage

LIMITS = Limits(pages=3000, characters=5_000_000)
W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
A = (
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
)
OFFICE = 'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"'
ODF = (
    f"{OFFICE} "
    'xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" '
    'xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" '
    'xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0" '
    'xmlns:presentation="urn:oasis:names:tc:opendocument:xmlns:presentation:1.0" '
    'xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" '
    'xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0" '
    'xmlns:dc="http://purl.org/dc/elements/1.1/" '
    'xmlns:meta="urn:oasis:names:tc:opendocument:xmlns:meta:1.0"'
)
_OOXML = "application/vnd.openxmlformats-officedocument."
MAIN = {
    "docx": ("word/document.xml", f"{_OOXML}wordprocessingml.document.main+xml"),
    "pptx": ("ppt/presentation.xml", f"{_OOXML}presentationml.presentation.main+xml"),
    "xlsx": ("xl/workbook.xml", f"{_OOXML}spreadsheetml.sheet.main+xml"),
}


def packed(parts: Mapping[str, bytes | str], stored: tuple[str, ...] = ()) -> bytes:
    """A ZIP of parts, in their order."""
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in parts.items():
            how = zipfile.ZIP_STORED if name in stored else zipfile.ZIP_DEFLATED
            archive.writestr(name, data, how)
    return target.getvalue()


def ooxml(kind: str, parts: Mapping[str, bytes | str], content_type: str | None = None) -> bytes:
    """An OOXML file of the kind docx, pptx or xlsx with these parts."""
    main, usual = MAIN[kind]
    types = (
        '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
        f'<Override PartName="/{main}" ContentType="{content_type or usual}"/></Types>'
    )
    relations = rels(("rId1", "officeDocument", main))
    return packed({"[Content_Types].xml": types, "_rels/.rels": relations, **parts})


def rels(*listed: tuple[str, str, str]) -> str:
    """A part of relations: ids, kinds, targets."""
    base = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    inner = "".join(
        f'<Relationship Id="{key}" Type="{base}/{kind}" Target="{target}"/>'
        for key, kind, target in listed
    )
    namespace = "http://schemas.openxmlformats.org/package/2006/relationships"
    return f'<Relationships xmlns="{namespace}">{inner}</Relationships>'


def docx(body: str, parts: Mapping[str, bytes | str] | None = None) -> bytes:
    """A DOCX with this XML in its body."""
    document = f"<w:document {W}><w:body>{body}</w:body></w:document>"
    return ooxml("docx", {"word/document.xml": document, **(parts or {})})


def paragraph(text: str, style: str = "") -> str:
    """A paragraph of a DOCX."""
    properties = f'<w:pPr><w:pStyle w:val="{style}"/></w:pPr>' if style else ""
    return f"<w:p>{properties}<w:r><w:t>{text}</w:t></w:r></w:p>"


def odf(kind: str, body: str, styles: str = "", parts: Mapping[str, bytes | str] = {}) -> bytes:
    """An ODF file of the kind text, presentation or spreadsheet with this XML in its body."""
    content = (
        f"<office:document-content {ODF}><office:automatic-styles>{styles}"
        f"</office:automatic-styles><office:body><office:{kind}>{body}</office:{kind}>"
        "</office:body></office:document-content>"
    )
    mimetype = f"application/vnd.oasis.opendocument.{kind}"
    return packed({"mimetype": mimetype, "content.xml": content, **parts}, stored=("mimetype",))


def pages_of(path: Path, limits: Limits = LIMITS) -> list[RawPage]:
    """The pages that a file gives; a failure fails the test."""
    messages = list(read(path, limits))
    assert not [reason for reason in messages if isinstance(reason, tuple) and reason[0] != "type"]
    return [message for message in messages if isinstance(message, RawPage)]


def info_of(path: Path, limits: Limits = LIMITS) -> RawInfo:
    """What a file says of itself."""
    return [message for message in read(path, limits) if isinstance(message, RawInfo)][-1]


def reason_of(path: Path, limits: Limits = LIMITS) -> str:
    """Why a file is not read, or not read whole; "" if it is."""
    messages = list(read(path, limits))
    for message in messages:
        if isinstance(message, tuple) and message[0] == "failure":
            return message[1]
    return info_of(path, limits).cut or ""


def facts_of(path: Path, field: str) -> list[object]:
    """The values of a field that a file states itself."""
    return [fact.value for fact in info_of(path).facts if fact.field == field]


def saved(folder: Path, name: str, data: bytes) -> Path:
    """A file with these bytes."""
    path = folder / name
    path.write_bytes(data)
    return path
