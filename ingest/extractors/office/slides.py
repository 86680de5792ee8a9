"""One slide of a PPTX: its title, its text in reading order, its notes."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from ingest.extractors.office.drawing import framed, paragraphs
from ingest.extractors.office.package import Package
from ingest.extractors.office.places import Box, in_order
from ingest.extractors.office.relations import related
from ingest.extractors.office.xml import Element, below, child, name, parse, spare

_TITLES = ("title", "ctrTitle")
#: Placeholders that a template fills in, the same on each slide.
_FURNITURE = ("sldNum", "ftr", "dt", "hdr", "sldImg")
NOTES = "Notizen: "
HIDDEN = "(ausgeblendete Folie)"


@dataclass(frozen=True, slots=True)
class Slide:
    """What is written on a slide, and what is said to it."""

    title: str | None
    text: str


class SlideReader:
    """Reads the slides of a package; layouts, which many slides share, are read once."""

    def __init__(self, package: Package) -> None:
        self._package = package
        self._layouts: dict[str, dict[str, tuple[float, ...]]] = {}

    def read(self, part: str) -> Slide:
        """The slide of a part."""
        root = parse(self._package, part)
        tree = child(root, "cSld", "spTree")
        titles: list[str] = []
        boxes: list[Box] = []
        if tree is not None:
            places = self._places_of(part)
            boxes = list(self._boxes(tree, part, places, titles))
        texts = [*titles, *(box.text for box in in_order(boxes))]
        texts += [NOTES + note for note in self._notes(part)]
        if root.get("show") in ("0", "false"):
            texts.append(HIDDEN)
        title = " ".join(titles[0].split()) if titles else None
        return Slide(title, "\n\n".join(texts))

    def _boxes(
        self, tree: Element, part: str, places: dict[str, tuple[float, ...]], titles: list[str]
    ) -> Iterator[Box]:
        """The boxes of a tree of shapes. Titles are put aside; a group is one box, in order."""
        for shape in tree:
            match name(shape):
                case "sp":
                    yield from _shape(shape, places, titles)
                case "grpSp":
                    inner = in_order(list(self._boxes(shape, part, places, titles)))
                    text = "\n\n".join(box.text for box in inner)
                    yield from _box(child(shape, "grpSpPr", "xfrm"), None, text)
                case "graphicFrame":
                    text = "\n".join(framed(self._package, part, shape))
                    yield from _box(child(shape, "xfrm"), None, text)
                case "AlternateContent":
                    choice = child(shape, "Choice")
                    chosen = (
                        choice if choice is not None and len(choice) else child(shape, "Fallback")
                    )
                    if chosen is not None:
                        yield from self._boxes(chosen, part, places, titles)
                case "Choice" | "Fallback" | "cxnSp" | "pic" | _:
                    continue

    def _places_of(self, part: str) -> dict[str, tuple[float, ...]]:
        """Where the layout of a slide, else its master, puts its placeholders."""
        for layout in related(self._package, part, "slideLayout"):
            if layout not in self._layouts:
                places: dict[str, tuple[float, ...]] = {}
                for master in related(self._package, layout, "slideMaster"):
                    places |= _placeholders(spare(self._package, master))
                self._layouts[layout] = places | _placeholders(spare(self._package, layout))
            return self._layouts[layout]
        return {}

    def _notes(self, part: str) -> Iterator[str]:
        for notes in related(self._package, part, "notesSlide"):
            for shape in below(spare(self._package, notes), "sp"):
                body = child(shape, "txBody")
                if body is not None and _placeholder(shape)[0] not in _FURNITURE:
                    text = "\n".join(paragraphs(body))
                    if text:
                        yield text


def _shape(
    shape: Element, places: dict[str, tuple[float, ...]], titles: list[str]
) -> Iterator[Box]:
    body = child(shape, "txBody")
    kind, keys = _placeholder(shape)
    if body is None or kind in _FURNITURE:
        return
    text = "\n".join(paragraphs(body))
    if kind in _TITLES and text:
        titles.append(text)
        return
    inherited = next((places[key] for key in keys if key in places), None)
    yield from _box(child(shape, "spPr", "xfrm"), inherited, text)


def _placeholder(shape: Element) -> tuple[str, tuple[str, ...]]:
    """The kind of a placeholder, and what a layout may know it by; "" for any other shape."""
    found = child(shape, "nvSpPr", "nvPr", "ph")
    if found is None:
        return "", ()
    kind, index = found.get("type", "obj"), found.get("idx", "0")
    return kind, (f"#{index}", kind, "body" if kind == "obj" else kind)


def _placeholders(root: Element | None) -> dict[str, tuple[float, ...]]:
    places: dict[str, tuple[float, ...]] = {}
    for shape in below(root, "sp"):
        _, keys = _placeholder(shape)
        place = _place(child(shape, "spPr", "xfrm"))
        if keys and place:
            for key in keys:
                places.setdefault(key, place)
    return places


def _box(
    transform: Element | None, inherited: tuple[float, ...] | None, text: str
) -> Iterator[Box]:
    if text.strip():
        left, top, width, height = _place(transform) or inherited or (0.0, 0.0, 0.0, 0.0)
        yield Box(left, top, width, height, text.strip())


def _place(transform: Element | None) -> tuple[float, ...] | None:
    offset, extent = child(transform, "off"), child(transform, "ext")
    if offset is None or extent is None:
        return None
    try:
        return (
            float(offset.get("x", "0")), float(offset.get("y", "0")),
            float(extent.get("cx", "0")), float(extent.get("cy", "0")),
        )  # fmt: skip
    except ValueError:
        return None
