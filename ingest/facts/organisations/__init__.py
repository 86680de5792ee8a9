"""The organisations of a document and their roles, as facts.

An entry of the vocabulary, or the name as written, is one organisation, however often it is named;
its evidence is the first place where its name is written out. A role is `{name: role}`. In a list
as long as an address book nobody is sure who belongs to the document.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from archive.model import ACCEPTED, UNSURE, Fact
from index.german.fold import fold
from ingest.facts.organisations.parties import Parties, Role, parties
from ingest.facts.organisations.partyacts import Party
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
    full = _full_names(pages)
    for page, found in pages:
        for party in found.named:
            key = party.id or full.get(_bare(party.label), fold(party.label))
            known = best.get(key)
            is_fuller = known and not party.id and len(party.label) > len(known[1].label)
            if known is None or is_fuller or (known[1].short and not party.short):
                best[key] = (page, party)
    unknown = sum(not party.id for _, party in best.values())
    with_role = {party.said for _, found in pages for party in (r.party for r in found.roles)}
    for page, party in list(best.values())[:_MOST]:
        is_many = unknown > _MANY and not party.id and party.said not in with_role
        yield _organisation(page, party, UNSURE if is_many else ACCEPTED)


#: What may be left out of a name where it is said again.
_FORM = re.compile(
    r",?\s(?:e\.?\s?v\.?|g?gmbh|eg|ag|kg|gbr|ug|gug|mbb|aör|kdör|mbh)(?=\s|$)|\s(?:&|und)\sco\.?.*$"
)


def _bare(label: str) -> str:
    """A name without its legal form."""
    return _FORM.sub("", fold(label).replace("ß", "ss")).strip(" .")


def _full_names(pages: list[tuple[Place, Parties]]) -> dict[str, str]:
    """The names that a document also gives with their legal form, by those without it."""
    labels = {party.label for _, found in pages for party in found.named if not party.id}
    return {_bare(label): fold(label) for label in labels if _bare(label) != fold(label)}


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
