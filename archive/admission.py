"""When documents first came in: their numbers tell it.

Numbers are given in the order of coming in and never twice. So "what came in since a day" is "what
has at least this number", which an index can tell without knowing any day. A document that could
not be read at first counts from the day on which it came, not from the day it became readable.
"""

from __future__ import annotations

from datetime import date

from sqlalchemy import Connection, func, select

from archive.clock import beginning
from archive.model import DocumentId
from archive.tables import documents


def first_since(connection: Connection, day: date) -> DocumentId:
    """The smallest number of the documents that came in on this day or later.

    Where none has, the number that the next one will have at least.
    """
    query = select(documents.c.id).where(documents.c.added >= beginning(day))
    found = connection.execute(query.order_by(documents.c.id).limit(1)).scalar_one_or_none()
    if found is not None:
        return DocumentId(found)
    last = connection.execute(select(func.coalesce(func.max(documents.c.id), 0))).scalar_one()
    return DocumentId(last + 1)
