"""The scheme of topics: 18 top ones and what is narrower, a small SKOS scheme of our own (CC0).

`topics.csv` holds it. Ids are never used again: a topic that is given up gets the status
`retired` and, in `replaced_by`, the id that takes its place. `match_terms` are words that speak of
a topic besides its labels; `=` before one means the word itself and no compound of it, `?` that it
counts only in a title, a label or where a text says what it is about. `exclude` lists what only
looks like the topic; `english` has the words of English pages. `eurovoc` and `gnd` are close
matches in other vocabularies.
"""

from __future__ import annotations

import csv
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

ACTIVE = "active"
#: Between the topics of a path, as in the facets that are trees.
SEPARATOR = "/"


@dataclass(frozen=True, slots=True)
class Topic:
    """A topic; `broader` is "" for a top one. `words` and `excluded` keep their signs."""

    id: str
    broader: str
    label: str
    other_labels: tuple[str, ...]
    words: tuple[str, ...]
    excluded: tuple[str, ...]
    note: str
    eurovoc: tuple[str, ...]
    gnd: tuple[str, ...]
    status: str
    replaced_by: str
    english: tuple[str, ...] = ()


@cache
def topics() -> dict[str, Topic]:
    """All topics by id, retired ones too, in the order of the scheme."""
    text = files(__package__).joinpath("topics.csv").read_text(encoding="utf-8")
    rows = csv.DictReader(text.splitlines(), delimiter=";")
    return {row["id"]: _topic(row) for row in rows}


def current(id: str) -> str:
    """The id that stands for a topic today."""
    topic = topics()[id]
    return topic.replaced_by if topic.status != ACTIVE and topic.replaced_by else id


def path(id: str) -> str:
    """The value of a topic in the facet's tree; an unknown id is its own.

    >>> path("T01.3"), path("T01"), path("T99")
    ('T01/T01.3', 'T01', 'T99')
    """
    topic = topics().get(id)
    return f"{path(topic.broader)}{SEPARATOR}{id}" if topic and topic.broader else id


def label(id: str) -> str:
    """What a topic is called; an unknown id is its own label.

    >>> label("T01.3")
    'Regionalstrategie Daseinsvorsorge'
    """
    topic = topics().get(id)
    return topic.label if topic else id


def named(name: str) -> Topic | None:
    """The topic that a name stands for, by its label or another one, whatever the case.

    >>> named("stadtentwicklung und Städtebau").id
    'T05'
    """
    return _by_name().get(_folded(name))


@cache
def _by_name() -> dict[str, Topic]:
    """Labels go before other labels, topics in front before those behind."""
    active = [topic for topic in topics().values() if topic.status == ACTIVE]
    listed = [(topic.label, topic) for topic in active]
    listed += [(other, topic) for topic in active for other in topic.other_labels]
    found: dict[str, Topic] = {}
    for name, topic in listed:
        found.setdefault(_folded(name), topic)
    return found


def _folded(name: str) -> str:
    return " ".join(name.casefold().split()).replace("graph", "graf")


def _topic(row: dict[str, str]) -> Topic:
    return Topic(
        id=row["id"],
        broader=row["broader"],
        label=row["prefLabel"],
        other_labels=_list(row["altLabels"]),
        words=_list(row["match_terms"]),
        excluded=_list(row["exclude"]),
        note=row["scopeNote"],
        eurovoc=_list(row["eurovoc"]),
        gnd=_list(row["gnd"]),
        status=row["status"],
        replaced_by=row["replaced_by"],
        english=_list(row["english"]),
    )


def _list(cell: str) -> tuple[str, ...]:
    return tuple(part.strip() for part in cell.split("|") if part.strip())
