"""The regions a document is about: names on its pages, resolved to the vocabulary.

The rules are those of docs/adr/0020. A name in an address, a contact, the name of an institution
or a place of an event is none.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from archive.model import ACCEPTED, UNSURE, Evidence, Fact, Json
from archive.vocabulary.regions import Region
from ingest.facts.regions.choose import Found, choose
from ingest.facts.regions.scan import one_form, scan
from ingest.facts.regions.weigh import Mention, mentions
from ingest.facts.subject import Subject

FIELD = "regions"
#: A region is believed with so much weight, or with so many names.
ENOUGH, TWICE = 3.0, 2
#: A document of more regions than this lists them; then only title and fields are believed.
MOST_SURE, MOST_UNSURE = 40, 20
#: Confidence by the weight of the strongest mention.
_CONFIDENCE = ((5.0, 0.95), (3.0, 0.9), (0.0, 0.75))


def read_regions(subject: Subject) -> Iterable[Fact]:
    """The regions of a document, each once, with the strongest of the places that name it."""
    found = choose(list(mentions(subject)))
    sure = [one for one in found if _is_sure(one)]
    if len(sure) > MOST_SURE:
        sure = [one for one in sure if any(m.weight >= 5 for m in one.mentions)][:MOST_SURE]
    chosen = {one.region.id for one in sure}
    unsure = [one for one in found if one.region.id not in chosen][:MOST_UNSURE]
    return [_fact(one, ACCEPTED) for one in sure] + [_fact(one, UNSURE) for one in unsure]


def resolved(name: str) -> Json:
    """A region that was given by its name: the entry of the vocabulary, or the name as it is."""
    found = list(_meant(" ".join(name.split())))
    return _value(found[0], name) if len(found) == 1 else name


def _meant(name: str) -> Iterator[Region]:
    for spot in scan(one_form(name)):
        if not name[spot.end :].strip() and (spot.kinds or spot.begin == 0):
            mention = Mention(spot, name, 5.0, "", None, in_field=True)
            yield from (one.region for one in choose([mention]))


def _is_sure(one: Found) -> bool:
    if one.is_ambiguous:
        return False
    return one.weight >= ENOUGH or len(one.mentions) >= TWICE


def _fact(one: Found, status: str) -> Fact:
    best = max(one.mentions, key=lambda m: (m.page is not None, m.weight))
    weight = max(m.weight for m in one.mentions)
    confidence = next(c for floor, c in _CONFIDENCE if weight >= floor)
    value = _value(one.region, best.name)
    if one.historical and isinstance(value, dict):
        value["historical"] = f"Landkreis {one.historical}" if best.spot.kinds else best.name
    return Fact(
        FIELD,
        value,
        _evidence(one, best),
        confidence if status == ACCEPTED else 0.4,
        status,
    )


def _evidence(one: Found, best: Mention) -> Evidence:
    rule = best.rule
    if one.historical:
        rule = f"{rule}, früherer Kreis {one.historical}"
    if one.is_ambiguous:
        rule = f"{rule}, mehrdeutig"
    if best.page is None:
        return Evidence(rule, best.name)
    return Evidence(rule, best.name, best.page, best.spot.begin, best.spot.end)


def _value(region: Region, name: str) -> Json:
    """The entry, what it is called today, and what is written; `historical` a name of before."""
    return {"id": region.id, "label": region.label, "name": name}
