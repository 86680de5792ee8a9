"""Documents that are about the same: one search for what a document is about, and why each fits.

Sought are the names of its topics, programmes, regions and people; what comes up is kept if the
facts agree. The reason told is what both have in common.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass

from archive.errors import IndexUnavailable, QueryError
from archive.model import Document, Fact, State, VersionId
from index.factfacets import FIELDS, factfacets
from index.labels import label
from index.query import MAX_CHARACTERS
from index.request import SearchRequest
from index.tree import SEPARATOR
from search_app.dossier import Dossier
from search_app.wiring import Services

#: Documents that are compared, that are told, and what must be common at least.
COMPARED, MOST, ENOUGH = 24, 5, 2.0
#: Words of the search, and names in a reason.
WORDS, NAMED = 16, 4
#: What a common value counts. What lies on the highest level of a tree says little.
WEIGHTS = {"person": 1.5, "region": 1.5, "programm": 1.0, "thema": 1.0}
TOP_LEVEL = 0.4
_FIELDS = (*(FIELDS[facet] for facet in WEIGHTS if facet in FIELDS), "regions")
_SIGNS = str.maketrans('"„“”()*:', "        ")

Facets = Mapping[str, Collection[str]]


@dataclass(frozen=True, slots=True)
class Similar:
    """A document and what it has in common with another one."""

    document: Document
    common: tuple[str, ...]


def similar(services: Services, dossier: Dossier, without: Collection[int]) -> tuple[Similar, ...]:
    """The documents most like this one that the role may see, the best first."""
    query = query_of(dossier.facets)
    if not query:
        return ()
    request = SearchRequest(query, per_page=COMPARED, strict=True, role=dossier.role)
    try:
        ranked = services.search.rank(request)
    except (IndexUnavailable, QueryError):
        return ()  # not an error: the page stands without them
    candidates = [
        d
        for d, _ in ranked[:COMPARED]
        if d.id != dossier.document.id and d.id not in without and d.version
        if d.state is State.ACTIVE and dossier.role.may_see(d.visibility)
    ]
    facts = services.catalogue.facts_of([d.version.id for d in candidates if d.version], _FIELDS)
    return _best(dossier.facets, candidates, facts)


def query_of(facets: Facets) -> str:
    """The names of what a document is about, any of which may be found.

    >>> query_of({"thema": ("T09",), "person": ("Silke Umbach",)})
    'Nahversorgung ODER "Silke Umbach"'
    """
    parts: list[str] = []
    words = 0
    for name in _names(facets):
        part = f'"{name}"' if " " in name else name
        length = len(" ODER ".join([*parts, part]))
        if words + len(name.split()) > WORDS or length > MAX_CHARACTERS:
            break
        words += len(name.split())
        parts.append(part)
    return " ODER ".join(parts)


def _names(facets: Facets) -> Iterable[str]:
    """Names in turn, a topic, a region, a programme, a person and so on, each once."""
    lists = [
        _told(facet, facets.get(facet, ())) for facet in ("thema", "region", "programm", "person")
    ]
    found: dict[str, None] = {}
    for turn in range(max(map(len, lists), default=0)):
        for names in lists:
            found.update({name: None for name in names[turn : turn + 1]})
    return found


def _told(facet: str, values: Iterable[str]) -> list[str]:
    names = (" ".join(label(facet, value).translate(_SIGNS).split()) for value in values)
    return [name for name in names if len(name) > 2]


def _best(
    facets: Facets, candidates: list[Document], facts: Mapping[int, tuple[Fact, ...]]
) -> tuple[Similar, ...]:
    scored = []
    for at, document in enumerate(candidates):
        version = document.version.id if document.version else VersionId(0)
        common = shared(facets, factfacets(facts.get(version, ())))
        score = sum(weight for _, weight in common)
        if score >= ENOUGH:
            names = dict.fromkeys(name for name, _ in common)
            scored.append((-score, at, Similar(document, tuple(names)[:NAMED])))
    return tuple(found for _, _, found in sorted(scored, key=lambda one: one[:2])[:MOST])


def shared(one: Facets, other: Facets) -> list[tuple[str, float]]:
    """(name, weight) of the values that both have, the weightiest first."""
    found = []
    for facet, weight in WEIGHTS.items():
        others = frozenset(other.get(facet, ()))
        common = [value for value in one.get(facet, ()) if value in others]
        for value in common:
            is_top = facet in ("thema", "region") and SEPARATOR not in value
            found.append((label(facet, value), weight * TOP_LEVEL if is_top else weight))
    return sorted(found, key=lambda pair: -pair[1])
