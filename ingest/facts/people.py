"""People and what is said of them: from contact blocks, agendas, entries, labels and quotations.

One fact a person: what several places say of one is put together. A function that is written
outranks the part that a place gives ("Kontakt", "Vortrag"); "Moderation" outranks both.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from archive.model import ACCEPTED, UNSURE, Evidence, Fact, Json, Kind, Page
from ingest.facts.agenda import find_agenda
from ingest.facts.functions import behind, is_house, organisation
from ingest.facts.names import OFFICE, Named, name_at, titled
from ingest.facts.personline import BULLET, Mention, is_about_somebody, people_of_line
from ingest.facts.subject import Subject

#: Pages that are looked at, and people that are kept; more is a directory.
PAGES, MOST = 40, 300
CONTACT, MODERATION, TALK = "Kontakt", "Moderation", "Vortrag"
_ROLES = {
    "kontakt": CONTACT,
    "kontakte": CONTACT,
    "ansprech": CONTACT,
    "rückfragen": CONTACT,
    "auskunft": CONTACT,
    "contact": CONTACT,
    "moderation": MODERATION,
    "moderiert": MODERATION,
    "moderatorin": MODERATION,
    "moderator": MODERATION,
    "vortrag": TALK,
    "vorträge": TALK,
    "referent": TALK,
    "impuls": TALK,
    "input": TALK,
    "keynote": TALK,
    "podium": "Podium",
    "leitung": "Leitung",
    "sitzungsleitung": "Leitung",
    "wissenschaftliche leitung": "Leitung",
    "projektleitung": "Projektleitung",
    "projektkoordination": "Projektkoordination",
    "koordination": "Koordination",
    "protokoll": "Protokoll",
    "schriftführung": "Protokoll",
    "redaktion": "Redaktion",
    "bearbeitung": "Bearbeitung",
    "autor": "Autor",
    "verfasser": "Autor",
    "anwesend": "",
    "teilnehm": "",
    "stimmberechtigt": "",
    "beratend": "",
    "gäste": "",
    "entschuldigt": "",
    "mitglieder": "",
    "vorsitz": "Vorsitz",
}
_LABEL = re.compile(
    r"(?P<label>(?:Ihre?\s|Fachliche\w*\s|Wissenschaftliche\s)?(?:Kontakte?|Kontaktdaten|"
    r"Kontaktperson(?:en)?|Ansprech\w+(?:[ /:*]+innen|in)?|"
    r"Rückfragen(?:\s+an)?|Auskunft|Contact|Moderation|Moderiert\s+von|Moderator(?:in)?|"
    r"Vortr[aä]ge?|Vortragende\w*|"
    r"Referent(?:in|innen|en|inn?en und Referenten)?|Impuls(?:e|vortrag)?|Input|Keynote|Podium|"
    r"Sitzungsleitung|"
    r"Leitung|Projektleitung|Projektkoordination|Koordination|Protokoll|Schriftführung|"
    r"Redaktion|Bearbeitung|"
    r"Autor(?:in|innen|en|inn?en und Autoren)?|Verfasser(?:in|innen)?|Anwesende?|Teilnehm\w+|"
    r"Stimmberechtigt|"
    r"Beratend|Gäste|Entschuldigt|Mitglieder|Vorsitz)(?:\s+(?:und|&)\s+\w+)?(?:\s+Ansprech\w+)?)"
    r"\s*(?P<sign>:|$)\s*"
)
_ENDS = re.compile(
    r"^\W*(?:Thema|Themen|Agenda|Programm|Ablauf|Inhalt|Ergebnis\w*|Ziele?|Hintergrund|Anlass|"
    r"Aufgabe|TOP \d.*|"
    r"Weitere Informationen|Downloads?|Diese Seite|Impressum|Publikationen)\W*$",
    re.IGNORECASE,
)
_SAID = re.compile(
    r"\b(?:so|sagte?|erklärte?|betonte?|erläuterte?|berichtete?|meinte?|lobte?|unterstrich|"
    r"unterstreicht|ergänzte?|"
    r"freut sich|freute sich|zeigte sich|resümierte?|begrüßte?|eröffnete?|bilanzierte?|fasste|"
    r"würdigte?|appellierte?|mahnte?|"
    r"forderte?|überreichte?|stellte|moderierte?|referierte?)\s+(?:auch\s+|dazu\s+)?(?:(?:der|"
    r"die)\s+)?"
)
_OFFICED = re.compile(rf"(?<![\w-]){OFFICE}\s+(?=[A-ZÄÖÜ])")
_APPOSED = re.compile(r",\s+(?:der\s|die\s)?([A-ZÄÖÜ][^,.!?\n„“\"]{2,140})")
#: How sure a place is: an entry under a label, an entry alone, a name in a sentence.
_LABELLED, _ENTRY, _SENTENCE = 0.95, 0.9, 0.85


@dataclass(slots=True)
class _Found:
    """A person as one place tells of them."""

    mention: Mention
    page: Page
    role: str
    rule: str
    confidence: float


def people(subject: Subject) -> Iterator[Fact]:
    """The people whom a document names, each once, in the order of reading."""
    merged: dict[str, list[_Found]] = {}
    for found in _all(subject):
        known = merged.setdefault(found.mention.named.name.casefold(), [])
        known.append(found)
        if len(merged) >= MOST:
            break
    for places in merged.values():
        yield _fact(places)


def _all(subject: Subject) -> Iterator[_Found]:
    is_event = subject.kind in (Kind.EVENT, Kind.MINUTES)
    for page in subject.pages[:PAGES]:
        yield from _of_lines(page)
        for item in find_agenda(page.text, is_event):
            for m in item.mentions:
                yield _Found(m, page, TALK, "Ablauf", _LABELLED)
        yield from _of_sentences(page)


def _of_lines(page: Page) -> Iterator[_Found]:
    """People of labels and of entries, line by line."""
    role: str | None = None
    room = 0
    lines = _lines(page.text)
    for number, (begin, end) in enumerate(lines):
        start = BULLET.match(page.text, begin, end)
        at = start.end() if start else begin
        label = _LABEL.match(page.text, at, end)
        if label:
            role, room = _role(label["label"]), 25
            at = label.end()
        elif room == 0 or _ENDS.match(page.text[begin:end]):
            role, room = None, 0
        room = max(room - 1, 0)
        entries = list(_entries(page, lines, number, at, role)) if at < end else []
        yield from entries
        if not label and not entries and (role != CONTACT or end - begin > 300):
            role, room = None, 0  # only contacts have addresses between them


def _entries(
    page: Page, lines: list[tuple[int, int]], number: int, at: int, role: str | None
) -> Iterator[_Found]:
    end = lines[number][1]
    mentions = people_of_line(page.text, at, end)
    for m in mentions:
        if not m.is_told and len(mentions) < 9:
            m = _with_neighbours(page.text, lines, number, m)
        if _is_entry(m, role, page.text, end):
            rule = f"Feld {role}" if role else "Eintrag mit Funktion oder Stelle"
            yield _Found(m, page, role or "", rule, _LABELLED if role is not None else _ENTRY)


def _is_entry(m: Mention, role: str | None, text: str, end: int) -> bool:
    """Whether a line is about a person: sure names with a label or with what they do."""
    if m.named.sure:
        return role is not None or m.is_told or bool(m.named.title)
    if role is None:
        return False
    return bool(m.function) or (role in (CONTACT, MODERATION, TALK) and m.named.end == end)


def _with_neighbours(text: str, lines: list[tuple[int, int]], number: int, m: Mention) -> Mention:
    """A name alone on its line, with function and house from the lines below, or from above."""
    function = house = ""
    for begin, end in lines[number + 1 : number + 4]:
        line = BULLET.sub("", text[begin:end], count=1)
        if len(line) > 120 or not is_about_somebody(line) or _LABEL.match(line):
            break
        told, where = behind(line)
        function, house = function or told, house or where
    begin, end = lines[number - 1] if number else (0, 0)
    above = text[begin:end]
    near = text[end : lines[number][0]].count("\n") < 2
    if (
        not house
        and number
        and near
        and len(above) < 100
        and is_house(above)
        and not name_at(text, begin)
    ):
        house = "" if _LABEL.match(above) else organisation(above)
    return Mention(m.named, function, house) if function or house else m


def _of_sentences(page: Page) -> Iterator[_Found]:
    """People who are quoted, who have an office or a title before their name."""
    text = page.text
    for verb in _SAID.finditer(text):
        named = _after(text, verb.end())
        if named and named.sure:
            yield _Found(_apposed(text, named), page, "", "Redeverb", _SENTENCE)
    for office in _OFFICED.finditer(text):
        named = name_at(text, office.start())
        if named and named.sure and named.office:
            yield _Found(_apposed(text, named), page, "", "Amt vor dem Namen", _SENTENCE)
    for named in titled(text):
        yield _Found(_apposed(text, named), page, "", "Titel vor dem Namen", _SENTENCE)


def _after(text: str, at: int) -> Named | None:
    """The name behind a verb; "die Vorsitzende des Vereins, Anna Beispiel" may stand between."""
    named = name_at(text, at)
    if named:
        return named
    comma = text.find(", ", at, at + 120)
    if comma < 0 or "\n" in text[at:comma] or "." in text[at:comma]:
        return None
    told = text[at:comma]
    named = name_at(text, comma + 2)
    if named is None or not behind(told)[0]:
        return None
    return named._replace(office=told)


def _apposed(text: str, named: Named) -> Mention:
    """A name in a sentence with the apposition behind it."""
    found = _APPOSED.match(text, named.end)
    function, house = behind(found.group(1)) if found else ("", "")
    if not function:
        house = ""
    if named.office and not function:
        function, house = behind(named.office)
    return Mention(named, function, house)


def _lines(text: str) -> list[tuple[int, int]]:
    """The lines that are not empty, as characters."""
    found, at = [], 0
    for line in text.split("\n"):
        if line.strip():
            found.append((at, at + len(line)))
        at += len(line) + 1
    return found


def _role(label: str) -> str:
    told = label.lower()
    for beginning, role in _ROLES.items():
        if told.removeprefix("ihre ").removeprefix("ihr ").startswith(beginning):
            return role
    return CONTACT


def _fact(places: list[_Found]) -> Fact:
    first = max(places, key=lambda found: found.confidence)
    named, page = first.mention.named, first.page
    value: dict[str, Json] = {"name": named.name}
    title = max((p.mention.named.title for p in places), key=len)
    for key, told in (
        ("title", title),
        ("role", _best_role(places)),
        ("organisation", _house(places)),
    ):
        if told:
            value[key] = told
    sure = any(p.mention.named.sure for p in places)
    quote = " ".join(page.text[named.begin : named.end].split())
    evidence = Evidence(first.rule, quote, page.number, named.begin, named.end)
    confidence = first.confidence if sure else 0.5
    return Fact("people", value, evidence, confidence, ACCEPTED if sure else UNSURE)


def _best_role(places: Iterable[_Found]) -> str:
    roles = [p.role for p in places if p.role]
    if MODERATION in roles:
        return MODERATION
    functions = [p.mention.function for p in places if p.mention.function]
    return next(iter([*functions, *roles]), "")


def _house(places: Iterable[_Found]) -> str:
    return next((p.mention.organisation for p in places if p.mention.organisation), "")
