"""Records: JSON lines (`.jsonl`, `.jsonl.gz`), one document a line.

A record's identity is the file's name and its `id`. A line that is no record is reported by its
number and stops nothing; so does a compressed file that breaks off.
"""

from __future__ import annotations

import gzip
import json
import zlib
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import IO, Any, cast

from archive.model import Visibility
from ingest.facts.read import Given
from ingest.sources.found import Found, FoundEnd, FoundNothing, FoundRecord

#: A longer line is no record.
LONGEST_LINE = 50_000_000


def is_records(path: Path) -> bool:
    """Whether a file is named as records are."""
    return path.name.lower().endswith((".jsonl", ".jsonl.gz"))


def find_records(path: Path, location: str) -> Iterator[Found]:
    """The records of a file, in order. `location` is the file's own."""
    try:
        with _open(path) as stream:
            ids: set[str] = set()
            faults: set[str] = set()
            for number, line in _lines(stream):
                found = _once(_record(line, location, number), ids)
                if isinstance(found, FoundNothing):
                    faults.add(found.location)
                yield found
            yield FoundEnd(location, frozenset(faults))
    except (OSError, EOFError, zlib.error) as error:
        yield FoundNothing(location, f"Die Datei bricht ab ({type(error).__name__}).", True)


def _once(found: Found, ids: set[str]) -> Found:
    """A record, refused if its id stood in the file before: two cannot be one document."""
    if not isinstance(found, FoundRecord):
        return found
    if found.external_id in ids:
        reason = f"Die id „{found.external_id}“ steht zweimal in der Datei."
        return FoundNothing(found.shown, reason, True)
    ids.add(found.external_id)
    return found


def _open(path: Path) -> IO[bytes]:
    if path.name.lower().endswith(".gz"):
        return cast(IO[bytes], gzip.open(path, "rb"))
    return path.open("rb")


def _lines(stream: IO[bytes]) -> Iterator[tuple[int, bytes]]:
    number = 0
    while line := stream.readline(LONGEST_LINE):
        number += 1
        if line.strip():
            yield number, line.rstrip(b"\r\n")


def read_record(line: bytes, location: str, key: str, collection: str) -> Found:
    """A record that was kept, once more; `location` and `key` are what it is known by."""
    found = _record(line, location.removesuffix(f"#{key}"), 1)
    return replace(found, collection=collection) if isinstance(found, FoundRecord) else found


def _record(line: bytes, name: str, number: int) -> Found:
    place = f"{name}#Zeile {number}"
    try:
        values = json.loads(line.decode("utf-8-sig"))
    except (ValueError, RecursionError):
        return FoundNothing(place, f"Zeile {number} ist kein JSON.", True)
    if not isinstance(values, dict):
        return FoundNothing(place, f"Zeile {number} ist kein Datensatz.", True)
    key, text = values.get("id"), values.get("text")
    if not isinstance(key, str | int) or isinstance(key, bool) or not str(key).strip():
        return FoundNothing(place, f"Zeile {number}: dem Datensatz fehlt „id“.", True)
    if not isinstance(text, str):
        return FoundNothing(f"{name}#{key}", "Dem Datensatz fehlt „text“.", True)
    return _found(values, line, name, whole(str(key)), whole(text))


def _found(values: dict[str, Any], line: bytes, name: str, key: str, text: str) -> Found:
    place = f"{name}#{key}"
    visibility = _text(values, "visibility")
    if visibility is not None and visibility not in list(Visibility):
        return FoundNothing(place, f"visibility „{visibility}“ gibt es nicht.", True)
    return FoundRecord(
        shown=place,
        location=f"{Path(name).name}#{key}",
        external_id=key,
        line=line,
        text=text,
        given=_given(values),
        url=_text(values, "url"),
        visibility=Visibility(visibility) if visibility else None,
    )


def _given(values: dict[str, Any]) -> Given:
    return Given(
        title=_text(values, "title"),
        title_rule="Angabe title",
        kind=_text(values, "type"),
        language=_text(values, "language"),
        published=_day(_text(values, "date")),
        published_rule="Angabe date",
    )


def _text(values: dict[str, Any], name: str) -> str | None:
    value = values.get(name)
    return " ".join(whole(value).split()) or None if isinstance(value, str) else None


def whole(text: str) -> str:
    """A text without half characters: JSON can name one half of a pair, nothing can keep it."""
    return text.encode("utf-8", "replace").decode("utf-8")


def _day(text: str | None) -> date | None:
    try:
        return date.fromisoformat(text[:10]) if text else None
    except ValueError:
        return None
