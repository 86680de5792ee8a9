"""Reading the facts of a document: title, kind, language, running time, event, publication, status.

What came with the document from outside (a record's keys, a page's metadata) outranks what its
text suggests; what a label says outranks cues. Each fact names its place and its rule.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from hashlib import sha256

from archive.model import Evidence, Fact, Json, Kind, Page, PageUnit, Period
from ingest.extractors.base import RawFact
from ingest.facts.eventfact import read_event
from ingest.facts.foundperiod import FoundPeriod
from ingest.facts.kinds import kind_by_cues, label_kind
from ingest.facts.periods import SOUGHT_IN, best_period
from ingest.facts.places import first_pages
from ingest.facts.places import place as evidence
from ingest.facts.published import published
from ingest.facts.readers import READERS
from ingest.facts.states import PLANNED, RUNNING, status, told_status
from ingest.facts.subject import Subject
from ingest.facts.titling import title_of

#: Pages that are looked at for dates and labels; what a document is stands in front.
PAGES = 6


@dataclass(frozen=True, slots=True)
class Given:
    """What came with a document from outside its text, each with the rule that says so.

    `published` is a day, or the first one of what `published_as` names: a month ("2015-06") or a
    year ("2015"), where no more is known. `published_wording` is how it is written.
    """

    title: str | None = None
    title_rule: str = ""
    kind: str | None = None
    kind_rule: str = "Angabe type"
    language: str | None = None
    published: date | None = None
    published_rule: str = ""
    published_as: str | None = None
    published_wording: str | None = None
    facts: tuple[RawFact, ...] = ()

    def checksum(self) -> str:
        """Another text for other content; "" for nothing."""
        return sha256(repr(self).encode()).hexdigest() if self != NOTHING_GIVEN else ""


NOTHING_GIVEN = Given()


@dataclass(slots=True)
class FactsRead:
    """The facts of a document, and those that the catalogue keeps beside them."""

    title: str
    kind: str
    period: Period | None = None
    published: date | None = None
    sort_date: date | None = None
    date_wording: str | None = None
    years: tuple[int, ...] = ()
    facts: list[Fact] = field(default_factory=list)

    def has(self, name: str) -> bool:
        """Whether a field has a fact already."""
        return any(fact.field == name for fact in self.facts)


def read_facts(
    pages: Sequence[Page], unit: PageUnit, media_type: str, given: Given, fallback: str, today: date
) -> FactsRead:
    """All facts of a document. `fallback` is the title if nothing else names it."""
    title = title_of(pages, given.title, given.title_rule, fallback)
    kind = _kind(pages, unit, media_type, given, str(title.value))
    found = FactsRead(title=str(title.value), kind=str(kind.value), facts=[title, kind])
    found.facts += status(pages)
    _add_period(found, pages)
    _add_ended(found, pages, today)
    if found.kind in (Kind.EVENT, Kind.MINUTES):
        _add_event(found, pages, given)
        _date_by_stated_event(found, given)
    _add_published(found, pages, given)
    found.years = _years(found, today)
    subject = Subject(
        pages, found.title, found.kind, unit, media_type, given.language,
        own_days=_own_days(found), stated=given.facts,
    )  # fmt: skip
    found.facts += [fact for reader in READERS for fact in reader(subject)]
    return found


def _own_days(found: FactsRead) -> frozenset[str]:
    """The days that the document's event, publication and period begin and end with."""
    days: set[str] = set()
    for fact in found.facts:
        if fact.field == "published":
            days.add(str(fact.value))
        elif fact.field in ("event", "period") and isinstance(fact.value, dict):
            days |= {str(fact.value.get(end))[:10] for end in ("begin", "end")}
    return frozenset(days)


def _kind(pages: Sequence[Page], unit: PageUnit, media_type: str, given: Given, title: str) -> Fact:
    if given.kind:
        return Fact("kind", given.kind, Evidence(given.kind_rule, given.kind))
    for page in pages[:2]:
        labelled = label_kind(page.text)
        if labelled:
            kind, begin, end = labelled
            return Fact("kind", kind.value, evidence("Feld Typ", page, begin, end))
    texts = [page.text for page in pages[:PAGES]]
    kind, cue = kind_by_cues(title, texts, unit, media_type)
    return Fact("kind", kind.value, Evidence("Merkmale", cue), 0.8 if cue else 0.3)


