"""People and what is said of them: from contact blocks, agendas, entries, labels and quotations.

One fact a person: what several places say of one is put together. A function that is written
outranks the part that a place gives ("Kontakt", "Vortrag"); "Moderation" outranks both.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from itertools import islice

from archive.model import ACCEPTED, UNSURE, Evidence, Fact, Json, Kind, Page
from ingest.facts.agenda import find_agenda
from ingest.facts.functions import is_function, is_house, organisation
from ingest.facts.houseofoffice import house_of_office
from ingest.facts.houses import house_beside, is_no_house
from ingest.facts.names import uncapitalled
from ingest.facts.neighbours import is_way, with_neighbours
from ingest.facts.organisations.parties import parties
from ingest.facts.partlabels import CONTACT, LABEL, MODERATION, TALK, role_of
from ingest.facts.partsbykind import part_by_kind
from ingest.facts.personline import BULLET, Mention, people_of_line
from ingest.facts.sentences import people_of_sentences
from ingest.facts.subject import Subject
from ingest.facts.toldhouses import told_house

#: Pages among which the house of an office is looked for.
NEAR_PAGES = 12
#: Pages and places that are looked at, and people that are kept; more is a directory.
PAGES, MOST, PLACES = 40, 300, 1500
_ENDS = re.compile(
    r"^\W*(?:Thema|Themen|Agenda|Programm|Ablauf|Inhalt|Ergebnis\w*|Ziele?|Hintergrund|Anlass|"
    r"Aufgabe|TOP \d.*|"
    r"Weitere Informationen|Downloads?|Diese Seite|Impressum|Publikationen)\W*$",
    re.IGNORECASE,
)
#: A function that says no more than the label: "Ansprechpartnerin".
_CONTACTS = re.compile(r"(?:Ansprech|Kontakt)", re.IGNORECASE)
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
    texts = {page.number: page.text for page in subject.pages[:PAGES]}
    for found in islice(_all(subject), PLACES):
        known = merged.setdefault(found.mention.named.name.casefold(), [])
        known.append(found)
        if len(merged) >= MOST:
            break
    for places in _joined(merged):
        yield _fact(places, texts, subject.kind)


def _joined(merged: dict[str, list[_Found]]) -> Iterator[list[_Found]]:
    """The places of each person; who is called "Peter Aue" is the one named "Hans Peter Aue"."""
    tails = {" ".join(name.split()[1:]): name for name in merged if name.count(" ") > 1}
    for name, places in merged.items():
        if name not in tails:
            short = " ".join(name.split()[1:]) if name.count(" ") > 1 else ""
            yield [*places, *merged.get(short, ())]


def _all(subject: Subject) -> Iterator[_Found]:
    is_event = subject.kind in (Kind.EVENT, Kind.MINUTES)
    for read in subject.pages[:PAGES]:
        page = replace(read, text=uncapitalled(read.text))
        yield from _of_lines(page)
        for item in find_agenda(page.text, is_event):
            for m in item.mentions:
                yield _Found(m, page, TALK, "Ablauf", _LABELLED)
        for m, part, rule in people_of_sentences(page.text):
            yield _Found(m, page, part, rule, _SENTENCE)


def _of_lines(page: Page) -> Iterator[_Found]:
    """People of labels and of entries, line by line."""
    role: str | None = None
    room = 0
    lines = _lines(page.text)
    for number, (begin, end) in enumerate(lines):
        start = BULLET.match(page.text, begin, end)
        at = start.end() if start else begin
        label = LABEL.match(page.text, at, end)
        if label:
            role, room = role_of(label["label"]), 25
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
    mentions = people_of_line(page.text, at, end) or _behind_label(page.text, at, end)
    for m in mentions:
        if not m.organisation and len(mentions) < 9:
            m = with_neighbours(page.text, lines, number, m)
        is_reached = not m.is_told and role is None and is_way(page.text, lines, number)
        if is_reached and m.named.sure:
            yield _Found(m, page, CONTACT, "Name über Telefon oder E-Mail", _ENTRY)
        elif _is_entry(m, role, end):
            rule = f"Feld {role}" if role else "Eintrag mit Funktion oder Stelle"
            yield _Found(m, page, role or "", rule, _LABELLED if role is not None else _ENTRY)


def _is_entry(m: Mention, role: str | None, end: int) -> bool:
    """Whether a line is about a person: sure names with a label or with what they do."""
    if m.named.sure:
        return role is not None or m.is_told or bool(m.named.title)
    if role is None:
        return bool(m.function) and m.is_sure
    return bool(m.function) or (role in (CONTACT, MODERATION, TALK) and m.named.end == end)


#: A label that is none of the known ones: its names must be sure.
_ANY_LABEL = re.compile(r"(?P<label>[A-ZÄÖÜ][^:\n]{2,60}):\s+(?=[A-ZÄÖÜ])")
_BRACKETS = re.compile(r"\((?=[A-ZÄÖÜ])")


def _behind_label(text: str, at: int, end: int) -> list[Mention]:
    """The people behind a label that is not known, or in the brackets behind a house."""
    label = _ANY_LABEL.match(text, at, end)
    if label and end - at < 250:
        function = label["label"] if is_function(label["label"]) else ""
        if LABEL.match(label["label"]):
            function = role_of(label["label"])
        found = people_of_line(text, label.end(), end)
        return [replace(m, function=m.function or function) for m in found if m.named.sure]
    bracket = _BRACKETS.search(text, at, end) if end - at < 200 else None
    if bracket and is_house(text[at : bracket.start()]):
        stop = text.find(")", bracket.end(), end)
        inside = people_of_line(text, bracket.end(), stop if stop > 0 else end)
        inside = inside or _behind_label(text, bracket.end(), stop if stop > 0 else end)
        house = organisation(text[at : bracket.start()])
        return [replace(m, organisation=m.organisation or house) for m in inside if m.named.sure]
    return []


def _lines(text: str) -> list[tuple[int, int]]:
    """The lines that are not empty, as characters."""
    found, at = [], 0
    for line in text.split("\n"):
        if line.strip():
            found.append((at, at + len(line)))
        at += len(line) + 1
    return found


def _fact(places: list[_Found], texts: Mapping[int, str], kind: str) -> Fact:
    first = max(places, key=lambda found: found.confidence)
    named, page = first.mention.named, first.page
    value: dict[str, Json] = {"name": named.name}
    title = max((p.mention.named.title for p in places), key=len)
    role = _best_role(places).split(":")[0].strip() or part_by_kind(page, named, kind)
    house = (
        _house(places, texts)
        or _house_beside(places, texts)
        or _house_of_office(places, role, texts)
    )
    for key, told in (("title", title), ("role", role), ("organisation", house)):
        if told:
            value[key] = told
    sure = any(p.mention.is_sure for p in places)
    quote = " ".join(texts[page.number][named.begin : named.end].split())
    evidence = Evidence(first.rule, quote, page.number, named.begin, named.end)
    confidence = first.confidence if sure else 0.5
    return Fact("people", value, evidence, confidence, ACCEPTED if sure else UNSURE)


def _best_role(places: Iterable[_Found]) -> str:
    roles = [p.role for p in places if p.role]
    if MODERATION in roles:
        return MODERATION
    told = (p.mention.function for p in places)
    functions = [function for function in told if function and not _CONTACTS.match(function)]
    reached = [CONTACT for p in places if _CONTACTS.match(p.mention.function)]
    return next(iter([*functions, *roles, *reached]), "")


def _house(places: Iterable[_Found], texts: Mapping[int, str]) -> str:
    for found in places:
        told = found.mention.organisation
        if told and not is_no_house(told):
            text = texts[found.page.number]
            if house := told_house(told, text, [parties(text)]):
                return house
    return ""


def _house_beside(places: Iterable[_Found], texts: Mapping[int, str]) -> str:
    for found in places:
        text = texts[found.page.number]
        told = house_beside(text, found.mention.named)
        if told and (house := told_house(told, text, [parties(text)])):
            return house
    return ""


def _house_of_office(places: Iterable[_Found], role: str, texts: Mapping[int, str]) -> str:
    pages = {number: parties(text) for number, text in islice(texts.items(), NEAR_PAGES)}
    for found in places:
        number = found.page.number
        if number in pages:
            told = found.mention.function or role
            house = house_of_office(
                texts[number], found.mention.named, told, pages[number], pages.values()
            )
            if house:
                return house
    return ""
