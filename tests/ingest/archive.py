"""An archive in this process, for tests that need no command line."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from archive.model import Document
from archive.settings import load
from index.request import SearchRequest
from ingest.pipeline import Pipeline
from ingest.report import Outcome
from ingest.sources import find_files
from ingest.sources.unpacking import unpacking
from search_app.wiring import Services, build

GOOD = "Ein gutes Dokument folgt auf das schlechte, und es wird aufgenommen wie immer."
ADDED, PARTIAL, QUARANTINED, SKIPPED = "added", "partial", "quarantined", "skipped"


class Archive:
    """An archive in this process, for what needs no command line."""

    def __init__(self, services: Services) -> None:
        self.services = services
        self.catalogue = services.catalogue

    def bring(self, *places: Path) -> list[Outcome]:
        self.services.ensure_index()
        limits = unpacking(self.services.settings)
        found = (item for place in places for item in find_files(str(place), limits))
        return self._pipeline().run(found).outcomes

    def retry(self) -> list[Outcome]:
        return self._pipeline().retry().outcomes

    def _pipeline(self) -> Pipeline:
        built = self.services
        return Pipeline(built.settings, built.catalogue, built.store, built.synchroniser)

    def one(self, place: Path) -> tuple[str, int | None]:
        """Status and number of the only document of a place."""
        (outcome,) = self.bring(place)
        return outcome.status.value, outcome.document_id

    def hits(self, query: str) -> list[int]:
        result = self.services.search.search(SearchRequest(query, per_page=100, strict=True))
        return [int(hit.id) for hit in result.hits]

    def document(self, number: int | None) -> Document:
        assert number is not None
        return self.catalogue.document(number)

    def quarantined(self) -> dict[str, str]:
        """{place: reason}"""
        return {row["location"]: row["reason"] for row in self.catalogue.quarantined()}

    def contents(self) -> list[object]:
        """Documents and versions, without moments."""
        ids = self.catalogue.document_ids()
        return [
            (d.id, d.state, d.title, [(v.number, v.status, v.original) for v in versions])
            for d in self.catalogue.documents(ids)
            for versions in [self.catalogue.versions(d.id)]
        ]


@contextmanager
def opened(home: Path) -> Iterator[Archive]:
    services = build(load(home, {}))
    try:
        yield Archive(services)
    finally:
        services.close()
