"""Who does what in a document, as the profile shows it: a line a role, with all its bodies."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from archive.model import UNSURE

FIELD = "organisation_roles"


def lines(facts: Iterable[Mapping[str, Any]]) -> list[str]:
    """The roles in the order of reading, each with its bodies.

    >>> lines([{"value": {"Dorf e.V.": "Träger"}, "status": "accepted"},
    ...        {"value": {"Amt Nord": "Träger"}, "status": "unsure"}])
    ['Träger: Dorf e.V.; Amt Nord (unsicher)']
    """
    bodies: dict[str, dict[str, None]] = {}
    for fact in facts:
        said = fact["value"] if isinstance(fact["value"], Mapping) else {}
        for name, role in ((name, role) for name, role in said.items() if role):
            told = f"{name} (unsicher)" if fact["status"] == UNSURE else str(name)
            bodies.setdefault(str(role), {})[told] = None
    return [f"{role}: {'; '.join(named)}" for role, named in bodies.items()]
