"""The register of topics: the top ones of the scheme, each with its number and its documents."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from archive.vocabulary import topics
from index.request import FacetValue
from search_app import entities


@dataclass(frozen=True, slots=True)
class TopicLine:
    """A topic. `url` is empty where there is no document about it."""

    number: str
    label: str
    count: int
    url: str


def topic_lines(values: Iterable[FacetValue]) -> tuple[TopicLine, ...]:
    """All top topics in the order of the scheme; () where no document is about any of them."""
    counts = {line.value: line.count for line in values}
    top = [t for t in topics.topics().values() if not t.broader and t.status == topics.ACTIVE]
    if not any(counts.get(topic.id) for topic in top):
        return ()
    return tuple(_line(topic, counts.get(topic.id, 0)) for topic in top)


def _line(topic: topics.Topic, count: int) -> TopicLine:
    url = entities.path("thema", topic.id) if count else ""
    return TopicLine(topic.id.removeprefix("T"), topic.label, count, url)
