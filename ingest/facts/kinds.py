"""What a document is: cues in its words and form, each with a weight; the heaviest kind wins.

A label ("Typ: Meldung") outweighs everything. The cues stand in `kindcues`
and `genrecues`.
"""

from __future__ import annotations

import re

from archive.model import Kind, PageUnit
from ingest.facts.cue import Cue
from ingest.facts.genrecues import GENRE_IN_TEXT, GENRE_IN_TITLE
from ingest.facts.kindcues import IN_HEAD, IN_TITLE

#: Cues are looked for in the head of a document, where it says what it is.
HEAD = 2_500
#: Below this a document says nothing clear of itself.
ENOUGH = 1.0


_LABELS = {
    "meldung": Kind.NEWS, "pressemitteilung": Kind.NEWS, "pressemeldung": Kind.NEWS,
    "nachricht": Kind.NEWS, "aktuelles": Kind.NEWS, "projekt": Kind.PROJECT,
    "projektsteckbrief": Kind.PROJECT, "veranstaltung": Kind.EVENT, "termin": Kind.EVENT,
    "tagung": Kind.EVENT, "publikation": Kind.PUBLICATION, "veröffentlichung": Kind.PUBLICATION,
    "protokoll": Kind.MINUTES, "präsentation": Kind.SLIDES, "vortrag": Kind.SLIDES,
}  # fmt: skip
_LABEL = re.compile(r"^(?:Typ|Art|Dokumenttyp|Rubrik|Kategorie):\s*([\wäöüß]+)", re.M | re.I)


def label_kind(text: str) -> tuple[Kind, int, int] | None:
    """The kind that a label names, and the characters of its value."""
    for found in _LABEL.finditer(text[: 4 * HEAD]):
        kind = _LABELS.get(found.group(1).lower())
        if kind:
            return kind, found.start(1), found.end(1)
    return None


def kind_by_cues(title: str, text: str, unit: PageUnit, media_type: str) -> tuple[Kind, str]:
    """The kind with the most weight, and the cue that weighed most."""
    weights: dict[Kind, float] = dict.fromkeys(Kind, 0.0)
    heaviest: dict[Kind, tuple[float, str]] = {}
    for cues, where in _read(title, text[:HEAD]):
        for cue in cues:
            found = cue.pattern.search(where)
            if found:
                weights[cue.kind] += cue.weight
                said = " ".join(found.group().split())
                heaviest[cue.kind] = max(heaviest.get(cue.kind, (0.0, "")), (cue.weight, said))
    for kind, weight, said in _by_form(unit, media_type):
        weights[kind] += weight
        heaviest.setdefault(kind, (weight, said))
    best = max(weights, key=lambda kind: weights[kind])
    if weights[best] < ENOUGH:
        return Kind.OTHER, ""
    return best, heaviest[best][1]


def _read(title: str, head: str) -> tuple[tuple[tuple[Cue, ...], str], ...]:
    """The cues, each list with the text that it is looked for in."""
    return ((IN_TITLE + GENRE_IN_TITLE, title), (IN_HEAD + GENRE_IN_TEXT, head))


def _by_form(unit: PageUnit, media_type: str) -> list[tuple[Kind, float, str]]:
    if unit is PageUnit.SLIDE:
        return [(Kind.SLIDES, 9.0, "Folien")]
    if media_type == "application/pdf":
        return [(Kind.PUBLICATION, 4.5, "PDF")]
    return []
