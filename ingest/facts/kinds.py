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
ENOUGH = 1.0


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

#: A day as a line of its own, before a dash or bar, or behind a place: the head of a news item.
_DAY = (
    r"\d{1,2}\. ?(?:\d{1,2}\.|januar|februar|märz|april|mai|juni|juli|august|september|oktober|"
    r"november|dezember) ?(?:19|20)\d\d"
)
_CLOCK = r"\d{1,2}[.:]\d\d"
_DASH = r" ?(?:–|—|-|bis) ?"

_IN_TITLE = (
    _cue(Kind.MINUTES, 6, r"protokoll\b|niederschrift"),
    _cue(Kind.EVENT, 4, r"\b(?:\w*(?:konferenz|tagung|gespräch|forum|werkstatt|seminar|workshop)|"
         r"exkursion|netzwerktreffen|bürgerdialog|auftaktveranstaltung|\w*kongress|webinar|"
         r"symposium|"
         r"\w*symposium|conference|\w*(?:wissenschafts|fach|regional|thementag|aktions)tag)\b"),
    _cue(Kind.PROJECT, 3, r"^(?:forschungs|modell|dach|leit)?(?:projekt|vorhaben)\b|dachprojekt|"
         r"\b\d\. (?:runde|phase)\b"),
    _cue(Kind.PUBLICATION, 2, r"\b(?:leitfaden|handbuch|studie|gutachten|abschlussbericht|"
         r"arbeitshilfe|\w*bericht|evaluation|broschüre|\w*konzept|positionspapier|\w*strategie|"
         r"fortschreibung|stellungnahme)\b"),
    _cue(Kind.NEWS, 3, r"pressemitteilung|zu gast im|\binterview\b|aufruf\b|\bgesucht\b|"
         r"spatenstich|\b(?:startet|beginnt|eröffnet|unterschrieben|ausgewählt|besucht|"
         r"verlängert|gründet)\b"),
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
    _cue(Kind.PROJECT, 3, r"^[^\w\n]*(?:projektträger|projektzeitraum|fördersumme|handlungsfeld|"
         r"projektpartner|projektleitung|förderkennzeichen|zuwendung\w*|fördermittelgeber|"
         r"(?:projekt)?status)\s*:"),
    _cue(Kind.PROJECT, 2, r"träger des (?:projekts|vorhabens)|\bprojektleiter(?:in)?\b|"
         r"\bprojektmitarbeiter(?:in)?\b|federführung|"
         r"das projekt (?:ist|hat|wird|soll|läuft|endet)"),
    _cue(Kind.EVENT, 5, rf"{_DAY},? {_CLOCK}(?: uhr)?{_DASH}(?:{_DAY}|{_CLOCK})"),
    _cue(Kind.EVENT, 4, r"^\d{1,2}\.?[–-]\d{1,2}\.? (?:january|february|march|april|may|june|july|"
         r"august|september|october|november|december) 20\d\d$"),
    _cue(Kind.EVENT, 4, rf"^\W*{_CLOCK}{_DASH}{_CLOCK}(?: uhr)?\W+\w.*\n(?:.*\n){{0,3}}?"
         rf"\W*{_CLOCK}{_DASH}{_CLOCK}"),
    _cue(Kind.EVENT, 2, r"^(?:programm|ablauf)$|^veranstalter(?:in)?:|veranstalter ist\b"),
    _cue(Kind.NEWS, 3, r"^(?:pressemitteilung|pressestelle|pressekontakt|nachricht|meldung)\b|"
         r"\bsagte\b|\bso \w+ministerin?\b"),
    _cue(Kind.NEWS, 3, rf"\A(?:.*\n+){{0,5}}?[^\n]{{0,60}}?\b{_DAY}(?:,? {_CLOCK} uhr)?\W*(?:\||$)|"
         rf"^[A-ZÄÖÜ][\w ./-]{{2,40}}(?:,| \() ?{_DAY}\)?\.?|\|\s*{_DAY}|"
         rf"{_DAY}\s*\|"),
    _cue(Kind.NEWS, 2, r"[“\"«»](?:,| –)? (?:sagt|sagte|so|erklärt\w*|betont\w*|meint\w*|"
         r"erinnert|freut)\b|"
         r"\bteilte\b.{0,40}\bmit\b|von unserer redaktion|medienservice"),
    _cue(Kind.PROJECT, 2, r"\bziele? des (?:projekt|vorhaben)s\b|\b(?:modell|verbund|forschungs|"
         r"pilot|"
         r"leit)(?:projekt|vorhaben)\b|\bprojektpartner\b|\bprojektgebiet|\bim projekt\b|"
         r"\bwird (?:vom|von der|durch|aus|mit)\b.{0,80}\bgefördert\b|\bthe project (?:is|was|"
         r"aims)\b"),
    _cue(Kind.PROJECT, 2, r"(?:\b(?:\w*projekt|\w*vorhaben|project)\w*\b(?:.|\n)*?){3}"),
    _cue(Kind.EVENT, 2, r"\bfind(?:et|en) .{0,80}\bstatt\b|\banmeld(?:ung|en|eschluss)\b|"
         r"\bteilnahme\w*\b|"
         r"\breferent(?:in|en|innen)?\b|\bmoderation\b|\beinlass\b|\bregister (?:at|now|by)\b"),
    _cue(Kind.NEWS, 2, r"\b(?:am (?:montag|dienstag|mittwoch|donnerstag|freitag|samstag|"
         r"sonntag)|gestern|"
         r"heute)\b.{0,120}\b(?:hat|haben|wurde|wurden|ist|sind|gab|übergab|eröffnete)\b|"
         r"\bhat (?:heute|gestern|am \w+tag)\b|\bbescheid\w* über\b|\bfreut sich\b"),
    _cue(Kind.NEWS, 1, r"[„“»\"][^„“«»\"\n]{25,}[“”«\"]"),
    _cue(Kind.NEWS, 1, rf"\A(?:.*\n){{0,8}}?.*\b{_DAY}"),
    _cue(Kind.PROJECT, 1, r"\b(?:gefördert|förderung|fördermittel|seit 20\d\d|erprob\w+|"
         r"modellregion\w*)\b"),
    _cue(Kind.EVENT, 1, rf"\A(?:.*\n){{0,12}}?.*\b(?:{_CLOCK}|\d{{1,2}}) uhr\b"),
    _cue(Kind.EVENT, 2, rf"\A(?:.*\n){{0,12}}?.*\b{_CLOCK}(?: uhr)?{_DASH}{_CLOCK}|"
         rf"\A(?:.*\n){{0,8}}?.*(?:montag|dienstag|mittwoch|donnerstag|freitag|samstag|"
         rf"sonntag)\w*,?"
         rf"(?: den)? {_DAY}|\A(?:.*\n){{0,8}}?.*\b\d{{1,2}}\.(?: \w+)? ?(?:und|bis|–|-|"
         rf"/) ?{_DAY}"),
    _cue(Kind.PUBLICATION, 2, r"\b\d{2,3} seiten\b|\bisbn\b|\bbroschüre\b|\bheft \d|\bband \d|"
         r"\berschienen\b|\bzum download\b|\bschriftenreihe\b|\b(?:print|online)ausgabe\b"),
    _cue(Kind.MINUTES, 4, r"^\W*(?:tagesordnung|zu top|beschluss(?:fassung)?)\b|^protokoll\b|"
         r"\bschriftführ\w+|\bsitzungs(?:ende|beginn)\b|\bbeschlussfähig"),
    _cue(Kind.SLIDES, 7, r"^folie \d+\n(?:.*\n)+?folie \d+$"),
    _cue(Kind.NEWS, 2, r"^(?:datum|veröffentlicht(?: am)?|meldung vom):?\s+\d"),
    _cue(Kind.OTHER, 4, r"^sehr geehrte|^mit freundlichen grüßen"),
    _cue(Kind.MINUTES, 5, r"^(?:top|tagesordnungspunkt) \d|^(?:teilnehmende|anwesende?|anwesend|"
         r"entschuldigt):?|protokollführung|^beginn: \d"),
    _cue(Kind.PUBLICATION, 3, r"^1\.? [A-ZÄÖÜ]\w+.*\n(?:.*\n)+?2\.? [A-ZÄÖÜ]\w+"),
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
        return [(Kind.PUBLICATION, 4.5, "PDF")]
    return []
