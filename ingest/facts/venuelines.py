"""The place of an event in lines: by a label, behind the day and hours, or above them."""

from __future__ import annotations

import re

from ingest.facts.dayspans import WEEKDAY
from ingest.facts.names import name_at
from ingest.facts.personline import BULLET
from ingest.facts.regions.scan import one_form, scan
from ingest.facts.regions.spelling import PLACED
from ingest.facts.titles import is_house_name
from ingest.facts.venue import CLOCK, ENDS, LEAD, Venue, venue
from ingest.facts.venuewords import NAMES, is_house, is_no_place, is_online, is_other, nominative

_CITY = re.compile(
    r"^[A-ZÄÖÜ„][^,.:;!?\n]{2,60}, (?:Bad |Sankt |St\. )?[A-ZÄÖÜ][a-zäöüß]+(?:[ "
    r"-][A-Za-zÄÖÜäöüß./()-]+){0,3}$"
)
_IN_CITY = re.compile(
    r"^\W{0,3}(?:in|im|\|)\s+([A-ZÄÖÜ][\wäöüß-]+(?:[ -](?:[A-ZÄÖÜ(]|(?:am|an|der|im|ob|vor|bei|"
    r"und)\s)"
    r"[\w./)-]+){0,3})\W*$"
)
_TOLD_ONLINE = re.compile(
    r"^\s*[,(|:–-]?\s*(?:als\s|per\s|via\s|über\s)?((?:online|Zoom|MS Teams|Teams|Webex|"
    r"BigBlueButton|Videokonferenz|"
    r"Webinar|digital|hybrid|Livestream)\b)(?=\s?[),.|]|$)",
    re.IGNORECASE,
)
_PLACE = re.compile(NAMES)
#: ", 18 Uhr c.t." stands between hour and place.
_QUARTER = re.compile(r"\s?[cs]\.\s?t\.")
_SENTENCE = re.compile(r"[a-zäöüß]{3}\.$")
#: Characters behind the day of an event in which its place stands.
NEAR = 320


def venue_near(text: str, until: int, title: str = "") -> Venue | None:
    """The place that stands behind the day and hours of an event, which end at a character."""
    quarter = _QUARTER.match(text, until)
    until = quarter.end() if quarter else until
    stop = min(len(text), until + NEAR)
    line_end = text.find("\n", until, stop)
    found = _in_rest(text[until : line_end if line_end >= 0 else stop], until)
    if found or line_end < 0:
        return found
    at, skipped = line_end + 1, 0
    for line in text[at:stop].split("\n")[:7]:
        if online := _TOLD_ONLINE.match(line):
            return venue(text, at + online.start(1), at + online.end(1))
        start = BULLET.match(line)
        lead = LEAD.match(line)
        bare = line[lead.end() if lead else start.end() if start else 0 :].strip()
        bare = bare.removesuffix(".") if lead else bare
        if bare and (is_place(bare, title) or _ends_block(text, at + len(line), at, bare, title)):
            begin = at + line.index(bare)
            return venue(text, begin, begin + len(bare))._replace(place=_called(lead, bare))
        if bare and not CLOCK.match(bare):
            skipped += 1
            if skipped > 2 or len(bare) > 90 or is_other(bare) or _SENTENCE.search(bare):
                return None
        at += len(line) + 1
    return None


def venue_before(text: str, at: int, title: str = "") -> Venue | None:
    """The place on the line of the day and before it: "Stadthalle Bergheim, 13. November 2014"."""
    line = text.rfind("\n", 0, at) + 1
    bare = text[line:at].strip()
    if not bare.endswith((",", "|", "–", ":", "·")):
        return None
    bare = bare.rstrip(" ,|–:·")
    if bare and bare != title and is_house(bare) and is_place(bare, title):
        begin = line + text[line:at].index(bare)
        return venue(text, begin, begin + len(bare))
    return None


def venue_above(text: str, until: int, title: str = "") -> Venue | None:
    """The place that is the line above the one with day and hours: "Erfurt, Zentralheize"."""
    line = text.rfind("\n", 0, until) + 1
    end = text[:line].rstrip("\n").rfind("\n") + 1
    bare = text[end:line].strip()
    if not bare or text[max(0, line - 2) : line] == "\n\n" or bare == title:
        return None
    if not (_CITY.match(bare) or (is_house(bare) and len(bare.split()) < 6)):
        return None
    if is_other(bare) or bare in title or not bare[0].isupper() or is_house_name(bare):
        return None
    begin = end + text[end:line].index(bare)
    return venue(text, begin, begin + len(bare))


