"""`findbuch index`, `check`, `settings`: keeping an archive in order."""

from __future__ import annotations

import dataclasses
import sys

import click

from archive.settings import Settings
from search_app.commands.context import print_json, services
from search_app.upkeep import check_archive


@click.group()
def index() -> None:
    """Den Suchindex ansehen oder neu bauen."""


@index.command()
@click.option("--json", "as_json", is_flag=True, help="Als JSON.")
@click.pass_context
def status(context: click.Context, as_json: bool) -> None:
    """Wie der Index steht; Ende mit 1, wenn er nicht antworten kann."""
    with services(context) as (built, _):
        found = built.search.status()
    shape = dataclasses.asdict(found)
    shape["committed"] = found.committed.isoformat() if found.committed else None
    if as_json:
        print_json(shape)
    elif found.available:
        click.echo(
            f"{found.documents} Dokumente, {found.bytes / 1e6:.1f} MB, {found.generation}, "
            f"{found.waiting} warten"
        )
    else:
        click.echo(f"Kein Index: {found.problem} ({found.waiting} warten)")
    context.exit(0 if found.available else 1)


@index.command()
@click.pass_context
def rebuild(context: click.Context) -> None:
    """Den Index aus dem Katalog neu bauen; bis dahin antwortet der alte."""
    with services(context) as (built, _):
        shown = sys.stderr.isatty()
        with click.progressbar(length=1, label="Index", file=sys.stderr) as bar:

            def tell(done: int, total: int) -> None:
                bar.length = total
                bar.update(done - bar.pos)

            number = built.synchroniser.rebuild(tell if shown else None)
    click.echo(f"{number} Dokumente im Index.")


@click.command()
@click.option("--json", "as_json", is_flag=True, help="Als JSON.")
@click.pass_context
def check(context: click.Context, as_json: bool) -> None:
    """Prüfen, ob die Originale unversehrt sind und der Index dem Katalog gleicht."""
    with services(context) as (built, _):
        findings = check_archive(built)
    if as_json:
        print_json({"ok": not findings, "findings": [dataclasses.asdict(f) for f in findings]})
    else:
        for finding in findings:
            click.echo(f"{finding.message} Abhilfe: {finding.remedy}")
        click.echo("Alles in Ordnung." if not findings else f"{len(findings)} Befunde.")
    context.exit(1 if findings else 0)


@click.command()
@click.option("--json", "as_json", is_flag=True, help="Als JSON.")
@click.pass_context
def settings(context: click.Context, as_json: bool) -> None:
    """Alle Einstellungen, ihre Werte und wozu sie da sind."""
    with services(context) as (built, _):
        current = built.settings
    rows = [f for f in dataclasses.fields(Settings) if f.name != "home"]
    if as_json:
        print_json({f.name: getattr(current, f.name) for f in rows})
        return
    for row in rows:
        click.echo(f"# {row.metadata['help']}\n{row.name} = {getattr(current, row.name)!r}\n")
