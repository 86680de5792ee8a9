"""`findbuch worker`: what is to be done from time to time, until it is told to end."""

from __future__ import annotations

import signal
import time
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from types import FrameType

import click

from archive.errors import FindbuchError, LockedError
from archive.settings import load
from search_app.commands.context import services
from search_app.commands.ingest import locked
from search_app.refetching import due, refetch, summary

HOUR = 3600.0
#: After so many seconds, work that found another ingest running is tried again.
LATER = 60.0


@dataclass(frozen=True, slots=True)
class Duty:
    """Work that comes up every so many seconds. It takes the ingest lock only while it works."""

    every_s: float
    work: Callable[[], None]


@click.command()
@click.pass_context
def worker(context: click.Context) -> None:
    """Im Hintergrund Adressen von neuem abrufen, bis SIGTERM oder Strg-C kommt."""
    duties = _duties(context)
    _end_on_signal()
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


def _duties(context: click.Context) -> list[Duty]:
    """What this home folder asks for. Watched folders will be another duty."""
    home, _ = context.find_root().obj
    days = load(home.resolve()).refetch_days
    return [Duty(HOUR, lambda: _refetch(context, days))] if days else []


def _refetch(context: click.Context, days: int) -> None:
    with services(context) as (built, _):
        if not due(built, days):
            return
        with locked(built):
            click.echo(summary(refetch(built, days)))


def _end_on_signal() -> None:
    """SIGTERM and Ctrl-C end whatever is being done, as they end an ingest: the next run goes on
    where it stopped.
    """

    def end(_signal: int, _frame: FrameType | None) -> None:
        raise SystemExit(0)

    signal.signal(signal.SIGTERM, end)
    signal.signal(signal.SIGINT, end)
