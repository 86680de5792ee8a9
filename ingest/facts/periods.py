"""Running times: "Oktober 2020 – Juni 2022", "Anfang 2014 –9/2016", "seit 2018", "2009 bis 2011".

A period goes from the first day that its beginning can mean to the last day that its end can
mean. An end that is not named is open. Which wording was vaguer than a month is kept.
"""

from __future__ import annotations

import re
from dataclasses import replace

from archive.model import Period
from ingest.facts.dates import MONTHS, Point, months, point_at
from ingest.facts.foundperiod import FoundPeriod, found_period
from ingest.facts.spans import span_told

_LABELS = (
    r"Projektzeitraum|(?:Projekt|Förder|Vertrags|Gesamt)?laufzeit|(?:Förder|Projekt|"
    r"Durchführungs)?zeitraum|"
    r"Projektzeit|Förderzeit|Zeitrahmen|Zeitplan|Bewilligungszeitraum|Vorhabenzeitraum|"
    r"Projektdauer|Förderdauer|Wie lange|(?!Bewerbungs|Anmelde|Erhebungs|Beobachtungs|"
    r"Untersuchungs|"
    r"Antrags|Betrachtungs|Prognose|Bezugs|Einreichungs|Vergleichs)\w{4,20}zeitraum|Dauer|"
    r"Duration|Project duration|Running time|Project period|"
    r"(?:^Period)"
)
_LABELLED = re.compile(rf"\b(?:{_LABELS})\b\s*(?::|\?|\||\n)?\s*", re.IGNORECASE | re.MULTILINE)
_BEGUN = re.compile(
    r"^[^\w\n]*(?:(?:Projekt|Förder)?beginn|(?:Projekt)?start|Start date)\s*:\s*",
    re.IGNORECASE | re.MULTILINE,
)
_ENDED = re.compile(
    r"(?:^[^\w\n]*|, |; )(?:(?:(?:Projekt|Förder)?ende|Abschluss|End date)\s*:\s*|"
    r"läuft (?:noch )?bis (?:zum )?)",
    re.IGNORECASE | re.MULTILINE,
)
_WHEN = re.compile(r"^[^\w\n]*(?:Wann|Zeit|When)\s*[?:]\s*", re.IGNORECASE | re.MULTILINE)
_STATUS = re.compile(r"\bstatus\s*:?\s*(?:laufend|läuft)\s*\(\s*(?=seit|bis)", re.IGNORECASE)
#: Characters in which a text that has no label says when its project ran.
TOLD_IN = 2_500
_TOLD = re.compile(
    r"\b(?:von|zwischen|vom|from|between|in den jahren|läuft|lief)\s+(?=\w)|"
    r"\((?=[A-ZÄÖÜ\d][\w/ .]{2,20}(?:–|—|-|bis) ?[\w./ ]{4,20}\))",
    re.IGNORECASE,
)
_SINCE = re.compile(
    r"\b(?=(?:seit|since) (?:dem )?(?:\d{1,2}\. ?)?(?:anfang |mitte |ende |sommer |herbst |winter |"
    r"frühjahr )?(?:[a-zäöü]+ )?(?:19|20)\d\d\b)|\b(?=bis (?:zum )?(?:ende |mitte |"
    r"anfang )20\d\d\b)",
    re.IGNORECASE,
)
#: A span of months with nothing around it: "Schaufenster Aue, 05/2017 – 04/2019, abgeschlossen".
_BARE = re.compile(
    rf"(?<=[,;|(\n] )(?=(?:[01]?\d/|(?:{'|'.join(sorted(MONTHS, key=len, reverse=True))})\.? )"
    r"20\d\d ?(?:–|—|-|bis) ?\S)",
    re.IGNORECASE,
)
_OPEN_BEGIN = re.compile(r"(?:seit|ab|since|von|vom|from)(?:\s+dem)?\s+", re.IGNORECASE)
_OPEN_END = re.compile(r"(?:bis|until)(?:\s+(?:zum|einschließlich))?\s+", re.IGNORECASE)
_TO = re.compile(r"\s*(?:–|—|-|\bbis\b(?:\s+zum)?|\bto\b|\buntil\b)\s*", re.IGNORECASE)
_RUNNING_ON = re.compile(r"(?:heute|laufend|fortlaufend|today|ongoing)\b", re.IGNORECASE)
_BARE_MONTH = re.compile(rf"({'|'.join(sorted(MONTHS, key=len, reverse=True))})\b", re.IGNORECASE)


