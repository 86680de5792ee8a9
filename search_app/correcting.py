"""What somebody types as a corrected value, as the value of its field.

JSON is taken as it is; plain text is read by the rules of the field: a day, a running time, a
name. A field has one value, which is replaced, or several, of which one is added or taken away.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import date

from archive.corrections import Correction
from archive.errors import UsageError
from archive.model import Json
from ingest.facts.contacts import normal
from ingest.facts.dates import point_at
from ingest.facts.events import find_event
from ingest.facts.names import name_at
from ingest.facts.periods import period_at
from search_app.factvalues import CONTACTS, LISTS, MAPS, SINGLE

#: Fields that say what a file is; nobody can know better.
_OF_THE_FILE = ("created", "modified", "file", "outline", "page_labels")
_ALONE = ("title", "kind", "language", "period", *(f for f in SINGLE if f not in _OF_THE_FILE))
#: Every field that can be corrected.
FIELDS = (*_ALONE, *(f for f in LISTS if f not in _OF_THE_FILE), *MAPS, CONTACTS)
#: What an entry of a field must have.
_KEYS = {
    "people": ("name",), "agenda": ("begin", "title"), "attachments": ("label",),
    "relations": ("type", "title"), "event": ("begin",), "period": ("wording",),
}  # fmt: skip


def correction(field: str, text: str, actor: str, remove: bool = False) -> Correction:
    """The correction that is meant.

    Raises:
        UsageError: there is no such field, or the text is no value of it.
    """
    if field not in FIELDS:
        raise UsageError(f"unbekanntes Feld „{field}“, möglich: {', '.join(FIELDS)}")
    if not text.strip():
        raise UsageError("Der Wert ist leer.")
    value = _json(text) if text.strip()[0] in '{["' else None
    if value is None:
        value = " ".join(text.split()) if remove else _plain(field, " ".join(text.split()))
    if not remove:
        _check(field, value)
    return Correction(field, value, field in _ALONE, remove, actor)


def _json(text: str) -> Json:
    try:
        value: Json = json.loads(text)
    except ValueError as error:
        raise UsageError(f"Das ist kein JSON: {error}") from error
    return value


def _plain(field: str, text: str) -> Json:
    read = _READERS.get(field)
    if field in MAPS:
        return _pair(text)
    return read(text) if read else text


def _pair(text: str) -> Json:
    name, sign, value = text.partition("=")
    if not sign:
        raise UsageError(f"„{text}“: erwartet wird NAME=WERT.")
    return {name.strip(): value.strip()}


def _day(text: str) -> Json:
    point = point_at(text, 0)
    if point is None or point[0].precision != "day":
        raise UsageError(f"„{text}“ ist kein Tag, erwartet wird etwa 4.3.2021.")
    return point[0].begin.isoformat()


def _period(text: str) -> Json:
    found = period_at(text, 0)
    if found is None:
        raise UsageError(f"„{text}“ ist kein Zeitraum, erwartet wird etwa Mai 2014 – 9/2016.")
    period = found.period
    value: dict[str, Json] = {
        "begin": period.begin.isoformat() if period.begin else None,
        "end": period.end.isoformat() if period.end else None,
        "wording": period.wording,
    }
    return value | ({"imprecise": list(period.imprecise)} if period.imprecise else {})


def _event(text: str) -> Json:
    found = find_event(text)
    if found is None:
        raise UsageError(f"„{text}“ ist kein Termin, erwartet wird etwa 4.3.2021, 11 bis 13 Uhr.")
    value: dict[str, Json] = {"begin": found.begin}
    return value | ({"end": found.end} if found.end else {})


def _person(text: str) -> Json:
    named = name_at(text, 0)
    if named is None or named.end < len(text):
        return {"name": text}
    value: dict[str, Json] = {"name": named.name}
    return value | ({"title": named.title} if named.title else {})


def _contact(text: str) -> Json:
    return normal({"email": text} if "@" in text else {"phone": text})  # type: ignore[no-any-return]


def _labelled(text: str) -> Json:
    return {"label": text}


_READERS: dict[str, Callable[[str], Json]] = {
    "published": _day, "dates_mentioned": _day, "period": _period, "event": _event,
    "people": _person, CONTACTS: _contact, "attachments": _labelled,
}  # fmt: skip


def _check(field: str, value: Json) -> None:
    """Refuse a value whose shape the field does not have."""
    for key in _KEYS.get(field, ()):
        if not isinstance(value, dict) or not isinstance(value.get(key), str):
            raise UsageError(f"{field}: erwartet wird JSON mit {', '.join(_KEYS[field])}.")
    if field in (*MAPS, CONTACTS) and not isinstance(value, dict):
        raise UsageError(f"{field}: erwartet wird JSON mit Namen und Werten.")
    if field in ("title", "kind", "language", "status") and not isinstance(value, str):
        raise UsageError(f"{field}: erwartet wird ein Text.")
    days = [value] if field == "published" else []
    if isinstance(value, dict) and field in ("event", "period"):
        days = [value.get("begin"), value.get("end")]
    for day in days:
        _check_day(field, day)


def _check_day(field: str, day: Json) -> None:
    if day is None:
        return
    try:
        date.fromisoformat(str(day)[:10])
    except ValueError as error:
        raise UsageError(f"{field}: „{day}“ ist kein Tag, erwartet wird JJJJ-MM-TT.") from error
