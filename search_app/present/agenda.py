"""The agenda of an event: what is on when, who speaks, and which slides belong to it."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from typing import Any

from archive.model import REJECTED
from search_app.dossier import Dossier
from search_app.present.decks import Deck
from search_app.present.german import counted, day
from search_app.present.linked import Facets, name_url, noted
from search_app.present.meeting import person
from search_app.present.wordings import iso_day

FIELD = "agenda"
_CLOCK = re.compile(r"(\d{2}):(\d{2})")
_BEHIND = re.compile(r"\s//\s(?P<told>[^\n•]{3,200}?)\s*(?=$|\n|•)")
#: Letters that a title must have to be found in the title of a deck, or the other way round.
SHORTEST = 8
#: Roles that rules give to whoever stands on an agenda: nothing to tell.
_PLAIN = ("Vortrag", "Kontakt")


@dataclass(frozen=True, slots=True)
class Speaker:
    """Somebody who speaks; `told` is role and organisation."""

    name: str
    url: str
    told: str


@dataclass(frozen=True, slots=True)
class Item:
    """An item of an agenda. `day` is told where it begins a new one; times are ISO text."""

    day: str
    begin: str
    end: str
    iso_begin: str
    iso_end: str
    lasts: str
    title: str
    subtitle: str
    note: str
    speakers: tuple[Speaker, ...]
    decks: tuple[Deck, ...] = ()


def agenda(dossier: Dossier, decks: Sequence[Deck]) -> tuple[tuple[Item, ...], tuple[Deck, ...]]:
    """The items in the order of reading, and the decks that belong to none of them."""
    told = [f for f in dossier.told if f["field"] == FIELD and f["status"] != REJECTED]
    people = _people(dossier.told)
    found: list[Item] = []
    last = ""
    for fact in told:
        values = fact["value"] if isinstance(fact["value"], list) else [fact["value"]]
        for value in (one for one in values if isinstance(one, Mapping)):
            item = _item(value, fact, people, dossier.facets)
            found.append(item if item.day != last else replace(item, day=""))
            last = item.day
    return _with_decks(found, decks)


def _item(
    value: Mapping[str, Any], fact: Mapping[str, Any], people: Mapping[str, Any], facets: Facets
) -> Item:
    begin, end = _text(value.get("begin")), _text(value.get("end"))
    on = iso_day(value.get("day"))
    return Item(
        day=day(on) if on else "",
        begin=_clock(begin),
        end=_clock(end),
        iso_begin=_iso(on, begin),
        iso_end="" if end < begin else _iso(on, end),
        lasts=_lasts(begin, end),
        title=_text(value.get("title")) or "Ohne Titel",
        subtitle=_subtitle(fact),
        note=noted(fact["status"]),
        speakers=tuple(_speaker(one, people, facets) for one in _listed(value.get("speakers"))),
    )


def _people(facts: Sequence[Mapping[str, Any]]) -> dict[str, Mapping[str, Any]]:
    """{name: what is known of a person}; the first that is said of a name counts."""
    found: dict[str, Mapping[str, Any]] = {}
    for fact in facts:
        if fact["field"] == "people" and isinstance(fact["value"], Mapping):
            found.setdefault(str(fact["value"].get("name") or ""), fact["value"])
    return found


def _speaker(one: Any, people: Mapping[str, Any], facets: Facets) -> Speaker:
    name = str(one.get("name") or "") if isinstance(one, Mapping) else str(one)
    known = people.get(name, {"name": name})
    role = str(known.get("role") or "")
    told = ("" if role in _PLAIN else role, str(known.get("organisation") or ""))
    return Speaker(person(known), name_url("person", name, facets), ", ".join(filter(None, told)))


def _subtitle(fact: Mapping[str, Any]) -> str:
    """What stands behind "//" on the line of the title."""
    found = _BEHIND.search(str(fact["quote"] or ""))
    return " ".join(found["told"].split()) if found else ""


def _lasts(begin: str, end: str) -> str:
    """How long an item takes, over midnight too; only where both of its times are written.

    >>> _lasts("11:15", "12:00"), _lasts("23:30", "00:15"), _lasts("09:30", "")
    ('45 Minuten', '45 Minuten', '')
    """
    first, last = _minutes(begin), _minutes(end)
    if first is None or last is None or first == last:
        return ""
    return counted((last - first) % (24 * 60), "Minute", "Minuten")


def _minutes(clock: str) -> int | None:
    found = _CLOCK.fullmatch(clock)
    return int(found[1]) * 60 + int(found[2]) if found else None


def _clock(text: str) -> str:
    found = _CLOCK.fullmatch(text)
    return f"{int(found[1])}.{found[2]}" if found else text


def _iso(on: date | None, clock: str) -> str:
    """The machine's form of a time, with its day where that is known."""
    if _minutes(clock) is None or clock > "23:59":
        return ""
    return f"{on.isoformat()}T{clock}" if on else clock


def on_day(items: Sequence[Item], first: date, last: date) -> tuple[Item, ...]:
    """The same items with the day of an event of one day in their times."""
    if first != last or any(item.day for item in items):
        return tuple(items)
    found, at, passed = [], first, ""
    for item in items:
        clock = item.iso_begin
        if clock and passed and clock < passed and passed >= "18:00" and clock <= "06:00":
            at = first + timedelta(days=1)  # the agenda has passed midnight
        passed = clock or passed
        until = at + timedelta(days=1) if not item.iso_end and item.lasts else at
        end = _dated(until, _padded(item.end)) if item.lasts else ""
        found.append(replace(item, iso_begin=_dated(at, clock), iso_end=end))
    return tuple(found)


def _dated(on: date, clock: str) -> str:
    return (
        datetime.fromisoformat(f"{on.isoformat()}T{clock}").isoformat("T", "minutes")
        if clock
        else ""
    )


def _padded(clock: str) -> str:
    hour, _, minute = clock.partition(".")
    padded = f"{hour:0>2}:{minute}"
    return padded if _minutes(padded) is not None and padded <= "23:59" else ""


def _with_decks(
    items: Sequence[Item], decks: Sequence[Deck]
) -> tuple[tuple[Item, ...], tuple[Deck, ...]]:
    """Each deck beside the one item that names it, by its title or by its speaker."""
    beside: dict[int, list[Deck]] = {}
    left = []
    for deck in decks:
        at = next((n for n, item in enumerate(items) if _is_titled(item, deck)), None)
        if at is None:
            at = next((n for n, item in enumerate(items) if _is_held(item, deck)), None)
        if at is None:
            left.append(deck)
        else:
            beside.setdefault(at, []).append(deck)
    found = (replace(item, decks=tuple(beside.get(n, ()))) for n, item in enumerate(items))
    return tuple(found), tuple(left)


def _is_titled(item: Item, deck: Deck) -> bool:
    one, other = _key(item.title), _key(deck.title)
    shorter = min(len(one), len(other))
    return shorter >= SHORTEST and (one in other or other in one)


def _is_held(item: Item, deck: Deck) -> bool:
    return any(name in speaker.name for speaker in item.speakers for name in deck.speakers)


def _key(text: str) -> str:
    return "".join(filter(str.isalnum, text.casefold()))


def _text(value: Any) -> str:
    return " ".join(value.split()) if isinstance(value, str) else ""


def _listed(value: Any) -> list[Any]:
    return value if isinstance(value, list) else [value] if value else []
