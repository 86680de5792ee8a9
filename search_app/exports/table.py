"""Records as a table for spreadsheets: CSV with semicolons, UTF-8 with its mark, CRLF.

The mark makes Excel read umlauts; the semicolon is what a German Excel takes for a column. A cell
that a spreadsheet would run as a formula is led by an apostrophe.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Callable, Iterable, Iterator

from index.labels import label
from search_app.dated import iso
from search_app.exports.about import About
from search_app.exports.record import Record
from search_app.present.text import extent

BOM = "\ufeff"
#: Between the values of one cell.
BETWEEN = " | "
FORMULA = ("=", "+", "-", "@", "\t", "\r")

COLUMNS: dict[str, Callable[[Record], object]] = {
    "Nummer": lambda r: r.shelf_mark,
    "Titel": lambda r: r.title,
    "Untertitel": lambda r: r.subtitle,
    "Dokumentart": lambda r: r.kind,
    "Datum": lambda r: r.when,
    "Datum (ISO)": lambda r: iso(r.issued.begin) if r.issued else "",
    "Laufzeit Beginn": lambda r: (r.period and r.period.begin) or "",
    "Laufzeit Ende": lambda r: (r.period and r.period.end) or "",
    "Verantwortlich": lambda r: BETWEEN.join(name.inverted for name in r.creators),
    "Herausgeber": lambda r: r.publisher,
    "Ort": lambda r: r.event.get("place", ""),
    "Regionen": lambda r: BETWEEN.join(r.regions),
    "Themen": lambda r: BETWEEN.join(r.topics),
    "Programme": lambda r: BETWEEN.join(r.programmes),
    "Organisationen": lambda r: BETWEEN.join(r.organisations),
    "Personen": lambda r: BETWEEN.join(r.people),
    "Status": lambda r: r.status,
    "Sprache": lambda r: label("sprache", r.language) if r.language else "",
    "Format": lambda r: r.format,
    "Umfang": lambda r: extent(r.unit, r.page_count),
    "Bestand": lambda r: r.collection,
    "Rechte": lambda r: r.rights,
    "Zugang": lambda r: label("zugang", r.access),
    "Fassung": lambda r: r.version,
    "Aufgenommen": lambda r: r.added.isoformat(),
    "Adresse": lambda r: r.address,
    "Fundort im Netz": lambda r: r.source,
    "Kennung der Quelle": lambda r: r.external_id,
}


def table(records: Iterable[Record], _about: About) -> Iterator[str]:
    """The lines of the table, its head first."""
    yield BOM + line(COLUMNS)
    for record in records:
        yield line(column(record) for column in COLUMNS.values())


def line(values: Iterable[object]) -> str:
    """Values as a line of CSV.

    >>> line(["=1+1", 'Titel "A"; B'])
    '\\'=1+1;"Titel ""A""; B"\\r\\n'
    """
    target = io.StringIO()
    csv.writer(target, delimiter=";", lineterminator="\r\n").writerow(cell(v) for v in values)
    return target.getvalue()


def cell(value: object) -> str:
    """A value as no spreadsheet will run it."""
    text = str(value)
    return f"'{text}" if text.startswith(FORMULA) else text
