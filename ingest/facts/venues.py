"""Where an event is, and its place in a series: by a label, beside its day, in a sentence."""

from __future__ import annotations

from collections.abc import Sequence

from archive.model import Json
from ingest.facts.eventseries import series_of
from ingest.facts.venue import Venue
from ingest.facts.venuelabels import labelled_venue
from ingest.facts.venuelines import (
    venue_above,
    venue_address,
    venue_before,
    venue_near,
)
from ingest.facts.venuesentences import held_at, venue_in_sentence


def where(texts: Sequence[str], own: str, at: int, until: int, title: str) -> dict[str, Json]:
    """Place, series and number of an event, as far as its pages and its title tell them.

    Its day and hours stand at some characters of `own`, the text of one of the pages.
    """
    told: dict[str, Json] = {}
    venue = _venue(texts, own, at, until, title)
    if venue:
        told["place"] = venue.place
    series = series_of(title)
    if series:
        told["series"], told["number"] = series
    return told


def _venue(texts: Sequence[str], own: str, at: int, until: int, title: str) -> Venue | None:
    return (
        next(filter(None, map(labelled_venue, texts)), None)
        or venue_near(own, until, title)
        or venue_before(own, at, title)
        or venue_above(own, until, title)
        or venue_in_sentence(own, at, until)
        or next(filter(None, map(held_at, texts)), None)
        or venue_address(own)
    )
