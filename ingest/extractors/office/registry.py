"""The extractors of office files by media type."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from archive.errors import EncryptedDocument
from ingest.extractors.base import Extractor, Limits, RawInfo, RawPage
from ingest.extractors.office.docx import extract_docx
from ingest.extractors.office.odp import extract_odg, extract_odp
from ingest.extractors.office.ods import extract_ods
from ingest.extractors.office.odt import extract_odt
from ingest.extractors.office.pptx import extract_pptx
from ingest.extractors.office.xlsx import extract_xlsx
from ingest.ole import LOCKED


def refuse_locked(path: Path, limits: Limits) -> Iterator[RawPage | RawInfo]:
    """Nothing.

    Raises:
        EncryptedDocument: always; the file is known by its container.
    """
    raise EncryptedDocument("Die Datei ist mit einem Kennwort geschützt.")


_OOXML = "application/vnd.openxmlformats-officedocument."
_WORD, _SLIDES, _SHEETS = (
    "application/vnd.ms-word.",
    "application/vnd.ms-powerpoint.",
    "application/vnd.ms-excel.",
)
_ODF = "application/vnd.oasis.opendocument."
_ODF_KINDS: dict[str, Extractor] = {
    "text": extract_odt,
    "presentation": extract_odp,
    "spreadsheet": extract_ods,
    "graphics": extract_odg,
}

OFFICE: dict[str, Extractor] = {
    LOCKED: refuse_locked,
    f"{_OOXML}wordprocessingml.document": extract_docx,
    f"{_OOXML}wordprocessingml.template": extract_docx,
    f"{_WORD}document.macroEnabled.12": extract_docx,
    f"{_WORD}template.macroEnabled.12": extract_docx,
    f"{_OOXML}presentationml.presentation": extract_pptx,
    f"{_OOXML}presentationml.slideshow": extract_pptx,
    f"{_OOXML}presentationml.template": extract_pptx,
    f"{_SLIDES}presentation.macroEnabled.12": extract_pptx,
    f"{_SLIDES}slideshow.macroEnabled.12": extract_pptx,
    f"{_SLIDES}template.macroEnabled.12": extract_pptx,
    f"{_OOXML}spreadsheetml.sheet": extract_xlsx,
    f"{_OOXML}spreadsheetml.template": extract_xlsx,
    f"{_SHEETS}sheet.macroEnabled.12": extract_xlsx,
    f"{_SHEETS}template.macroEnabled.12": extract_xlsx,
    **{
        f"{_ODF}{kind}{form}": extractor
        for kind, extractor in _ODF_KINDS.items()
        for form in ("", "-template", "-flat-xml")
    },
    f"{_ODF}text-master": extract_odt,
}
