"""The hours of an event, beside its day: "von 10 bis 16 Uhr", "Beginn: 9.30 Uhr, Ende 15 Uhr".

Not the hour of admission or registration, and not the hours of the first item of an agenda.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

_CLOCK = r"(?:[01]?\d|2[0-4])"
_UNIT = r"\s*(?:Uhr|h\b|(?P<half{n}>[ap]\.?m\b\.?))"
_ABOUT = r"(?:(?:ca\.|circa|etwa|gegen|rund|um|voraussichtlich|spätestens)\s?)*"


def _hour(number: int) -> str:
    return rf"(?P<h{number}>{_CLOCK})(?:[:.](?P<m{number}>[0-5]\d))?"


#: Two hours; the second one may have a word of its own: "Beginn: 17:00 Uhr   Ende: 19:20 Uhr".
_RANGE = re.compile(
    rf"(?<![\d.:,-]){_hour(1)}(?P<u1>{_UNIT.format(n=1)})?(?:\s?\([^()\n]{{1,25}}\))?"
    rf"\s*(?:–|—|-|\u2212|\bbis\b|\bto\b|\bund\b(?=\s\d\d?(?:[:.]\d\d)?\sUhr))\s*{_ABOUT}"
    rf"{_hour(2)}(?P<u2>{_UNIT.format(n=2)})?(?![\d.:]\d|\d|\s?(?:Euro|€|Jahre|Prozent|%|"
    rf"Personen))",
    re.IGNORECASE,
)
_ONE = re.compile(
    rf"(?<![\d.:,-])(?:{_hour(1)}(?P<u1>{_UNIT.format(n=1)})|"
    rf"(?P<h2>{_CLOCK}):(?P<m2>[0-5]\d)(?![\d:]))",
    re.IGNORECASE,
)
_FINISH = re.compile(
    rf"(?:[^.\n]|(?<=\d)\.(?=\d)|\n(?!\n)){{0,40}}?\b(?:Sitzungs|Veranstaltungs|voraussichtliches "
    rf")?"
    rf"(?:Ende(?:\sder\sVeranstaltung|\sder\sSitzung)?|endet|endete|Schluss|Abschluss|Rückkehr|"
    rf"Ankunft|bis):?\s*(?:ist\s|um\s)?{_ABOUT}"
    rf"{_hour(2)}\s*(?:Uhr|h\b)",
    re.IGNORECASE,
)
_TO_END = re.compile(
    rf"[^\d]{{0,60}}?\b(?:gegen|um|ca\.)\s{_hour(2)}\s*Uhr\s(?:enden|endet|zu\sEnde|beendet|"
    rf"schließen)",
    re.IGNORECASE,
)
#: The end of a sitting, told far from its beginning.
_CLOSED = re.compile(
    rf"\b(?:(?:Ende der|Schluss der|geschlossen wird die|geschlossen wurde die) (?:Sitzung|"
    rf"Versammlung|Beratung)|"
    r"(?:Sitzungs|Versammlungs)(?:ende|schluss)|\bEnde (?:ist|wird) (?:für|um|gegen)|"
    r"(?:schlie[sß]+t|schloss|beendete?t?) (?:die \w+ )?(?=um|gegen))\W{0,3}(?:ist )?(?:um |gegen "
    r")?"
    rf"{_hour(2)}\s*(?:Uhr|h\b)",
    re.IGNORECASE,
)
_OPENED = re.compile(
    rf"(?:\b(?:eröffne\w+|begann|beginnt|begrüßt\w*)\s(?:[^.\n]{{0,60}}\s)?um\s|"
    rf"^[^\w\n]*(?:(?:Sitzungs)?beginn(?:\sder\s\w+)?|Uhrzeit|Zeit|Dauer)\b[\s:|]*(?:um|von|"
    rf"ab)?\s*)"
    rf"{_hour(1)}\s*(?:Uhr|h\b|(?=[–-]))",
    re.IGNORECASE | re.MULTILINE,
)
#: "jeweils dienstags 17:30 Uhr", "Jeder Termin dauert von 12 bis 13 Uhr": hours of every day.
_EACH_DAY = re.compile(
    r"\b(?:jeweils|jede[rsnm]?|immer|stets|täglich|an\sallen|alle\s\w+|beide|(?:mon|diens|donners|"
    r"frei|sams|"
    r"sonn)tags|mittwochs)\b(?P<hours>(?:[^.\n]|(?<=\d)\.){0,70})",
    re.IGNORECASE,
)
#: What comes before the beginning, or is no hour of the event.
_ADMISSION = re.compile(
    r"\b(?:Einlass|Anmeldung|Registrierung|Akkreditierung|Einwahl|Check-?in|Ankommen|Ankunft|"
    r"Eintreffen|"
    r"Treffpunkt|Rückkehr|Telefon\w*|Tel\.|erreichbar|Sprechzeit\w*|Öffnungszeit\w*|Mittagspause|"
    r"Pause|bis\sspätestens|Saalöffnung|Türen)\b[^.\n\d]{0,30}$",
    re.IGNORECASE,
)
_ADMISSION_BEHIND = re.compile(
    r"\s?[(:–-]?\s?(?:Einlass|Ankommen|Anmeldung|Registrierung|Einwahl|Check-?in|Türöffnung)\b"
    r"(?!\s?:?\s?(?:ab|um|ist|bis|\d))",
    re.IGNORECASE,
)
_LATER_LINE = re.compile(
    rf"^[^\w\n]*(?:ab\s)?{_hour(1)}(?:\s*Uhr|\s*[–-]|[:.]\d\d|\s*h\b|\s)", re.M
)
#: Hours are looked for so many characters behind the day, and before it.
NEAR, BEFORE = 110, 60
#: Characters behind the day of a sitting in which it is opened.
SITTING = 900


class Hours(NamedTuple):
    """Begin and end as "09:30", and where the wording ends."""

    begin: str
    end: str | None
    until: int


def hours_near(text: str, at: int, until: int, is_long: bool = False) -> Hours | None:
    """The hours of an event whose day stands at some characters of a text."""
    stop = _stop(text, until)
    found = _first_hours(text, until, stop)
    if found is None and is_long:
        found = _opened(text, until)
    if found is None:
        line = max(text.rfind("\n", 0, at) + 1, at - BEFORE)
        found = _first_hours(text, line, at)
        found = found._replace(until=until) if found else None
    return found


def _stop(text: str, until: int) -> int:
    """How far hours may stand behind a day: two lines that follow, no further heading."""
    stop = min(len(text), until + NEAR)
    apart = text.find("\n\n", until, stop)
    after = text.find("\n\n", apart + 2, stop) if apart >= 0 and apart - until < 40 else apart
    return after if after >= 0 else stop


def _first_hours(text: str, begin: int, stop: int) -> Hours | None:
    """The first hours that are neither those of admission nor of an agenda's first item."""
    for found in _each(text, begin, stop):
        before = text[max(begin, found.start() - 45) : found.start()]
        if _ADMISSION.search(before) or _ADMISSION_BEHIND.match(text, found.end()):
            continue
        if _is_item(text, found):
            return None
        return _with_end(text, found)
    return None


