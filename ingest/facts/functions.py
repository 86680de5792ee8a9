"""What stands behind a name: somebody's function and the organisation, "Präsident des … Verbandes".

A function may hold a unit of its house ("Leiterin des Referats „Wohnen“ im Ministerium"): the
house is the organisation. What is neither known as a function nor as a unit is an organisation.
"""

from __future__ import annotations

import re

from index.german.lemma import is_known
from ingest.facts.bodyheads import sort_of
from ingest.facts.functionwords import ENGLISH, HEADS, OCCUPATION, QUALIFIED, WORDS

_FUNCTION = re.compile(
    rf"(?:(?-i:{ENGLISH})|{QUALIFIED}(?:(?:\w+-)*\w*(?:{HEADS})(?:[:*_/]?-?in(?:nen)?|e[rn]?|"
    rf"[rns])?|"
    rf"{OCCUPATION}|{WORDS}))"
    r"(?![\w])(?:\s+(?:a\.\s?D\.|i\.\s?R\.|em\.))?",
    re.IGNORECASE,
)
_UNIT = re.compile(
    r"(?:(?:Unter)?[Aa]bteilung|Referat|Fachbereich|Fachdienst|Fachgebiet|Stabsstelle|Stabstelle|"
    r"Sachgebiet|Dezernat|Geschäftsbereich|Team|Arbeitsbereich|Lehrstuhl|Professur|"
    r"Geschäftsstelle|Projekt|"
    r"Bereich|Gruppe|Arbeitsgruppe|Arbeitskreis)(?:s|es|e)?\b"
)
_HOUSE = re.compile(
    r"\b(?:Landkreis|Kreis|Stadt|Gemeinde|Samtgemeinde|Verbandsgemeinde|Markt|Land|Universität|"
    r"Hochschule|Fachhochschule|Technische|Institut|Ministerium|Bundes\w+|Landes\w+|Regional\w+|"
    r"Verband|Verein|"
    r"Stiftung|Agentur|Büro|Planungs\w+|Gesellschaft|Genossenschaft|Kammer|Akademie|Bezirk\w*|Amt|"
    r"Netzwerk|Zentrum|Metropolregion|Region|Bürger\w+|Deutsche[rsn]?|Europäische[rsn]?|"
    r"Caritas\w*|Diakonie\w*|AWO|DRK|"
    r"Sparkasse\w*|Stadtwerke|Verkehrs\w+|Hansestadt|Landeshauptstadt|Freie|Evangelische|"
    r"Katholische|"
    r"Schulen?|Kreis\w+|Stadt\w+|Dorf\w+|Energie\w+|Arbeitsgemeinschaft|Initiative|Bündnis|"
    r"Allianz)(?:e?s|en|n)?\b|"
    r"\w+(?:ministerium|institut|verband|verein|verbund|amt|kreis|agentur|stiftung|universität|"
    r"hochschule|"
    r"akademie|gesellschaft|kammer|zentrum|netzwerk|werk|büro|region|kasse|genossenschaft|"
    r"stelle|museum|klinikum|"
    r"gruppe|verwaltung|schule|bank|dienst|projekt|forum|bund|rat|haus|verlag|initiative|"
    r"zweckverband)(?:e?s|en|n)?\b|"
    r"\b(?:e\.\s?V\.|g?GmbH|AG|eG|KG|GbR|UG|KdöR|AöR|mbH|mbB|PartG)(?![\w])|^[A-ZÄÖÜ]{2,7}\b",
)
#: What follows is how to reach somebody, or where: no part of the house.
_REACHED = re.compile(
    r"[,;(]?\s*\b(?:Tel(?:efon)?|Fon|Mobil|Fax|E-?Mail|Mail)\b[.:]?\s|[,;]?\s*[\w.+-]+(?:@|\(at\))"
)
_ADDRESS = re.compile(
    r"\b\d{5}\s[A-ZÄÖÜ]|(?:straße|str\.|weg|platz|allee|gasse)\s+\d", re.IGNORECASE
)
_COLON = re.compile(r"^[^:]{0,40}:(?:\s|$)")
_INTO = re.compile(
    r"\s(?:(?P<genitive>des|der)|bei(?:m|\sder)?|im|am|an\s(?:der|dem)|vom|von(?:\s(?:der|"
    r"dem))?|in\sder|für\s(?:den|die|das)|für|(?:of|at|for|in|with|from)(?:\sthe)?)\s"
)
_AROUND = re.compile(r"^[\s,;:|/–—-]+|[\s,;:|/–—-]+$")
_ABBREVIATED = re.compile(r"\s*\([^()]{1,20}\)\s*$")
_MASCULINE = re.compile(r"(?:verband|verein|bund|kreis|rat|dienst|verbund|verlag)(?:e?s)?$", re.I)
_GENITIVE = re.compile(r"(?<=[a-zäöüß])(?:es|s)$")
LONGEST = 160


