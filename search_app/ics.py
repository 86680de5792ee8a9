"""Events as a calendar file. Source: RFC 5545.

Hours are written in UTC, which every calendar turns into its own time: so the summer times of
former years are right too, and no rules of a time zone need to be told. An event without hours
takes whole days. Text goes through `mask` before it gets here.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from urllib.parse import urlsplit

from archive.clock import ZONE
from archive.masking import mask
from archive.model import Document
from search_app.occasion import Occasion
from search_app.present.german import clock
from search_app.present.text import shown_title
from search_app.urls import document_path

MEDIA_TYPE = "text/calendar"
PRODUCT = "-//Findbuch//Findbuch//DE"
#: Octets of a line without its end.
WIDTH = 75
#: Years that a calendar file is written for; others come from faulty records.
YEARS = range(1900, 9999)
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff]")


@dataclass(frozen=True, slots=True)
class Event:
    """An event of a calendar. Days are inclusive, hours are those of Germany; `begin` and `end`
    are of one type. `uid` names the event for ever, `stamp` is when it was written, in UTC.
    """

    uid: str
    summary: str
    begin: date | datetime
    end: date | datetime | None
    stamp: datetime
    place: str = ""
    url: str = ""
    description: str = ""


def calendar(events: Iterable[Event], name: str = "") -> str:
    """A calendar file with these events; `name` is what calendars call it."""
    lines = ["BEGIN:VCALENDAR", "VERSION:2.0", f"PRODID:{PRODUCT}", "CALSCALE:GREGORIAN"]
    if name:
        lines += [f"NAME:{_escaped(name)}", f"X-WR-CALNAME:{_escaped(name)}"]
    for event in events:
        lines += _event(event)
    lines.append("END:VCALENDAR")
    return "".join(f"{_folded(line)}\r\n" for line in lines)


def event_of(document: Document, occasion: Occasion, base: str) -> Event | None:
    """The event of a document; None if no calendar could hold it. `base` is the archive's address.

    Where only one end has its hour, whole days are written and the hour is told in words.
    """
    if occasion.first_day.year not in YEARS or occasion.last_day.year not in YEARS:
        return None
    begin, end, told = _of_one_type(occasion)
    return Event(
        uid=f"dokument-{document.id}@{urlsplit(base).hostname or 'findbuch'}",
        summary=shown_title(document.title),
        begin=begin,
        end=end,
        stamp=document.changed,
        place=mask(occasion.place),
        url=base.rstrip("/") + document_path(document.id),
        description=told,
    )


def _of_one_type(occasion: Occasion) -> tuple[date, date | None, str]:
    begin, end = occasion.begin, occasion.end
    if end is None or isinstance(begin, datetime) == isinstance(end, datetime):
        return begin, end, ""
    told = f"Beginn: {clock(begin.time())} Uhr" if isinstance(begin, datetime) else ""
    told = f"Ende: {clock(end.time())} Uhr" if isinstance(end, datetime) else told
    last = occasion.last_day
    return occasion.first_day, last if last > occasion.first_day else None, told


def _event(event: Event) -> list[str]:
    lines = [
        "BEGIN:VEVENT",
        f"UID:{_escaped(event.uid)}",
        f"DTSTAMP:{_utc(event.stamp.replace(tzinfo=event.stamp.tzinfo or UTC))}",
        _start(event.begin),
        *_finish(event.end),
        f"SUMMARY:{_escaped(event.summary)}",
    ]
    for name, text in (("LOCATION", event.place), ("DESCRIPTION", event.description)):
        if text:
            lines.append(f"{name}:{_escaped(text)}")
    if event.url:
        lines.append(f"URL:{_CONTROL.sub('', event.url)}")
    return [*lines, "END:VEVENT"]


def _start(begin: date | datetime) -> str:
    if isinstance(begin, datetime):
        return f"DTSTART:{_utc(begin.replace(tzinfo=ZONE))}"
    return f"DTSTART;VALUE=DATE:{begin:%Y%m%d}"


def _finish(end: date | datetime | None) -> list[str]:
    """The end; of whole days it is the day after the last."""
    if end is None:
        return []
    if isinstance(end, datetime):
        return [f"DTEND:{_utc(end.replace(tzinfo=ZONE))}"]
    return [f"DTEND;VALUE=DATE:{end + timedelta(days=1):%Y%m%d}"]


def _utc(at: datetime) -> str:
    return f"{at.astimezone(UTC):%Y%m%dT%H%M%SZ}"


def _escaped(text: str) -> str:
    """
    >>> print(_escaped("Eins, zwei; drei"))
    Eins\\, zwei\\; drei
    """
    told = text.replace("\\", "\\\\").replace(";", r"\;").replace(",", r"\,")
    lines = told.replace("\r\n", "\n").replace("\r", "\n")
    return _CONTROL.sub("", lines.replace("\n", r"\n"))


def _folded(line: str) -> str:
    """A line in pieces of at most 75 octets, no letter cut apart."""
    pieces, at = [], b""
    for letter in line:
        coded = letter.encode()
        if len(at) + len(coded) > WIDTH:
            pieces.append(at)
            at = b" "
        at += coded
    return "\r\n".join(piece.decode() for piece in [*pieces, at])
