"""The events before and after one in its series: those of its collection that bear its name."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from archive.catalogue import Catalogue
from archive.model import Document, Kind, Visibility
from search_app.occasion import Occasion, of_facts

#: Events of a series that are looked at.
MOST = 300


@dataclass(frozen=True, slots=True)
class Neighbour:
    """An event of a series with its occasion."""

    document: Document
    occasion: Occasion


def neighbours(
    catalogue: Catalogue, document: Document, occasion: Occasion, role: Visibility
) -> tuple[Neighbour | None, Neighbour | None]:
    """The event before and the one after in the series, None where there is none."""
    if not occasion.series:
        return None, None
    kin = catalogue.titled(occasion.series, Kind.EVENT, document.collection, role, MOST)
    occasions = _occasions(catalogue, kin)
    listed = sorted(
        (
            Neighbour(each, occasions[each.id])
            for each in kin
            if each.id in occasions and occasions[each.id].series == occasion.series
        ),
        key=lambda n: (n.occasion.first_day, n.occasion.number or 0, n.document.id),
    )
    at = next((i for i, n in enumerate(listed) if n.document.id == document.id), None)
    if at is None:
        return None, None
    return (listed[at - 1] if at else None, listed[at + 1] if at + 1 < len(listed) else None)


def _occasions(catalogue: Catalogue, kin: list[Document]) -> Mapping[int, Occasion]:
    versions = {each.version.id: each.id for each in kin if each.version}
    facts = catalogue.facts_of(versions, ("event",))
    found = {versions[v]: of_facts(listed) for v, listed in facts.items() if v in versions}  # type: ignore[index]
    return {number: occasion for number, occasion in found.items() if occasion}