def behind(rest: str) -> tuple[str, str]:
    """(function, organisation) of what stands behind a name; "" for what is not said.

    >>> behind(", Präsident des Deutschen Verbandes für Städtebau e.V.")
    ('Präsident', 'Deutscher Verband für Städtebau e.V.')
    >>> behind(", Hochschule Anhalt / Stadt als Campus e.V.")
    ('', 'Hochschule Anhalt')
    """
    told = _AROUND.sub("", _REACHED.split(rest[: 2 * LONGEST])[0])
    if told.startswith("(") and told.endswith(")"):
        told = told[1:-1]
    if told.count(")") > told.count("("):
        told = told.rstrip(") ")
    if not any(map(str.isalpha, told)) or _ADDRESS.search(told):
        return "", ""
    told = _LINKED.sub("", told)
    found = _FUNCTION.match(told)
    if found and not _NAMED_HOUSE.match(told):
        return _function(told, found.end())
    if _UNIT.match(told):
        return _unit(told)
    work, _, where = told.partition(", ")
    if where and (is_work(work) or work.islower()) and is_house(where):
        return work, organisation(where)
    house, _, last = told.rpartition(", ")
    if house and is_function(last) and not is_house(last):
        return last, organisation(house)
    return ("", organisation(told)) if _may_be_house(told) else ("", "")


def is_work(word: str) -> bool:
    """Whether a word may say what somebody is: one noun that heads no house (Regisseur)."""
    return bool(_NOUN.match(word)) and is_known(word.lower()) and not is_house(word)


_NOUN = re.compile(r"[A-ZÄÖÜ][a-zäöüß-]+(?:in)?$")


#: What a line ends with that goes on in the next one.
_LINKED = re.compile(r"\s(?:an|bei|in|im|am|der|des|dem|von|für)(?:\sder|\sdem)?$")
#: Regionalmanagement Auental e.V.
_NAMED_HOUSE = re.compile(
    r"(?:\w*management|\w*förderung|\w*sekretariat|"
    r"\w*leitung)\s(?:[A-ZÄÖÜ][\w-]+\s){1,4}(?:e\.\s?V\.|g?GmbH|eG|AöR)"
)


def _may_be_house(told: str) -> bool:
    """Whether a text that nothing marks may be a house: a common noun alone is none."""
    if told[:1].islower() and " " in told:
        return False
    return is_house(told) or (not is_known(told.lower()) and not _CLAUSE.match(told))


#: What goes on like this is a sentence about somebody.
_CLAUSE = re.compile(
    r"(?:die|der|das|deren|dessen|den|dem|welche\w*|und|oder|als|so|wie|ist|hat|war|wird|von|zu|"
    r"geboren|geb\.)\s"
)


def is_function(text: str) -> bool:
    """Whether a text begins as a function does."""
    return bool(_FUNCTION.match(text))


def is_house(text: str) -> bool:
    """Whether a line names an organisation: by a word of its name or its legal form."""
    if len(text) > LONGEST or _COLON.search(text):
        return False
    return bool(_HOUSE.search(text)) or any(sort_of(word) for word in _CAPITAL.findall(text))


