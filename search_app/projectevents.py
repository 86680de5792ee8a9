"""The events of a project: those that hang together with it, and those that call it by its name.

A name is sought as a phrase, with the asker's role; an event far outside the running time belongs
to another round of the project. Without an index there are only the first ones.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from archive.errors import IndexUnavailable, QueryError
from archive.kin import kin as kin_of
from archive.model import Document, DocumentId, Kind, Period, State, Visibility
from index.request import SearchRequest
from ingest.belonging import EVENT_OF
from search_app.wiring import Services

#: Events that a page lists; one search brings no more.
MOST = 24
#: An event of a project may follow its end, and prepare it.
BEFORE, BEHIND = timedelta(days=180), timedelta(days=240)
_PARTED = re.compile(r"\s[–—-]\s|:\s|\s\(")
_ROUND = re.compile(r"\s+(?:\d{1,2}\.\s?(?:Runde|Phase|Staffel)|(?:Runde|Phase|Teil)\s\w{1,3})$")
_QUOTED = re.compile(r"„([^“”\"]{8,120})[“”]")
_SIGNS = re.compile(r"[^\w\s.-]+")
#: A name of one word must be this long to be one; one of several words must have this many letters.
LONG_WORD, LETTERS = 16, 12


@dataclass(frozen=True, slots=True)
class Found:
    """An event and why it belongs here."""

    event: Document
    reason: str


def events_of(
    services: Services, project: Document, kin: Iterable[Document], role: Visibility
) -> tuple[Found, ...]:
    """The events of a project that the role may see, oldest first. `kin` hangs together with it."""
    related = {d.id: Found(d, "") for d in kin if d.kind == Kind.EVENT}
    name = name_of(project.title)
    named = _naming(services, name, role) if name else []
    others = _of_others(services, named, project, role)
    for event in named:
        is_new = event.id not in related and event.id not in others
        if is_new and _fits(event.sort_date, project.period):
            related[event.id] = Found(event, f"nennt „{name}“")
    return tuple(
        sorted(related.values(), key=lambda f: (f.event.sort_date or date.max, f.event.id))
    )


def _of_others(
    services: Services, named: Iterable[Document], project: Document, role: Visibility
) -> set[DocumentId]:
    """The events that are told to be those of another project, of a round before for instance."""
    told = kin_of(services.catalogue, [event.id for event in named], role)
    return {
        event
        for event, listed in told.items()
        if any(each.type == EVENT_OF and each.document.id != project.id for each in listed)
    }


def name_of(title: str) -> str:
    """What a project is called for short, "" where that is no name of its own.

    >>> name_of("Dorfmitte versorgt – Nahversorgung neu organisieren (1. Runde)")
    'Dorfmitte versorgt'
    >>> name_of("Verkehr")
    ''
    """
    stem = _ROUND.sub("", _PARTED.split(title.strip())[0])
    words = _SIGNS.sub(" ", stem).split()
    letters = sum(map(len, words))
    is_name = letters >= LETTERS if len(words) > 1 else letters >= LONG_WORD
    return " ".join(words) if is_name and len(words) <= 10 else ""


def _naming(services: Services, name: str, role: Visibility) -> list[Document]:
    request = SearchRequest(
        f'"{name}"', (("art", Kind.EVENT.value),), strict=True, per_page=MOST, role=role
    )
    try:
        found = services.search.rank(request)
    except (IndexUnavailable, QueryError):
        return []  # not an error: the page stands without them
    return [
        document
        for document, _ in found
        if document.state is State.ACTIVE and role.may_see(document.visibility)
    ]


def _fits(day: date | None, period: Period | None) -> bool:
    if day is None or period is None:
        return True
    if period.begin and period.begin - day > BEFORE:
        return False
    return not (period.end and day - period.end > BEHIND)
