"""A place in a text, and what leads to it and ends it."""

from __future__ import annotations

import re
from typing import NamedTuple

#: Where a value ends, though its line goes on.
ENDS = re.compile(
    r"\s*(?:[|;•]|(?<=[a-zäöüß]{3})\.\s(?=[A-ZÄÖÜ])|\s[–-]\s(?=(?:Anmeldung|Beginn|Eintritt|"
    r"Einlass|Uhrzeit|Zeit)\b)|,?\s(?=(?:Beginn|Zeit|Uhrzeit|Termin|"
    r"Veranstalter|Anmeldung|Eintritt|Kosten|Datum|Moderation|Teilnahme\w*|Einlass)\b\s?:?))"
)
CLOCK = re.compile(
    r"(?:ab |um |von )?\d{1,2}(?:[:.]\d\d)?(?:\s?(?:–|-|bis)\s?\d{1,2}(?:[:.]\d\d)?)?(?:\s?Uhr|"
    r"\s?h\b|(?<=[:.]\d\d))[,\s]*"
)
LEAD = re.compile(
    r"^[\W_]{0,3}(?:(?:in|im|in der|in den|in das|ins|auf dem|auf der|an der|am|bei der|beim|an|"
    r"bei)\s+)"
    r"(?:(?:der|dem|den|das)\s)?(?:[a-zäöüß]+en\s+){0,2}(?=[A-ZÄÖÜ„])"
)


class Venue(NamedTuple):
    """A place and the characters of its wording."""

    place: str
    begin: int
    end: int


def venue(text: str, begin: int, end: int) -> Venue:
    """The place that stands at some characters of a text."""
    return Venue(" ".join(text[begin:end].split()), begin, end)
