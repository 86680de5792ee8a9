"""An organisation: how it is written, what came before and after it, what it did where."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from archive.errors import QueryError
from archive.masking import mask
from archive.model import Document
from archive.vocabulary.names import Entry, organisations
from index.request import FacetValue, SearchRequest
from index.search import Search
from search_app import entities
from search_app.profile.programme import years
from search_app.profile.register import Line, named
from search_app.profile.seen import Told

FACET = "organisation"
FIELD, ROLES = "organisations", "organisation_roles"
FIELDS = (FIELD, ROLES)
#: Organisations that are found together, and people named with one, as many as are listed.
TOGETHER, PEOPLE = 10, 16
#: Steps of a succession that are shown on either side; further ones stand on the next pages.
FAR = 2
#: Documents that are named for a role or a spelling.
PROOFS = 6


@dataclass(frozen=True, slots=True)
class Body:
    """An organisation of a succession."""

    name: str
    short: str
    url: str
    years: str


@dataclass(frozen=True, slots=True)
class Step:
    """The bodies that stand equally far from the organisation: at 0 itself, before it below 0."""

    step: int
    listed: tuple[Body, ...]


@dataclass(frozen=True, slots=True)
class Proven:
    """What is said of something, and the documents that say so, newest first."""

    text: str
    documents: tuple[Document, ...]
    total: int


@dataclass(frozen=True, slots=True)
class OrganisationProfile:
    """An organisation. `chain` is empty for one without successors and predecessors."""

    short: str
    valid: str
    chain: tuple[Step, ...]
    roles: tuple[Proven, ...]
    spellings: tuple[Proven, ...]


def organisation_profile(entity: entities.Entity, listed: Iterable[Told]) -> OrganisationProfile:
    """What the vocabulary and these documents say of an organisation."""
    read = list(listed)
    entry = organisations().get(entity.id)
    spellings = _proven((name, each) for each in read for name in _spellings(each, entity.value))
    return OrganisationProfile(
        short=_short(entry) if entry else "",
        valid=years(entry.valid_from, entry.valid_to) if entry else "",
        chain=chain(entity.id),
        roles=_proven((role, each) for each in read for role in _roles(each, entity.value)),
        spellings=spellings if {each.text for each in spellings} != {entity.label} else (),
    )


def is_known(id_: str) -> bool:
    """Whether the vocabulary has such an organisation."""
    return id_ in organisations()


def chain(id_: str) -> tuple[Step, ...]:
    """What came before an organisation and after it, the earliest first, itself among them."""
    if id_ not in organisations():
        return ()
    steps = {id_: 0}
    for turn, following in ((-1, _predecessors), (1, _successors)):
        at = [id_]
        for distance in range(1, FAR + 1):
            at = [one for each in at for one in following(each) if one not in steps]
            steps |= dict.fromkeys(at, turn * distance)
    if len(steps) == 1:
        return ()
    return tuple(
        Step(step, _bodies(one for one, at in steps.items() if at == step))
        for step in sorted(set(steps.values()))
    )


def _bodies(ids: Iterable[str]) -> tuple[Body, ...]:
    return tuple(sorted((_body(organisations()[id_]) for id_ in ids), key=lambda b: b.name))


def _predecessors(id_: str) -> list[str]:
    return [entry.id for entry in organisations().values() if id_ in entry.successors]


def _successors(id_: str) -> list[str]:
    return [one for one in organisations()[id_].successors if one in organisations()]


def _body(entry: Entry) -> Body:
    url = entities.of_id(FACET, entry.id).path
    return Body(entry.label, _short(entry), url, years(entry.valid_from, entry.valid_to))


def _short(entry: Entry) -> str:
    return next((short.lstrip("?") for short in entry.abbreviations), "")


def _spellings(told: Told, value: str) -> Iterator[str]:
    for each in told.values(FIELD):
        name, label = str(each.get("name") or ""), str(each.get("label") or "")
        if mask(label or name) == value and name:
            yield mask(name)


def _roles(told: Told, value: str) -> Iterator[str]:
    """The roles that a document gives an organisation, by its label or as it writes it."""
    called = {value, *_spellings(told, value)}
    for each in told.values(ROLES):
        for name, role in each.items():
            if mask(str(name)) in called:
                yield from (mask(str(r)) for r in (role if isinstance(role, list) else [role]))


def _proven(pairs: Iterable[tuple[str, Told]]) -> tuple[Proven, ...]:
    """What is said most often first."""
    found: dict[str, dict[int, Document]] = {}
    for text, told in pairs:
        found.setdefault(text, {})[told.document.id] = told.document
    proven = [
        Proven(text, tuple(documents.values())[:PROOFS], len(documents))
        for text, documents in found.items()
    ]
    return tuple(sorted(proven, key=lambda each: (-each.total, each.text)))


def together(search: Search, entity: entities.Entity, request: SearchRequest) -> tuple[Line, ...]:
    """The organisations of the same documents."""
    both = SearchRequest(f'{FACET}:"{entity.value}"', role=request.role)
    try:
        found = search.search(both, facet_keys=(FACET,))
    except QueryError:
        return ()  # a name with quotation marks, or a very long one: no search can name it
    own = entity.value.casefold()

    def is_other(value: FacetValue) -> bool:
        return value.value.casefold() != own

    return named(found.facets.get(FACET, ()), both, FACET, TOGETHER, is_other)
