"""One filled archive for all tests that only look, and a fresh one for those that change it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from flask.testing import FlaskClient

from search_app.interop.oai import repository
from search_app.wiring import Services
from tests.search_app.builder import Archive, open_archive
from tests.search_app.corpus import Numbers, fill


@pytest.fixture(scope="session")
def filled(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Archive, Numbers]]:
    """The archive of `corpus`, shared: nothing may change it."""
    archive = open_archive(tmp_path_factory.mktemp("archiv"))
    try:
        yield archive, fill(archive)
    finally:
        archive.services.close()


@pytest.fixture(scope="session")
def archive(filled: tuple[Archive, Numbers]) -> Archive:
    return filled[0]


@pytest.fixture(scope="session")
def numbers(filled: tuple[Archive, Numbers]) -> Numbers:
    return filled[1]


@pytest.fixture(scope="session")
def services(archive: Archive) -> Services:
    return archive.services


@pytest.fixture
def client(archive: Archive) -> FlaskClient:
    """A guest."""
    return archive.client()


@pytest.fixture
def fresh(tmp_path: Path) -> Iterator[Archive]:
    """An empty archive of one's own."""
    archive = open_archive(tmp_path)
    try:
        yield archive
    finally:
        archive.services.close()


@pytest.fixture
def settled(monkeypatch: pytest.MonkeyPatch) -> None:
    """Harvesters are told at once what has changed."""
    monkeypatch.setattr(repository, "SETTLED", timedelta(hours=-1))
