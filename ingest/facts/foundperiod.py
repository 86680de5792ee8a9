"""A period with the characters of its wording."""

from __future__ import annotations

from typing import NamedTuple

from archive.model import Period
from ingest.facts.dates import Point


class FoundPeriod(NamedTuple):
    """A period and the characters of its wording."""

    period: Period
    begin: int
    end: int


def found_period(
    text: str, at: int, end: int, first: Point | None, last: Point | None
) -> FoundPeriod:
    """The period from one point to another; which of them was vaguer than a month is kept."""
    imprecise = [
        name
        for name, point in (("begin", first), ("end", last))
        if point is not None and point.is_imprecise
    ]
    period = Period(
        begin=first.begin if first else None,
        end=last.end if last else None,
        wording=" ".join(text[at:end].split()),
        imprecise=tuple(imprecise),
    )
    return FoundPeriod(period, at, end)
