"""What people change: visibility, display, rights, withdrawal. Each change is audited.

Functions work on the connection of a `Catalogue.transaction()` and leave an outbox row.
"""

from __future__ import annotations

from collections.abc import Mapping

from sqlalchemy import Connection, insert, update

from archive import outbox
from archive.clock import now
from archive.errors import UsageError
from archive.model import Display, DocumentId, State, Visibility
from archive.tables import audit, documents

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
    outbox.put(connection, document_id)