def _add_period(found: FactsRead, pages: Sequence[Page]) -> None:
    if found.kind != Kind.PROJECT:
        return
    best = best_period(list(first_pages(pages, SOUGHT_IN)))
    if best:
        rule, confidence = ("Feld Laufzeit", 1.0) if best.labelled else ("Laufzeit im Satz", 0.7)
        _take_period(found, best.page, best.found, rule, confidence)


def _take_period(
    found: FactsRead, page: Page, read: FoundPeriod, rule: str, confidence: float
) -> None:
    period = read.period
    value: dict[str, Json] = {
        "begin": period.begin.isoformat() if period.begin else None,
        "end": period.end.isoformat() if period.end else None,
        "wording": period.wording,
    }
    if period.imprecise:
        value["imprecise"] = list(period.imprecise)
    place = evidence(rule, page, read.begin, read.end)
    found.facts.append(Fact("period", value, place, confidence))
    if found.kind == Kind.PROJECT:
        found.period = period
        found.sort_date = period.begin or period.end
        found.date_wording = period.wording


_SINCE = re.compile(r"(?:seit|since)\b(?!.*\bbis\b)", re.IGNORECASE)


def _add_ended(found: FactsRead, pages: Sequence[Page], today: date) -> None:
    """What the sentences of a project tell of its state. One whose running time is over has ended,
    though nobody says so; that one still runs is not concluded: it would not stay true.
    """
    if found.kind != Kind.PROJECT or found.has("status"):
        return
    period, told = found.period, told_status(pages)
    is_over = bool(period and period.end and period.end < today)
    has_begun = bool(period and period.begin and period.begin < today)
    if is_over and (told is None or told.value in (RUNNING, PLANNED)):
        place = next(fact.evidence for fact in found.facts if fact.field == "period")
        told = Fact("status", "abgeschlossen", replace(place, rule="aus der Laufzeit"), 0.9)
    if told is None and period and period.begin and _SINCE.match(period.wording):
        place = next(fact.evidence for fact in found.facts if fact.field == "period")
        told = Fact("status", RUNNING, replace(place, rule="seit"), 0.7)
    if told and not (told.value == PLANNED and has_begun):
        found.facts.append(told)


def _add_event(found: FactsRead, pages: Sequence[Page], given: Given) -> None:
    event = read_event(list(first_pages(pages, SOUGHT_IN)), found.title, given.published)
    if event:
        found.facts.append(event.fact)
    if event and event.first_day:
        found.sort_date, found.date_wording = event.first_day, event.wording


def _date_by_stated_event(found: FactsRead, given: Given) -> None:
    """The date of an event whose text names none, from what its page states by its markup."""
    for fact in given.facts:
        if fact.field != "event" or found.sort_date or not isinstance(fact.value, dict):
            continue
        found.sort_date = date.fromisoformat(str(fact.value["begin"])[:10])
        found.date_wording = f"{found.sort_date:%-d.%-m.%Y}"


def _add_published(found: FactsRead, pages: Sequence[Page], given: Given) -> None:
    fact = _given_out(given)
    is_event = found.kind in (Kind.EVENT, Kind.MINUTES)
    if fact is None or (is_event and given.published_rule == "Datum der Seite"):
        fact = published(pages, found.kind, found.sort_date)
    if fact is None:
        return
    found.published = given.published or _first_day(str(fact.value))
    found.facts.append(fact)
    if found.sort_date is None:
        found.sort_date = found.published
        found.date_wording = fact.evidence.quote


def _first_day(value: str) -> date:
    """The first day of a day, a month ("2015-06") or a year ("2015")."""
    return date.fromisoformat((value + "-01-01")[:10])


def _given_out(given: Given) -> Fact | None:
    """The day that came from outside the text."""
    if given.published is None:
        return None
    day = given.published
    wording = given.published_wording or f"{day.day}.{day.month}.{day.year}"
    evidence = Evidence(given.published_rule, wording)
    return Fact("published", given.published_as or day.isoformat(), evidence)


def _years(found: FactsRead, today: date) -> tuple[int, ...]:
    """The years of a document: each year of a project's period, else the year of its date."""
    period = found.period
    if period and (period.begin or period.end):
        first = (period.begin or period.end or today).year
        last = period.end.year if period.end else max(first, today.year)
        return tuple(range(first, min(last, first + 60) + 1))
    return (found.sort_date.year,) if found.sort_date else ()
