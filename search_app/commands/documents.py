"""`findbuch show`, `set`, `withdraw`: one document at a time."""

from __future__ import annotations

import getpass

import click

from archive import care
from archive.errors import UsageError
from archive.model import Visibility
from ingest.relate import relate
from search_app.commands.context import print_json, services, told
from search_app.correcting import correction
from search_app.jsonshape import document_json


@click.command()
@click.argument("reference", metavar="ID", callback=told)
@click.option("--json", "as_json", is_flag=True, help="Alles als JSON.")
@click.pass_context
def show(context: click.Context, reference: str, as_json: bool) -> None:
    """Zeigen, was das Archiv von einem Dokument weiß (eigene oder fremde Nummer)."""
    with services(context) as (built, role):
        document = built.catalogue.find(reference, role)
        shape = document_json(built, document, role)
    if as_json:
        print_json(shape)
        return
    click.echo(f"{document.shelf_mark}  {document.title}")
    for name, value in shape.items():
        if name in ("id", "title", "pages", "facts") or value in (None, [], {}, ""):
            continue
        click.echo(f"  {name}: {value}")
    for fact in shape.get("facts", ()):
        place = f"Seite {fact['page']}, {fact['rule']}" if fact["page"] else fact["rule"]
        click.echo(f"  Beleg {fact['field']}: „{fact['quote']}“ ({place})")


@click.command("set")
@click.argument("reference", metavar="ID", callback=told)
@click.argument("values", nargs=-1, required=True, metavar="NAME=WERT…", callback=told)
@click.pass_context
def set_values(context: click.Context, reference: str, values: tuple[str, ...]) -> None:
    """Sichtbarkeit, Anzeige oder Rechte setzen: visibility=… display=… rights=…"""
    changes = dict(_pair(text) for text in values)
    with services(context) as (built, role):
        _only_staff(role)
        document = built.catalogue.find(reference)
        with built.catalogue.transaction() as connection:
            care.change(connection, document.id, changes, getpass.getuser())
        built.ensure_index()
        built.synchroniser.sync()
    click.echo(f"{document.shelf_mark}: gesetzt.")


@click.command()
@click.argument("reference", metavar="ID", callback=told)
@click.argument("field", metavar="FELD", callback=told)
@click.argument("value", metavar="WERT", callback=told)
@click.option("--remove", is_flag=True, help="Den Wert wegnehmen statt ihn zu geben.")
@click.pass_context
def correct(context: click.Context, reference: str, field: str, value: str, remove: bool) -> None:
    """Eine Angabe berichtigen. WERT ist Text oder JSON; er gilt vor dem, was gelesen wurde."""
    with services(context) as (built, role):
        _only_staff(role)
        document = built.catalogue.find(reference)
        said = correction(field, value, getpass.getuser(), remove)
        with built.catalogue.transaction() as connection:
            care.correct(connection, document.id, said)
        relate(built.catalogue, [document.id])
        built.ensure_index()
        built.synchroniser.sync()
    click.echo(f"{document.shelf_mark}: berichtigt.")


@click.command()
@click.argument("reference", metavar="ID", callback=told)
@click.option(
    "--reason",
    required=True,
    metavar="TEXT",
    callback=told,
    help="Warum es zurückgezogen wird.",
)
@click.pass_context
def withdraw(context: click.Context, reference: str, reason: str) -> None:
    """Ein Dokument zurückziehen; seine Nummer bleibt als Nachweis stehen."""
    with services(context) as (built, role):
        _only_staff(role)
        document = built.catalogue.find(reference)
        with built.catalogue.transaction() as connection:
            care.withdraw(connection, document.id, reason, getpass.getuser())
        built.ensure_index()
        built.synchroniser.sync()
    click.echo(f"{document.shelf_mark}: zurückgezogen.")


def _only_staff(role: Visibility) -> None:
    if role is not Visibility.STAFF:
        raise UsageError("Ändern kann nur, wer mit --as staff arbeitet.")


def _pair(text: str) -> tuple[str, str]:
    name, sign, value = text.partition("=")
    if not sign:
        raise UsageError(f"„{text}“: erwartet wird NAME=WERT.")
    return name.strip(), value
