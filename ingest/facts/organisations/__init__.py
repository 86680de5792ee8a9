"""The organisations of a document and their roles, as facts.

An entry of the vocabulary, or the name as written, is one organisation, however often it is named;
its evidence is the first place where its name is written out. A role is `{name: role}`. In a list
as long as an address book nobody is sure who belongs to the document.
"""

from __future__ import annotations

from collections.abc import Iterator

from archive.model import ACCEPTED, UNSURE, Fact
from index.german.fold import fold
from ingest.facts.organisations.parties import Parties, Party, Role, parties
from ingest.facts.places import Place, first_pages, place
from ingest.facts.subject import Subject

ORGANISATIONS, ROLES = "organisations", "organisation_roles"
#: More bodies that no list knows are an address book.
_MANY = 40
#: No document is given more.
_MOST = 200


def read_organisations(subject: Subject) -> Iterator[Fact]:
    """The organisations in the order of reading, then the roles, labels before sentences."""
    pages = [(page, parties(page.text)) for page in first_pages(subject.pages)]
    yield from _organisations(pages)
    yield from _roles(pages)


def _organisations(pages: list[tuple[Place, Parties]]) -> Iterator[Fact]:
    best: dict[str, tuple[Place, Party]] = {}
    for page, found in pages:
        for party in found.named:
            key = party.id or fold(party.label)
            known = best.get(key)
            if known is None or (known[1].short and not party.short):
                best[key] = (page, party)
    unknown = sum(not party.id for _, party in best.values())
    with_role = {party.said for _, found in pages for party in (r.party for r in found.roles)}
    for page, party in list(best.values())[:_MOST]:
        is_many = unknown > _MANY and not party.id and party.said not in with_role
        yield _organisation(page, party, UNSURE if is_many else ACCEPTED)


def _organisation(page: Place, party: Party, status: str) -> Fact:
    rule = "Verzeichnis der Organisationen" if party.id else "Form des Namens"
    evidence = place(rule, page, party.begin, party.end)
    value = {"id": party.id, "label": party.label, "name": evidence.quote}
    confidence = 0.9 if party.id else 0.8
    return Fact(ORGANISATIONS, dict(value), evidence, confidence, status)


def _roles(pages: list[tuple[Place, Parties]]) -> Iterator[Fact]:
    told = [(page, role) for page, found in pages for role in found.roles]
    seen: set[tuple[str, str]] = set()
    for page, role in sorted(told, key=_by_sentence)[:_MOST]:
        key = (role.party.said, role.role)
        if key not in seen:
            seen.add(key)
            evidence = place(role.rule, page, role.party.begin, role.party.end)
            confidence = 0.85 if _by_sentence((page, role)) else 0.95
            yield Fact(ROLES, {role.party.said: role.role}, evidence, confidence)


def _by_sentence(told: tuple[Place, Role]) -> bool:
    return not told[1].rule.startswith("Feld")
