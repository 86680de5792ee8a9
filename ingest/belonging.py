"""Which project an event belongs to, and which documents name a project.

An event belongs to a project that its title or its head names while the project runs; or, where it
names none, if it is held while the project runs and both name the same people and bodies. The
first part of a title may be the whole title of an older project: what is from before the beginning
does not mean the younger one by it. What only names a project, a news item or a talk among others,
says so and no more.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from rapidfuzz import fuzz

from archive.model import DocumentId, Kind
from archive.relations import Relation
from ingest.sides import Side
from ingest.titlekey import title_key

EVENT_OF, MENTIONS = "event_of", "mentions"
_EVENTS = (Kind.EVENT, Kind.MINUTES)
#: Characters of title and head in which an event says whose it is.
HEAD = 800
#: An event may come before the beginning, a last one after the end.
BEFORE, AFTER = timedelta(days=183), timedelta(days=366)
#: Names that both have without any project being named: so many, and titles so alike (of 100).
SHARED, ALIKE = 3, 75


def belongs(one: Side, project: Side) -> Iterator[Relation]:
    """How a document hangs together with a project."""
    if project.document.kind != Kind.PROJECT or one.document.kind == Kind.PROJECT:
        return
    pair: tuple[DocumentId, DocumentId] = one.document.id, project.document.id
    is_event = one.document.kind in _EVENTS
    places = [at for name in project.own_names for at in one.named_projects.get(name, ())]
    is_whole = title_key(project.document.title) in one.named_projects
    if places and _is_in_time(one, project, BEFORE if is_whole else timedelta()):
        told = project.document.title if is_whole else project.short_title
        is_its_own = is_event and (min(places) < HEAD or len(set(places)) > 1)
        reason = f"Der Text nennt das Projekt „{told}“."
        yield Relation(*pair, EVENT_OF if is_its_own else MENTIONS, (reason,))
    elif is_event and not places and _runs_at(one, project):
        reasons = _in_common(one, project)
        if reasons:
            yield Relation(*pair, EVENT_OF, ("Während der Laufzeit.", *reasons))


def _in_common(event: Side, project: Side) -> tuple[str, ...]:
    """What both name, if it is enough; a title that is alike stands for one name."""
    names = sorted(event.actors[key] for key in event.actors.keys() & project.actors.keys())
    titles = event.document.title.lower(), project.document.title.lower()
    is_alike = fuzz.token_set_ratio(*titles) >= ALIKE
    if len(names) + is_alike < SHARED:
        return ()
    reasons = [f"Beide nennen {', '.join(names[:SHARED])}."]
    return (*reasons, "Die Titel gleichen sich.") if is_alike else tuple(reasons)


def _is_in_time(one: Side, project: Side, before: timedelta) -> bool:
    """Whether a day, where there is one, does not speak against a running time."""
    day = _day(one)
    is_open = day is None or project.document.period is None
    return is_open or _runs_at(one, project, before)


def _runs_at(one: Side, project: Side, before: timedelta = BEFORE) -> bool:
    """Whether a document's day lies in the running time, or shortly before or after it."""
    day, period = _day(one), project.document.period
    if day is None or period is None or not (period.begin or period.end):
        return False
    after_begin = period.begin is None or day >= period.begin - before
    return after_begin and (period.end is None or day <= period.end + AFTER)


def _day(side: Side) -> date | None:
    told = side.day
    if told is not None:
        return date.fromisoformat(told)
    return side.document.sort_date
