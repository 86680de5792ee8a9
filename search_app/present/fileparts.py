"""What a file says of its own make, in words: its outline, its page labels, how it was read."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from search_app.present.german import number

#: Headings of an outline that a profile shows; the others are counted.
HEADINGS = 12
_MARKS = (
    ("tagged", "mit Strukturangaben (PDF-Tags)"),
    ("encrypted", "verschlüsselt, ohne Kennwort lesbar"),
    ("needs_ocr", "Seiten sind überwiegend Bilder"),
)


def outline(entries: Sequence[Mapping[str, Any]]) -> list[str]:
    """The headings of the highest level, the first ones of many.

    >>> outline([{"title": t, "level": n} for t, n in (("Eins", 0), ("Eins a", 1), ("Zwei", 0))])
    ['Eins', 'Zwei']
    """
    highest = min((entry.get("level", 0) for entry in entries), default=0)
    shown = _of_level(entries, highest)
    if len(shown) == 1:  # a single root says the title once more
        shown = _of_level(entries, highest + 1) or shown
    rest = len(shown) - HEADINGS
    return [*shown[:HEADINGS], f"und {number(rest)} weitere"] if rest > 0 else shown


def _of_level(entries: Sequence[Mapping[str, Any]], level: int) -> list[str]:
    told = [str(entry.get("title", "")) for entry in entries if entry.get("level", 0) == level]
    return list(dict.fromkeys(told))


def labels(told: Sequence[Any]) -> list[str]:
    """
    >>> labels(["i", "ii", "1", "2"])
    ['i bis 2']
    """
    named = [str(label) for label in told if label]
    return [f"{named[0]} bis {named[-1]}" if len(named) > 1 else named[0]] if named else []


def make(value: Mapping[str, Any]) -> list[str]:
    """What was made with what, and what a reader should know of it.

    >>> make({"producer": "Satz 2", "engine": "pdfium", "tagged": True, "ocr_pages": 1})
    ['erzeugt mit Satz 2', 'gelesen mit pdfium', 'mit Strukturangaben (PDF-Tags)', \
'Texterkennung auf 1 Seite']
    """
    told = [f"erzeugt mit {value['producer']}"] if value.get("producer") else []
    told += [f"gelesen mit {value['engine']}"] if value.get("engine") else []
    told += [words for name, words in _MARKS if value.get(name) is True]
    pages = value.get("ocr_pages")
    if isinstance(pages, int) and pages:
        unit = "Seite" if pages == 1 else "Seiten"
        told.append(f"Texterkennung auf {number(pages)} {unit}")
    return told
