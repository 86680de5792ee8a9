"""RTF files: the text in sections by its headings."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from archive.model import PageUnit
from ingest.extractors.base import Limits, RawInfo, RawPage
from ingest.extractors.capped import capped
from ingest.extractors.office.naming import Naming
from ingest.extractors.office.properties import properties
from ingest.extractors.rtf.head import read_head
from ingest.extractors.rtf.reader import RtfReader
from ingest.extractors.sectioned import sectioned


def extract_rtf(path: Path, limits: Limits) -> Iterator[RawPage | RawInfo]:
    """The sections of an RTF file."""
    data = path.read_bytes()
    head = read_head(data)
    stated = properties(
        head.stated.get("title"),
        head.stated.get("author", ""),
        head.stated.get("created"),
        head.stated.get("modified"),
    )
    naming = Naming(stated.title)
    reader = RtfReader(head.codec, head.fonts, head.headings)
    cut = yield from capped(naming.note(sectioned(reader.blocks(data))), limits, "Abschnitte")
    title, rule = naming.title(())
    yield RawInfo(PageUnit.SECTION, title=title, title_rule=rule, cut=cut, facts=stated.facts)
