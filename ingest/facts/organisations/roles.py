"""Who does what: roles of organisations from labels ("Antragsteller: …") and from sentences.

"Auftragnehmer waren die Universität Bremen sowie …", "im Auftrag des …", "Mit dem … wurde die …
beauftragt". Where somebody works, or who stands in an address, is no role.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from ingest.facts.labels import Labelled
from ingest.facts.organisations.roleverbs import BY_SUBJECT, INVERTED, ITS_EVENING

_SEX = r"(?:[/*:_-]{0,2}(?:in(?:nen)?|n|r|en|s))?"
#: How a role is called, and the words for it in labels.
_ROLES: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("Auftraggeber", (rf"(?:mit)?auftraggeber{_SEX}", rf"bauherr{_SEX}", "im auftrag",
    "commissioned by", "client")),
    ("Auftragnehmer", (
        "erstellt (?:durch|von|vom)", rf"auftragnehmer{_SEX}", rf"forschungsnehmer{_SEX}",
        r"beauftragte[rs]? (?:büro|institut)s?", "contractors?",
    )),
    ("Projektträger", (rf"projektträger{_SEX}", "projektträger ist")),
    ("Träger", (rf"(?:maßnahmen|vorhaben|rechts)?träger{_SEX}", "(?:projekt)?trägerschaft")),
    ("Antragsteller", (
        rf"antragsteller{_SEX}", "antragstellende (?:stelle|kommune|institution)",
    )),
    ("Zuwendungsempfänger", (rf"zuwendungsempfänger{_SEX}",)),
    ("Projektmanagement", ("projektmanagement", "project management")),
    ("Projektleitung", ("projektleitung",)),
    ("Federführung", ("federführung", "federführend", "lead ?partner", r"konsortialführ\w+")),
    ("Kooperationspartner", (rf"kooperationspartner{_SEX}",)),
    ("Partner", (
        rf"(?:projekt|praxis|verbund|netzwerk|medien|umsetzungs)?partner{_SEX}",
        "(?:project )?partners", "mitwirkende", "mit dabei", "wer dabei ist", "wer macht mit",
        "unsere partner", "(?:im )?verbund mit", "in (?:kooperation|zusammenarbeit) mit",
        "(?:weitere )?beteiligte (?:partner|institutionen|organisationen)",
    )),
    ("Veranstalter", (
        rf"(?:mit)?veranstalter{_SEX}", "veranstaltet von", rf"gastgeber{_SEX}",
        rf"(?:aus|ein)?richter{_SEX}", "organisation", "organisiert von", "eingeladen von",
        "eine veranstaltung (?:von|des|der)",
        "organi[sz]ed by", "organi[sz]ers?", "hosted by",
    )),
    ("Herausgeber", (
        rf"herausgeber{_SEX}", r"hrsg\.?", "herausgegeben von", "herausgebende stelle",
        "published by", "publisher",
    )),
    ("Förderung", (
        "(?:projekt|finanzielle )?förderung", "gefördert (?:durch|von|vom)", "förderer",
        rf"(?:fördermittel|förder|zuwendungs)geber{_SEX}", "finanzierung", "funded by",
        "finanziert (?:durch|von|vom)", "geld(?:geber)?", "mittelgeber",
        "wer zahlt", "mit unterstützung (?:von|des|der|durch)", "unterstützt (?:durch|von|vom)",
        "förder(?:nde )?(?:stelle|institution)",
    )),
    ("Begleitforschung", (
        "(?:wissenschaftliche )?(?:begleitung|begleitforschung)", "evaluation",
        "forschungsassistenz",
    )),
    ("Koordination", ("koordination", "koordinierung", "koordinator", "gesamtkoordination",
    "koordiniert (?:von|vom|durch)")),
    ("Durchführung", ("durchführung", "umsetzung", "durchgeführt (?:von|vom|durch)")),
    ("Bearbeitung", ("(?:auftrags)?bearbeitung",)),
)  # fmt: skip
_BY_LABEL = tuple((role, re.compile("|".join(words), re.IGNORECASE)) for role, words in _ROLES)

_END = re.compile(r"(?<!e\.V)(?<!e\.\sV)(?<!\se)\.(?=\s+[A-ZÄÖÜ„»0-9]|\s*$)|\n\s*\n|[;:!?]|$")
_LONGEST = 420
#: Who does it stands at most so many characters before the verb.
_BACK = 160
#: … wird vom Verein … getragen
_DONE = re.compile(
    r"\b(?:von|vom|durch)\s(?P<who>(?:(?!\b(?:von|vom|durch)\b)[^.;:\n]){3,160}?)\s(?P<verb>gefördert|finanziert|durchgeführt|"
    r"umgesetzt|bearbeitet|erstellt|veranstaltet|getragen|koordiniert|herausgegeben|beauftragt|"
    r"kofinanziert|mitfinanziert|organisiert|ausgerichtet|ausgelobt|evaluiert|ausgewertet|"
    r"wissenschaftlich\sbegleitet|geleitet|unterstützt)\b"
)
_VERBS = {
    "gefördert": "Förderung", "finanziert": "Förderung", "durchgeführt": "Durchführung",
    "umgesetzt": "Durchführung", "bearbeitet": "Durchführung", "erstellt": "Durchführung",
    "veranstaltet": "Veranstalter", "getragen": "Träger", "koordiniert": "Koordination",
    "herausgegeben": "Herausgeber", "beauftragt": "Auftraggeber", "kofinanziert": "Förderung",
    "mitfinanziert": "Förderung", "organisiert": "Veranstalter", "ausgerichtet": "Veranstalter",
    "ausgelobt": "Veranstalter", "evaluiert": "Begleitforschung", "ausgewertet": "Begleitforschung",
    "wissenschaftlich begleitet": "Begleitforschung", "geleitet": "Projektleitung",
    "unterstützt": "Förderung",
}  # fmt: skip
_NOUNS = (
    r"(?P<role>Auftragnehmer|Auftraggeber|Projektträger|Träger|Antragsteller|Veranstalter|"
    r"Mitveranstalter|Herausgeber|Kooperationspartner|Projektpartner|Praxispartner|Partner|Fördermittelgeber)"
    rf"{_SEX}"
)
#: The noun first: Auftragnehmer (des Projekts) waren …
_IS = re.compile(
    rf"\b{_NOUNS}\b(?:\s(?!ist|sind|war)[^\s.:]+){{0,6}}\s(?:ist|sind|war|waren|bleibt)\s"
)
#: A label that is a line of its own, as a heading is.
_HEADING = re.compile(
    r"^[^\w\n]{0,4}(?P<label>[A-ZÄÖÜ][^\n:.,;]{3,40})\n{1,3}(?=[^\n])", re.MULTILINE
)
#: A label inside a line.
_INLINE = re.compile(rf"\b{_NOUNS}\s?:\s")
#: … ist die Muster gGmbH, Partner die Hochschule Harz; … übernahm als Auftragnehmer das Büro …
_BARE = re.compile(rf"(?:,|\bals|\bund)\s{_NOUNS}\s(?=(?:der|die|das|den|dem)\s)")
#: Die Servicestelle … war Träger
_WAS = re.compile(
    rf"\s(?:ist|sind|war|waren|wird)\s(?:der\s|die\s|als\s)?{_NOUNS}\b(?!\s(?:ist|war))"
)
#: Der Landkreis … lädt ein; lädt der Landkreis … ein
_INVITES = re.compile(r"\s(?:lädt|laden)\b")
_INVITED = re.compile(r"\b(?:lädt|laden)\s(?=(?:der|die|das)\s)")
_ENTITLED = re.compile(
    r"\s\((?P<role>Veranstalter|Auftragnehmer|Auftraggeber|Träger|Projektträger|Antragsteller|"
    r"Projektpartner|Kooperationspartner|Partner)\w*\)"
)
#: Jahrestagung des Verbandes …; in the head of an event's page.
_ITS_EVENT = re.compile(
    r"(?:tagung|konferenz|kongress|fachtag|symposium|workshop|seminar|webinar|forum|gespräche?|"
    r"versammlung|messe)s?\s(?:des|der|von|vom)\s",
    re.IGNORECASE,
)
_HEAD = 1_500
#: Den Auftrag hat die Muster GmbH erhalten.
_GOT = re.compile(r"\bAuftrag\s(?:hat|haben|erhielt|erhielten|ging\san|bekam)\s")
_LEAD = 45
#: What follows is who does it.
_BY = (
    ("Auftraggeber", re.compile(r"\b[Ii]m\sAuftrag\s(?:von|vom|des|der)\s")),
    ("Förderung", re.compile(
        r"\b[Gg]efördert(?:\s(?:wird|wurde)(?:\ses|\sdas\s\w+)?)?"
        r"\s(?:von|vom|durch)\s|\bFörder(?:ung|mittel)n?\s(?:durch|vom)\s|"
        r"\b(?:[Ff]inanziert|[Kk]ofinanziert|[Mm]itfinanziert|[Uu]nterstützt)(?:\s(?:wird|wurde)(?:\ses|\sd\w\w\s\w+)?)?"
        r"\s(?:von|vom|durch)\s|\b(?:Euro|Mittel|Geld|Zuschuss|Unterstützung)n?\s(?:vom|von\sder|des)\s")),
    ("Federführung", re.compile(
        r"\b[Ff]ederführung\s(?:von|vom|des|der|beim?|hat|l[ai]e?gt?\sbeim?)\s")),
    ("Träger", re.compile(
        r"\bTrägerschaft\s(?:von|vom|des|der|beim?)\s|"
        r"\b[Gg]etragen(?:\swird\s(?:es|das\s\w+|die\s\w+|der\s\w+))?\s(?:von|vom)\s|"
        r"^Träger\s(?=[A-ZÄÖÜ])", re.MULTILINE)),
    ("Partner", re.compile(
        r"\b(?:Kooperation|Zusammenarbeit)\smit\s|\b(?:[Kk]ooperiert|[Zz]usammengearbeitet)"
        r"(?:\s(?:haben|hat|wird|wurde))?(?:\swir)?\s(?:dabei\s)?mit\s|[Gg]emeinsam\smit\s")),
    ("Projektleitung", re.compile(r"\b[Uu]nter\s(?:der\s)?Leitung\s(?:von|vom|des|der)\s")),
    ("Federführung", re.compile(r"\b[Ll]ead\spartner\s(?:is|was)\s(?:the\s)?")),
    ("Veranstalter", re.compile(
        r"\b(?:[Vv]eranstaltet|[Aa]usgerichtet|[Oo]rganisiert|[Aa]usgelobt)(?:\swird|\swurde)?\s(?:von|vom)\s|"
        r"\b[Ee]ine\s(?:gemeinsame\s)?Veranstaltung\s(?:von|vom|des|der)\s")),
    ("Herausgeber", re.compile(r"\bherausgegeben\s(?:von|vom)\s")),
    ("Durchführung", re.compile(
        r"\b(?:durchgeführt|umgesetzt|bearbeitet|erstellt)\s(?:von|vom|durch)\s")),
)  # fmt: skip
#: … ist für das Projektmanagement beauftragt worden
_ORDERED = re.compile(
    r"\s(?:ist|sind|wurde|wurden)\s(?:für|mit)\s(?:das|die|der|dem)\s(?P<task>[^\s.]+)"
    r"(?:\s[^\s.]+){0,5}?\sbeauftragt"
)
#: Mit dem Regionalmanagement wurde die Arbeitsgemeinschaft … beauftragt
_WITH = re.compile(
    r"\b[Mm]it\s(?:dem|der|den)\s[^.;:\n]{3,80}?\s(?:wurden?|ist|sind|hat|war|waren)\s(?P<who>[^.;:]{3,200}?)\sbeauftragt"
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


def role_of(label: str) -> str:
    """The role that a label names, "" for none.

    >>> role_of("Kooperationspartner/innen"), role_of("Projektträger"), role_of("Telefon")
    ('Kooperationspartner', 'Projektträger', '')
    """
    bare = " ".join(label.split())
    parts = [bare, *re.split(r"\s(?:und|&)\s|/(?=[A-ZÄÖÜ])", bare)]
    for part in parts:
        for role, pattern in _BY_LABEL:
            if pattern.fullmatch(part):
                return role
    return ""


def stretches(text: str, labels: Sequence[Labelled]) -> Iterator[Stretch]:
    """Where a text says who has which role: labels first, then sentences."""
    for label in labels:
        if role := role_of(label.key):
            is_free = role != "Förderung"  # which may be a programme or a sum
            yield Stretch(role, label.begin, label.end, f"Feld {role}", free=is_free)
    for found in _HEADING.finditer(text):
        if role := role_of(found["label"]):
            end = _end(text, found.end())
            yield Stretch(role, found.end(), end, f"Feld {role}", first=True)
    for found in _INLINE.finditer(text):
        role, end = role_of(found["role"]), _end(text, found.end())
        yield Stretch(role, found.end(), end, f"Feld {role}", first=True)
    for found in _IS.finditer(text):
        role = role_of(found["role"])
        end = _end(text, found.end())
        yield Stretch(role, found.end(), end, f"Satz „{role} ist“", first=True, lead=_LEAD)
    for role, pattern in _BY:
        for found in pattern.finditer(text):
            end = _end(text, found.end())
            yield Stretch(role, found.end(), end, f"Wendung „{_words(found)}“", first=True)
    yield from _acts(text)
    yield from _orders(text)


def _acts(text: str) -> Iterator[Stretch]:
    """Who invites, who is something, who got an order."""
    for pattern in (_WAS, _ENTITLED):
        for found in pattern.finditer(text):
            yield _before(text, found, role_of(found["role"]))
    yield from _verbs(text)
    for found in _INVITES.finditer(text):
        yield _before(text, found, "Veranstalter")
    for found in (*_ITS_EVENT.finditer(text, 0, _HEAD), *ITS_EVENING.finditer(text, 0, _HEAD)):
        end = _end(text, found.end())
        yield Stretch("Veranstalter", found.end(), end, "Veranstaltung des …", first=True)
    for pattern, role in ((_BARE, ""), (_INVITED, "Veranstalter"), (_GOT, "Auftragnehmer")):
        for found in pattern.finditer(text):
            named = role or role_of(found["role"])
            end = _end(text, found.end())
            yield Stretch(named, found.end(), end, f"Wendung „{_words(found)}“", first=True)


def _verbs(text: str) -> Iterator[Stretch]:
    """Who bears, pays, leads something, with the verb behind the body or before it."""
    for role, pattern in BY_SUBJECT:
        for found in pattern.finditer(text):
            yield _before(text, found, role)
    for role, pattern in INVERTED:
        for found in pattern.finditer(text):
            end = _end(text, found.end())
            yield Stretch(role, found.end(), end, f"Wendung „{_words(found)}“", first=True)


def _before(text: str, found: re.Match[str], role: str) -> Stretch:
    """The characters before some words, at whose end the body stands."""
    begin = max(0, found.start() - _BACK)
    return Stretch(role, begin, found.start(), f"Satz „… {_words(found)}“", last=True)


def _orders(text: str) -> Iterator[Stretch]:
    for found in _ORDERED.finditer(text):
        role = role_of(found["task"]) or "Auftragnehmer"
        begin = max(0, found.start() - _BACK)
        yield Stretch(role, begin, found.start(), "Satz „ist beauftragt“", last=True)
    for found in _DONE.finditer(text):
        role = _VERBS[" ".join(found["verb"].split())]
        yield Stretch(role, *found.span("who"), f"Satz „von … {found['verb']}“", first=True)
    for found in _WITH.finditer(text):
        task = re.match(r"\S+\s(?:dem|der|den)\s(\S+)", found.group())
        role = role_of(task.group(1)) if task else ""
        yield Stretch(
            role or "Auftragnehmer", *found.span("who"), "Satz „wurde beauftragt“", free=True
        )


def _end(text: str, at: int) -> int:
    found = _END.search(text, at, at + _LONGEST)
    return found.start() if found else min(len(text), at + _LONGEST)


def _words(found: re.Match[str]) -> str:
    return " ".join(found.group().split())
