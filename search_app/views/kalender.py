"""`/kalender` and calendar files: the events of the archive, of a search, of a programme."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from unicodedata import normalize

from flask import Blueprint, Response, abort, make_response, render_template, request

from archive.model import Kind
from index.request import KIND, MISSING, YEAR, SearchRequest
from search_app import entities, ics
from search_app.addresses import calendar_file_url, calendar_url
from search_app.present.facets import Chip, chips
from search_app.present.occasions import day_of
from search_app.present.years import YearBar, year_bars
from search_app.profile.happenings import Happening
from search_app.profile.holding import asked
from search_app.profile.programme import FACET as PROGRAMME
from search_app.profile.register import Line, ordered
from search_app.timetable import Timetable, every_event, in_year, timetable
from search_app.urls import Reading, facet_name, read, search_url
from search_app.views.lookup import role, services

bp = Blueprint("kalender", __name__)

#: Facets that narrow the calendar, and how many values of each are offered.
NARROWING, MOST = ("programm", "region", "thema", "bestand"), 6
#: What a calendar narrows by itself.
_OWN = (facet_name(YEAR), facet_name(KIND))


@bp.get("/kalender")
def calendar() -> str:
    """The events of a year, by months."""
    found = timetable(services().search, services().catalogue, _reading())
    return render_template(
        "kalender.html",
        table=found,
        query=found.request.query,
        chips=_chips(found),
        bare_url=calendar_url(replace(SearchRequest(), filters=_year_only(found))),
        bars=_bars(found),
        steps=_steps(found),
        narrowing=_narrowing(found),
        day_of=day_of,
        search_url=search_url(found.shown),
        file_url=calendar_file_url(found.shown),
        whole_file_url=calendar_file_url(found.request),
        previous_page=calendar_url(replace(found.shown, page=found.page - 1)),
        next_page=calendar_url(replace(found.shown, page=found.page + 1)),
    )


@bp.get("/kalender.ics")
def calendar_file() -> Response:
    """The events of a search as a calendar file; of one year if the address names it."""
    found = every_event(services().search, services().catalogue, _reading())
    return _file(found, services().settings.site_name, "kalender")


@bp.get("/programm/<name:id_>/termine.ics", merge_slashes=False)
def programme_file(id_: str) -> Response:
    """All events of a programme as a calendar file; 404 if the asker may see none."""
    entity = entities.of_id(PROGRAMME, normalize("NFC", id_).strip())
    if entity.value == MISSING:
        abort(404)
    wanted = asked(entity, role())
    if not services().search.count(wanted.with_filter(KIND, Kind.EVENT)):
        abort(404)
    found = every_event(services().search, services().catalogue, Reading(wanted))
    return _file(found, f"{services().settings.site_name}: {entity.label}", "termine")


def _reading() -> Reading:
    return read(request.args.items(multi=True), role())


def _file(found: Iterable[Happening], name: str, file_name: str) -> Response:
    events = (
        ics.event_of(each.document, each.occasion, request.url_root)
        for each in found
        if each.occasion is not None
    )
    text = ics.calendar((event for event in events if event is not None), name=name)
    answer = make_response(text)
    answer.mimetype = ics.MEDIA_TYPE
    answer.headers["Content-Disposition"] = f'attachment; filename="{file_name}.ics"'
    return answer


def _year_only(found: Timetable) -> tuple[tuple[str, str], ...]:
    return ((YEAR, str(found.year)),) if found.year is not None else ()


def _chips(found: Timetable) -> list[Chip]:
    """The words, and what narrows the search besides, each with the calendar without it."""
    shown = found.shown
    listed = [chip for chip in chips(shown) if chip.name not in _OWN]
    if shown.query:
        bare = replace(shown, query="")
        listed.insert(0, Chip("Wörter", shown.query, "", bare))
    return [replace(chip, url=calendar_url(chip.without)) for chip in listed]


def _bars(found: Timetable) -> list[YearBar]:
    """A bar a year that leads to it."""
    bars = year_bars(found.years, found.shown)
    return [replace(bar, url=calendar_url(in_year(found.request, int(bar.label)))) for bar in bars]


def _steps(found: Timetable) -> tuple[Line | None, Line | None]:
    """The nearest years with events before and after the one that is shown."""
    counted = {int(value.value): value.count for value in found.years if value.count}
    if found.year is None:
        return None, None
    before = max((year for year in counted if year < found.year), default=None)
    after = min((year for year in counted if year > found.year), default=None)

    def line(year: int | None) -> Line | None:
        if year is None:
            return None
        return Line(str(year), calendar_url(in_year(found.request, year)), counted[year])

    return line(before), line(after)


def _narrowing(found: Timetable) -> list[tuple[str, tuple[Line, ...]]]:
    """Filters that divide the events of the year, each with its number of them."""
    offered = []
    for key in NARROWING:
        values = ordered((found.facets or {}).get(key, ()))
        listed = [
            v for v in values if v.value != MISSING and not v.selected and 0 < v.count < found.total
        ]
        lines = tuple(
            Line(v.label, calendar_url(found.shown.with_filter(key, v.value)), v.count)
            for v in listed[:MOST]
        )
        if lines and not found.request.selected(key):
            offered.append((facet_name(key), lines))
    return offered
