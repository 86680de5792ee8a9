"""Archived HTML for reading: cleaned, and without phone numbers and e-mail addresses.

They are covered in the text as a reader sees it, across entities and inline tags: a number with a
bold area code is one number.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from urllib.parse import urljoin, urlsplit

import nh3
from lxml import etree, html
from lxml.html import HtmlElement

from archive.masking import mask

#: What an archived page may be made of.
_BLOCKS = {
    "h1", "h2", "h3", "h4", "h5", "h6", "p", "div", "ul", "ol", "li", "dl", "dt", "dd", "table",
    "caption", "thead", "tbody", "tfoot", "tr", "td", "th", "blockquote", "pre", "hr", "br",
    "figure", "figcaption", "address",
}  # fmt: skip
_INLINE = {
    "a", "abbr", "b", "cite", "code", "del", "em", "font", "i", "ins", "mark", "q", "s", "small",
    "span", "strong", "sub", "sup", "time", "u",
}  # fmt: skip
#: Parts of a page that would pose as parts of ours.
_LANDMARKS = {"article", "aside", "footer", "header", "main", "nav", "section"}
_TAGS = _BLOCKS | _LANDMARKS | (_INLINE - {"font"})
#: Elements whose content goes with them.
_DROPPED = {
    "script", "style", "title", "noscript", "template", "textarea", "select", "button", "option",
    "iframe", "object", "svg", "math",
}  # fmt: skip
_ATTRIBUTES = {
    "a": {"href"},
    "td": {"colspan", "rowspan"},
    "th": {"colspan", "rowspan", "scope"},
    "ol": {"start"},
    "time": {"datetime"},
}
_HEADINGS = {"h1": "h2", "h2": "h3", "h3": "h4", "h4": "h5", "h5": "h6"}
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")


def cleaned(text: str, base: str | None, cover: bool) -> str:
    """The readable part of a page as harmless HTML, headings one level down.

    Links lead where they led from `base`, or nowhere; nothing is loaded from anywhere.
    """
    root = _parsed(text)
    for element in root.iter(etree.Element):
        element.tag = "div" if element.tag in _LANDMARKS else _lower(element.tag)
    if cover:
        cover_tree(root)
    body = root.find("body")
    # cleaned last of all: what one parser wrote another may read differently
    return _safe(_written(root if body is None else body), base)


def covered_page(text: str) -> str:
    """A whole HTML page with phone numbers and e-mail addresses covered; unchanged without any."""
    root = _parsed(text)
    return f"<!doctype html>\n{_written(root)}" if cover_tree(root) else text


def cover_tree(root: HtmlElement) -> bool:
    """Cover a tree in place; whether there was anything to cover."""
    places = list(_words(root))
    whole = "".join(gap + words for _, _, gap, words in places)
    masked = mask(whole)
    at = 0
    for element, name, gap, words in places:
        at += len(gap)
        if masked[at : at + len(words)] != words:
            setattr(element, name, _clean(masked[at : at + len(words)]))
        at += len(words)
    return _cover_attributes(root) or masked != whole


def _cover_attributes(root: HtmlElement) -> bool:
    changed = False
    for element in root.iter(etree.Element):
        for name, value in element.attrib.items():
            if mask(value) != value:
                element.attrib[name] = _clean(mask(value))
                changed = True
    return changed


def _words(root: HtmlElement) -> Iterator[tuple[HtmlElement, str, str, str]]:
    """(element, "text" or "tail", what parts the words from those before, words), in order."""
    tree = root.getroottree()  # comments before and after the root are the tree's
    for event, element in etree.iterwalk(tree, events=("start", "end", "comment", "pi")):
        gap = "" if element.tag in _INLINE else "\n"
        if event != "end":
            yield element, "text", gap, element.text or ""
        if event != "start":
            yield element, "tail", gap, element.tail or ""


def _safe(text: str, base: str | None) -> str:
    return nh3.clean(
        _clean(text),
        tags=_TAGS,
        clean_content_tags=_DROPPED,
        attributes=_ATTRIBUTES,
        attribute_filter=lambda _tag, name, value: _attribute(name, value, base),
        url_schemes={"http", "https"},
        link_rel="noopener noreferrer",
    )


def _attribute(name: str, value: str, base: str | None) -> str | None:
    """An attribute's value, an address made absolute; None if it leads nowhere."""
    if name != "href":
        return value
    try:
        address = urljoin(base or "", value.strip())
        return address if urlsplit(address).scheme in ("http", "https") else None
    except ValueError:
        return None  # not an error: archived pages are full of broken addresses


def _parsed(text: str) -> HtmlElement:
    """A page as a tree, whatever it looks like."""
    data = (_clean(text).strip() or "<p></p>").encode("utf-8", "replace")
    return html.document_fromstring(data, parser=html.HTMLParser(encoding="utf-8"))


def _written(element: HtmlElement) -> str:
    return str(html.tostring(element, encoding="unicode"))


def _lower(tag: str) -> str:
    return _HEADINGS.get(tag, tag)


def _clean(text: str) -> str:
    """The text without the characters that no markup may hold."""
    return _CONTROL.sub("\N{REPLACEMENT CHARACTER}", text)
