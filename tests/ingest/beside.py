"""Sidecars, and what the catalogue says of a document."""

from __future__ import annotations

import json
from pathlib import Path

from archive.model import Visibility
from ingest.report import Outcome
from tests.ingest.archive import QUARANTINED, Archive

MEMBER, STAFF, PUBLIC = Visibility.MEMBER, Visibility.STAFF, Visibility.PUBLIC


def write(place: Path, name: str, values: object) -> None:
    (place / name).write_text(json.dumps(values, ensure_ascii=False), encoding="utf-8")


def refused(outcomes: list[Outcome]) -> list[str]:
    return [o.reason or "" for o in outcomes if o.status.value == QUARANTINED]


def facts(archive: Archive, number: int | None) -> dict[str, list[object]]:
    version = archive.document(number).version
    assert version
    found: dict[str, list[object]] = {}
    for fact in archive.catalogue.facts(version.id):
        found.setdefault(fact.field, []).append(fact.value)
    return found
