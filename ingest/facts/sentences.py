"""People in running text: quoted, with an office or a title before the name, or with a function.

A known first name alone is not enough: something in the sentence must speak of a person.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from index.german.stopwords import STOPWORDS
from ingest.facts.functions import behind, is_function
from ingest.facts.names import OFFICE, Named, free_names, name_at, name_before, titled
from ingest.facts.personline import Mention

#: The rule of a name that is followed by a phone number or an address.
REACHED = "Name vor Telefon oder E-Mail"
_VERBS = (
    r"sagte?|erklärte?|betonte?|erläuterte?|berichtete?|meinte?|lobte?|unterstrich|unterstreicht|"
    r"ergänzte?|freut|freute|zeigte|resümierte?|begrüßte?|eröffnete?|bilanzierte?|fasste|würdigte?|"
    r"appellierte?|mahnte?|forderte?|überreichte?|stellte?|moderierte?|referierte?|erzählte?|"
    r"beobachtet|brummt|nennt|weiß|bestätigte?|verspricht|versichert|wünscht|dankte?|rät|"
    r"beantwortet|"
    r"betreut|koordiniert|leitet|staunt|lacht|urteilt|resümiert|verweist|verwies|rechnet|heißt|"
    r"erinnerte?|fragte?|rechnete?|schilderte?|warnte?|kündigte?|hofft|hoffte|findet|fand|said|says"
)
_SAID = re.compile(rf"\b(?:so|{_VERBS})\s+(?:(?:sich|auch|dazu)\s+){{0,2}}(?:(?:der|die)\s+)?")
_SAYS = re.compile(rf"[^.!?\n]{{0,60}}?\b(?:{_VERBS})\b|\s*:\s*[„\"»]")
_OFFICED = re.compile(rf"(?<![\w-]){OFFICE}\s+(?=[A-ZÄÖÜ])")
_APPOSED = re.compile(r",\s+(?:der\s|die\s|damals\s|heute\s)?([A-ZÄÖÜa-zäöü][^,.!?\n„“\"]{2,140})")
_REACHED = re.compile(
    r",?\s+\(?(?=(?:Tel(?:efon)?|Fon|Mobil|E-?Mail)\b[.:]?\s|\+49|0\d{2,5}[ /-]|"
    r"[\w.+-]+(?:@|\(at\)))|"
    r"\s*[,(:]\s*(?=[\w.+-]+(?:@|\(at\)))"
)
#: "Fragen beantwortet Jan Ole Aue": whom to ask.
_ASKED = re.compile(
    r"\b(?:[Ff]ragen|Auskunft|Auskünfte|Rückfragen)\b[^.!?\n]{0,30}?\b(?:beantwortet|erteilt|gibt|"
    r"an)\s+"
)
_BEFORE = re.compile(r"(?:^|[\s(„\"])([A-ZÄÖÜ][\w-]+)\s+$")
_OCCUPATION = re.compile(
    r"(?:erin|orin|istin|entin|antin|eurin|wartin|wirtin|ärztin|rätin|chefin|fahrer|helfer|"
    r"arbeiter|"
    r"arin|förster|winzer|hauptmann|gärtner|bäcker|köchin|schäfer|imker|müller|lotse|"
    r"sanitäter|wart|wirt|[^aeiou]ist|dent|rent|kant|eur|[Vv]orstand|[Pp]astor|[Mm]eister|führer|"
    r"pfleger|händler|bauer|mitglied|chef|vertreter)$"
)
_COPULA = re.compile(r"\s+(?:ist|war|wird|leitet|leitete|arbeitet|bleibt)\s+([^.!?\n]{3,120})")
_NOUN = re.compile(r"(?<![\w-])[A-ZÄÖÜ][\w-]+")
_IS = re.compile(r"([A-ZÄÖÜ][\w-]+)\s+(?:ist|war|wird|bleibt|heißt)\s+$")


def people_of_sentences(text: str) -> Iterator[tuple[Mention, str]]:
    """People whom sentences name, each with the rule that says so."""
    for verb in _SAID.finditer(text):
        named = _after(text, verb.end())
        if named and named.sure:
            yield apposed(text, named), "Redeverb"
    for office in _OFFICED.finditer(text):
        named = name_at(text, office.start())
        if named and named.sure and named.office:
            yield apposed(text, named), "Amt vor dem Namen"
    for named in titled(text):
        yield apposed(text, named), "Titel vor dem Namen"
    yield from _reached(text)
    for named in free_names(text):
        yield from _free(text, named)


def _reached(text: str) -> Iterator[tuple[Mention, str]]:
    """Whom a sentence says to ask, and who stands before a phone number or an address."""
    for asked in _ASKED.finditer(text):
        named = name_at(text, asked.end())
        if named and named.sure:
            yield apposed(text, named), REACHED
    for way in _REACHED.finditer(text):
        before = name_before(text, way.start())
        if before:
            yield Mention(before, before.office), REACHED


def apposed(text: str, named: Named) -> Mention:
    """A name in a sentence with the apposition behind it."""
    found = _APPOSED.match(text, named.end)
    told = found.group(1) if found else ""
    if any(free_names(told)):
        told = ""  # the next of a list of people
    function, house = behind(told)
    if not function:
        house = ""
    if named.office and not function:
        function, house = behind(named.office)
    return Mention(named, function, house)


def _free(text: str, named: Named) -> Iterator[tuple[Mention, str]]:
    """A known first name with a surname, if its sentence speaks of a person."""
    before = _BEFORE.search(text[max(0, named.begin - 40) : named.begin])
    word = before.group(1) if before else ""
    is_noun = word[:1].isupper() and word.lower() not in STOPWORDS
    if is_noun and (is_function(word) or _OCCUPATION.search(word)):
        mention = apposed(text, named)
        yield (
            Mention(named, mention.function or word, mention.organisation),
            "Beruf vor dem Namen",
        )
        return
    mention = apposed(text, named)
    if mention.function:
        yield mention, "Funktion hinter dem Namen"
        return
    told = _predicate(text, named)
    if told:
        yield Mention(named, *told), "Funktion im Satz"
    elif _SAYS.match(text, named.end):
        yield mention, "Redeverb"


def _predicate(text: str, named: Named) -> tuple[str, str] | None:
    """The function of "A B ist Leiterin des Amtes" and "Leiter wird A B"."""
    copula = _COPULA.match(text, named.end)
    clause = copula.group(1) if copula else ""
    for noun in _NOUN.finditer(clause):
        if is_function(noun.group()):
            return behind(clause[noun.start() :])
    before = _IS.search(text[max(0, named.begin - 60) : named.begin])
    if before and is_function(before.group(1)):
        return before.group(1), ""
    return None


def _after(text: str, at: int) -> Named | None:
    """The name behind a verb; "die Vorsitzende des Vereins, Anna Beispiel" may stand between."""
    named = name_at(text, at)
    if named:
        return named
    comma = text.find(", ", at, at + 120)
    told = text[at:comma] if comma >= 0 else "\n"
    if "\n" in told or "." in re.sub(r"e\. ?V\.", "", told):
        return None
    named = name_at(text, comma + 2)
    if named is None or not behind(told)[0]:
        return None
    return named._replace(office=told)
