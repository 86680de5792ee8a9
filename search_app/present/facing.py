"""Slides, files and events beside a document, as its page shows them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from archive.kin import related
from archive.masking import mask
from archive.model import ACCEPTED, Document, Fact
from archive.relations import Related
from search_app.dossier import Dossier
from search_app.occasion import of_facts
from search_app.present.agenda import FIELD as AGENDA
from search_app.present.decks import Deck, deck
from search_app.present.german import counted
from search_app.present.hits import date_of
from search_app.present.meeting import days
from search_app.present.text import shown_title
from search_app.projectevents import Found
from search_app.urls import document_path
from search_app.wiring import Services

SLIDES, FILES = "has_slides", "has_attachment"
#: Fields of a deck that are needed here.
DECK_FIELDS = ("file", "people", "authors")
#: Events whose slides are looked up; those of the others are on their own pages.
WITH_SLIDES = 8
#: Pages of a deck that are looked through for the titles of an agenda.
LOOKED_THROUGH = 300
#: Events that are named below the axis.
NAMED = 4


@dataclass(frozen=True, slots=True)
class EventLine:
    """An event of a project: its day, what is known of it, its slides."""

    number: int
    title: str
    url: str
    when: str
    iso: str
    told: tuple[str, ...]
    decks: tuple[Deck, ...]


@dataclass(frozen=True, slots=True)
class Tick:
    """An event on the axis of its project. `x` is its place on the drawing."""

    x: float
    title: str
    url: str
    when: str
    iso: str


def decks(services: Services, dossier: Dossier) -> tuple[Deck, ...]:
    """The slides and files of a document, as far as the role may see them."""
    has_agenda = any(fact.field == AGENDA for fact in dossier.facts)
    return _decks(services, dossier, dossier.kin(SLIDES, FILES), has_agenda)


def event_lines(
    services: Services, dossier: Dossier, found: Sequence[Found]
) -> tuple[EventLine, ...]:
    """The events of a project as lines."""
    catalogue = services.catalogue
    versions = [each.event.version.id for each in found if each.event.version]
    facts = catalogue.facts_of(versions, ("event", AGENDA))
    lines = []
    for at, each in enumerate(found):
        event = each.event
        known = facts.get(event.version.id, ()) if event.version else ()
        kin = related(catalogue, event, dossier.role) if at < WITH_SLIDES else ()
        slides = _decks(services, dossier, [one for one in kin if one.type == SLIDES])
        lines.append(_line(event, known, slides, each.reason))
    return tuple(lines)


def _decks(
    services: Services, dossier: Dossier, kin: Iterable[Related], with_pages: bool = False
) -> tuple[Deck, ...]:
    """Decks, with the first lines of their pages where an agenda may be found in them."""
    documents = [(each.document, each.document.version) for each in kin]
    known = [version for _, version in documents if version]
    if not known:
        return ()
    facts = services.catalogue.facts_of([version.id for version in known], DECK_FIELDS)
    short = [version.id for version in known if 1 < version.page_count <= LOOKED_THROUGH]
    pages = services.catalogue.pages(short) if with_pages and short else {}
    found = (
        deck(each, facts.get(version.id, ()), dossier.role, pages.get(version.id, ()))
        for each, version in documents
        if version
    )
    return tuple(one for one in found if one)


def _line(
    event: Document, facts: Sequence[Fact], slides: tuple[Deck, ...], reason: str
) -> EventLine:
    occasion = of_facts(facts)
    items = sum(fact.field == AGENDA and fact.status == ACCEPTED for fact in facts)
    place = mask(occasion.place) if occasion else ""
    agenda = f"Agenda mit {counted(items, 'Punkt', 'Punkten')}" if items else ""
    pages = counted(len(slides), "Foliensatz", "Foliensätze") if slides else ""
    return EventLine(
        number=event.id,
        title=shown_title(event.title),
        url=document_path(event.id),
        when=days(occasion.first_day, occasion.last_day) if occasion else date_of(event),
        iso=occasion.first_day.isoformat() if occasion else "",
        told=tuple(part for part in (place, agenda, pages, mask(reason)) if part),
        decks=slides,
    )
