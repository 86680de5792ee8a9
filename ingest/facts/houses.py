"""Whose somebody is: the organisation that stands beside a name, where the name's own line has
none that `functions` understands.

"Bernadette Hof, Leiterin der Abteilung Bauen (Landesamt für Bau)", "der Vorsitzende des Vereins
Auental e.V., Tom Aue", a name under the line with the name of a house.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from ingest.facts.bodyheads import WITH_FOR, WITH_PLACE
from ingest.facts.names import Named
from ingest.facts.organisations.parties import Party, parties

#: Characters between a name and its house.
BEHIND, BEFORE = 90, 60
#: What may stand between: a function, its unit, an article; no other name, sentence or line.
_LINK_BEHIND = re.compile(
    r"\s?(?:[,(|–]|von|vom|beim?|bei der|aus dem|im)\s?(?:[A-Za-zÄÖÜäöüß][\w.-]*[ ,]\s?){0,7}"
    r"(?:\(|(?:des|der|den|dem|beim?|bei der|im|in der|vom|von der|für die|für das|am|an der)\s)?"
)
_LINK_BEFORE = re.compile(r",?\s(?:(?:Frau|Herrn?)\s)?")
_OFFICE_BEFORE = re.compile(
    r"(?:[Vv]orsitzende\w*|[Ll]eiter\w*|[Gg]eschäftsführer\w*|[Pp]räsident\w*|[Ss]precher\w*|"
    r"[Vv]orstand|[Mm]itarbeiter\w*|[Dd]irektor\w*|[Mm]anager\w*|[Rr]eferent\w*|"
    r"[Kk]oordinator\w*)\s"
    r"(?:des|der|beim?|bei der|vom|von|im|in der)\s(?:(?:Vereins|Genossenschaft|Firma)\s)?$"
)
_SENTENCE = re.compile(r"[a-zäöüß]{2}\.$")
_NO_HOUSE = re.compile(r"^\W*(?:\+?\d[\d /()-]{4,}\W*|und|oder|sowie|[a-zäöü]+)$|@|^.{0,2}$")


def is_no_house(told: str) -> bool:
    """Whether what was read as an organisation is a number, an address, a part or a sentence."""
    is_part = told.count("(") != told.count(")")
    is_sentence = len(told.split()) > 4 and bool(_SENTENCE.search(told))
    return is_part or is_sentence or bool(_NO_HOUSE.search(told))


def house_beside(text: str, named: Named) -> str:
    """The organisation beside a name of a text, "" for none."""
    bodies = [party for party in parties(text).named if not party.territory or party.id]
    return (
        _behind(text, named, bodies)
        or _before(text, named, bodies)
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
    return "" if house.lower() in (*WITH_FOR, *WITH_PLACE) else house  # any university


def _behind(text: str, named: Named, bodies: Iterable[Party]) -> str:
    for party in bodies:
        gap = party.begin - named.end
        if 0 < gap < BEHIND and "\n" not in text[named.end : party.begin]:
            if _LINK_BEHIND.fullmatch(text, named.end, party.begin):
                return party.said
            return ""
    return ""


def _before(text: str, named: Named, bodies: Iterable[Party]) -> str:
    """The house of an office: "die Vorsitzende des Vereins X e.V., Anna Aue"."""
    for party in bodies:
        if 0 <= named.begin - party.end < 12 and _LINK_BEFORE.fullmatch(
            text, party.end, named.begin
        ):
            before = text[max(0, party.begin - BEFORE) : party.begin]
            return party.said if _OFFICE_BEFORE.search(before) else ""
    return ""


def _above(text: str, named: Named, bodies: Iterable[Party]) -> str:
    """The house whose name is all of the line above a name that is all of its own."""
    line = text.rfind("\n", 0, named.begin) + 1
    end = text.find("\n", named.end)
    if text[line : named.begin].strip() or text[named.end : end if end >= 0 else len(text)].strip():
        return ""
    above = text[:line].rstrip()
    begin = above.rfind("\n") + 1
    for party in bodies:
        if party.begin <= begin + 2 and begin <= party.begin and party.end >= len(above) - 1:
            return party.said
    return ""
