"""The pages of regions, topics, programmes, organisations and people.

What the archive holds of one is found in the role of the asker. A page is there if the vocabulary
knows the thing or the asker may see a document of it; else, and for every person without such a
document, there is nothing under the address.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any
from unicodedata import normalize

from flask import Blueprint, Response, abort, make_response, redirect, render_template
from werkzeug.wrappers import Response as AnyResponse

from archive.clock import today
from archive.model import Kind
from index.request import MISSING, YEAR, FacetValue
from search_app import entities
from search_app.addresses import calendar_file_url, calendar_url
from search_app.present import tilemap
from search_app.present.hits import Entry, entry
from search_app.present.operator import IMPRINT, operator
from search_app.present.periods import axis
from search_app.present.years import year_bars
from search_app.profile import organisation as organisations
from search_app.profile import person as people
from search_app.profile import programme as programmes
from search_app.profile import region as regions
from search_app.profile import topic as topics
from search_app.profile.happenings import happenings
from search_app.profile.holding import Holding, Shelf, holding
from search_app.profile.lineage import lineages
from search_app.profile.register import lines, named
from search_app.profile.seen import Told, told
from search_app.urls import facet_url, search_url
from search_app.views.lookup import role, services

bp = Blueprint("entitaet", __name__)

#: Lines of a register on these pages.
MOST = 10
#: Documents whose facts are read for what they say of an organisation or a person.
READ = 100
#: Whether a vocabulary has a thing of an id; for people there is none.
KNOWN: dict[str, Callable[[str], bool]] = {
    regions.FACET: regions.is_known,
    topics.FACET: topics.is_known,
    programmes.FACET: programmes.is_known,
    organisations.FACET: organisations.is_known,
    people.FACET: lambda _: False,
}


@bp.get("/region/<name:id_>", merge_slashes=False)
def region(id_: str) -> str | AnyResponse:
    """A region: where it lies, what belongs to it, what the archive holds of it."""
    entity = _entity(regions.FACET, id_)
    if isinstance(entity, AnyResponse):
        return entity
    found = _holding(entity)
    values = _everywhere(found, regions.FACET)
    profile = regions.region_profile(entity.id, values, found.request)
    shown = {
        "profile": profile,
        "tiles": _tiles(values, profile.land),
        "themes": lines(_facet(found, topics.FACET), found.request, topics.FACET, MOST),
        "programmes": named(_facet(found, programmes.FACET), found.request, programmes.FACET, MOST),
    }
    return render_template("region.html", **_frame(entity, found), **shown)


@bp.get("/thema/<name:id_>", merge_slashes=False)
def topic(id_: str) -> str | AnyResponse:
    """A topic: what it means, where it stands, what the archive holds of it."""
    entity = _entity(topics.FACET, id_)
    if isinstance(entity, AnyResponse):
        return entity
    found = _holding(entity)
    values = _everywhere(found, topics.FACET)
    profile = topics.topic_profile(services().search, entity, values, found.request)
    places = _facet(found, regions.FACET)
    shown = {
        "profile": profile,
        "tiles": tilemap.tiles(
            tilemap.land_counts(places),
            lambda id_: search_url(found.request.with_filter(regions.FACET, id_)),
        ),
        "places": lines(places, found.request, regions.FACET, MOST, lambda v: "/" in v.value),
        "programmes": named(_facet(found, programmes.FACET), found.request, programmes.FACET, MOST),
    }
    return render_template("thema.html", **_frame(entity, found), **shown)


@bp.get("/programm/<name:id_>", merge_slashes=False)
def programme(id_: str) -> str | AnyResponse:
    """A programme: what it is for, its parts, its projects and what followed them."""
    entity = _entity(programmes.FACET, id_)
    if isinstance(entity, AnyResponse):
        return entity
    found = _holding(entity, READ)
    read = [t.document for t in _read(found, ("event",)) if t.document.kind == Kind.PROJECT]
    values = _everywhere(found, programmes.FACET)
    request = found.request
    shown = {
        "profile": programmes.programme_profile(entity.id, values),
        "lineages": lineages(services().catalogue, read, role()),
        "organisations": named(
            _facet(found, organisations.FACET), request, organisations.FACET, MOST
        ),
        "themes": lines(_facet(found, topics.FACET), request, topics.FACET, MOST),
        "tiles": tilemap.tiles(
            tilemap.land_counts(_facet(found, regions.FACET)),
            lambda id_: search_url(request.with_filter(regions.FACET, id_)),
        ),
        "file_url": f"{entity.path}/termine.ics" if found.events.total else "",
    }
    return render_template("programm.html", **_frame(entity, found) | shown)


@bp.get("/organisation/<name:id_>", merge_slashes=False)
def organisation(id_: str) -> str | AnyResponse:
    """An organisation: its names, what came before and after it, its roles with their sources."""
    entity = _entity(organisations.FACET, id_)
    if isinstance(entity, AnyResponse):
        return entity
    found = _holding(entity, READ)
    shown = {
        "profile": organisations.organisation_profile(entity, _read(found, organisations.FIELDS)),
        "together": organisations.together(services().search, entity, found.request),
        "people": named(
            _facet(found, people.FACET), found.request, people.FACET, organisations.PEOPLE
        ),
        "people_url": facet_url(people.FACET, found.request),
        "programmes": named(_facet(found, programmes.FACET), found.request, programmes.FACET, MOST),
        "is_cut": found.total > READ,
        "read": READ,
    }
    return render_template("organisation.html", **_frame(entity, found), **shown)


@bp.get("/person/<name:id_>", merge_slashes=False)
def person(id_: str) -> str | AnyResponse:
    """A person as documents name them, for the asker's role; kept out of search engines."""
    entity = _entity(people.FACET, id_)
    if isinstance(entity, AnyResponse):
        return entity
    found = _holding(entity, READ)
    listed = _read(found, people.FIELDS)
    profile = people.person_profile(services().catalogue, entity.value, listed, role())
    shown = {
        "profile": profile,
        "organisations": named(
            _facet(found, organisations.FACET), found.request, organisations.FACET, MOST
        ),
        "operator": operator(services().settings, IMPRINT),
        "is_cut": found.total > READ,
        "read": READ,
    }
    page = render_template("person.html", **_frame(entity, found), **shown)
    answer: Response = make_response(page)
    answer.headers["X-Robots-Tag"] = "noindex"
    return answer


