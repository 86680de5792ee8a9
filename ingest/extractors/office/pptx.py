"""PPTX and its kin (shows, templates, with macros): each slide a page."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from archive.errors import DamagedDocument, EmptyDocument
from archive.model import PageUnit
from ingest.extractors.base import Limits, RawInfo, RawPage
from ingest.extractors.capped import capped
from ingest.extractors.office.package import Package
from ingest.extractors.office.properties import Properties, core_properties
from ingest.extractors.office.relations import main_part, relations
from ingest.extractors.office.slides import Slide, SlideReader
from ingest.extractors.office.xml import below, parse
from ingest.extractors.stated import squeezed

#: Words of a first slide's title; more are a sentence.
LONGEST_TITLE = 200


def extract_pptx(path: Path, limits: Limits) -> Iterator[RawPage | RawInfo]:
    """The slides of a presentation, in the order in which they are shown."""
    with Package(path, limits) as package:
        stated = core_properties(package)
        yield RawInfo(PageUnit.SLIDE, facts=stated.facts)
        pages = _Noted(package)
        cut = yield from capped(pages.read(), limits, "Folien")
    if not pages.count:
        raise EmptyDocument("Die Präsentation hat keine Folien.")
    if not pages.has_text:
        cut = "Kein Text erkannt: die Folien sind Bilder."
    if pages.damaged:
        cut = f"Unvollständig: {pages.damaged} von {pages.count} Folien sind beschädigt."
    title, rule = pages.title(stated)
    yield RawInfo(PageUnit.SLIDE, title=title, title_rule=rule, cut=cut, facts=stated.facts)


class _Noted:
    """Reads the slides and remembers what tells the title."""

    def __init__(self, package: Package) -> None:
        self._package = package
        self._first = ""
        self._heading: str | None = None
        self.count = 0
        self.damaged = 0
        self.has_text = False

    def read(self) -> Iterator[RawPage]:
        reader = SlideReader(self._package)
        for part in _slides(self._package):
            slide = self._slide(reader, part)
            if not self.count:
                self._first, self._heading = squeezed(slide.text), slide.title
            self.count += 1
            self.has_text = self.has_text or bool(slide.text)
            yield RawPage(slide.text, slide.title)

    def _slide(self, reader: SlideReader, part: str) -> Slide:
        """A slide; of a damaged one an empty page keeps the numbers of the others right."""
        try:
            return reader.read(part)
        except DamagedDocument:
            self.damaged += 1
            return Slide(None, "")

    def title(self, stated: Properties) -> tuple[str | None, str]:
        """The stated title if the first slide says it too, else that slide's own one."""
        if stated.title and squeezed(stated.title) in self._first:
            return stated.title, "Dateieigenschaft Titel"
        if self._heading and 3 < len(self._heading) <= LONGEST_TITLE:
            return self._heading, "Titel der ersten Folie"
        return stated.title, "Dateieigenschaft Titel" if stated.title else ""


def _slides(package: Package) -> Iterator[str]:
    """The parts of the slides in order; "" for one that is not there."""
    main = main_part(package, "ppt/presentation.xml")
    targets = {relation.id: relation.part for relation in relations(package, main)}
    for listed in below(parse(package, main), "sldId"):
        target = targets.get(_relation_id(listed.items()))
        yield target or ""


def _relation_id(items: list[tuple[str, str]]) -> str:
    """The id of the relation; the element has a plain "id" of its own beside it."""
    return next((value for key, value in items if key.endswith("}id")), "")
