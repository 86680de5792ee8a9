"""The place of an event by a label: "Ort: Rathaus", "Zeit und Ort: 4. Mai, 14 Uhr, Rathaus"."""

from __future__ import annotations

import re

from ingest.facts.dayspans import day_spans
from ingest.facts.venue import CLOCK, ENDS, LEAD, Venue, venue
from ingest.facts.venuewords import is_house, is_online, is_other

_LABEL = re.compile(
    r"(?:^[^\w\n]*|(?<=[|;•,·])[ \t]{1,3}|(?<=[.!?]\s)(?=Wo\?))"
    r"(?P<label>(?:Veranstaltungs|Tagungs|Sitzungs|"
    r"Versammlungs|Austragungs|"
    r"Seminar|Kurs|Lern|Treff)ort|Treffpunkt|Ort|Wo|Location|Venue|Place|Adresse|Tagungsstätte|"
    r"Veranstaltungsstätte|"
    r"Tagungshaus|Tagungsraum|Raum|Saal|Lokal|Plattform|Format|(?:Zeit|Termin|Datum|Tag|"
    r"Wann)\s?(?:und|&|/|,)\s?"
    r"(?:Ort|wo)|Ort\s?(?:und|&|/|,)\s?(?:Zeit|Termin|Datum|Raum|Treffpunkt))"
    r"(?:(?:\sder|\sdes)\s\w+)?(?:[ \t]*[:?|\t][ \t]*(?:\n\s*)?|[ \t]*\n+|(?<=ort)[ "
    r"\t]+(?=[A-ZÄÖÜ„]))"
    r"(?P<place>[^\n]{3,200})$",
    re.MULTILINE,
)


def labelled_venue(text: str) -> Venue | None:
    """The place that a label names."""
    for found in _LABEL.finditer(text):
        begin, end = found.span("place")
        cut = ENDS.search(text, begin, end)
        end = cut.start() if cut and cut.start() > begin + 2 else end
        begin = _behind_the_time(text, begin, end)
        lead = LEAD.match(text[begin:end])
        begin += lead.end() if lead else 0
        words = text[begin:end].strip(" ,.–-")
        strict = found["label"] in ("Format", "Raum", "Saal", "Lokal", "Adresse", "Place")
        if (
            len(words) < 3
            or is_other(words)
            or (strict and not (is_house(words) or is_online(words)))
        ):
            continue
        by = _BY.match(words) if is_online(words) else None
        words = words[by.end() :] if by else words
        begin = text.index(words, begin)
        return venue(text, begin, begin + len(words))
    return None


_BY = re.compile(r"(?:rein|als|per|über|via|im)\s", re.IGNORECASE)


def _behind_the_time(text: str, begin: int, end: int) -> int:
    """Where a place begins behind day and hours: "Zeit und Ort: 4. Mai 2021, 14 Uhr, Rathaus"."""
    value = text[begin:end]
    days = [span for span in day_spans(value, [2020]) if span.at < 25]
    at = days[0].until if days else 0
    for _ in range(2):
        clock = re.compile(r"[\s,|–-]*").match(value, at)
        hour = CLOCK.match(value, clock.end() if clock else at)
        at = hour.end() if hour else at
    lead = re.compile(r"[\s,|–-]*").match(value, at)
    return begin + (lead.end() if lead and at else at)
