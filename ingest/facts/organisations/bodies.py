"""Organisations that no list has, by the way Germans name them.

A head word and what belongs to it: "Institut für Raum und Energie", "Hochschule Neubrandenburg",
"Sächsisches Staatsministerium für Regionalentwicklung", "Bertelsmann Stiftung"; or a legal form
and the name before it: "Stadt als Campus e.V.". Municipalities and districts are bodies only where
they do something; for this they are told apart as `territory`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from ingest.facts.organisations.bodynames import nominative
from ingest.facts.organisations.legalforms import legal_bodies


class Body(NamedTuple):
    """An organisation: its name in the nominative, and the characters where it stands."""

    name: str
    begin: int
    end: int
    territory: bool = False


_HEADS_WITH_FOR = (
    "institut", "zentrum", "verband", "amt", "agentur", "gesellschaft", "akademie", "stiftung",
    "verein", "ministerium", "anstalt", "vereinigung", "senatsverwaltung", "forschungsstelle",
    "zentrale", "behörde", "universität", "hochschule", "gemeinschaft", "dachverband",
    "büro", "fachstelle", "servicestelle", "landesstelle",
)  # fmt: skip
_HEADS_WITH_PLACE = (
    "universität", "hochschule", "regionalverband", "planungsverband", "zweckverband",
    "landesverband", "kreisverband", "tourismusverband", "landschaftsverband", "caritasverband",
    "bürgerstiftung", "handwerkskammer", "handelskammer", "landwirtschaftskammer",
    "architektenkammer", "stadtverwaltung", "kreisverwaltung", "landratsamt", "gemeindeverwaltung",
    "regierungspräsidium", "bezirksregierung", "staatskanzlei", "sparkasse", "volksbank",
    "planungsgruppe", "planungsbüro", "ingenieurbüro", "architekturbüro", "energieagentur",
    "regionalagentur", "landgesellschaft", "planungsgemeinschaft", "diakonie", "kirchenkreis",
    "stadtwerke", "verkehrsverbund", "verkehrsbetriebe", "freiwilligenagentur", "landesamt",
    "kreisvolkshochschule", "volkshochschule", "landkreistag", "gemeindetag",
)  # fmt: skip
_TERRITORIES = (
    "landkreis", "kreis", "stadt", "hansestadt", "landeshauptstadt", "gemeinde", "samtgemeinde",
    "verbandsgemeinde", "amt", "region", "städteregion", "einheitsgemeinde", "marktgemeinde",
    "universitätsstadt",
)  # fmt: skip
_SHORT_HEADS = frozenset("TU FH HAW HTW HS Uni PH IHK HWK VHS DRK AWO".split())
_LAENDER = (
    "Baden-Württemberg|Bayern|Berlin|Brandenburg|Bremen|Hamburg|Hessen|Mecklenburg-Vorpommern|"
    "Niedersachsen|Nordrhein-Westfalen|NRW|Rheinland-Pfalz|Saarland|Sachsen-Anhalt|Sachsen|"
    "Schleswig-Holstein|Thüringen"
)

_CAPITAL = re.compile(r"(?<![\w-])[A-ZÄÖÜ][\w-]*\w")
#: Words that belong to no name: what comes next, people, other bodies.
_NOT_HERE = (
    r"(?!(?:Universität|Hochschule|Institut|Landkreis|Kreis|Stadt|Gemeinde|Herrn?|Frau|Dr|Prof|"
    r"Telefon|Tel|Fax|E-Mail|Straße|Postfach|Die|Der|Das|Im|In|Am|Es|Sie|Wir|Referat|Abteilung|"
    r"Bundesinstitut|Bundesministerium|Ministerium|Landesamt|Verband|Stiftung|Uhr|Seit|Mit|Zum)\b(?!-))"
)
_W = rf"{_NOT_HERE}[A-ZÄÖÜ][\wäöüß]*(?:[-–/][\wÄÖÜäöüß]+)*"
_ADJECTIVE = r"(?:[a-zäöü]{3,25}(?:e|en|er|es)\s)?"
_ITEM = rf"{_ADJECTIVE}{_W}-?"
_LIST = rf"{_ITEM}(?:(?:,\s{_ITEM}){{0,4}},?\s(?:und|&|sowie|u\.)\s{_ITEM})?"
_LAND = rf"(?:\s(?:(?:des|der)\s(?:Landes|Freistaats|Freistaates)\s)?(?:{_LAENDER})\b)?"
_FOR = re.compile(rf"\sfür\s{_LIST}{_LAND}")
_OF = re.compile(
    rf"\s(?:des\sInner[en]n?|der\s(?:Finanzen|Justiz))(?:(?:,|\sund)\sfür\s{_LIST})?{_LAND}"
)
_PLACE = re.compile(
    rf"\s(?:zu\s|für\s{_LIST}\s)?{_W}(?:[ ](?:am|an\sder|im|in\sder|ob\sder|vor\sder)\s{_W})?"
    rf"(?:/{_W})?"
)
_OF_THE = re.compile(r"\s(?:der\sKünste|des\sSaarlandes|der\sBundeswehr)")
_PAIR = re.compile(rf"\s{_W}\s(?:&|und)\s{_W}")
_AFTER_STIFTUNG = re.compile(rf"\s{_W}(?:\sin\s{_W})?")
#: "Deutsche Bundesstiftung", "Sächsisches Staatsministerium": adjectives of a name.
_BEFORE = re.compile(
    r"(?:(?<=\s)|(?<=^)|(?<=[(„\"•]))"
    r"((?:[A-ZÄÖÜ][\wäöüß-]*(?:isch|sch|lich)(?:e|er|es|en|em)|Freien?|Regionale[rsn]?|"
    r"Leibniz|Fraunhofer|Industrie- und)[ -])$"
)
_NAMES_BEFORE = re.compile(
    r"((?:(?!(?:Die|Eine?r?|Der|Diese|Ihre|Unsere|Jede)\b)[A-ZÄÖÜ][\wäöüß]+[- ]){1,3})$"
)


def bodies(text: str) -> list[Body]:
    """The organisations that a text names, in order, none inside another."""
    found = sorted([*_by_head(text), *legal(text)], key=lambda body: (body.begin, -body.end))
    kept: list[Body] = []
    for body in found:
        if not kept or body.begin >= kept[-1].end:
            kept.append(body)
        elif body.end > kept[-1].end and not body.territory and body.name[-1] == ".":
            kept[-1] = _joined(kept[-1], body, text)
    return kept


def legal(text: str) -> Iterator[Body]:
    """Bodies that are told by their legal form."""
    for begin, end in legal_bodies(text):
        yield Body(nominative(text[begin:end]), begin, end)


def _joined(first: Body, second: Body, text: str) -> Body:
    """Of "Institut für Forschung" and "Forschung und Rat GmbH" one body."""
    end = max(first.end, second.end)
    return Body(nominative(text[first.begin : end]), first.begin, end)


def _by_head(text: str) -> Iterator[Body]:
    for found in _CAPITAL.finditer(text):
        word = found.group()
        kind = _kind(word)
        if not kind:
            continue
        end = _end(text, found.end(), word, kind)
        begin = _begin(text, found.start(), word)
        if end == found.end() and (kind != "stiftung" or begin == found.start()):
            continue
        yield Body(nominative(text[begin:end]), begin, end, kind == "territory")


def _kind(word: str) -> str:
    """What sort of head a word is; "" for none."""
    if word in _SHORT_HEADS:
        return "place"
    lower = word.lower()
    base = lower[:-2] if lower.endswith("es") else lower[:-1] if lower.endswith("s") else lower
    for form in (lower, base):
        if form in _TERRITORIES:
            return "territory"
        if form.endswith("stiftung"):
            return "stiftung"
        if form.endswith(_HEADS_WITH_PLACE) or form.endswith(_HEADS_WITH_FOR):
            return "head"
    return ""


def _end(text: str, at: int, word: str, kind: str) -> int:
    """Where the name ends whose head ends at a character; there itself if nothing follows."""
    lower = word.lower()
    tries: list[re.Pattern[str]] = []
    if lower.endswith(("universität", "hochschule", "kammer")):
        tries.append(_PLACE)
    if kind in ("head", "stiftung") and not lower.startswith(("gesellschaft", "gemeinschaft")):
        tries.append(_FOR)
    if "ministerium" in lower:
        tries.append(_OF)
    if lower.startswith("universität"):
        tries.append(_OF_THE)
    if kind in ("place", "territory") or _takes_place(lower):
        tries.append(_PLACE)
    if word == "Institut" or lower == "verbandregion":
        tries.append(_PAIR)
    if word in ("Stiftung", "Bürgerstiftung"):
        tries.append(_AFTER_STIFTUNG)
    ends = [found.end() for pattern in tries if (found := pattern.match(text, at))]
    return max(ends[:1] or [at])


def _takes_place(lower: str) -> bool:
    return lower.removesuffix("es").endswith(_HEADS_WITH_PLACE) or (
        lower.removesuffix("s").endswith(_HEADS_WITH_PLACE)
    )


def _begin(text: str, at: int, word: str) -> int:
    """Where a name begins: with an adjective, or with names before "Stiftung"."""
    before = text[max(0, at - 60) : at]
    found = _BEFORE.search(before)
    if not found and word in ("Stiftung", "Universität", "Hochschule"):
        found = _NAMES_BEFORE.search(before) if word == "Stiftung" else None
    return at - (len(before) - found.start(1)) if found else at
