"""`findbuch ingest` and `findbuch retry`: bringing documents in."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from functools import partial

import click

from archive.errors import FetchError, UsageError
from archive.filelock import exclusive
from ingest.pipeline import Pipeline
from ingest.report import IngestReport, Outcome, Status
from ingest.sources import find_files
from ingest.sources.found import Found
from ingest.sources.unpacking import Unpacking, unpacking
from ingest.sources.web import (
    Options,
    Web,
    canonical,
    find_pages,
    is_address,
    known_places,
    told,
)
from search_app.commands.context import print_json, services
from search_app.commands.ending import Check, end_interrupted
from search_app.commands.progress import Bar
from search_app.wiring import Services


@click.command()
@click.argument("sources", nargs=-1, required=True, metavar="QUELLE…")
@click.option("--collection", metavar="NAME", help="Bestand, in den die Dokumente kommen.")
@click.option("--follow", is_flag=True, help="Auch Anhänge einer Adresse und Seiten darunter.")
@click.option("--sitemap", is_flag=True, help="Auch was die Sitemap des Servers darunter nennt.")
@click.option("--watch", is_flag=True, help="Danach die Ordner beobachten, bis Strg-C kommt.")
@click.option("--json", "as_json", is_flag=True, help="Ein JSON-Objekt je Dokument.")
@click.pass_context
def ingest(
    context: click.Context,
    sources: tuple[str, ...],
    collection: str | None,
    follow: bool,
    sitemap: bool,
    watch: bool,
    as_json: bool,
) -> None:
    """Dateien, Ordner und Adressen im Netz aufnehmen; danach ist alles durchsuchbar."""
    _check(sources, follow or sitemap)
    if watch:
        from search_app.commands.watching import keep_watching

        keep_watching(context, sources, collection, as_json)
        return
    check = end_interrupted()
    with services(context) as (built, _):
        limits = unpacking(built.settings)
        pipeline = pipeline_of(built, collection)
        with locked(built), Bar(sources, show=not as_json) as bar, Web(built.settings) as web:
            options = Options(follow, sitemap, bar.expect)
            found = _found(sources, limits, partial(_pages, built, web, options))
            report = pipeline.run(found, partial(tell, bar, as_json, check))
    context.exit(sum_up(report, as_json))


@click.command()
@click.option("--json", "as_json", is_flag=True, help="Ein JSON-Objekt je Dokument.")
@click.pass_context
def retry(context: click.Context, as_json: bool) -> None:
    """Noch einmal lesen, was bisher nicht lesbar war."""
    check = end_interrupted()
    with services(context) as (built, _):
        places = [row["location"] for row in built.catalogue.quarantined()]
        with locked(built), Bar(places, show=not as_json) as bar:
            report = pipeline_of(built, None).retry(partial(tell, bar, as_json, check))
    context.exit(sum_up(report, as_json))


def pipeline_of(built: Services, collection: str | None) -> Pipeline:
    """The pipeline of a home folder, into a collection."""
    return Pipeline(built.settings, built.catalogue, built.store, built.synchroniser, collection)


@contextmanager
def locked(built: Services) -> Iterator[None]:
    """The only ingest of a home folder, with a tidy store and an index to write to."""
    with exclusive(built.settings.home / "ingest.lock", "Es läuft schon eine Aufnahme."):
        built.store.sweep()
        built.ensure_index()
        yield


def tell(bar: Bar, as_json: bool, check: Check, outcome: Outcome) -> None:
    """Say what became of a document: as JSON each, else only what was not taken in whole."""
    check()
    bar.step(outcome.source)
    if as_json:
        print_json(shape(outcome))
    elif outcome.reason and outcome.status not in (Status.SKIPPED, Status.UNCHANGED):
        bar.say(f"{outcome.source}: {outcome.status.german}. {outcome.reason}")


def _check(sources: Iterable[str], is_for_addresses: bool) -> None:
    """Refuse what nobody can mean, before anything is done."""
    addresses = [source for source in sources if "://" in source]
    for address in addresses:
        try:
            canonical(address)
        except FetchError as error:
            raise UsageError(f"{told(address)}: {error}") from error
    if is_for_addresses and not addresses:
        raise UsageError("--follow und --sitemap gelten nur für Adressen im Netz.")


def _found(
    sources: Iterable[str],
    limits: Unpacking,
    find_address: Callable[[str], Iterator[Found]],
) -> Iterator[Found]:
    for source in sources:
        yield from find_address(source) if is_address(source) else find_files(source, limits)


def _pages(built: Services, web: Web, options: Options, address: str) -> Iterator[Found]:
    return find_pages(address, options, known_places(built.catalogue, built.store), web)


def shape(outcome: Outcome) -> dict[str, object]:
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


def sum_up(report: IngestReport, as_json: bool) -> int:
    if not as_json:
        counted = ", ".join(f"{n} {status.german}" for status, n in report.counts.items())
        click.echo(f"{len(report.outcomes)} Dokumente: {counted or 'nichts zu tun'}.")
    return 1 if report.has_refusals else 0