def _entity(facet: str, id_: str) -> entities.Entity | AnyResponse:
    """The entity of an address; another address of the same leads to the one that lasts."""
    entity = entities.of_id(facet, normalize("NFC", id_).strip())
    if entity.value in ("", MISSING):
        abort(404)
    lasting = entities.of_value(facet, entity.value)
    if lasting is not None and lasting.id != entity.id and KNOWN[facet](lasting.id):
        return redirect(lasting.path, 301)
    return entity


def _holding(entity: entities.Entity, read: int = 1) -> Holding:
    """What the archive holds of an entity; 404 if that is nothing and nobody knows it."""
    found = holding(services().search, entity, role(), read)
    if found.is_empty and not KNOWN[entity.facet](entity.id):
        abort(404)
    return found


def _facet(found: Holding, key: str) -> tuple[FacetValue, ...]:
    return found.result.facets.get(key, ())


def _everywhere(found: Holding, key: str) -> tuple[FacetValue, ...]:
    """The counts of an entity's own facet: they ignore that it is chosen, so they are those of
    everything that the asker may see."""
    return _facet(found, key)


def _read(found: Holding, fields: tuple[str, ...]) -> tuple[Told, ...]:
    return told(services().catalogue, found.result.hits, role(), fields)


def _frame(entity: entities.Entity, found: Holding) -> dict[str, Any]:
    """What the page of every entity has."""
    return {
        "entity": entity,
        "holding": found,
        "projects": _entries(found.projects),
        "events": happenings(services().catalogue, found.events.hits, role()),
        "others": _entries(found.others),
        "axis": axis(today()),
        "bars": year_bars(_facet(found, YEAR), found.request),
        "calendar_url": calendar_url(found.request) if found.events.total else "",
        "file_url": calendar_file_url(found.request) if found.events.total else "",
    }


def _entries(shelf: Shelf) -> list[Entry]:
    on = axis(today())
    return [entry(hit, shelf.request, on) for hit in shelf.hits]


def _tiles(values: tuple[FacetValue, ...], chosen: tuple[str, ...]) -> tuple[tilemap.Tile, ...]:
    """The map over everything, each tile leading to the page of its Land."""
    return tilemap.tiles(
        tilemap.land_counts(values),
        lambda id_: entities.of_id(regions.FACET, id_).path,
        chosen,
    )
