"""`findbuch worker`: what is to be done from time to time, until it is told to end."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path

import click

from archive.errors import FindbuchError, LockedError
from search_app.commands.context import services
from search_app.commands.ending import Check, end_well
from search_app.commands.ingest import locked
from search_app.commands.watching import Watching
from search_app.refetching import due, refetch, summary
from search_app.wiring import Services

HOUR = 3600.0
#: After so many seconds, work that found another ingest running is tried again.
LATER = 60.0


@dataclass(frozen=True, slots=True)
class Duty:
    """Work that comes up every so many seconds. It takes the ingest lock only while it works."""

    every_s: float
    work: Callable[[], None]


@click.command()
@click.option(
    "--watch",
    "folders",
    multiple=True,
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    help="Ordner, der aufgenommen und dann beobachtet wird; darf sich wiederholen.",
)
@click.pass_context
def worker(context: click.Context, folders: tuple[Path, ...]) -> None:
    """Im Hintergrund Adressen neu abrufen und Ordner beobachten, bis SIGTERM oder Strg-C kommt."""
    check = end_well()
    with services(context) as (built, _):
        duties = [*_refetching(built), *_watching(built, folders, check)]
        click.echo("Findbuch arbeitet im Hintergrund.")
        if not duties:
            click.echo("Nichts zu tun: die Einstellung refetch_days ist 0.", err=True)
        try:
            attend(duties)
        except SystemExit:
            click.echo("Findbuch ist beendet.")
            raise


def attend(
    duties: Iterable[Duty],
    now: Callable[[], float] = time.monotonic,
    sleep: Callable[[float], None] = time.sleep,
) -> None:
    """Do each duty at once and whenever it comes up, for ever; a signal ends it."""
    up = [(duty, now()) for duty in duties]
    while True:
        up = [(duty, _next(duty, now) if at <= now() else at) for duty, at in up]
        sleep(max(0.0, min((at for _, at in up), default=now() + HOUR) - now()))


def _next(duty: Duty, now: Callable[[], float]) -> float:
    """Do a duty; when it comes up again. What goes wrong is said, and does not end the worker."""
    try:
        duty.work()
    except LockedError as error:
        click.echo(str(error), err=True)
        return now() + min(LATER, duty.every_s)
    except FindbuchError as error:
        click.echo(f"Fehler: {error}", err=True)
    return now() + duty.every_s


def _refetching(built: Services) -> list[Duty]:
    days = built.settings.refetch_days
    return [Duty(HOUR, lambda: _refetch(built, days))] if days else []


def _refetch(built: Services, days: int) -> None:
    if due(built, days):
        with locked(built):
            click.echo(summary(refetch(built, days)))


def _watching(built: Services, folders: tuple[Path, ...], check: Check) -> list[Duty]:
    if not folders:
        return []
    watching = Watching(built, folders, None, False, check)
    begun: list[bool] = []  # not before the first time went well: another ingest may be running

    def look() -> None:
        if not begun:
            watching.first()
            begun.append(True)
        elif paths := watching.watch.changed():
            watching.take(paths)

    return [Duty(built.settings.watch_seconds, look)]
