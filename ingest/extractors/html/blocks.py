"""The blocks of a web page in their order: headings, paragraphs, items, rows.

Main-text extraction says which text of a page is its own; the blocks say how that text is built.
So headings, lists and the order of the page are kept, and what stands between two blocks of the
main text is not lost for being short.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from lxml.etree import iterwalk
from lxml.html import HtmlElement

from ingest.extractors.html.text import LINE_BREAK, PARTING
from ingest.extractors.stated import squeezed

HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
_SKIPPED = frozenset(("script", "style", "head", "select", "option", "textarea", "svg", "iframe"))
_CELLS = ("td", "th")
#: Labels that a line of an archive's page begins with, whatever it is marked up as.
_LABELLED = re.compile(
    r"^(?:\w*(?:laufzeit|status|programm|träger\w*|antragsteller\w*|auftrag(?:geber|nehmer)\w*|"
    r"partner\w*|leitung|förder\w*|budget|volumen|kosten|kennzeichen)|ziele?|datum|beginn|ende|start|"
    r"termin|uhrzeit|ort|region|kontakt|ansprech\w*|tel\w*|fax|e-?mail|veranstalter\w*|"
    r"moderation|duration|project \w+|budget|partners?)\s*:\s+\S",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Block:
    """A line of a page. `kind` is "head", "item", "row", "code" or "text"; `level` of a heading
    1 to 6; `linked` the share of letters in links; `is_stated` a label with its value, a line of
    a card or a file to download.
    """

    text: str
    kind: str
    level: int = 0
    linked: float = 0.0
    is_stated: bool = False

    @property
    def squeezed(self) -> str:
        """The letters and digits alone, to be compared with."""
        return squeezed(self.text)


def blocks(root: HtmlElement) -> list[Block]:
    """All blocks below an element, in the order of the page."""
    return list(_Walk().of(root))


class _Walk:
    """Gathers text until a block begins or ends."""

    def __init__(self) -> None:
        self._text: list[str] = []
        self._linked = 0
        self._links = 0
        self._open: list[HtmlElement] = []
        self._row: list[str] | None = None
        self._is_stated = False
        self._bullet = False

    def of(self, root: HtmlElement) -> Iterator[Block]:
        skipping: HtmlElement | None = None
        for event, element in iterwalk(root, events=("start", "end")):
            if skipping is not None:
                if event == "end" and element is skipping:
                    skipping = None
                    self._add(element.tail)
                continue
            if event == "start" and (not isinstance(element.tag, str) or element.tag in _SKIPPED):
                skipping = element
                continue
            yield from self._begin(element) if event == "start" else self._end(element, root)
        yield from self._flush(None)

    def _begin(self, element: HtmlElement) -> Iterator[Block]:
        if element.tag in PARTING and not self._in_row(element):
            yield from self._flush(element.getparent())
        if element.tag == "tr" and _is_plain_row(element):
            self._row = []
        elif element.tag == "li":
            self._bullet = True
        elif element.tag == "a" and element.get("href"):
            self._links += 1
        if element.get("data-file"):
            self._is_stated = True
        self._add(element.text)

    def _end(self, element: HtmlElement, root: HtmlElement) -> Iterator[Block]:
        if self._row is not None and element.tag in _CELLS:
            self._row.append(self._taken())
        elif self._row is not None and element.tag == "tr":
            cells, self._row = [cell for cell in self._row if cell], None
            if cells:
                yield Block(" | ".join(cells), "row", is_stated=False)
        elif element.tag in PARTING and not self._in_row(element):
            yield from self._flush(element)
        elif element.tag == "a" and element.get("href"):
            self._links -= 1
        if element is not root:
            self._add(element.tail)

    def _in_row(self, element: HtmlElement) -> bool:
        return self._row is not None and element.tag != "tr"

    def _add(self, text: str | None) -> None:
        if text:
            self._text.append(text)
            if self._links:
                self._linked += len("".join(text.split()))

    def _taken(self) -> str:
        """The text of a cell; its lines are parted by semicolons."""
        lines = "".join(self._text).split(LINE_BREAK)
        self._text, self._linked = [], 0
        return "; ".join(text for line in lines if (text := " ".join(line.split())))

    def _flush(self, element: HtmlElement | None) -> Iterator[Block]:
        """The lines gathered so far, as part of the block that they end in."""
        raw, linked = "".join(self._text), self._linked
        is_stated, self._is_stated = self._is_stated, False
        self._text, self._linked = [], 0
        tag = element.tag if element is not None else ""
        if tag == "pre":
            yield from (Block(line.rstrip(), "code") for line in raw.split("\n") if line.strip())
            return
        share = linked / max(len("".join(raw.split())), 1)
        is_fact = element is not None and bool(element.get("data-fact"))
        for line in [raw] if tag in HEADINGS else raw.split(LINE_BREAK):
            text = " ".join(line.split())
            if text:
                stated = is_stated or is_fact or bool(_LABELLED.match(text) and len(text) < 300)
                yield self._block(text, tag, share, stated)

    def _block(self, text: str, tag: str, share: float, is_stated: bool) -> Block:
        if tag in HEADINGS:
            return Block(text, "head", int(tag[1]), share)
        kind, self._bullet = ("item" if self._bullet else "text"), False
        return Block(text, kind, 0, share, is_stated)


def _is_plain_row(row: HtmlElement) -> bool:
    """Whether the cells of a row hold words only, not the blocks of a page laid out by a table."""
    cells = [cell for cell in row if cell.tag in _CELLS]
    if len(cells) < 2:
        return False
    return not any(
        inner.tag in ("table", "ul", "ol", "dl", "pre", *HEADINGS)
        for inner in row.iterdescendants()
    )
