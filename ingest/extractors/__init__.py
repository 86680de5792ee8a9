"""The extractors by media type, and their versions.

A version goes up when a file of that type would give another text or other facts; documents read
by an older one are read again when their source is next ingested.
"""

from __future__ import annotations

from ingest.extractors.base import Extractor, Limits, RawFact, RawInfo, RawPage, Rescuer
from ingest.extractors.eml import extract_eml
from ingest.extractors.html import extract_html
from ingest.extractors.mhtml import extract_mhtml
from ingest.extractors.office.registry import OFFICE
from ingest.extractors.pdf import extract_pdf, rescue_pdf
from ingest.extractors.rtf import extract_rtf
from ingest.extractors.text import extract_text

EXTRACTORS: dict[str, Extractor] = {
    "application/pdf": extract_pdf,
    "text/html": extract_html,
    "text/plain": extract_text,
    "text/rtf": extract_rtf,
    "message/rfc822": extract_eml,
    "multipart/related": extract_mhtml,
    **OFFICE,
}

#: Second engines, for what died of the first one.
RESCUERS: dict[str, Rescuer] = {"application/pdf": rescue_pdf}

#: Cleaning, language and facts, which all types go through.
COMMON = 5
#: The extractors' own; types that nobody reads are 0, records and new types 1.
VERSIONS = {"application/pdf": 2, "text/html": 2, "text/plain": 1}
RECORD_TYPE = "application/json"


def reader(media_type: str) -> str:
    """Names the code that reads a media type; another name means: read it again.

    >>> reader("application/pdf"), reader("video/mp4")
    ('findbuch/5 application/pdf/2', 'findbuch/5 video/mp4/0')
    """
    is_read = media_type in EXTRACTORS or media_type == RECORD_TYPE
    version = VERSIONS.get(media_type, 1 if is_read else 0)
    return f"findbuch/{COMMON} {media_type}/{version}"


#: What people bring that no extractor reads, by its common name.
UNREADABLE = {
    "application/msword": "eine alte Word-Datei (.doc)",
    "application/vnd.ms-excel": "eine alte Excel-Datei (.xls)",
    "application/vnd.ms-powerpoint": "eine alte PowerPoint-Datei (.ppt)",
    "application/x-ole-storage": "eine alte Office-Datei (.doc, .xls oder .ppt)",
    "application/CDFV2": "eine alte Office-Datei (.doc, .xls oder .ppt)",
    "application/vnd.ms-excel.sheet.binary.macroEnabled.12": "eine binäre Excel-Datei (.xlsb)",
    "application/vnd.ms-outlook": "eine Outlook-Nachricht (.msg)",
    "application/zip": "ein ZIP-Archiv",
}

__all__ = [
    "EXTRACTORS",
    "RECORD_TYPE",
    "RESCUERS",
    "UNREADABLE",
    "Extractor",
    "Limits",
    "RawFact",
    "RawInfo",
    "RawPage",
    "Rescuer",
    "reader",
]
