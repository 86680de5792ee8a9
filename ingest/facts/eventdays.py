"""Which day of a text is that of the event: the one that goes with hours, a weekday, an invitation.

Deadlines, the day of publication and what a series plans next stand in the same head. Each day is
weighed by the words before it and behind it, wherever it stands.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from ingest.facts.dayspans import WEEKDAY, DaySpan

#: Characters before and behind a day that say what day it is.
BEFORE, BEHIND = 90, 110
#: The kinds of events, as heads of compounds.
EVENT = (
    r"\w*(?:veranstaltung(?:en)?|tagung(?:en)?|konferenz(?:en)?|kongress(?:es)?|workshops?|"
    r"werkstatt|"
    r"werkstätten|forum|foren|forums|seminare?s?|symposium|symposiums|sitzung(?:en)?|treffen|"
    r"gespräche?s?|abende?s?|"
    r"versammlung(?:en)?|exkursion(?:en)?|rundgang|rundgangs|dialoge?s?|stammtisch|kolloquium|"
    r"lesung|ausstellung|"
    r"schulung(?:en)?|vortrag|vortrags|vorträge|vorlesung(?:en)?|messe|börse|fest(?:es)?|markt|"
    r"salon|frühstück|"
    r"klausur|barcamp|hackathon|webinare?s?|akademie|runde|fachtage?s?|tage?s|tag\sder|fahrt|reise|"
    r"konzert|feier|termine?s?|conference|meeting|summit)"
)
_EVENT_BEFORE = re.compile(
    rf"\b{EVENT}\b[^.\n!?]{{0,60}}?(?:\s(?:am|vom|zum|auf|für)|[:,|–-]|\()?\s?(?:den\s|dem\s)?$",
    re.I,
)
_LABEL = re.compile(
    r"(?:^|(?<=[\n|•;(*]))[^\w\n]*(?:(?:\w*termin|wann|datum|zeit|zeitpunkt|tag|when|dates?|"
    r"\w*datum|beginn|"
    r"zeitraum|tage|tag der \w+)(?:\s?(?:und|&|/|,)\s?(?:ort|uhrzeit|zeit|dauer|datum|termin))?|"
    r"(?:ort|uhrzeit)"
    r"\s?(?:und|&|/|,)\s?(?:termin|zeit|datum))(?:\s\d)?\s*[:?|\n\t–-]*[\s|]*$",
    re.IGNORECASE,
)
_VERB = re.compile(
    r"\b(?:findet|fand|finden|fanden|stattfand|stattfindet|stattfinden|trafen|treffen|trifft|traf|"
    r"lädt|laden|lud|"
    r"luden|einladen|eingeladen|einladung|kamen|kommen|tagte[nt]?|tagt|herzlich|beginnt|begann|"
    r"veranstaltete?n?|"
    r"veranstalten|versammelten|diskutierten|besuchten|begrüßten?|nahmen|folgten|waren|gastierte|"
    r"machte|"
    r"fuhr(?:en)?|startete?|startet|ausgerichtet|veranstaltet|erwartet|erwarten|takes place|took "
    r"place|held)\b",
    re.IGNORECASE,
)
_DEADLINE = re.compile(
    r"(?:\bbis\s(?:zum\s|spätestens\s|einschließlich\s|\w+,\s(?:den|dem)\s|\w+,\s)*|"
    r"(?:schluss|frist|ende)\b[^.\n]{0,30}|spätestens\s[^.\n]{0,15}|\bdeadline\W[^.\n]{0,15}|"
    r"\bregister by\s|\b(?:an|ab)?meld\w*\W[^.\n]{0,40}|\b(?:bewerb|rückmeld|zusag|antwort|"
    r"einreich)\w*\W"
    r"[^.\n]{0,40}|\bstornier\w+[^.\n]{0,40}|\bfrühbucher\w*[^.\n]{0,40})$",
    re.IGNORECASE,
)
_DEADLINE_BEHIND = re.compile(
    r"^[^.\n]{0,50}?\b(?:anmelden|anzumelden|anmeldung|angemeldet|zu melden|rückmeldung|zurück|"
    r"zusagen|"
    r"entgegen(?:genommen)?|einreichen|eingereicht|einzureichen|bewerben)\b",
    re.IGNORECASE,
)
_GIVEN_OUT = re.compile(
    r"(?:\b(?:stand|veröffentlicht|erschienen|published|aktualisiert|geändert|erstellt|eingestellt|"
    r"veröffentlichung|redaktionsschluss|meldung|mitteilung|bericht|news|aktuelles|"
    r"pressemitteilung|posted|"
    r"nachricht|beschl[uo]\w+|antrags?|gegründet|geboren|erlass|bescheid|brief|schreiben|mail|"
    r"gesendet|"
    r"gesetz\w*|verordnung|fassung|richtlinie|artikel|foto|bild|update|vorigen sitzung|"
    r"genehmigung|ausgabe|vertrag|letzten sitzung|autor\w*|von [A-Z]\w+ [A-Z]\w+)\b[^\n]{0,30})$",
    re.IGNORECASE,
)
#: A letter's place and day, all of a line.
_DATELINE = re.compile(
    r"(?:^|\n)(?![^\n]*tag\b|Mittwoch|Sonnabend)[A-ZÄÖÜ][\w /()-]{2,30}, (?:den |im )?$"
)
_NEXT = re.compile(
    r"\b(?:nächste\w*|folgende\w*|fortsetzung|preisverleihung|vorgestellt|abgabe|weitere\w*|"
    r"ergebnisse|ersatztermin|ausweichtermin|nachholtermin|bereits|zuvor|zuletzt|vergangene\w*|"
    r"vormerken|hatten?|"
    r"ausblick|anschließend|danach|dokumentation|vorbereitung\w*|vortreffen|generalprobe|verlegt|"
    r"ursprünglich|"
    r"statt|verschoben vom)\b[^.\n]{0,50}$",
    re.I,
)
#: "zum 1. April", "entscheidet am 12. September", "beschloss am 28. März 2014"
_TO_COME = re.compile(
    r"\b(?:zum|ab(?: dem)?|beschloss\w* am|entscheidet am|beginn\w* am|findet am|startet am|"
    r"seit(?: dem)?)\s$",
    re.IGNORECASE,
)
_SINCE = re.compile(r"\b(?:seit|ab)\s(?:dem\s)?$", re.IGNORECASE)
_HOURS = re.compile(
    r"^[^\n]{0,30}?\n?[^\n]{0,25}?\b(?:[01]?\d|2[0-4])(?:[.:][0-5]\d)?\s?(?:uhr|h\b|"
    r"[–-]\s?\d{1,2}[.:]?\d*"
    r"\s?(?:uhr|h\b)|[ap]\.?m\b)|^[\s,|T/]{1,5}\d\d?[:.]\d\d\b",
    re.IGNORECASE,
)
_HOURS_BEFORE = re.compile(r"\b\d{1,2}(?:[.:]\d\d)?\s?Uhr\b[^.\n]{0,25}$", re.IGNORECASE)
_IN_DAYS = re.compile(rf"{WEEKDAY}\.?,?\s+(?:(?:den|dem)\s+)?\d", re.IGNORECASE)
_SENTENCE = re.compile(r"(?<=[a-zäöüß)“\"]{2})[.!?](?=\s)|\n\s*\n")
#: Below this a day is none of the event's.
ENOUGH = -3.0


def best_day(text: str, days: Sequence[DaySpan]) -> DaySpan | None:
    """The day with the most weight, the first one of several; None if all are other days.

    An event's own day stands in front, and more than once.
    """
    often = Counter(day.days for day in days)
    weighed = [
        (
            weight(text, day) + min(2, often[day.days] - 1) - min(2.0, day.at / 1500) - n / 10,
            -n,
            day,
        )
        for n, day in enumerate(days)
    ]
    best = max(weighed, key=lambda one: one[:2], default=None)
    return best[2] if best and best[0] > ENOUGH else None


def is_yet_to_come(text: str, begin: int, end: int) -> bool:
    """Whether a day is a deadline or that of an event: not the one on which somebody writes."""
    before = text[max(0, begin - BEFORE) : begin]
    has_hours = _IN_DAYS.match(text[begin:end]) and _HOURS.match(text[end : end + BEHIND])
    return bool(
        has_hours or _DEADLINE.search(before) or _NEXT.search(before) or _TO_COME.search(before)
    )


def weight(text: str, day: DaySpan) -> float:
    """How much the words around a day speak for its being the event's."""
    before = _sentence_before(text, day.at)
    lined = text[max(0, day.at - BEFORE) : day.at]
    behind = text[day.until : day.until + BEHIND]
    end = _SENTENCE.search(behind)
    said = behind[: end.start() if end else len(behind)]
    found = 5.0 * bool(_LABEL.search(lined))
    found += 3.0 * bool(_HOURS.match(behind)) or 2.0 * bool(_HOURS_BEFORE.search(before))
    found += 2.0 * day.has_weekday + 1.0 * (len(day.days) > 1)
    found += 2.0 * bool(_VERB.search(before) or _VERB.search(said.split("\n")[0]))
    found += 2.0 * bool(_EVENT_BEFORE.search(before))
    return found - _against(text, day, before, said)


def _against(text: str, day: DaySpan, before: str, said: str) -> float:
    """How much the words around a day speak for its being another one."""
    lost = 7.0 * bool(_DEADLINE.search(before) or _DEADLINE_BEHIND.match(said))
    lost += 6.0 * bool(_GIVEN_OUT.search(before)) + 4.0 * bool(_NEXT.search(before))
    lost += 4.0 * bool(_SINCE.search(before))
    at_line_end = text[day.until : day.until + 1] in ("\n", "")
    return lost + 3.0 * bool(_DATELINE.search(text[max(0, day.at - 60) : day.at]) and at_line_end)


def _sentence_before(text: str, at: int) -> str:
    """The words of the sentence before a day; what a line break parts still belongs to it."""
    before = text[max(0, at - BEFORE) : at]
    last = 0
    for found in _SENTENCE.finditer(before):
        last = found.end()
    return before[last:]
