"""Which names somebody means who puts two names of one person or one body together."""

from __future__ import annotations

from collections.abc import Collection

from rapidfuzz import fuzz, process
from sqlalchemy import Connection

from archive import merges
from archive.errors import UsageError
from archive.mergednames import key_of
from archive.merges import KINDS, ORGANISATION, Merge
from archive.vocabulary.names import Entry, organisations
from ingest.facts.names import name_at

#: Names that are told when one is unknown, and how alike (of 100) they have to be.
SIMILAR, ALIKE = 3, 70


def asked(kind: str, name: str, target: str, actor: str) -> Merge:
    """The merge that is meant: people without titles, bodies as the vocabulary calls them."""
    return Merge(kind, meant(kind, name), meant(kind, target), actor)


def meant(kind: str, text: str) -> str:
    """A name as facts have it.

    >>> meant("person", "Dr. Anna Aue"), meant("organisation", "BBSR")
    ('Anna Aue', 'Bundesinstitut für Bau-, Stadt- und Raumforschung')
    """
    told = " ".join(text.split())
    if kind == ORGANISATION:
        known = next((e for e in organisations().values() if told in _names(e)), None)
        return known.label if known else told
    named = name_at(told, 0)
    return named.name if named and named.end == len(told) else told


def check(connection: Connection, merge: Merge) -> str:
    """A warning where nobody is called as the target yet, else "".

    Raises:
        UsageError: no document has the name that is to be another one; it names similar ones.
    """
    written = merges.spellings(connection, merge.kind)
    known = {key_of(name) for name in written}
    if key_of(merge.name) not in known:
        near = _similar(merge.name, written)
        hint = f" Ähnlich: {'; '.join(near)}." if near else ""
        raise UsageError(f"Kein Dokument nennt die {KINDS[merge.kind]} „{merge.name}“.{hint}")
    if key_of(merge.target) not in known:
        return f"Noch nennt kein Dokument „{merge.target}“; der Name gilt trotzdem."
    return ""


def _names(entry: Entry) -> set[str]:
    signed = (entry.id, entry.label, *entry.names, *entry.abbreviations)
    return {name.lstrip("?").rstrip("+") for name in signed}


def _similar(name: str, written: Collection[str]) -> list[str]:
    found = process.extract(name, written, scorer=fuzz.WRatio, limit=SIMILAR, score_cutoff=ALIKE)
    return [each for each, _, _ in found]
