"""Facts with the names of merged people and bodies replaced; what is written is kept beside.

A person keeps the name as written under `as_written`, a body under `name`, since its `label` is
what it is called. Where a value is nothing but the name, the evidence quotes what is written.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import cache

from archive.corrections import Correction
from archive.model import Fact, Json
from archive.vocabulary.names import organisations

#: {key of a name: the name that it means}.
Targets = dict[str, str]
AS_WRITTEN = "as_written"
#: The fields that name people, and those that name bodies.
FIELDS = {
    "person": ("people", "authors", "agenda"),
    "organisation": ("organisations", "organisation_roles", "publisher", "people"),
}
_ALL = frozenset(field for fields in FIELDS.values() for field in fields)
#: What a name is replaced by: itself where it is not merged.
_Rename = Callable[[str], str]


def is_concerned(fields: Sequence[str]) -> bool:
    """Whether one of the fields (none: all of them) may hold a name of a person or a body."""
    return not fields or not _ALL.isdisjoint(fields)


def key_of(name: str) -> str:
    """A name as it is compared.

    >>> key_of("Chr.  Aue") == key_of("chr. aue")
    True
    """
    return " ".join(name.split()).casefold()


def renamed_facts(read: Iterable[Fact], merged: Mapping[str, Targets]) -> list[Fact]:
    """The facts with the names that are meant."""
    return [
        replace(fact, value=renamed(fact.field, fact.value, merged)) if fact.field in _ALL else fact
        for fact in read
    ]


def renamed_corrections(
    said: Iterable[Correction], merged: Mapping[str, Targets]
) -> list[Correction]:
    """What was said by hand with the names that are meant, so that it still meets the facts."""
    return [replace(each, value=renamed(each.field, each.value, merged)) for each in said]


def renamed(field: str, value: Json, merged: Mapping[str, Targets]) -> Json:
    """The value of a field with the names that are meant.

    >>> renamed("authors", ["Chr. Aue"], {"person": {"chr. aue": "Christian Aue"}})
    ['Christian Aue']
    """
    for kind, fields in FIELDS.items():
        if field in fields and kind in merged:
            targets = merged[kind]
            value = _walk(kind, field, value, lambda name, t=targets: t.get(key_of(name), name))  # type: ignore[misc]
    return value


def names_in(kind: str, field: str, value: Json) -> Iterator[str]:
    """The names of a kind in the value of a field."""
    found: list[str] = []

    def note(name: str) -> str:
        found.append(name)
        return name

    _walk(kind, field, value, note)
    yield from found


def _walk(kind: str, field: str, value: Json, rename: _Rename) -> Json:
    """The value with each name of a kind renamed; a list is a list of such values."""
    if isinstance(value, list):
        return [_walk(kind, field, each, rename) for each in value]
    if isinstance(value, str):
        return rename(value) if (kind, field) not in _INNER else value
    if isinstance(value, dict):
        return _IN_DICT[kind, field](value, rename) if (kind, field) in _IN_DICT else value
    return value


def _person(value: dict[str, Json], rename: _Rename) -> dict[str, Json]:
    name = value.get("name")
    if not isinstance(name, str) or (meant := rename(name)) == name:
        return value
    return {**value, "name": meant, AS_WRITTEN: name}


def _house(value: dict[str, Json], rename: _Rename) -> dict[str, Json]:
    house = value.get("organisation")
    return {**value, "organisation": rename(house)} if isinstance(house, str) else value


def _speakers(value: dict[str, Json], rename: _Rename) -> dict[str, Json]:
    speakers = value.get("speakers")
    if not isinstance(speakers, list):
        return value
    told: list[Json] = [rename(each) if isinstance(each, str) else each for each in speakers]
    return {**value, "speakers": told}


def _body(value: dict[str, Json], rename: _Rename) -> dict[str, Json]:
    label = value.get("label")
    if not isinstance(label, str) or (meant := rename(label)) == label:
        return value
    return {
        **value,
        "id": _ids().get(meant, ""),
        "label": meant,
        "name": value.get("name") or label,
    }


def _roles(value: dict[str, Json], rename: _Rename) -> dict[str, Json]:
    return {rename(name): role for name, role in value.items()}


_IN_DICT: dict[tuple[str, str], Callable[[dict[str, Json], _Rename], dict[str, Json]]] = {
    ("person", "people"): _person,
    ("person", "authors"): _person,
    ("person", "agenda"): _speakers,
    ("organisation", "people"): _house,
    ("organisation", "organisations"): _body,
    ("organisation", "organisation_roles"): _roles,
}
#: Fields whose text is no name of the kind: that of a person is none of a body.
_INNER = {("organisation", "people"), ("person", "agenda")}


@cache
def _ids() -> dict[str, str]:
    return {entry.label: id_ for id_, entry in organisations().items()}
