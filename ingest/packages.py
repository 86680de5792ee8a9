"""The media type of a ZIP by what is in it: OOXML by its content types, ODF by its mimetype."""

from __future__ import annotations

import re
from pathlib import Path

from archive.errors import ExtractionError
from ingest.extractors.base import Limits
from ingest.extractors.office.package import Package

ZIP = "application/zip"
_OFFICE = "application/vnd.openxmlformats-officedocument."
DOCX = f"{_OFFICE}wordprocessingml.document"
PPTX = f"{_OFFICE}presentationml.presentation"
XLSX = f"{_OFFICE}spreadsheetml.sheet"
#: Media types by the content type of the main part, without its ending.
MAIN_PARTS = {
    DOCX: DOCX,
    f"{_OFFICE}wordprocessingml.template": f"{_OFFICE}wordprocessingml.template",
    "application/vnd.ms-word.document.macroenabled": (
        "application/vnd.ms-word.document.macroEnabled.12"
    ),
    "application/vnd.ms-word.template.macroenabledtemplate": (
        "application/vnd.ms-word.template.macroEnabled.12"
    ),
    PPTX: PPTX,
    f"{_OFFICE}presentationml.slideshow": f"{_OFFICE}presentationml.slideshow",
    f"{_OFFICE}presentationml.template": f"{_OFFICE}presentationml.template",
    "application/vnd.ms-powerpoint.presentation.macroenabled": (
        "application/vnd.ms-powerpoint.presentation.macroEnabled.12"
    ),
    "application/vnd.ms-powerpoint.slideshow.macroenabled": (
        "application/vnd.ms-powerpoint.slideshow.macroEnabled.12"
    ),
    "application/vnd.ms-powerpoint.template.macroenabled": (
        "application/vnd.ms-powerpoint.template.macroEnabled.12"
    ),
    XLSX: XLSX,
    f"{_OFFICE}spreadsheetml.template": f"{_OFFICE}spreadsheetml.template",
    "application/vnd.ms-excel.sheet.macroenabled": (
        "application/vnd.ms-excel.sheet.macroEnabled.12"
    ),
    "application/vnd.ms-excel.template.macroenabled": (
        "application/vnd.ms-excel.template.macroEnabled.12"
    ),
    "application/vnd.ms-excel.sheet.binary.macroenabled": (
        "application/vnd.ms-excel.sheet.binary.macroEnabled.12"
    ),
}
#: Where the content types are missing or odd, the usual main part tells.
_USUAL = (("word/document.xml", DOCX), ("ppt/presentation.xml", PPTX), ("xl/workbook.xml", XLSX))
_FOLDERS = ((b"word/", DOCX), (b"ppt/", PPTX), (b"xl/", XLSX))
_CONTENT_TYPE = re.compile(rb"ContentType\s*=\s*[\"']([\w.+/-]+?)\.main(?:\+xml)?[\"']", re.I)
_MIMETYPE = re.compile(r"application/[\w.+-]{1,100}")
_ODF = re.compile(rb"mimetype(application/vnd\.oasis\.opendocument\.[a-z-]{4,40}?)(?:PK|$)")
_FLAT = re.compile(
    rb"office:mimetype\s*=\s*[\"'](application/vnd\.oasis\.opendocument\.[a-z-]{4,40})[\"']"
)
_LISTED = 200_000
_SNIFFED = Limits(0, 0, unpacked=2_000_000)


def package_type(path: Path, head: bytes) -> str:
    """The media type of a file that begins as a ZIP does. One that is broken is told by its head,
    so that the reason why it is not read names what it was meant to be.
    """
    try:
        with Package(path, _SNIFFED) as package:
            return _by_content(package)
    except ExtractionError:
        return _by_head(head)


def flat_type(head: bytes) -> str | None:
    """The media type of an ODF document in one XML file, None for anything else."""
    found = _FLAT.search(head[:16_384]) if head.lstrip(b"\xef\xbb\xbf\r\n\t ")[:1] == b"<" else None
    return f"{found.group(1).decode('ascii')}-flat-xml" if found else None


def _by_content(package: Package) -> str:
    if "mimetype" in package:
        stated = package.read("mimetype", 200).decode("ascii", "replace").strip()
        return stated if _MIMETYPE.fullmatch(stated) else ZIP
    if "[Content_Types].xml" in package:
        listed = package.read("[Content_Types].xml", _LISTED)
        for found in _CONTENT_TYPE.finditer(listed):
            media_type = MAIN_PARTS.get(found.group(1).decode("ascii").lower())
            if media_type:
                return media_type
    return next((media_type for name, media_type in _USUAL if name in package), ZIP)


def _by_head(head: bytes) -> str:
    found = _ODF.search(head[:200])
    if found:
        return found.group(1).decode("ascii")
    if b"[Content_Types].xml" in head or b"_rels/.rels" in head:
        return next((media_type for folder, media_type in _FOLDERS if folder in head), ZIP)
    return next((kind for part, kind in _USUAL if part.encode() in head), ZIP)
