"""Who does what in a document, as the profile shows it: a row a role, with all its bodies."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from search_app.present.linked import Facets, Link, name_url, noted

FIELD = "organisation_roles"
#: A document names no more roles than that; what brings more is no profile.
MOST = 12
REST = "Weitere Rollen"

Shape = Mapping[str, Any]


def by_role(facts: Iterable[Shape], facets: Facets) -> list[tuple[str, list[Link], list[Shape]]]:
    """(role, its bodies, the facts that say so), in the order of reading.

    >>> told = by_role([{"value": {"Dorf e.V.": "Träger"}, "status": "accepted"},
    ...                 {"value": {"Amt Nord": "Träger"}, "status": "unsure"}], {})
    >>> [(body.text, body.note) for body in told[0][1]]
    [('Dorf e.V.', ''), ('Amt Nord', '(unsicher)')]
    """
    found: dict[str, tuple[list[Link], list[Shape]]] = {}
    for fact in facts:
        said = fact["value"] if isinstance(fact["value"], Mapping) else {}
        for name, role in ((str(name), str(role)) for name, role in said.items() if role):
            is_known = role in found or len(found) < MOST
            bodies, told = found.setdefault(role if is_known else REST, ([], []))
            url = name_url("organisation", name, facets)
            note = noted(fact["status"], "" if is_known else role)
            bodies.append(Link(name, url, note))
            told.append(fact)
    return [(role, bodies, told) for role, (bodies, told) in found.items()]


def bodies(facts: Iterable[Shape]) -> set[str]:
    """The names of the bodies that have a role."""
    roles = (f["value"] for f in facts if f["field"] == FIELD and isinstance(f["value"], Mapping))
    return {str(name) for said in roles for name, role in said.items() if role}
