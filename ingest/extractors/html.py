"""Web pages: one parse, a pre-treated tree, the main text by trafilatura, cut at its headings.

Main-text extraction drops what looks like furniture: label and value lists, side boxes, folded
accordions, dates inside `time`. They are rewritten beforehand into plain paragraphs, and those
that still get lost are appended, since these lines are what an archive lives on.
"""

from __future__ import annotations

import copy
import re
from collections.abc import Iterator
from pathlib import Path

import lxml.html
from lxml.etree import ParserError
from trafilatura import bare_extraction

from archive.errors import EmptyDocument
from archive.model import PageUnit
from ingest.decode import decode
from ingest.extractors.base import Limits, RawInfo, RawPage
from ingest.extractors.html_facts import stated
from ingest.extractors.html_metadata import metadata
from ingest.extractors.html_treat import fact_lines, folded, lead_lines, treat
from ingest.extractors.text import sections

#: Main text shorter than this is mistrusted; the whole body is taken then.
SHORT = 200
#: Share of the letters that an extraction must keep to be preferred.
KEPT = 0.9
#: Main-text extraction of a page with more elements takes minutes; its whole body is taken.
MANY_ELEMENTS = 40_000
#: Stands before each heading while a body is cut; cleaning removes it from a page that holds it.
_BEGINS = "\uf8fe"
#: Lines under a headline are short; a longer one is text.
LEAD_LINE = 120
_BLOCKS = {"p", "item", "quote", "row", "code", "lb"}
_FURNITURE = ".//nav | .//footer | .//script | .//style | .//form | .//noscript | .//template"


def extract_html(path: Path, limits: Limits) -> Iterator[RawPage | RawInfo]:
    """The sections of a web page."""
    with path.open("rb") as stream:
        text = decode(stream.read(limits.characters * 4))
    cut = None
    if len(text) > limits.characters or path.stat().st_size > 4 * limits.characters:
        text = text[: limits.characters]
        cut = f"Gekürzt: gelesen wurden die ersten {limits.characters} Zeichen."
    tree = parse(text)
    told, stated_facts = metadata(tree), stated(tree)
    treat(tree)
    facts, lead = fact_lines(tree), lead_lines(tree)
    pages = _with_facts(_with_lead(_main(tree), lead), facts)
    if len(pages) > limits.pages:
        cut = f"Gekürzt: gelesen wurden die ersten {limits.pages} Abschnitte."
    yield from pages[: limits.pages]
    yield RawInfo(
        PageUnit.SECTION,
        title=told.title,
        title_rule=told.title_rule,
        published=told.published,
        published_rule=told.published_rule,
        cut=cut,
        facts=stated_facts,
    )


def parse(text: str) -> lxml.html.HtmlElement:
    """The tree of a page. The encoding declaration inside is not heeded: the text is decoded.

    Raises:
        EmptyDocument: there is no element in it.
    """
    try:
        parser = lxml.html.HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True)
        return lxml.html.document_fromstring(text.encode("utf-8", "replace"), parser=parser)
    except ParserError as error:
        raise EmptyDocument("Die Webseite ist leer.") from error


def _main(tree: lxml.html.HtmlElement) -> list[RawPage]:
    """The main text. A page that names no main part is tried as if its body were one, which
    keeps headings that are lost otherwise; what gives fewer words is not taken.
    """
    if sum(1 for _ in tree.iter()) > MANY_ELEMENTS:
        return list(_whole_body(tree))
    plain = _extracted(copy.deepcopy(tree))
    pages = plain
    if not tree.xpath("//article | //main | //*[@role='main']"):
        wrapped = _extracted(_with_article(copy.deepcopy(tree)))
        if _letters(wrapped) >= KEPT * _letters(plain):
            pages = wrapped
    if _letters(pages) >= SHORT:
        return pages
    return list(_whole_body(tree))


def _extracted(tree: lxml.html.HtmlElement) -> list[RawPage]:
    found = bare_extraction(
        tree, favor_recall=True, include_tables=True, include_comments=False, with_metadata=False
    )
    body = getattr(found, "body", None) if found is not None else None
    return list(_sections(body)) if body is not None else []