_CAPITAL = re.compile(r"(?<![\w-])[A-ZÄÖÜ][\w-]+")


_BOTH = re.compile(r"^(?:beide|jeweils|alle)(?:\svon\sder|\svom)?\s")


def organisation(text: str) -> str:
    """The first of the organisations of a text, without its abbreviation in brackets."""
    first = re.split(r"\s+[/|]\s+|\s//\s|;\s|:\s(?=[„“\"»])|:$", _BOTH.sub("", text))[0]
    return _ABBREVIATED.sub("", _AROUND.sub("", " ".join(first.split())))[:LONGEST]


def _function(told: str, end: int) -> tuple[str, str]:
    segment, _, after = told.partition(", ")
    if len(segment) < end:
        segment, after = told, ""
    cut = _cut(segment, end)
    if cut and _goes_on(after):
        cut = _cut(told, end)
    if cut:
        return cut
    if after and is_function(after) and not is_house(after):
        return told[:LONGEST], ""
    if after and (" für " not in segment or is_house(after)):
        return segment, organisation(after)
    tail = segment[end:].strip()
    if tail and is_house(tail) and not _UNIT.match(tail):
        return segment[:end], organisation(tail)
    return segment[:LONGEST], ""


def _goes_on(after: str) -> bool:
    """Whether a name with commas goes on: "Verband für Wohnen, Bauen und Planen"."""
    return bool(after) and not is_function(after) and bool(_LIST_END.search(after))


_LIST_END = re.compile(r"^[\w, -]+ und [\w-]+(?: (?:e\. ?V\.|GmbH|eG|AG))?$")


#: A house behind "für" has a head or a legal form.
_NAMED = re.compile(
    r"\b\w*(?:verband|verein|amt|agentur|institut|stiftung|universität|hochschule|kreis|stadt|"
    r"gemeinde|kammer|netzwerk|bündnis|genossenschaft|gesellschaft)\b|\b(?:e\.\s?V\.|g?GmbH|eG|AG)",
    re.IGNORECASE,
)


def _cut(segment: str, start: int) -> tuple[str, str] | None:
    """A function and the house behind "des", "im", "bei der"; units of a house are passed over."""
    for found in _INTO.finditer(segment, start):
        tail = segment[found.end() :]
        if _UNIT.match(tail) or not tail[:1].isupper():
            continue
        if found["genitive"] and not is_house(tail):
            continue
        if " für " in found.group() and not _NAMED.search(tail):
            continue  # Staatsministerin für Ernährung
        house = _nominative(tail, found["genitive"]) if found["genitive"] else tail
        return segment[: found.start()].strip(), organisation(house)
    return None


def _unit(told: str) -> tuple[str, str]:
    cut = _cut(told, 0)
    if cut and is_house(cut[1]):
        return cut
    segment, _, after = told.partition(", ")
    if after and is_house(after):
        return segment, organisation(after)
    return "", organisation(told)


def _nominative(text: str, article: str) -> str:
    """
    >>> _nominative("Landkreises Altmark", "des"), _nominative("Deutschen Umwelthilfe", "der")
    ('Landkreis Altmark', 'Deutsche Umwelthilfe')
    """
    words = text.split(" ")
    at = next((n for n, word in enumerate(words) if not _is_adjective(word)), len(words) - 1)
    ending = "e"
    if article == "des":
        words[at] = _without_ending(words[at])
        ending = "er" if _MASCULINE.search(words[at]) else "es"
    for n in range(at):
        words[n] = words[n][:-2] + ending
    return " ".join(words)


def _is_adjective(word: str) -> bool:
    return word[:1].isupper() and word.endswith(("en", "ischen")) and len(word) > 5


def _without_ending(word: str) -> str:
    bare = _GENITIVE.sub("", word)
    return word if word.endswith(("haus", "nis", "ss")) else bare
