"""What the commands share: services of the home folder, printing JSON."""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import click

from archive.model import Visibility
from archive.settings import load
from search_app.wiring import Services, build


@contextmanager
def services(context: click.Context) -> Iterator[tuple[Services, Visibility]]:
    """The services of the home folder, and the role that the command acts in."""
    home, role = context.find_root().obj
    built = build(load(home.resolve()))
    try:
        yield built, role
    finally:
        built.close()


def print_json(value: Any) -> None:
    """One JSON value on one line, as it is read by programs."""
    click.echo(json.dumps(value, ensure_ascii=False))