def _with_article(tree: lxml.html.HtmlElement) -> lxml.html.HtmlElement:
    body = tree.find("body")
    if body is not None:
        article = lxml.html.Element("article")
        article.text, body.text = body.text, None
        article.extend(list(body))
        body.append(article)
    return tree


def _letters(pages: list[RawPage]) -> int:
    return sum(len(page.text) for page in pages)


def _whole_body(tree: lxml.html.HtmlElement) -> Iterator[RawPage]:
    """All text of the body but navigation and footer, in sections by its headings."""
    body = tree.find("body") if tree.find("body") is not None else tree
    for element in body.xpath(_FURNITURE):
        element.drop_tree()
    for heading in list(body.iter("h1", "h2", "h3", "h4")):
        heading.text = _BEGINS + folded(heading)
        for child in list(heading):
            heading.remove(child)
    lines = (" ".join(line.split()) for line in body.itertext())
    for part in "\n".join(line for line in lines if line).split(_BEGINS):
        first, _, rest = part.partition("\n")
        yield from _page(first or None, rest.split("\n")) if part.strip() else ()


def _sections(body: lxml.html.HtmlElement) -> Iterator[RawPage]:
    """The text under each heading; a very long one in several pages."""
    heading: str | None = None
    lines: list[str] = []
    for element in body.iter("head", *_BLOCKS):
        if element.tag == "head":
            found = " ".join("".join(element.itertext()).split())
            if lines:
                yield from _page(heading, lines)
                heading, lines = found or None, []
            else:  # nothing stands under the heading before the next one
                heading, lines = (heading or found or None), [found] if heading and found else []
        elif not any(parent.tag in _BLOCKS for parent in element.iterancestors()):
            lines += _lines(element)
    yield from _page(heading, lines)


def _lines(element: lxml.html.HtmlElement) -> list[str]:
    if element.tag == "row":
        cells = (" ".join(cell.itertext()) for cell in element.iter("cell"))
        return [" | ".join(text for cell in cells if (text := " ".join(cell.split())))]
    for line_break in element.iter("lb"):
        line_break.tail = "\n" + (line_break.tail or "")
    text = "".join(element.itertext())
    folded = [" ".join(line.split()) for line in text.splitlines()]
    lead = "• " if element.tag == "item" else ""
    return [lead + line for line in folded if line]


def _page(heading: str | None, lines: list[str]) -> Iterator[RawPage]:
    text = "\n\n".join(line for line in lines if line)
    text = re.sub(r"\n\n(?=• )", "\n", text)
    if not text and heading is None:
        return
    whole = f"{heading}\n\n{text}" if heading else text
    for part in sections(whole):
        yield RawPage(part, heading)


def _with_lead(pages: list[RawPage], lead: list[str]) -> list[RawPage]:
    """The pages with the lines between headline and text put in front that the main text lacks."""
    if not pages or not lead:
        return pages or [RawPage("\n".join(lead))]
    have = _squeezed("\n".join(page.text for page in pages))
    kept: list[str] = []
    for line in lead:
        if len(line) > LEAD_LINE and _squeezed(line) in have:
            break  # the text has begun
        if _squeezed(line) not in have:
            kept.append(line)
    if not kept:
        return pages
    first = pages[0]
    if first.heading and first.heading == lead[0]:
        rest = first.text.removeprefix(first.heading).lstrip("\n")
        text = "\n".join((first.heading, *kept, "", rest))
        return [RawPage(text, first.heading), *pages[1:]]
    return [RawPage("\n".join(lead[:1] + [k for k in kept if k != lead[0]])), *pages]


def _with_facts(pages: list[RawPage], facts: list[str]) -> list[RawPage]:
    """The pages, and one more with the label and value lines that the main text lacks."""
    have = _squeezed("\n".join(page.text for page in pages))
    missing = [line for line in dict.fromkeys(facts) if _squeezed(line) not in have]
    if missing:
        pages = [*pages, RawPage("\n".join(missing), "Angaben")]
    return pages


def _squeezed(text: str) -> str:
    return re.sub(r"[\W_]+", "", text).casefold()
