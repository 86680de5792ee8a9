"""What the styles of a DOCX mean: headings and their levels, titles, tables of contents."""

from __future__ import annotations

import re
from dataclasses import dataclass

from ingest.extractors.office.package import Package
from ingest.extractors.office.relations import related
from ingest.extractors.office.xml import Element, attribute, below, child, spare

_HEADING = re.compile(r"^(?:heading|überschrift|titre|kop) ?([1-9])$")
_TITLE = re.compile(r"^(?:title|titel|dokumententitel|haupttitel)$")
_CONTENTS = re.compile(
    r"^(?:toc|contents|verzeichnis|inhaltsverzeichnis|inhalts) ?(?:\d+|heading)?$"
)
#: Styles rest on others; longer chains are loops.
_LONGEST_CHAIN = 20


@dataclass(frozen=True, slots=True)
class Style:
    """A paragraph style. `level` 1 to 9 for headings; `numbered` is list and level of a list."""

    level: int | None = None
    is_title: bool = False
    is_contents: bool = False
    numbered: tuple[str | None, int] | None = None


PLAIN = Style()


def styles(package: Package, main: str) -> dict[str, Style]:
    """The paragraph styles by their ids."""
    parts = related(package, main, "styles")
    if not parts:
        return {}
    listed = {
        attribute(style, "styleId") or "": style
        for style in below(spare(package, parts[0]), "style")
    }
    return {key: _style(key, listed) for key in listed}


def value(element: Element | None, *path: str) -> str | None:
    """The `val` of the element at a path."""
    found = child(element, *path)
    return attribute(found, "val") if found is not None else None


def number(text: str | None) -> int | None:
    """A number as attributes have it, None for anything else."""
    return int(text) if text and re.fullmatch(r"\d{1,9}", text) else None


def numbered(properties: Element | None) -> tuple[str | None, int] | None:
    """The list and the level that paragraph properties name."""
    found = child(properties, "numPr")
    if found is None:
        return None
    return value(found, "numId"), number(value(found, "ilvl")) or 0


def _style(key: str, listed: dict[str, Element]) -> Style:
    """A style with what it inherits."""
    level, list_place = None, None
    names: list[str] = []
    for _ in range(_LONGEST_CHAIN):
        style = listed.get(key)
        if style is None:
            break
        names.append((value(style, "name") or "").lower())
        properties = child(style, "pPr")
        outline = number(value(properties, "outlineLvl"))
        level = level or _level(names[-1], outline)
        list_place = list_place or numbered(properties)
        key = value(style, "basedOn") or ""
    is_contents = any(_CONTENTS.match(name) for name in names)
    return Style(
        None if is_contents else level,
        any(_TITLE.match(name) for name in names[:2]),
        is_contents,
        list_place,
    )


def _level(name: str, outline: int | None) -> int | None:
    found = _HEADING.match(name)
    if found:
        return int(found.group(1))
    return outline + 1 if outline is not None and outline < 9 else None
