"""The profile of a document: its facts in words, each with the places it was read from.

Facts come in the shape of `show --json`, so that what a role may not see never arrives here.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from archive.model import REJECTED, UNSURE, Period
from index.labels import label
from search_app.kin import label_of
from search_app.present import factroles, fileparts
from search_app.present.german import clock, day, number
from search_app.present.periods import reading

#: Fields in the order of the screen. `title` and `subtitle` stand above the profile.
NAMES = {
    "status": "Status",
    "period": "Laufzeit",
    "event": "Termin",
    "published": "Veröffentlicht",
    "publisher": "Herausgeber",
    "authors": "Verfasst von",
    "programmes": "Programm",
    "organisations": "Beteiligte",
    "organisation_roles": "Rollen",
    "people": "Personen",
    "regions": "Regionen",
    "topics": "Themen",
    "subject_as_given": "Sachgebiet",
    "agenda": "Ablauf",
    "attachments": "Anlagen",
    "links": "Verweise",
    "abbreviations": "Abkürzungen",
    "description": "Beschreibung",
    "dates_mentioned": "Genannte Tage",
    "relations": "Beziehungen",
    "contacts": "Kontakt",
    "kind": "Dokumentart",
    "language": "Sprache",
    "outline": "Gliederung",
    "page_labels": "Seitenzählung",
    "created": "Datei erstellt",
    "modified": "Datei geändert",
    "file": "Datei",
}
ABOVE = ("title", "subtitle")
_DATE = re.compile(r"\d{4}-\d{2}-\d{2}")
_MOMENT = re.compile(r"\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2})?")


@dataclass(frozen=True, slots=True)
class Proof:
    """Where a fact was read: the words, the place with its address, the rule."""

    quote: str
    place: str
    url: str
    rule: str


@dataclass(frozen=True, slots=True)
class Row:
    """A field of the profile; `norm` says how its wording was read."""

    name: str
    values: tuple[str, ...]
    norm: str
    proofs: tuple[Proof, ...]


#: What a page is called, and its address.
PlaceOf = Callable[[int], tuple[str, str]]


def rows(facts: Iterable[Mapping[str, Any]], place_of: PlaceOf) -> tuple[Row, ...]:
    """The profile, a row a field, in the order of the screen."""
    by_field: dict[str, list[Mapping[str, Any]]] = {}
    for fact in facts:
        if fact["field"] not in ABOVE and fact["status"] != REJECTED:
            by_field.setdefault(fact["field"], []).append(fact)
    known = [field for field in NAMES if field in by_field]
    return tuple(
        _row(field, by_field[field], place_of)
        for field in [*known, *(field for field in by_field if field not in NAMES)]
    )


def _row(field: str, facts: list[Mapping[str, Any]], place_of: PlaceOf) -> Row:
    proofs = [_proof(fact, place_of) for fact in facts]
    return Row(
        name=NAMES.get(field, field),
        values=tuple(dict.fromkeys(_lines(field, facts))),
        norm=_norm(facts[0]["value"]) if field == "period" else "",
        proofs=tuple(dict.fromkeys(proofs)),
    )


def _lines(field: str, facts: list[Mapping[str, Any]]) -> list[str]:
    """The values of a field in words; roles are told role by role."""
    if field == factroles.FIELD:
        return factroles.lines(facts)
    return [
        f"{value} (unsicher)" if fact["status"] == UNSURE else value
        for fact in facts
        for value in _values(field, fact["value"])
    ]


def _proof(fact: Mapping[str, Any], place_of: PlaceOf) -> Proof:
    page, begin, end = fact["page"], fact["begin"], fact["end"]
    place, url = place_of(page) if page is not None else ("außerhalb des Textes", "")
    if begin is not None and end is not None:
        place += f", Zeichen {number(begin + 1)}–{number(end)}"
    return Proof(" ".join((fact["quote"] or "").split()), place, url, fact["rule"])


def _norm(value: Any) -> str:
    if not isinstance(value, Mapping):
        return ""
    begin, end = _iso(value.get("begin")), _iso(value.get("end"))
    period = Period(begin, end, "", tuple(value.get("imprecise") or ()))
    return f"gelesen als {reading(period)}"


def _iso(text: Any) -> date | None:
    return date.fromisoformat(text) if isinstance(text, str) and _DATE.fullmatch(text) else None


def _values(field: str, value: Any) -> list[str]:
    """A value in words, one line each."""
    if field == "outline" and isinstance(value, list):
        return fileparts.outline(value)
    if field == "page_labels" and isinstance(value, list):
        return fileparts.labels(value)
    if isinstance(value, list):
        return [line for item in value for line in _values(field, item)]
    if isinstance(value, Mapping):
        return _of_mapping(field, value)
    if value is None:
        return []
    text = str(value)
    if field == "language":
        return [label("sprache", text)]
    if field == "status":
        return [text[:1].upper() + text[1:]]
    return [_moment(text)]


def _moment(text: str) -> str:
    """
    >>> _moment("2021-03-04T11:00"), _moment("2021-03-04"), _moment("MORO")
    ('4. März 2021, 11.00 Uhr', '4. März 2021', 'MORO')
    """
    try:
        if _DATE.fullmatch(text):
            return day(date.fromisoformat(text))
        if _MOMENT.fullmatch(text):
            at = datetime.fromisoformat(text)
            return f"{day(at.date())}, {clock(at.time())} Uhr"
    except ValueError:
        pass  # looks like a date and is none: shown as it stands
    return text


def _of_mapping(field: str, value: Mapping[str, Any]) -> list[str]:
    if "wording" in value:
        return [str(value["wording"])]
    if {"id", "label"} <= value.keys():
        return [str(value["label"])]
    if field == "event":
        return [_event(value)]
    if "name" in value:
        name = " ".join(str(value[key]) for key in ("title", "name") if value.get(key))
        told = [str(value[key]) for key in ("role", "organisation") if value.get(key)]
        return [f"{name} ({', '.join(told)})" if told else name]
    if field == "agenda":
        return [_agenda_item(value)]
    if field == "file":
        return fileparts.make(value)
    if field == "relations":
        return [f"{label_of(str(value.get('type')))} „{value.get('title')}“"]
    if field == "attachments":
        return [str(value.get("label") or value.get("media_type") or "ohne Namen")]
    return [f"{key}: {', '.join(_values('', item))}" for key, item in value.items() if item]


def _event(value: Mapping[str, Any]) -> str:
    begin, end = str(value.get("begin") or ""), str(value.get("end") or "")
    told = _moment(begin)
    if end and end[:10] == begin[:10] and _MOMENT.fullmatch(begin) and _MOMENT.fullmatch(end):
        told = f"{told.removesuffix(' Uhr')}–{clock(datetime.fromisoformat(end).time())} Uhr"
    elif end:
        told = f"{told} bis {_moment(end)}"
    number = (
        f"Nr. {value['number']} der Reihe „{value.get('series')}“" if value.get("number") else ""
    )
    return ", ".join(part for part in (told, str(value.get("place") or ""), number) if part)


def _agenda_item(value: Mapping[str, Any]) -> str:
    day_of = f"{_moment(str(value['day']))}, " if value.get("day") else ""
    hours = [str(value[key]).replace(":", ".") for key in ("begin", "end") if value.get(key)]
    speakers = ", ".join(_speaker(one) for one in value.get("speakers") or ())
    told = " ".join(part for part in ("–".join(hours), str(value.get("title") or "")) if part)
    return f"{day_of}{told} ({speakers})" if speakers else f"{day_of}{told}"


def _speaker(one: Any) -> str:
    return str(one.get("name", "")) if isinstance(one, Mapping) else str(one)
