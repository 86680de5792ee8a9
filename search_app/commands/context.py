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


def told(_context: click.Context, _parameter: click.Parameter, value: Any) -> Any:
    """A text of the command line as text: bytes that are no UTF-8 become replacement characters."""
    if isinstance(value, tuple):
        return tuple(told(_context, _parameter, each) for each in value)
    return value and value.encode("utf-8", "surrogateescape").decode("utf-8", "replace")
