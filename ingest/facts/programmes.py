"""Programmes that a document belongs to or speaks of.

By the vocabulary ("MORO", "Nationale Stadtentwicklungspolitik"), else by a label ("Programm: …")
or by quotation marks behind a word for one ("Landesprogramm „Dörfer im Wandel“").
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, lru_cache
from typing import NamedTuple

from archive.model import ACCEPTED, UNSURE, Fact
from archive.vocabulary.names import programmes
from index.german.fold import fold
from ingest.facts.book import Book, Named
from ingest.facts.places import Place, first_pages, place
from ingest.facts.subject import Subject

FIELD = "programmes"
_KIND = r"(?:(?:EU|Bundes|Landes|Förder|Modell|Aktions|Sonder|Forschungs|Rahmen)-?)*[Pp]rogramm"
_LABEL = re.compile(
    rf"^[^\w\n]{{0,6}}{_KIND}(?:e|s|linie)?(?P<colon>\s?[:|]|(?=\s))[ \t]*"
    r"(?P<value>[^\n]{2,160})$",
    re.MULTILINE,
)
_QUOTED = re.compile(rf"\b{_KIND}(?:s|es|e|en)?\s[„“\"»‚](?P<value>[^„“”\"«\n]{{3,90}})[“”\"«‘]")
#: A name inside the name of a unit, or one that is only compared with.
_UNIT = re.compile(r"(?:Referate?s?|Abteilung|Sachgebiet|Fachbereich|Dezernat)\s[^.\n]{0,60}$")
_OTHER = re.compile(
    r"\b(?:nicht|kein\w*|anders als|statt|ähnlich wie|nach dem vorbild|vergleichbar mit|ohne)\s"
    r"(?:\w+\s){0,3}[„\"]?$",
    re.IGNORECASE,
)
_BEFORE = 90
_SURE, _SAID, _DOUBTFUL = 0.95, 0.85, 0.4


class _Told(NamedTuple):
    """A programme at some characters of a page; `id` is "" for one that no list knows."""

    id: str
    label: str
    page: Place
    begin: int
    end: int
    rule: str
    confidence: float


@lru_cache(maxsize=32)
def known_programmes(text: str) -> tuple[Named, ...]:
    """Where a page names programmes of the vocabulary. Kept for the reader that comes next."""
    named = _book().find(text)
    return tuple(n for n in named if not _is_unit(text, n.begin))


@cache
def _book() -> Book:
    return Book(programmes())


def read_programmes(subject: Subject) -> Iterator[Fact]:
    """The programmes of a document, each once, in the order of reading."""
    best: dict[str, _Told] = {}
    for page in first_pages(subject.pages):
        for told in _told(page):
            key = told.id or fold(told.label)
            if key not in best or told.confidence > best[key].confidence:
                best[key] = told
    yield from map(_fact, best.values())


def _told(page: Place) -> list[_Told]:
    """What a page says, in order of reading."""
    named = known_programmes(page.text)
    labels = [(found, found.span("value")) for found in _LABEL.finditer(page.text)]
    told = [_known(page, name, [span for _, span in labels]) for name in named]
    spans = [span for found, span in labels if found["colon"].strip()]
    spans += [found.span("value") for found in _QUOTED.finditer(page.text)]
    for begin, end in spans:
        if not any(name.begin < end and begin < name.end for name in named):
            told += _unknown(page, begin, end)
    return sorted(told, key=lambda one: one.begin)


def _known(page: Place, named: Named, labels: list[tuple[int, int]]) -> _Told:
    rule, confidence = "Verzeichnis der Programme", _SAID
    if any(begin <= named.begin < end for begin, end in labels):
        rule, confidence = "Feld Programm", _SURE
    elif _OTHER.search(page.text[max(0, named.begin - _BEFORE) : named.begin]):
        confidence = _DOUBTFUL
    entry = named.entry
    return _Told(entry.id, entry.label, page, named.begin, named.end, rule, confidence)


def _unknown(page: Place, begin: int, end: int) -> Iterator[_Told]:
    """A name that no list has: short, no sentence."""
    written = page.text[begin:end]
    name = " ".join(written.split()).strip('„“”"»«.,;')
    if 2 < len(name) <= 90 and len(name.split()) < 12 and name[:1].isupper():
        yield _Told("", name, page, begin, end, "Name hinter „Programm“", _SAID)


def _is_unit(text: str, at: int) -> bool:
    """Whether a name is part of the name of an office."""
    return bool(_UNIT.search(text[max(0, at - _BEFORE) : at]))


def _fact(told: _Told) -> Fact:
    evidence = place(told.rule, told.page, told.begin, told.end)
    value = {"id": told.id, "label": told.label, "name": evidence.quote}
    status = UNSURE if told.confidence < 0.5 else ACCEPTED
    return Fact(FIELD, dict(value), evidence, told.confidence, status)