def find_period(text: str) -> FoundPeriod | None:
    """The first running time that follows a label in a text, or a status in brackets.

    >>> find_period("Laufzeit: Anfang 2014 –9/2016").period.end.isoformat()
    '2016-09-30'
    """
    for label in _LABELLED.finditer(text):
        found = period_at(text, label.end())
        if found:
            return found
    status = _STATUS.search(text)
    found = period_at(text, status.end()) if status else None
    return found or _from_begin_and_end(text)


#: A wording is no longer than this.
_WORDING = 80


def _from_begin_and_end(text: str) -> FoundPeriod | None:
    """The running time whose beginning, and end if it is named, have labels of their own."""
    begun = _BEGUN.search(text)
    first = period_at(text, begun.end()) if begun else None
    if not first or not first.period.begin:
        return None
    ended = _ENDED.search(text, first.end)
    last = point_at(text, ended.end()) if ended else None
    if ended and last and last[0].end >= first.period.begin:
        words = " ".join(text[first.begin : last[1]].split())
        if len(words) > _WORDING:  # both are told, far from each other
            words = f"{first.period.wording} … {' '.join(text[ended.end() : last[1]].split())}"
        imprecise = tuple(n for n in first.period.imprecise if n == "begin")
        imprecise += ("end",) if last[0].is_imprecise else ()
        period = Period(first.period.begin, last[0].end, words, imprecise)
        return FoundPeriod(period, first.begin, first.end)
    is_range = _TO.search(first.period.wording) and first.period.end
    period = first.period if is_range else replace(first.period, end=None)
    return first._replace(period=period)


def told_period(text: str) -> FoundPeriod | None:
    """The first running time that the sentences at the beginning of a text tell.

    >>> told_period("Von 2016 bis 2019 haben neun Kommunen geplant.").period.wording
    '2016 bis 2019'
    """
    for beginning in (*_WHEN.finditer(text[:TOLD_IN]), *_TOLD.finditer(text[:TOLD_IN])):
        found = period_at(text, beginning.end()) or None
        if beginning.group().lower().startswith(("zwischen", "between")):
            found = _between(text, beginning.end()) or found
        is_whole = found and found.period.begin and found.period.end
        if found and is_whole and _TO.search(found.period.wording):
            return found
        if found and is_whole and _AND.search(found.period.wording):
            return found
    head = text[:TOLD_IN]
    lasted = _LASTED.search(head)
    if lasted and (found := _from_two(text, lasted)):
        return found
    if found := span_told(head) or _line_of_its_own(head):
        return found
    bare = _BARE.search(text[:TOLD_IN])
    found = period_at(text, bare.start()) if bare else None
    if found and not found.period.imprecise:
        return found
    since = _SINCE.search(text[:TOLD_IN])
    return period_at(text, since.start()) if since else None


#: A line, or its end behind a word, that is only a range: "Bearbeitung | 03/2018 bis 11/2019".
_OWN_LINE = re.compile(
    r"^(?:[^\w\n]*[A-ZÄÖÜ][\w ]{3,30}(?::|[ \t]*\||"
    r"\t)?\s)?[^\w\n]*(?=[^\n]{9,40}$)(?=\S*\s?\S*\s?(?:–|—|-|bis))",
    re.MULTILINE,
)


def _line_of_its_own(text: str) -> FoundPeriod | None:
    for line in _OWN_LINE.finditer(text):
        found = period_at(text, line.end())
        if not found or not (found.period.begin and found.period.end):
            continue
        is_range = _TO.search(found.period.wording) and found.period.begin < found.period.end
        rest = text[found.end : text.find("\n", found.end) if "\n" in text[found.end :] else None]
        days = (found.period.end - found.period.begin).days
        if is_range and not rest.strip(" |)") and days > _SHORTEST_DAYS:
            return found
    return None


#: A range of days that is shorter is that of an event.
_SHORTEST_DAYS = 45


#: "36 Monate (ab Mai 2019)", "3 Jahre, 2019 bis 2022": how long, before when.
_HOW_LONG = re.compile(
    r"(?:ca\. )?\d{1,2}(?:,5)? (?:Monate|Jahre?|months|years)\s?[,(:;]?\s?", re.I
)
_SHORT = re.compile(
    r"(?P<m1>0?[1-9]|1[0-2])/(?P<y1>\d\d)\s?(?:–|—|-|bis)\s?(?P<m2>0?[1-9]|1[0-2])/(?P<y2>\d\d)(?![\d/])"
)


