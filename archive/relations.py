"""How documents hang together: what leads from one to another, and who may see it.

A trace is a key that two documents may share: a file's name, a day, a title. Documents that share
one are compared (`ingest.relate`); what comes of it is a relation with its reasons. Both are
derived and written anew. A relation is told only to those who may see both of its ends.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from sqlalchemy import (
    Column,
    Connection,
    Select,
    Text,
    bindparam,
    cast,
    delete,
    func,
    insert,
    or_,
    select,
)

from archive.catalogue import Catalogue
from archive.model import Document, DocumentId, State, Visibility
from archive.tables import documents, relations, traces

#: What a relation is called from its other end. Those that are missing are the same from both.
INVERSE = {
    "successor_of": "predecessor_of", "predecessor_of": "successor_of", "part_of": "has_part",
    "event_of": "has_event", "mentions": "mentioned_in", "slides_of": "has_slides",
    "attachment_of": "has_attachment",
}  # fmt: skip
#: A key that more documents share leads nowhere.
MOST = 50
_CHUNK = 400
#: The trace that says which version of a document was related last.
_DONE = "version"

Trace = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Relation:
    """How a document hangs together with another one, and why."""

    document_id: DocumentId
    other_id: DocumentId
    type: str
    reasons: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Related:
    """Another document, as one document hangs together with it."""

    type: str
    document: Document
    reasons: tuple[str, ...]
    #: Whether only the other document gives the reasons.
    is_told_there: bool = False


def leave_traces(connection: Connection, document_id: DocumentId, found: Iterable[Trace]) -> None:
    """Replace the traces of a document, and forget its relations."""
    either = or_(relations.c.document_id == document_id, relations.c.other_id == document_id)
    connection.execute(delete(relations).where(either))
    connection.execute(delete(traces).where(traces.c.document_id == document_id))
    rows = [{"document_id": document_id, "kind": k, "key": key} for k, key in sorted(set(found))]
    if rows:
        connection.execute(insert(traces), rows)


def partners(
    connection: Connection, document_id: DocumentId, found: Iterable[Trace]
) -> dict[DocumentId, set[str]]:
    """{other document: kinds of traces that it shares}; keys that many share are passed over."""
    shared: dict[DocumentId, set[str]] = {}
    by_kind: dict[str, list[str]] = {}
    for kind, key in sorted(set(found)):
        by_kind.setdefault(kind, []).append(key)
    for kind, keys in by_kind.items():
        for at in range(0, len(keys), _CHUNK):
            for key in _rare(connection, kind, keys[at : at + _CHUNK]):
                query = select(traces.c.document_id).where(
                    traces.c.kind == kind, traces.c.key == key, traces.c.document_id != document_id
                )
                for other in connection.execute(query).scalars():
                    shared.setdefault(DocumentId(other), set()).add(kind)
    return shared


def due(catalogue: Catalogue) -> list[DocumentId]:
    """The active documents whose shown version has not been related, a killed run's included."""
    is_done = (
        select(traces.c.document_id)
        .where(
            traces.c.document_id == documents.c.id,
            traces.c.kind == _DONE,
            traces.c.key == cast(documents.c.version_id, Text),
        )
        .exists()
    )
    query = select(documents.c.id).where(
        documents.c.state == State.ACTIVE, documents.c.version_id.is_not(None), ~is_done
    )
    with catalogue.reading() as connection:
        return [DocumentId(i) for i in connection.execute(query.order_by(documents.c.id)).scalars()]


def finish(connection: Connection, versions: Mapping[DocumentId, int]) -> None:
    """Note that these versions of documents have been related."""
    rows = [{"document_id": d, "kind": _DONE, "key": str(v)} for d, v in versions.items()]
    if rows:
        connection.execute(insert(traces), rows)


def forget(connection: Connection, ids: Sequence[DocumentId]) -> None:
    """Have documents related anew by the next run."""
    for at in range(0, len(ids), _CHUNK):
        chosen = traces.c.document_id.in_(ids[at : at + _CHUNK])
        connection.execute(delete(traces).where(chosen, traces.c.kind == _DONE))


def relate(connection: Connection, found: Sequence[Relation]) -> None:
    """Write relations; reasons of the same one are put together."""
    merged: dict[tuple[int, int, str], list[str]] = {}
    for each in found:
        reasons = merged.setdefault((each.document_id, each.other_id, each.type), [])
        reasons += [reason for reason in each.reasons if reason not in reasons]
    rows = [
        {"document_id": a, "other_id": b, "type": kind, "reasons": reasons}
        for (a, b, kind), reasons in merged.items()
    ]
    if rows:
        connection.execute(insert(relations), rows)


def links(
    catalogue: Catalogue, ids: Iterable[int], types: Sequence[str], role: Visibility
) -> list[tuple[DocumentId, DocumentId, str]]:
    """(document, other, type) of the relations of some documents, as far as this role may see both
    ends; in one statement, however many documents there are.
    """
    wanted = sorted(set(ids))
    if not wanted:
        return []
    values = {
        "ids": wanted,
        "types": list(types),
        "seen": [v for v in Visibility if role.may_see(v)],
    }
    with catalogue.reading() as connection:
        rows = connection.execute(_LINKS, values)
        return [(DocumentId(r.document_id), DocumentId(r.other_id), r.type) for r in rows]


def _rare(connection: Connection, kind: str, keys: Sequence[str]) -> list[str]:
    query = (
        select(traces.c.key)
        .where(traces.c.kind == kind, traces.c.key.in_(keys))
        .group_by(traces.c.key)
        .having(func.count().between(2, MOST))
        .order_by(traces.c.key)
    )
    return list(connection.execute(query).scalars())


def _links(end: Column[int]) -> Select[tuple[int, int, str]]:
    """Relations with one of the documents at this end; each end has an index of its own."""
    return (
        select(relations.c.document_id, relations.c.other_id, relations.c.type)
        .join(_ONE, relations.c.document_id == _ONE.c.id)
        .join(_OTHER, relations.c.other_id == _OTHER.c.id)
        .where(
            end.in_(bindparam("ids", expanding=True)),
            relations.c.type.in_(bindparam("types", expanding=True)),
            *(side.c.state == State.ACTIVE for side in (_ONE, _OTHER)),
            *(side.c.visibility.in_(bindparam("seen", expanding=True)) for side in (_ONE, _OTHER)),
        )
    )


# put together once, as the statements of `catalogue`
_ONE, _OTHER = documents.alias("one"), documents.alias("other")
_LINKS = (
    _links(relations.c.document_id)
    .union(_links(relations.c.other_id))
    .order_by("document_id", "other_id", "type")
)
