"""The organisations of a page, and which of them have a role.

Known bodies by the vocabulary, others by the form of their names; in the value of a role's label
also names of no form ("proloco"). A district or a town is an organisation where it has a role, or
stands as a line of its own, as in an address.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache

from archive.vocabulary.names import organisations
from ingest.facts.book import Book, folded, stem
from ingest.facts.labels import labelled
from ingest.facts.organisations.bodies import Body, bodies
from ingest.facts.organisations.bodynames import nominative
from ingest.facts.organisations.partyacts import Party, acts, without_units
from ingest.facts.organisations.partynames import free_names, plural_bodies
from ingest.facts.organisations.roles import Stretch, stretches


@dataclass(frozen=True, slots=True)
class Role:
    """A party and what it does."""

    party: Party
    role: str
    rule: str


@dataclass(frozen=True, slots=True)
class Parties:
    """Who stands on a page, in order, and who has a role there."""

    named: tuple[Party, ...]
    roles: tuple[Role, ...]
    #: With the districts and towns that are only places there.
    all: tuple[Party, ...] = ()


@cache
def book() -> Book:
    """The organisations of the vocabulary, ready for looking them up."""
    return Book(organisations())


@lru_cache(maxsize=32)
def parties(text: str) -> Parties:
    """The organisations that a page names, and their roles. Kept for the reader that comes next."""
    found = without_units(text, _found(text))
    roles = list(_roles(text, found))
    by_role = {role.party for role in roles}
    named = [p for p in found if not p.territory or p in by_role or acts(text, p)]
    known = set(found)
    named += [role.party for role in roles if role.party not in known]
    listed = sorted(dict.fromkeys(named), key=lambda p: p.begin)
    return Parties(tuple(listed), tuple(roles), tuple(found))


#: A longer name than that of the list: Thünen-Institut für Lebensverhältnisse.
_GOES_ON = re.compile(r"\s(?:für|und|&)\s|,\s|-")


def _found(text: str) -> list[Party]:
    known: list[Party] = []
    told = bodies(text)
    ends = {body.begin: body.end for body in told}
    for named in book().find(text):
        end = named.end + (text[named.end - 2 : named.end + 1] == ".V.")
        said = nominative(text[named.begin : end])
        label = named.entry.label
        same = [stem(w) for w in said.split()] == [stem(w) for w in label.split()]
        said = label if named.short or same else said
        if not _GOES_ON.match(text[end : ends.get(named.begin, end)]):
            known.append(Party(named.entry.id, label, said, named.begin, end, named.short))
    found = list(known)
    for body in told:
        if not any(p.begin < body.end and body.begin < p.end for p in _near(known, body)):
            found.append(
                Party("", body.name, body.name, body.begin, body.end, territory=body.territory)
            )
    for name, begin, end in plural_bodies(text):
        found.append(Party("", name, name, begin, end, territory=True))
    return sorted(found, key=lambda party: (party.begin, party.end))


#: Roles that a district or a town is not listed with.
_OF_BODIES = ("Kooperationspartner", "Partner")


def _near(known: Sequence[Party], body: Body) -> Sequence[Party]:
    """Those of the list, in order, that may overlap a body."""
    first = bisect_left(known, body.begin - 200, key=_begin_of)
    return known[first : bisect_left(known, body.end, key=_begin_of)]


def _begin_of(party: Party) -> int:
    return party.begin


def _roles(text: str, found: Sequence[Party]) -> Iterator[Role]:
    """Each role of each party, once; of two in one stretch the abbreviation is the same body."""
    labels = labelled(text)
    seen: set[tuple[str, str]] = set()
    for stretch in stretches(text, labels):
        if not stretch.role:
            continue
        for party in _in(text, stretch, found):
            key = (party.said, stretch.role)
            is_said = stretch.rule.startswith("Feld") and not stretch.first
            if party.territory and stretch.role in _OF_BODIES and not is_said:
                continue  # that a town takes part makes it a region of the document
            if key not in seen:
                seen.add(key)
                yield Role(party, stretch.role, stretch.rule)


def _in(text: str, stretch: Stretch, found: Sequence[Party]) -> list[Party]:
    first = bisect_left(found, stretch.begin, key=_begin_of)
    near = found[first : bisect_left(found, stretch.end, key=_begin_of)]
    inside = [p for p in near if p.end <= stretch.end]
    inside = [p for p in inside if not _in_brackets(text, stretch, p)]
    if stretch.first:
        return _row(text, stretch.begin, inside, stretch.lead)
    if stretch.last:
        return _ending(text, stretch.end, inside)
    if stretch.free:
        inside = [*inside, *_free(text, stretch, inside)]
    return sorted(inside, key=lambda p: p.begin)


_THE = (
    r"(?:(?:der|die|das|dem|den|des|the|vom|mit|auch)\s+){0,2}"
    r"(?:(?:Vereine?|Verband|Genossenschaft|Firma|Unternehmen|Büros?)\s+)?"
)
#: A name that has no form of a body, between others: die Charité, die Muster GmbH.
_UNKNOWN = r"(?:[A-ZÄÖÜ][\wé-]+(?:\s[A-ZÄÖÜ][\w-]+){0,3},\s(?:(?:der|die|das|dem|den)\s)?){0,2}"
_INSERTED = r"(?:\s*\([^()]{0,120}\))?"
#: Before the first of a row, and between two: a comma or a conjunction parts them, or a line.
_OPENING = re.compile(rf"[\s•*–-]*{_THE}{_UNKNOWN}(?:\([^()]{{0,120}}\)\s*)?")
_BETWEEN = re.compile(
    rf"{_INSERTED}\s*(?:[,;/&•]|\n(?=\s*[•*–-])|\s(?:in\s(?:Arbeits|Bieter)gemeinschaft|"
    rf"gemeinsam)\smit(?=\s)|(?:,\s*)?(?:und|sowie|sowie\sauch|and|bzw\.|"
    rf"wie\sauch)(?=\s))"
    rf"[\s•*–-]*(?:(?:und|sowie|and)\s+)?{_THE}{_UNKNOWN}"
)
_CLOSING = re.compile(
    rf"{_INSERTED}(?:,\s[A-ZÄÖÜ][\w-]+(?=\s*$))?(?:,\s(?:vertreten|mit\sSitz)\s[^,]{{3,60}},)?\s*"
)


def _row(text: str, at: int, inside: Sequence[Party], lead: int = 0) -> list[Party]:
    """Those that stand side by side from a character on, or after some other words."""
    row: list[Party] = []
    if lead and inside and inside[0].begin - at <= lead:
        at = inside[0].begin
    for party in inside:
        between = _BETWEEN if row else _OPENING
        if not between.fullmatch(text[at : party.begin]):
            break
        row.append(party)
        at = party.end
    return row


def _ending(text: str, end: int, inside: Sequence[Party]) -> list[Party]:
    """Those that stand side by side up to a character."""
    row: list[Party] = []
    for party in reversed(inside):
        between = _BETWEEN if row else _CLOSING
        if not between.fullmatch(text[party.end : end]):
            break
        row.append(party)
        end = party.begin
    return row[::-1]


def _in_brackets(text: str, stretch: Stretch, party: Party) -> bool:
    """Whether a party is only explained: the institute behind its university, an abbreviation."""
    before = text[stretch.begin : party.begin]
    return before.count("(") > before.count(")")


def _free(text: str, stretch: Stretch, inside: Sequence[Party]) -> Iterator[Party]:
    taken = [(p.begin, p.end) for p in inside]
    for begin, end in free_names(text, stretch.begin, stretch.end, taken):
        name = folded(text[begin:end])
        yield Party("", name, name, begin, end)
