"""Where a project stands, in words: by a label, in a sentence, by the heading of its list."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from archive.model import Fact, Page
from ingest.facts.places import place

#: Pages that are looked at, and characters of them in which a sentence is.
PAGES, LOOKED_AT = 6, 8_000
DONE, RUNNING, PLANNED = "abgeschlossen", "laufend", "geplant"
_STATES = (
    r"abgeschlossen|laufend|läuft|in Planung|geplant|beendet|in Umsetzung|in Bearbeitung|"
    r"ausgelaufen|fortlaufend|in Durchführung|umgesetzt|fertiggestellt|bewilligt|beantragt|in "
    r"Vorbereitung|"
    r"aktiv|im Bau|in Arbeit|completed|finished|closed|ongoing|running|planned|in progress"
)
_THING = (
    r"(?:[\wäöüß„“-]{0,30}(?:projekt|vorhaben|maßnahme|förderung|pilotphase|erprobung|umbau|sanierung|"
    r"projekts|vorhabens)|[„\"][^„“\"\n]{3,60}[“\"])"
)
#: A few words of a sentence, with the points of days and numbers.
_SOME = r"(?:[^.!?\n]|(?<=\d)\.){0,%d}?"
_LABEL = re.compile(
    rf"^[^\w\n]*(?:(?:Projekt|Umsetzungs|Bearbeitungs)?(?:status|stand)|State)\b[:|"
    rf"\s]+(?P<state>{_STATES})\b|"
    rf"20\d\d ?[,(] ?(?:Status: )?(?P<state2>abgeschlossen|laufend|läuft|beendet)\b|"
    r"^[^\w\n]*(?:beginn|start|laufzeit|dauer)\w*:[^\n]{4,40}, (?P<state3>unbefristet|"
    r"fortlaufend)\b|"
    r"^[^\w\n]*(?P<state4>abgeschlossen|laufend|geplant|beendet)e[sn]? (?:Projekte?|Vorhaben|"
    r"Forschungsprojekte?)"
    r"[^\w\n]*$",
    re.IGNORECASE | re.MULTILINE,
)
_DONE = re.compile(
    rf"\b(?:Das|Dieses|Unser|Die|Der)\s{_THING}\b{_SOME % 60}\b(?:ist|wurde|war|ging|lief|"
    rf"konnte)\b{_SOME % 60}\b"
    rf"(?:abgeschlossen|beendet|ausgelaufen|zu Ende|fertiggestellt)\b(?=[\s.,;!])|"
    rf"\b{_THING}\b{_SOME % 25}\bendete\b|\b(?:Nach|Seit) (?:dem )?(?:Abschluss|Ende) (?:des|der|"
    rf"dieses) {_THING}\b(?!\s(?:soll|wird|werden|sollen)\b)|"
    rf"\b(?:the )?project (?:has )?ended\b|\bwas completed in\b",
    re.IGNORECASE,
)
_RUNNING = re.compile(
    rf"\b(?:{_THING}|es|[A-ZÄÖÜ]\w+) läuft (?:noch|derzeit|aktuell|zurzeit|weiter|seit|bis|"
    rf"vorerst)\b|"
    rf"\b[Ss]eit {_SOME % 40} läuft (?:das|die|der|unser|[A-ZÄÖÜ])|\bbefindet sich (?:derzeit |"
    rf"aktuell |zurzeit )?"
    r"(?:noch )?in (?:der )?(?:Umsetzung|Durchführung|Bearbeitung)|\bwird (?:derzeit|aktuell|"
    r"zurzeit|gegenwärtig) "
    rf"{_SOME % 60}(?:umgesetzt|gefördert|erprobt|gebaut|saniert)\b|\bis (?:still|currently) "
    rf"running\b|"
    r"\b(?:noch|vorerst) bis \w+ 20\d\d (?:bewilligt|gefördert|finanziert)\b"
)
_PLANNED = re.compile(
    rf"\b{_THING}\b{_SOME % 60}\b(?:soll|sollen|"
    rf"wird)\b{_SOME % 60}\b20\d\d{_SOME % 30}\b(?:starten|beginnen|"
    rf"anlaufen|losgehen)\b|\b(?:Projektstart|Baubeginn|Start|Beginn) ist {_SOME % 40}(?:geplant|"
    rf"vorgesehen)\b|"
    rf"\b{_THING}\b{_SOME % 30}\b(?:ist|befindet sich) (?:noch )?in (?:der )?(?:Planung|"
    rf"Vorbereitung)\b",
    re.IGNORECASE,
)
_STATUS_NAMES = {
    **dict.fromkeys(
        ("beendet", "ausgelaufen", "completed", "finished", "closed", "umgesetzt",
         "fertiggestellt"), DONE
    ),
    **dict.fromkeys(
        ("in planung", "planned", "beantragt", "in vorbereitung"), PLANNED
    ),
    **dict.fromkeys(
        ("läuft", "in umsetzung", "in bearbeitung", "fortlaufend", "unbefristet", "ongoing",
         "bewilligt", "running", "in progress",
         "in durchführung", "aktiv", "im bau", "in arbeit"), RUNNING,
    ),
}  # fmt: skip


def status(pages: Sequence[Page]) -> Iterator[Fact]:
    """The state that a label of the first pages names."""
    for page in pages[:PAGES]:
        found = _LABEL.search(page.text)
        if found:
            name = str(found.lastgroup)
            state = found[name].lower()
            said = place("Feld Status", page, *found.span(name))
            yield Fact("status", _STATUS_NAMES.get(state, state), said)
            return


def told_status(pages: Sequence[Page]) -> Fact | None:
    """The state that a sentence of the first pages tells; what is over goes before what runs."""
    for state, pattern in ((DONE, _DONE), (PLANNED, _PLANNED), (RUNNING, _RUNNING)):
        for page in pages[:PAGES]:
            found = pattern.search(page.text, 0, LOOKED_AT)
            if found:
                return Fact("status", state, place("Stand im Satz", page, *found.span()), 0.8)
    return None
