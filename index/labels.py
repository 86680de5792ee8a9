"""What facet values are called on the screen. A value without an entry is its own label."""

from __future__ import annotations

from archive.vocabulary import regions, topics
from index.request import MISSING
from index.tree import SEPARATOR, TREES

FACET_NAMES = {
    "art": "Dokumentart",
    "jahr": "Jahr",
    "region": "Region",
    "thema": "Thema",
    "programm": "Programm",
    "organisation": "Organisation",
    "person": "Person",
    "sprache": "Sprache",
    "format": "Format",
    "status": "Status",
    "bestand": "Bestand",
    "zugang": "Zugang",
}

_LABELS = {
    "sprache": {
        "de": "Deutsch",
        "en": "Englisch",
        "fr": "Französisch",
        "nl": "Niederländisch",
        "da": "Dänisch",
        "pl": "Polnisch",
        "cs": "Tschechisch",
        "es": "Spanisch",
        "it": "Italienisch",
    },
    "format": {
        "pdf": "PDF",
        "html": "Webseite",
        "mhtml": "Webseite (MHTML)",
        "text": "Text",
        "json": "Datensatz",
        "word": "Word",
        "powerpoint": "PowerPoint",
        "excel": "Excel",
        "opendocument": "OpenDocument",
        "rtf": "RTF",
        "email": "E-Mail",
    },
    "zugang": {"public": "öffentlich", "member": "Mitglieder", "staff": "intern"},
}
_MISSING = {"jahr": "undatiert"}


def is_year(value: str) -> bool:
    """Whether a value of the facet `jahr` is a year; an address may ask for anything.

    >>> is_year("2015"), is_year("²"), is_year("99999")
    (True, False, False)
    """
    return value.isascii() and value.isdigit() and len(value) <= 4


def label(key: str, value: str) -> str:
    """The label of a facet value."""
    if value == MISSING:
        return _MISSING.get(key, "ohne Angabe")
    if key == "thema":
        return topics.label(value.rpartition(SEPARATOR)[2])
    known = _LABELS.get(key, {}).get(value)
    if known is None and key in TREES:
        last = value.rpartition(SEPARATOR)[2]
        return (regions.label(last) if key == "region" else None) or last
    return known or value
