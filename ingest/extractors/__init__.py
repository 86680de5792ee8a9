"""The extractors by media type. `VERSION` goes up when a file would give another text."""

from __future__ import annotations

from ingest.extractors.base import Extractor, Limits, RawInfo, RawPage
from ingest.extractors.html import extract_html
from ingest.extractors.pdf import extract_pdf
from ingest.extractors.text import extract_text

VERSION = 1

EXTRACTORS: dict[str, Extractor] = {
    "application/pdf": extract_pdf,
    "text/html": extract_html,
    "text/plain": extract_text,
}

#: What people bring that no extractor reads, by its common name.
UNREADABLE = {
    "application/msword": "eine alte Word-Datei (.doc)",
    "application/vnd.ms-excel": "eine alte Excel-Datei (.xls)",
    "application/vnd.ms-powerpoint": "eine alte PowerPoint-Datei (.ppt)",
    "application/x-ole-storage": "eine alte Office-Datei (.doc, .xls oder .ppt)",
    "application/CDFV2": "eine alte Office-Datei (.doc, .xls oder .ppt)",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": (
        "eine Word-Datei (.docx)"
    ),
    "application/vnd.openxmlformats-officedocument.presentationml.presentation": (
        "eine PowerPoint-Datei (.pptx)"
    ),
    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": (
        "eine Excel-Datei (.xlsx)"
    ),
    "application/zip": "ein ZIP-Archiv",
    "text/rtf": "eine RTF-Datei",
    "message/rfc822": "eine E-Mail",
}

__all__ = ["EXTRACTORS", "UNREADABLE", "VERSION", "Extractor", "Limits", "RawInfo", "RawPage"]
