"""A document as one end of a relation: what it is, what it refers to, the traces it leaves."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from itertools import islice
from urllib.parse import unquote, urlsplit

from archive.model import ACCEPTED, UNSURE, Document, Fact, Json, Kind, Page, Source
from archive.relations import Trace
from ingest.extractors.html.facts import FILES
from ingest.facts.kinship import NAMED
from ingest.shingles import bands, shingles
from ingest.titlekey import title_key

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
_SHORTEST, _SHORTEST_ACTOR = 8, 6
#: Pages and characters in which a document names the project that it belongs to.
_FRONT, _FRONT_CHARACTERS = 6, 12_000
_QUOTED = re.compile(r"[„\"»](?P<name>[^„“\"»«\n]{6,150})[“\"«]")
_BEHIND_WORD = re.compile(
    r"\b(?:\w*[Pp]rojekt|Vorhaben|Modellvorhaben|Initiative|Verbund)(?:e?s)?:?\s(?P<name>[A-ZÄÖÜ][^\n]{5,120})"
)
_NAME_WORD = re.compile(r"\S+")
#: Names that are looked at, and the words of one that stands behind "Projekt".
_MOST_NAMES, _LONGEST_NAME = 60, 8


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
    def short_title(self) -> str:
        """The title without what stands behind its dash or colon."""
        return _PARTED.split(self.document.title)[0]

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

    def named_kin(self) -> Iterator[tuple[str, str, str]]:
        """(relation, title, reason) that its text tells, words that may be a title included."""
        for fact in self.facts:
            is_told = fact.status == ACCEPTED or (
                fact.status == UNSURE and fact.confidence >= NAMED
            )
            if fact.field != "relations" or not is_told:
                continue
            for value in fact.value if isinstance(fact.value, list) else [fact.value]:
                if isinstance(value, dict) and value.get("type"):
                    reason = str(value.get("reason") or "Der Text nennt diesen Titel")
                    yield str(value["type"]), str(value.get("title") or ""), reason

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
        found |= {("named", key) for key in (self.own_names or self.named_projects)}
        if self.document.kind in (Kind.PROJECT, Kind.EVENT, Kind.MINUTES):
            found |= {("actor", key) for key in self.actors}
        return found

    @cached_property
    def own_names(self) -> frozenset[str]:
        """The keys of what a project is called; none for other documents."""
        if self.document.kind != Kind.PROJECT:
            return frozenset()
        title = self.document.title
        names = (title_key(title), title_key(_PARTED.split(title)[0]), self.stem_and_round[0])
        return frozenset(name for name in names if len(name) >= _SHORTEST)

    @cached_property
    def named_projects(self) -> dict[str, list[int]]:
        """{key of what may be a project's name: the characters of the text it begins at}."""
        found: dict[str, list[int]] = {}
        own = _PARTED.split(self.document.title)[0]  # "Dorfmitte: Treffen der Läden"
        for begin, name in ((0, own), *named_in(self.head)):
            key = title_key(name)
            if len(key) >= _SHORTEST:
                found.setdefault(key, []).append(begin)
        return found

    @cached_property
    def head(self) -> str:
        """Title and text in front, in which a document says what it belongs to."""
        texts = (page.text for page in self.pages[:_FRONT])
        return "\n".join((self.document.title, *texts))[:_FRONT_CHARACTERS]

    @cached_property
    def actors(self) -> dict[str, str]:
        """{key: name} of the people and of the bodies that are in no list."""
        people = [v for v in self.values("people") if isinstance(v, dict)]
        names = [str(v["name"]) for v in people if v.get("name")]  # a record may bring none
        bodies = [v for v in self.values("organisations") if isinstance(v, dict)]
        names += [str(v.get("label")) for v in bodies if not v.get("id")]
        return {title_key(name): name for name in names if len(title_key(name)) >= _SHORTEST_ACTOR}

    def _titles(self) -> Iterator[str]:
        named = [self.document.title, _PARTED.split(self.document.title)[0]]
        named += [title for _, title, _ in self.named_kin()]
        yield from {key for key in map(title_key, named) if len(key) >= _SHORTEST}


def named_in(text: str) -> Iterator[tuple[int, str]]:
    """What a text names between quotation marks, or behind "Projekt": where, and the name.

    >>> [name for _, name in named_in("Das Projekt Dorfmitte lädt ein.")]
    ['Dorfmitte', 'Dorfmitte lädt', 'Dorfmitte lädt ein.']
    """
    for quoted in islice(_QUOTED.finditer(text), _MOST_NAMES):
        yield quoted.start(), quoted["name"]
    for behind in islice(_BEHIND_WORD.finditer(text), _MOST_NAMES):
        words = list(_NAME_WORD.finditer(behind["name"]))
        for word in words[:_LONGEST_NAME]:
            yield behind.start("name"), behind["name"][: word.end()]


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
