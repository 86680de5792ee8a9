"""What the sections of a document's page show, one after the other; None where there is nothing."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from archive.clock import today
from archive.model import Kind
from archive.relations import Related
from index.hits import may_quote
from search_app import urls
from search_app.dossier import Dossier
from search_app.ics import event_of
from search_app.occasion import Occasion, of_facts
from search_app.present import agenda, contents, decks, facing, family, lands, passages
from search_app.present import document as document_views
from search_app.present.decks import Deck, Thumb
from search_app.present.facts import PlaceOf, Proof, Row
from search_app.present.linked import Link
from search_app.present.meeting import Meeting, days, meeting, only_day
from search_app.present.periods import Timeline, timeline
from search_app.present.text import extent, shown_title
from search_app.projectevents import events_of
from search_app.series import Neighbour, neighbours
from search_app.similar import similar
from search_app.views.lookup import role, services

#: Relations that have a section of their own.
_SHOWN_ELSEWHERE = (facing.SLIDES, facing.FILES, *family.TYPES)
#: Kinds whose pages are worth a strip of images.
_PAGED = (Kind.SLIDES, Kind.PUBLICATION, Kind.MINUTES)


@dataclass(frozen=True, slots=True)
class Occasioned:
    """The block "Wann und wo", with the ways to slides and calendar file."""

    meeting: Meeting
    calendar_url: str
    deck: Deck | None


@dataclass(frozen=True, slots=True)
class Facing:
    """The pages of the document itself, what they belong to, slides and files that belong to it."""

    strip: tuple[Thumb, ...]
    rest: str
    own: Deck | None
    belongs: tuple[Related, ...]
    decks: tuple[Deck, ...]


@dataclass(frozen=True, slots=True)
class Axis:
    """A running time large, with events on it."""

    timeline: Timeline
    ticks: tuple[facing.Tick, ...]
    named: tuple[facing.Tick, ...]


@dataclass(frozen=True, slots=True)
class SeriesEvent:
    """An event before or after in the series."""

    title: str
    url: str
    when: str
    iso: str


def parts(dossier: Dossier) -> dict[str, Any]:
    """{section: what it shows}; sections with nothing to show are None or empty."""
    occasion = of_facts(dossier.facts)
    slides = facing.decks(services(), dossier)
    plan = agenda.agenda(dossier, slides, only_day(occasion) if occasion else None)
    events = _events(dossier)
    return {
        "termin": _occasion(dossier, occasion, slides, plan.count) if occasion else None,
        "agenda": plan if plan.count > 1 else None,
        "folien": _facing(dossier, plan.left if plan.count > 1 else slides),
        "ergebnis": _result(dossier),
        "reihe": _series(dossier, occasion) if occasion else None,
        "laufzeit": _axis(dossier, events),
        "regionen": lands.places(dossier) if dossier.document.kind == Kind.PROJECT else None,
        "familie": family.family(dossier),
        "veranstaltungen": events,
        "beziehungen": document_views.kin(dossier.related, _SHOWN_ELSEWHERE),
        "gliederung": _contents(dossier),
        "aehnlich": _similar(dossier, events),
    }


def with_aim(dossier: Dossier, rows: list[Row], place_of: PlaceOf) -> list[Row]:
    """The rows of a project with its aim, in the words of its text, before places and people."""
    if dossier.document.kind != Kind.PROJECT or not may_quote(dossier.document, role()):
        return rows
    found = passages.aim(dossier.pages)
    if not found:
        return rows
    page, told = found
    place, url = place_of(page)
    proof = Proof("", place, url, "Satz über das Ziel")
    row = Row("aim", "Ziel", (Link(told),), "", (proof,))
    behind = ("organisations", "people", "regions", "topics")
    at = next((n for n, each in enumerate(rows) if each.field in behind), len(rows))
    return [*rows[:at], row, *rows[at:]]


def _occasion(
    dossier: Dossier, occasion: Occasion, slides: tuple[Deck, ...], items: int
) -> Occasioned:
    is_told = event_of(dossier.document, occasion, "/") is not None
    shown = [one for one in slides if one.first_page and one.thumb]
    return Occasioned(
        meeting=meeting(dossier, occasion, items),
        calendar_url=urls.calendar_url(dossier.document.id) if is_told else "",
        deck=shown[0] if len(shown) == 1 else None,
    )


def _facing(dossier: Dossier, others: tuple[Deck, ...]) -> Facing | None:
    known, count = dossier.document, dossier.version.page_count
    is_paged = known.kind in _PAGED
    strip = (
        decks.thumbs(known, dossier.facts, role(), range(1, decks.STRIP + 1)) if is_paged else ()
    )
    belongs = dossier.kin("slides_of", "attachment_of")
    if not (strip or belongs or others):
        return None
    rest = extent(dossier.version.unit, count) if count > len(strip) and strip else ""
    own = decks.deck(known, dossier.facts, role()) if strip else None
    return Facing(strip, rest, own, belongs, others)


def _result(dossier: Dossier) -> passages.Passage | None:
    """What came of an event, in the words of its text."""
    is_event = dossier.document.kind == Kind.EVENT
    return (
        passages.under(dossier.pages, passages.RESULTS) if is_event and dossier.is_whole else None
    )


def _series(dossier: Dossier, occasion: Occasion) -> dict[str, Any] | None:
    found = neighbours(services().catalogue, dossier.document, occasion, role())
    before, after = (_in_series(one) for one in found)
    if not before and not after:
        return None
    return {"name": occasion.series, "before": before, "after": after}


def _in_series(one: Neighbour | None) -> SeriesEvent | None:
    if one is None:
        return None
    first = one.occasion.first_day
    title, url = shown_title(one.document.title), urls.document_path(one.document.id)
    return SeriesEvent(title, url, days(first, one.occasion.last_day), first.isoformat())


def _events(dossier: Dossier) -> tuple[facing.EventLine, ...]:
    if dossier.document.kind != Kind.PROJECT:
        return ()
    kin = [each.document for each in dossier.related if each.type not in family.TYPES]
    found = events_of(services(), dossier.document, kin, role())
    return facing.event_lines(services(), dossier, found)


def _axis(dossier: Dossier, events: tuple[facing.EventLine, ...]) -> Axis | None:
    period = dossier.document.period
    drawn = timeline(period, today()) if period else None
    if drawn is None:
        return None
    ticks = tuple(
        facing.Tick(drawn.on.x(at), one.title, one.url, one.when, one.iso)
        for one in events
        if one.iso and drawn.on.first <= (at := date.fromisoformat(one.iso)).year <= drawn.on.last
    )
    return Axis(drawn, ticks, ticks[: facing.NAMED])


def _contents(dossier: Dossier) -> dict[str, Any] | None:
    if dossier.document.kind not in (Kind.PUBLICATION, Kind.MINUTES, Kind.SLIDES):
        return None
    found = contents.contents(dossier)
    return (
        {"headings": found, "url": _page_url(dossier), "unit": dossier.version.unit}
        if found
        else None
    )


def _page_url(dossier: Dossier) -> Callable[[int], str]:
    base = urls.document_path(dossier.document.id)
    return lambda number: f"{base}/seite/{number}"


def _similar(
    dossier: Dossier, events: tuple[facing.EventLine, ...]
) -> tuple[Mapping[str, Any], ...]:
    known = {each.document.id for each in dossier.related} | {one.number for one in events}
    return tuple(
        {
            "document": each.document,
            "url": urls.document_path(each.document.id),
            "common": ", ".join(each.common),
        }
        for each in similar(services(), dossier, known)
    )
