"""The values of the region vocabulary."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

LAND, REGBEZ, KREIS, VERBAND, GEMEINDE = "land", "regbez", "kreis", "verband", "gemeinde"
#: Regions beside the administrative tree.
METROPOLREGION, RAUM = "mr", "raum"


@dataclass(frozen=True, slots=True)
class Region:
    """A region. `id` is stable: the level and the official key (`kreis:13076`) or a name.

    `label` is what screens show, `name` the bare name. `parent` is the id of the next level above
    in the administrative tree; Metropolregionen and informal regions have none. The centre is
    that of the largest piece, None where there are no boundaries.
    """

    id: str
    level: str
    type: str
    name: str
    label: str
    parent: str | None = None
    lat: float | None = None
    lon: float | None = None

    @property
    def is_town(self) -> bool:
        """Whether a town is meant: one with the rights of a Kreis, of a Land, or of a Gemeinde."""
        return "tadt" in self.type or self.id == f"{LAND}:11"


@dataclass(frozen=True, slots=True)
class Member:
    """A region that belongs to a Metropolregion, between two days if these are known."""

    group: str
    member: str
    since: date | None
    until: date | None

    def on(self, day: date) -> bool:
        """Whether it was a member on a day."""
        return (self.since is None or self.since <= day) and (
            self.until is None or day <= self.until
        )


@dataclass(frozen=True, slots=True)
class Reform:
    """A Kreis of former times and the region it is told as today.

    `kind` is merge, rename or split; what was split leads to the Land. `is_plain` says that the
    name means nothing else and needs no "Landkreis" before it.
    """

    name: str
    new: str
    day: date
    kind: str
    is_plain: bool
