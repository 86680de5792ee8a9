"""What of a web archive is worth taking in, by the media type that the server named."""

from __future__ import annotations

from urllib.parse import urlsplit

from ingest.sources import rules

_WANTED = (
    "text/html", "application/xhtml+xml", "text/plain", "application/pdf", "application/x-pdf",
    "text/rtf", "application/rtf", "application/msword", "application/vnd.ms-",
    "application/vnd.openxmlformats-officedocument.", "application/vnd.oasis.opendocument.",
    "application/epub+zip", "application/zip", "application/x-zip-compressed", "message/rfc822",
)  # fmt: skip
#: Types that say nothing; the address must end like a document then.
_VAGUE = (
    "", "application/octet-stream", "application/force-download", "application/x-download",
    "application/download", "binary/octet-stream", "unknown/unknown",
)  # fmt: skip
_DOCUMENTS = (
    ".pdf", ".html", ".htm", ".xhtml", ".txt", ".rtf", ".doc", ".docx", ".ppt", ".pptx", ".xls",
    ".xlsx", ".odt", ".odp", ".ods", ".epub", ".zip", ".eml",
)  # fmt: skip
_PLURALS = {
    "image": "Bilder",
    "font": "Schriften",
    "audio": "Tonaufnahmen",
    "video": "Filme",
    "text/css": "Stylesheets",
    "text/xml": "Daten (XML, JSON)",
    "application/xml": "Daten (XML, JSON)",
    "application/json": "Daten (XML, JSON)",
}


def passed_over(address: str, media_type: str, is_revisit: bool = False) -> str | None:
    """What a thing that is not taken in is counted as, None if it is. Of a revisit often nothing
    but the address is told.

    >>> passed_over("https://a.example/b.png", "image/png"), passed_over("https://a.example/", "")
    ('Bilder', None)
    """
    path = urlsplit(address).path.lower()
    if path == "/robots.txt":
        return "robots.txt"
    if media_type.startswith(_WANTED):
        return None
    if media_type in _VAGUE:
        last = path.rpartition("/")[2]
        is_document = last.endswith(_DOCUMENTS) or (media_type == "" and "." not in last)
        is_page = is_revisit and rules.passed_over(last or "seite") is None
        return None if is_document or is_page else "Dateien unbekannter Art"
    if "javascript" in media_type or "ecmascript" in media_type:
        return "Skripte"
    if media_type.startswith("font/") or "font" in media_type:
        return "Schriften"
    general = media_type.partition("/")[0]
    return _PLURALS.get(media_type) or _PLURALS.get(general) or "andere Dateien"
