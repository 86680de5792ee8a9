"""Addresses made from the table of routes itself, so that no route is ever left out of a crawl.

A route with a part that is not named in `VALUES` fails the crawl until it is.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import product
from typing import Any

from flask import Flask
from werkzeug.routing import Rule

from index.request import FACETS

#: What stands in the parts of addresses that vary, by the name of the part: something that is
#: there, and something that is not. `document_id` is given by the crawl.
VALUES: dict[str, tuple[Any, ...]] = {
    "number": (1, 2),
    "key": FACETS,
    "id_": ("land:03", "kreis:13076", "T01", "moro", "Netzwerk", "Gibts<nicht>"),
    "format_key": ("csv", "bibtex", "ris", "csl", "jsonl", "json", "quatsch"),
    "marked": ("0123456789ab",),
    "filename": ("findbuch.css", "../wiring.py"),
    "name": ("findbuch.css", "../wiring.py"),
}  # fmt: skip


def unknown_parts(app: Flask) -> dict[str, str]:
    """{part that varies: a route that has it} of those that no crawl could fill."""
    known = {*VALUES, "document_id"}
    return {part: rule.rule for rule in _rules(app) for part in rule.arguments - known}


def addresses(app: Flask, numbers: list[int]) -> Iterator[tuple[str, str]]:
    """(route, address) of every route that can be looked at, with all values of its parts."""
    values = {**VALUES, "document_id": tuple(numbers)}
    for rule in _rules(app):
        names = sorted(rule.arguments)
        for chosen in product(*(values[name] for name in names)):
            built = rule.build(dict(zip(names, chosen, strict=True)))
            assert built is not None, rule.rule
            yield rule.rule, built[1]


def _rules(app: Flask) -> list[Rule]:
    app.url_map.update()
    rules = [rule for rule in app.url_map.iter_rules() if "GET" in (rule.methods or ())]
    return sorted(rules, key=lambda rule: rule.rule)
