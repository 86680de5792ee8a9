"""An organisation at its place in a text: whether a town acts there, what is part of a house."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from ingest.facts.functions import is_function
from ingest.facts.names import first_name
from ingest.facts.organisations.partynames import UNIT


@dataclass(frozen=True, slots=True)
class Party:
    """An organisation at some characters. `id` is "" for one that is in no list.

    `said` is its name as it stands there, in the nominative; an abbreviation is written out.
    """

    id: str
    label: str
    said: str
    begin: int
    end: int
    short: bool = False
    territory: bool = False


#: Houses that have others as their parts, and what such a part is called.
_HOUSE_OF_UNITS = re.compile(
    r"universität|hochschule|university|landkreis|kreis\b|stadt\b|gemeinde|ministerium|kirche|"
    r"regierung|"
    r"landratsamt|präsidium|kammer|anstalt|bundesamt|landesamt",
    re.IGNORECASE,
)
_PART = re.compile(
    r"^(?:Institut|Fakultät|\w*[Zz]entrum|\w*[Aa]mt|Office|Department|Institute|School|Faculty)\b"
)
_PARTS_FROM = re.compile(r",\s|\s?\(|\s?[–|]\s|\n")


def without_units(text: str, found: Sequence[Party]) -> list[Party]:
    """Without parts of houses: the institute behind its university, a department."""
    kept: list[Party] = []
    for party in found:
        last = kept[-1] if kept else None
        is_part = bool(UNIT.match(party.said))
        if last and not party.id and _PARTS_FROM.fullmatch(text, last.end, party.begin):
            is_part = is_part or bool(_HOUSE_OF_UNITS.search(last.said) and _PART.match(party.said))
        if not is_part:
            kept.append(party)
    return kept


#: Who acts is a body; where something is, is a region.
_ACTING = re.compile(r"(?:\bDer|\bDie|\b[Vv]om|\b[Bb]eim|\bdurch d(?:en|ie)|\bvon der)\s$")

#: … , Citymanager der Stadt Kulmbach
_EMPLOYING = re.compile(r",\s[A-ZÄÖÜ][\w-]+(?:\s[A-ZÄÖÜ][\w-]+)?\s(?:des|der|beim|bei der)\s$")
#: … , Amtsdirektor, Amt Nordsee-Treene
_LAST_OF_LINE = re.compile(r"^[^:\n]*[a-zäöü],\s$")


#: Landrat des Landkreises, Bauamtsleiterin der Stadt; Anna Aue, Stadt Zeitz; Anna Aue (Kreis Kleve)
_OF_ITS = re.compile(r"(?P<office>[A-ZÄÖÜ][\w-]+)\s(?:des|der|beim|bei\sder|im|in\sder|von)\s$")
_BY_NAME = re.compile(r"(?P<first>[A-ZÄÖÜ][\w-]+)\s(?:[\w.-]+\s)?[A-ZÄÖÜ][\w-]+(?:,\s|\s\()$")


def _is_spoken_for(before: str) -> bool:
    """Whether somebody stands before a town or district who speaks for it."""
    office, name = _OF_ITS.search(before), _BY_NAME.search(before)
    return bool((office and is_function(office["office"])) or (name and first_name(name["first"])))


def acts(text: str, party: Party) -> bool:
    """Whether a district or town does something, or is a line by itself."""
    before_it = text[max(0, party.begin - 60) : party.begin]
    if _ACTING.search(before_it) or _EMPLOYING.search(before_it) or _is_spoken_for(before_it):
        return True
    before = text.rfind("\n", 0, party.begin) + 1
    after = text.find("\n", party.end)
    line = text[before : after if after >= 0 else len(text)]
    if party.end >= before + len(line.rstrip()) and _LAST_OF_LINE.match(text[before : party.begin]):
        return True
    return len(line.strip(" •,-\t")) <= party.end - party.begin and "\n" in text
