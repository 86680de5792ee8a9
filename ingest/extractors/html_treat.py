"""Rewriting a page so that main-text extraction keeps what an archive needs.

Definition lists, two-column tables and label spans become paragraphs "Label: value"; `time`
becomes plain text; side boxes with facts become ordinary blocks; accordions are opened; empty CMS
blocks and cookie banners go.
"""

from __future__ import annotations

import re

import lxml.html
from lxml.html import HtmlElement

_LITTER = re.compile(
    r"^(?:this is some text inside of a div block\.?|no items found\.?|lorem ipsum.*|"
    r"thank you! your submission has been received!|oops! something went wrong.*)$",
    re.IGNORECASE | re.DOTALL,
)
_BANNER = re.compile(r"cookie|consent|breadcrumb|skip-?link|sprungmarke", re.IGNORECASE)
_HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
_LABEL_LENGTH = 60
#: Blocks after the headline that may belong to it: day, hours, place, kind.
LEAD = 14
_BLOCKS = ("p", "div", "li", "h2", "h3", "h4", "span", "dt", "dd", "td", "address")
_FRAME = ("nav", "footer", "form", "p", "li", "aside")
_FACT = re.compile(r"\d{4}|@|tel|fon|laufzeit|status|programm|förder|kontakt|träger|datum", re.I)


def treat(tree: HtmlElement) -> None:
    """Rewrite a tree in place."""
    _drop_furniture(tree)
    for element in list(tree.iter("time")):
        element.tag = "span"
    for element in list(tree.iter()):
        if isinstance(element.tag, str):
            _open(element)
    for element in list(tree.iter("br")):
        element.tail = "\n" + (element.tail or "")
    for element in list(tree.iter("span")):
        _part_from_neighbour(element)
    for aside in list(tree.iter("aside")):
        if _FACT.search(aside.text_content()):
            aside.tag = "div"
            aside.attrib.clear()
    for listed in list(tree.iter("dl")):
        _rewrite_list(listed)
    for table in list(tree.iter("table")):
        _rewrite_table(table)


def fact_lines(tree: HtmlElement) -> list[str]:
    """The "Label: value" lines of a treated tree, and those of its label spans, in order."""
    lines = []
    for element in tree.iter("p", "li", "div", "address"):
        lead = next(iter(element), None)
        if element.get("data-fact"):
            lines.append(_folded(element))
        elif _begins_with(element, lead):
            label, whole = _folded(lead), _folded(element)
            if label.endswith(":") and len(label) <= _LABEL_LENGTH and len(whole) < 300:
                lines.append(whole)
    return [line for line in lines if line]


def lead_lines(tree: HtmlElement) -> list[str]:
    """The lines of the blocks that follow the first headline, itself included, at most `LEAD`."""
    headline = next(tree.iter("h1"), None)
    if headline is None:
        return []
    lines = [_folded(headline)]
    for element in headline.xpath("following::*"):
        if len(lines) > LEAD:
            break
        inner = any(e.tag in _BLOCKS for e in element.iterdescendants())
        if (
            element.tag in _BLOCKS
            and not inner
            and not any(a.tag in _FRAME for a in element.iterancestors())
        ):
            lines += [text for text in [_folded(element)] if text]
    return lines


def _begins_with(element: HtmlElement, lead: HtmlElement | None) -> bool:
    if lead is None or (element.text or "").strip():
        return False
    return lead.tag in ("strong", "b", "span")


def _drop_furniture(tree: HtmlElement) -> None:
    for element in list(tree.iter("div", "section", "nav", "p", "span", "ul", "ol", "aside")):
        if element.getparent() is None:
            continue
        named = f"{element.get('class', '')} {element.get('id', '')}"
        is_litter = len(element) == 0 and _LITTER.match(" ".join((element.text or "").split()))
        if is_litter or (_BANNER.search(named) and element.tag != "section"):
            element.drop_tree()


def _open(element: HtmlElement) -> None:
    if _HIDDEN.search(element.get("style", "")):
        del element.attrib["style"]
    for name in ("hidden", "aria-hidden"):
        element.attrib.pop(name, None)
    if element.tag in ("details", "summary"):
        element.tag = "div" if element.tag == "details" else "h3"


def _part_from_neighbour(element: HtmlElement) -> None:
    """A styled span that begins with a capital right after a letter is a line of its own."""
    before = element.getprevious()
    text = (before.tail if before is not None else element.getparent().text) or ""
    starts = (element.text_content() or "")[:1]
    if element.get("class") and starts.isupper() and (text[-1:].isalnum() or not text):
        element.text = "\n" + (element.text or "")


def _rewrite_list(listed: HtmlElement) -> None:
    """`<dt>Laufzeit<dd>2015` becomes a paragraph "Laufzeit: 2015"."""
    label = ""
    rows: list[tuple[str, str]] = []
    for element in listed.iter("dt", "dd"):
        if element.tag == "dt":
            label = _folded(element).rstrip(":")
        else:
            rows.append((label, _folded(element)))
            label = ""
    _replace(listed, rows)


def _rewrite_table(table: HtmlElement) -> None:
    """A table of two columns without header row becomes paragraphs; others stay tables."""
    rows = [[_folded(c) for c in row.iter("td", "th")] for row in table.iter("tr")]
    filled = [row for row in rows if any(row)]
    if not filled or any(len(row) != 2 for row in filled):
        return
    if any(len(label) > _LABEL_LENGTH for label, _ in filled):
        return
    _replace(table, [(label.rstrip(":"), value) for label, value in filled])


def _replace(element: HtmlElement, rows: list[tuple[str, str]]) -> None:
    block = lxml.html.Element("div")
    for label, value in rows:
        paragraph = lxml.html.Element("p")
        paragraph.text = f"{label}: {value}" if label else value
        paragraph.set("data-fact", "1")
        block.append(paragraph)
    block.tail = element.tail
    parent = element.getparent()
    if parent is not None:
        parent.replace(element, block)


def _folded(element: HtmlElement) -> str:
    return " ".join(element.text_content().split())
