"""How long something takes: "drei Jahre lang", "36 Monate", "dreijährig", "anderthalb Jahre"."""

from __future__ import annotations

import re
from datetime import date, timedelta

from ingest.facts.dates import Point

_NUMBERS = {
    "ein": 1, "eine": 1, "einem": 1, "eines": 1, "zwei": 2, "zweier": 2, "drei": 3, "dreier": 3,
    "vier": 4, "fünf": 5, "sechs": 6, "sieben": 7, "acht": 8, "neun": 9, "zehn": 10, "zwölf": 12,
    "fünfzehn": 15, "achtzehn": 18, "zwanzig": 20, "vierundzwanzig": 24, "dreißig": 30,
    "sechsunddreißig": 36, "anderthalb": 1.5, "eineinhalb": 1.5, "zweieinhalb": 2.5,
    "dreieinhalb": 3.5, "viereinhalb": 4.5, "two": 2, "three": 3, "four": 4, "five": 5,
    "six": 6,
}  # fmt: skip
_NUMBER = rf"(?:{'|'.join(sorted(_NUMBERS, key=len, reverse=True))}|\d{{1,2}}(?:[,.]5|½)?)"
#: A length of time, with what may be said of it: "rund drei volle Jahre".
LONG = (
    rf"\b(?P<number>{_NUMBER})(?:\s(?:volle|ganze|weitere)n?)?[\s-]?"
    r"(?P<unit>Jahre?n?\b|Monate?n?\b|jährig\w*|monatig\w*|years?\b|months?\b)"
)
#: What makes of a length something else than how long a project takes.
_OTHER = re.compile(
    r"\b(?:vor|alle|seit|(?:letzt|vergangen|vorig|erst|jed|all)en|je|pro|unter|über\s\d+\sbis|"
    r"mindestens|bis\szu|ab)\s(?:(?:rund|etwa|gut|über|fast|knapp|mehr\sals)\s)?$",
    re.IGNORECASE,
)
_AGE = re.compile(r"\s(?:alt|später|zuvor|vorher|jung|Erfahrung|Berufserfahrung|Garantie)\b|\s?\d")


def is_length(text: str, begin: int, end: int) -> bool:
    """Whether the words of a length can say how long something takes."""
    before = text[max(0, begin - 40) : begin]
    return not (_OTHER.search(before) or _AGE.match(text, end))


def months_of(said: re.Match[str]) -> int:
    """The months of a length that the pattern `LONG` found, 0 for none that a project takes."""
    written = said["number"].lower()
    number = _NUMBERS.get(written) or float(written.replace(",", ".").replace("½", ".5"))
    is_years = said["unit"].lower().startswith(("jahr", "jähr", "year"))
    length = round(number * (12 if is_years else 1))
    return length if 1 < length < 240 else 0


def ending(first: Point, length: int) -> Point:
    """The last day of so many months that begin with a point."""
    last = moved(first.begin, length) - timedelta(1)
    return Point(last, last, first.precision)


def beginning(last: Point, length: int) -> Point:
    """The first day of so many months that end with a point."""
    begin = moved(last.end + timedelta(1), -length)
    return Point(begin, begin, last.precision)


def moved(day: date, months: int) -> date:
    """A day some months later or earlier."""
    total = day.year * 12 + day.month - 1 + months
    return date(total // 12, total % 12 + 1, min(day.day, 28))
