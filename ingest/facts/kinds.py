"""What a document is: cues in its words and form, each with a weight; the heaviest kind wins.

A label ("Typ: Meldung") outweighs everything. Weights were set by reading the five seed
documents and the demo collection, whose figures `tests/quality` keeps.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from archive.model import Kind, PageUnit

#: Cues are looked for in the head of a document, where it says what it is.
HEAD = 2_500
#: Below this a document says nothing clear of itself.
ENOUGH = 2.0


class Cue(NamedTuple):
    """A pattern that speaks for a kind. `once` patterns count in the title and first lines only."""

    kind: Kind
    weight: float
    pattern: re.Pattern[str]


def _cue(kind: Kind, weight: float, pattern: str) -> Cue:
    return Cue(kind, weight, re.compile(pattern, re.IGNORECASE | re.MULTILINE))


_LABELS = {
    "meldung": Kind.NEWS, "pressemitteilung": Kind.NEWS, "pressemeldung": Kind.NEWS,
    "nachricht": Kind.NEWS, "aktuelles": Kind.NEWS, "projekt": Kind.PROJECT,
    "projektsteckbrief": Kind.PROJECT, "veranstaltung": Kind.EVENT, "termin": Kind.EVENT,
    "tagung": Kind.EVENT, "publikation": Kind.PUBLICATION, "veröffentlichung": Kind.PUBLICATION,
    "protokoll": Kind.MINUTES, "präsentation": Kind.SLIDES, "vortrag": Kind.SLIDES,
}  # fmt: skip
_LABEL = re.compile(r"^(?:Typ|Art|Dokumenttyp|Rubrik|Kategorie):\s*([\wäöüß]+)", re.M | re.I)

_IN_TITLE = (
    _cue(Kind.MINUTES, 6, r"protokoll\b|niederschrift"),
    _cue(Kind.EVENT, 4, r"\b(?:\w*(?:konferenz|tagung|gespräch|forum|werkstatt|seminar|workshop)|"
         r"exkursion|netzwerktreffen|bürgerdialog|auftaktveranstaltung|kongress|webinar)\b"),
    _cue(Kind.PROJECT, 3, r"^(?:forschungs|modell|dach|leit)?(?:projekt|vorhaben)\b|dachprojekt|"
         r"\b\d\. (?:runde|phase)\b"),
    _cue(Kind.PUBLICATION, 2, r"\b(?:leitfaden|handbuch|studie|gutachten|abschlussbericht|"
         r"arbeitshilfe|bericht|evaluation|broschüre)\b"),
    _cue(Kind.NEWS, 3, r"pressemitteilung|zu gast im"),
    _cue(Kind.OTHER, 4, r"^(?:lebenslauf|fragebogen|glossar|häufige fragen|über uns|über das|"
         r"impressum|faq)\b"),
)  # fmt: skip
_IN_HEAD = (
    _cue(Kind.PROJECT, 4, r"projektsteckbrief|^[^\w\n]*(?:projekt)?laufzeit\b|^antragsteller\b|"
         r"^[^\w\n]*duration\b"),
    _cue(Kind.PROJECT, 2, r"^daten (?:&|und) fakten"),
    _cue(Kind.PROJECT, 2, r"forschungsprojekt|im modellvorhaben|das (?:dach|modell)projekt|"
         r"^modellregionen$|^projektträger|^ausgangslage"),
    _cue(Kind.EVENT, 4, r"^agenda\b|^tagesordnung\b|^ablauf\b|^(?:termin|wann|veranstaltungsort):|"
         r"^moderation:"),
    _cue(Kind.EVENT, 4, r"^[^\w\n]*\d{1,2}[.:]\d\d ?(?:–|-|bis) ?\d{1,2}[.:]\d\d( uhr)?$"),
    _cue(Kind.EVENT, 2, r"laden (?:wir )?sie|lädt (?:\w+ ){0,4}ein\b|anmeldung (?:bis|unter)|"
         r"\bonline-konferenz\b"),
    _cue(Kind.NEWS, 3, r"^(?:pressemitteilung|pressestelle|pressekontakt)|\bsagte\b|"
         r"\bso \w+ministerin?\b"),
    _cue(Kind.NEWS, 2, r"^(?:datum|veröffentlicht(?: am)?|meldung vom):?\s+\d"),
    _cue(Kind.OTHER, 4, r"^sehr geehrte|^mit freundlichen grüßen"),
    _cue(Kind.MINUTES, 5, r"^(?:top|tagesordnungspunkt) \d|^(?:teilnehmende|anwesende?|anwesend|"
         r"entschuldigt):?|protokollführung|^beginn: \d"),
    _cue(Kind.PUBLICATION, 2, r"^(?:herausgeber|herausgegeben|redaktion|autor|"
         r"zusammenfassung|kurzfassung|impressum)|\bisbn\b|\bissn\b"),
)  # fmt: skip


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
    for cues, where in ((_IN_TITLE, title), (_IN_HEAD, text[:HEAD])):
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


def _by_form(unit: PageUnit, media_type: str) -> list[tuple[Kind, float, str]]:
    if unit is PageUnit.SLIDE:
        return [(Kind.SLIDES, 9.0, "Folien")]
    if media_type == "application/pdf":
        return [(Kind.PUBLICATION, 3.0, "PDF")]
    return []
