"""`findbuch ingest` and `findbuch retry`: bringing documents in."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import click

from archive.errors import UsageError
from archive.filelock import exclusive
from ingest.pipeline import Pipeline
from ingest.report import IngestReport, Outcome, Status
from ingest.sources import find_files
from ingest.sources.found import Found
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
        report = _run(built, sources, collection, as_json, again=False)
    context.exit(_sum_up(report, as_json))


@click.command()
@click.option("--json", "as_json", is_flag=True, help="Ein JSON-Objekt je Dokument.")
@click.pass_context
def retry(context: click.Context, as_json: bool) -> None:
    """Noch einmal lesen, was bisher nicht lesbar war."""
    with services(context) as (built, _):
        places = [row["location"].partition("#")[0] for row in built.catalogue.quarantined()]
        report = _run(built, tuple(dict.fromkeys(places)), None, as_json, again=True)
    context.exit(_sum_up(report, as_json))


def _run(
    built: Services,
    sources: tuple[str, ...],
    collection: str | None,
    as_json: bool,
    again: bool,
) -> IngestReport:
    pipeline = Pipeline(
        built.settings, built.catalogue, built.store, built.synchroniser, collection
    )
    run = pipeline.retry if again else pipeline.run
    with exclusive(built.settings.home / "ingest.lock", "Es läuft schon eine Aufnahme."):
        built.store.sweep()
        built.ensure_index()
        with Bar(sources, show=not as_json) as bar:

            def tell(outcome: Outcome) -> None:
                bar.step(outcome.source)
                if as_json:
                    print_json(_shape(outcome))
                elif outcome.reason and outcome.status is not Status.SKIPPED:
                    bar.say(f"{outcome.source}: {outcome.status.german}. {outcome.reason}")

            return run(_found(sources), tell)


def _found(sources: Iterable[str]) -> Iterator[Found]:
    for source in sources:
        yield from find_files(source)


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
