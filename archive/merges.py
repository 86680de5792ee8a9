"""Names of one person or one body that somebody put together: "Chr. Aue" is "Christian Aue".

Rules read names as they are written; that two of them mean one is known to people only. A merge
belongs to the archive, not to a document, and is applied where facts are read
(`archive.mergednames`), so it survives every reading and rebuilding. A name leads to its target at
once: no target is itself merged into another one.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from sqlalchemy import Connection, delete, insert, select

from archive.clock import now
from archive.errors import UsageError
from archive.mergednames import FIELDS, Targets, key_of, names_in
from archive.model import DocumentId, Json, State
from archive.tables import corrections, documents, facts, merges

#: What is merged, and what it is called on the screen.
PERSON, ORGANISATION = "person", "organisation"
KINDS = {PERSON: "Person", ORGANISATION: "Organisation"}


@dataclass(frozen=True, slots=True)
class Merge:
    """A name that means the same as its target."""

    kind: str
    name: str
    target: str
    actor: str


def add(connection: Connection, merge: Merge) -> None:
    """Note a merge.

    Raises:
        UsageError: both are one name, or it would lead on from a target or round in a circle.
    """
    known = {key_of(m.name): m for m in listed(connection, merge.kind)}
    name, target = key_of(merge.name), key_of(merge.target)
    if not name or not target:
        raise UsageError("Ein Name ist leer.")
    if name == target:
        raise UsageError(f"„{merge.name}“ und „{merge.target}“ sind derselbe Name.")
    if name in known:
        raise UsageError(
            f"„{merge.name}“ gilt schon als „{known[name].target}“. Erst mit --remove lösen."
        )
    if target in known:
        raise UsageError(
            f"„{merge.target}“ gilt selbst als „{known[target].target}“. "
            "Diesen Namen als Ziel nennen."
        )
    led = [m.name for m in known.values() if key_of(m.target) == name]
    if led:
        raise UsageError(
            f"Als „{merge.name}“ gelten schon: {', '.join(led)}. Erst mit --remove lösen."
        )
    connection.execute(
        insert(merges).values(
            kind=merge.kind, name=merge.name, key=name, target=merge.target,
            actor=merge.actor, at=now(),
        )
    )  # fmt: skip


def remove(connection: Connection, kind: str, name: str) -> Merge:
    """Take a merge back; the one that was.

    Raises:
        UsageError: the name is not merged.
    """
    for merge in listed(connection, kind):
        if key_of(merge.name) == key_of(name):
            connection.execute(
                delete(merges).where(merges.c.kind == kind, merges.c.key == key_of(name))
            )
            return merge
    raise UsageError(f"„{name}“ ist mit nichts zusammengeführt.")


def listed(connection: Connection, kind: str | None = None) -> list[Merge]:
    """All merges, by kind, target and name."""
    query = select(merges).order_by(merges.c.kind, merges.c.target, merges.c.name)
    if kind:
        query = query.where(merges.c.kind == kind)
    return [Merge(row.kind, row.name, row.target, row.actor) for row in connection.execute(query)]


def targets(connection: Connection) -> dict[str, Targets]:
    """{kind: {key of a name: its target}}."""
    found: dict[str, Targets] = {}
    for merge in listed(connection):
        found.setdefault(merge.kind, {})[key_of(merge.name)] = merge.target
    return found


def documents_by_name(connection: Connection, kind: str) -> Mapping[str, set[DocumentId]]:
    """{key of a name: the active documents that name it}, as it is written there."""
    found: dict[str, set[DocumentId]] = {}
    for document_id, name in _named(connection, kind):
        found.setdefault(key_of(name), set()).add(document_id)
    return found


def spellings(connection: Connection, kind: str) -> list[str]:
    """The names of a kind as they are written in active documents, most frequent first."""
    counted = Counter(name for _, name in _named(connection, kind))
    return [name for name, _ in counted.most_common()]


def _named(connection: Connection, kind: str) -> Iterator[tuple[DocumentId, str]]:
    fields = FIELDS[kind]
    read = (
        select(documents.c.id, facts.c.field, facts.c.value)
        .join(facts, facts.c.version_id == documents.c.version_id)
        .where(documents.c.state == State.ACTIVE, facts.c.field.in_(fields))
    )
    said = (
        select(documents.c.id, corrections.c.field, corrections.c.value)
        .join(corrections, corrections.c.document_id == documents.c.id)
        .where(documents.c.state == State.ACTIVE, corrections.c.field.in_(fields))
    )
    for query in (read, said):
        for document_id, field, value in connection.execute(query):
            for name in _of_value(kind, field, value):
                yield DocumentId(document_id), name


def _of_value(kind: str, field: str, value: Json) -> Iterable[str]:
    return dict.fromkeys(names_in(kind, field, value))
