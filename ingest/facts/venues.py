"""Where an event is, and its place in a series: "Online-Konferenz", "Netzwerkgespräch 1"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from archive.model import Json
from ingest.facts.names import name_at
from ingest.facts.personline import BULLET
from ingest.facts.titles import is_house_name

_LABEL = re.compile(
    r"^[^\w\n]*(?:Veranstaltungsort|Tagungsort|Treffpunkt|Ort(?: der Veranstaltung)?|Wo|"
    r"Location|Venue|Adresse)(?:(?<=ort)[ \t]+(?=[A-ZÄÖÜ])|(?<=Veranstaltung)[ \t]+|\s*)"
    r"(?:(?<=[ \t])|:[ \t]*(?:\n\s*)?|\|[ \t]*|\n+)(?P<place>[^\n]{3,160})$",
    re.MULTILINE,
)
_ONLINE = re.compile(
    r"^(?:(?:als\s)?(?:reine\s)?(?:Online|Digital|Virtuell|Hybrid)\w*(?:[- ][\w-]+){0,3}|"
    r"(?:per\s|über\s|via\s)?(?:Web-?Seminar|"
    r"Webinar|Videokonferenz|Zoom|Teams|Webex|"
    r"BigBlueButton)(?:[- ][\w-]+){0,2})(?:\s\([^()\n]{1,40}\))?$",
    re.IGNORECASE,
)
_PLACE = re.compile(
    r"(?:haus|saal|hallen?|audimax|hörsaal|weberei|kulturbahnhof|textilwerk|depot|spinnerei|gasthaus|mensa|foyer|quartier|zentrale|rotunde|zentrum|hotel|straße|str\.|platz|schloss|burg|kirche|rathaus|"
    r"universität|hochschule|"
    r"akademie|schule|brauerei|scheune|hof|mühle|museum|bahnhof|forum|börse|theater|bibliothek|"
    r"zeche|kloster|"
    r"werk|speicher|schuppen|turm|garten|park|kammer|ministerium|amt|institut|raum \d+|center|"
    r"gut|gasthof|"
    r"pavillon|kaserne|hafen|aula|campus|fabrik|villa|herberge|lounge|club|stadthalle|messe|"
    r"landesvertretung)\b|\b\d{5} [A-ZÄÖÜ]|"
    r"\b(?:Haus|Hotel|Schloss|Burg|Gut|Kloster|Villa|Halle|Saal|Raum)\s",
    re.IGNORECASE,
)
_CITY = re.compile(
    r"^[A-ZÄÖÜ][^,.:;!?\n]{2,60}, (?:Bad |Sankt |"
    r"St\. )?[A-ZÄÖÜ][a-zäöüß]+(?:[ -][A-Za-zÄÖÜäöüß./()-]+){0,3}$"
)
_IN_CITY = re.compile(
    r"^\W{0,3}(?:in|im|\|)\s+([A-ZÄÖÜ][\wäöüß-]+(?:[ -][A-ZÄÖÜa-z(][\w./)-]+){0,3})\W*$"
)
_HELD = re.compile(
    r"\b(?:findet|fand|finden|fanden)\b(?:[^.\n]|(?<=\d)\.){0,120}?\b(?:in|im|auf)\s+(?:der\s|dem\s)?"
    r"(?P<place>[A-ZÄÖÜ][\w-]+(?:[ -][A-ZÄÖÜ][\w-]+){0,4})\s+statt\b"
)
_INVITED = re.compile(
    r"\b(?:lädt|laden|lud|luden)\b(?:[^.\n]|(?<=\d)\.){0,160}?\b(?:in|ins|im|auf)\s+(?:die\s|den\s|das\s)?"
    r"(?P<place>[A-ZÄÖÜ][^.;:\n]{3,70}?),?\s+ein\b"
)
_NO_PLACE = re.compile(
    r"^(?:Thema|Themen|Einladung|Programm|Agenda|Ablauf|Projekt|Veranstaltung|Anmeldung|"
    r"Moderation|Ziele?|Inhalt|"
    r"Veranstalter\w*|Kontakt|Uhrzeit|Termin|Datum|Zeit|Rückblick|Nachbericht|Dokumentation|"
    r"Ergebnis\w*|Teilnehm\w+|Anwesend\w*|Kosten|Preis)\b|:\s*$|[.!?]$",
    re.IGNORECASE,
)
_CLOCK = re.compile(r"\d{1,2}[:.]\d\d|\d\s*Uhr")
#: Characters behind the day of an event in which its place stands.
NEAR = 260
_EVENTS = (
    r"\w*(?:gespräch|gespräche|konferenz|tagung|forum|workshop|werkstatt|treffen|dialog|seminar|"
    r"sitzung|"
    r"symposium|kongress|kolloquium|stammtisch|tag|tage|salon|abend|frühstück|runde|akademie|börse)"
)
_BEHIND = re.compile(
    rf"^(?P<series>(?:[\wäöüß-]+ ){{0,3}}{_EVENTS})\s+(?:Nr\.\s*|#)?(?P<number>\d{{1,3}})(?=$|"
    r"[:.,–\s-])(?!\s*\d)",
    re.I,
)
_BEFORE = re.compile(
    rf"^(?P<number>\d{{1,3}})\.\s+(?P<series>(?:[\wäöüß„“-]+ ){{0,4}}?{_EVENTS})\b(?P<more>[^:"
    r"–(\n]*)",
    re.I,
)
_ORDINALS = {
    "erste": 1, "zweite": 2, "dritte": 3, "vierte": 4, "fünfte": 5, "sechste": 6,
    "siebte": 7, "achte": 8,
    "neunte": 9, "zehnte": 10,
}  # fmt: skip
_ORDINAL = re.compile(
    rf"^(?P<word>{'|'.join(_ORDINALS)})[rsn]?\s+(?P<series>{_EVENTS})\b(?P<more>[^:–(\n]*)", re.I
)


class Venue(NamedTuple):
    """A place and the characters of its wording."""

    place: str
    begin: int
    end: int


def where(texts: Sequence[str], own: str, until: int, title: str) -> dict[str, Json]:
    """Place, series and number of an event, as far as its pages and its title tell them.

    Its day and hours end at a character of `own`, the text of one of the pages.
    """
    told: dict[str, Json] = {}
    venue = next(filter(None, map(labelled_venue, texts)), None)
    venue = venue or venue_near(own, until, title)
    venue = venue or venue_above(own, until, title)
    venue = venue or next(filter(None, map(held_at, texts)), None)
    venue = venue or venue_in_sentence(own, until)
    if venue:
        told["place"] = venue.place
    series = series_of(title)
    if series:
        told["series"], told["number"] = series
    return told


def labelled_venue(text: str) -> Venue | None:
    """The place that a label names."""
    for found in _LABEL.finditer(text):
        place = found["place"].strip()
        if not _NO_PLACE.search(place) and not _CLOCK.match(place):
            return Venue(" ".join(place.split()), *found.span("place"))
    return None


def venue_near(text: str, until: int, title: str = "") -> Venue | None:
    """The place that stands behind the day and hours of an event, which end at a character."""
    quarter = _QUARTER.match(text, until)
    until = quarter.end() if quarter else until
    stop = min(len(text), until + NEAR)
    line_end = text.find("\n", until, stop)
    rest = text[until : line_end if line_end >= 0 else stop]
    found = _in_rest(rest, until)
    if found or line_end < 0:
        return found
    at = line_end + 1
    for line in text[at:stop].split("\n")[:5]:
        start = BULLET.match(line) or _IN.match(line)
        bare = line[start.end() if start else 0 :].strip()
        bare = bare.removesuffix(".") if start else bare
        if bare and (_is_place(bare, title) or _ends_block(text, at + len(line), at, bare, title)):
            begin = at + line.index(bare)
            return Venue(" ".join(bare.split()), begin, begin + len(bare))
        if bare and not _CLOCK.match(bare):
            return None
        at += len(line) + 1
    return None


def venue_above(text: str, until: int, title: str = "") -> Venue | None:
    """The place that is the line above the one with day and hours: "Erfurt, Zentralheize"."""
    line = text.rfind("\n", 0, until) + 1
    end = text[:line].rstrip("\n").rfind("\n") + 1
    bare = text[end:line].strip()
    if not bare or text[max(0, line - 2) : line] == "\n\n" or bare == title:
        return None
    if not (_CITY.match(bare) or (_PLACE.search(bare) and len(bare.split()) < 6)):
        return None
    if _NO_PLACE.search(bare) or bare in title or not bare[0].isupper() or is_house_name(bare):
        return None
    begin = end + text[end:line].index(bare)
    return Venue(" ".join(bare.split()), begin, begin + len(bare))


def venue_in_sentence(text: str, until: int) -> Venue | None:
    """The place of the sentence that tells the day: behind it, or before it."""
    begin = max(text.rfind("\n", 0, until), text.rfind(". ", 0, max(0, until - 25))) + 1
    behind = _SAID_IN.match(text, until)
    found = behind or _SAID_INTO.search(text, begin, until)
    if not found:
        return None
    place = found["place"].strip(" ,")
    named = name_at(place, 0)
    if _NO_PLACE.search(place) or _NO_VENUE.match(place) or (named and named.sure):
        return None
    return Venue(" ".join(place.split()), found.start("place"), found.start("place") + len(place))


def _ends_block(text: str, end: int, begin: int, line: str, title: str) -> bool:
    """Whether a short line without a sign is the last of the block of day and hours."""
    is_last = text[end : end + 2] in ("\n\n", "\n", "")
    is_within = text[max(0, begin - 2) : begin] != "\n\n"
    if not (is_last and is_within) or len(line) > 60 or not 1 < len(line.split()) < 7:
        return False
    named = name_at(line, 0)
    is_plain = line[0].isupper() and line != title and not _NO_PLACE.search(line)
    return is_plain and not any(map(str.isdigit, line)) and not (named and named.sure)


def held_at(text: str) -> Venue | None:
    """The place of "fand … in Altenburg statt"."""
    found = _HELD.search(text) or _INVITED.search(text)
    return Venue(found["place"], *found.span("place")) if found else None


def series_of(title: str) -> tuple[str, int] | None:
    """
    >>> series_of("Netzwerkgespräch 1"), series_of("3. Regionalkonferenz Gesundheit: Wege")
    (('Netzwerkgespräch', 1), ('Regionalkonferenz Gesundheit', 3))
    """
    found = _BEHIND.match(title) or _BEFORE.match(title)
    if found and 0 < int(found["number"]) < 200:
        more = found.groupdict().get("more") or ""
        return " ".join(f"{found['series']}{more}".split()), int(found["number"])
    word = _ORDINAL.match(title)
    if word:
        return " ".join(f"{word['series']}{word['more']}".split()), _ORDINALS[word["word"].lower()]
    return None


def _in_rest(rest: str, at: int) -> Venue | None:
    """The place on the line of the day: "…, 14 Uhr, Rathaus Altenburg", "… in Altenburg"."""
    told = _TOLD_ONLINE.match(rest)
    if told:
        return Venue(told.group(1), at + told.start(1), at + told.end(1))
    city = _IN_CITY.match(rest)
    if city:
        return Venue(city.group(1), at + city.start(1), at + city.end(1))
    lead = _IN.match(rest)
    bare = (rest[lead.end() :] if lead else rest).strip(" ,;|–-+:\t()")
    bare = bare if "(" not in bare or ")" in bare else f"{bare})"
    if 3 < len(bare) <= 120 and _is_place(bare, "") and rest[:1] in ",;| –-(+:":
        begin = at + rest.index(bare)
        return Venue(bare, begin, begin + len(bare))
    return None


_NAMES = (
    r"[A-ZÄÖÜ„][\wäöüß„“-]*(?:(?:,?\s(?:am|an der|der|des|zum|zur|im|in))?"
    r"(?:,\s(?=[A-ZÄÖÜ][\wäöüß.-]*(?:\s\d|straße|platz|weg|\s?[,.]))|"
    r"[ ])(?:[A-ZÄÖÜ„][\wäöüß„“.-]*[\wäöüß“]|\d{1,5}\w?\b)){0,8}"
)
#: "… trafen sich in Leipzig", ", 14 Uhr, in den großen Sitzungssaal des Landratsamtes"
_SAID_IN = re.compile(
    rf"(?:[^.\n]|(?<=\d)\.){{0,40}}?\n?\s?\b(?:in|im|ins|auf|auf dem|auf der)\s(?:(?:der|dem|"
    rf"den|die|das)\s)?(?:[a-zäöüß]+en\s)?"
    rf"(?P<place>{_NAMES})"
)
#: "kommt ins Rathaus Viechtach: jeden Dienstag"
_SAID_INTO = re.compile(rf"\b(?:ins|im|in der|in die|in den)\s(?P<place>{_NAMES})")
_NO_VENUE = re.compile(
    r"^(?:Rahmen|Anschluss|Jahr|Vorfeld|Namen|Auftrag|Zusammenarbeit|Zukunft|Kooperation|Form|Bezug|"
    r"Mittelpunkt|Grund|Basis|Zeit|Monat|Januar|Februar|März|April|Mai|Juni|Juli|August|September|"
    r"Oktober|November|Dezember|Frühjahr|Sommer|Herbst|Winter|Ausschuss|Internet|Deutschland|Thema)\b"
)
#: ", 18 Uhr c.t." stands between hour and place; "(Zoom)" in brackets behind it.
_QUARTER = re.compile(r"\s?[cs]\.\s?t\.")
_TOLD_ONLINE = re.compile(
    r"^\s*[,(|]?\s*((?:online|Zoom|Teams|Webex|BigBlueButton|Videokonferenz|digital|hybrid)\b)(?=\s?[),.|]|$)",
    re.IGNORECASE,
)
#: "im ehemaligen Kaufhaus Horten", "in der Alten Schule": what leads to a place.
_IN = re.compile(
    r"^[\W_]{0,3}(?:(?:in|im|in der|in den|auf dem|auf der|an der|am)\s+)"
    r"(?:[a-zäöüß]+en\s+)?(?=[A-ZÄÖÜ])"
)


def _is_place(line: str, title: str) -> bool:
    if _ONLINE.match(line):
        return True
    if len(line) > 120 or line == title or not line[0].isupper() or _NO_PLACE.search(line):
        return False
    named = name_at(line, 0)
    if named and named.sure:
        return False
    return bool(_CITY.match(line) or (_PLACE.search(line) and len(line.split()) < 12))
