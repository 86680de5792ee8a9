"""ODS and its kin: each sheet a page, its rows as lines."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from ingest.extractors.base import Limits, RawInfo, RawPage
from ingest.extractors.office.odffile import OdfFile, open_odf
from ingest.extractors.office.odftext import plain
from ingest.extractors.office.sheets import Row, german_day, sheet_pages
from ingest.extractors.office.xml import Element, attribute, name


def extract_ods(path: Path, limits: Limits) -> Iterator[RawPage | RawInfo]:
    """The sheets of a spreadsheet."""
    with open_odf(path, limits) as file:
        stated = file.properties()
        yield from sheet_pages(_rows(file), limits, stated)


def _rows(file: OdfFile) -> Iterator[Row]:
    """The rows of all sheets. A row that is repeated stands once; so does a cell."""
    groups = ("table", "table-header-rows", "table-rows", "table-row-group")
    for row in file.elements(("table-row",), groups):
        sheet = next((one for one in row.iterancestors() if name(one) == "table"), None)
        if sheet is None:
            continue
        cells = (_cell(cell) for cell in row if name(cell) == "table-cell")
        yield Row(attribute(sheet, "name") or "", tuple(cell for cell in cells if cell))


def _cell(cell: Element) -> str:
    """What a cell shows; days in one form, whatever it shows them in."""
    day = attribute(cell, "date-value")
    return (german_day(day) if day else None) or " ".join(plain(cell).split())
