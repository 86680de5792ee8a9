"""The relations of documents, of one or of a whole list at once: one question to the database, not
one for each line. They are told only to those who may see both ends.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from sqlalchemy import or_, select

from archive.catalogue import CHUNK, Catalogue
from archive.model import Document, DocumentId, State, Visibility
from archive.relations import INVERSE, Related
from archive.tables import relations


def kin(
    catalogue: Catalogue, ids: Iterable[DocumentId], role: Visibility
) -> dict[DocumentId, tuple[Related, ...]]:
    """{document: what it hangs together with}, as far as this role may see the other end.

    Documents that hang together with nothing are left out; the order is that of the numbers.
    Where each of two tells of the other it is one relation, with the reasons of this end.
    """
    wanted = sorted(set(ids))
    ends = sorted(set(_ends(_rows(catalogue, wanted), set(wanted))))
    others = {
        other.id: other
        for other in catalogue.documents({other for _, other, *_ in ends})
        if other.state is State.ACTIVE and role.may_see(other.visibility)
    }
    found: dict[DocumentId, dict[tuple[DocumentId, str], Related]] = {}
    for here, there, kind, is_told_there, reasons in ends:  # what it tells itself comes first
        if there in others:
            told = Related(kind, others[there], reasons, is_told_there)
            found.setdefault(here, {}).setdefault((there, kind), told)
    return {here: tuple(listed.values()) for here, listed in found.items()}


def related(catalogue: Catalogue, document: Document, role: Visibility) -> tuple[Related, ...]:
    """What one document hangs together with; as above."""
    return kin(catalogue, [document.id], role).get(document.id, ())


def _rows(catalogue: Catalogue, ids: Sequence[DocumentId]) -> Iterator[Any]:
    with catalogue.reading() as connection:
        for at in range(0, len(ids), CHUNK):
            chunk = ids[at : at + CHUNK]
            either = or_(relations.c.document_id.in_(chunk), relations.c.other_id.in_(chunk))
            yield from connection.execute(select(relations).where(either))


def _ends(
    rows: Iterable[Any], wanted: set[DocumentId]
) -> Iterator[tuple[DocumentId, DocumentId, str, bool, tuple[str, ...]]]:
    """Each relation from those of its ends that are wanted: (here, there, what it is, whether the
    other end tells it, reasons).
    """
    for row in rows:
        one, other = DocumentId(row.document_id), DocumentId(row.other_id)
        if one in wanted:
            yield one, other, row.type, False, tuple(row.reasons)
        if other in wanted:
            yield other, one, INVERSE.get(row.type, row.type), True, tuple(row.reasons)
