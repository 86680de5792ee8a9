"""A region: where it lies, what it belongs to, what it was before, what is near it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import timedelta
from math import asin, cos, radians, sin, sqrt

from archive.vocabulary.regions import Member, Reform, Region, gazetteer
from archive.vocabulary.regions import path as region_path
from archive.vocabulary.regions.model import GEMEINDE, KREIS, LAND, REGBEZ, VERBAND
from index.request import FacetValue, SearchRequest
from index.tree import SEPARATOR, walk
from search_app import entities
from search_app.present.german import day, number
from search_app.present.linked import Link
from search_app.profile.register import Line, counts
from search_app.urls import search_url

FACET = "region"
#: Regions that are named as near, and regions below that are listed.
NEAR, BELOW = 6, 400
#: How far what is called near may be, in kilometres between the centres.
NEAR_KM = {GEMEINDE: 40, VERBAND: 40, KREIS: 100, REGBEZ: 200, LAND: 400}
EARTH_KM = 6371.0
#: Types of regions that a screen calls otherwise.
_TYPES = {"raum": "Landschaft, Raum", "mr": "Metropolregion"}
_ONE_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class RegionProfile:
    """A region. `land` holds the ids of the Länder in which it lies, for the map.

    `kind` is empty for a name that the gazetteer does not know: then nothing else is known either.
    """

    kind: str
    above: tuple[Link, ...]
    land: tuple[str, ...]
    groups: tuple[Link, ...]
    members: tuple[Line, ...]
    former: tuple[Link, ...]
    below: tuple[Line, ...]
    near: tuple[Line, ...]


def region_profile(
    id_: str, values: tuple[FacetValue, ...], request: SearchRequest
) -> RegionProfile:
    """A region, with the counts of the facet `region` over everything that the asker may see."""
    region = gazetteer().get(id_)
    if region is None:
        return RegionProfile("", (), (), (), (), (), (), ())
    number_of = counts(values)
    above = gazetteer().above(id_)
    return RegionProfile(
        kind=_TYPES.get(region.level, region.type),
        above=tuple(Link(one.label, _page(one)) for one in above),
        land=_laender(region),
        groups=tuple(_groups(region)),
        members=tuple(_members(region, number_of)),
        former=tuple(_former(region)),
        below=tuple(_below(id_, values)),
        near=tuple(_near(region, values)),
    )


def is_known(id_: str) -> bool:
    """Whether there is such a region, with documents or without."""
    return gazetteer().get(id_) is not None


def _laender(region: Region) -> tuple[str, ...]:
    """The Länder in which a region lies; a Metropolregion where its members do."""
    members = [m.member for m in gazetteer().members if m.group == region.id]
    lines = [gazetteer().line(one) for one in members] or [(*gazetteer().above(region.id), region)]
    return tuple(dict.fromkeys(one.id for line in lines for one in line if one.level == LAND))


def _page(region: Region) -> str:
    return entities.of_id(FACET, region.id).path


def _line(region: Region, count: int, note: str = "") -> Line:
    """A region with its documents; the page it leads to has the same number."""
    value = region_path(region.id) or region.id
    url = search_url(SearchRequest().with_filter(FACET, value))
    return Line(region.label, url, count, page=_page(region), note=note)


def _groups(region: Region) -> Iterator[Link]:
    """The Metropolregionen to which it belongs or belonged, itself or with what it lies in."""
    line = {one.id for one in gazetteer().line(region.id)}
    for member in gazetteer().members:
        if member.member in line:
            group = gazetteer().regions[member.group]
            through = gazetteer().regions[member.member]
            told = [] if through.id == region.id else [f"mit {through.label}"]
            yield Link(group.label, _page(group), ", ".join([*told, *_since(member)]))


def _since(member: Member) -> Iterator[str]:
    if member.since:
        yield f"seit {day(member.since)}"
    if member.until:
        yield f"bis {day(member.until)}"


def _members(region: Region, number_of: Mapping[str, int]) -> Iterator[Line]:
    """Who belongs to a Metropolregion, with dates as far as they are known."""
    for member in gazetteer().members:
        if member.group == region.id:
            one = gazetteer().regions[member.member]
            count = number_of.get(region_path(one.id) or "", 0)
            yield _line(one, count, ", ".join(_since(member)))


def _former(region: Region) -> Iterator[Link]:
    """The Kreise of former times whose documents are found here today."""
    seen: set[str] = set()
    for reform in gazetteer().reforms:
        if reform.new == region.id and reform.name not in seen:
            seen.add(reform.name)
            search = search_url(SearchRequest(f'"{reform.name}"'))
            yield Link(reform.name, search, _told(reform))


def _told(reform: Reform) -> str:
    until = f"bis {day(reform.day - _ONE_DAY)}"
    if reform.kind == "rename":
        return f"so genannt {until}"
    return f"{until}, dann aufgeteilt" if reform.kind == "split" else until


def _below(id_: str, values: tuple[FacetValue, ...]) -> Iterator[Line]:
    """What lies directly below and has documents, most of them first."""
    value = region_path(id_) or id_
    here = next((line for line in walk(values) if line.value == value), None)
    for line in (here.children if here else ())[:BELOW]:
        region = gazetteer().get(line.value.rpartition(SEPARATOR)[2])
        if region is not None:
            yield _line(region, line.count)


def _near(region: Region, values: tuple[FacetValue, ...]) -> list[Line]:
    """Regions of the same level with documents whose centres are nearest."""
    found: list[tuple[float, Region, int]] = []
    for line in walk(values):
        other = gazetteer().get(line.value.rpartition(SEPARATOR)[2])
        if other is not None and other.level == region.level and other.id != region.id:
            distance = kilometres(region, other)
            if line.count and distance is not None and distance <= NEAR_KM.get(region.level, 0):
                found.append((distance, other, line.count))
    found.sort(key=lambda each: (each[0], each[1].id))
    return [_line(other, count, f"{number(round(km))} km") for km, other, count in found[:NEAR]]


def kilometres(one: Region, other: Region) -> float | None:
    """How far the centres are apart, as the crow flies; None where one has none."""
    if one.lat is None or one.lon is None or other.lat is None or other.lon is None:
        return None
    lat1, lat2 = radians(one.lat), radians(other.lat)
    across = sin((lat2 - lat1) / 2) ** 2
    along = cos(lat1) * cos(lat2) * sin(radians(other.lon - one.lon) / 2) ** 2
    return 2 * EARTH_KM * asin(sqrt(across + along))
