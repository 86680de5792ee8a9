"""The demo collection, taken in as `make demo` does, once for all tests and all their processes."""

from __future__ import annotations

import json
import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import pytest

from archive.filelock import exclusive
from archive.model import DocumentId
from archive.settings import load
from ingest.pipeline import Pipeline
from ingest.sources import find_files
from search_app.wiring import Services, build

DOCUMENTS = Path(__file__).parents[1] / "demo" / "dokumente"
#: Seconds in which another process takes the collection in on a busy machine.
PATIENCE = 600
HOME, NUMBERS = "home", "numbers.json"


@dataclass(frozen=True, slots=True)
class Demo:
    """Services over a home with the collection, and its documents by their paths in it."""

    services: Services
    numbers: dict[str, DocumentId]


@contextmanager
def opened_copy(folders: pytest.TempPathFactory) -> Iterator[Demo]:
    """A copy of one's own of the collection's home."""
    kept, copy = _kept(folders), folders.mktemp("demo") / HOME
    shutil.copytree(kept / HOME, copy)
    services = build(load(copy, {}))
    try:
        yield Demo(services, json.loads((kept / NUMBERS).read_text(encoding="utf-8")))
    finally:
        services.close()


def _kept(folders: pytest.TempPathFactory) -> Path:
    base = folders.getbasetemp()
    if "PYTEST_XDIST_WORKER" in os.environ:
        base = base.parent  # what all processes of a run share
    kept = base / "demo-collection"
    with exclusive(base / "demo.lock", "The demo collection was not taken in.", PATIENCE):
        if not kept.exists():
            made = folders.mktemp("demo")
            _take_in(made)
            made.rename(kept)
    return kept


def _take_in(folder: Path) -> None:
    built = build(load(folder / HOME, {}))
    try:
        built.ensure_index()
        pipeline = Pipeline(built.settings, built.catalogue, built.store, built.synchroniser)
        report = pipeline.run(find_files(str(DOCUMENTS)))
    finally:
        built.close()
    known = [outcome for outcome in report.outcomes if outcome.document_id]
    numbers = {o.source.partition("dokumente/")[2]: o.document_id for o in known}
    (folder / NUMBERS).write_text(json.dumps(numbers), encoding="utf-8")
