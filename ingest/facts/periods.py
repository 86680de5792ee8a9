"""Running times of projects: "Laufzeit: Oktober 2020 – Juni 2022", "lief drei Jahre bis Ende 2020".

A period goes from the first day that its beginning can mean to the last day that its end can
mean. An end that is not named is open. Which wording was vaguer than a month is kept. Every time
that a text names is weighed by the words around it, and the heaviest one is taken.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from archive.model import Page
from ingest.facts.foundperiod import FoundPeriod, found_period
from ingest.facts.joinedpages import joined, page_of
from ingest.facts.lengths import LONG, beginning, ending, is_length, months_of
from ingest.facts.periodpairs import SHORTEST_DAYS, Candidate, joined_turns
from ingest.facts.periodwords import Turn, turn
from ingest.facts.spanwords import clause, is_labelled, words_weigh
from ingest.facts.timespans import Span, time_spans

#: Characters of a page in which a running time is sought.
SOUGHT_IN = 20_000
#: What a sentence must weigh to tell a running time.
ENOUGH = 3.0
#: A range of years that is longer is history.
_LONGEST_DAYS = 15 * 366
#: An end alone after this year is an aim of others.
_FAR_OFF = 2034
_ONWARDS = re.compile(
    r"\s*(?:–|—|-|\bbis\b|\bto\b)\s*(?:heute|laufend|fortlaufend|auf\sweiteres|offen|unbefristet|"
    r"dato|"
    r"today|ongoing|present)\b",
    re.IGNORECASE,
)
_ENDING = ("bis", "until", "till")
_BROKEN = re.compile(r"\d\s{1,2}$")
#: "2010 bis 2012: Umbau der Straße": a step of many.
_CHRONICLE = re.compile(
    r"[^\w\n]*(?:(?:ab|seit|bis|\w+)\s)?(?:19|20)\d\d(?:\s?(?:–|-|bis)\s?(?:\w+\s)?(?:19|"
    r"20)\d\d)?:\s"
)
_STATUS = re.compile(r"\b(?:status)\s*:?\s*\w+\s*\(\s*$", re.IGNORECASE)
_LENGTH = re.compile(LONG, re.IGNORECASE)
_LASTS = re.compile(
    r"(?:\b(?:für|über|auf|nach|von|dauer\w*|währ\w+|insgesamt|läuft|lief|\w*laufzeit|zunächst|"
    r"binnen|innerhalb|an|"
    r"während|beträgt|betrug|umfasst|for|over|lasts?|und|dann|es)\s(?:[^.,;\n\d]{0,22}\s)?|[(:|"
    r"–-]\s?|,\s(?:also\s)?|"
    r"(?:^|\n)\W*)(?:einen\sZeitraum\svon\s)?$",
    re.IGNORECASE,
)
_LASTING = re.compile(
    r"[ \w]{0,20}\s(?:lang|hinweg|\w*[Ll]aufzeit|\w*[Dd]auer|angelegt|Zeit)\b|,?\s\(?(?:von|vom|ab|"
    r"seit|bis|"
    r"beginnend|from|since)\b|\w*\s\w*(?:projekt|vorhaben|förderung|laufzeit|phase)\b",
    re.IGNORECASE,
)


class BestPeriod(NamedTuple):
    """The running time that some pages tell, and the page it stands on."""

    page: Page
    found: FoundPeriod
    labelled: bool


def best_period(pages: Sequence[Page]) -> BestPeriod | None:
    """The likeliest running time of some pages; one with a label goes before all others."""
    if not pages:
        return None
    told = _candidates(joined(pages)[:SOUGHT_IN])
    best = max(told, key=lambda one: (one.labelled, one.weight), default=None)
    if best is None or not (best.labelled or best.weight >= ENOUGH):
        return None
    page, start = page_of(pages, best.found.begin)
    begin, end = best.found.begin - start, min(best.found.end - start, len(page.text))
    return BestPeriod(page, best.found._replace(begin=begin, end=end), best.labelled)


def find_period(text: str) -> FoundPeriod | None:
    """The running time that a label of a text names, the likeliest of several.

    >>> find_period("Laufzeit: Anfang 2014 –9/2016").period.end.isoformat()
    '2016-09-30'
    """
    labelled = (one for one in _candidates(text[:SOUGHT_IN]) if one.labelled)
    best = max(labelled, key=lambda one: one.weight, default=None)
    return best.found if best else None


def told_period(text: str) -> FoundPeriod | None:
    """The running time that the sentences of a text tell, the likeliest of several.

    >>> told_period("Von 2016 bis 2019 haben neun Kommunen geplant.").period.wording
    '2016 bis 2019'
    """
    best = max(_candidates(text[:SOUGHT_IN]), key=lambda one: one.weight, default=None)
    return best.found if best and best.weight >= ENOUGH else None


def period_at(text: str, at: int) -> FoundPeriod | None:
    """The running time whose wording begins at a character."""
    rest = text[at : at + 300]
    spans = time_spans(rest)
    if not spans or _LEADING.sub("", rest[: spans[0].at]):
        return None
    long = _length(rest, spans[0], (0, len(rest)))
    found = _of_span(rest, spans[0], long)
    return found._replace(begin=found.begin + at, end=found.end + at)


_LEADING = re.compile(
    r"^\s*(?:(?:von|vom|between|from|zwischen|in den Jahren|im Jahr|im|ca\.)\s|"
    rf"(?:ca\.\s)?{LONG}\s?[,(:;]?\s?)?\s*$",
    re.IGNORECASE,
)


@lru_cache(maxsize=32)
def _candidates(text: str) -> tuple[Candidate, ...]:
    """The running times that a text may tell, those of labels and sentences, in order."""
    found: list[Candidate] = []
    turns: list[Turn] = []
    for span in time_spans(text):
        if span.lead in _ENDING and _BROKEN.search(text[max(0, span.at - 3) : span.at]):
            continue  # its beginning is a day that does not exist
        start, stop = clause(text, span.at, span.until)
        labelled = is_labelled(text, span.at) or bool(
            _STATUS.search(text[max(0, span.at - 40) : span.at])
        )
        told = None if span.is_range else turn(text, span, start)
        if told:
            turns.append(told)
        if not (labelled or told or span.is_range):
            continue
        long = None if span.is_range else _length(text, span, (start, stop))
        is_end = bool(told and told.is_end)
        by_label = bool(told and told.by_label)
        whole = _of_span(text, span, long, told if by_label or not labelled else None)
        weight = words_weigh(text[start:stop]) - min(2.0, span.at / 2000)
        weight += _span_weighs(span, whole, told, bool(long))
        weight -= 3.0 * bool(_CHRONICLE.match(text, text.rfind("\n", 0, span.at) + 1))
        found.append(
            Candidate(whole, weight + 12 * labelled, labelled or (by_label and not is_end))
        )
    return joined_turns(text, turns, found)


def _span_weighs(span: Span, found: FoundPeriod, told: Turn | None, is_long: bool) -> float:
    begin, end = found.period.begin, found.period.end
    weight = 2.5 if span.is_range else (told.weight if told else 0.0)
    weight += 4.0 * is_long
    weight += 1.0 * bool(span.first and not span.first.is_imprecise)
    weight -= 4.0 * bool(not begin and end and end.year > _FAR_OFF)
    if begin and end and (span.is_range or is_long):
        days = (end - begin).days
        weight -= 6.0 * (days < SHORTEST_DAYS) + 4.0 * (days > _LONGEST_DAYS)
    return weight


def _of_span(
    text: str, span: Span, long: re.Match[str] | None, told: Turn | None = None
) -> FoundPeriod:
    """The running time of one time that is named, with its length if that is told."""
    first, last = span.first, span.last
    at, until = span.at, span.until
    opened = None if span.is_range else _ONWARDS.match(text, until)
    is_end = span.lead in _ENDING or bool(told and told.is_end)
    if long and first and last:
        length = months_of(long)
        pair = (beginning(last, length), last) if is_end else (first, ending(first, length))
        return found_period(text, min(at, long.start()), max(until, long.end()), *pair)
    if opened:
        return found_period(text, at, opened.end(), first, None)
    if is_end:
        return found_period(text, at, until, None, last)
    if span.lead in ("seit", "since", "ab", "from", "von", "vom") or told:
        return found_period(text, at, until, first, None)
    return found_period(text, at, until, first, last)


def _length(text: str, span: Span, within: tuple[int, int]) -> re.Match[str] | None:
    """How long it takes, if the sentence around a time says so."""
    for found in _LENGTH.finditer(text, *within):
        if span.at <= found.start() < span.until or not months_of(found):
            continue
        before = text[max(within[0], found.start() - 45) : found.start()]
        lasts = _LASTS.search(before) or _LASTING.match(text, found.end())
        if lasts and is_length(text, *found.span()):
            return found
    return None
