"""JSON-LD of a web page: the items of its script blocks, graphs taken apart."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from lxml.html import HtmlElement

#: Items that are looked at; a page describes itself in a few.
MOST = 200


def items(tree: HtmlElement) -> list[dict[str, Any]]:
    """The items, in order, those inside `@graph` and lists included; at most `MOST`.

    A block that is no JSON is left out: a page's broken metadata is no fault of its text.
    """
    found: list[dict[str, Any]] = []
    for script in tree.iter("script"):
        if (script.get("type") or "").strip().lower() != "application/ld+json":
            continue
        try:
            value = json.loads(script.text or "")
        except (ValueError, RecursionError):
            continue
        for item in _flat(value, 0):
            if len(found) == MOST:
                return found
            found.append(item)
    return found


def has_type(item: dict[str, Any], ending: str) -> bool:
    """Whether an item is of a type with this ending: "Event" takes in BusinessEvent."""
    named = item.get("@type")
    types = named if isinstance(named, list) else [named]
    return any(isinstance(one, str) and one.endswith(ending) for one in types)


def text(value: Any) -> str:
    """A value as one line of text; of a list the first, of an item its name; "" for others."""
    if isinstance(value, list):
        value = value[0] if value else None
    if isinstance(value, dict):
        value = value.get("name")
    return " ".join(value.split()) if isinstance(value, str) else ""


def _flat(value: Any, depth: int) -> Iterator[dict[str, Any]]:
    if depth > 3:
        return
    if isinstance(value, list):
        for one in value:
            yield from _flat(one, depth + 1)
    elif isinstance(value, dict):
        yield value
        yield from _flat(value.get("@graph"), depth + 1)
