"""The sections of a document's page: which there are, in which order, with which number."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from archive.model import Kind

TITLES = {
    "termin": "Wann und wo", "agenda": "Agenda", "folien": "Folien und Anlagen",
    "ergebnis": "Ergebnis", "reihe": "In der Reihe", "steckbrief": "Steckbrief",
    "laufzeit": "Laufzeit", "regionen": "Regionen", "familie": "Zusammenhang",
    "veranstaltungen": "Veranstaltungen", "beziehungen": "Beziehungen", "gliederung": "Inhalt",
    "text": "Text", "aehnlich": "Ähnlich", "fassungen": "Fassungen",
}  # fmt: skip
_END = ("beziehungen", "aehnlich", "fassungen")
_PROFILE = ("steckbrief", "laufzeit", "regionen", "familie", "veranstaltungen")
_MEETING = ("termin", "agenda", "folien", "ergebnis", "reihe")
#: What comes first is what a kind is looked up for.
ORDERS = {
    Kind.EVENT: (*_MEETING, *_PROFILE, "gliederung", "text", *_END),
    Kind.NEWS: ("termin", "text", *_PROFILE, "agenda", "folien", *_END),
    Kind.SLIDES: ("folien", "termin", *_PROFILE, "agenda", "gliederung", "text", *_END),
    Kind.MINUTES: ("termin", "gliederung", *_PROFILE, "agenda", "text", "folien", *_END),
    Kind.PUBLICATION: ("gliederung", "folien", *_PROFILE, "termin", "agenda", "text", *_END),
}
USUAL = (*_PROFILE, "termin", "agenda", "ergebnis", "reihe", "folien", "gliederung", "text", *_END)
#: What the sections of single kinds are called.
OWN_TITLES = {
    (Kind.PROJECT, "familie"): "Projektfamilie",
    (Kind.SLIDES, "folien"): "Folien",
    (Kind.PUBLICATION, "folien"): "Seiten",
    (Kind.MINUTES, "folien"): "Seiten",
    (Kind.MINUTES, "gliederung"): "Tagesordnung",
}


@dataclass(frozen=True, slots=True)
class Section:
    """A section. `id` is its name in addresses; the template of its content is called after it."""

    id: str
    number: int
    title: str

    @property
    def template(self) -> str:
        return f"dokument_{self.id}.html"


def sections(kind: str, there: Collection[str]) -> tuple[Section, ...]:
    """The sections of a kind that have something to show, numbered."""
    known = Kind(kind) if kind in list(Kind) else Kind.OTHER
    listed = [name for name in ORDERS.get(known, USUAL) if name in there]
    return tuple(
        Section(name, number, OWN_TITLES.get((known, name), TITLES[name]))
        for number, name in enumerate(listed, 1)
    )
