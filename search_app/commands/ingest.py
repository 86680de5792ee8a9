"""`findbuch ingest` and `findbuch retry`: bringing documents in."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from functools import partial

import click

from archive.errors import UsageError
from archive.filelock import exclusive
from ingest.pipeline import Pipeline
from ingest.report import IngestReport, Outcome, Status
from ingest.sources import find_files
from ingest.sources.found import Found
from ingest.sources.unpacking import Unpacking, unpacking
from search_app.commands.context import print_json, services
from search_app.commands.progress import Bar
from search_app.wiring import Services


@click.command()
@click.argument("sources", nargs=-1, required=True, metavar="QUELLE…")
@click.option("--collection", metavar="NAME", help="Bestand, in den die Dokumente kommen.")
@click.option("--json", "as_json", is_flag=True, help="Ein JSON-Objekt je Dokument.")
@click.pass_context
def ingest(
    context: click.Context, sources: tuple[str, ...], collection: str | None, as_json: bool
) -> None:
    """Dateien und Ordner aufnehmen; danach ist alles durchsuchbar."""
    for source in sources:
        if "://" in source:
            raise UsageError(f"{source}: Adressen im Netz werden noch nicht abgerufen.")
    with services(context) as (built, _):
        pipeline = _pipeline(built, collection)
        with _locked(built), Bar(sources, show=not as_json) as bar:
            found = _found(sources, unpacking(built.settings))
            report = pipeline.run(found, partial(_tell, bar, as_json))
    context.exit(_sum_up(report, as_json))


@click.command()
@click.option("--json", "as_json", is_flag=True, help="Ein JSON-Objekt je Dokument.")
@click.pass_context
def retry(context: click.Context, as_json: bool) -> None:
    """Noch einmal lesen, was bisher nicht lesbar war."""
    with services(context) as (built, _):
        places = [row["location"] for row in built.catalogue.quarantined()]
        with _locked(built), Bar(places, show=not as_json) as bar:
            report = _pipeline(built, None).retry(partial(_tell, bar, as_json))
    context.exit(_sum_up(report, as_json))


def _pipeline(built: Services, collection: str | None) -> Pipeline:
    return Pipeline(built.settings, built.catalogue, built.store, built.synchroniser, collection)


@contextmanager
def _locked(built: Services) -> Iterator[None]:
    """The only ingest of a home folder, with a tidy store and an index to write to."""
    with exclusive(built.settings.home / "ingest.lock", "Es läuft schon eine Aufnahme."):
        built.store.sweep()
        built.ensure_index()
        yield


def _tell(bar: Bar, as_json: bool, outcome: Outcome) -> None:
    bar.step(outcome.source)
    if as_json:
        print_json(_shape(outcome))
    elif outcome.reason and outcome.status is not Status.SKIPPED:
        bar.say(f"{outcome.source}: {outcome.status.german}. {outcome.reason}")


def _found(sources: Iterable[str], limits: Unpacking) -> Iterator[Found]:
    for source in sources:
        yield from find_files(source, limits)


def _shape(outcome: Outcome) -> dict[str, object]:
    shape: dict[str, object] = {
        "source": outcome.source,
        "id": outcome.document_id,
        "status": outcome.status.value,
    }
    if outcome.reason is not None:
        shape["reason"] = outcome.reason
    if outcome.pages is not None:
        shape["pages"] = outcome.pages
    return shape


def _sum_up(report: IngestReport, as_json: bool) -> int:
    if not as_json:
        counted = ", ".join(f"{n} {status.german}" for status, n in report.counts.items())
        click.echo(f"{len(report.outcomes)} Dokumente: {counted or 'nichts zu tun'}.")
    return 1 if report.has_refusals else 0
