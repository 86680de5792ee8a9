"""ODT and its kin (templates, master documents, flat): the text in sections by its headings."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from archive.model import PageUnit
from ingest.extractors.base import Limits, RawInfo, RawPage
from ingest.extractors.capped import capped
from ingest.extractors.office.furniture import Furniture
from ingest.extractors.office.naming import Naming
from ingest.extractors.office.odffile import OdfFile, open_odf
from ingest.extractors.office.odftext import BLOCKS, OdfReader, plain, style_parents
from ingest.extractors.office.xml import Element, name
from ingest.extractors.sectioned import sectioned

_FURNITURE = ("header", "footer", "header-left", "footer-left", "header-first", "footer-first")


def extract_odt(path: Path, limits: Limits) -> Iterator[RawPage | RawInfo]:
    """The sections of a text document, and what its page headers and footers say."""
    with open_odf(path, limits) as file:
        stated = file.properties()
        yield RawInfo(PageUnit.SECTION, facts=stated.facts)
        parents: dict[str, str] = {}
        reader = OdfReader(parents)
        furniture, naming = Furniture(), Naming(stated.title)
        blocks = furniture.note(reader.blocks(_body(file, parents)))
        cut = yield from capped(naming.note(sectioned(blocks)), limits, "Abschnitte")
        if cut is None:
            yield from furniture.page(_lines(file))
    title, rule = naming.title(reader.titles)
    yield RawInfo(PageUnit.SECTION, title=title, title_rule=rule, cut=cut, facts=stated.facts)


def _body(file: OdfFile, parents: dict[str, str]) -> Iterator[Element]:
    """The elements of the text; the styles, which come before them, are noted on the way."""
    for element in file.elements((*BLOCKS, "style"), ("text", "automatic-styles")):
        if name(element) == "style":
            parents |= style_parents([element])
        else:
            yield element


def _lines(file: OdfFile) -> Iterator[str]:
    for element in file.styles(_FURNITURE, ("master-page",)):
        yield plain(element)
