"""`findbuch merge`: two names of one person or one body as one."""

from __future__ import annotations

import dataclasses
import getpass

import click

from archive import care, merges
from archive.errors import UsageError
from archive.merges import KINDS
from archive.model import DocumentId, Visibility
from ingest.relate import relate
from search_app import merging
from search_app.commands.context import print_json, services, told
from search_app.wiring import Services


@click.command()
@click.argument("kind", metavar="ART", type=click.Choice(list(KINDS)), required=False)
@click.argument("names", nargs=-1, metavar="[NAME [GILT-ALS]]", callback=told)
@click.option("--remove", is_flag=True, help="Einen Namen wieder für sich stehen lassen.")
@click.option("--json", "as_json", is_flag=True, help="Die Liste als JSON.")
@click.pass_context
def merge(
    context: click.Context, kind: str | None, names: tuple[str, ...], remove: bool, as_json: bool
) -> None:
    """Zwei Namen einer Person (person) oder Einrichtung (organisation) zusammenführen.

    NAME gilt danach in allen Dokumenten als GILT-ALS; wie er geschrieben steht, bleibt beim Beleg.
    Ohne Namen: auflisten, was zusammengeführt ist.
    """
    with services(context) as (built, role):
        if role is not Visibility.STAFF:
            raise UsageError("Zusammenführen und Auflisten kann nur, wer mit --as staff arbeitet.")
        if not names:
            _list(built, kind, as_json)
            return
        if kind is None or len(names) != (1 if remove else 2):
            raise UsageError(
                "Erwartet wird: merge ART NAME GILT-ALS, oder merge ART NAME --remove."
            )
        click.echo(_remove(built, kind, names[0]) if remove else _add(built, kind, *names))


def _add(built: Services, kind: str, name: str, target: str) -> str:
    said = merging.asked(kind, name, target, getpass.getuser())
    with built.catalogue.transaction() as connection:
        named = care.merge(connection, said)
        warning = merging.check(connection, said)
    if warning:
        click.echo(warning, err=True)
    _follow(built)
    return f"„{said.name}“ gilt als „{said.target}“ ({_counted(named)})."


def _remove(built: Services, kind: str, name: str) -> str:
    told = merging.meant(kind, name)
    with built.catalogue.transaction() as connection:
        named = care.unmerge(connection, kind, told, getpass.getuser())
    _follow(built)
    return f"„{told}“ steht wieder für sich ({_counted(named)})."


def _follow(built: Services) -> None:
    relate(built.catalogue)
    built.ensure_index()
    built.synchroniser.sync()


def _counted(named: list[DocumentId]) -> str:
    return "1 Dokument" if len(named) == 1 else f"{len(named)} Dokumente"


def _list(built: Services, kind: str | None, as_json: bool) -> None:
    with built.catalogue.reading() as connection:
        found = merges.listed(connection, kind)
    if as_json:
        print_json([dataclasses.asdict(each) for each in found])
        return
    for each in found:
        click.echo(f"{KINDS[each.kind]}: „{each.name}“ gilt als „{each.target}“")
    if not found:
        click.echo("Nichts ist zusammengeführt.")
