"""Documents behind hits: with their versions, so that their facts can be read.

A hit is as old as the index; what was hidden or withdrawn since is left out once more here.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from archive.catalogue import Catalogue
from archive.model import ACCEPTED, Document, Fact, State, Visibility
from index.request import Hit


@dataclass(frozen=True, slots=True)
class Told:
    """A document with some of its facts."""

    document: Document
    facts: tuple[Fact, ...]

    def values(self, field: str) -> list[Mapping[str, object]]:
        """The accepted values of a field that are maps; a fact may bring several."""
        found = [f.value for f in self.facts if f.field == field and f.status == ACCEPTED]
        flat = [each for value in found for each in (value if isinstance(value, list) else [value])]
        return [value for value in flat if isinstance(value, dict)]


def told(
    catalogue: Catalogue, hits: Iterable[Hit], role: Visibility, fields: Sequence[str]
) -> tuple[Told, ...]:
    """The documents of hits in their order, with their facts of these fields."""
    listed = [
        document
        for document in catalogue.documents(hit.id for hit in hits)
        if document.state is State.ACTIVE and role.may_see(document.visibility)
    ]
    facts = catalogue.facts_of([d.version.id for d in listed if d.version], fields)
    return tuple(Told(d, facts.get(d.version.id, ())) for d in listed if d.version)
