"""The regions of a project by Land, on the small map, and since when they belonged together."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from archive.model import ACCEPTED, Period
from archive.vocabulary import regions
from archive.vocabulary.regions.model import LAND, METROPOLREGION, Region
from search_app import entities
from search_app.dossier import Dossier
from search_app.present.german import day
from search_app.present.linked import Link
from search_app.present.tilemap import Tile, tiles

FIELD = "regions"
#: Regions of a Land, and those in none, that are shown.
MOST = 100


@dataclass(frozen=True, slots=True)
class Land:
    """A Land with the regions in it that a document names; it may be named itself only. `count` is
    how many these are, `regions` the first of them.
    """

    name: str
    url: str
    regions: tuple[Link, ...]
    count: int


@dataclass(frozen=True, slots=True)
class Places:
    """The regions of a document. `groups` are those beside the administrative tree, `more` is how
    many of these are not shown.
    """

    tiles: tuple[Tile, ...]
    laender: tuple[Land, ...]
    groups: tuple[Link, ...]
    more: int
    notes: tuple[str, ...]


def places(dossier: Dossier) -> Places | None:
    """Where a document plays; None if it names no region that the vocabulary knows."""
    named = list(_named(dossier.told))
    if not named:
        return None
    by_land: dict[str, list[Region]] = {}
    groups = [region for region in named if not _land(region)]
    for region in named:
        if land := _land(region):
            by_land.setdefault(land.id, []).append(region)
    counts = {land: len(listed) for land, listed in by_land.items()}
    return Places(
        tiles=tiles(counts, _url) if counts else (),
        laender=_laender(by_land),
        groups=tuple(_value(region) for region in groups[:MOST]),
        more=max(0, len(groups) - MOST),
        notes=tuple(_notes(groups, named, dossier.document.period)),
    )


def _named(facts: Iterable[Mapping[str, Any]]) -> Iterable[Region]:
    """The regions of the accepted facts, each once, in the order of reading."""
    found: dict[str, Region] = {}
    for fact in facts:
        if fact["field"] != FIELD or fact["status"] != ACCEPTED:
            continue
        for value in fact["value"] if isinstance(fact["value"], list) else [fact["value"]]:
            id_ = value.get("id") if isinstance(value, Mapping) else None
            region = regions.gazetteer().get(id_) if isinstance(id_, str) else None
            if region:
                found[region.id] = region
    return found.values()


def _land(region: Region) -> Region | None:
    line = regions.gazetteer().line(region.id)
    return line[0] if line and line[0].level == LAND else None


def _laender(by_land: Mapping[str, list[Region]]) -> tuple[Land, ...]:
    """The Länder, most regions first."""
    ordered = sorted(by_land.items(), key=lambda item: -len(item[1]))
    return tuple(_of_land(land, listed) for land, listed in ordered)


def _of_land(land: str, listed: list[Region]) -> Land:
    inside = [region for region in listed if region.id != land]
    return Land(
        name=regions.label(land) or land,
        url=_url(land),
        regions=tuple(_value(region) for region in inside[:MOST]),
        count=len(inside),
    )


def _value(region: Region) -> Link:
    return Link(region.label, _url(region.id))


def _url(id_: str) -> str:
    return entities.path("region", regions.path(id_) or id_)


def _notes(groups: list[Region], named: list[Region], period: Period | None) -> Iterable[str]:
    """What belonged to a Metropolregion only later than the project ran."""
    end = period.end or period.begin if period else None
    if end is None:
        return
    for group in (one for one in groups if one.level == METROPOLREGION):
        members = regions.gazetteer().members_on(group.id, end)
        for region in named:
            since = _joined(group.id, region.id)
            if since and since > end and region not in members:
                yield (
                    f"{region.label} gehört in seinen heutigen Grenzen erst seit dem {day(since)} "
                    f"zur {group.label}, also nach dem Ende der Laufzeit."
                )


def _joined(group: str, member: str) -> date | None:
    """The day since which a region has belonged to a group without a break, as far as known."""
    listed = [m for m in regions.gazetteer().members if (m.group, m.member) == (group, member)]
    return listed[0].since if len(listed) == 1 else None
