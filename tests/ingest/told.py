"""What readers make of a text, for tests."""

from __future__ import annotations

from archive.model import ACCEPTED, Fact, Page, PageUnit
from ingest.facts.subject import Reader, Subject


def read(reader: Reader, *texts: str, title: str = "Ohne Titel") -> list[Fact]:
    """The facts of pages with these texts."""
    pages = tuple(Page(number, text) for number, text in enumerate(texts, 1))
    return list(reader(Subject(pages, title, "Projekt", PageUnit.PAGE, "text/plain")))


def labels(facts: list[Fact], status: str = ACCEPTED) -> list[str]:
    """What the accepted facts say, a vocabulary's by their labels."""
    return [
        str(fact.value["label"] if isinstance(fact.value, dict) else fact.value)
        for fact in facts
        if fact.status == status
    ]


def assert_evident(facts: list[Fact], *texts: str) -> None:
    """Every fact stands where its evidence says, in the words that it quotes."""
    for fact in facts:
        place = fact.evidence
        assert place.rule
        if place.page is not None:
            assert place.begin is not None and place.end is not None
            there = texts[place.page - 1][place.begin : place.end]
            assert " ".join(there.split()) == place.quote
