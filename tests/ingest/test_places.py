"""Rights, places that cannot be, and what is no file."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from tests.ingest.archive import ADDED, GOOD, QUARANTINED
from tests.ingest.watched import ingest


def test_a_folder_without_rights_is_reported_and_stops_nothing(tmp_path: Path) -> None:
    place = tmp_path / "eingang"
    (place / "a_zu").mkdir(parents=True)
    (place / "b_zu.txt").write_text("geheim", encoding="utf-8")
    (place / "c_offen.txt").write_text(GOOD, encoding="utf-8")
    (place / "a_zu").chmod(0)
    (place / "b_zu.txt").chmod(0)

    seen = ingest(tmp_path / "archiv", place, bound=True)

    assert seen.code == 1
    assert seen.statuses() == [QUARANTINED, QUARANTINED, ADDED]
    assert {row.get("reason") for row in seen.rows[:2]} == {"Die Rechte zum Lesen fehlen."}
    (place / "a_zu").chmod(0o700)


def test_a_file_in_a_folder_without_rights_is_reported(tmp_path: Path) -> None:
    (tmp_path / "zu").mkdir()
    (tmp_path / "offen.txt").write_text(GOOD, encoding="utf-8")
    (tmp_path / "zu").chmod(0)

    seen = ingest(tmp_path / "archiv", tmp_path / "zu/a.txt", tmp_path / "offen.txt", bound=True)

    assert seen.code == 1
    assert seen.statuses() == [QUARANTINED, ADDED], seen.errors
    (tmp_path / "zu").chmod(0o700)


@pytest.mark.parametrize("name", ["gibt_es_nicht.txt", "x" * 300, "a/" * 3000 + "b"])
def test_a_place_that_cannot_be_is_reported(tmp_path: Path, name: str) -> None:
    (tmp_path / "offen.txt").write_text(GOOD, encoding="utf-8")

    seen = ingest(tmp_path / "archiv", f"{tmp_path}/{name}", tmp_path / "offen.txt")

    assert seen.code == 1
    assert seen.statuses() == [QUARANTINED, ADDED], seen.errors
    assert seen.rows[0]["reason"] in ("Diese Datei gibt es nicht.", "Der Pfad ist zu lang.")


def test_a_pipe_named_on_the_command_line_does_not_hang(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "rohr.txt")

    seen = ingest(tmp_path / "archiv", tmp_path / "rohr.txt", seconds=60)

    assert seen.rows[0]["reason"] == "Das ist keine gewöhnliche Datei."
