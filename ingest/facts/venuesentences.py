"""The place of an event in sentences: "findet im Kreishaus in Auental statt", "wir treffen uns am
Bahnhof", "lädt in die Alte Weberei ein". Of several places, the one that more words speak for.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from index.german.lemma import is_known
from ingest.facts.names import name_at
from ingest.facts.regions.scan import one_form, scan
from ingest.facts.regions.spelling import PLACED
from ingest.facts.venue import Venue, venue
from ingest.facts.venuewords import NAMES, ONLINE, is_house, is_no_place, nominative

_IN = re.compile(
    rf"\b(?P<lead>in|im|ins|auf|am|an|bei|beim|nach|vor)\s(?:(?:der|dem|den|die|das|einer|einem|"
    rf"unserem|unserer|unsere)\s)?"
    rf"(?:(?:[a-zäöüß]+(?:en|er|s)|neu|frisch)\s){{0,2}}(?P<place>{NAMES})"
)
_HELD = re.compile(
    r"\b(?:findet|fand|finden|fanden|stattfand|stattfindet|stattgefunden|stattfinden|statt|lädt|"
    r"laden|lud|luden|"
    r"einladen|eingeladen|ein|treffen|trafen|trifft|traf|tagte[nt]?|tagt|kamen|kommen|kommt|"
    r"zusammen|versammelten|"
    r"zu Gast|Gastgeber\w*|veranstaltet\w*|diskutierten|begrüßten?|beginnt|begann|Treffpunkt|"
    r"gekommen|eröffnet\w*)\b",
    re.IGNORECASE,
)
_IS_ONLINE = re.compile(
    rf"\b(?:findet|fand|finden|fanden|erfolgt|tagte|treffen|trafen|lädt|laden|Veranstaltung|"
    rf"Teilnahme|Seminar|Sitzung|"
    rf"Konferenz|ist|wird|kommen)\b(?:[^.\n]|(?<=\d)\.){{0,90}}?\b(?P<place>{ONLINE})(?=[\s,.)]|$)",
    re.IGNORECASE,
)
_SENTENCE = re.compile(r"(?<=[a-zäöüß)“\"]{2})[.!?](?=\s)|\n\s*\n")
#: Characters of a text in which sentences are looked at, and of a sentence.
LOOKED_AT, LONGEST = 5_000, 420
_ITEM = re.compile(r"[^\w\n]*(?:ab\s)?\d{1,2}[.:]\d\d(?!\.?\d)")
#: A line that is wrapped is at least so long where a place begins in it.
_WRAPPED = 40
_HOUR = re.compile(r"\d\sUhr|\b\d{1,2}:\d\d\b")
_TAIL = re.compile(
    r"(?:[\s,]+(?:am|vom|um|und|von|der|des|in|im|zu|zum|zur|an|bei|\d{1,2}))+$|,\s\w+tag$"
)


def venue_in_sentence(text: str, at: int, until: int) -> Venue | None:
    """The place of the sentence that tells the day, which stands at some characters."""
    begin, end = _sentence_around(text, at, until)
    best = max(
        (
            (_weigh(text, found, (begin, end), at), -found.begin, found)
            for found in _places(text, begin, end)
        ),
        key=lambda one: one[:2],
        default=None,
    )
    if best and best[0] >= 2:
        return best[2]
    told = _IS_ONLINE.search(text, begin, end)
    return venue(text, *told.span("place")) if told else None


def held_at(text: str) -> Venue | None:
    """The place of a sentence without a day that says where an event is held."""
    at = 0
    for stop in [
        *(m.end() for m in _SENTENCE.finditer(text, 0, LOOKED_AT)),
        min(len(text), LOOKED_AT),
    ]:
        held = _HELD.search(text, at, stop)
        if held and stop - at < LONGEST:
            found = [p for p in _places(text, at, stop) if _weigh(text, p, (at, stop), at) >= 4]
            if found:
                return found[0]
        at = stop
    told = _IS_ONLINE.search(text, 0, LOOKED_AT)
    return venue(text, *told.span("place")) if told else None


def _sentence_around(text: str, at: int, until: int) -> tuple[int, int]:
    begin = max(0, at - LONGEST // 2)
    for found in _SENTENCE.finditer(text, begin, at):
        begin = found.end()
    end = _SENTENCE.search(text, until, until + LONGEST // 2)
    return begin, end.start() if end else min(len(text), until + LONGEST // 2)


def _places(text: str, begin: int, end: int) -> Iterator[Venue]:
    """What stands behind "in", "im", "am" and can be a place."""
    at = begin
    while found := _IN.search(text, at, end):
        words = _words(text, found)
        start = found.start("place")
        at = start if words is None else start + len(words)
        if words:
            lead = text[found.start() : start].strip()
            told = venue(text, start, start + len(words))
            yield told._replace(place=nominative(lead, told.place))


def _words(text: str, found: re.Match[str]) -> str | None:
    """The words of a place behind a preposition; None for what is none."""
    words, start = found["place"], found.start("place")
    line = text.rfind("\n", 0, found.start()) + 1
    if _ITEM.match(text, line, found.start()):
        return None  # of the agenda
    if "\n" in words and start - line < _WRAPPED:
        words = words[: words.index("\n")]  # a line by itself, not one that is wrapped
    tail = _TAIL.search(words)
    words = (words[: tail.start()] if tail else words).rstrip(" ,.")
    named = name_at(words, 0)
    if len(words) < 3 or is_no_place(words) or (named and named.sure and not is_house(words)):
        return None
    return words


def _weigh(text: str, found: Venue, sentence: tuple[int, int], day: int) -> float:
    """How much speaks for a place: a house, a town, a verb of holding, an hour."""
    weight = 3.0 * is_house(found.place)
    spots = scan(one_form(found.place))
    is_town = any(one.need <= PLACED for spot in spots for one in spot.candidates)
    is_town = is_town or not is_known(found.place.split()[0].strip("„“,").lower())
    lead = text[max(0, found.begin - 8) : found.begin]
    weight += 2.0 * is_town * bool(re.search(r"\b(?:in|im|nach|bei|auf)\s", lead))
    weight += 2.0 * bool(_HELD.search(text, *sentence))
    weight += 1.0 * bool(_HOUR.search(text, *sentence))
    return weight - 1.0 * (abs(found.begin - day) > 160)
