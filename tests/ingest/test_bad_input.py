"""What nobody should bring into an archive, and somebody will.

Each bad file ends in a German reason, in the report and in the catalogue; the next document is
done, the exit code is 1, and nothing takes more memory than allowed.
"""

from __future__ import annotations

import json
import os
import re
import unicodedata
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import NamedTuple

import pytest

from tests.ingest import hostile
from tests.ingest.archive import ADDED, GOOD, QUARANTINED, SKIPPED, Archive, opened
from tests.ingest.watched import MEMORY_LIMIT_KB, Run, ingest, run


def damaged_text() -> bytes:
    return "Fünf Dörfer für ein schönes Überlandkino.".encode() + b" \xff\xfe \xc3("


class Case(NamedTuple):
    """A bad file: its name, its bytes, how its way ends, and a pattern of the reason."""

    name: str
    make: Callable[[], bytes]
    status: str
    reason: str | None


CASES = (
    Case("leer.html", bytes, QUARANTINED, r"^Die Datei ist leer\.$"),
    Case("leer.pdf", bytes, QUARANTINED, r"^Die Datei ist leer\.$"),
    Case("leer.jsonl", bytes, QUARANTINED, r"^Die Datei ist leer\.$"),
    Case("nur_leerzeichen.txt", lambda: b" \n\t \n", QUARANTINED, "kein Text"),
    Case("alt.doc", hostile.old_office, QUARANTINED, r"alte Office-Datei .*noch nicht gelesen"),
    Case("alt.xls", hostile.old_office, QUARANTINED, r"alte Office-Datei .*noch nicht gelesen"),
    Case("kennwort.pdf", hostile.encrypted_pdf, QUARANTINED, "mit einem Kennwort geschützt"),
    Case("webseite.pdf", lambda: hostile.html("Das ist eine Webseite."), ADDED, None),
    Case("abgebrochen.pdf", lambda: hostile.pdf(["Text"] * 5)[:1500], QUARANTINED, "beschädigt"),
    Case("nur_kopf.pdf", lambda: b"%PDF-1.7\n", QUARANTINED, "beschädigt|keine Seiten"),
    Case("bombe.pdf", hostile.flate_bomb, QUARANTINED, "mehr Arbeitsspeicher, als erlaubt"),
    Case("buchstaben.pdf", lambda: hostile.letters_pdf(2000), ADDED, None),
    Case("unsinn.bin", lambda: hostile.junk(20_000), QUARANTINED, "werden nicht gelesen"),
    Case("unsinn.pdf", lambda: hostile.junk(20_000), QUARANTINED, "werden nicht gelesen"),
    Case("kaputt.txt", damaged_text, ADDED, None),
    Case("utf16.txt", lambda: "Fünf Dörfer im Verbund.".encode("utf-16"), ADDED, None),
    Case("tief.html", lambda: hostile.html_deep(100_000), ADDED, None),
    Case("xmlbombe.html", hostile.xml_bomb, ADDED, None),
    Case(unicodedata.normalize("NFD", "Börde-Übersicht.txt"), lambda: b"gut (1).", ADDED, None),
    Case("zwei\nzeilen.txt", lambda: b"gut (2).", ADDED, None),
    Case("ü" * 125 + "x.txt", lambda: b"gut (3).", ADDED, None),
    Case("raute#1.txt", lambda: b"gut (4).", ADDED, None),
    Case(os.fsdecode(b"k\xfcste.txt"), lambda: b"gut (5).", ADDED, None),
)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """All cases, each followed by a good document, and what is no file at all."""
    folder = tmp_path_factory.mktemp("eingang")
    for number, case in enumerate(CASES):
        place = folder / f"{number:02d}"
        place.mkdir()
        (place / case.name).write_bytes(case.make())
        (place / "~danach.txt").write_text(f"{GOOD} Es hat die Nummer {number}.", encoding="utf-8")
    (folder / "ins_leere.txt").symlink_to(folder / "gibt_es_nicht.txt")
    (folder / "kreis_a.txt").symlink_to(folder / "kreis_b.txt")
    (folder / "kreis_b.txt").symlink_to(folder / "kreis_a.txt")
    (folder / "kreis").symlink_to(folder)
    os.mkfifo(folder / "rohr.txt")
    os.mkfifo(folder / "rohr.jsonl")
    (folder / "~danach.txt").write_text(f"{GOOD} Es ist das letzte.", encoding="utf-8")
    return folder


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("archiv")


@pytest.fixture(scope="module")
def seen(folder: Path, home: Path) -> Run:
    """The one run over the folder that most tests look at."""
    return ingest(home, folder, seconds=580)


@pytest.fixture(scope="module")
def after(seen: Run, home: Path) -> Iterator[Archive]:
    """The archive that the run has left."""
    with opened(home) as archive:
        yield archive