def _each(text: str, begin: int, stop: int) -> Iterator[re.Match[str]]:
    """Ranges of hours and single hours, in order; no number that has no sign of an hour."""
    at = begin
    while at < stop:
        pair, one = _RANGE.search(text, at, stop), _ONE.search(text, at, stop)
        if pair and _is_clock(text, pair) and (not one or pair.start() <= one.start()):
            yield pair
            at = pair.end()
        elif one:
            yield one
            at = one.end()
        else:
            return


def _is_clock(text: str, pair: re.Match[str]) -> bool:
    has_sign = bool(pair["u1"] or pair["u2"] or (pair["m1"] and pair["m2"]))
    by_label = re.search(
        r"\b(?:Uhrzeit|Zeit|Time)\W{0,4}$", text[max(0, pair.start() - 12) : pair.start()]
    )
    return has_sign or bool(by_label)


def _is_item(text: str, found: re.Match[str]) -> bool:
    """Whether hours at the beginning of a line are those of an item: a later one follows."""
    line = text.rfind("\n", 0, found.start()) + 1
    if text[line : found.start()].strip(" •|*-–\t").lower() not in ("", "ab"):
        return False
    own = found.groupdict()
    begin = _minutes(
        own.get("h1") or own["h2"], own.get("m1") or (own["m2"] if not own["h1"] else None)
    )
    end = _minutes(own["h2"], own["m2"]) if own["h1"] and own["h2"] else begin
    later = _LATER_LINE.search(text, found.end(), found.end() + 600)
    if not later or (
        end > begin and text[found.end() : found.end() + 1] == "\n" and end - begin > 120
    ):
        return False
    start = _minutes(later["h1"], later["m1"])
    return start >= end if end > begin else start > begin


