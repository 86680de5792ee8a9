"""`findbuch search`, one query or a batch, and `findbuch analyze`."""

from __future__ import annotations

from pathlib import Path

import click

from archive.errors import QueryError, UsageError
from index.request import FACETS, SORTS, Hit, SearchRequest, SearchResult
from index.search import Search
from search_app.commands.batch import run_batch
from search_app.commands.context import print_json, services, told
from search_app.jsonshape import result_json

FILTER = "FACETTE=WERT"


@click.command()
@click.argument("query", required=False, metavar="[ANFRAGE]", callback=told)
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
@click.option("--sort", type=click.Choice(SORTS), default="relevanz", help="Reihenfolge.")
@click.option("--page", type=click.IntRange(1, 100_000), default=1, help="Seite der Treffer.")
@click.option("--limit", type=click.IntRange(1, 10_000), help="Treffer je Seite (üblich: 20).")
@click.option("--strict", is_flag=True, help="Nur Dokumente mit allen Wörtern.")
@click.option("--json", "as_json", is_flag=True, help="Ergebnis als JSON.")
@click.option("--batch", type=click.Path(path_type=Path), help="Datei mit qid<TAB>Anfrage.")
@click.option(
    "--run", "run_file", type=click.Path(path_type=Path), help="Datei für die Ergebnisse."
)
@click.pass_context
def search(
    context: click.Context,
    query: str | None,
    filters: tuple[str, ...],
    year_from: int | None,
    year_to: int | None,
    sort: str,
    page: int,
    limit: int | None,
    strict: bool,
    as_json: bool,
    batch: Path | None,
    run_file: Path | None,
) -> None:
    """Dokumente suchen."""
    with services(context) as (built, role):
        built.ensure_index()
        if batch is not None:
            if run_file is None:
                raise UsageError("Zu --batch gehört --run DATEI.")
            context.exit(run_batch(built, role, batch, run_file, strict, limit or 100))
        request = SearchRequest(
            query=query or "",
            filters=tuple(filter_of(text) for text in filters),
            year_from=year_from,
            year_to=year_to,
            sort=sort,
            page=page,
            per_page=limit or 20,
            strict=strict,
            role=role,
        )
        result = _result(built.search, request)
    if as_json:
        print_json(result_json(result))
    else:
        _print(result)


def _result(service: Search, request: SearchRequest) -> SearchResult:
    try:
        return service.search(request)
    except QueryError as error:
        raise readable(error, request.query) from error


def readable(error: QueryError, query: str) -> UsageError:
    """A fault of a query, with a mark below the place."""
    pointer = " " * error.position + "^"
    return UsageError(f"{error.message}\n  {query}\n  {pointer}")


def filter_of(text: str) -> tuple[str, str]:
    """The facet and the value of a filter as it is typed."""
    key, sign, value = text.partition("=")
    if not sign or key not in FACETS:
        raise UsageError(f"--filter {text}: erwartet wird {FILTER}, möglich: {', '.join(FACETS)}")
    return key, value


def _print(result: SearchResult) -> None:
    click.echo(f"{result.total} Treffer, Seite {result.request.page} von {result.pages}")
    for hit in result.hits:
        _print_hit(hit)
    if result.more:
        click.echo("\nEnthält nicht alle Wörter:")
        for hit in result.more:
            _print_hit(hit)


def _print_hit(hit: Hit) -> None:
    told = " | ".join(text for text in (hit.kind, hit.date) if text)
    click.echo(f"\nFb. {hit.id}  {hit.title}\n  {told}")
    for place in hit.pages:
        text = "".join(
            click.style(piece.text, bold=True) if piece.mark else piece.text
            for piece in place.pieces
        )
        click.echo(f"  {hit.unit.value} {place.page}: {text}")


@click.command()
@click.argument("text", metavar="TEXT", callback=told)
@click.option("--json", "as_json", is_flag=True, help="Die Begriffe als JSON.")
@click.pass_context
def analyze(context: click.Context, text: str, as_json: bool) -> None:
    """Zeigen, welche Begriffe ein Text im Index ergibt, und warum."""
    with services(context) as (built, _):
        terms = [
            {
                "term": t.term, "begin": t.begin, "end": t.end, "position": t.position,
                "why": t.why.value, "layer": t.layer.value,
            }
            for t in built.search.analyze(text)
        ]  # fmt: skip
    if as_json:
        print_json(terms)
        return
    for term in terms:
        place = f"{term['begin']}–{term['end']}"
        told = f"{term['position']:>4}  {place:>9}  {term['why']:<9}  {term['layer']:<5}"
        click.echo(f"{told}  {term['term']}")
