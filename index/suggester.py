"""Who suggests: finds words, titles and facet values for what was typed, and counts them.

Names are listed once a state of archive and index. What is hidden or withdrawn since is not
suggested: titles are looked up again, and the index tells the rest as every search does.
"""

from __future__ import annotations

import threading
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cache, partial
from typing import Protocol

from archive.catalogue import Catalogue
from archive.errors import IndexUnavailable, QueryError
from archive.masking import mask
from archive.model import Visibility
from archive.vocabulary import names, topics
from index.backend import IndexStatus, Question, SearchBackend
from index.german.fold import fold
from index.labels import FACET_NAMES, label
from index.names import Names, typed_name
from index.planner import planner_of
from index.request import MISSING, SearchRequest
from index.suggest import SHORTEST, TITLE, WORD, Suggestion, shared, words
from index.tree import SEPARATOR

#: Suggestions that a list shows.
MOST = 8
#: Facets whose values are suggested, in the order of the list.
FACETS = ("person", "region", "organisation", "thema", "programm")
#: Counts of words that are kept; a longer list is begun anew.
_KEPT_COUNTS = 4_000


class Asked(Protocol):
    """The search, as far as suggestions need it."""

    def count(self, request: SearchRequest) -> int: ...


@dataclass(frozen=True, slots=True)
class _Known:
    """What may be suggested to a role as of a state: titles, the values of the facets with their
    numbers of documents, and the counts found so far."""

    state: IndexStatus
    titles: Names[str]
    values: Mapping[str, Names[str]]
    documents: Mapping[str, Mapping[str, int]]
    counts: dict[SearchRequest, int]


_NO_NAMES: Names[str] = Names(())
_NOTHING = _Known(IndexStatus(available=False), _NO_NAMES, {}, {}, {})


class Suggester:
    """Makes suggestions. Safe to share between threads."""

    def __init__(self, catalogue: Catalogue, backend: SearchBackend, search: Asked) -> None:
        self._catalogue = catalogue
        self._backend = backend
        self._search = search
        self._kept: dict[Visibility, _Known] = {}
        self._lock = threading.Lock()

    def suggest(self, typed: str, within: SearchRequest, limit: int) -> list[Suggestion]:
        """At most so many suggestions, grouped by kind; the request gives role and filters."""
        if len(typed_name(typed)) < SHORTEST:
            return []
        known = self._known(within.role)
        others = [
            self._titles(typed, within.role, limit, known),
            *(_best(key, known, typed, limit) for key in FACETS if key in known.values),
        ]
        chosen = shared([self._words(typed, within.role, limit), *others], limit)
        counted = (self._counted(one, within, known) for one in chosen)
        return [one for one in counted if one.count]

    def _words(self, typed: str, role: Visibility, limit: int) -> list[Suggestion]:
        """Words that are not counted yet: only those that the list has room for will be."""
        chain = planner_of(self._backend.learnt()).chain
        found = words(typed, self._backend, chain, role, limit)
        return [Suggestion(text, WORD, 0) for text in found]

    def _counted(self, one: Suggestion, within: SearchRequest, known: _Known) -> Suggestion:
        if one.kind != WORD:
            return one
        return replace(one, count=self._count(replace(within, query=one.text, page=1), known))

    def _count(self, request: SearchRequest, known: _Known) -> int:
        """The results of a search, counted once."""
        number = known.counts.get(request)
        if number is None:
            if len(known.counts) >= _KEPT_COUNTS:
                known.counts.clear()
            known.counts[request] = number = self._found(request)
        return number

    def _found(self, request: SearchRequest) -> int:
        try:
            return self._search.count(request)
        except QueryError:
            return 0  # what was typed is no query yet: an open quotation mark, a bracket

    def _titles(self, typed: str, role: Visibility, limit: int, known: _Known) -> list[Suggestion]:
        found = known.titles.beginning(typed)
        best = sorted(found, key=lambda place: (place[0], len(place[1]), place[1]))[:limit]
        if not best:
            return []
        now = {title: (n, first) for title, n, first in self._catalogue.titles(role, _texts(best))}
        listed = [(title, *now[title]) for _, title in best if title in now]
        return [
            Suggestion(mask(title), TITLE, number, document=first if number == 1 else None)
            for title, number, first in listed
        ]

    def _known(self, role: Visibility) -> _Known:
        state = self._backend.status()
        if not state.available:
            raise IndexUnavailable(state.problem or "Der Index fehlt.")
        with self._lock:
            kept = self._kept.get(role)
            if kept is None or kept.state != state:
                self._kept[role] = kept = self._listed(role, state, kept or _NOTHING)
        return kept

    def _listed(self, role: Visibility, state: IndexStatus, older: _Known) -> _Known:
        """All of it; what was listed before keeps its place, since a commit changes little."""
        everything = SearchRequest(role=role, per_page=1, strict=True)
        plan = planner_of(self._backend.learnt()).plan(None)
        facets = self._backend.rank(Question(everything, plan, _nothing, FACETS, places=0)).facets
        return _Known(
            state=state,
            titles=older.titles.changed(self._catalogue.all_titles(role), lambda t: (mask(t),)),
            values={
                key: older.values.get(key, _NO_NAMES).changed(
                    (value for value, _ in counts if value != MISSING), partial(_names, key)
                )
                for key, counts in facets.items()
            },
            documents={key: dict(counts) for key, counts in facets.items()},
            counts={},
        )


def _nothing(_words: object) -> None:
    return None


def _texts(found: list[tuple[bool, str]]) -> list[str]:
    return [title for _, title in found]


def _best(key: str, known: _Known, typed: str, limit: int) -> list[Suggestion]:
    """Those that begin as typed first, then by documents, ties by DIN 5007; each once."""
    documents = known.documents[key]
    found = [
        (later, Suggestion(mask(label(key, value)), FACET_NAMES[key], documents[value], key, value))
        for later, value in known.values[key].beginning(typed)
    ]
    found.sort(key=lambda place: (place[0], -place[1].count, fold(place[1].text)))
    return [value for _, value in found][:limit]


def _names(key: str, value: str) -> Iterator[str]:
    """The label of a value, and its other names."""
    yield mask(label(key, value))
    yield from _other_names(key, value)


def _other_names(key: str, value: str) -> tuple[str, ...]:
    """What else the vocabulary calls a value: "BBSR", "Modellvorhaben der Raumordnung"."""
    if key == "thema":
        topic = topics.topics().get(value.rpartition(SEPARATOR)[2])
        return topic.other_labels if topic else ()
    return _vocabulary(key).get(value, ())


@cache
def _vocabulary(key: str) -> dict[str, tuple[str, ...]]:
    """{label: its other names} of a facet whose values are labels of a vocabulary."""
    listed = {"programm": names.programmes, "organisation": names.organisations}.get(key, dict)()
    return {
        entry.label: tuple(name.lstrip("?=") for name in (*entry.names, *entry.abbreviations))
        for entry in listed.values()
    }
