"""The calendar of the archive: the events of a year by months, with what no day is known of.

No day is made up: an event whose text names only a year or a month stands apart.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import groupby

from babel.dates import format_date

from archive.catalogue import Catalogue
from archive.model import Kind
from index.labels import is_year
from index.request import KIND, YEAR, FacetValue, SearchRequest
from index.search import Search
from search_app.asking import ask, paged
from search_app.present.german import LOCALE
from search_app.profile.happenings import Happening, happenings
from search_app.urls import Reading, cut

#: Events of a page; events that are read at once for a file, and all that it may have.
PER_PAGE, PER_CHUNK, MOST_IN_A_FILE = 100, 500, 5000
ONLY_EVENTS = "Der Kalender zeigt nur Veranstaltungen; „art“ wurde nicht beachtet."
NO_YEAR = "„{}“ ist kein Jahr; gezeigt wird das jüngste mit Veranstaltungen."
ONE_YEAR = "Der Kalender zeigt ein Jahr auf einmal; gezeigt wird {}."


@dataclass(frozen=True, slots=True)
class Month:
    """The events of a month, in their order."""

    name: str
    events: tuple[Happening, ...]


@dataclass(frozen=True, slots=True)
class Timetable:
    """A year of events. `request` has no year; `total` counts the events of the year, `ever`
    those of all years. `year` is None where no event has one, or none is found at all.
    """

    request: SearchRequest
    notices: tuple[str, ...]
    year: int | None
    years: tuple[FacetValue, ...]
    ever: int
    total: int = 0
    page: int = 1
    pages: int = 1
    months: tuple[Month, ...] = ()
    unplaced: tuple[Happening, ...] = ()
    facets: dict[str, tuple[FacetValue, ...]] | None = None

    @property
    def shown(self) -> SearchRequest:
        """The search for the events of the year."""
        return self.request if self.year is None else in_year(self.request, self.year)


def timetable(search: Search, catalogue: Catalogue, reading: Reading) -> Timetable:
    """The year that an address asks for; the newest with events if it asks for none."""
    wanted, notices = _wanted(reading)
    base, said = _known(search, reading)
    if base is None:
        return Timetable(_events(reading.request), (*notices, *said), None, (), 0)
    everything = search.search(replace(base, per_page=1))
    years = tuple(v for v in everything.facets.get(YEAR, ()) if is_year(v.value))
    year = wanted if wanted is not None else max((int(v.value) for v in years), default=None)
    asked = base if year is None else in_year(base, year)
    page = reading.request.page
    found = paged(search, replace(asked, sort="alt", per_page=PER_PAGE, page=page))
    listed = happenings(catalogue, found.hits, base.role)
    return Timetable(
        request=base,
        notices=(*notices, *said),
        year=year,
        years=years,
        ever=everything.total,
        total=found.total,
        page=found.request.page,
        pages=found.pages,
        months=tuple(_months(listed)),
        unplaced=tuple(each for each in listed if each.occasion is None),
        facets=found.facets,
    )


def every_event(search: Search, catalogue: Catalogue, reading: Reading) -> Iterator[Happening]:
    """The events of a calendar file: those of the year that is asked for, else of all years."""
    wanted, _ = _wanted(reading)
    base, _ = _known(search, reading)
    if base is None:
        return
    asked = base if wanted is None else in_year(base, wanted)
    for page in range(1, MOST_IN_A_FILE // PER_CHUNK + 1):
        chunk = replace(asked, sort="alt", per_page=PER_CHUNK, page=page)
        found = search.search(chunk, facet_keys=())
        yield from happenings(catalogue, found.hits, base.role)
        if page >= found.pages:
            return


def in_year(request: SearchRequest, year: int) -> SearchRequest:
    """The same search in one year."""
    return request.with_filter(YEAR, str(year))


def _events(request: SearchRequest) -> SearchRequest:
    """The events of a request, of whatever year."""
    kept = tuple(pair for pair in request.filters if pair[0] not in (YEAR, KIND))
    bare = SearchRequest(request.query, kept, request.year_from, request.year_to, role=request.role)
    return bare.with_filter(KIND, Kind.EVENT)


def _known(search: Search, reading: Reading) -> tuple[SearchRequest | None, tuple[str, ...]]:
    """The events of a request without the filters that the archive does not know, and what is to
    be said of it; None if there are no events at all.
    """
    events = _events(reading.request)
    answer = ask(search, Reading(replace(events, per_page=1)))
    if (KIND, Kind.EVENT.value) not in answer.request.filters:
        return None, ()
    return replace(answer.request, per_page=events.per_page), answer.notices


def _wanted(reading: Reading) -> tuple[int | None, tuple[str, ...]]:
    """The year of an address, None if it names none, and what is to be said of it."""
    notices = list(reading.notices)
    if reading.request.selected(KIND) not in ((), (Kind.EVENT,)):
        notices.append(ONLY_EVENTS)
    chosen = reading.request.selected(YEAR)
    years = [int(value) for value in chosen if is_year(value)]
    notices += [NO_YEAR.format(cut(value)) for value in chosen if not is_year(value)]
    if len(years) > 1:
        notices.append(ONE_YEAR.format(max(years)))
    return max(years, default=None), tuple(notices)


def _months(listed: tuple[Happening, ...]) -> Iterator[Month]:
    """The events with a day, by the months of their first days."""
    placed = [(each.occasion.first_day, each) for each in listed if each.occasion]
    placed.sort(key=lambda pair: (pair[0], str(pair[1].occasion and pair[1].occasion.begin)))
    for _, group in groupby(placed, key=lambda pair: (pair[0].year, pair[0].month)):
        found = list(group)
        name = format_date(found[0][0], "LLLL", locale=LOCALE)
        yield Month(name, tuple(event for _, event in found))
