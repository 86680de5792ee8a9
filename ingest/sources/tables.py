"""`metadaten.csv` and `.tsv`: a line for each file of a folder, columns by their German names.

Separated by semicolons, commas or tabs, whichever the first line has most of; in any encoding
that spreadsheets write.
"""

from __future__ import annotations

import csv
import io
import unicodedata
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass

from ingest.sources.beside import (
    HIDDEN,
    NOTHING_BESIDE,
    Beside,
    Problem,
    key_of,
    speaks_of_visibility,
    understood,
)

#: What the column with the file's name is called.
_FILES = ("datei", "dateiname", "file", "filename", "name")
_FILE = "datei"
_SEPARATORS = ";,\t"


@dataclass(frozen=True, slots=True)
class Table:
    """The lines of a table by the names of their files, composed; `number` is the line's own.

    `default` is what holds for files that no line names.
    """

    rows: Mapping[str, tuple[int, Beside]]
    problems: tuple[Problem, ...] = ()
    default: Beside = NOTHING_BESIDE

    def of(self, name: str) -> Beside:
        """What the table says of a file."""
        row = self.rows.get(composed(name))
        return row[1] if row else self.default

    def missing(self, names: Collection[str]) -> Iterator[Problem]:
        """The files that the table names and the folder does not have."""
        there = set(map(composed, names))
        for name, (number, _) in self.rows.items():
            if name not in there:
                yield _problem(number, f"die Datei „{name[:200]}“ gibt es hier nicht.")


def composed(name: str) -> str:
    """A file name in one spelling, however its umlauts are composed."""
    return unicodedata.normalize("NFC", name.strip())


def read_table(text: str, rule: str) -> Table:
    """A table, with what of it was not understood. It has no lines if it names no files."""
    lines = csv.reader(io.StringIO(text, newline=""), delimiter=_separator(text))
    rows: dict[str, tuple[int, Beside]] = {}
    try:
        columns, problems = _columns(next(lines, []))
    except csv.Error:
        return Table({}, (Problem("", "Die Tabelle ist nicht lesbar."),), _default(text))
    if _FILE not in columns:
        reason = "Die Spalte „datei“ fehlt; die Tabelle wird nicht beachtet."
        return Table({}, (Problem("", reason),), _default(text))
    try:
        for cells in lines:
            problems += _add_row(rows, columns, cells, lines.line_num, rule)
    except csv.Error:
        problems.append(_problem(lines.line_num, "ab hier ist die Tabelle nicht lesbar."))
        return Table(rows, tuple(problems), _default(text))
    return Table(rows, tuple(problems))


def _separator(text: str) -> str:
    first = text.lstrip("\ufeff\r\n").partition("\n")[0]
    return max(_SEPARATORS, key=first.count)


def _columns(head: list[str]) -> tuple[list[str | None], list[Problem]]:
    """The names of the columns; None for one that says nothing here, which is told."""
    columns: list[str | None] = []
    problems = []
    for cell in head:
        name = cell.strip().lower()
        is_file = name in _FILES and _FILE not in columns
        column = _FILE if is_file else name if key_of(name) and name not in columns else None
        columns.append(column)
        if column is None and name:
            reason = f"Die Spalte „{cell.strip()[:100]}“ ist unbekannt oder steht zweimal da."
            problems.append(Problem("Zeile 1", reason))
    return columns, problems


def _add_row(
    rows: dict[str, tuple[int, Beside]],
    columns: list[str | None],
    cells: list[str],
    number: int,
    rule: str,
) -> list[Problem]:
    """Take in a line; what is wrong with it."""
    row: dict[str, str] = {
        column: cell for column, cell in zip(columns, cells, strict=False) if column
    }
    file = composed(row.pop(_FILE, ""))
    if not file:
        is_blank = not any(cell.strip() for cell in cells)
        return [] if is_blank else [_problem(number, "der Name der Datei fehlt.")]
    if file in rows:
        return [_problem(number, f"die Datei „{file[:200]}“ steht zweimal da.")]
    beside, problems = understood(row, rule)
    rows[file] = number, beside
    return [_problem(number, problem.reason) for problem in problems]


def _problem(number: int, reason: str) -> Problem:
    return Problem(f"Zeile {number}", f"Zeile {number}: {reason}")


def _default(text: str) -> Beside:
    """What holds for files whose line is not known: hidden, if the table speaks of visibility."""
    return HIDDEN if speaks_of_visibility(text) else NOTHING_BESIDE
