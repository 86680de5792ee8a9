"""A document as one end of a relation: what it is, what it refers to, the traces it leaves."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from urllib.parse import unquote, urlsplit

from archive.model import ACCEPTED, Document, Fact, Json, Kind, Page, Source
from archive.relations import Trace
from ingest.extractors.html.facts import FILES
from ingest.shingles import bands, shingles

#: Names that files of all the world have.
_COMMON = re.compile(
    r"^(?:index|download|datei|dokument|document|file|folien|praesentation|präsentation|vortrag|"
    r"programm|flyer|einladung|protokoll|bericht|anlage|scan|test|poster)[\W_\d]{0,4}\.\w+$"
)
_ROUND = re.compile(
    r"[\s(–,:-]*(?:(?P<before>\d{1,2})\.\s?(?:Runde|Phase|Förderphase|Projektphase|Staffel|Durchgang|"
    r"Förderrunde)|(?:Phase|Runde|Staffel|Teil|Förderphase)\s(?P<behind>\d{1,2}|I{1,3}|IV|V))\)?\s*$",
    re.IGNORECASE,
)
_ROMAN = {"i": 1, "ii": 2, "iii": 3, "iv": 4, "v": 5}
_PARTED = re.compile(r"\s[–—-]\s|:\s")
_SHORTEST = 8


@dataclass
class Side:
    """A document with its pages, its accepted facts and where it was found."""

    document: Document
    pages: tuple[Page, ...]
    facts: tuple[Fact, ...]
    sources: tuple[Source, ...]

    @cached_property
    def shingles(self) -> frozenset[int]:
        return shingles(page.text for page in self.pages)

    @cached_property
    def files(self) -> frozenset[str]:
        """The names of the files it was found as; web pages have none."""
        names = {file_name(source.url or source.location) for source in self.sources}
        return frozenset(name for name in names if is_file(name))

    @cached_property
    def offers(self) -> dict[str, tuple[str, str]]:
        """{name of a file it links to: (address, label)}."""
        found: dict[str, tuple[str, str]] = {}
        for value in self.values("attachments"):
            if isinstance(value, dict) and isinstance(value.get("url"), str):
                name = file_name(str(value["url"]))
                if is_file(name):
                    found.setdefault(name, (str(value["url"]), str(value.get("label") or name)))
        return found

    @cached_property
    def day(self) -> str | None:
        """The day of an event or of slides."""
        for name in ("event", "published"):
            for value in self.values(name):
                told = value.get("begin") if isinstance(value, dict) else value
                if isinstance(told, str) and len(told) >= 10:
                    return told[:10]
        day = self.document.sort_date
        return day.isoformat() if day and self.document.kind in (Kind.EVENT, Kind.SLIDES) else None

    @property
    def stem_and_round(self) -> tuple[str, int | None]:
        return stem_and_round(self.document.title)

    @property
    def family(self) -> str:
        """Files of one family are the same format to a reader."""
        version = self.document.version
        media_type = version.original.media_type if version else ""
        return "html" if "html" in media_type else media_type

    def values(self, name: str) -> Iterator[Json]:
        for fact in self.facts:
            if fact.field == name and fact.status == ACCEPTED:
                yield from fact.value if isinstance(fact.value, list) else [fact.value]

    def traces(self) -> set[Trace]:
        """Keys that a document which hangs together with this one has too."""
        found = {("file", name) for name in (*self.files, *self.offers)}
        found |= {("title", key) for key in self._titles()}
        found |= {("band", band) for band in bands(self.shingles)}
        if self.document.kind in (Kind.EVENT, Kind.SLIDES) and self.day:
            found.add(("day", self.day))
        stem, _ = self.stem_and_round
        if self.document.kind == Kind.PROJECT and len(stem) >= _SHORTEST:
            found.add(("stem", stem))
        return found

    def _titles(self) -> Iterator[str]:
        named = [self.document.title, _PARTED.split(self.document.title)[0]]
        for value in self.values("relations"):
            if isinstance(value, dict):
                named.append(str(value.get("title") or ""))
        yield from {key for key in map(title_key, named) if len(key) >= _SHORTEST}


def title_key(title: str) -> str:
    """
    >>> title_key("„Dorf eins“ – Wege")
    'dorfeinswege'
    """
    return "".join(filter(str.isalnum, title.casefold()))


def stem_and_round(title: str) -> tuple[str, int | None]:
    """
    >>> stem_and_round("Dorf eins (2. Runde)"), stem_and_round("Dorf eins – Wege")
    (('dorfeins', 2), ('dorfeins', None))
    """
    found = _ROUND.search(title)
    number: int | None = None
    if found:
        told = (found["before"] or found["behind"]).lower()
        number = int(told) if told.isdigit() else _ROMAN[told]
        title = title[: found.start()]
    return title_key(_PARTED.split(title)[0]), number


def file_name(place: str) -> str:
    """The name of a file at an address or a path, in small letters."""
    try:
        path = urlsplit(place).path if "://" in place else place.partition("?")[0]
    except ValueError:  # brackets that name no address
        return ""
    return unquote(path).replace("\\", "/").rpartition("/")[2].rpartition("#")[2].lower()


def is_file(name: str) -> bool:
    """Whether a name is one of a file to download, and no name that many have."""
    return name.rpartition(".")[2] in FILES and len(name) > 7 and not _COMMON.match(name)
