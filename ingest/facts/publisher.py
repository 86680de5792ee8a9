"""Who gave a document out: a label, "herausgegeben von", or the body whose name heads the page."""

from __future__ import annotations

import re
from collections.abc import Iterator

from archive.model import Fact
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
_LOGO = re.compile(r"\b(?:Logo|Startseite|Zur|Link)\b:?\s*")


def read_publisher(subject: Subject) -> Iterator[Fact]:
    """The publisher, if something says who it is."""
    pages = list(first_pages(subject.pages))
    yield from (*_stated(pages), *_heading(pages[:1]))


def _stated(pages: list[Place]) -> Iterator[Fact]:
    for page in pages:
        for role in parties(page.text).roles:
            if role.role == ROLE:
                party = role.party
                evidence = place(role.rule, page, party.begin, party.end)
                yield Fact(FIELD, party.said, evidence, 0.95)
                return
        said = _SAID.search(page.text)
        if said:
            begin, end = said.span("name")
            known = [p for p in parties(page.text).named if abs(p.begin - begin) < 3]
            name = known[0].said if known else " ".join(said["name"].split())
            evidence = place("Herausgegeben von", page, begin, known[0].end if known else end)
            yield Fact(FIELD, name, evidence, 0.9)
            return


def _heading(pages: list[Place]) -> Iterator[Fact]:
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
                    and len(bare) <= party.end - party.begin + 8
                ):
                    evidence = place("Kopf der Seite", page, party.begin, party.end)
                    yield Fact(FIELD, party.label, evidence, 0.8 if party.id else 0.7)
                    return


def _first_lines(text: str) -> Iterator[tuple[int, str]]:
    at, seen = 0, 0
    for line in text[:1000].split("\n"):
        if line.strip():
            yield at, line
            seen += 1
        if seen == _HEAD_LINES:
            return
        at += len(line) + 1