#: "begann im Mai 2019 und endete im April 2022", "in den Jahren 2019 und 2020"
_LASTED = re.compile(
    r"\b(?:begann|startete|beginnt|startet)\s(?:im\s|am\s)?(?P<a>[^.;:\n]{4,30}?)\s(?:und|,)\s?"
    r"(?:endete|endet|lief|läuft)\s(?:im\s|am\s|bis\s(?:zum\s)?)?(?=(?P<b>[^.;:\n]{4,30}))|"
    r"\b[Ii]n den Jahren (?P<c>20\d\d) und (?=(?P<d>20\d\d))"
)


_AND = re.compile(r"\s(?:und|and)\s(?:dem\s)?", re.IGNORECASE)


def _between(text: str, at: int) -> FoundPeriod | None:
    """The running time of "zwischen März 2016 und August 2017"."""
    first = _begin(text, at) or _month_before(text, at)
    link = _AND.match(text, first[1]) if first else None
    last = point_at(text, link.end()) if link else None
    if first is None or last is None or last[0].end < first[0].begin:
        return None
    if first[0].precision == "year":  # what was counted then, rather than who was at work
        return None
    return found_period(text, at, last[1], first[0], last[0])


def _month_before(text: str, at: int) -> tuple[Point, int] | None:
    """The month of "zwischen März und August 2017", which has its year behind the other one."""
    month = _BARE_MONTH.match(text, at)
    link = _AND.match(text, month.end()) if month else None
    last = point_at(text, link.end()) if link else None
    if not month or not last:
        return None
    point = months(last[0].begin.year, MONTHS[month.group(1).lower()])
    return (point, month.end()) if point else None


def _from_two(text: str, said: re.Match[str]) -> FoundPeriod | None:
    """The running time of a sentence that tells beginning and end apart."""
    at = said.start("a") if said["a"] else said.start("c")
    first, last = point_at(text, at), point_at(text, said.end())
    if first is None or last is None or last[0].end < first[0].begin:
        return None
    return found_period(text, at, last[1], first[0], last[0])


def period_at(text: str, at: int) -> FoundPeriod | None:
    """The running time whose wording begins at a character."""
    long = _HOW_LONG.match(text, at)
    at = long.end() if long else at
    if short := _SHORT.match(text, at):
        return _in_figures(text, short)
    since = _OPEN_BEGIN.match(text, at)
    first = _begin(text, since.end() if since else at)
    if first is None:
        return _until(text, at)
    begin, end_of_first = first
    to = _TO.match(text, end_of_first)
    second = point_at(text, to.end()) if to else None
    if to and second and second[0].end >= begin.begin:
        return found_period(text, at, second[1], begin, second[0])
    if to and (running := _RUNNING_ON.match(text, to.end())):
        return found_period(text, at, running.end(), begin, None)
    if since:
        return found_period(text, at, end_of_first, begin, None)
    return found_period(text, at, end_of_first, begin, begin)


def _in_figures(text: str, short: re.Match[str]) -> FoundPeriod | None:
    """The running time of "04/19 – 03/22"."""
    begin = months(2000 + int(short["y1"]), int(short["m1"]))
    end = months(2000 + int(short["y2"]), int(short["m2"]))
    if begin is None or end is None or end.end < begin.begin:
        return None
    return found_period(text, *short.span(), begin, end)


def _begin(text: str, at: int) -> tuple[Point, int] | None:
    """The first point; one without a year ("März bis Juni 2015") takes that of the second."""
    whole = point_at(text, at)
    if whole:
        return whole
    month = _BARE_MONTH.match(text, at)
    if not month:
        return None
    to = _TO.match(text, month.end())
    second = point_at(text, to.end()) if to else None
    if not second:
        return None
    point = months(second[0].begin.year, MONTHS[month.group(1).lower()])
    return (point, month.end()) if point else None


def _until(text: str, at: int) -> FoundPeriod | None:
    until = _OPEN_END.match(text, at)
    last = point_at(text, until.end()) if until else None
    return found_period(text, at, last[1], None, last[0]) if last else None
