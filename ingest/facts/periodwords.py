"""What says that something begins or ends at a time: verbs before it and behind it, and labels."""

from __future__ import annotations

import re
from typing import NamedTuple

from ingest.facts.timespans import Span

#: A few words between a verb and its time.
_SOME = r"(?:\s(?!bis\b|und\b)[\w„“\"/-]+){0,6}?"
_WHEN = (
    r"\s*:?\s*(?:(?:im|am|in|zum|zur|mit|ab|seit|von|vom|dem|der|den|das|Jahre?|Beginn|on|"
    r"voraussichtlich|"
    r"bereits|schon|noch|offiziell|Anfang|Mitte|Ende|Monat|Frühling)\s+){0,4}$"
)
_BEGIN_VERBS = (
    r"\w*(?:start|beginn)|Auftakt|Startschuss|gestartet|begonnen|angefangen|los|starte(?:te)?n?|"
    r"startet|startend|begann(?:en)?|beginnt|beginnen[d]?|angelaufen|"
    r"(?:läuft|lief)(?!\sbis)|fiel|nahm|ging(?:en)?|eingerichtet|initiiert|angestoßen|aufgelegt|"
    r"entstand|gefördert|bewilligt|started|starts|began|launched|kicked\soff"
)
_BEGUN_BEFORE = re.compile(rf"\b(?:{_BEGIN_VERBS}){_SOME}{_WHEN}", re.IGNORECASE)
_BEGUN_BEHIND = re.compile(
    r"(?:[^.;\n]|(?<=\d)\.){0,100}?\b(?:gestartet|begonnen|starteten?|startete|startet|"
    r"begann(?:en)?|"
    r"beginnt|angefangen|angelaufen|(?:lief|läuft)\b[^.\n]{0,60}\ban\b|Startschuss|an\sden\sStart|"
    r"ins\sLeben\sgerufen|initiiert|"
    r"eingerichtet|angestoßen|aus\sder\sTaufe|auf\sden\sWeg\sgebracht|started|began|launched|"
    r"ging\ses\slos|"
    r"machte\w*\ssich|nahm\w*\b[^.\n]{0,60}\bauf)\b",
    re.IGNORECASE,
)
_BEGIN_LABEL = re.compile(
    r"(?:^|(?<=[\n|•;,(])|(?<=\.\s))[^\w\n]*(?:\w*(?:beginn|start|auftakt|anfang)|Start\sdate|"
    r"Begonnen)(?:\s(?:des|der)\s"
    r"[\w-]{3,30})?(?:\s*[:|]\s*|\s+)(?:(?:war|ist|der|im|am|ab|seit|voraussichtlich)\s+)*$",
    re.IGNORECASE,
)
_END_LABEL = re.compile(
    r"(?:^|(?<=[\n|•;,(])|(?<=\.\s))[^\w\n]*(?:\w*(?:ende|abschluss)|End\sdate|Bis)(?:\s(?:des|"
    r"der)\s"
    r"[\w-]{3,30})?(?:\s*[:|]\s*|\s+)(?:(?:war|ist|der|im|am|voraussichtlich|zum)\s+)*$",
    re.IGNORECASE,
)
_END_VERBS = (
    r"endete?n?|enden|Abschluss|abgeschlossen|beendet|ausgelaufen|läuft\saus|lief\saus|"
    r"schloss(?:en)?|"
    r"schließt|ends?|ended|abgeschlossen|fertig|Projektende"
)
_ENDED_BEFORE = re.compile(rf"\b(?:{_END_VERBS}){_SOME}{_WHEN}", re.IGNORECASE)
_ENDED_BEHIND = re.compile(
    r"(?:[^.;\n]|(?<=\d)\.){0,80}?\b(?:endete?n?|abgeschlossen|beendet|ausgelaufen|ausläuft|"
    r"zu\sEnde|Schluss|fertig(?:gestellt)?|eingeweiht|"
    r"abschließen|schloss(?:en)?|lief\b[^.\n]{0,40}\baus|läuft\b[^.\n]{0,40}\baus|ended)\b",
    re.IGNORECASE,
)
#: What begins or is held then, rather than the project.
_OTHER = re.compile(
    r"\b(?:\w*veranstaltung|\w*konferenz|\w*tagung|Workshop\w*|Sitzung|Treffen|Wettbewerb\w*|"
    r"Kurs\w*|"
    r"Bewerbung\w*|Ausstellung|Bericht\w*|Studie|Broschüre|Förderperiode|Betrieb|Semester|"
    r"Ausbildung\w*|"
    r"Schule|Vertrag\w*|Bescheid\w*)\b",
    re.IGNORECASE,
)
_STILL = re.compile(
    r"\b(?:noch|läuft|lief|laufen|reicht|gesichert)\s(?:voraussichtlich\s)?$", re.IGNORECASE
)
#: Characters before a time in which its verb stands.
_BEFORE = 100


class Turn(NamedTuple):
    """A time at which something begins or ends; how sure is that, and whether a label says it."""

    span: Span
    is_end: bool
    weight: float
    by_label: bool


def turn(text: str, span: Span, start: int) -> Turn | None:
    """Whether something begins or ends at a time, in the sentence that begins at `start`."""
    before = text[max(start, span.at - _BEFORE) : span.at]
    lined = text[max(0, span.at - _BEFORE) : span.at]
    if _BEGIN_LABEL.search(lined):
        return Turn(span, False, 6.0, True)
    if _END_LABEL.search(lined):
        return Turn(span, True, 6.0, True)
    behind = text[span.until : span.until + 120]
    other = 3.0 * bool(_OTHER.search(before) or _OTHER.search(_up_to_verb(behind)))
    if span.lead in ("bis", "until", "till"):
        return Turn(span, True, 1.5 if _STILL.search(before) else 0.5, False)
    if _ENDED_BEFORE.search(before):
        return Turn(span, True, 1.0 - other, False)
    if span.lead in ("seit", "since"):
        return Turn(span, False, 3.5, False)
    if _BEGUN_BEFORE.search(before):
        return Turn(span, False, 2.0 - other, False)
    if _BEGUN_BEHIND.match(behind):
        return Turn(span, False, 2.0 - other, False)
    if _ENDED_BEHIND.match(behind):
        return Turn(span, True, 1.0 - other, False)
    if span.lead in ("ab", "from") or (span.lead in ("von", "vom") and _ON.match(behind)):
        return Turn(span, False, 0.0, False)
    return None


#: "vom 1. Mai 2019 an drei Jahre lang"
_ON = re.compile(r"\s?an\b|\s?(?:drei|zwei|vier|fünf|\d\d?)\s(?:Jahre|Monate)", re.IGNORECASE)


def _up_to_verb(behind: str) -> str:
    """The words of a clause behind a time, up to its verb."""
    found = _BEGUN_BEHIND.match(behind) or _ENDED_BEHIND.match(behind)
    return found.group() if found else ""
