"""Chains of documents: which project followed which, as far as their relations tell."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from archive.catalogue import Catalogue
from archive.kin import kin
from archive.model import Document, DocumentId, Visibility

SUCCESSOR, PREDECESSOR = "successor_of", "predecessor_of"
#: Chains that a page shows.
MOST = 6


@dataclass(frozen=True, slots=True)
class Lineage:
    """Projects that followed each other, the first one first."""

    documents: tuple[Document, ...]


def lineages(
    catalogue: Catalogue, documents: Iterable[Document], role: Visibility
) -> tuple[Lineage, ...]:
    """The chains in which these documents stand, the longest first; no document stands alone."""
    known = {document.id: document for document in documents}
    links: dict[DocumentId, set[DocumentId]] = {}
    for here, related in kin(catalogue, known, role).items():
        for each in related:
            if each.type in (SUCCESSOR, PREDECESSOR):
                known.setdefault(each.document.id, each.document)
                links.setdefault(here, set()).add(each.document.id)
                links.setdefault(each.document.id, set()).add(here)
    chains = [Lineage(_in_time(known[i] for i in group)) for group in _groups(links)]
    chains.sort(key=lambda chain: (-len(chain.documents), chain.documents[0].id))
    return tuple(chains[:MOST])


def _groups(links: Mapping[DocumentId, set[DocumentId]]) -> list[set[DocumentId]]:
    """What hangs together over any number of links."""
    groups: list[set[DocumentId]] = []
    seen: set[DocumentId] = set()
    for start in links:
        if start in seen:
            continue
        group, waiting = {start}, [start]
        while waiting:
            fresh = links[waiting.pop()] - group
            group |= fresh
            waiting += fresh
        seen |= group
        groups.append(group)
    return groups


def _in_time(documents: Iterable[Document]) -> tuple[Document, ...]:
    """By when they began, undated ones last."""
    return tuple(sorted(documents, key=lambda d: (d.sort_date or date.max, d.id)))
