"""Names of bodies that have no form of their own, where a label says that a body follows."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache

from index.german.compounds import Splitter
from index.german.lexicon import lexicon

_PARTING = re.compile(r"\s*(?:;|\n[\s•–-]*|\s/\s|,\s+|\s(?:und|sowie|&(?=\s[A-ZÄÖÜ]))\s)\s*")
_HEAD = re.compile(
    r"^(?:(?:der|die|das|dem|den|des|ein|eine|einer)\s)?"
    r"(?:(?:Arbeits|Bieter|Projekt)gemeinschaft|ARGE|Büros?|Firma|Unternehmen|Agentur)\s(?=\S)"
)
_ARTICLE = re.compile(r"^(?:der|die|das|dem|den|des|ein|eine|einer|vom|von|durch|dem)\s")
_PERSON = re.compile(
    r"\b(?:Dr|Prof|Mag|Ing|Herrn?|Frau|Dipl|M\.\s?[AS]c?)\b|"
    r"^[A-ZÄÖÜ][a-zäöüß]+\s[A-ZÄÖÜ][a-zäöüß-]+$"
)
_NO_NAME = re.compile(
    r"\d|@|www\.|http|straße\b|\b(?:ist|sind|war|wird|werden|wurde|hat|soll|nicht|zur|zum|sowie|"
    r"bis|ab|seit|weitere|verschiedene|zahlreiche|u\.\s?a|etc|mehrere|alle|siehe|noch|"
    r"\w*bürgermeister\w*|\w*[Ll]andrat|\w*[Ll]andrätin|minister\w*|leiter\w*|vorstand|"
    r"geschäftsführ\w+)\b|[€%?!\"„“]",
    re.IGNORECASE,
)
#: Two words with capitals are a person, unless the first one is none.
_NO_FIRST_NAME = re.compile(
    r"^\w*(?:netzwerk|initiative|bündnis|projekt|forum|zentrum|team|arbeitskreis|gruppe|region|"
    r"management|werkstatt|haus|bund|kreis|rat|verbund|allianz|partnerschaft|dienst|club|klub|"
    r"akademie|museum|theater|verlag|konsortium|stadt|land|kirche|schule|werk|büro)s?\s|"
    r"^(?-i:[A-ZÄÖÜ]{2,})\b",
    re.IGNORECASE,
)
#: A part of a house, none by itself.
UNIT = re.compile(
    r"^(?:Fach)?(?:[Rr]eferat|[Bb]ereich|[Dd]ienst)\b|^(?:(?:Unter)?[Aa]bteilung|Fakultät|"
    r"Dezernat|Stabsstelle|Stabstelle|"
    r"Geschäftsbereich|Sachgebiet|Lehrstuhl|Professur|Team|Kammergruppe)\b"
)
_BRACKETS = re.compile(r"\([^()\n]{0,200}\)")
_COUNTRY = re.compile(
    r"\s(?:Germany|Finland|Spain|France|Poland|Denmark|Sweden|Slovenia|Austria|Italy|"
    r"Netherlands|Belgium)$"
)
_MOST_WORDS = 6
_PLURALS = {
    "Landkreise": "Landkreis", "Kreise": "Kreis", "Städte": "Stadt", "Gemeinden": "Gemeinde",
    "Samtgemeinden": "Samtgemeinde", "Verbandsgemeinden": "Verbandsgemeinde",
    "Landkreisen": "Landkreis", "Kreisen": "Kreis", "Städten": "Stadt",
    "Universitäten": "Universität", "Hochschulen": "Hochschule",
}  # fmt: skip
_NAME = (
    r"(?!Landkreis|Kreis|Stadt\b|Samtgemeinde|Gemeinde|Städte)[A-ZÄÖÜ][\wäöüß]*"
    r"(?:[-/ ][A-ZÄÖÜ][\wäöüß]+){0,2}"
)
_PLURAL = re.compile(
    rf"\b(?P<head>{'|'.join(_PLURALS)})\s"
    rf"(?P<names>{_NAME}(?:,\s{_NAME}){{0,30}}\s(?:und|sowie)\s{_NAME})"
)
_EACH = re.compile(_NAME)


def free_names(
    text: str, begin: int, end: int, taken: Iterable[tuple[int, int]]
) -> Iterator[tuple[int, int]]:
    """The characters of names between two characters that are none of those already found."""
    spans = list(taken)
    text = _BRACKETS.sub(lambda found: " " * len(found.group()), text[:end])
    at, after_comma, is_unit = begin, False, False
    for part in [*_PARTING.finditer(text, begin, end), None]:
        stop = part.start() if part else end
        found = _name(text, at, stop)
        if found and not any(b < found[1] and found[0] < e for b, e in spans):
            name = text[found[0] : found[1]]
            is_unit = bool(UNIT.match(name)) or (is_unit and text[at - 5 : at].strip() == "und")
            is_place = after_comma and " " not in name  # a place behind a name
            if not (is_place or is_unit or name.lower() in lexicon().nouns):
                yield found
        if part:
            at, after_comma = part.end(), part.group().strip() == ","


def _name(text: str, begin: int, end: int) -> tuple[int, int] | None:
    bracket = text.find("(", begin, end)
    end = bracket if bracket > begin else end
    for pattern in (_HEAD, _ARTICLE):
        found = pattern.match(text[begin:end])
        begin += found.end() if found else 0
    while begin < end and not (text[begin].isalnum()):
        begin += 1
    while begin < end and text[end - 1] in " .,;:\n\t":
        end -= 1
    country = _COUNTRY.search(text, begin, end)
    end = country.start() if country else end
    name = text[begin:end]
    words = name.split()
    if not 1 <= len(words) <= _MOST_WORDS or not 2 < len(name) <= 80:
        return None
    if _NO_NAME.search(name) or (_PERSON.search(name) and not _is_thing(name)):
        return None
    return (begin, end) if name[:1].isupper() or len(words) == 1 else None


def _is_thing(name: str) -> bool:
    """Whether the first of two words is none that a person is called by: Umweltplan Havel."""
    first = name.split()[0]
    is_compound = first.lower() not in lexicon().names and bool(_splitter().split(first))
    return is_compound or bool(_NO_FIRST_NAME.match(name))


@cache
def _splitter() -> Splitter:
    return Splitter(lexicon())


def plural_bodies(text: str) -> Iterator[tuple[str, int, int]]:
    """(name, begin, end) of each of "die Landkreise Cuxhaven und Nordwestmecklenburg"."""
    for found in _PLURAL.finditer(text):
        head = _PLURALS[found["head"]]
        for each in _EACH.finditer(text, *found.span("names")):
            yield f"{head} {each.group()}", each.start(), each.end()
