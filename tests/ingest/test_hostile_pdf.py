"""Hostile PDFs on their whole way: each costs itself at most, with a German reason.

The list is that of a study of PDF engines; each file is made here.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import pytest

from tests.ingest import hostile, pdfs
from tests.ingest.watched import MEMORY_LIMIT_KB, Run, ingest, run

ADDED, PARTIAL, QUARANTINED = "added", "partial", "quarantined"
MEMORY = r"mehr Arbeitsspeicher, als erlaubt|aus Mangel an Arbeitsspeicher"
TIME = "mehr Rechenzeit, als erlaubt|nicht voran"


class Case(NamedTuple):
    """A hostile file: its bytes, how its way ends, a pattern of the reason."""

    name: str
    make: Callable[[Path], bytes]
    status: str
    reason: str | None


CASES = (
    Case("bombe_1gb", lambda _: hostile.flate_bomb(), QUARANTINED, MEMORY),
    Case("bombe_8gb", lambda _: hostile.flate_bomb(8 << 30), QUARANTINED, MEMORY),
    Case("bombe_dahinter", lambda _: pdfs.bomb_behind_a_page(), PARTIAL, MEMORY),
    Case("abgeschnitten", lambda _: pdfs.cut_stream(), ADDED, None),
    Case("buchstaben", lambda _: hostile.letters_pdf(2000), ADDED, None),
    Case("zeichentabelle", lambda _: pdfs.wide_character_map(), ADDED, None),
    Case("breiten", lambda _: pdfs.wide_widths(), ADDED, None),
    Case("formulare", lambda _: pdfs.forms_in_forms(), QUARANTINED, f"{MEMORY}|{TIME}"),
    Case("endlos", lambda _: pdfs.endless_page(), QUARANTINED, f"{MEMORY}|{TIME}"),
    Case("endlos_dahinter", lambda _: pdfs.endless_page(2), PARTIAL, f"{MEMORY}|{TIME}"),
    Case("gliederung_im_kreis", lambda _: pdfs.outline_loop(), ADDED, None),
    Case("gliederung_tief", lambda _: pdfs.deep_outline(), ADDED, None),
    Case("seiten_im_kreis", lambda _: pdfs.pages_that_are_their_own_parents(), ADDED, None),
    Case("pickle", pdfs.pickle_as_character_map, ADDED, None),
)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """All cases, each followed by a good document."""
    folder = tmp_path_factory.mktemp("eingang")
    for number, case in enumerate(CASES):
        (folder / f"{number:02d}").mkdir()
        bait = tmp_path_factory.getbasetemp() / "koeder"
        bait.mkdir(exist_ok=True)
        (folder / f"{number:02d}" / f"{case.name}.pdf").write_bytes(case.make(bait))
        good = hostile.pdf([f"Ein gutes Dokument folgt auf Nummer {number}."])
        (folder / f"{number:02d}" / "~danach.pdf").write_bytes(good)
    return folder


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("archiv")


@pytest.fixture(scope="module")
def seen(folder: Path, home: Path) -> Run:
    return ingest(home, folder, seconds=580, extract_cpu_s=6, extract_wall_s=60)


@pytest.mark.parametrize("case", CASES, ids=[case.name for case in CASES])
def test_a_hostile_file_ends_with_its_status_and_a_german_reason(seen: Run, case: Case) -> None:
    row = seen.row(f"/{case.name}.pdf")

    assert row["status"] == case.status, row
    assert ("reason" in row) == (case.reason is not None), row
    assert case.reason is None or re.search(case.reason, row["reason"]), row


def test_the_document_after_each_is_read_and_nobody_says_anything_else(seen: Run) -> None:
    after = [row["status"] for row in seen.rows if row["source"].endswith("~danach.pdf")]

    assert after == [ADDED] * len(CASES)
    assert (seen.code, seen.errors) == (1, "")


def test_no_process_takes_more_memory_than_allowed(seen: Run) -> None:
    assert seen.largest_kb < MEMORY_LIMIT_KB


def test_the_bait_was_not_taken(seen: Run, tmp_path_factory: pytest.TempPathFactory) -> None:
    assert seen.rows
    assert not (tmp_path_factory.getbasetemp() / "koeder" / "tripped").exists()


def test_the_archive_is_in_order_afterwards(seen: Run, home: Path) -> None:
    assert seen.rows
    assert run(home, "check", "--json").rows == ({"ok": True, "findings": []},)