def _minutes(hour: str, minute: str | None) -> int:
    return int(hour) * 60 + int(minute or 0)


def _with_end(text: str, found: re.Match[str]) -> Hours:
    own = found.groupdict()
    if "u2" in own:
        half = own["half1"] or own["half2"]
        return Hours(
            _clock(own["h1"], own["m1"], half),
            _clock(own["h2"], own["m2"], own["half2"]),
            found.end(),
        )
    hour, minute = (own["h1"], own["m1"]) if own["h1"] else (own["h2"], own["m2"])
    begin = _clock(hour, minute, own["half1"])
    last = (
        _TO_END.match(text, found.end())
        or _FINISH.match(text, found.end())
        or _CLOSED.search(text, found.end())
    )
    end = _clock(last["h2"], last["m2"], None) if last else None
    until = last.end() if last and last.end() < found.end() + NEAR else found.end()
    return Hours(begin, end, until)


def _opened(text: str, until: int) -> Hours | None:
    """The hours of a sitting that is opened in a sentence or by a label farther below."""
    found = _OPENED.search(text, until, until + SITTING)
    if not found:
        return None
    whole = _RANGE.match(text, found.start("h1"))
    if whole:
        return _with_end(text, whole)
    last = _FINISH.match(text, found.end()) or _CLOSED.search(text, found.end())
    end = _clock(last["h2"], last["m2"], None) if last else None
    return Hours(_clock(found["h1"], found["m1"], None), end, until)


def hours_of_each_day(text: str) -> Hours | None:
    """The hours that all days of a series have."""
    for found in _EACH_DAY.finditer(text):
        hours = _first_hours(text, *found.span("hours"))
        if hours:
            return hours
    return None


def _clock(hour: str, minute: str | None, half: str | None) -> str:
    """An hour of 24 from one of 12: "4 pm"."""
    number = int(hour)
    if half and half[0].lower() == "p" and number < 12:
        number += 12
    return f"{number % 24:02d}:{minute or '00'}"


#: ", 10 Uhr, bis", "10:30 Uhr –": what stands between a day with its hour and the last day.
_ON_TO = re.compile(
    rf"\s*,?\s*(?:{_ABOUT}|ab\s|von\s|\()*{_hour(1)}\s*(?:Uhr|h\b)?\)?\s*,?\s*(?:bis|–|—|-|"
    rf"to)\s*(?:zum\s)?",
    re.IGNORECASE,
)


def hour_between(text: str, until: int, at: int) -> str | None:
    """The hour from which an event goes on to another day: "4. Mai, 10 Uhr, bis 5. Mai"."""
    found = _ON_TO.fullmatch(text, until, at) if at - until < BEFORE else None
    return _clock(found["h1"], found["m1"], None) if found else None
