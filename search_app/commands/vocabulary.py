"""`findbuch vocabulary`: the vocabularies of the archive, for other catalogues."""

from __future__ import annotations

import click

from archive.vocabulary.topics.turtle import turtle


@click.group()
def vocabulary() -> None:
    """Die Verzeichnisse des Archivs ausgeben."""


@vocabulary.command()
def topics() -> None:
    """Alle Themen als SKOS in Turtle."""
    click.echo(turtle(), nl=False)
