"""An archive and a folder to bring things from."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.ingest.archive import GOOD, Archive, opened


@pytest.fixture
def archive(tmp_path: Path) -> Iterator[Archive]:
    with opened(tmp_path / "archiv") as archive:
        yield archive


@pytest.fixture
def place(tmp_path: Path) -> Path:
    """A folder to bring things from."""
    place = tmp_path / "eingang"
    place.mkdir()
    return place


@pytest.fixture
def report(place: Path) -> Path:
    path = place / "bericht.txt"
    path.write_text(GOOD, encoding="utf-8")
    return path
