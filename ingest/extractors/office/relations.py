"""How the parts of an OOXML file hang together: relations by id and by kind."""

from __future__ import annotations

import posixpath
from dataclasses import dataclass
from urllib.parse import unquote

from archive.errors import DamagedDocument
from ingest.extractors.office.package import Package
from ingest.extractors.office.xml import below, spare


@dataclass(frozen=True, slots=True)
class Relation:
    """A link of a part to another one. `kind` is the last word of its type: "notesSlide"."""

    id: str
    kind: str
    part: str


def relations(package: Package, part: str) -> tuple[Relation, ...]:
    """Where a part leads, inside the package; "" is the package itself. () if it does not say."""
    folder, name = posixpath.split(part)
    listing = posixpath.join(folder, "_rels", f"{name}.rels")
    if listing not in package:
        return ()
    return tuple(
        Relation(
            element.get("Id", ""),
            element.get("Type", "").rpartition("/")[2],
            _resolved(folder, element.get("Target", "")),
        )
        for element in below(spare(package, listing), "Relationship")
        if element.get("TargetMode") != "External"
    )


def main_part(package: Package, usual: str) -> str:
    """The name of the part that holds the document; the usual one where nothing says so.

    Raises:
        DamagedDocument: there is none.
    """
    for relation in relations(package, ""):
        if relation.kind == "officeDocument" and relation.part in package:
            return relation.part
    if usual not in package:
        raise DamagedDocument(f"Die Datei ist beschädigt: der Teil {usual} fehlt.")
    return usual


def related(package: Package, part: str, kind: str) -> list[str]:
    """The parts of a kind that a part leads to and that are there."""
    return [r.part for r in relations(package, part) if r.kind == kind and r.part in package]


def _resolved(folder: str, target: str) -> str:
    path = unquote(target.replace("\\", "/")).partition("#")[0]
    whole = path if path.startswith("/") else posixpath.join("/" + folder, path)
    return posixpath.normpath(whole).lstrip("/")
