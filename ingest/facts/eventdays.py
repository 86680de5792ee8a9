"""Which day of a text is that of the event: the one that goes with hours, a weekday, an invitation.

Deadlines, the day of publication and what a series plans next stand in the same head. Each day is
weighed by the words before it and behind it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date

from ingest.facts.dates import MONTHS

Day = tuple[date, int, int]
#: Characters before and behind a day that say what day it is.
BEFORE, BEHIND = 60, 60
_MONTH = "|".join(sorted(MONTHS, key=len, reverse=True))
_WEEKDAYS = {"mo": 0, "di": 1, "mi": 2, "do": 3, "fr": 4, "sa": 5, "so": 6}
_WEEKDAY = (
    r"(?:Montag|Dienstag|Mittwoch|Donnerstag|Freitag|Samstag|Sonnabend|Sonntag|"
    r"Mo|Di|Mi|Do|Fr|Sa|So)\b"
)
#: A day whose year stands elsewhere: "Di, 5. März", "am 30. September".
_YEARLESS = re.compile(
    rf"(?:(?P<weekday>{_WEEKDAY})\.?,?\s+(?:(?:den|dem)\s+)?|\b(?:[Aa]m|[Vv]om)\s+)"
    rf"(?P<day>[0-3]?\d)\.\s?(?P<month>{_MONTH})\b(?!\.?\s+\d{{4}})",
    re.IGNORECASE,
)
_DEADLINE = re.compile(
    r"(?:\bbis\s(?:zum\s|spätestens\s|einschließlich\s)*|schluss\b[^.\n]{0,25}|frist\b[^.\n]{0,25}|"
    r"spätestens\s[^.\n]{0,15}|\bdeadline\W[^.\n]{0,15}|\bregister by\s|(?:anmeld|bewerb|"
    r"rückmeld)\w*\W"
    r"[^.\n]{0,30})$",
    re.IGNORECASE,
)
_GIVEN_OUT = re.compile(
    r"(?:\b(?:stand|veröffentlicht|erschienen|published|aktualisiert|geändert|erstellt|datum der "
    r"veröffentlichung|redaktionsschluss|meldung|mitteilung|bericht|news|aktuelles|pressemitteilung|"
    r"nachricht|beschl\w+|antrag|gegründet|geboren|erlass|bescheid|brief|schreiben|mail|gesendet)\b"
    r"[^\n]{0,20})$",
    re.IGNORECASE,
)
#: A letter's place and day, all of a line.
_DATELINE = re.compile(
    r"(?:^|\n)(?![^\n]*tag\b|Mittwoch|Sonnabend)[A-ZÄÖÜ][\w /()-]{2,30}, (?:den |im )?$"
)
_NEXT = re.compile(
    r"\b(?:nächste\w*|folgende\w*|preisverleihung|vorgestellt|ausschuss|weitere\w*|abgabe|"
    r"ergebnisse)\b[^.\n]{0,40}$",
    re.I,
)
_HELD = re.compile(
    r"\b(?:findet|fand|finden|fanden|trafen|treffen|lädt|laden|lud|luden|einladung|kamen|tagte|tagten|"
    r"herzlich|beginnt|sitzung|tagung|workshop|abend|veranstaltung|fachtag|forum|erstmals|"
    r"seminar|konferenz|werkstatt)\b[^.\n]{0,60}$",
    re.IGNORECASE,
)
_LABEL = re.compile(
    r"(?:^|\n)[^\w\n]*(?:termin|wann|datum|datum und uhrzeit|zeit|zeitpunkt|when|date|"
    r"tag)\b\W{0,4}$",
    re.IGNORECASE,
)
#: "zum 1. April", "entscheidet am 12. September", "beschloss am 28. März 2014"
_TO_COME = re.compile(
    r"\b(?:zum|ab(?: dem)?|beschloss\w* am|entscheidet am|beginn\w* am|findet am|startet am|"
    r"seit(?: dem)?)\s$",
    re.IGNORECASE,
)
_IN_DAYS = re.compile(rf"{_WEEKDAY}\.?,?\s+(?:(?:den|dem)\s+)?\d", re.IGNORECASE)
_HOURS = re.compile(
    r"^[^\n]{0,30}?\n?[^\n]{0,25}?\b(?:[01]?\d|2[0-4])(?:[.:][0-5]\d)?\s?(?:uhr|h\b|[–-]\s?\d{1,2}[.:]?\d*"
    r"\s?(?:uhr|h\b)|[ap]\.?m\b)",
    re.IGNORECASE,
)


def best_day(text: str, days: Sequence[Day]) -> Day | None:
    """The day with the most weight, the first one of several; None if all are other days."""
    weighed = [(_weight(text, day) - 0.2 * n, -n, day) for n, day in enumerate(days)]
    best = max(weighed, key=lambda one: one[:2], default=None)
    return best[2] if best and best[0] > -3 else None


def is_yet_to_come(text: str, begin: int, end: int) -> bool:
    """Whether a day is a deadline or that of an event: not the one on which somebody writes."""
    before = text[max(0, begin - BEFORE) : begin]
    has_hours = _IN_DAYS.match(text[begin:end]) and _HOURS.match(text[end : end + BEHIND])
    return bool(
        has_hours or _DEADLINE.search(before) or _NEXT.search(before) or _TO_COME.search(before)
    )


def _weight(text: str, day: Day) -> float:
    _, begin, end = day
    before = text[max(0, begin - BEFORE) : begin]
    weight = 0.0
    weight += 5 * bool(_LABEL.search(before))
    weight += 3 * bool(_HOURS.match(text[end : end + BEHIND]))
    weight += 2 * bool(_IN_DAYS.match(text[begin:end]))
    weight += 2 * bool(_HELD.search(before))
    weight -= 7 * bool(_DEADLINE.search(before))
    weight -= 6 * bool(_GIVEN_OUT.search(before))
    weight -= 4 * bool(_NEXT.search(before))
    weight -= 3 * bool(_DATELINE.search(before) and text[end : end + 1] in ("\n", ""))
    return weight


def yearless_days(text: str, years: Sequence[int]) -> list[Day]:
    """The days that stand without their year, in the first of the years that their weekday fits."""
    found = []
    for said in _YEARLESS.finditer(text):
        month, number = MONTHS[said["month"].lower()], int(said["day"])
        weekday = _WEEKDAYS[said["weekday"].lower()[:2]] if said["weekday"] else None
        for year in years:
            day = _valid(year, month, number)
            if day and weekday in (None, day.weekday()):
                found.append((day, said.start(), said.end()))
                break
    return found


def _valid(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
