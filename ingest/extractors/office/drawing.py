"""DrawingML: the text of paragraphs, tables, charts and diagrams on slides and in shapes."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from ingest.extractors.office.package import Package
from ingest.extractors.office.relations import relations
from ingest.extractors.office.xml import Element, attribute, below, child, name, spare

#: Fields that the program fills in; all others are text.
_OWN_FIELDS = ("slidenum", "datetime", "header", "footer")
#: Categories of a chart; a longer axis is data, not text.
MOST_CATEGORIES = 60


def paragraphs(body: Element) -> Iterator[str]:
    """The paragraphs of a text body that say something."""
    for paragraph in below(body, "p"):
        text = _paragraph(paragraph)
        if text.strip():
            yield text.strip()


def _paragraph(paragraph: Element) -> str:
    pieces: list[str] = []
    for element in _runs(paragraph):
        kind = name(element)
        if kind == "br":
            pieces.append("\n")
        elif kind == "tab":
            pieces.append(" ")
        elif kind == "t" and not _is_own_field(element.getparent()):
            pieces.append(element.text or "")
    return "".join(pieces)


def _runs(paragraph: Element) -> Iterator[Element]:
    """What makes up a paragraph, of alternatives (formulas have them) the first one."""
    for element in paragraph:
        kind = name(element)
        if kind == "AlternateContent":
            choice = child(element, "Choice")
            yield from _runs(choice if choice is not None else element)
        elif kind in ("t", "br", "tab"):
            yield element
        elif kind not in ("pPr", "rPr", "endParaRPr"):
            yield from _runs(element)


def _is_own_field(parent: Element | None) -> bool:
    if parent is None or name(parent) != "fld":
        return False
    return (parent.get("type") or "").lower().startswith(_OWN_FIELDS)


def table_rows(table: Element) -> Iterator[str]:
    """The rows of a table, "a | b"."""
    for row in below(table, "tr"):
        cells = (" ".join(" ".join(paragraphs(cell)).split()) for cell in below(row, "tc"))
        line = " | ".join(cell for cell in cells if cell)
        if line:
            yield line


def framed(package: Package, part: str, frame: Element) -> Iterator[str]:
    """The text of a graphic frame: a table, a chart, a diagram."""
    for table in below(frame, "tbl"):
        yield from table_rows(table)
    targets = {relation.id: relation.part for relation in relations(package, part)}
    for kind in ("chart", "relIds"):
        for element in below(frame, kind):
            yield from linked(package, targets, element)


def linked(package: Package, targets: Mapping[str, str], element: Element) -> Iterator[str]:
    """The text of the chart or diagram that an element refers to, by a part's relations."""
    is_chart = name(element) == "chart"
    target = targets.get(attribute(element, "id" if is_chart else "dm") or "")
    if target and target in package:
        root = spare(package, target)
        yield from chart_lines(root) if is_chart else _diagram_lines(root)


def chart_lines(chart: Element | None) -> Iterator[str]:
    """The title of a chart, its axes, series and categories."""
    titles = [" ".join(paragraphs(title)) for title in below(chart, "title")]
    if any(titles):
        yield "Diagramm: " + ", ".join(title for title in titles if title)
    series: dict[str, None] = {}
    categories: dict[str, None] = {}
    for one in below(chart, "ser"):
        series |= dict.fromkeys(_values(child(one, "tx")))
        categories |= dict.fromkeys(_values(child(one, "cat")))
    for found in (series, categories):
        words = [text for text in found if any(map(str.isalpha, text))]
        if words:
            yield ", ".join(words[:MOST_CATEGORIES])


def _values(element: Element | None) -> list[str]:
    if element is None:
        return []
    found = (" ".join((value.text or "").split()) for value in below(element, "v"))
    return [text for text in found if text]


def _diagram_lines(data: Element | None) -> Iterator[str]:
    """The texts of a diagram's points, in the order of its model."""
    for point in below(data, "pt"):
        text = child(point, "t")
        if text is not None and point.get("type") != "pres":
            yield from paragraphs(text)
