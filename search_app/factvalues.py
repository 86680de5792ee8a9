"""The facts of a version as plain fields: what `show --json` prints beside the evidence."""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Any

from archive.model import ACCEPTED, Fact, Json
from index.regions import FIELD as REGIONS
from index.regions import above

#: Fields with one value, None where it is unknown.
SINGLE = (
    "status", "published", "event", "subtitle", "publisher", "subject_as_given", "description",
    "summary",
    "created", "modified", "file",
)  # fmt: skip
#: Fields with several values, in the order of reading.
LISTS = (
    "programmes", "topics", "regions", "organisations", "people", "authors",
    "links", "dates_mentioned", "agenda", "attachments", "relations", "outline", "page_labels",
)  # fmt: skip
#: Fields that map a name to something.
MAPS = ("organisation_roles", "abbreviations")
#: Roles of bodies that publish; rules give the first, people write the others too.
PUBLISHING = ("Herausgeber", "Herausgeberin", "Herausgebende Stelle")
#: What the regions of a document lie in.
THROUGH_TREE = "regions_through_tree"
#: What quotes the text: not for everybody where a document shows its metadata only.
QUOTING = "summary"
#: What only staff may read.
CONTACTS = "contacts"
CONTACT_KINDS = ("email", "phone")


def fields(facts: Iterable[Fact], staff: bool) -> dict[str, Any]:
    """Every field of the facts, those that nobody knows included; `contacts` only for staff."""
    known: dict[str, list[Fact]] = {}  # a document may bring thousands: not all for each field
    for fact in facts:
        if fact.status == ACCEPTED:
            known.setdefault(fact.field, []).append(fact)
    shape: dict[str, Any] = {name: single(known.get(name, ()), name) for name in SINGLE}
    shape |= {name: listed(known.get(name, ()), name) for name in LISTS}
    shape |= {name: mapped(known.get(name, ()), name) for name in MAPS}
    shape |= {THROUGH_TREE: [*above(known.get(REGIONS, ()))]}
    return shape | {CONTACTS: contacts(known.get(CONTACTS, ()))} if staff else shape


def single(facts: Iterable[Fact], field: str) -> Json:
    """The surest value of a field, the first of equally sure ones; None if there is none."""
    values = [fact for fact in facts if fact.field == field]
    return max(values, key=lambda fact: fact.confidence).value if values else None


def listed(facts: Iterable[Fact], field: str) -> list[Json]:
    """The values of a field in the order of reading, each once. A fact may bring several."""
    found: dict[str, Json] = {}  # by what it looks like: a document may bring thousands
    for fact in facts:
        if fact.field == field:
            for value in map(
                value_of, fact.value if isinstance(fact.value, list) else [fact.value]
            ):
                found.setdefault(json.dumps(value, sort_keys=True), value)
    return _together([*found.values()]) if field == "people" else [*found.values()]


def _together(people: list[Json]) -> list[Json]:
    """Each person once, though two of their names were put together by hand."""
    found: dict[str, Json] = {}
    for each in people:
        name = str(each.get("name")) if isinstance(each, dict) else str(each)
        known = found.get(name)
        both = isinstance(each, dict) and isinstance(known, dict)
        found[name] = {**each, **known} if both else known or each  # type: ignore[dict-item]
    return list(found.values())


def value_of(value: Json) -> Json:
    """A value as a field shows it: of one of a vocabulary the label."""
    return value["label"] if isinstance(value, dict) and {"id", "label"} <= value.keys() else value


def text_of(value: Any) -> str:
    """A value that is a text, in one line; "" where it is none.

    >>> text_of("Haus  am\\nMoor"), text_of(None)
    ('Haus am Moor', '')
    """
    return " ".join(value.split()) if isinstance(value, str) else ""


def with_role(roles: Any, *wanted: str) -> tuple[str, ...]:
    """The bodies that have one of these roles; `roles` maps a name to its role, or to several.

    >>> with_role({"Amt": ["Träger", "Herausgeber"], "Dorf e.V.": "Partner"}, "Herausgeber")
    ('Amt',)
    """
    pairs = roles.items() if isinstance(roles, dict) else ()
    return tuple(
        name
        for name, role in pairs
        if any(each in wanted for each in (role if isinstance(role, list) else [role]))
    )


def publishers(stated: Any, roles: Any) -> tuple[str, ...]:
    """Who published it: stated as such, else who has the role of a publisher."""
    listed = stated if isinstance(stated, list) else [stated]
    named = tuple(dict.fromkeys(filter(None, map(text_of, listed))))
    return named or with_role(roles, *PUBLISHING)


def mapped(facts: Iterable[Fact], field: str) -> dict[str, Json]:
    """The entries of a field; of two for one name the first stands."""
    found: dict[str, Json] = {}
    for fact in reversed([*facts]):
        if fact.field == field and isinstance(fact.value, dict):
            found.update(fact.value)
    return found


def contacts(facts: Iterable[Fact]) -> dict[str, list[Json]]:
    """The e-mail addresses and phone numbers. A fact brings one or a list of either."""
    found: dict[str, list[Json]] = {kind: [] for kind in CONTACT_KINDS}
    for fact in facts:
        if fact.field == CONTACTS and isinstance(fact.value, dict):
            for kind in CONTACT_KINDS:
                value = fact.value.get(kind, [])
                found[kind] += value if isinstance(value, list) else [value]
    return {kind: list(dict.fromkeys(map(str, values))) for kind, values in found.items()}
