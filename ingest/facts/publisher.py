"""Who gave a document out: a label, "herausgegeben von", or the body whose name heads the page."""

from __future__ import annotations

import re
from collections.abc import Iterator

from archive.model import Fact, Kind
from index.german.fold import fold
from ingest.facts.findtitle import joined
from ingest.facts.names import name_at
from ingest.facts.organisations.parties import parties
from ingest.facts.places import Place, first_pages, place
from ingest.facts.subject import Subject

FIELD = "publisher"
ROLE = "Herausgeber"
#: The name of a body heads a page if it is one of its first lines, and all of the line.
_HEAD_LINES = 3
_SAID = re.compile(
    r"(?:^(?:Herausgeber(?:in|innen)?|Hrsg\.?|Publisher)[ \t]*:?[ \t]*\n?[ \t]*|"
    r"\bHerausgegeben (?:von der|von dem|vom|von|durch d\w\w) |\bPublished by (?:the )?)"
    r"(?P<name>(?-i:[A-ZÄÖÜ])[^\n(,;:]{5,110}?)(?=\s*(?:$|[(,;]|\. ))",
    re.IGNORECASE | re.MULTILINE,
)
#: Fact sheets of a house have its name and this below the title.
_FACT_SHEET = re.compile(r"^Projektsteckbrief$", re.MULTILINE)
#: "© Name, Ort, Oktober 2021", "Impressum" and the name below it, "Name (Hrsg.)".
_COPYRIGHT = re.compile(
    r"^(?:©|\(c\)|Copyright(?: ©)?)[ \t]*(?:(?:19|20)\d\d,? )?|^(?:Impressum|"
    r"IMPRESSUM)[ \t]*\n+[ \t]*(?=[A-ZÄÖÜ])",
    re.MULTILINE,
)
_EDITED = re.compile(
    r"^(?P<name>[A-ZÄÖÜ][^\n(]{5,110}?),? \((?:Hrsg\.|Herausgeber(?:in)?|Ed\.)\)", re.MULTILINE
)
_LOGO = re.compile(r"\b(?:Logo|Startseite|Zur|Link)\b:?\s*")


def read_publisher(subject: Subject) -> Iterator[Fact]:
    """The publisher, if something says who it is."""
    pages = list(first_pages(subject.pages))
    stated = list(_stated(pages))
    yield from stated
    if not stated and _is_titled(subject):
        yield from (*_copyright(pages[:3]), *_heading(pages[:1], fold(subject.title)))


def _is_titled(subject: Subject) -> bool:
    """Whether the body above a document gives it out: a publication, or a project's fact sheet."""
    head = subject.pages[0].text[:400] if subject.pages else ""
    return subject.kind == Kind.PUBLICATION or bool(_FACT_SHEET.search(head))


def _stated(pages: list[Place]) -> Iterator[Fact]:
    for page in pages:
        for role in parties(page.text).roles:
            if role.role == ROLE:
                party = role.party
                end = _whole(page.text, party.end)
                name = joined([party.said, *page.text[party.end : end].split("\n")])
                evidence = place(role.rule, page, party.begin, end)
                yield Fact(FIELD, name, evidence, 0.95)
                return
        said = _EDITED.search(page.text, 0, _HEAD) or _SAID.search(page.text)
        person = name_at(page.text, said.start("name")) if said else None
        if said and not (person and person.sure):
            begin, end = said.span("name")
            end = _whole(page.text, end)
            known = [p for p in parties(page.text).named if abs(p.begin - begin) < 3]
            known = [p for p in known if p.end >= end - 3]
            name = known[0].said if known else joined(page.text[begin:end].split("\n"))
            evidence = place("Herausgegeben von", page, begin, known[0].end if known else end)
            yield Fact(FIELD, name, evidence, 0.9)
            return


def _copyright(pages: list[Place]) -> Iterator[Fact]:
    """The body that a copyright or an imprint names."""
    for page in pages:
        for said in _COPYRIGHT.finditer(page.text):
            for party in parties(page.text).named:
                if 0 <= party.begin - said.end() <= 1:
                    evidence = place("Impressum", page, party.begin, party.end)
                    yield Fact(FIELD, party.said, evidence, 0.85)
                    return


def _heading(pages: list[Place], title: str) -> Iterator[Fact]:
    """The body whose name is a line at the head of the first page."""
    for page in pages:
        for begin, line in _first_lines(page.text):
            bare = _LOGO.sub("", line).strip()
            for party in parties(page.text).named:
                # not behind a label: who bears a project has not given the page out
                inside = begin <= party.begin <= begin + 3 and party.end <= begin + len(line)
                if (
                    inside
                    and ":" not in line
                    and not party.territory
                    and fold(party.label) != title  # the project itself
                    and len(bare) <= party.end - party.begin + 8
                ):
                    evidence = place("Kopf der Seite", page, party.begin, party.end)
                    yield Fact(FIELD, party.label, evidence, 0.8 if party.id else 0.7)
                    return


def _whole(text: str, end: int) -> int:
    """The end of a name that a margin has broken."""
    more = _BROKEN.match(text, end) if _CUT.search(text[max(0, end - 20) : end]) else None
    return more.end() if more else end


#: Behind an adjective or a small word a name goes on in the next line.
_CUT = re.compile(r"(?:[A-ZÄÖÜ][a-zäöü]+(?:isch|lich|ig)(?:e[nrs]?)|der|des|für|und|-)$")
_BROKEN = re.compile(r"\n[ \t]*[A-ZÄÖÜ][^\n,;(:]{2,80}")
_HEAD = 1_500


def _first_lines(text: str) -> Iterator[tuple[int, str]]:
    at, seen = 0, 0
    for line in text[:1000].split("\n"):
        if line.strip():
            yield at, line
            seen += 1
        if seen == _HEAD_LINES:
            return
        at += len(line) + 1
