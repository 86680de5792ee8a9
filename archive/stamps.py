"""A change is dated when it becomes visible, not when its transaction began.

Harvesters ask for what changed since they asked last. A batch of records takes seconds; what it
dated by its beginning would come to light behind somebody who asked in between, and never be told.
"""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import Connection, update

from archive.clock import now
from archive.tables import documents


def date_changes(connection: Connection, begun: datetime) -> None:
    """Date what was changed since `begun` by now; the last thing that a transaction does.

    No one else writes meanwhile, so what was changed since is this transaction's, or of the second
    in which it began: that is told of once more.
    """
    at = now()
    if at > begun:
        changed = documents.c.changed
        row = (changed >= begun) & (changed < at)
        connection.execute(update(documents).where(row).values(changed=at))
