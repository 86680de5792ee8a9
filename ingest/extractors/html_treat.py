"""Rewriting a page so that main-text extraction keeps what an archive needs.

Definition lists, two-column tables and label spans become paragraphs "Label: value"; `time`
becomes plain text; side boxes with facts become ordinary blocks; accordions are opened; empty CMS
blocks and cookie banners go.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

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
#: Elements that begin a line of their own.
_PARTING = frozenset(
    ("p", "div", "li", "ul", "ol", "dl", "dt", "dd", "td", "th", "tr", "table", "br", "pre",
     "section", "article", "blockquote", "h1", "h2", "h3", "h4", "h5", "h6", "address",
     "figcaption")
)  # fmt: skip
#: Parts of class names that main-text extraction takes for furniture, and those that are it.
_SUSPECT = re.compile(
    r"side|embed|example|title|foot|note|tip|related|share|hidden|promo|meta|caption|nav", re.I
)
_NAVIGATION = re.compile(r"nav|footer|menu", re.IGNORECASE)
_INLINE = ("span", "strong", "em", "b", "i", "u", "code", "kbd", "tt", "samp", "var", "a")
_NAMED = (
    "div", "section", "p", "pre", "h1", "h2", "h3", "h4", "h5", "h6", "table", "ul", "ol", "dl",
)  # fmt: skip
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
    # the innermost first, so that nothing is counted twice
    for listed in reversed(list(tree.iter("dl"))):
        _rewrite_list(listed)
    for table in reversed(list(tree.iter("table"))):
        _rewrite_table(table)
    disarm(tree)


def disarm(tree: HtmlElement) -> None:
    """Take off the names for which main-text extraction would drop text, and empty anchors."""
    for element in tree.iter(*_INLINE):
        element.attrib.pop("class", None)
        element.attrib.pop("id", None)
    for element in tree.iter(*_NAMED):
        named = f"{element.get('class', '')} {element.get('id', '')}"
        if _SUSPECT.search(named) and not _NAVIGATION.search(named) and _link_share(element) < 0.5:
            element.attrib.pop("class", None)
            element.attrib.pop("id", None)
    for anchor in list(tree.iter("a")):
        if anchor.getparent() is not None and not anchor.get("href"):
            anchor.drop_tag()
        elif "headerlink" in anchor.get("rel", "") or (anchor.text or "").strip() in ("¶", "#"):
            anchor.drop_tree()


def _link_share(element: HtmlElement) -> float:
    """Which share of an element's letters stands in links."""
    linked = sum(len(a.text_content()) for a in element.iter("a") if a.get("href"))
    return linked / max(len(element.text_content()), 1)


def fact_lines(tree: HtmlElement) -> list[str]:
    """The "Label: value" lines of a treated tree, and those of its label spans, in order."""
    lines = []
    for element in tree.iter("p", "li", "div", "address"):
        lead = next(iter(element), None)
        if element.get("data-fact"):
            lines.append(folded(element))
        elif _begins_with(element, lead):
            label, whole = folded(lead), folded(element)
            if label.endswith(":") and len(label) <= _LABEL_LENGTH and len(whole) < 300:
                lines.append(whole)
    return [line for line in lines if line]


def lead_lines(tree: HtmlElement) -> list[str]:
    """The lines of the blocks that follow the first headline, itself included, at most `LEAD`."""
    headline = next(tree.iter("h1"), None)
    if headline is None:
        return []
    lines = [folded(headline)]
    for element in headline.xpath("following::*"):
        if len(lines) > LEAD:
            break
        inner = any(e.tag in _BLOCKS for e in element.iterdescendants())
        if (
            element.tag in _BLOCKS
            and not inner
            and not any(a.tag in _FRAME for a in element.iterancestors())
        ):
            lines += [text for text in [folded(element)] if text]
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
    for element in listed.xpath("./dt|./dd|./div/dt|./div/dd"):
        if element.tag == "dt":
            label = folded(element).rstrip(":")
        else:
            rows.append((label, folded(element)))
            label = ""
    _replace(listed, rows)


def _rewrite_table(table: HtmlElement) -> None:
    """A table of two columns without header row becomes paragraphs; others stay tables."""
    if any(inner is not table for inner in table.iter("table", "dl", "ul", "ol", "pre")):
        return
    rows = [[folded(c) for c in row.iter("td", "th")] for row in table.iter("tr")]
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


def folded(element: HtmlElement) -> str:
    """An element's text on one line, with blanks where blocks and line breaks part words."""
    return " ".join("".join(_flow(element)).split())


def _flow(element: HtmlElement) -> Iterator[str]:
    gap = " " if element.tag in _PARTING else ""
    yield gap
    yield element.text or ""
    for child in element:
        yield from _flow(child)
        yield child.tail or ""
    yield gap
