"""The outbox: which documents the index still has to learn about, in the order of the changes.

A row is written in the transaction of the change and removed after the index has committed. A
killed process therefore leaves rows behind, never a gap; doing a row twice changes nothing.
"""

from __future__ import annotations

from sqlalchemy import Connection, delete, func, insert, select

from archive.catalogue import Catalogue
from archive.model import DocumentId
from archive.tables import outbox


def put(connection: Connection, document_id: DocumentId) -> None:
    """Note that the index entry of a document is due."""
    connection.execute(insert(outbox).values(document_id=document_id))


def take(catalogue: Catalogue, limit: int) -> tuple[int, list[DocumentId]]:
    """The oldest rows: the last row's number (0 if there are none), and the documents due."""
    query = select(outbox.c.id, outbox.c.document_id).order_by(outbox.c.id).limit(limit)
    with catalogue.reading() as connection:
        rows = connection.execute(query).all()
    due = list(dict.fromkeys(DocumentId(row.document_id) for row in rows))
    return (rows[-1].id if rows else 0), due


def newest(catalogue: Catalogue) -> int:
    """The number of the last row, 0 if there is none."""
    with catalogue.reading() as connection:
        return int(connection.execute(select(func.max(outbox.c.id))).scalar_one() or 0)


def done(catalogue: Catalogue, last: int) -> None:
    """Remove the rows up to a number."""
    with catalogue.transaction() as connection:
        connection.execute(delete(outbox).where(outbox.c.id <= last))


def size(catalogue: Catalogue) -> int:
    """How many rows wait."""
    with catalogue.reading() as connection:
        return int(connection.execute(select(func.count()).select_from(outbox)).scalar_one())
