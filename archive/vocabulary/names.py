"""Programmes and organisations: one entry each, whatever it is called in a document.

`programmes.csv` and `organisations.csv` hold facts and our own short descriptions. `names` are
written out, `abbreviations` are short; one with `?` before it counts only where something near says
that it is meant: quotation marks, "Programm", "Förderung", or its long form in the same text.
`successors` are the bodies that took over a task, each from `valid_to` on; a ministry that was
given another name and kept its abbreviation is one entry.
"""

from __future__ import annotations

import csv
from dataclasses import dataclass
from functools import cache
from importlib.resources import files


@dataclass(frozen=True, slots=True)
class Entry:
    """A programme or an organisation. `names` and `abbreviations` keep their signs.

    `valid_from` and `valid_to` are a day or a year, "" is unknown.
    """

    id: str
    label: str
    names: tuple[str, ...]
    abbreviations: tuple[str, ...]
    valid_from: str
    valid_to: str
    successors: tuple[str, ...] = ()
    part_of: str = ""
    note: str = ""


@cache
def programmes() -> dict[str, Entry]:
    """All programmes by id."""
    return _entries("programmes.csv")


@cache
def organisations() -> dict[str, Entry]:
    """All organisations by id."""
    return _entries("organisations.csv")


def _entries(name: str) -> dict[str, Entry]:
    text = files(__package__).joinpath(name).read_text(encoding="utf-8")
    rows = csv.DictReader(text.splitlines(), delimiter=";", quoting=csv.QUOTE_NONE)
    return {row["id"]: _entry(row) for row in rows}


def _entry(row: dict[str, str]) -> Entry:
    return Entry(
        id=row["id"],
        label=row["label"],
        names=_list(row["names"]),
        abbreviations=_list(row["abbreviations"]),
        valid_from=row["valid_from"],
        valid_to=row["valid_to"],
        successors=_list(row.get("successors", "")),
        part_of=row.get("part_of", ""),
        note=row.get("description", ""),
    )


def _list(cell: str) -> tuple[str, ...]:
    return tuple(part.strip() for part in cell.split("|") if part.strip())
