"""Rewriting a page so that main-text extraction keeps what an archive needs.

Furniture goes; labels and values become paragraphs; `time` and links to files become plain text;
side boxes with facts become ordinary blocks; accordions are opened.
"""

from __future__ import annotations

import re

from lxml.html import HtmlElement

from ingest.extractors.html.facts import offers_file
from ingest.extractors.html.furniture import drop_furniture, link_share
from ingest.extractors.html.pairs import rewrite_pairs
from ingest.extractors.html.text import LINE_BREAK

_HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
#: Parts of class names that main-text extraction takes for furniture, and those that are it.
_SUSPECT = re.compile(
    r"side|embed|example|title|foot|note|tip|related|share|hidden|promo|meta|caption|nav", re.I
)
_NAVIGATION = re.compile(r"nav|footer|menu", re.IGNORECASE)
_INLINE = ("span", "strong", "em", "b", "i", "u", "code", "kbd", "tt", "samp", "var", "a")
_NAMED = (
    "div", "section", "p", "pre", "h1", "h2", "h3", "h4", "h5", "h6", "table", "ul", "ol", "dl",
)  # fmt: skip
_FACT = re.compile(
    r"^\s*(?:laufzeit|status|programm|förder\w*|kontakt\w*|träger\w*|termin|ort|ansprech\w*|daten|"
    r"fakten|auf einen blick|steckbrief)\b",
    re.IGNORECASE | re.MULTILINE,
)


def treat(tree: HtmlElement, is_huge: bool = False) -> None:
    """Rewrite a tree in place. A huge one only in what takes no longer than its length."""
    if not is_huge:
        drop_furniture(tree)
    for element in list(tree.iter("time")):
        element.tag = "span"
    for element in list(tree.iter()):
        if isinstance(element.tag, str):
            _open(element)
    for link in tree.iter("a"):
        if offers_file(link):  # or lists of downloads would be taken for menus
            link.tag = "span"
            link.attrib.clear()
            link.set("data-file", "1")
            _part_files(link)
    rewrite_pairs(tree)
    for element in list(tree.iter("br")):
        element.tail = LINE_BREAK + (element.tail or "")
    for element in list(tree.iter("span")):
        _part_from_neighbour(element)
    _keep_asides(tree)
    disarm(tree)


def _part_files(link: HtmlElement) -> None:
    """Have a link to a file begin a line if another one stands right before it."""
    before = link.getprevious()
    if before is not None and before.get("data-file") and not (before.tail or "").strip():
        before.tail = LINE_BREAK


def _keep_asides(tree: HtmlElement) -> None:
    """Side boxes with facts become ordinary blocks, at the end of the main part if outside it."""
    content = next(iter(tree.xpath("//main | //article | //*[@role='main']")), None)
    for aside in list(tree.iter("aside")):
        if aside.find(".//*[@data-fact]") is None and not _FACT.search(aside.text_content()):
            continue
        aside.tag = "div"
        aside.attrib.clear()
        if content is not None and content not in aside.iterancestors():
            if aside not in content.iterancestors():
                content.append(aside)


def disarm(tree: HtmlElement) -> None:
    """Take off the names for which main-text extraction would drop text, and empty anchors."""
    for element in tree.iter(*_INLINE):
        element.attrib.pop("class", None)
        element.attrib.pop("id", None)
    for element in tree.iter(*_NAMED):
        named = f"{element.get('class', '')} {element.get('id', '')}"
        if _SUSPECT.search(named) and not _NAVIGATION.search(named) and link_share(element) < 0.5:
            element.attrib.pop("class", None)
            element.attrib.pop("id", None)
    for anchor in list(tree.iter("a")):
        if anchor.getparent() is not None and not anchor.get("href"):
            anchor.drop_tag()
        elif "headerlink" in anchor.get("rel", "") or (anchor.text or "").strip() in ("¶", "#"):
            anchor.drop_tree()


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
    if not text and before is not None and before.text_content()[-1:] in " \n:":
        return  # a label in a span of its own
    starts = (element.text_content() or "")[:1]
    if element.get("class") and starts.isupper() and (text[-1:].isalnum() or not text):
        element.text = LINE_BREAK + (element.text or "")
