"""DOCX and its kin (templates, with macros): the text in sections by its headings."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from archive.model import PageUnit
from ingest.extractors.base import Limits, RawInfo, RawPage
from ingest.extractors.capped import capped
from ingest.extractors.office.furniture import Furniture
from ingest.extractors.office.naming import Naming
from ingest.extractors.office.package import Package
from ingest.extractors.office.properties import core_properties
from ingest.extractors.office.relations import main_part, related
from ingest.extractors.office.wordblocks import BLOCKS, WordReader
from ingest.extractors.office.wordparagraph import Paragraph
from ingest.extractors.office.xml import below, elements, spare
from ingest.extractors.sectioned import sectioned


def extract_docx(path: Path, limits: Limits) -> Iterator[RawPage | RawInfo]:
    """The sections of a Word document, and what its page headers and footers say."""
    with Package(path, limits) as package:
        stated = core_properties(package)
        yield RawInfo(PageUnit.SECTION, facts=stated.facts)
        main = main_part(package, "word/document.xml")
        reader = WordReader(package, main)
        furniture, naming = Furniture(), Naming(stated.title)
        with package.open(main) as part:
            blocks = furniture.note(reader.blocks(elements(part, BLOCKS, ("body",))))
            cut = yield from capped(naming.note(sectioned(blocks)), limits, "Abschnitte")
        if cut is None:
            yield from furniture.page(_lines(package, main))
    title, rule = naming.title(reader.titles)
    yield RawInfo(PageUnit.SECTION, title=title, title_rule=rule, cut=cut, facts=stated.facts)


def _lines(package: Package, main: str) -> Iterator[str]:
    for kind in ("header", "footer"):
        for part in related(package, main, kind):
            for paragraph in below(spare(package, part), "p"):
                yield Paragraph(paragraph).text
