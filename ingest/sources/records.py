"""Records: JSON lines (`.jsonl`, `.jsonl.gz`), one document a line.

A record's identity is the file's name and its `id`. A line that is no record is reported by its
number and stops nothing; so does a compressed file that breaks off.
"""

from __future__ import annotations

import gzip
import json
import re
import zlib
from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import IO, Any, cast

from archive.errors import LimitExceeded
from archive.model import Visibility
from ingest.facts.read import Given
from ingest.sources.found import Found, FoundEnd, FoundNothing, FoundRecord

#: A longer line is no record.
LONGEST_LINE = 50_000_000
LONGEST_ID = 1000
LONGEST_TITLE = 2000
MB = 1_000_000
BLOCK = 1 << 20
_BLANK = re.compile(rb"\s*")


def is_records(name: str) -> bool:
    """Whether a file is named as records are."""
    return name.lower().endswith((".jsonl", ".jsonl.gz"))


def find_records(
    path: Path, location: str, name: str | None = None, most: int = 2000 * MB
) -> Iterator[Found]:
    """The records of a file, in order. `location` is the file's own, `name` what it is called;
    no more than `most` bytes are unpacked.
    """
    name = name or Path(location).name
    try:
        with _open(path, name) as stream:
            ids: set[str] = set()
            faults: set[str] = set()
            for number, line in _lines(_blocks(stream, most if _is_packed(name) else None)):
                found = _once(_record(line, location, name, number), ids)
                if isinstance(found, FoundNothing):
                    faults.add(found.location)
                yield found
            yield FoundEnd(location, frozenset(faults))
    except LimitExceeded as error:
        yield FoundNothing(location, str(error), True)
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


def _is_packed(name: str) -> bool:
    return name.lower().endswith(".gz")


def _open(path: Path, name: str) -> IO[bytes]:
    return cast(IO[bytes], gzip.open(path, "rb")) if _is_packed(name) else path.open("rb")


def _blocks(stream: IO[bytes], most: int | None) -> Iterator[bytes]:
    """The bytes of a file as they come, so that one that breaks off gives what it has."""
    size = 0
    while block := stream.read1(BLOCK):  # type: ignore[attr-defined]
        size += len(block)
        if most is not None and size > most:
            raise LimitExceeded(f"Ausgepackt wären es mehr als {most // MB} MB.")
        yield block


def _lines(blocks: Iterable[bytes]) -> Iterator[tuple[int, bytes | None]]:
    """The lines that are not blank with their numbers; None for one that is too long.

    Runs of blank lines are jumped over: a small compressed file can hold a billion of them.
    """
    number, begun, is_long = 1, b"", False
    for block in blocks:
        at = 0
        while at < len(block):
            if not begun and not is_long:
                end = block.rfind(b"\n", at, _BLANK.match(block, at).end())  # type: ignore[union-attr]
                number += block.count(b"\n", at, end + 1) if end >= 0 else 0
                at = max(at, end + 1)
            end = block.find(b"\n", at)
            begun += block[at:] if end < 0 else block[at:end]
            if is_long or len(begun) > LONGEST_LINE:
                begun, is_long = b"", True
            if end < 0:
                break
            if is_long or begun.strip():
                yield number, None if is_long else begun.rstrip(b"\r")
            number, begun, is_long, at = number + 1, b"", False, end + 1
    if is_long or begun.strip():
        yield number, None if is_long else begun.rstrip(b"\r")


def read_record(line: bytes, location: str, key: str, collection: str) -> Found:
    """A record that was kept, once more; `location` and `key` are what it is known by."""
    name = location.removesuffix(f"#{key}")
    found = _record(line, name, name, 1)
    return replace(found, collection=collection) if isinstance(found, FoundRecord) else found


def _record(line: bytes | None, file: str, name: str, number: int) -> Found:
    """What a line gives. `file` is shown, `name` is what records of the file are known by."""
    place = f"{file}#Zeile {number}"
    if line is None:
        reason = f"Zeile {number} ist länger als {LONGEST_LINE // MB} MB."
        return FoundNothing(place, reason, True)
    try:
        values = json.loads(line.decode("utf-8-sig"))
    except (ValueError, RecursionError):
        return FoundNothing(place, f"Zeile {number} ist kein JSON.", True)
    if not isinstance(values, dict):
        return FoundNothing(place, f"Zeile {number} ist kein Datensatz.", True)
    key, text = values.get("id"), values.get("text")
    if not isinstance(key, str | int) or isinstance(key, bool) or not str(key).strip():
        return FoundNothing(place, f"Zeile {number}: dem Datensatz fehlt „id“.", True)
    key = whole(str(key))
    if len(key) > LONGEST_ID:
        reason = f"Zeile {number}: die id ist länger als {LONGEST_ID} Zeichen."
        return FoundNothing(place, reason, True)
    if not isinstance(text, str):
        return FoundNothing(f"{file}#{key}", "Dem Datensatz fehlt „text“.", True)
    return _found(values, line, f"{file}#{key}", f"{name}#{key}", key, whole(text))


def _found(
    values: dict[str, Any], line: bytes, place: str, location: str, key: str, text: str
) -> Found:
    visibility = _text(values, "visibility")
    if visibility is not None and visibility not in list(Visibility):
        return FoundNothing(place, f"visibility „{visibility}“ gibt es nicht.", True)
    return FoundRecord(
        shown=place,
        location=location,
        external_id=key,
        line=line,
        text=text,
        given=_given(values),
        url=_text(values, "url"),
        visibility=Visibility(visibility) if visibility else None,
        own=frozenset({"visibility"} if visibility else ()),
    )


def _given(values: dict[str, Any]) -> Given:
    return Given(
        title=shortened(_text(values, "title")),
        title_rule="Angabe title",
        kind=_text(values, "type"),
        language=_text(values, "language"),
        published=_day(_text(values, "date")),
        published_rule="Angabe date",
    )


def _text(values: dict[str, Any], name: str) -> str | None:
    value = values.get(name)
    return " ".join(whole(value).split()) or None if isinstance(value, str) else None


def shortened(title: str | None) -> str | None:
    """A title cut at 2,000 characters."""
    if title is None or len(title) <= LONGEST_TITLE:
        return title
    return title[: LONGEST_TITLE - 1].rstrip() + "…"


def whole(text: str) -> str:
    """A text without half characters: JSON can name one half of a pair, nothing can keep it."""
    return text.encode("utf-8", "replace").decode("utf-8")


def _day(text: str | None) -> date | None:
    try:
        return date.fromisoformat(text[:10]) if text else None
    except ValueError:
        return None
