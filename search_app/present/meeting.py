"""When and where an event is, large: day and weekday, hours, place and who leads it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any

from babel.dates import format_date

from archive.masking import mask
from search_app.dossier import Dossier
from search_app.occasion import Occasion
from search_app.present.german import LOCALE, clock, counted, day
from search_app.present.linked import Link, name_url

#: Roles that are told beside the place.
LEADING = ("Moderation", "Leitung", "Gastgeber", "Gastgeberin")
#: People that are told there; the profile names all.
LEADERS = 12
#: What ends so soon on the next day is told as one evening.
NIGHT = timedelta(hours=12)


@dataclass(frozen=True, slots=True)
class Meeting:
    """What the block "Wann und wo" prints; what is not known is empty. `iso` is the first day,
    `led_besides` how many people lead it whose names are not printed here.
    """

    days: str
    iso: str
    weekday: str
    hours: str
    hours_told: str
    place: str
    leading: tuple[Link, ...]
    led_besides: int


def meeting(dossier: Dossier, occasion: Occasion, items: int) -> Meeting:
    """The occasion of a document; `items` is the number of items on its agenda."""
    first = occasion.first_day
    last = only_day(occasion) or occasion.last_day
    leading = _leading(dossier)
    return Meeting(
        days=days(first, last),
        iso=first.isoformat(),
        weekday=_weekday(first) if first == last else f"{_weekday(first)} bis {_weekday(last)}",
        hours=_hours(occasion),
        hours_told="Uhr"
        + (f", {counted(items, 'Programmpunkt', 'Programmpunkte')}" if items else ""),
        place=mask(occasion.place),
        leading=leading[:LEADERS],
        led_besides=max(0, len(leading) - LEADERS),
    )


def only_day(occasion: Occasion) -> date | None:
    """The day of an event of one day, which may pass midnight; None if it takes several."""
    begin, end = occasion.begin, occasion.end
    has_hours = isinstance(begin, datetime) and isinstance(end, datetime)
    if has_hours and end - begin <= NIGHT:  # type: ignore[operator]
        return occasion.first_day
    return occasion.first_day if occasion.first_day == occasion.last_day else None


def days(first: date, last: date) -> str:
    """
    >>> days(date(2015, 6, 12), date(2015, 6, 13)), days(date(2015, 6, 30), date(2015, 7, 1))
    ('12.–13. Juni 2015', '30. Juni – 1. Juli 2015')
    """
    if first == last:
        return day(first)
    if (first.year, first.month) == (last.year, last.month):
        return f"{first.day}.–{day(last)}"
    if first.year == last.year:
        return f"{format_date(first, 'd. MMMM', locale=LOCALE)} – {day(last)}"
    return f"{day(first)} – {day(last)}"


def _weekday(value: date) -> str:
    return str(format_date(value, "EEEE", locale=LOCALE))


def _hours(occasion: Occasion) -> str:
    """The hours as far as they are known; those of several days belong to their days."""
    begin, end = occasion.begin, occasion.end
    if not isinstance(begin, datetime):
        return ""
    if not only_day(occasion) or not isinstance(end, datetime):
        return f"ab {clock(begin.time())}"
    return f"{clock(begin.time())}–{clock(end.time())}"


def _leading(dossier: Dossier) -> tuple[Link, ...]:
    return tuple(
        Link(person(value), name_url("person", str(value["name"]), dossier.facets), role)
        for fact in dossier.told
        if fact["field"] == "people" and isinstance(value := fact["value"], Mapping)
        if value.get("name") and (role := str(value.get("role") or "")) in LEADING
    )


def person(value: Mapping[str, Any]) -> str:
    """A person with titles."""
    return " ".join(str(value[key]) for key in ("title", "name") if value.get(key))
