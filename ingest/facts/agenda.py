"""The agenda of an event: when what is on, and who speaks.

An item begins with its hour at the beginning of a line: "11:00 - 11:15 Uhr", "10.00 Uhr | Titel |
Wer", "17:00 Uhr: Begrüßung". Its title stands behind or on the next line, its speakers on the
lines below. An end is given only where it is written. Items may pass midnight; of several days
each item names its own.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from typing import NamedTuple

from ingest.facts.agendaspeakers import in_brackets, of_line, placed, unwrapped
from ingest.facts.dates import point_at
from ingest.facts.personline import BULLET, Mention, inline

#: Items that are read; more is a timetable, not an agenda.
MOST = 150
_CLOCK = r"(?:[01]?\d|2[0-4])"
_TIME = re.compile(
    rf"(?:(?:ab|ca\.|gegen|um)\s+)?(?P<h1>{_CLOCK})(?:[:.](?P<m1>[0-5]\d))?(?P<u1>\s*(?:Uhr|h\b))?"
    rf"(?:\s*(?:–|—|-|\u2212|bis)\s*(?P<h2>{_CLOCK})(?:[:.](?P<m2>[0-5]\d))?(?P<u2>\s*(?:Uhr|"
    rf"h\b))?)?"
    r"(?![\d.:]?\d|\s*(?:Euro|€|%|Prozent|km|Mio|Mrd|Jahre))",
    re.IGNORECASE,
)
_BETWEEN = re.compile(r"[\s:|–—-]*")
_HEADING = re.compile(
    r"^[^\w\n]*(?:(?:vorläufige|tages)?\s?(?:Agenda|Programm|Ablauf|Ablaufplan|Programmablauf|"
    r"Tagesprogramm|"
    r"Veranstaltungsablauf|Zeitplan|Tagesordnung|Tagungsprogramm|Schedule)|"
    r"Programm der \w+)\b[^.\n]{0,60}$",
    re.IGNORECASE | re.MULTILINE,
)
_NOT_TITLES = re.compile(
    r"^(?:Uhr|h)\b|^(?:Ort|Wo)\s?[:?|]|^\W*$|^\((?:Einlass|Anmeldung|Ankommen|Registrierung)\b",
    re.IGNORECASE,
)
_END = re.compile(
    r"(?:(?:voraussichtliches|offizielles|ca\.)\s)?(?:(?:Veranstaltungs)?ende|Schluss|End)"
    r"(?:\sder\s\w+|\sdes\s\w+)?\W*",
    re.IGNORECASE,
)


class Line(NamedTuple):
    """A line and the characters it stands on."""

    text: str
    begin: int
    end: int


@dataclass(slots=True)
class Item:
    """An item of an agenda with the characters it was read from."""

    begin: str
    end: str | None
    title: str
    at: int
    until: int
    day: str | None = None
    mentions: list[Mention] = field(default_factory=list)


def find_agenda(text: str, is_event: bool, fewest: int = 0) -> list[Item]:
    """The items that a text lists, none unless there are two, or `fewest`. Other pages than
    those of events need a heading such as "Programm", or three items.
    """
    flat, index = unwrapped(text)
    heading = None if is_event else _HEADING.search(flat)
    items = _items(_lines(flat, heading.end() if heading else 0), flat)
    kept = [_placed(item, index) for item in items if not _spans_others(item, items)]
    least = fewest or (2 if is_event or heading else 3)
    return kept if len(kept) >= least else []


def _placed(item: Item, index: Sequence[int]) -> Item:
    """An item at the characters of the text as it was, before its lines were joined."""
    mentions = [placed(mention, index) for mention in item.mentions]
    return replace(item, at=index[item.at], until=index[item.until - 1] + 1, mentions=mentions)


def is_end(item: Item) -> bool:
    """Whether an item says nothing but that the event is over."""
    return bool(_END.fullmatch(item.title))


def _lines(text: str, start: int) -> list[Line]:
    lines: list[Line] = []
    at = start
    for line in text[start:].split("\n"):
        if line.strip():
            lines.append(Line(line.strip(), at + len(line) - len(line.lstrip()), at + len(line)))
        at += len(line) + 1
    return lines


def _items(lines: list[Line], text: str) -> list[Item]:
    items: list[Item] = []
    day: str | None = None
    room = 0  # lines that may still belong to the last item
    for line in lines:
        begun = _begun(line, text)
        if begun:
            if len(items) == MOST:
                return []
            begun.day = day
            items.append(begun)
            room = 14
        elif date := _day_of(line):
            day, room = date, 0
        elif items and room:
            room = _add(items[-1], line, text, room)
    return [item for item in items if item.title]


def _begun(line: Line, text: str) -> Item | None:
    """The item that a line begins."""
    start = BULLET.match(text, line.begin, line.end)
    at = start.end() if start else line.begin
    found = _TIME.match(text, at, line.end)
    if not found or not (found["m1"] or found["u1"] or found["u2"]):
        return None
    if text[found.end() : found.end() + 1].isalpha():
        return None
    item = Item(
        f"{int(found['h1']) % 24:02d}:{found['m1'] or '00'}",
        f"{int(found['h2']) % 24:02d}:{found['m2'] or '00'}" if found["h2"] else None,
        "", line.begin, line.end,
    )  # fmt: skip
    gap = _BETWEEN.match(text, found.end(), line.end)
    _read_title(item, text, gap.end() if gap else found.end(), line.end)
    if not item.title and text[at : at + 3].lower() == "um ":
        return None  # "um 15 Uhr" of an invitation
    return item


def _read_title(item: Item, text: str, begin: int, end: int) -> None:
    """Title and people of a stretch; cells of a row are parted by bars."""
    cells = [part for part in re.split(r"\s\|\s", text[begin:end]) if part.strip()]
    if len(cells) > 1:
        item.title = _title(cells[0])
        at = text.index(cells[1], begin + len(cells[0]))
        item.mentions += of_line(text, at, end)
        return
    at, people = in_brackets(text, begin, end)
    if not people:
        at, people = inline(text, begin, end)
    item.title = _title(_SPOKEN.sub("", text[begin:at]))
    if item.title:
        item.mentions += people


#: What leads from a title to who speaks: "… – Vortrag von".
_SPOKEN = re.compile(
    r"\s*[,–|-]?\s*(?:(?:Vortrag|Impuls|Keynote|Input|Gespräch|Moderation|Einführung)\s)?(?:von|"
    r"mit|durch|by):?\s*$"
)


def _title(words: str) -> str:
    """The title of an item, without what stands behind "//"."""
    told = " ".join(words.split(" // ")[0].split()).strip(" |–—-,;:")
    return "" if _NOT_TITLES.match(told) else told[:300]


def _add(item: Item, line: Line, text: str, room: int) -> int:
    """Take in a further line of an item; how many more may follow."""
    is_apart = text[max(0, line.begin - 2) : line.begin] == "\n\n"
    if is_apart and _OF_ALL.match(line.text):
        return 0
    people = of_line(text, line.begin, line.end)
    if people:
        item.mentions += people
        item.until = line.end
        return 8
    if not item.title and len(line.text) <= 300:
        item.title = _title(BULLET.sub("", line.text, count=1))
        item.until = line.end
        return room - 1
    if len(line.text) > 200 or _HEADING.match(line.text):
        return 0
    return room - 1


#: Who leads the whole event, below its last item.
_OF_ALL = re.compile(r"\W*(?:Moderation|Gesamtmoderation|Leitung|Veranstalter\w*|Kontakt)\s*:")


def _day_of(line: Line) -> str | None:
    """The day that a line is the heading of: "Tag 1: Donnerstag, 24. September 2020"."""
    if len(line.text) > 60:
        return None
    label = re.match(r"(?:\d\. Tag|Tag \d|Erster Tag|Zweiter Tag)\W+", line.text)
    point = point_at(line.text, label.end() if label else 0)
    if point and point[0].precision == "day" and point[1] >= len(line.text) - 2:
        return point[0].begin.isoformat()
    return None


def _spans_others(item: Item, items: list[Item]) -> bool:
    """Whether an item is the event itself: it lasts as long as several of the others together."""
    if not item.end or item.end <= item.begin:
        return False
    within = [
        other for other in items
        if other is not item and other.day == item.day
        and item.begin <= other.begin < item.end and (other.end or other.begin) <= item.end
    ]  # fmt: skip
    return len(within) > 1 and item is items[0]
