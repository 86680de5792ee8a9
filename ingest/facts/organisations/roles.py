"""Who does what: roles of organisations from labels ("Antragsteller: …") and from sentences.

"Auftragnehmer waren die Universität Bremen sowie …", "im Auftrag des …", "Mit dem … wurde die …
beauftragt". Where somebody works, or who stands in an address, is no role.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from ingest.facts.labels import Labelled
from ingest.facts.organisations.rolelabels import SEX, role_of
from ingest.facts.organisations.rolesentences import (
    BY_SUBJECT,
    GAVE,
    INVERTED,
    ITS_EVENING,
    ORDERED,
)
from ingest.facts.organisations.roleverbs import DONE, IN

_END = re.compile(
    r"(?<!e\.V)(?<!e\.\sV)(?<!\se)(?<!\bSt)(?<!\bDr)(?<!\bca)(?<!\bMio)\.(?=\s+[A-ZÄÖÜ„»0-9]|\s*$)|"
    r"\n\s*\n|[;:!?]|$"
)
_LONGEST = 420
#: Who does it stands at most so many characters before the verb.
_BACK = 160
_NOUNS = (
    r"(?P<role>(?:Unter|Sub)?[Aa]uftragnehmer|Auftraggeber|Projektträger|(?:Maßnahmen?|Rechts|Vorhaben)?[Tt]räger|Antragsteller|"
    r"(?:Mit|Haupt)?[Vv]eranstalter|Herausgeber|Zuwendungsempfänger|Initiator|Gastgeber|Ausrichter|Koordinator|Betreiber|"
    r"Fördermittelgeber|Zuwendungsgeber|Geldgeber|Förderer|Bauherr|Projektleiter|Federführer|"
    r"(?:Kooperations|Projekt|Praxis|Verbund|Umsetzungs|Netzwerk|Forschungs|Konsortial|Haupt|Medien)?[Pp]artner)"
    rf"{SEX}"
)
#: The noun first: Auftragnehmer (des Projekts) waren …
_IS = re.compile(
    rf"\b{_NOUNS}\b(?:\s(?!ist|sind|war)[^\s.:;]+){{0,7}}\s(?:ist|sind|war|waren|bleibt|wurde|wird)\s"
)
#: A label that is a line of its own, as a heading is.
_HEADING = re.compile(
    r"^[^\w\n]{0,4}(?P<label>[A-ZÄÖÜ][^\n:.,;|]{3,50})\n{1,3}(?=[^\n])", re.MULTILINE
)
_TASKS = (
    r"(?P<noun>Förderung|Begleitforschung|Projektmanagement|Koordination|Durchführung|Federführung|"
    r"Trägerschaft|Konsortium|Evaluation|Projektsteuerung|Umsetzung)"
)
#: A label inside a line.
_INLINE = re.compile(rf"\b(?:{_NOUNS}|{_TASKS})\s?:\s")
#: A row of a table: the label, a bar or a tab, the value.
_ROW = re.compile(
    r"^[^\w\n]{0,4}(?P<label>[A-ZÄÖÜ][^\n:|\t]{3,50}?)\s*[|\t]\s*(?=[^\n])", re.MULTILINE
)
#: A row with the body in front: Caritas Donau-Inn: Projektmanagement
_TURNED = re.compile(
    r"^[^\w\n]{0,4}(?P<who>[A-ZÄÖÜ][^\n:|\t]{3,100}?)\s*[|:\t(]\s*(?P<label>[A-ZÄÖÜ][\w/ -]{4,40})\)?[ \t]*$",
    re.MULTILINE,
)
#: … ist die Muster gGmbH, Partner die Hochschule Harz; … übernahm als Auftragnehmer das Büro …
_BARE = re.compile(rf"(?:,|\bals|\bund)\s{_NOUNS}\s(?=(?:der|die|das|den|dem)\s)")
#: Als Partner konnte die Sparkasse gewonnen werden
_AS = re.compile(rf"\b[Aa]ls\s(?:\w+e[nr]?\s)?{_NOUNS}\s(?:\w+\s){{1,3}}?(?=(?:der|die|das|den|dem)\s)")
#: Das hat der Träger, die Muster gGmbH, mitgeteilt; die Projektpartner Hochschule Harz und …
_APPOSED = re.compile(
    rf"\b(?:[Dd](?:er|ie|em|en)|[Vv]om|[Bb]eim|unsere?n?|[Dd]urch|[Mm]it)\s(?:\w+en?\s)?{_NOUNS}(?:,\s(?=d(?:er|ie|em|as)\s)|\s(?=[A-ZÄÖÜ]))"
)
#: Partner Kirchengemeinde St. Nikolaus: a row of a table that lost its bars.
_PLAIN = re.compile(
    rf"^[^\w\n]{{0,4}}(?:{_NOUNS}|{_TASKS})[ \t]+(?=[A-ZÄÖÜ][^\n]{{3,120}}(?<!\.)$)",
    re.MULTILINE,
)
#: Die Servicestelle … war Träger
_WAS = re.compile(
    rf"\s(?:ist|sind|war|waren|wird|wurde|fungiert|fungieren|tritt)\s(?:der\s|die\s|als\s|auch\s|hier\s|dabei\s){{0,3}}{_NOUNS}\b(?!\s(?:ist|war))"
)
_INVITED = re.compile(r"\b(?:lädt|laden|lud|luden)\s(?:\w+\s)?(?=(?:der|die|das)\s)")
_ENTITLED = re.compile(rf"\s\({_NOUNS}\)")
#: Jahrestagung des Verbandes …; in the head of an event's page.
_ITS_EVENT = re.compile(
    r"(?:tagung|konferenz|kongress|fachtag|symposium|workshop|seminar|webinar|forum|gespräche?|"
    r"versammlung|messe)s?\s(?:des|der|von|vom)\s",
    re.IGNORECASE,
)
_HEAD = 1_500
#: Den Auftrag hat die Muster GmbH erhalten.
#: Den Antrag stellte der Verein.
_ASKED = re.compile(
    r"\b\w*[Aa]ntrag\s(?:stellte?n?|hat|haben|kam\s(?:von|vom)|reichte?n?)\s(?=d(?:er|ie|as)\s)"
)
_GOT = re.compile(r"\bAuftrag\s(?:hat|haben|erhielt|erhielten|ging\san|bekam)\s")
_LEAD = 45
#: What follows is who does it.
_BY = (
    ("Auftraggeber", re.compile(r"\b[Ii]m\sAuftrag\s(?:von|vom|des|der)\s")),
    ("Förderung", re.compile(
        r"\bFörder(?:ung|mittel)n?\s(?:durch|vom)\s|"
        r"\b(?:Euro|Mittel|Geld|Zuschuss|Zuwendung|Fördermittel|Förderbescheid|Unterstützung|Förderung)n?\s"
        r"(?:vom|von\sder|des|der|durch)\s|"
        r"\b(?:aus|mit)\s(?:\w+\s)?(?:Mitteln|Geldern|Fördermitteln|Landesmitteln)\s(?:des|der|vom|von)\s|"
        r"\b(?:funded|financed|co-financed|supported)\sby\s(?:the\s)?")),
    ("Träger", re.compile(
        r"^Träger\s(?=[A-ZÄÖÜ])|"
        r"\b[Ee]in(?:e)?\s(?:gemeinsame[sr]?\s)?(?:Projekt|Modellprojekt|Vorhaben|Modellvorhaben|Gemeinschaftsprojekt|"
        r"Pilotprojekt|Angebot|Initiative)\s(?:von|vom|des|der)\s", re.MULTILINE)),
    ("Partner", re.compile(
        r"\b[Ii]n\s(?:\w+e[rm]\s)?(?:Kooperation|Zusammenarbeit|Partnerschaft)\smit\s|\b(?:[Kk]ooperiert|[Zz]usammengearbeitet)"
        r"(?:\s(?:haben|hat|wird|wurde))?(?:\swir)?\s(?:dabei\s|eng\s)?mit\s|\b(?:[Gg]emeinsam|[Zz]usammen)\smit\s|"
        r"\b(?:[Kk]onsortium|[Vv]erbund|\w+verbund|[Pp]artnerschaft|[Tt]eam)\s(?:\w+\s)?(?:aus|von)\s|"
        r"\b(?:Konsortium|Verbund|\w+verbund|Partnerschaft|Projektkonsortium)\s(?:[a-z]\w+\s){0,3}?(?:gehören|bilden|arbeiten|forschen|bündeln)\s(?:\w+\s)?(?=d(?:er|ie|as)\s)|"
        r"\b(?:[Bb]eteiligt|[Mm]it\s(?:im\sBoot|dabei|von\sder\sPartie))\s(?:sind|ist|waren|war|haben\ssich)\s(?:\w+\s)?|"
        r"\b[Uu]nter\s(?:Mitwirkung|Beteiligung|Mitarbeit)\s(?:von|vom|des|der)\s|"
        r"\b(?:[Pp]artnern|[Kk]ooperationspartnern|[Pp]rojektpartnern)\s(?:gehören|zählen)\s(?:\w+\s)?|"
        r"\b(?:in\s)?(?:co-?operation|partnership|collaboration|together)\swith\s(?:the\s)?|"
        r"\b[Pp]artners\s(?:are|include|were)\s(?:the\s)?")),
    ("Projektleitung", re.compile(r"\b[Uu]nter\s(?:der\s)?Leitung\s(?:von|vom|des|der)\s|\bled\sby\s(?:the\s)?")),
    ("Federführung", re.compile(r"\b[Ll]ead\spartner\s(?:is|was)\s(?:the\s)?")),
    ("Koordination", re.compile(r"\b(?:coordinated|managed)\sby\s(?:the\s)?")),
    ("Durchführung", re.compile(r"\b(?:implemented|carried\sout|run)\sby\s(?:the\s)?")),
    ("Veranstalter", re.compile(
        r"\b(?:organi[sz]ed|hosted)\s(?:jointly\s)?by\s(?:the\s)?|"
        r"\b[Ee]ine\s(?:gemeinsame\s)?(?:Fach)?[Vv]eranstaltung\s(?:von|vom|des|der)\s|"
        r"\b[Ee]inladung\s(?:von|vom|des|der)\s")),
    ("Herausgeber", re.compile(r"\bpublished\sby\s(?:the\s)?")),
    ("Auftraggeber", re.compile(r"\bcommissioned\sby\s(?:the\s)?")),
    ("Begleitforschung", re.compile(r"\bevaluated\sby\s(?:the\s)?")),
)  # fmt: skip
#: … ist für das Projektmanagement beauftragt worden
_ORDERED = re.compile(
    r"\s(?:ist|sind|wurde|wurden)\s(?:für|mit)\s(?:das|die|der|dem)\s(?P<task>[^\s.]+)"
    r"(?:\s[^\s.]+){0,5}?\sbeauftragt"
)
#: Mit dem Regionalmanagement wurde die Arbeitsgemeinschaft … beauftragt
_WITH = re.compile(
    r"\b[Mm]it\s(?:dem|der|den)\s[^.;:\n]{3,80}?\s(?:wurden?|ist|sind|war|waren)\s(?P<who>[^.;:]{3,200}?)\sbeauftragt"
)
#: … wird vom Verein … getragen
_DONE = re.compile(
    rf"\b(?:von|vom|durch)\s(?P<who>(?:(?!\b(?:von|vom|durch)\b){IN}){{3,160}}?)(?<!,)\s(?P<verb>{'|'.join(sorted(DONE, key=len, reverse=True))})\b"
)


class Stretch(NamedTuple):
    """Characters in which those stand who have a role. `free` takes names of no known form too.

    `first` takes only what stands right at the beginning, or after `lead` characters of other
    words; `last` what stands at the end.
    """

    role: str
    begin: int
    end: int
    rule: str
    free: bool = False
    first: bool = False
    last: bool = False
    lead: int = 0


def stretches(text: str, labels: Sequence[Labelled]) -> Iterator[Stretch]:
    """Where a text says who has which role: labels first, then sentences."""
    yield from _labels(text, labels)
    for found in _IS.finditer(text):
        role = role_of(found["role"])
        end = _end(text, found.end())
        yield Stretch(role, found.end(), end, f"Satz „{role} ist“", first=True, lead=_LEAD)
    for role, pattern in _BY:
        yield from _behind(text, pattern, role)
    yield from _orders(text)
    yield from _acts(text)


def _labels(text: str, labels: Sequence[Labelled]) -> Iterator[Stretch]:
    """The values of labels, in lines, in tables and below headings."""
    for label in labels:
        if role := role_of(label.key):
            is_free = role != "Förderung"  # which may be a programme or a sum
            yield Stretch(role, label.begin, label.end, f"Feld {role}", free=is_free)
    free = 0
    for found in _HEADING.finditer(text):
        if found.start() >= free and (role := role_of(found["label"])):
            for stretch in _below(text, found.end(), role):
                free = stretch.end
                yield stretch
    for found in _ROW.finditer(text):
        if role := role_of(found["label"]):
            end = text.find("\n", found.end())
            end = end if end >= 0 else len(text)
            yield Stretch(role, found.end(), end, f"Feld {role}", free=role != "Förderung")
    for found in _INLINE.finditer(text):
        role, end = role_of(found["role"] or found["noun"]), _end(text, found.end())
        yield Stretch(role, found.end(), end, f"Feld {role}", first=True)
    for found in _PLAIN.finditer(text):
        role = role_of(found["role"] or found["noun"])
        yield Stretch(role, found.end(), text.find("\n", found.end()) % (len(text) + 1), f"Feld {role}", first=True)
    for found in _TURNED.finditer(text):
        role = "" if " und " in found["label"] else role_of(found["label"])
        if role and not role_of(found["who"]):
            yield Stretch(role, *found.span("who"), f"Feld {role}", free=True)


_ITEM = re.compile(r"[ \t]*[•*–-]?[ \t]*[^\n]{3,120}(?:\n|$)")
_MOST_ITEMS = 25


def _below(text: str, at: int, role: str) -> Iterator[Stretch]:
    """What stands below a heading: a list of names, or a sentence that begins with them."""
    end, is_list = at, True
    for _ in range(_MOST_ITEMS):
        item = _ITEM.match(text, end)
        if not item:
            break
        line = item.group().strip()
        is_list = is_list and not (line.endswith(".") and len(line.split()) > 7)
        is_list = is_list and ":" not in line  # rows of their own
        end = item.end()
    if is_list and end > at:
        yield Stretch(role, at, end, f"Feld {role}", free=role != "Förderung")
    else:
        yield Stretch(role, at, _end(text, at), f"Feld {role}", first=True)


_WORDS = re.compile(r"\w{3,}")


def _acts(text: str) -> Iterator[Stretch]:
    """Who invites, who is something, who got an order."""
    for pattern in (_WAS, _ENTITLED):
        for found in pattern.finditer(text):
            yield _before(text, found, role_of(found["role"]))
    words = frozenset(_WORDS.findall(text.lower()))
    for sentence in BY_SUBJECT:
        if sentence.may_be_in(words):
            for found in sentence.pattern.finditer(text):
                yield _before(text, found, sentence.role)
    for sentence in INVERTED:
        if sentence.may_be_in(words):
            yield from _behind(text, sentence.pattern, sentence.role)
    for found in (*_ITS_EVENT.finditer(text, 0, _HEAD), *ITS_EVENING.finditer(text, 0, _HEAD)):
        end = _end(text, found.end())
        yield Stretch("Veranstalter", found.end(), end, "Veranstaltung des …", first=True)
    for pattern, role in ((_BARE, ""), (_AS, ""), (_APPOSED, ""), (_INVITED, "Veranstalter"), (_GOT, "Auftragnehmer"), (_ASKED, "Antragsteller")):
        yield from _behind(text, pattern, role)


def _behind(text: str, pattern: re.Pattern[str], role: str) -> Iterator[Stretch]:
    """The characters behind some words, at whose beginning the body stands."""
    for found in pattern.finditer(text):
        named, end = role or role_of(found["role"]), _end(text, found.end())
        yield Stretch(named, found.end(), end, f"Wendung „{_words(found)}“", first=True)


def _before(text: str, found: re.Match[str], role: str) -> Stretch:
    """The characters before some words, at whose end the body stands."""
    begin = max(0, found.start() - _BACK)
    return Stretch(role, begin, found.start(), f"Satz „… {_words(found)}“", last=True)


def _orders(text: str) -> Iterator[Stretch]:
    """Who gave an order, who was given it, by whom something was done."""
    for found in GAVE.finditer(text):
        yield Stretch("Auftraggeber", *found.span("who"), "Satz „hat … beauftragt“", first=True)
        yield Stretch("Auftragnehmer", *found.span("whom"), "Satz „hat … beauftragt“", first=True)
    for pattern in ORDERED:
        for found in pattern.finditer(text):
            yield Stretch("Auftragnehmer", *found.span("who"), "Satz „beauftragt“", first=True)
    for found in _ORDERED.finditer(text):
        role = role_of(found["task"]) or "Auftragnehmer"
        begin = max(0, found.start() - _BACK)
        yield Stretch(role, begin, found.start(), "Satz „ist beauftragt“", last=True)
    for found in _DONE.finditer(text):
        role = DONE[re.sub(r"\s+", r"\\s", found["verb"])]
        yield Stretch(role, *found.span("who"), f"Satz „von … {found['verb']}“", first=True)
    for found in _WITH.finditer(text):
        task = re.match(r"\S+\s(?:dem|der|den)\s(\S+)", found.group())
        role = role_of(task.group(1)) if task else ""
        rule = "Satz „wurde beauftragt“"
        yield Stretch(role or "Auftragnehmer", *found.span("who"), rule, free=True)


def _end(text: str, at: int) -> int:
    found = _END.search(text, at, at + _LONGEST)
    return found.start() if found else min(len(text), at + _LONGEST)


def _words(found: re.Match[str]) -> str:
    return " ".join(found.group().split())[-60:]
