"""Labels and values of a web page as paragraphs "Label: value", whatever they are built of.

Definition lists, tables of two columns, elements named label and value, a bold label above its
value, and cards of people and offices, whose lines are kept one by one. Main-text extraction
drops all of these in some form; paragraphs marked `data-fact` are put back where it did.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

import lxml.html
from lxml.html import HtmlElement

from ingest.extractors.html.text import PARTING, folded

LABEL_LENGTH = 60
VALUE_LENGTH = 300
#: A longer text in a cell is the page itself, laid out by a table.
LONGEST_VALUE = 1_000
_LAYOUT = ("table", "dl", "ul", "ol", "pre", "h1", "h2", "h3", "h4")
_LABEL = re.compile(
    r"(?:^|[\s_-]|(?<=[a-z]))(?:label|term|key|dt|fieldname|feldname|bezeichner|bezeichnung)"
    r"(?=$|[\s_-])",
    re.IGNORECASE,
)
_VALUE = re.compile(
    r"(?:^|[\s_-]|(?<=[a-z]))(?:values?|items?|content|data|dd|wert|inhalt|text|desc\w*)"
    r"(?=$|[\s_-])",
    re.IGNORECASE,
)
_CARD = re.compile(
    r"(?:^|[\s_-])(?:vcard|h-card|hcard|contact-?card|kontakt-?karte)(?=$|[\s_-])", re.IGNORECASE
)


def rewrite_pairs(tree: HtmlElement) -> None:
    """Rewrite all labels and values of a tree in place, the innermost first."""
    for listed in reversed(list(tree.iter("dl"))):
        _rewrite_list(listed)
    for table in reversed(list(tree.iter("table"))):
        _rewrite_table(table)
    for element in reversed(list(tree.iter("div", "li", "p", "tr", "span", "section"))):
        if element.getparent() is not None and not element.get("data-fact"):
            _rewrite_named(element)
    for element in list(tree.iter("p", "div", "li")):
        _rewrite_bold(element)
        _mark_labelled(element)
    for element in tree.iter("address", "div", "section", "li"):
        if element.tag == "address" or _CARD.search(element.get("class", "")):
            _mark_card(element)
    for link in tree.iter("a"):
        if (link.get("href") or "").lower().startswith(("mailto:", "tel:")):
            _mark_around(link)


def _rewrite_list(listed: HtmlElement) -> None:
    """`<dt>Laufzeit<dd>2015` becomes a paragraph "Laufzeit: 2015"."""
    label = ""
    rows: list[tuple[str, str]] = []
    for element in _terms(listed):
        if element.tag == "dt":
            label = folded(element).rstrip(":")
        else:
            rows.append((label, folded(element)))
            label = ""
    _replace(listed, rows)


def _terms(listed: HtmlElement) -> Iterator[HtmlElement]:
    for child in listed:
        if child.tag in ("dt", "dd"):
            yield child
        elif child.tag == "div":
            yield from (inner for inner in child if inner.tag in ("dt", "dd"))


def _rewrite_table(table: HtmlElement) -> None:
    """A table of two columns without header row becomes paragraphs; others stay tables."""
    if next(table.iterdescendants(*_LAYOUT), None) is not None:
        return
    if table.find(".//*[@data-fact]") is not None:
        return  # it held a table that has become pairs: this one lays the page out
    rows = [[folded(c) for c in row.iter("td", "th")] for row in table.iter("tr")]
    filled = [row for row in rows if any(row)]
    if not filled or any(len(row) != 2 for row in filled):
        return
    if any(len(label) > LABEL_LENGTH or len(value) > LONGEST_VALUE for label, value in filled):
        return
    _replace(table, [(label.rstrip(":"), value) for label, value in filled])


def _rewrite_named(element: HtmlElement) -> None:
    """An element of a label and its values, named so by their classes."""
    children = list(element)
    if not 2 <= len(children) <= 12 or (element.text or "").strip():
        return
    label, values = children[0], children[1:]
    is_label = _LABEL.search(label.get("class", "")) and 0 < len(folded(label)) <= LABEL_LENGTH
    if not is_label or _LABEL.search(values[0].get("class", "")):
        return
    if not all(_VALUE.search(v.get("class", "")) for v in values) or _is_long(values):
        return
    said = ", ".join(text for value in values for text in _single(value))
    _replace(element, [(folded(label).rstrip(":"), said)])


def _single(value: HtmlElement) -> Iterator[str]:
    """The texts of a value: its items if it is a list of such, else all of it."""
    items = [c for c in value if _VALUE.search(c.get("class", "")) or c.tag == "li"]
    parts = items if items and len(items) == len(value) else [value]
    yield from (text for part in parts if (text := folded(part)))


def _is_long(values: list[HtmlElement]) -> bool:
    return sum(len(folded(value)) for value in values) > VALUE_LENGTH


def _rewrite_bold(element: HtmlElement) -> None:
    """`<strong>Label</strong><br>Wert` on one line; longer texts under a bold line stay."""
    children = list(element)
    if len(children) < 2 or (element.text or "").strip() or element.get("data-fact"):
        return
    label, line_break = children[0], children[1]
    if label.tag not in ("strong", "b") or (label.tail or "").strip() or line_break.tag != "br":
        return
    said = folded(label)
    is_single = sum(child.tag == "br" for child in children) == 1
    if not is_single or not said or len(said) > LABEL_LENGTH or len(folded(element)) > VALUE_LENGTH:
        return
    if any(child.tag in PARTING for child in children[2:]) or said[-1] in ".!?":
        return
    tail = line_break.tail or ""
    line_break.tail = None
    element.remove(line_break)
    label.text, label[:] = said.rstrip(":") + ":", []
    label.tail = " " + tail.lstrip()


def _mark_labelled(element: HtmlElement) -> None:
    """Mark a line that begins with a bold label and a colon."""
    lead = next(iter(element), None)
    if lead is None or lead.tag not in ("strong", "b") or (element.text or "").strip():
        return
    if len(element.text_content()) > VALUE_LENGTH:
        return
    said = folded(lead)
    if said.endswith(":") and len(said) <= LABEL_LENGTH:
        element.set("data-fact", "1")


def _mark_around(link: HtmlElement) -> None:
    """The card around an address or number: the largest block that is still a few lines."""
    card = None
    for element in link.iterancestors("div", "li", "section", "td", "address", "p"):
        if len(element.text_content()) > VALUE_LENGTH:
            break
        card = element
    if card is not None:
        _mark_card(card)


def _mark_card(card: HtmlElement) -> None:
    """Mark the lines of a card, so that names and offices stay with their numbers."""
    if len(card.text_content()) > 2 * VALUE_LENGTH or card.find(".//h1") is not None:
        return
    for element in card.iter():
        if element.tag in PARTING:
            element.set("data-fact", "1")


def _replace(element: HtmlElement, rows: list[tuple[str, str]]) -> None:
    block = lxml.html.Element("div")
    for label, value in rows:
        paragraph = lxml.html.Element("p")
        paragraph.text = f"{label}: {value}" if label and value else label or value
        paragraph.set("data-fact", "1")
        block.append(paragraph)
    block.tail = element.tail
    parent = element.getparent()
    if parent is not None:
        parent.replace(element, block)
