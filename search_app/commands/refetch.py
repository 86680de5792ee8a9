"""`findbuch refetch`: asking the addresses of documents again, and telling which are dead."""

from __future__ import annotations

import click

from search_app.commands.context import print_json, services
from search_app.commands.ingest import locked
from search_app.commands.progress import Bar
from search_app.refetching import dead, dead_line, dead_shape, due, refetch, summary


@click.command(name="refetch")
@click.option(
    "--older-than",
    "days",
    type=click.IntRange(0, 100_000),
    metavar="TAGE",
    help="Nur Adressen, die so lange nicht gefragt wurden.",
)
@click.option("--json", "as_json", is_flag=True, help="Als ein JSON-Objekt.")
@click.pass_context
def refetch_command(context: click.Context, days: int | None, as_json: bool) -> None:
    """Adressen im Netz von neuem abrufen und tote melden; Ende mit 1, wenn es welche gibt."""
    with services(context) as (built, _):
        with locked(built), Bar(due(built, days), show=not as_json) as bar:
            report = refetch(built, days, lambda outcome: bar.step(outcome.source))
        places = dead(built)
    if as_json:
        counts = {status.value: number for status, number in report.counts.items()}
        shapes = [dead_shape(place) for place in places]
        print_json({"asked": len(report.outcomes), "counts": counts, "dead": shapes})
    else:
        click.echo(summary(report))
        if places:
            click.echo(f"Tote Adressen: {len(places)}. Ihre Dokumente bleiben im Archiv.")
        for place in places:
            click.echo(dead_line(place))
    context.exit(1 if places or report.has_refusals else 0)
