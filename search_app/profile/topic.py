"""A topic: what it means, where it stands in the scheme, what it is often found with."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from archive.errors import QueryError
from archive.vocabulary import topics
from archive.vocabulary.topics import ACTIVE, Topic
from index.request import FacetValue, SearchRequest
from index.search import Search
from index.tree import SEPARATOR
from search_app import entities
from search_app.present.linked import Link
from search_app.profile.register import Line, counts, lines
from search_app.urls import search_url

FACET = "thema"
#: Topics that are often found together, as many as are named.
TOGETHER = 8
EUROVOC = "http://eurovoc.europa.eu/"
GND = "https://d-nb.info/gnd/"


@dataclass(frozen=True, slots=True)
class TopicProfile:
    """A topic of the scheme; of a word of others only what it is found with is known."""

    number: str
    note: str
    other_labels: tuple[str, ...]
    above: tuple[Link, ...]
    narrower: tuple[Line, ...]
    beside: tuple[Line, ...]
    together: tuple[Line, ...]
    elsewhere: tuple[Link, ...]


def topic_profile(
    search: Search,
    entity: entities.Entity,
    values: tuple[FacetValue, ...],
    request: SearchRequest,
) -> TopicProfile:
    """A topic, with the counts of the facet `thema` over everything that the asker may see."""
    topic = topics.topics().get(entity.id)
    together = _together(search, entity, request)
    if topic is None:
        return TopicProfile("", "", (), (), (), (), together, ())
    number_of = counts(values)
    return TopicProfile(
        number=shown_number(topic.id),
        note=topic.note,
        other_labels=topic.other_labels,
        above=tuple(_above(topic)),
        narrower=tuple(line(one, number_of) for one in below(topic.id)),
        beside=tuple(line(one, number_of) for one in _beside(topic)),
        together=together,
        elsewhere=tuple(_elsewhere(topic)),
    )


def is_known(id_: str) -> bool:
    """Whether the scheme has such a topic."""
    return id_ in topics.topics()


def shown_number(id_: str) -> str:
    """
    >>> shown_number("T01.3"), shown_number("Sonstiges")
    ('01.3', '')
    """
    return id_[1:] if is_known(id_) and id_[:1] == "T" else ""


def below(id_: str) -> list[Topic]:
    """The narrower topics of one, of "" the top ones, in the order of the scheme."""
    return [t for t in topics.topics().values() if t.broader == id_ and t.status == ACTIVE]


def line(topic: Topic, number_of: dict[str, int]) -> Line:
    """A topic with its documents; the page it leads to has the same number."""
    entity = entities.of_id(FACET, topic.id)
    url = search_url(SearchRequest().with_filter(FACET, entity.value))
    count = number_of.get(entity.value, 0)
    return Line(topic.label, url, count, page=entity.path, number=shown_number(topic.id))


def _above(topic: Topic) -> Iterator[Link]:
    broader = topics.topics().get(topic.broader)
    if broader is not None:
        yield from _above(broader)
        yield Link(broader.label, entities.of_id(FACET, broader.id).path)


def _beside(topic: Topic) -> list[Topic]:
    """The other narrower topics of the same broader one; of a top one there are too many."""
    return [t for t in below(topic.broader) if t.id != topic.id] if topic.broader else []


def _together(search: Search, entity: entities.Entity, request: SearchRequest) -> tuple[Line, ...]:
    """Topics of the same documents, those above and below this one left out."""
    both = SearchRequest(f'{FACET}:"{entity.label}"', role=request.role)
    try:
        found = search.search(both)
    except QueryError:
        return ()  # a word with quotation marks or without end: no search can name it

    def is_other(value: FacetValue) -> bool:
        one, other = f"{value.value}{SEPARATOR}", f"{entity.value}{SEPARATOR}"
        return not one.startswith(other) and not other.startswith(one)

    return lines(found.facets.get(FACET, ()), both, FACET, TOGETHER, is_other)


def _elsewhere(topic: Topic) -> Iterator[Link]:
    for id_ in topic.eurovoc:
        yield Link("EuroVoc", f"{EUROVOC}{id_}", id_)
    for id_ in topic.gnd:
        yield Link("Gemeinsame Normdatei", f"{GND}{id_}", id_)
