"""What people change: visibility, display, rights, withdrawal; and what a source states of
these, as long as nobody has set it by hand. Each change is audited.

Functions work on the connection of a `Catalogue.transaction()` and leave an outbox row.
"""

from __future__ import annotations

from collections.abc import Mapping

from sqlalchemy import Connection, insert, select, update

from archive import corrections, harvest, merges, outbox, relations
from archive.clock import now
from archive.corrections import Correction
from archive.errors import UsageError
from archive.intake import collection_id
from archive.mergednames import key_of
from archive.model import Display, DocumentId, State, Visibility
from archive.quarantine import Arrival
from archive.tables import audit, collections, documents

CHANGEABLE = ("visibility", "display", "rights")
POSSIBLE: dict[str, tuple[str, ...]] = {
    "visibility": tuple(Visibility),
    "display": tuple(Display),
}


def change(
    connection: Connection, document_id: DocumentId, values: Mapping[str, str], actor: str
) -> None:
    """Set some of `CHANGEABLE`.

    Raises:
        UsageError: a name or value is not possible; it names what is. Nothing is changed then.
    """
    checked = {name: _checked(name, value) for name, value in values.items()}
    _write(connection, document_id, checked)
    note(connection, actor, "set", document_id, dict(values))


def withdraw(connection: Connection, document_id: DocumentId, reason: str, actor: str) -> None:
    """Take a document out: it is found and shown no more, its number stays as a tombstone.

    Raises:
        UsageError: no reason is given.
    """
    if not reason.strip():
        raise UsageError("Eine Rücknahme braucht einen Grund.")
    _write(
        connection,
        document_id,
        {"state": State.WITHDRAWN, "withdrawn_at": now(), "withdrawn_reason": reason.strip()},
    )
    note(connection, actor, "withdraw", document_id, {"reason": reason.strip()})


def correct(connection: Connection, document_id: DocumentId, said: Correction) -> None:
    """Give or take a value of a field, against what rules have read."""
    corrections.add(connection, document_id, said)
    _write(connection, document_id, corrections.columns(connection, document_id))
    detail = {"field": said.field, "value": said.value, "removed": said.is_removal}
    note(connection, said.actor, "correct", document_id, detail)


def merge(connection: Connection, said: merges.Merge) -> list[DocumentId]:
    """Have a name mean another one, in every document; the documents that name it.

    Raises:
        UsageError: `merges.add` refuses it.
    """
    merges.add(connection, said)
    detail = {"kind": said.kind, "name": said.name, "target": said.target, "removed": False}
    return _renamed(connection, said, said.actor, detail)


def unmerge(connection: Connection, kind: str, name: str, actor: str) -> list[DocumentId]:
    """Have a name mean itself again; the documents that name it.

    Raises:
        UsageError: it is not merged.
    """
    said = merges.remove(connection, kind, name)
    detail = {"kind": kind, "name": said.name, "target": said.target, "removed": True}
    return _renamed(connection, said, actor, detail)


def _renamed(
    connection: Connection, said: merges.Merge, actor: str, detail: Mapping[str, object]
) -> list[DocumentId]:
    named = merges.documents_by_name(connection, said.kind).get(key_of(said.name), set())
    for document_id in sorted(named):
        _write(connection, document_id, {})
    # who speaks at an event and who shows slides of that day may be one now
    relations.forget(connection, sorted(named))
    note(connection, actor, "merge", None, detail)
    return sorted(named)


def follow(
    connection: Connection, document_id: DocumentId, arrival: Arrival, is_alone: bool
) -> None:
    """Have a document follow what its source states of collection, visibility and rights.

    What people have set by hand stays. A source that is not the only one (`is_alone`) may make
    the circle of those who may see the document smaller, never larger.
    """
    known = _terms(connection, document_id)
    stated = {name: str(getattr(arrival, name)) for name in sorted(arrival.own)}
    changes = {name: value for name, value in stated.items() if value != known[name]}
    if not is_alone and _is_wider(changes.get("visibility"), known["visibility"]):
        del changes["visibility"]
    by_hand = _set_by_hand(connection, document_id) if changes else set()
    changes = {name: value for name, value in changes.items() if name not in by_hand}
    if not changes:
        return
    note(connection, "ingest", "follow", document_id, changes)
    collection = changes.pop("collection", None)
    values: dict[str, object] = dict(changes)
    if collection:
        values["collection_id"] = collection_id(connection, collection)
    _write(connection, document_id, values)


def _terms(connection: Connection, document_id: DocumentId) -> dict[str, str]:
    query = (
        select(documents.c.visibility, documents.c.rights, collections.c.name)
        .join(collections, collections.c.id == documents.c.collection_id)
        .where(documents.c.id == document_id)
    )
    visibility, rights, collection = connection.execute(query).one()
    return {"visibility": visibility, "rights": rights, "collection": collection}


def _set_by_hand(connection: Connection, document_id: DocumentId) -> set[str]:
    query = select(audit.c.detail).where(
        audit.c.document_id == document_id, audit.c.action == "set"
    )
    return {name for detail in connection.execute(query).scalars() for name in detail}


def _is_wider(visibility: str | None, than: str) -> bool:
    return visibility is not None and Visibility(visibility).rank < Visibility(than).rank


def note(
    connection: Connection,
    actor: str,
    action: str,
    document_id: DocumentId | None,
    detail: Mapping[str, object],
) -> None:
    """Write a line of the audit."""
    connection.execute(
        insert(audit).values(
            at=now(), actor=actor, action=action, document_id=document_id, detail=dict(detail)
        )
    )


def _checked(name: str, value: str) -> str:
    if name not in CHANGEABLE:
        raise UsageError(f"unbekannte Angabe „{name}“, möglich: {', '.join(CHANGEABLE)}")
    possible = POSSIBLE.get(name)
    if possible is not None and value not in possible:
        raise UsageError(f"{name}=„{value}“ gibt es nicht, möglich: {', '.join(possible)}")
    return value.strip()


def _write(connection: Connection, document_id: DocumentId, values: Mapping[str, object]) -> None:
    connection.execute(
        update(documents)
        .where(documents.c.id == document_id)
        .values(**values, changed=now(), revision=documents.c.revision + 1)
    )
    harvest.disclose(connection, document_id)
    outbox.put(connection, document_id)
