"""The one clock of the archive."""

from __future__ import annotations

from datetime import UTC, datetime


def now() -> datetime:
    """The present moment in UTC, whole seconds, without zone: as the tables keep it."""
    return datetime.now(UTC).replace(microsecond=0, tzinfo=None)
