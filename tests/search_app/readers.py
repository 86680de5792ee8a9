"""Strict readers of tables and of BibTeX, RIS and calendars: what breaks the rules is an error."""

from __future__ import annotations

import csv
import io
import re

Entry = dict[str, str]
_RIS_LINE = re.compile(r"([A-Z][A-Z0-9])  - ([^\x00-\x1f]*)")
_BIB_HEAD = re.compile(r"@([a-z]+)\{([a-z0-9]+),\n")
_ICS_LINE = re.compile(
    r"(?P<name>[A-Z-]+)(?:;[A-Z-]+=[^\x00-\x1f:;,\"]+)*:(?P<value>[^\x00-\x1f]*)"
)
_ICS_ESCAPE = re.compile(r"\\([\\;,nN])")
_BIB_FIELD = re.compile(r"  ([a-z]+) = \{")


def csv_rows(data: bytes) -> list[dict[str, str]]:
    """The rows of a table by the names of their columns."""
    assert data.startswith(b"\xef\xbb\xbf")
    text = io.StringIO(data.decode("utf-8-sig"), newline="")
    head, *rows = csv.reader(text, delimiter=";", strict=True)
    assert all(len(row) == len(head) for row in rows)
    return [dict(zip(head, row, strict=True)) for row in rows]


def ris_entries(data: bytes) -> list[dict[str, list[str]]]:
    """The entries, {tag: its values}; each begins with TY and ends with ER."""
    text = data.decode("utf-8")
    assert "\n" not in text.replace("\r\n", "")
    entries: list[dict[str, list[str]]] = []
    is_open = False
    for line in text.split("\r\n"):
        if not line:
            assert not is_open
            continue
        found = _RIS_LINE.fullmatch(line)
        assert found, line
        tag, value = found.groups()
        if tag == "TY":
            assert not is_open
            entries.append({})
            is_open = True
        assert is_open, line
        entries[-1].setdefault(tag, []).append(value)
        if tag == "ER":
            assert value == ""
            is_open = False
    assert not is_open
    return entries


def bibtex_entries(data: bytes) -> list[Entry]:
    """The entries with their type as `@` and their `key`, values without their outer braces."""
    text = data.decode("utf-8")
    entries: list[Entry] = []
    at = 0
    while (head := text.find("@", at)) >= 0:
        between = text[at:head].strip()
        assert not between or all(line.startswith("%") for line in between.splitlines()), between
        found = _BIB_HEAD.match(text, head)
        assert found, text[head : head + 60]
        entry = {"@": found[1], "key": found[2]}
        at = found.end()
        while field := _BIB_FIELD.match(text, at):
            end = _closing(text, field.end() - 1)
            assert field[1] not in entry
            entry[field[1]] = text[field.end() : end]
            at = end + (3 if text.startswith(",\n", end + 1) else 1)
        assert text.startswith("\n}\n", at), text[at : at + 40]
        at += 3
        entries.append(entry)
    assert not text[at:].strip() or text[at:].lstrip().startswith("%")
    return entries


def _closing(text: str, at: int) -> int:
    """Where the brace that opens at a place closes. BibTeX counts braces behind backslashes too."""
    depth = 0
    for place in range(at, len(text)):
        depth += {"{": 1, "}": -1}.get(text[place], 0)
        assert text[place] != "\n" or depth == 0
        if depth == 0:
            return place
    raise AssertionError("a brace stays open")


def calendar_events(data: bytes) -> list[Entry]:
    """The events, {name without parameters: value}; each has what RFC 5545 asks of it."""
    text = data.decode("utf-8")
    assert text.endswith("\r\n") and "\n" not in text.replace("\r\n", "")
    assert all(len(line.encode()) <= 75 for line in text.split("\r\n"))
    lines = text.replace("\r\n ", "").split("\r\n")[:-1]
    assert (lines[0], lines[-1]) == ("BEGIN:VCALENDAR", "END:VCALENDAR")
    assert {"VERSION:2.0"} < set(lines) and any(line.startswith("PRODID:") for line in lines)
    events: list[Entry] = []
    is_open = False
    for line in lines[1:-1]:
        found = _ICS_LINE.fullmatch(line)
        assert found, line
        if line in ("BEGIN:VEVENT", "END:VEVENT"):
            assert is_open == (line == "END:VEVENT")
            is_open = not is_open
            events += [{}] if is_open else []
        elif is_open:
            assert found["name"] not in events[-1], line
            events[-1][found["name"]] = _ICS_ESCAPE.sub(r"\1", found["value"])
    assert not is_open
    assert all({"UID", "DTSTAMP", "DTSTART", "SUMMARY"} <= event.keys() for event in events)
    assert len({event["UID"] for event in events}) == len(events)
    return events
