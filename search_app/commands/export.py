"""`findbuch export`: a search written out for other programs, whole and to standard output."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

import click

from archive.clock import ZONE
from archive.errors import QueryError
from index.request import SORTS, SearchRequest
from search_app.commands.context import services, told
from search_app.commands.search import FILTER, filter_of, readable
from search_app.exports.about import About
from search_app.exports.formats import FORMATS
from search_app.exports.record import records
from search_app.exports.selection import described


@click.command()
@click.argument("query", required=False, metavar="[ANFRAGE]", callback=told)
@click.option(
    "--format", "format_key", type=click.Choice(list(FORMATS)), required=True, help="Das Format."
)
@click.option(
    "--filter",
    "filters",
    multiple=True,
    callback=told,
    metavar=FILTER,
    help="Nur mit diesem Wert.",
)
@click.option("--from", "year_from", type=int, metavar="JAHR", help="Ab diesem Jahr.")
@click.option("--to", "year_to", type=int, metavar="JAHR", help="Bis zu diesem Jahr.")
@click.option(
    "--since",
    type=click.DateTime(["%Y-%m-%d"]),
    metavar="TAG",
    help="Nur was seit diesem Tag aufgenommen wurde (2026-11-01).",
)
@click.option("--sort", type=click.Choice(SORTS), default="relevanz", help="Reihenfolge.")
@click.option(
    "--base",
    default="",
    metavar="ADRESSE",
    callback=told,
    help="Adresse des Archivs im Netz, für die Verweise (https://archiv.example).",
)
@click.pass_context
def export(
    context: click.Context,
    query: str | None,
    format_key: str,
    filters: tuple[str, ...],
    year_from: int | None,
    year_to: int | None,
    since: datetime | None,
    sort: str,
    base: str,
) -> None:
    """Alle Dokumente einer Suche ausgeben, oder ohne Anfrage alle, die zu sehen sind."""
    asked = SearchRequest(
        query=query or "",
        filters=tuple(filter_of(text) for text in filters),
        year_from=year_from,
        year_to=year_to,
        sort=sort,
        since=since.date() if since else None,
    )
    with services(context) as (built, role):
        built.ensure_index()
        asked = replace(asked, role=role)
        try:
            ids = built.search.numbers(asked)
        except QueryError as error:
            raise readable(error, asked.query) from error
        about = _about(built.settings.site_name, asked, base, len(ids))
        listed = records(built.catalogue, ids, role, base)
        for text in FORMATS[format_key].write(listed, about):
            click.echo(text.encode(), nl=False)


def _about(site: str, asked: SearchRequest, base: str, total: int) -> About:
    """What the file says of itself; on the command line nothing is cut."""
    return About(site, described(asked), base, datetime.now(ZONE), total, total)
