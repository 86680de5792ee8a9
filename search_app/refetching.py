"""Asking addresses again, as the command and the worker do it, and the dead among them in words."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta

from archive.clock import now
from archive.webplaces import DeadPlace, dead_places, places_to_ask
from ingest.pipeline import Pipeline
from ingest.refetch import find_again
from ingest.report import IngestReport, Outcome
from search_app.present.german import counted, local_day
from search_app.wiring import Services


def due(built: Services, days: int | None) -> list[str]:
    """The addresses to be asked: all, or those that nobody has asked for so many days."""
    with built.catalogue.reading() as connection:
        return places_to_ask(connection, _moment(days))


def refetch(
    built: Services, days: int | None, progress: Callable[[Outcome], None] | None = None
) -> IngestReport:
    """Ask them. The caller holds the lock of the ingest."""
    found = find_again(built.catalogue, built.store, built.settings, _moment(days))
    pipeline = Pipeline(built.settings, built.catalogue, built.store, built.synchroniser)
    return pipeline.run(found, progress)


def dead(built: Services) -> list[DeadPlace]:
    """The addresses that gave nothing when they were last asked, the oldest first."""
    with built.catalogue.reading() as connection:
        return dead_places(connection)


def dead_line(place: DeadPlace) -> str:
    """One line of the report on dead addresses."""
    tries = counted(place.attempts, "Versuch", "Versuche")
    return (
        f"{place.url}\n  Fb. {place.document_id}  {place.title}\n"
        f"  {place.reason} Seit {local_day(place.since)}, {tries}."
    )


def dead_shape(place: DeadPlace) -> dict[str, object]:
    """A dead address as JSON."""
    return {
        "url": place.url,
        "id": place.document_id,
        "title": place.title,
        "reason": place.reason,
        "since": f"{place.since.isoformat()}Z",
        "last_asked": f"{place.last_asked.isoformat()}Z",
        "attempts": place.attempts,
    }


def summary(report: IngestReport) -> str:
    """How many addresses were asked, and what came of it."""
    asked = counted(len(report.outcomes), "Adresse", "Adressen")
    ends = ", ".join(f"{number} {status.german}" for status, number in report.counts.items())
    return f"{asked} gefragt: {ends}." if ends else "Keine Adresse war zu fragen."


def _moment(days: int | None) -> datetime | None:
    return None if days is None else now() - timedelta(days=days)
