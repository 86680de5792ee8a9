"""ODP, ODG and their kin: each slide or drawing a page."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from archive.errors import EmptyDocument
from archive.model import PageUnit
from ingest.extractors.base import Limits, RawInfo, RawPage
from ingest.extractors.capped import capped
from ingest.extractors.office.naming import Naming
from ingest.extractors.office.odffile import OdfFile, open_odf
from ingest.extractors.office.odftext import plain, table_rows
from ingest.extractors.office.places import Box, in_order
from ingest.extractors.office.slides import HIDDEN, NOTES
from ingest.extractors.office.xml import Element, attribute, below, child, name

_FURNITURE = ("footer", "header", "date-time", "page-number")
_SIDES = ("x", "y", "width", "height")
_LENGTH = re.compile(r"(-?[\d.]+)(cm|mm|in|pt|px|pc)?")
_UNITS = {"cm": 10.0, "mm": 1.0, "in": 25.4, "pt": 0.3528, "pc": 4.2333, "px": 0.2646}


def extract_odp(path: Path, limits: Limits) -> Iterator[RawPage | RawInfo]:
    """The slides of a presentation."""
    yield from _extract(path, limits, PageUnit.SLIDE, "Folien")


def extract_odg(path: Path, limits: Limits) -> Iterator[RawPage | RawInfo]:
    """The pages of a drawing."""
    yield from _extract(path, limits, PageUnit.PAGE, "Seiten")


def _extract(
    path: Path, limits: Limits, unit: PageUnit, plural: str
) -> Iterator[RawPage | RawInfo]:
    count, has_text = 0, False
    with open_odf(path, limits) as file:
        stated = file.properties()
        yield RawInfo(unit, facts=stated.facts)
        naming = Naming(stated.title)
        pages = list(_pages(file))
        count, has_text = len(pages), any(page.text for page in pages)
        cut = yield from capped(naming.note(pages), limits, plural)
    if not count:
        raise EmptyDocument(f"Die Datei hat keine {plural}.")
    if not has_text:
        cut = f"Kein Text erkannt: die {plural} sind Bilder."
    title, rule = naming.title(())
    yield RawInfo(unit, title=title, title_rule=rule, cut=cut, facts=stated.facts)


def _pages(file: OdfFile) -> Iterator[RawPage]:
    hidden: set[str] = set()
    for element in file.elements(
        ("page", "style"), ("presentation", "drawing", "automatic-styles")
    ):
        if name(element) == "style":
            shown = child(element, "drawing-page-properties")
            if shown is not None and attribute(shown, "visibility") == "hidden":
                hidden.add(attribute(element, "name") or "")
        else:
            yield _page(element, attribute(element, "style-name") in hidden)


def _page(page: Element, is_hidden: bool) -> RawPage:
    titles: list[str] = []
    boxes = list(_boxes(page, titles))
    texts = [*titles, *(box.text for box in in_order(boxes))]
    for notes in (one for one in page if name(one) == "notes"):
        texts += [NOTES + text for text in _notes(notes)]
    if is_hidden:
        texts.append(HIDDEN)
    heading = " ".join(titles[0].split()) if titles else None
    return RawPage("\n\n".join(texts), heading)


def _boxes(within: Element, titles: list[str]) -> Iterator[Box]:
    for shape in within:
        kind, role = name(shape), attribute(shape, "class")
        if kind in ("notes", "forms", "animations", "par") or role in _FURNITURE:
            continue
        if kind == "g":
            inner = in_order(list(_boxes(shape, titles)))
            if inner:
                yield Box(
                    min(box.left for box in inner), min(box.top for box in inner),
                    max(box.left + box.width for box in inner) - min(box.left for box in inner),
                    max(box.top + box.height for box in inner) - min(box.top for box in inner),
                    "\n\n".join(box.text for box in inner),
                )  # fmt: skip
            continue
        text = _text(shape)
        if role == "title" and text:
            titles.append(text)
        elif text:
            left, top, width, height = (_length(shape, side) for side in _SIDES)
            yield Box(left, top, width, height, text)


def _text(shape: Element) -> str:
    table = next(below(shape, "table"), None)
    return "\n".join(table_rows(table)) if table is not None else plain(shape)


def _notes(notes: Element) -> Iterator[str]:
    for frame in below(notes, "frame"):
        if attribute(frame, "class") == "notes" and (text := plain(frame)):
            yield text


def _length(shape: Element, side: str) -> float:
    """A length in mm; 0 for what is none."""
    found = _LENGTH.fullmatch(attribute(shape, side) or "")
    try:
        return float(found[1]) * _UNITS[found[2] or "mm"] if found else 0.0
    except ValueError:
        return 0.0
