"""Organisations told by their legal form: what stands before "e.V.", "GmbH", "eG"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from index.german.lemma import is_known

_FORM = re.compile(
    r"\s(?:e\.\s?V\.|e\.\s?G\.|eG(?:en)?|eV|(?:g|gemeinnützige\s)?(?:GmbH|UG|"
    r"mbH)(?:\s&\sCo\.\s?KG)?|KG|"
    r"e?GbR|OHG|KGaA|e\.\s?K\.|PartG(?:mbB|\s?mbB)?|gAG|gKdöR|AöR|KdöR|KöR|Ltd\.?|Limited|"
    r"SE(?=[\s,.)])|AG(?=[\s,.)]))(?!\w)"
)
#: A name is no longer than this before its legal form.
_LONGEST = 110
_EDGE = re.compile(r"[\n•;:|/(„“\"»«?!–]|,\s|(?<=[a-zäöüß]{3})\.\s")
#: A comma parts names, but not what a name is for: für Wohnungswesen, Städtebau und Raumordnung.
_FOR = re.compile(r"\bfür\b")
_CONNECTORS = frozenset(
    "für und & der des die im in am an von zur zum als auf mit plus u. ins ans aufs vors fürs "
    "of and the".split()
)
_ARTICLES = frozenset("der die das dem den des vom von beim bei im zum zur am durch mit".split())
#: Who somebody is in a body, before its name.
_FUNCTION = re.compile(
    r"(?:\w*[Gg]eschäftsführ|\w*[Vv]orsitzend|\w*[Vv]orst[aä]nd|\w*[Ll]eiter|\w*[Ll]eitung$|"
    r"Präsident|"
    r"\w*[Ss]precher|\w*[Mm]itarbeiter|\w*[Rr]eferent|Mitglied|Herrn?$|Frau$|\w*[Mm]anager|Inhaber)"
)
#: What a body is, before its name.
_KINDS = ("Verein", "Genossenschaft", "Firma", "Unternehmen", "Gesellschaft", "Verlag", "Büro")
#: Before an article such a word is part of the name: Verein der Freunde.
_OWNERS = re.compile(
    r"(?:verein|bund|verband|gesellschaft|gemeinschaft|freunde|haus|netzwerk|kreis|zentrum|"
    r"initiative|werk|rat|schule)$",
    re.IGNORECASE,
)


def legal_bodies(text: str) -> Iterator[tuple[int, int]]:
    """The characters of each name with its legal form, in order."""
    last = 0
    for form in _FORM.finditer(text):
        start = max(last, form.start() - _LONGEST)
        last = form.end()
        edge = start
        for found in _EDGE.finditer(text, start, form.start()):
            if not (found.group()[0] == "," and _FOR.search(text, edge, found.start())):
                edge = found.end()
        begin = _begin(text, edge, form.start())
        if begin is not None:
            yield begin, form.end()


def _begin(text: str, edge: int, end: int) -> int | None:
    """Where the name begins that ends at a character: behind the last word that is none of it."""
    words = [(w.group(), w.start()) for w in re.finditer(r"\S+", text[edge:end])]
    first = len(words)
    for number in range(len(words) - 1, -1, -1):
        word = words[number][0].strip(",()")
        lower = word.lower()
        if lower in _ARTICLES and not (number and _OWNERS.search(words[number - 1][0])):
            if lower not in ("und", "für") and not _goes_on(words, number):
                break
        elif lower not in _CONNECTORS and word[:1].islower() and not _is_adjective(words, number):
            if number or _is_known_adjective(lower):
                break  # but a brand may begin the line: codewerk Ostthüringen UG
        first = number
    while first < len(words) and words[first][0].strip(",").lower() in _CONNECTORS:
        first += 1
    while first < len(words) and _FUNCTION.match(words[first][0]):
        first += 1
    is_kind = first < len(words) - 1 and words[first][0] in _KINDS
    if is_kind and words[first + 1][0][0].isupper():
        # "die Genossenschaft Westerwald eG" says what it is; "Verein Dorf e.V." may be its name
        behind_article = first > 0 and words[first - 1][0].lower() in _ARTICLES
        first += len(words) - first > 2 or behind_article
    return edge + words[first][1] if first < len(words) else None


def _is_known_adjective(word: str) -> bool:
    return word.endswith(("e", "en", "er", "es")) and is_known(word)


def _goes_on(words: list[tuple[str, int]], number: int) -> bool:
    """Whether an article is inside a name: "für das Ehrenamt", "Leben in der Stadt"."""
    if number == 0 or words[number - 1][0] not in ("für", "in", "an", "auf"):
        return False
    return words[number - 1][0] == "für" or words[number][0] not in ("die", "den", "das")


def _is_adjective(words: list[tuple[str, int]], number: int) -> bool:
    """Whether a small word is inside a name: "Institut für kooperative Planung"."""
    before = words[number - 1][0] if number else ""
    return before in ("für", "und") and words[number][0].endswith(("e", "en", "er", "es"))
