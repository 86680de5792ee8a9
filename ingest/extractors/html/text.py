"""The text of an element of a web page: on one line, or a line for each block."""

from __future__ import annotations

from collections.abc import Iterator

from lxml.html import HtmlElement

#: Stands for `br`: white space of the source, line ends too, means nothing.
LINE_BREAK = "\u2028"
#: Elements that begin a line of their own.
PARTING = frozenset(
    ("p", "div", "li", "ul", "ol", "dl", "dt", "dd", "td", "th", "tr", "table", "br", "pre",
     "section", "article", "blockquote", "h1", "h2", "h3", "h4", "h5", "h6", "address",
     "figcaption")
)  # fmt: skip


def _parts(element: HtmlElement) -> Iterator[str | None]:
    """The pieces of text, None where a line ends."""
    is_block = element.tag in PARTING
    if is_block:
        yield None
    yield (element.text or "").replace("\n", " ")
    for child in element:
        yield from _parts(child)
        yield (child.tail or "").replace("\n", " ")
    if is_block:
        yield None


def folded(element: HtmlElement) -> str:
    """An element's text on one line, with blanks where blocks and line breaks part words."""
    return " ".join("".join(part if part is not None else " " for part in _parts(element)).split())
