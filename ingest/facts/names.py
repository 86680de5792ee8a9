"""Names of people as Germans write them: titles, first names, particles, double names.

A name is `sure` if a title goes before it or its first word is known as a first name; otherwise
only its shape speaks for it. What stands behind a name may show that it is none: a street, a
foundation, a school that is called after somebody.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from ingest.facts.firstnames import FIRST_NAMES
from ingest.facts.functions import is_function
from ingest.facts.nonames import NO_NAMES, THINGS

_TITLE = (
    r"(?:(?:Prof(?:essor(?:in)?)?|Priv\.?-?Doz|PD|Jun(?:ior)?\.?-?Prof|Apl\.? ?Prof|Hon\.?-?Prof|"
    r"Univ\.?-?Prof|Dr|Dres|Dipl|Mag|Ing|habil|Doktor)\b\.?(?:[ -]?(?:in\b|Ing|rer|nat|phil|medic|"
    r"med|"
    r"jur|iur|"
    r"oec|pol|soc|agr|hort|theol|paed|päd|vet|dent|publ|habil|techn|sc|mont|silv|cult|math|Kfm|Kff|"
    r"Geogr?|Soz|Päd|Psych|Biol|Phys|Math|Volksw|Betriebsw|Verw|Forstw|Agr|Raumpl|Pol|Oec|Inf|"
    r"Designer(?:in)?|"
    r"Geograph(?:in)?|Geograf(?:in)?|Soziologe|Soziologin|Verwaltungswirt(?:in)?|"
    r"Ingenieur(?:in)?|h|c|e|mult)"
    r"\b\.?(?: ?\((?:FH|TU|Univ\.?|BA|DH)\))?)*)"
)
#: Several titles follow each other: "Prof. Dr.-Ing. habil.". At most so many are read.
_TITLES = rf"{_TITLE}(?: {{0,2}}{_TITLE}){{0,5}}"
_BEHIND = (
    r"(?:,? (?:M\.? ?A\.?|M\.? ?Sc\.?|B\.? ?A\.?|B\.? ?Sc\.?|LL\. ?M\.|MBA|MPA|Ph\.? ?D\.?|"
    r"M\. ?Eng\.)(?![\w]))"
)
#: Letters of the names that are borne in Germany: İlhan, Łukasz, Øystein, Zoë, Ștefan.
_UPPER = "A-ZÀ-ÖØ-ÞĀĂĄĆĈĊČĎĐĒĔĖĘĚĞĠĢĤĪĮİĶĹĻĽŁŃŅŇŌŐŒŔŘŚŞŠŢŤŪŮŰŲŽŻŹȘȚ"
_LOWER = "a-zß-öø-ÿā-ſșț"
_WORD = rf"[{_UPPER}][{_LOWER}'’]+"
_FIRST = rf"{_WORD}(?:-{_WORD})?"
_INITIAL = r"[A-ZÄÖÜ]\."
_PARTICLE = (
    r"(?:von|vom|van|zu|zur|zum|de|del|der|den|dem|di|da|ten|ter|el|al|la|le|Freiherr|"
    r"Freifrau|Graf|Gräfin|Edle|Edler)"
)
_LAST = rf"(?:O['’]|Mc|Mac|d['’])?{_WORD}(?:-{_WORD}){{0,2}}"
_NAME = re.compile(
    rf"(?P<title>{_TITLES} {{0,2}})?"
    rf"(?P<name>(?P<first>{_FIRST}|[A-ZÄÖÜ]\.-?[A-ZÄÖÜ]?\.?)(?: (?:{_FIRST}|{_INITIAL})){{0,2}}?"
    rf"(?P<particle> von und zu|(?: {_PARTICLE}){{1,3}})? {_LAST})(?![\w-]|"
    rf"['’]\w)(?P<behind>{_BEHIND})?"
)
#: Addresses and offices before a name: "Herr", "Bürgermeisterin". They are no part of it.
OFFICE = (
    r"(?:(?:[A-ZÄÖÜ][a-zäöüß]+-?)?(?:[Bb]ürgermeister|[Mm]inister|[Ss]taatssekretär|"
    r"[Pp]räsident|[Kk]anzler|[Dd]ezernent|"
    r"[Gg]eschäftsführer|[Pp]farrer|[Ss]uperintendent|[Bb]eigeordnete|[Vv]orsitzende|"
    r"[Kk]oordinator|[Ll]eiter|[Mm]anager|"
    r"[Rr]eferent|[Ss]precher|[Dd]irektor|[Ll]andrat|[Ll]andrät|[Ss]tadtrat|[Ss]tadträt|"
    r"[Bb]eauftragte|[Ff]orscher|[Pp]laner|[Ww]issenschaftler)(?:in|r)?)"
)
_OFFICE_WORD = re.compile(OFFICE)
_BEFORE = re.compile(
    rf"(?:(?:gez\.|i\. ?[AV]\.)\s+)?(?:(?:Herrn?|Frau|Mr\.?|Mrs\.?|"
    rf"Ms\.?)\s+)?(?P<office>{OFFICE}\s+)?"
)
#: Sure names that end like things: "Sommerberg", "Neudorf" are surnames.
_ALSO_SURNAMES = re.compile(
    r"(?:berg|tal|see|hof|dorf|rat|weg|ring|haus|stadt|kreis|brücke|raum|amt|ung|park)$", re.I
)
_FOLLOWED = re.compile(
    r"[ -](?:Straße|Strasse|Str\.|Platz|Allee|Weg|Haus|Stiftung|Schule|Gymnasium|Institut|"
    r"Universität|Saal|"
    r"Ring|Ufer|Halle|Park|Preis|GmbH|AG|KG|e\. ?V\.|eG|gGmbH|Gesellschaft|Verlag|Consulting|"
    r"Architekten|"
    r"Hochschule|Klinik|Zentrum|Archiv|Museum|Bibliothek|Kirche|Grundschule|Oberschule|Realschule|"
    r"Gesamtschule|Kolleg|Akademie|&|\+)|[ ]?\d"
)


class Named(NamedTuple):
    """A name, its title, the characters of both, and whether more than its shape speaks for it."""

    name: str
    title: str
    begin: int
    end: int
    sure: bool
    office: str = ""


def name_at(text: str, at: int, stop: int | None = None) -> Named | None:
    """The name that begins at a character.

    >>> name_at("Prof. Dr.-Ing. Anna von der Heide, Leiterin", 0)[:2]
    ('Anna von der Heide', 'Prof. Dr.-Ing.')
    """
    before, office = _BEFORE.match(text, at), ""
    if before:
        at, office = before.end(), (before["office"] or "").strip()
    found = _NAME.match(text, at, len(text) if stop is None else stop)
    if not found:
        return None
    first, name = found["first"], found["name"]
    longer = _longer(text, found, stop)
    if longer:
        name = text[found.start("name") : longer]
    title = (found["title"] or "").strip()
    sure = bool(title) or first_name(first)
    end = longer or found.end()
    if not _can_be(name, sure) or _FOLLOWED.match(text, end):
        return None
    behind = "" if longer else (found["behind"] or "").strip(" ,")
    told = " ".join(part for part in (_folded(title), behind) if part)
    return Named(name, told, at, end, sure, office)


#: The surname that follows two first names: Hans Peter Aue, Maria Anna von Aue, Pham Thi Lan.
_SURNAME = re.compile(rf"(?: {_PARTICLE}){{0,3}} (?P<last>{_LAST})(?![\w-]|['’]\w)")
_MIDDLE = frozenset("Thi Thị Van Văn Ngoc Minh Quoc Duc bin Bin Abu Abd".split())


def _longer(text: str, found: re.Match[str], stop: int | None) -> int | None:
    """Where a name ends whose last word so far is a first name, too; None if nothing follows."""
    last = found["name"].split()[-1]
    if found["behind"] or found["particle"] or not (last in _MIDDLE or first_name(last)):
        return None
    more = _SURNAME.match(text, found.end("name"), len(text) if stop is None else stop)
    if not more or more["last"].lower() in NO_NAMES or THINGS.search(more["last"]):
        return None
    is_office = _OFFICE_WORD.match(more["last"]) or is_function(more["last"])
    return None if is_office or _FOLLOWED.match(text, more.end()) else more.end()


def names_in(text: str, begin: int, end: int) -> Iterator[Named]:
    """Names that follow each other from a character on: "A B, C D und E F"."""
    at = begin
    for _ in range(40):
        found = name_at(text, at, end)
        if found is None:
            return
        yield found
        link = _LINK.match(text, found.end, end)
        if not link:
            return
        at = link.end()


_LINK = re.compile(r"\s*(?:\([^()\n]{1,40}\)\s*)?(?:,|;|/|&|und\b|u\.)\s*")


def uncapitalled(text: str) -> str:
    """The text, character for character, with lines of capitals written as others are.

    >>> uncapitalled("DR. ANNA AUE, VORSITZENDE")
    'Dr. Anna Aue, Vorsitzende'
    """
    text = _CAPITALS.sub(lambda line: _WORD_OF_CAPITALS.sub(_lowered, line.group()), text)
    return _CAPITAL_LABEL.sub(lambda label: _WORD_OF_CAPITALS.sub(_lowered, label.group()), text)


_CAPITAL_LABEL = re.compile(r"^[^\w\n]*[A-ZÄÖÜ]{5,}(?=\s?:)", re.MULTILINE)
_CAPITALS = re.compile(r"^[^a-zäöü\n]*[A-ZÄÖÜ]{4}[^a-zäöü\n]*$", re.MULTILINE)
_WORD_OF_CAPITALS = re.compile(r"(?<![^\W\d_])[A-ZÄÖÜ][A-ZÄÖÜß]+")


def _lowered(found: re.Match[str]) -> str:
    word = found.group()
    return word[0] + word[1:].lower()


def titled(text: str) -> Iterator[Named]:
    """The names in running text that a title of learning goes before."""
    for mark in _TITLED.finditer(text):
        found = name_at(text, mark.start())
        if found and found.title:
            yield found


_TITLED = re.compile(
    r"(?<![\w.-])(?<!Dr\. )(?<!Prof\. )(?:Prof\.|Professor(?:in)?|Dr\.|PD|Dipl\.)(?=[ -])"
)


def name_before(text: str, end: int) -> Named | None:
    """The longest sure name that ends before a character."""
    start = max(0, end - 60)
    for word in _CAPITAL.finditer(text, start, end):
        found = name_at(text, word.start())
        if found and found.sure and found.end == end:
            return found
    return None


_CAPITAL = re.compile(r"(?<![\w.-])(?=[A-ZÄÖÜ])")


def free_names(text: str) -> Iterator[Named]:
    """The names in running text whose first word is known as a first name."""
    free = 0
    for word in _TWO_CAPITALS.finditer(text):
        if word.start() >= free and first_name(word.group(1)):
            found = name_at(text, word.start())
            if found and found.sure:
                free = found.end  # the second first name of somebody begins no other name
                yield found


_TWO_CAPITALS = re.compile(
    rf"(?<![\w.-])([{_UPPER}][{_LOWER}]+(?:-[{_UPPER}][{_LOWER}]+)?) (?=[{_UPPER}]|v[oa]n |de |"
    rf"al |el )"
)


def first_name(word: str) -> bool:
    """
    >>> first_name("Sven-Ole"), first_name("Metropolregion")
    (True, False)
    """
    return word.split("-")[0].lower() in FIRST_NAMES


def _can_be(name: str, sure: bool) -> bool:
    words = name.split()
    if any(word.lower() in NO_NAMES for word in (words[0], words[-1])):
        return False
    last = words[-1]
    if "-" in last and THINGS.search(last):
        return False
    if THINGS.search(last) and not (sure and _ALSO_SURNAMES.search(last)):
        return False
    return not (not sure and THINGS.search(words[0]))


def _folded(title: str) -> str:
    return " ".join(title.split())
