"""The summary quotes the text: it is shown to those who may be quoted from it, and no others."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

from search_app.cli import findbuch

TEXT = """Dörfer im Netz

Typ: Projekt

Sieben Dörfer führen gemeinsam einen Laden und rufen dafür 030 23125 001 an.
"""


def run(home: Path, *arguments: object) -> str:
    words = ["--home", str(home), *map(str, arguments)]
    return CliRunner().invoke(findbuch, words, catch_exceptions=False).output


@pytest.fixture
def home(tmp_path: Path) -> Path:
    (tmp_path / "dorf.txt").write_text(TEXT, encoding="utf-8")
    run(tmp_path / "home", "ingest", tmp_path / "dorf.txt")
    return tmp_path / "home"


def shown(home: Path, role: str) -> Any:
    return json.loads(run(home, "--as", role, "show", 1, "--json"))


@pytest.mark.parametrize("display", ["full", "snippet"])
def test_who_may_be_quoted_from_the_text_reads_the_summary(home: Path, display: str) -> None:
    run(home, "set", 1, f"display={display}")

    told = shown(home, "public")["summary"]
    assert told.startswith("Sieben Dörfer führen gemeinsam einen Laden")
    assert "23125" not in told


def test_of_metadata_only_nobody_below_staff_reads_it(home: Path) -> None:
    run(home, "set", 1, "display=metadata")

    for role in ("public", "member"):
        known = shown(home, role)
        assert known["summary"] is None
        assert "Sieben Dörfer" not in json.dumps(known, ensure_ascii=False)
    assert shown(home, "staff")["summary"].startswith("Sieben Dörfer")


def test_a_summary_by_hand_outranks_the_first_sentences(home: Path) -> None:
    run(home, "correct", 1, "summary", "Ein Laden für sieben Dörfer.")

    assert shown(home, "staff")["summary"] == "Ein Laden für sieben Dörfer."
