"""The lines at the head of a text and what each of them is there for.

A letter begins with the house, its office and address, a day and to whom it goes; a paper with
the house, the word for its kind and a number; a page with menus. What is none of these may be
its title. The head ends where sentences begin.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from ingest.facts import linewords as words
from ingest.facts.names import name_at
from ingest.facts.titles import can_be_title, is_house_name, prefix

#: Full stops that end no sentence.
_SHORTENED = re.compile(r"\b(?:Mio|Mrd|Tsd|bzw|ggf|inkl|ca|Nr|Dr|St|rd|Bd)\.")
#: A point of a list: "1 Begrüßung", "2. Sachstand".
_POINT = re.compile(r"(?P<number>\d{1,2})\.? (?=[A-ZÄÖÜ])")
#: Lines of text that a margin breaks have no more characters; longer ones are whole paragraphs.
_WRAPPED = 110
#: Lines that are looked at, and characters.
LINES, CHARACTERS = 26, 6_000
#: What a line is.
TITLE, HOUSE, GENRE, DAY, TEXT, OTHER = "title", "house", "genre", "day", "text", ""
#: What may be the title if nothing else can: a series, people, the word for a kind with more.
SERIES, PEOPLE, WORK, LABEL = "series", "people", "work", "label"


class Line(NamedTuple):
    """A line without its margins, its characters, what it is, and whether a gap is above it."""

    text: str
    begin: int
    end: int
    role: str
    apart: bool


def head_lines(text: str) -> list[Line]:
    """The lines of a text's head, up to its sentences."""
    lines: list[Line] = []
    at, apart, raw = 0, True, text[:CHARACTERS].split("\n")
    for number, whole in enumerate(raw):
        bare, begin = whole.strip(), at
        at += len(whole) + 1
        if not bare:
            apart = True
            continue
        begin += whole.index(bare)
        above = lines[-1] if lines and not apart else None
        role = _role(bare[prefix(bare)[0] :], above, raw[number + 1 : number + 3])
        lines.append(Line(bare, begin, begin + len(bare), role, apart))
        apart = False
        named = any(line.role in (TITLE, WORK) for line in lines)
        if (role == TEXT and named) or len(lines) == LINES:
            break
    return _with_fields(lines)


def _with_fields(lines: Sequence[Line]) -> list[Line]:
    """The lines, of which fields that stand below each other and points of a list are labels."""
    fields = [bool(words.FIELD.match(line.text)) for line in lines]
    beside = [
        (n > 0 and fields[n - 1] and not line.apart)
        or (n + 1 < len(lines) and fields[n + 1] and not lines[n + 1].apart)
        for n, line in enumerate(lines)
    ]
    listed = [
        line._replace(role=LABEL) if is_field and has_other else line
        for line, is_field, has_other in zip(lines, fields, beside, strict=True)
    ]
    numbers = {int(n["number"]) for line in lines if (n := _POINT.match(line.text))}
    if not {1, 2} <= numbers:
        return listed
    return [one._replace(role=LABEL) if _POINT.match(one.text) else one for one in listed]


def _role(line: str, above: Line | None, below: Sequence[str]) -> str:
    """What a line is, by its words and by those beside it."""
    plain = line.replace(" ", "") if words.SPACED.match(line) else line
    if words.SALUTE.match(line) or _is_text(line, below):
        return TEXT
    if words.GENRE.match(plain):
        return _genre(plain)
    if any(sign.search(line) for sign in words.NO_TITLE):
        return OTHER
    if above and above.role == HOUSE and words.HOUSE_GOES_ON.match(line):
        return HOUSE
    if words.DAY.match(line) and not words.TITLED_DAY.search(line):
        return DAY
    if words.OFFICE.match(line) or is_house_name(line):
        return HOUSE
    if words.ASKED.match(line):
        return LABEL
    return _late_role(line, below)


def _late_role(line: str, below: Sequence[str]) -> str:
    """What a line is that is neither a house's nor a day."""
    if _are_names(line):
        return PEOPLE
    if words.SERIES.search(line):
        return SERIES
    goes_on = line.endswith((",", "-", "–")) and bool(below) and bool(below[0].strip())
    return TITLE if can_be_title(line.rstrip(",–-") if goes_on else line) else OTHER


def _genre(line: str) -> str:
    """The word for a kind alone, with a number, or with so much more that it may be the title."""
    return WORK if len(line.split()) > 2 or re.search(r"\d", line) else GENRE


def _is_text(line: str, below: Sequence[str]) -> bool:
    """Whether a line begins sentences: one of some length, or one that goes on over lines."""
    line = _SHORTENED.sub("", line)
    if len(line) > 60 and re.search(r"[a-zäöüß)“\"]{2}\.(?:\s|$)|[a-zäöüß]{2}[!?]$", line):
        return bool(re.search(r"[a-zäöüß)“\"]{2}\.(?:\s|$)", line)) or len(line) > 90
    following = [other.strip() for other in below if other.strip()]
    if len(line) < 50 or len(following) < 2 or len(below[0].strip()) < 45:
        return False
    return all(30 < len(other) <= _WRAPPED for other in following) and bool(
        re.search(r"[a-zäöü],? [a-zäöü]", line)
    )


def _are_names(line: str) -> bool:
    """Whether a line is nothing but names of people: who wrote it, who speaks."""
    lead = words.LEAD.match(line)
    at, count = lead.end() if lead else 0, 0
    while at < len(line) and count < 12:
        named = name_at(line, at)
        if named is None or not (named.sure or count):
            return False
        count += 1
        if named.sure and line[named.end : named.end + 2] in (", ", " ("):
            return True
        link = words.BETWEEN.match(line, named.end)
        if not link:
            return False
        at = link.end()
    return count > 0
