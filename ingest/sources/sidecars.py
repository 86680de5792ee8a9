"""Sidecars: files that say something of the files beside them.

`NAME.meta.json` stands beside NAME with any ending, `NAME.EXT.meta.json` beside that one file;
`metadaten.csv` and `metadaten.tsv` have a line for each file of their folder. The nearest counts:
the one file's own, then the name's, then the line of the table. Folders in a container have
theirs, too. What is wrong in a sidecar is told where it lies, and no file is lost by it.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Collection, Iterable, Iterator
from dataclasses import replace
from typing import Any

from ingest.decode import decode
from ingest.sources.beside import (
    HIDDEN,
    NOTHING_BESIDE,
    Beside,
    Problem,
    speaks_of_visibility,
    understood,
)
from ingest.sources.found import Found, FoundEnd, FoundFile, FoundNothing, FoundRecord
from ingest.sources.places import reason_of, text_of
from ingest.sources.rules import BESIDE, TABLES, is_beside, is_sidecar
from ingest.sources.tables import Table, composed, read_table

#: A larger sidecar is not read.
LARGEST = 20_000_000
#: So many faults of a sidecar are told one by one.
TOLD = 100
#: The bytes of a file of the folder, at most so many.
ReadBytes = Callable[[str, int], bytes]


class Sidecars:
    """The sidecars of one folder. `names` are all files in it, `read` gives their bytes.

    `read` may raise OSError, or ValueError with a German reason.
    """

    def __init__(self, names: Collection[str], read: ReadBytes) -> None:
        self._names = names
        self._read = read
        self._beside = {_alike(name): name for name in names if is_beside(name)}
        self._tables: dict[str, Table] | None = None
        self._known_stems: frozenset[str] | None = None

    def of(self, name: str) -> Beside:
        """What the sidecars say of a file."""
        found = NOTHING_BESIDE
        stem = name.rpartition(".")[0] or name
        for beside in dict.fromkeys(f"{n}{ending}" for n in (name, stem) for ending in BESIDE):
            sidecar = self._beside.get(_alike(beside))
            if sidecar is not None:
                found = found.over(self._read_json(sidecar)[0])
        for table in self._all_tables().values():
            found = found.over(table.of(name))
        return found

    def faults(self, name: str, location: str) -> Iterator[Found]:
        """What is wrong in a sidecar of the folder; `location` is its own."""
        if is_beside(name):
            problems = self._read_json(name)[1]
            if not problems and not self._accompanies(name):
                problems = [Problem("", "Die Datei, die sie begleitet, gibt es nicht.")]
        else:
            table = self._all_tables()[name]
            problems = [*table.problems, *table.missing(self._names)]
        yield from told(problems, location)

    def _accompanies(self, sidecar: str) -> bool:
        """Whether there is a file beside it of its name, with or without ending."""
        return _accompanied(sidecar) in self._stems()

    def _stems(self) -> frozenset[str]:
        if self._known_stems is None:
            names = [_alike(name) for name in self._names if not is_sidecar(name)]
            self._known_stems = frozenset([*names, *(n.rpartition(".")[0] for n in names)])
        return self._known_stems

    def _read_json(self, sidecar: str) -> tuple[Beside, list[Problem]]:
        try:
            data = self._bytes(sidecar)
        except (OSError, ValueError) as error:
            return HIDDEN, [Problem("", _unread(error))]
        return read_json(data, sidecar)

    def _all_tables(self) -> dict[str, Table]:
        """The tables of the folder by their names, read once."""
        if self._tables is None:
            names = sorted(name for name in self._names if name.lower() in TABLES)
            self._tables = {name: self._table(name) for name in names}
        return self._tables

    def _table(self, name: str) -> Table:
        try:
            return read_table(decode(self._bytes(name)), _rule(name))
        except (OSError, ValueError) as error:
            return Table({}, (Problem("", _unread(error)),), HIDDEN)

    def _bytes(self, name: str) -> bytes:
        data = self._read(name, LARGEST + 1)
        if len(data) > LARGEST:
            raise ValueError(f"Die Begleitdatei ist größer als {LARGEST // 1_000_000} MB.")
        return data


def accompanies(sidecar: str, name: str) -> bool:
    """Whether a JSON sidecar speaks of a file.

    >>> accompanies("Bericht.meta.json", "bericht.pdf"), accompanies("a.pdf.meta.json", "a.txt")
    (True, False)
    """
    return _accompanied(sidecar) in (_alike(name), _alike(name).rpartition(".")[0])


def _accompanied(sidecar: str) -> str:
    ending = next(ending for ending in BESIDE if sidecar.lower().endswith(ending))
    return _alike(sidecar[: -len(ending)])


def read_json(data: bytes, name: str) -> tuple[Beside, list[Problem]]:
    """What a JSON sidecar says, and what of it is wrong."""
    text = decode(data)
    try:
        values = json.loads(text)
    except (ValueError, RecursionError):
        values = None
    if isinstance(values, dict):
        return understood({str(key): value for key, value in values.items()}, _rule(name))
    is_meant = speaks_of_visibility(text)
    reason = "Die Begleitdatei ist kein JSON-Objekt."
    if is_meant:
        reason += " Da sie von Sichtbarkeit spricht, gilt bis auf Weiteres „staff“."
    return HIDDEN if is_meant else NOTHING_BESIDE, [Problem("", reason)]


def accompanied(found: Iterable[Found], location: str, beside: Beside) -> Iterator[Found]:
    """What a file gives, with what stands beside it. What it says itself counts more.

    `location` is the file's own. Collection, rights and visibility hold for all that lies in it
    as a container or records file, title and date do not.
    """
    for item in found:
        if isinstance(item, FoundFile) and item.location == location:
            own = Beside(item.given).over(beside)
            yield replace(item, given=own.given, **_terms(item, beside))
        elif isinstance(item, FoundFile | FoundRecord):
            yield replace(item, **_terms(item, beside))
        else:
            yield item


def _terms(item: FoundFile | FoundRecord, beside: Beside) -> dict[str, Any]:
    """Collection, visibility and rights of an item, and which of them it states itself."""
    said = {
        "collection": beside.collection,
        "visibility": beside.visibility,
        "rights": beside.rights,
    }
    new = {name: value for name, value in said.items() if value and not getattr(item, name)}
    return {**new, "own": item.own | frozenset(new)}


def told(problems: Iterable[Problem], location: str) -> Iterator[Found]:
    """The problems of a sidecar as places of it, so that they are forgotten when mended."""
    faults: dict[str, str] = {}
    left = 0
    for problem in problems:
        place = f"{location}#{problem.name}" if problem.name else location
        if place in faults:
            faults[place] += f" {problem.reason}"
        elif len(faults) < TOLD:
            faults[place] = problem.reason
        else:
            left += 1
    if left:
        faults[f"{location}#weitere"] = f"Noch {left} Zeilen dieser Datei sind nicht zu verwenden."
    for place, reason in faults.items():
        yield FoundNothing(place, reason, is_fault=True)
    if location not in faults:
        yield FoundEnd(location, frozenset(faults))
        yield FoundNothing(location, "Begleitdatei.", is_fault=False)


def _unread(error: OSError | ValueError) -> str:
    reason = reason_of(error) if isinstance(error, OSError) else str(error)
    return f"{reason} Für die Dateien daneben gilt bis auf Weiteres „staff“."


def _alike(name: str) -> str:
    """A name in small letters and one spelling, as names are compared."""
    return composed(name).lower()


def _rule(name: str) -> str:
    return f"Begleitdatei {text_of(name)}"
