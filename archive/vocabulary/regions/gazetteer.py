"""All regions by their ids, and how they hang together. Read at first use, once a process."""

from __future__ import annotations

from datetime import date
from functools import lru_cache

from archive.vocabulary.regions import tables
from archive.vocabulary.regions.model import Member, Reform, Region

SEPARATOR = "/"


class Gazetteer:
    """The regions of Germany. `groups` and `spaces` have the other spellings of theirs."""

    def __init__(self) -> None:
        self.regions: dict[str, Region] = {region.id: region for region in tables.areas()}
        self.spellings: dict[str, tuple[str, ...]] = {}
        self.laender: dict[str, tuple[str, ...]] = {}
        for region, forms in tables.groups():
            self.regions[region.id] = region
            self.spellings[region.id] = forms
        for region, laender, forms in tables.spaces():
            self.regions[region.id] = region
            self.laender[region.id] = laender
            self.spellings[region.id] = forms
        self.members: tuple[Member, ...] = tuple(tables.members())
        self.reforms: tuple[Reform, ...] = tuple(tables.reforms())
        self._former: dict[str, tuple[str, ...]] = {}
        for reform in self.reforms:
            if reform.is_plain and reform.kind != "split":
                self._former[reform.new] = (*self._former.get(reform.new, ()), reform.name)

    def get(self, id_: str) -> Region | None:
        """The region of an id, None if there is none."""
        return self.regions.get(id_)

    def line(self, id_: str) -> tuple[Region, ...]:
        """A region with all above it in the administrative tree, the highest first."""
        found: list[Region] = []
        at = self.regions.get(id_)
        while at is not None:
            found.append(at)
            at = self.regions.get(at.parent) if at.parent else None
        return tuple(reversed(found))

    def above(self, id_: str) -> tuple[Region, ...]:
        """What a region lies in, the highest first; of an informal region its Länder."""
        laender = self.laender.get(id_)
        if laender is not None:
            return tuple(self.regions[one] for one in laender)
        return self.line(id_)[:-1]

    def former(self, id_: str) -> tuple[str, ...]:
        """The names of districts of former times that lie in one of today, as far as they mean
        nothing else: Soltau-Fallingbostel, but not Güstrow, which is a town.
        """
        return self._former.get(id_, ())

    def members_on(self, group: str, day: date) -> tuple[Region, ...]:
        """The members of a Metropolregion on a day, as far as they are known."""
        listed = (m for m in self.members if m.group == group and m.on(day))
        return tuple(self.regions[m.member] for m in listed)


@lru_cache(maxsize=1)
def gazetteer() -> Gazetteer:
    """The gazetteer."""
    return Gazetteer()


def path(id_: str) -> str | None:
    """A region as a value of the facet: the ids from the highest level down to its own.

    >>> path("kreis:13076")
    'land:13/kreis:13076'
    """
    return SEPARATOR.join(region.id for region in gazetteer().line(id_)) or None


def label(id_: str) -> str | None:
    """What a region is called.

    >>> label("mr:hamburg")
    'Metropolregion Hamburg'
    """
    region = gazetteer().get(id_)
    return region.label if region else None
