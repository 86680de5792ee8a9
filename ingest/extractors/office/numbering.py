"""The numbers that Word puts before headings and items of lists; they stand in no text."""

from __future__ import annotations

import re
from dataclasses import dataclass

from ingest.extractors.office.package import Package
from ingest.extractors.office.relations import related
from ingest.extractors.office.wordstyles import number, value
from ingest.extractors.office.xml import Element, attribute, below, child, spare

BULLET = "•"
_ROMAN = ((1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"),
          (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"))  # fmt: skip
_LEVELS = 9
_HIGHEST = 9999


@dataclass(frozen=True, slots=True)
class _Level:
    format: str
    text: str
    start: int


class Numbering:
    """The lists of a document, counted as its paragraphs are read."""

    def __init__(self, package: Package, main: str) -> None:
        self._lists: dict[str, dict[int, _Level]] = {}
        self._counted: dict[str, list[int | None]] = {}
        self._abstract: dict[str, str] = {}
        parts = related(package, main, "numbering")
        if parts:
            self._read(spare(package, parts[0]))

    def label(self, list_id: str | None, level: int) -> str:
        """What stands before the next paragraph of a list: "•", "2.", "TOP 3"; "" for nothing."""
        levels = self._lists.get(list_id or "", {})
        if list_id in (None, "0") or not 0 <= level < _LEVELS:
            return ""
        form = levels.get(level)
        if form is None or form.format == "bullet":
            return BULLET
        counts = self._counted.setdefault(self._abstract[list_id or ""], [None] * _LEVELS)
        before = counts[level]
        counts[level] = form.start if before is None else min(before + 1, _HIGHEST)
        counts[level + 1 :] = [None] * (_LEVELS - level - 1)
        if form.format == "none":
            return ""
        return re.sub(
            r"%([1-9])", lambda found: _said(int(found[1]) - 1, counts, levels), form.text
        )

    def _read(self, root: Element | None) -> None:
        abstract = {
            attribute(one, "abstractNumId") or "": _levels(one)
            for one in below(root, "abstractNum")
        }
        for one in below(root, "num"):
            key, base = attribute(one, "numId") or "", value(one, "abstractNumId") or ""
            self._lists[key] = dict(abstract.get(base, {}))
            overrides = [change for change in below(one, "lvlOverride")]
            # a list that starts anew counts for itself, the others of a kind go on
            self._abstract[key] = f"{base}/{key}" if overrides else base
            for change in overrides:
                self._override(key, change)

    def _override(self, key: str, change: Element) -> None:
        level = number(attribute(change, "ilvl")) or 0
        start = number(value(change, "startOverride"))
        self._lists[key] |= _levels(change)
        form = self._lists[key].get(level)
        if form and start is not None:
            self._lists[key][level] = _Level(form.format, form.text, start)


def _levels(within: Element) -> dict[int, _Level]:
    found = {}
    for level in within:
        if child(level, "numFmt") is not None or child(level, "lvlText") is not None:
            start = number(value(level, "start"))
            found[number(attribute(level, "ilvl")) or 0] = _Level(
                value(level, "numFmt") or "decimal",
                (value(level, "lvlText") or "")[:80],
                1 if start is None else start,
            )
    return found


def _said(level: int, counts: list[int | None], levels: dict[int, _Level]) -> str:
    form = levels.get(level)
    count = counts[level]
    if count is None:
        count = form.start if form else 1
    match form.format if form else "decimal":
        case "lowerLetter":
            return _letters(count)
        case "upperLetter":
            return _letters(count).upper()
        case "lowerRoman":
            return _roman(count)
        case "upperRoman":
            return _roman(count).upper()
        case "decimalZero":
            return f"{count:02}"
    return str(count)


def _letters(count: int) -> str:
    """As Word does: after z comes aa, after zz aaa."""
    return chr(97 + (count - 1) % 26) * ((count - 1) // 26 + 1) if count > 0 else ""


def _roman(count: int) -> str:
    text = ""
    for value_of, sign in _ROMAN:
        times, count = divmod(count, value_of)
        text += sign * times
    return text
