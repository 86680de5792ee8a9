"""`/regionen`, `/themen`, `/programme`: everything of a sort, each with its page and its number."""

from __future__ import annotations

from dataclasses import dataclass

from flask import Blueprint, render_template

from archive.vocabulary.names import Entry
from archive.vocabulary.names import programmes as known_programmes
from archive.vocabulary.regions import gazetteer
from archive.vocabulary.regions.model import LAND, METROPOLREGION, RAUM
from archive.vocabulary.topics import topics as known_topics
from index.request import MISSING, FacetValue, SearchRequest
from index.tree import SEPARATOR, walk
from search_app import entities
from search_app.asking import everything_for
from search_app.present import tilemap
from search_app.profile import programme, topic
from search_app.profile.register import Line, counts
from search_app.urls import facet_url, search_url
from search_app.views.lookup import role, services

bp = Blueprint("verzeichnis", __name__)

REGION = "region"
#: Names without a place in a vocabulary that are listed; the others are behind a link.
MOST_OTHERS = 60


@dataclass(frozen=True, slots=True)
class Branch:
    """A line with the lines below it."""

    line: Line
    below: tuple[Line, ...]


@bp.get("/regionen")
def regions() -> str:
    """The Länder with their Kreise, Metropolregionen, landscapes, and other names."""
    values = [v for v in _values(REGION) if v.value != MISSING]
    levels: dict[str, list[FacetValue]] = {}
    for value in values:
        found = gazetteer().get(value.value)
        levels.setdefault(found.level if found else "", []).append(value)
    others = levels.get("", [])
    return render_template(
        "regionen.html",
        tiles=tilemap.tiles(
            tilemap.land_counts(values), lambda id_: entities.of_id(REGION, id_).path
        ),
        laender=[_branch(value) for value in levels.get(LAND, ())],
        groups=[_line(value) for value in levels.get(METROPOLREGION, ())],
        spaces=[_line(value) for value in levels.get(RAUM, ())],
        others=[_line(value) for value in others[:MOST_OTHERS]],
        more=len(others) - MOST_OTHERS,
        all_url=facet_url(REGION, SearchRequest()),
        unplaced=_missing(REGION),
    )


@bp.get("/themen")
def themes() -> str:
    """The scheme of topics with all its levels, and words of other schemes."""
    values = _values(topic.FACET)
    number_of = counts(values)
    tree = [
        Branch(topic.line(top, number_of), tuple(_narrower(top.id, number_of)))
        for top in topic.below("")
    ]
    words = [v for v in values if v.value != MISSING and v.value not in known_topics()]
    return render_template(
        "themen.html",
        tree=tree,
        words=[_word(value) for value in words[:MOST_OTHERS]],
        more=len(words) - MOST_OTHERS,
        all_url=facet_url(topic.FACET, SearchRequest()),
        unplaced=_missing(topic.FACET),
    )


@bp.get("/programme")
def programmes() -> str:
    """The programmes with documents, their parts below them."""
    values = _values(programme.FACET)
    number_of = counts(values)
    tops = [one for one in known_programmes().values() if not one.part_of]
    tree = [
        Branch(programme.line(one, number_of), tuple(_parts(one, number_of)))
        for one in tops
        if _has_documents(one, number_of)
    ]
    labels = {one.label for one in known_programmes().values()}
    others = [v for v in values if v.value != MISSING and v.value not in labels]
    return render_template(
        "programme.html",
        tree=sorted(tree, key=lambda branch: branch.line.text.casefold()),
        others=[_word(value, programme.FACET) for value in others[:MOST_OTHERS]],
        more=len(others) - MOST_OTHERS,
        all_url=facet_url(programme.FACET, SearchRequest()),
        unplaced=_missing(programme.FACET),
    )


def _values(facet: str) -> tuple[FacetValue, ...]:
    """A facet over everything that the asker may see."""
    return services().search.search(everything_for(role())).facets.get(facet, ())


def _missing(facet: str) -> str:
    """The search for what says nothing of this."""
    return search_url(SearchRequest().with_filter(facet, MISSING))


def _line(value: FacetValue) -> Line:
    url = search_url(SearchRequest().with_filter(REGION, value.value))
    path = entities.path(REGION, value.value)
    return Line(value.label, url, value.count, page=path)


def _branch(value: FacetValue) -> Branch:
    """A Land with its Kreise; Gemeinden stand on the pages of these."""
    below = (
        line
        for line in walk(value.children)
        if not line.value.rpartition(SEPARATOR)[2].startswith(("gemeinde:", "verband:"))
    )
    kreise = sorted(below, key=lambda v: v.label)
    return Branch(_line(value), tuple(_line(kreis) for kreis in kreise))


def _word(value: FacetValue, facet: str = topic.FACET) -> Line:
    url = search_url(SearchRequest().with_filter(facet, value.value))
    return Line(value.label, url, value.count, page=entities.path(facet, value.value))


def _narrower(id_: str, number_of: dict[str, int]) -> list[Line]:
    found: list[Line] = []
    for one in topic.below(id_):
        found += [topic.line(one, number_of), *_narrower(one.id, number_of)]
    return found


def _has_documents(entry: Entry, number_of: dict[str, int]) -> bool:
    here = bool(number_of.get(entry.label))
    return here or any(_has_documents(part, number_of) for part in programme.parts(entry.id))


def _parts(entry: Entry, number_of: dict[str, int]) -> list[Line]:
    """The parts with documents, and theirs."""
    found: list[Line] = []
    for part in programme.parts(entry.id):
        if _has_documents(part, number_of):
            found += [programme.line(part, number_of), *_parts(part, number_of)]
    return found
