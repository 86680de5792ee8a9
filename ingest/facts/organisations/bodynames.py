"""The name of an organisation as it stands in a list: in the nominative, in one line."""

from __future__ import annotations

import re

_MASCULINE = (
    "verband", "verein", "bund", "kreis", "tag", "verbund", "betrieb", "rat", "ring", "park",
    "dienst", "verlag", "club", "hof",
)  # fmt: skip
_NEUTER = (
    "institut", "ministerium", "amt", "zentrum", "netzwerk", "werk", "büro", "präsidium", "haus",
    "vorhaben", "land", "forum", "bündnis", "museum", "theater", "archiv", "klinikum", "kolleg",
    "konsortium", "kuratorium", "kollektiv", "atelier", "bistum", "kontor",
)  # fmt: skip
_FEMININE = (
    "universität", "hochschule", "stiftung", "akademie", "agentur", "gesellschaft", "anstalt",
    "vereinigung", "zentrale", "verwaltung", "kammer", "gemeinschaft", "stelle", "bank", "kasse",
    "schule", "kirche", "wehr", "allianz", "initiative", "genossenschaft", "bibliothek", "holding",
    "werkstatt", "kooperative", "innung", "gewerkschaft", "station", "gruppe", "regierung",
    "direktion", "kanzlei", "behörde", "förderung", "hilfe", "gemeinde", "klinik", "region",
)  # fmt: skip
_GENITIVE = re.compile(rf"(?:{'|'.join((*_MASCULINE, *_NEUTER))})(e?s)$", re.IGNORECASE)
_DECLINED = re.compile(
    r"^([A-ZÄÖÜ][\wäöüß-]*(?:isch|sch|lich|frei|al|iv|är))(?:en|em|er|es|e)$", re.I
)
_ARTICLE = re.compile(r"^(?:der|die|das|den|dem|des|vom|beim|zum)\s", re.IGNORECASE)


def nominative(name: str) -> str:
    """A name in one line, its head and the adjective before it in the nominative.

    >>> nominative("Landkreises Ludwigslust-Parchim"), nominative("Technischen Universität Dresden")
    ('Landkreis Ludwigslust-Parchim', 'Technische Universität Dresden')
    >>> nominative("Sächsischen Staatsministeriums für Kultus")
    'Sächsisches Staatsministerium für Kultus'
    """
    words = _ARTICLE.sub("", " ".join(name.split())).split(" ")
    for number, word in enumerate(words[:4]):
        if _GENITIVE.search(word):
            words[number] = _GENITIVE.sub(lambda m: m.group()[: -len(m.group(1))], word)
            break
        if word[:1].islower() and not words[number - 1].endswith("-"):
            break
    head = next((word for word in words if not _DECLINED.match(word)), "")
    for number in range(min(3, len(words) - 1)):
        declined = _DECLINED.match(words[number])
        if not declined:
            break
        words[number] = declined.group(1) + _ending(head, words[number])
    return " ".join(words)


def _ending(head: str, written: str) -> str:
    """The ending of an adjective before a head, as it is without an article."""
    lower = head.lower()
    if lower.endswith(_FEMININE):
        return "e"
    if lower.endswith(_NEUTER):
        return "es"
    if lower.endswith(_MASCULINE):
        return "er"
    return written[len(written.rstrip("emnrs")) :] or "e"
