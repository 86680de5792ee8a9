"""XLSX and its kin (templates, with macros): each sheet a page, its rows as lines, text only."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from ingest.extractors.base import Limits, RawInfo, RawPage
from ingest.extractors.office.numberformats import Meaning, meanings, shown
from ingest.extractors.office.package import Package
from ingest.extractors.office.properties import core_properties
from ingest.extractors.office.relations import main_part, related, relations
from ingest.extractors.office.sheets import Row, sheet_pages
from ingest.extractors.office.wordstyles import number
from ingest.extractors.office.xml import Element, below, child, elements, name, parse

#: Texts that cells share are kept up to so many characters for each that may be read.
_SHARED_FACTOR = 4
_ESCAPED = re.compile(r"_x([0-9A-Fa-f]{4})_")
_TRUTH = {"1": "wahr", "0": "falsch"}


@dataclass(frozen=True, slots=True)
class _Book:
    """What the sheets of a workbook have in common."""

    shared: list[str]
    meanings: list[Meaning]
    from_1904: bool


def extract_xlsx(path: Path, limits: Limits) -> Iterator[RawPage | RawInfo]:
    """The sheets of a workbook, hidden ones too, in their order."""
    with Package(path, limits) as package:
        stated = core_properties(package)
        yield from sheet_pages(_rows(package, limits), limits, stated)


def _rows(package: Package, limits: Limits) -> Iterator[Row]:
    main = main_part(package, "xl/workbook.xml")
    root = parse(package, main)
    settings = child(root, "workbookPr")
    styles = related(package, main, "styles")
    book = _Book(
        list(_shared(package, main, limits)),
        meanings(package, styles[0] if styles else None),
        settings is not None and settings.get("date1904") in ("1", "true"),
    )
    targets = {relation.id: relation.part for relation in relations(package, main)}
    for sheet in below(root, "sheet"):
        part = targets.get(next((v for k, v in sheet.items() if k.endswith("}id")), ""), "")
        if part in package:
            yield from _sheet(package, part, sheet.get("name", ""), book)


def _sheet(package: Package, part: str, title: str, book: _Book) -> Iterator[Row]:
    with package.open(part) as source:
        for row in elements(source, ("row",), ("sheetData",)):
            cells = (_cell(cell, book) for cell in row if name(cell) == "c")
            yield Row(title, tuple(cell for cell in cells if cell))


def _cell(cell: Element, book: _Book) -> str:
    """What a cell shows; "" for an empty one and for an error."""
    kind = cell.get("t", "n")
    if kind == "inlineStr":
        inline = child(cell, "is")
        return _folded(_rich(inline)) if inline is not None else ""
    found = child(cell, "v")
    value = (found.text or "") if found is not None else ""
    if kind == "s":
        index = number(value)
        return book.shared[index] if index is not None and index < len(book.shared) else ""
    if kind == "e" or not value:
        return ""
    if kind == "b":
        return _TRUTH.get(value, value)
    if kind in ("str", "d"):
        return _folded(value)
    style = number(cell.get("s")) or 0
    meaning = book.meanings[style] if style < len(book.meanings) else Meaning.NUMBER
    return shown(value, meaning, book.from_1904)


def _shared(package: Package, main: str, limits: Limits) -> Iterator[str]:
    """The texts that cells share; beyond what can be read they are empty."""
    left = _SHARED_FACTOR * limits.characters
    for part in related(package, main, "sharedStrings")[:1]:
        with package.open(part) as source:
            for item in elements(source, ("si",), ("sst",)):
                text = _folded(_rich(item)) if left > 0 else ""
                left -= len(text)
                yield text


def _rich(item: Element) -> str:
    """The text of runs, without what is only said how to read it."""
    runs = (one for one in below(item, "t") if name_of_parent(one) != "rPh")
    return "".join(run.text or "" for run in runs)


def name_of_parent(element: Element) -> str:
    parent = element.getparent()
    return name(parent) if parent is not None else ""


def _folded(text: str) -> str:
    text = _ESCAPED.sub(lambda found: chr(int(found[1], 16)), text)
    return " ".join(text.split())
