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
from ingest.extractors.html_blocks import Block, blocks, squeezed
from ingest.extractors.html_depth import shallow
from ingest.extractors.html_facts import stated
from ingest.extractors.html_main import all_blocks, main_blocks
from ingest.extractors.html_metadata import metadata
from ingest.extractors.html_text import folded
from ingest.extractors.html_treat import treat
from ingest.extractors.text import sections

#: Main text shorter than this is mistrusted; the whole body is taken then.
SHORT = 200
#: Share of the letters that an extraction must keep to be preferred.
KEPT = 0.9
#: Main-text extraction of a page with more elements takes minutes; its whole body is taken.
MANY_ELEMENTS = 40_000
#: Stands before each heading while a body is cut; cleaning removes it from a page that holds it.
_BEGINS = "\uf8fe"
#: A tag with so many attributes that libxml2, which compares each with all, takes minutes.
_BLOATED = re.compile(r"<([a-zA-Z][\w:-]*)\s[^<>]{200000,}>")
#: `<html lang="de" />` ends a page before it begins, for libxml2; for browsers it does not.
_CLOSED = re.compile(r"<(html|head|body)\b([^<>]*?)/>", re.IGNORECASE)
_FURNITURE = ".//nav | .//footer | .//script | .//style | .//form | .//noscript | .//template"


def extract_html(path: Path, limits: Limits) -> Iterator[RawPage | RawInfo]:
    """The sections of a web page."""
    with path.open("rb") as stream:
        text = decode(stream.read(limits.characters * 4))
    cut = None
    if len(text) > limits.characters or path.stat().st_size > 4 * limits.characters:
        text = text[: limits.characters]
        cut = f"Gekürzt: gelesen wurden die ersten {limits.characters} Zeichen."
    tree = parse(_CLOSED.sub(r"<\1\2>", _BLOATED.sub(r"<\1>", text)))
    told, stated_facts = metadata(tree), stated(tree)
    is_huge = sum(1 for _ in tree.iter()) > MANY_ELEMENTS
    treat(tree, is_huge)
    pages = list(_whole_body(tree)) if is_huge else _main(tree)
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
        tree = lxml.html.document_fromstring(text.encode("utf-8", "replace"), parser=parser)
        if any(entry.type_name == "ERR_RESOURCE_LIMIT" for entry in parser.error_log):
            data = shallow(text).encode("utf-8", "replace")  # the rest was left out: too deep
            tree = lxml.html.document_fromstring(data, parser=parser)
        return tree
    except ParserError as error:
        raise EmptyDocument("Die Webseite ist leer.") from error


def _main(tree: lxml.html.HtmlElement) -> list[RawPage]:
    """The sections of the main text."""
    page = blocks(tree)
    main = _main_text(tree)
    return list(_sections(main_blocks(page, main) if len(main) >= SHORT else all_blocks(page)))


def _main_text(tree: lxml.html.HtmlElement) -> str:
    """The main text, squeezed. A page that names no main part is tried as if its body were one;
    what gives fewer letters is not taken.
    """
    plain = _extracted(copy.deepcopy(tree))
    if tree.xpath("//article | //main | //*[@role='main']"):
        return plain
    wrapped = _extracted(_with_article(copy.deepcopy(tree)))
    return wrapped if len(wrapped) >= KEPT * len(plain) else plain


def _extracted(tree: lxml.html.HtmlElement) -> str:
    found = bare_extraction(
        tree, favor_recall=True, include_tables=True, include_comments=False, with_metadata=False
    )
    body = getattr(found, "body", None) if found is not None else None
    return squeezed("".join(body.itertext())) if body is not None else ""


def _with_article(tree: lxml.html.HtmlElement) -> lxml.html.HtmlElement:
    body = tree.find("body")
    if body is not None:
        article = lxml.html.Element("article")
        article.text, body.text = body.text, None
        article.extend(list(body))
        body.append(article)
    return tree


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
        kept = "\n\n".join(line for line in rest.split("\n") if line)
        yield from _page(first or None, kept) if part.strip() else ()


def _sections(found: list[Block]) -> Iterator[RawPage]:
    """The text under each heading; headings without any text go with the next one."""
    heading: str | None = None
    held: list[Block] = []
    for block in found:
        if block.kind != "head":
            held.append(block)
        elif held:
            yield from _page(heading, _joined(held))
            heading, held = block.text, []
        else:  # nothing stands under the heading before the next one
            held = [block] if heading else []
            heading = heading or block.text
    yield from _page(heading, _joined(held))


def _joined(held: list[Block]) -> str:
    """Blocks as text: items, rows and stated lines close together, paragraphs apart."""
    text, was_tight = "", False
    for block in held:
        line = f"• {block.text}" if block.kind == "item" else block.text
        is_tight = block.is_stated or block.kind in ("item", "row", "code")
        gap = "\n" if is_tight and was_tight else "\n\n"
        text, was_tight = (f"{text}{gap}{line}" if text else line), is_tight
    return text


def _page(heading: str | None, text: str) -> Iterator[RawPage]:
    if not text and heading is None:
        return
    whole = f"{heading}\n\n{text}" if heading else text
    for part in sections(whole):
        yield RawPage(part, heading)
