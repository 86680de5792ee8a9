"""What documents are about or by, each with a page of its own: its address, and back again.

A region, a topic, a programme, an organisation, a person, a collection. An entity is a value of a
facet; its address carries the id of the vocabulary where there is one, else its name. So every
count on its page is a search with that filter, and no role sees more of it than it may find.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from urllib.parse import quote

from archive.vocabulary import regions, topics
from archive.vocabulary.names import organisations, programmes
from index.labels import label
from index.request import MISSING
from index.tree import SEPARATOR, TREES

#: Facets whose values have pages; the key is the first part of the address.
FACETS = ("region", "thema", "programm", "organisation", "person", "bestand")


@dataclass(frozen=True, slots=True)
class Entity:
    """A value of a facet as a thing: `id` as in its address, `value` as in the facet."""

    facet: str
    id: str
    value: str
    label: str

    @property
    def path(self) -> str:
        """The address of its page."""
        return f"/{self.facet}/{quote(self.id, safe=':')}"


def of_value(facet: str, value: str) -> Entity | None:
    """The entity of a facet value; None where the facet has no pages or nothing is stated.

    >>> of_value("region", "land:13/kreis:13076").path
    '/region/kreis:13076'
    >>> of_value("programm", "MORO").path
    '/programm/moro'
    """
    if facet not in FACETS or value == MISSING:
        return None
    if facet in TREES:
        id_ = value.rpartition(SEPARATOR)[2]
    else:
        id_ = _ids(facet).get(value, value)
    return Entity(facet, id_, value, label(facet, value))


def of_id(facet: str, id_: str) -> Entity:
    """The entity that an address names. It may be unknown to the archive: then nothing is found.

    >>> of_id("thema", "T01.3").value
    'T01/T01.3'
    """
    if facet == "region":
        value = regions.path(id_) or id_
    elif facet == "thema":
        value = topics.path(id_)
    else:
        value = _values(facet).get(id_, id_)
    return Entity(facet, id_, value, label(facet, value))


def path(facet: str, value: str) -> str:
    """The address of a facet value's page, "" where it has none."""
    found = of_value(facet, value)
    return found.path if found else ""


@cache
def _values(facet: str) -> dict[str, str]:
    """{id: facet value} of a vocabulary whose facet goes by labels."""
    vocabulary = {"programm": programmes, "organisation": organisations}.get(facet)
    return {id_: entry.label for id_, entry in vocabulary().items()} if vocabulary else {}


@cache
def _ids(facet: str) -> dict[str, str]:
    return {value: id_ for id_, value in _values(facet).items()}
