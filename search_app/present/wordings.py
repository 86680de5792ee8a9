"""The value of a fact in words, whatever its shape."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date, datetime
from typing import Any

from index.labels import label
from search_app.kin import label_of
from search_app.present import fileparts
from search_app.present.german import clock, day

_DATE = re.compile(r"\d{4}-\d{2}-\d{2}")
_MOMENT = re.compile(r"\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2})?")


def wordings(field: str, value: Any) -> list[str]:
    """A value in words, one line each."""
    if field == "outline" and isinstance(value, list):
        return fileparts.outline([entry for entry in value if isinstance(entry, Mapping)])
    if field == "page_labels" and isinstance(value, list):
        return fileparts.labels(value)
    if isinstance(value, list):
        return [line for item in value for line in wordings(field, item)]
    if isinstance(value, Mapping):
        return _of_mapping(field, value)
    if value is None:
        return []
    text = str(value)
    if field == "language":
        return [label("sprache", text)]
    if field == "status":
        return [text[:1].upper() + text[1:]]
    return [moment(text)]


def moment(text: str) -> str:
    """
    >>> moment("2021-03-04T11:00"), moment("2021-03-04"), moment("MORO")
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


def iso_day(text: Any) -> date | None:
    """The day that a text names, None if it names none."""
    try:
        named = isinstance(text, str) and _DATE.fullmatch(text)
        return date.fromisoformat(text) if named else None
    except ValueError:
        return None  # 2021-02-30


def _of_mapping(field: str, value: Mapping[str, Any]) -> list[str]:
    if "wording" in value:
        return [str(value["wording"])]
    if {"id", "label"} <= value.keys():
        return [str(value["label"])]
    if field == "event":
        return [_event(value)]
    if "name" in value:
        return [" ".join(str(value[key]) for key in ("title", "name") if value.get(key))]
    if field == "agenda":
        return [_agenda_item(value)]
    if field == "file":
        return fileparts.make(value)
    if field == "relations":
        return [f"{label_of(str(value.get('type')))} „{value.get('title')}“"]
    if field == "attachments":
        return [str(value.get("label") or value.get("media_type") or "ohne Namen")]
    return [f"{key}: {', '.join(wordings('', item))}" for key, item in value.items() if item]


def _event(value: Mapping[str, Any]) -> str:
    begin, end = str(value.get("begin") or ""), str(value.get("end") or "")
    told = moment(begin)
    closed = moment(end)  # ends in "Uhr" only if there is such a moment
    if end[:10] == begin[:10] and told.endswith(" Uhr") and closed.endswith(" Uhr"):
        told = f"{told.removesuffix(' Uhr')}–{closed.rpartition(', ')[2]}"
    elif end:
        told = f"{told} bis {moment(end)}"
    number = (
        f"Nr. {value['number']} der Reihe „{value.get('series')}“" if value.get("number") else ""
    )
    return ", ".join(part for part in (told, str(value.get("place") or ""), number) if part)


def _agenda_item(value: Mapping[str, Any]) -> str:
    day_of = f"{moment(str(value['day']))}, " if value.get("day") else ""
    hours = [str(value[key]).replace(":", ".") for key in ("begin", "end") if value.get(key)]
    speakers = ", ".join(str(one) for one in value.get("speakers") or ())
    told = " ".join(part for part in ("–".join(hours), str(value.get("title") or "")) if part)
    return f"{day_of}{told} ({speakers})" if speakers else f"{day_of}{told}"
