"""The Länder as tiles of equal size: where documents are, without boundaries and without guessing.

Equal tiles make Bremen as easy to hit as Bayern. The shade is one of five steps, by the share of
the greatest count, so that the map tells much from little and the numbers tell the rest.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from math import ceil

from index.request import FacetValue
from index.tree import walk

#: Official key of a Land and its letters, in the order of the tiles, line by line.
LAENDER = {
    "land:01": ("SH", "Schleswig-Holstein"),
    "land:04": ("HB", "Bremen"),
    "land:02": ("HH", "Hamburg"),
    "land:13": ("MV", "Mecklenburg-Vorpommern"),
    "land:05": ("NW", "Nordrhein-Westfalen"),
    "land:03": ("NI", "Niedersachsen"),
    "land:15": ("ST", "Sachsen-Anhalt"),
    "land:12": ("BB", "Brandenburg"),
    "land:11": ("BE", "Berlin"),
    "land:07": ("RP", "Rheinland-Pfalz"),
    "land:06": ("HE", "Hessen"),
    "land:16": ("TH", "Thüringen"),
    "land:14": ("SN", "Sachsen"),
    "land:10": ("SL", "Saarland"),
    "land:08": ("BW", "Baden-Württemberg"),
    "land:09": ("BY", "Bayern"),
}
SHADES = 5


@dataclass(frozen=True, slots=True)
class Tile:
    """A Land. `url` is empty where there is nothing; `shade` counts from 0 (nothing) to 5."""

    letters: str
    name: str
    count: int
    shade: int
    url: str
    selected: bool = False


def tiles(
    counts: Mapping[str, int], url_of: Callable[[str], str], selected: Iterable[str] = ()
) -> tuple[Tile, ...]:
    """Sixteen tiles. `counts` is {id of a Land: documents}, `url_of` gives a tile's address."""
    most = max((counts.get(id_, 0) for id_ in LAENDER), default=0)
    chosen = set(selected)
    return tuple(
        Tile(
            letters,
            name,
            count,
            shade=ceil(SHADES * count / most) if count else 0,
            url=url_of(id_) if count or id_ in chosen else "",
            selected=id_ in chosen,
        )
        for id_, (letters, name) in LAENDER.items()
        for count in (counts.get(id_, 0),)
    )


def land_counts(values: Iterable[FacetValue]) -> dict[str, int]:
    """{id of a Land: documents} of the facet `region`."""
    return {line.value: line.count for line in walk(values) if line.value in LAENDER}
