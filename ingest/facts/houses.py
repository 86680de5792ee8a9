"""Whose somebody is: the organisation that stands beside a name, where the name's own line has
none that `functions` understands.

"Bernadette Hof, Leiterin der Abteilung Bauen (Landesamt für Bau)", "der Vorsitzende des Vereins
Auental e.V., Tom Aue", a name under the line with the name of a house.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from ingest.facts.bodyheads import sort_of
from ingest.facts.functions import is_function
from ingest.facts.names import Named, name_at
from ingest.facts.organisations.parties import parties
from ingest.facts.organisations.partyacts import Party

#: Characters between a name and its house.
BEHIND, BEFORE = 90, 60
#: What may stand between: a function, its unit, an article; no other name, sentence or line.
_LINK_BEHIND = re.compile(
    r"\s?(?:[,(|–]|von|vom|beim?|bei der|aus dem|im)\s?(?:[A-Za-zÄÖÜäöüß][\w.-]*[ ,]\s?){0,7}"
    r"(?:\(|(?:des|der|den|dem|beim?|bei der|im|in der|vom|von der|für die|für das|am|an der)\s)?"
)
_LINK_BEFORE = re.compile(r"(?:\s?\([^()\n]{1,40}\))?(?:,|:)?\s(?:(?:Frau|Herrn?)\s)?")
#: The end of "die Vorsitzende des", "Ihre Ansprechpartnerin im": a function, and its link.
_OFFICE_BEFORE = re.compile(
    r"(?P<office>[A-ZÄÖÜ1-3][\w.-]*(?:\s[A-ZÄÖÜ][\w-]*)?)\s(?:des|der|beim?|bei der|vom|von|im|"
    r"in der|am|an der|für die|für den|of the|at the)\s"
    r"(?:(?:Vereins|Genossenschaft|Firma|Verbandes)\s)?$"
)
#: Hochschule München (Leitung: Prof. Benno Freising)
_IN_BRACKETS = re.compile(
    r"(?:,\s[A-ZÄÖÜ]\w+)?\s?\((?:[A-ZÄÖÜ][\w ./-]{0,40}:\s?)?(?:Prof\.|Dr\.|Frau|Herrn?|\s)*"
)
#: Kreishandwerkerschaft Werra, Obermeister Anna Aue; Bündnis Land e.V., Vorsitzende: Dr. Anna Aue
_IN_ROW = re.compile(r",\s(?:[A-ZÄÖÜ][\w.]+:?\s){0,2}(?:(?:Prof|Dr)\.\s)*")
#: Für die Stadtwerke sprach Anna Aue; seitens der Sparkasse nahm …
_SPEAKING_BEFORE = re.compile(
    r"\b(?:[Ff]ür|[Ss]eitens|[Vv]on\sSeiten|[Ss]tellvertretend\sfür|[Ii]m\sNamen|[Nn]amens|"
    r"[Aa]us|[Vv]on|[Bb]ei)\s(?:die|den|das|der|des|dem)\s$|"
    r"\b(?:[Vv]om|[Bb]eim)\s$"
)
_VERB_BETWEEN = re.compile(r"\s[a-zäöüß]+(?:\s[a-zäöüß]+){0,2}\s(?:Frau\s|Herrn?\s)?")
#: Anna Aue leitet das Amt, arbeitet beim Bund, stellt für die Initiative … vor
_VERB_BEHIND = re.compile(
    r"\s(?:leitet|leitete|führt|vertritt|vertrat|gründete|steht)\s(?:das|die|den|dem|der)\s|"
    r"\s(?:arbeitet|forscht|lehrt|lehrte|arbeitete|wirkt|tätig)\s(?:\w+\s){0,3}?(?:am|an\sder|"
    r"beim?|bei\sder|im|in\sder|für\sdie|für\sden)\s|"
    r"\s[a-zäöüß]+\s(?:sich\s)?für\s(?:die|den|das)\s|\s(?:ist|war)\s[^.,\n]{0,60}(?:des|der|"
    r"beim?|bei\sder|im|am|an\sder|von|vom)\s|"
    r"\s(?:is|was|works|leads)\s[^.,\n]{0,60}(?:at|of|for|with)\s(?:the\s)?|\s(?:of|from|"
    r"at)\s(?:the\s)?|"
    r"\s?\(\d\d\),?\s(?:[A-ZÄÖÜ]\w+\s(?:des|der|beim?|im|von|vom)\s)?"
)
_SENTENCE = re.compile(r"[a-zäöüß]{2}\.$")
_NO_HOUSE = re.compile(r"^\W*(?:\+?\d[\d /()-]{4,}\W*|und|oder|sowie|[a-zäöü]+)$|@|^.{0,2}$")


def is_no_house(told: str) -> bool:
    """Whether what was read as an organisation is a number, an address, a part or a sentence."""
    is_part = told.count("(") != told.count(")") or ": " in told
    is_sentence = len(told.split()) > 4 and bool(_SENTENCE.search(told))
    return is_part or is_sentence or bool(_NO_HOUSE.search(told))


def house_beside(text: str, named: Named) -> str:
    """The organisation beside a name of a text, "" for none."""
    told = parties(text)
    bodies = [party for party in told.named if not party.territory or party.id]
    return (
        _behind(text, named, bodies)
        or _next_to(text, named, told.all)
        or _before(text, named, bodies)
        or _around(text, named, bodies)
        or _above(text, named, bodies)
        or _from(text, named)
    )


#: "Katja Ohlendorf von der NBank": whose she is, though the name has no form of a house.
_FROM = re.compile(
    r"\s(?:vom|von der|beim|bei der|aus dem)\s(?P<house>(?!Land\b|Dorf\b|Ort\b|Fach\b|Hof\b|"
    r"Deutsche\b)"
    r"[A-ZÄÖÜ][\wäöüß-]{3,}(?: [A-ZÄÖÜ][\wäöüß-]+){0,3})"
)


def _from(text: str, named: Named) -> str:
    found = _FROM.match(text, named.end)
    house = " ".join(found["house"].split()) if found else ""
    return "" if " " not in house and sort_of(house) else house  # any university


def _behind(text: str, named: Named, bodies: Iterable[Party]) -> str:
    for party in bodies:
        gap = party.begin - named.end
        if 0 < gap < BEHIND and "\n" not in text[named.end : party.begin]:
            for link in (_LINK_BEHIND, _VERB_BEHIND):
                if link.fullmatch(text, named.end, party.begin):
                    return party.said
            return ""
    return ""


def _begins(text: str, at: int) -> bool:
    """Whether a line or a value begins at a character."""
    before = text[max(0, at - 12) : at]
    return not before.strip(" •*–-") or "\n" in before or before.endswith(": ")


_DIRECTLY = re.compile(r"(?:,|\s?\(|\s?\|)\s?(?:(?:RA|Dr\.)\s)?")


def _next_to(text: str, named: Named, bodies: Iterable[Party]) -> str:
    """A town or district right behind a name: "Anna Aue, Stadt Hamm"."""
    for party in bodies:
        if 0 < party.begin - named.end < 5 and _DIRECTLY.fullmatch(text, named.end, party.begin):
            return party.said
    return ""


def _before(text: str, named: Named, bodies: Iterable[Party]) -> str:
    """The house of an office: "die Vorsitzende des Vereins X e.V., Anna Aue"."""
    for party in bodies:
        if 0 <= named.begin - party.end < 50 and _LINK_BEFORE.fullmatch(
            text, party.end, named.begin
        ):
            before = text[max(0, party.begin - BEFORE) : party.begin]
            return party.said if office_before(before) else ""
    return ""


def office_before(before: str) -> str:
    """The function with whose link a text ends: "die Vorsitzende des"; "" for none."""
    found = _OFFICE_BEFORE.search(before)
    if not found:
        return ""
    office = found["office"]
    for told in (office, office.split()[-1]):
        if is_function(told):
            return told
    return ""


def _around(text: str, named: Named, bodies: Iterable[Party]) -> str:
    """The house before the bracket that a name stands in, or for which a sentence lets it speak."""
    for party in bodies:
        gap = named.begin - party.end
        if not 0 < gap < BEHIND:
            continue
        if _IN_BRACKETS.fullmatch(text, party.end, named.begin):
            return party.said
        if _IN_ROW.fullmatch(text, party.end, named.begin) and _begins(text, party.begin):
            return party.said
        before = text[max(0, party.begin - 30) : party.begin]
        if _VERB_BETWEEN.fullmatch(text, party.end, named.begin) and _SPEAKING_BEFORE.search(
            before
        ):
            return party.said
    return ""


#: Lines of the same block that a name may be below its house.
_LINES = 4
_ENDS = re.compile(r"(?:,\s[^\n]{2,80}|\s?\([^()\n]{2,40}\))?\s*$")


def _above(text: str, named: Named, bodies: Iterable[Party]) -> str:
    """The house whose name begins a line above a name that begins its own; names may be between."""
    line = text.rfind("\n", 0, named.begin) + 1
    before = text[line : named.begin]
    if _WORDS_BEFORE.search(before) and not any(name_at(text, line + i) for i in (0, 2)):
        return ""
    starts = {party.begin: party for party in bodies}
    at = line
    for _ in range(_LINES):
        end = at - 1
        at = text.rfind("\n", 0, max(end, 0)) + 1
        if end <= at or not text[at:end].strip():
            return ""
        begin = at + len(text[at:end]) - len(text[at:end].lstrip(" •*–-"))
        party = starts.get(begin)
        if party:
            return party.said if _ENDS.fullmatch(text, party.end, end) else ""
        if not name_at(text, begin):
            return ""
    return ""


_WORDS_BEFORE = re.compile(r"[A-Za-zÄÖÜäöü]{4,}(?<!Prof)(?<!Dipl)")