def _ends_block(text: str, end: int, begin: int, line: str, title: str) -> bool:
    """Whether a short line without a sign is the last of the block of day and hours."""
    is_last = text[end : end + 2] in ("\n\n", "\n", "")
    is_within = text[max(0, begin - 2) : begin] != "\n\n"
    if not (is_last and is_within) or len(line) > 60 or not 1 < len(line.split()) < 7:
        return False
    named = name_at(line, 0)
    is_plain = line[0].isupper() and line != title and not is_other(line) and line[-1] != "."
    return is_plain and not any(map(str.isdigit, line)) and not (named and named.sure)


def _in_rest(rest: str, at: int) -> Venue | None:
    """The place on the line of the day: "…, 14 Uhr, Rathaus Altenburg", "… in Altenburg"."""
    told = _TOLD_ONLINE.match(rest)
    if told:
        return Venue(told.group(1), at + told.start(1), at + told.end(1))
    city = _IN_CITY.match(rest)
    if city and not is_no_place(city.group(1)):
        words = city.group(1).rstrip(".")
        return Venue(words, at + city.start(1), at + city.start(1) + len(words))
    lead = LEAD.match(rest)
    bare = (rest[lead.end() :] if lead else rest).strip(" ,;|–-+:\t()")
    named = _PLACE.match(bare) if lead else None
    bare = named.group().rstrip(" .,") if named else bare
    cut = ENDS.search(bare)
    bare = bare[: cut.start()] if cut and cut.start() > 3 else bare
    bare = bare if "(" not in bare or ")" in bare else f"{bare})"
    if 3 < len(bare) <= 120 and bare in rest and is_place(bare, "") and rest[:1] in ",;| –-(+:":
        begin = at + rest.index(bare)
        return Venue(_called(lead, bare), begin, begin + len(bare))
    return None


def _called(lead: re.Match[str] | None, words: str) -> str:
    """What a place behind its preposition is called."""
    return nominative(lead.group().strip(" ,"), " ".join(words.split())) if lead else words


def is_place(line: str, title: str) -> bool:
    """Whether a line is the name of a place."""
    if is_online(line):
        return True
    if len(line) > 120 or line == title or not (line[0].isupper() or line[0] == "„"):
        return False
    named = name_at(line, 0)
    if is_other(line) or line[-1] == "." or (named and named.sure) or _OTHER.search(line):
        return False
    return bool(_CITY.match(line) or (is_house(line) and len(line.split()) < 14) or is_town(line))


#: A day, or the name of an event.
_OTHER = re.compile(
    rf"^(?:{WEEKDAY}|\d{{1,2}}\.)|\b\w*(?:tagung|konferenz|kongress|workshop|seminar|symposium|"
    rf"sitzung|treffen|tag|"
    r"kolloquium|vorlesung|gespräch|dialog|reihe|netzwerk|projekt)\b(?![^\n]*,)",
    re.IGNORECASE,
)


def is_town(line: str) -> bool:
    """Whether a line is nothing but the name of a town."""
    if len(line) > 40 or not line[0].isupper():
        return False
    return any(
        spot.begin == 0
        and spot.end == len(line)
        and any(one.need <= PLACED for one in spot.candidates)
        for spot in scan(one_form(line))
    )


#: A house, its street and its town, a line each.
_ADDRESS = re.compile(
    r"^(?P<house>[A-ZÄÖÜ„][^\n]{3,70})\n[^\n]{3,40}\s\d{1,4}\s?[a-z]"
    r"?\n(?:D-)?\d{5}\s[A-ZÄÖÜ][^\n]{2,40}$",
    re.MULTILINE,
)
_NOT_ABOVE = re.compile(
    r"\b(?:Kontakt|Ansprech\w+|Veranstalter\w*|Anmeldung|Anschrift|Impressum|Herausgeber\w*|"
    r"Absender|an|"
    r"Antwort|Fax)\b[^\n]{0,40}\n*\Z",
    re.IGNORECASE,
)
_IN_FRONT = 2_500


def venue_address(text: str) -> Venue | None:
    """The house of an address in the front of a text that is nobody's contact."""
    for found in _ADDRESS.finditer(text, 0, _IN_FRONT):
        house = found["house"].strip()
        above = text[max(0, found.start() - 80) : found.start()]
        if is_house(house) and not _NOT_ABOVE.search(above) and not is_other(house):
            return venue(text, found.start("house"), found.start("house") + len(house))
    return None
