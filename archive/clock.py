"""The one clock of the archive."""

from __future__ import annotations

from datetime import UTC, date, datetime, time
from zoneinfo import ZoneInfo

#: The zone in which a day of the archive begins.
ZONE = ZoneInfo("Europe/Berlin")


def now() -> datetime:
    """The present moment in UTC, whole seconds, without zone: as the tables keep it."""
    return datetime.now(UTC).replace(microsecond=0, tzinfo=None)


def today() -> date:
    """The day that it is in Germany."""
    return datetime.now(ZONE).date()


def local(moment: datetime) -> datetime:
    """A moment by the clock in Germany; one without zone is in UTC, as the tables keep it.

    >>> local(datetime(2026, 10, 31, 23, 30)).isoformat()
    '2026-11-01T00:30:00+01:00'
    """
    aware = moment if moment.tzinfo else moment.replace(tzinfo=UTC)
    return aware.astimezone(ZONE)


def beginning(day: date) -> datetime:
    """The moment at which a day begins in Germany, as the tables keep moments.

    >>> beginning(date(2026, 11, 1)).isoformat()
    '2026-10-31T23:00:00'
    """
    if day == date.min:  # there is no moment before it, as UTC would need one
        return datetime.min
    return datetime.combine(day, time(), ZONE).astimezone(UTC).replace(tzinfo=None)
