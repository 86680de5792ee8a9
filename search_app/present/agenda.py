"""The agenda of an event: what is on when, who speaks, and which slides belong to it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from search_app.dossier import Dossier
from search_app.factvalues import text_of
from search_app.present.agendatimes import Stamp, Times, lasts, spoken, stamps
from search_app.present.deckparts import SHORTEST, key, parts
from search_app.present.decks import Deck
from search_app.present.german import day
from search_app.present.linked import Facets, name_url, noted
from search_app.present.meeting import person
from search_app.present.wordings import iso_day

FIELD = "agenda"
#: Items that are shown. A congress of a week has fewer.
MOST = 200
#: "Lernraum // Zwei Häuser berichten • Silke Umbach": what stands behind the title.
_BEHIND = re.compile(r"\s//\s(?P<told>[^\n•]{3,200}?)\s*(?P<end>$|\n|•)")
#: Roles that rules give to whoever stands on an agenda: nothing to tell.
_PLAIN = ("Vortrag", "Kontakt")

Shape = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Speaker:
    """Somebody who speaks; `told` is role and organisation."""

    name: str
    url: str
    told: str


@dataclass(frozen=True, slots=True)
class Item:
    """An item of an agenda. `day` is told where it begins a new one."""

    day: str
    begin: str
    end: str
    stamp: Stamp
    lasts: str
    title: str
    subtitle: str
    note: str
    speakers: tuple[Speaker, ...]
    decks: tuple[Deck, ...] = ()


@dataclass(frozen=True, slots=True)
class Agenda:
    """The items that are shown, how many `more` there are, the decks that belong to none shown."""

    items: tuple[Item, ...]
    more: int
    left: tuple[Deck, ...]

    @property
    def count(self) -> int:
        return len(self.items) + self.more


def agenda(dossier: Dossier, decks: Sequence[Deck], only: date | None) -> Agenda:
    """The items in the order of reading; `only` is the day of an event of one day."""
    listed = list(_told(dossier.told))
    told = listed[:MOST]
    times = [_times(value) for value, _ in told]
    people = _people(dossier.told)
    found: list[Item] = []
    last: date | None = None
    for (value, fact), at, stamp in zip(told, times, stamps(times, only), strict=True):
        item = _item(value, fact, at, stamp, people, dossier.facets)
        found.append(replace(item, day=day(at.day)) if at.day and at.day != last else item)
        last = at.day or last
    items, left = _with_decks(found, decks)
    return Agenda(items, len(listed) - len(items), left)


def _told(facts: Sequence[Shape]) -> Iterator[tuple[Shape, Shape]]:
    """(item, the fact that tells it), in the order of reading."""
    for fact in facts:
        if fact["field"] == FIELD:
            values = fact["value"] if isinstance(fact["value"], list) else [fact["value"]]
            yield from ((value, fact) for value in values if isinstance(value, Mapping))


def _times(value: Shape) -> Times:
    return Times(iso_day(value.get("day")), text_of(value.get("begin")), text_of(value.get("end")))


def _item(
    value: Shape, fact: Shape, at: Times, stamp: Stamp, people: Mapping[str, Shape], facets: Facets
) -> Item:
    speakers = [_speaker(one, people, facets) for one in _listed(value.get("speakers"))]
    return Item(
        day="",
        begin=spoken(at.begin),
        end=spoken(at.end),
        stamp=stamp,
        lasts=lasts(at.begin, at.end),
        title=text_of(value.get("title")) or "Ohne Titel",
        subtitle=_subtitle(fact, bool(speakers)),
        note=noted(fact["status"]),
        speakers=tuple(speakers),
    )


def _people(facts: Sequence[Shape]) -> dict[str, Shape]:
    """{name: what is known of a person}; the first that is said of a name counts."""
    found: dict[str, Shape] = {}
    for fact in facts:
        if fact["field"] == "people" and isinstance(fact["value"], Mapping):
            found.setdefault(str(fact["value"].get("name") or ""), fact["value"])
    return found


def _speaker(one: Any, people: Mapping[str, Shape], facets: Facets) -> Speaker:
    name = str(one.get("name") or "") if isinstance(one, Mapping) else str(one)
    known = people.get(name, {"name": name})
    role = str(known.get("role") or "")
    told = ("" if role in _PLAIN else role, str(known.get("organisation") or ""))
    return Speaker(person(known), name_url("person", name, facets), ", ".join(filter(None, told)))


def _subtitle(fact: Shape, has_speakers: bool) -> str:
    """What stands behind "//"; where speakers follow, only up to the sign that begins them."""
    found = _BEHIND.search(str(fact["quote"] or ""))
    if not found or (has_speakers and not found["end"]):
        return ""
    return " ".join(found["told"].split())


def _with_decks(
    items: Sequence[Item], decks: Sequence[Deck]
) -> tuple[tuple[Item, ...], tuple[Deck, ...]]:
    """Each deck beside the one item that names it, by its title or by its speaker; one for the
    whole event in parts, where it tells them.
    """
    beside: dict[int, list[Deck]] = {}
    left = []
    for deck in decks:
        found = parts(deck, [item.title for item in items])
        for number, part in found.items():
            beside.setdefault(number, []).append(part)
        if found:
            continue
        at = next((n for n, item in enumerate(items) if _is_titled(item, deck)), None)
        if at is None:
            at = next((n for n, item in enumerate(items) if _is_held(item, deck)), None)
        if at is None:
            left.append(deck)
        else:
            beside.setdefault(at, []).append(deck)
    placed = (replace(item, decks=tuple(beside.get(n, ()))) for n, item in enumerate(items))
    return tuple(placed), tuple(left)


def _is_titled(item: Item, deck: Deck) -> bool:
    one, other = key(item.title), key(deck.title)
    shorter = min(len(one), len(other))
    return shorter >= SHORTEST and (one in other or other in one)


def _is_held(item: Item, deck: Deck) -> bool:
    return any(name in speaker.name for speaker in item.speakers for name in deck.speakers)


def _listed(value: Any) -> list[Any]:
    return value if isinstance(value, list) else [value] if value else []
