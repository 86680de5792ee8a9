"""Rows of sheets as pages: a sheet a page, a long one in pieces, empty rows left out."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby

from archive.model import PageUnit
from ingest.extractors.base import Limits, RawInfo, RawPage
from ingest.extractors.capped import capped
from ingest.extractors.office.properties import Properties
from ingest.extractors.text import SECTION, sections

#: Rows that are read of a sheet; longer ones are data, not a document.
MOST_ROWS = 20_000
_DAY = re.compile(r"(\d{4})-(\d\d)-(\d\d)(?:T(\d\d):(\d\d))?")


@dataclass(frozen=True, slots=True)
class Row:
    """The cells of a row that are not empty, as they are shown."""

    sheet: str
    cells: tuple[str, ...]
    note: str = ""


def sheet_pages(
    rows: Iterable[Row], limits: Limits, stated: Properties
) -> Iterator[RawPage | RawInfo]:
    """The pages of all sheets, then what is known of the whole."""
    sheets = _Sheets()
    yield RawInfo(PageUnit.SHEET, facts=stated.facts)
    cut = yield from capped(sheets.pages(rows), limits, "Seiten")
    if sheets.too_long:
        cut = f"Gekürzt: gelesen wurden die ersten {MOST_ROWS} Zeilen von „{sheets.too_long}“."
    unit = PageUnit.SECTION if sheets.are_parted else PageUnit.SHEET
    rule = "Dateieigenschaft Titel" if stated.title else ""
    yield RawInfo(unit, title=stated.title, title_rule=rule, cut=cut, facts=stated.facts)


class _Sheets:
    """Makes pages, and remembers whether a sheet took more than one."""

    def __init__(self) -> None:
        self.are_parted = False
        self.too_long = ""

    def pages(self, rows: Iterable[Row]) -> Iterator[RawPage]:
        for sheet, listed in groupby(rows, key=lambda row: row.sheet):
            count = 0
            for piece in _pieces(sheet, self._lines(sheet, listed)):
                count += 1
                yield RawPage(piece, sheet)
            self.are_parted = self.are_parted or count > 1

    def _lines(self, sheet: str, rows: Iterable[Row]) -> Iterator[str]:
        count = 0
        for row in rows:
            if not row.cells:
                continue
            count += 1
            if count > MOST_ROWS:
                self.too_long = self.too_long or sheet
                return
            yield " | ".join(row.cells)


def _pieces(sheet: str, lines: Iterable[str]) -> Iterator[str]:
    """The text of a sheet in pieces, each begun with its name; none if it is empty."""
    listed: list[str] = []
    size = 0
    for line in lines:
        listed.append(line)
        size += len(line)
        if size >= SECTION:
            yield from _named(sheet, listed)
            listed, size = [], 0
    if listed:
        yield from _named(sheet, listed)


def _named(sheet: str, lines: list[str]) -> Iterator[str]:
    return (f"{sheet}\n\n{piece}" for piece in sections("\n".join(lines)))


def german_day(stated: str) -> str | None:
    """
    >>> german_day("2019-05-03"), german_day("2019-05-03T14:30:00"), german_day("Mai")
    ('03.05.2019', '03.05.2019 14:30', None)
    """
    found = _DAY.match(stated)
    if not found:
        return None
    year, month, day, hour, minute = found.groups()
    clock = f" {hour}:{minute}" if hour and (hour, minute) != ("00", "00") else ""
    return f"{day}.{month}.{year}{clock}"
