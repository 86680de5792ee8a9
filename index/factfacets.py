"""The facet values that come from facts: accepted ones only, masked, each once."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from archive.masking import mask
from archive.model import ACCEPTED, Fact, Json
from archive.vocabulary.topics import path
from index.regions import paths

#: Facet and the field whose values it has.
FIELDS = {
    "thema": "topics",
    "programm": "programmes",
    "organisation": "organisations",
    "person": "people",
    "status": "status",
}


def factfacets(facts: Sequence[Fact]) -> dict[str, tuple[str, ...]]:
    """{facet key: values in the order of reading}; keys without a value are left out."""
    regions = paths(facts)
    return {**_by_name(facts), **({"region": regions} if regions else {})}


def _by_name(facts: Iterable[Fact]) -> dict[str, tuple[str, ...]]:
    found: dict[str, dict[str, None]] = {}
    keys = {field: key for key, field in FIELDS.items()}
    for fact in facts:
        key = keys.get(fact.field)
        if key is None or fact.status != ACCEPTED:
            continue
        for value in fact.value if isinstance(fact.value, list) else [fact.value]:
            named = _topic(value) if key == "thema" else _named(value)
            if named:
                found.setdefault(key, {})[mask(named)] = None
    return {key: tuple(values) for key, values in found.items()}


def _named(value: Json) -> str:
    """What a facet calls a value: the label of a vocabulary, the name of a person, a text."""
    if isinstance(value, dict):
        value = value.get("label") or value.get("name")
    return value.strip() if isinstance(value, str) else ""


def _topic(value: Json) -> str:
    """The way through the tree to a topic of the scheme; a word of others stands at the top."""
    known = value.get("id") if isinstance(value, dict) else None
    return path(known) if isinstance(known, str) and known else _named(value).replace("/", "-")