@pytest.mark.parametrize(
    "number", range(len(CASES)), ids=[ascii(case.name)[1:20] for case in CASES]
)
def test_a_bad_file_ends_with_its_status_and_a_german_reason(seen: Run, number: int) -> None:
    case = CASES[number]

    (row,) = (r for r in seen.rows if f"/{number:02d}/" in r["source"] and "~" not in r["source"])

    assert row["status"] == case.status, row
    assert ("reason" in row) == (case.reason is not None), row
    assert case.reason is None or re.search(case.reason, row["reason"]), row


@pytest.mark.parametrize(
    "number", range(len(CASES)), ids=[ascii(case.name)[1:20] for case in CASES]
)
def test_the_catalogue_gives_the_same_reason_as_the_report(
    seen: Run, after: Archive, number: int
) -> None:
    (row,) = (r for r in seen.rows if f"/{number:02d}/" in r["source"] and "~" not in r["source"])

    noted = after.quarantined().get(row["source"])

    assert noted == (row["reason"] if row["status"] == QUARANTINED else None)


def test_the_document_after_each_bad_one_is_done(seen: Run, after: Archive) -> None:
    good = [row for row in seen.rows if row["source"].endswith("~danach.txt")]

    assert [row["status"] for row in good] == [ADDED] * (len(CASES) + 1)
    assert sorted(after.hits('"Ein gutes Dokument folgt"')) == sorted(row["id"] for row in good)


def test_a_run_with_refusals_ends_with_1_and_says_nothing_else(seen: Run) -> None:
    assert seen.code == 1
    assert seen.errors == ""


def test_no_process_of_the_run_takes_more_memory_than_allowed(seen: Run) -> None:
    assert seen.largest_kb < MEMORY_LIMIT_KB


def test_the_run_leaves_the_archive_in_order(seen: Run, home: Path) -> None:
    checked = run(home, "check", "--json")

    assert checked.rows == ({"ok": True, "findings": []},)


@pytest.mark.parametrize("name", ["ins_leere.txt", "kreis_a.txt", "kreis_b.txt"])
def test_a_link_that_leads_nowhere_is_reported(seen: Run, after: Archive, name: str) -> None:
    row = seen.row(f"/{name}")

    assert (row["status"], row["reason"]) == (QUARANTINED, "Die Verknüpfung führt ins Leere.")
    assert after.quarantined()[row["source"]] == row["reason"]


@pytest.mark.parametrize("name", ["rohr.txt", "rohr.jsonl", "kreis"])
def test_what_is_no_file_is_passed_over_and_stops_nothing(seen: Run, name: str) -> None:
    row = seen.row(f"/{name}")

    assert (row["status"], row["id"]) == (SKIPPED, None)
    assert row["reason"] == "Das ist keine gewöhnliche Datei."


def test_a_name_in_decomposed_umlauts_is_found_by_the_composed_ones(after: Archive) -> None:
    (number,) = after.hits("titel:Börde-Übersicht") or after.hits("Börde-Übersicht")

    assert after.document(number).title == "Börde-Übersicht"


def test_a_name_of_two_lines_makes_a_title_of_one(seen: Run, after: Archive) -> None:
    assert after.document(seen.row("zeilen.txt")["id"]).title == "zwei zeilen"


def test_a_name_that_is_no_utf8_is_shown_by_its_bytes(seen: Run) -> None:
    assert seen.row("ste.txt")["source"].endswith("/k\\xfcste.txt")


def test_utf16_and_damaged_utf8_are_read(seen: Run, after: Archive) -> None:
    names = ("/kaputt.txt", "/utf16.txt")

    assert set(after.hits('"Fünf Dörfer"')) == {seen.row(name)["id"] for name in names}


def test_entities_that_multiply_are_not_followed(seen: Run, after: Archive) -> None:
    document = after.document(seen.row("/xmlbombe.html")["id"])

    assert document.version
    (page,) = after.catalogue.pages([document.version.id])[document.version.id]
    assert "Vorher steht ein ganzer Satz." in page.text
    assert len(page.text) < 1000


def test_the_same_run_again_reads_nothing_anew(folder: Path, home: Path, seen: Run) -> None:
    with opened(home) as archive:
        before = archive.contents()

    again = ingest(home, folder)

    expected = [{ADDED: "unchanged", "duplicate": "unchanged"}.get(s, s) for s in seen.statuses()]
    assert again.statuses() == expected
    with opened(home) as archive:
        assert archive.contents() == before


def test_the_report_is_json_whatever_the_names_are(seen: Run) -> None:
    for row in seen.rows:
        assert json.loads(json.dumps(row)) == row
        assert {"source", "id", "status"} <= set(row)
