"""Limits of time, memory, pages, characters and size: what they cut, and what is said of it."""

from __future__ import annotations

import time
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from archive.model import Page, PageUnit
from ingest.clean import clean
from ingest.facts.read import Given, read_facts
from tests.ingest import hostile, pdfs
from tests.ingest.archive import ADDED, GOOD, PARTIAL, QUARANTINED, opened
from tests.ingest.hostile import MB
from tests.ingest.watched import MEMORY_LIMIT_KB, ingest, run


def test_computing_time_ends_with_the_pages_that_were_read(tmp_path: Path) -> None:
    (tmp_path / "zaeh.pdf").write_bytes(pdfs.endless_page(pages_before=6))

    seen = ingest(tmp_path / "archiv", tmp_path / "zaeh.pdf", extract_cpu_s=1)

    (row,) = seen.rows
    assert row["status"] == PARTIAL
    assert row["pages"] == 6
    reason = "Unvollständig, gelesen wurden 6 Seiten: "
    assert row["reason"] == f"{reason}Das Lesen brauchte mehr Rechenzeit, als erlaubt ist."
    with opened(tmp_path / "archiv") as archive:
        assert archive.catalogue.versions(archive.document(row["id"]).id)[0].reason == row["reason"]


def test_computing_time_without_a_page_ends_in_quarantine(tmp_path: Path) -> None:
    (tmp_path / "zaeh.pdf").write_bytes(pdfs.endless_page())
    (tmp_path / "~danach.txt").write_text(GOOD, encoding="utf-8")

    seen = ingest(
        tmp_path / "archiv", tmp_path / "zaeh.pdf", tmp_path / "~danach.txt", extract_cpu_s=2
    )

    assert seen.code == 1
    assert seen.statuses() == [QUARANTINED, ADDED]
    assert seen.rows[0]["reason"] == "Das Lesen brauchte mehr Rechenzeit, als erlaubt ist."


def test_waiting_time_ends_in_quarantine(tmp_path: Path) -> None:
    (tmp_path / "zaeh.pdf").write_bytes(pdfs.endless_page())

    seen = ingest(tmp_path / "archiv", tmp_path / "zaeh.pdf", extract_wall_s=2)

    assert seen.code == 1
    assert seen.statuses() == [QUARANTINED]
    assert seen.rows[0]["reason"] == "Das Lesen kam 2 Sekunden lang nicht voran."


def test_pages_beyond_the_limit_are_left_out(tmp_path: Path) -> None:
    (tmp_path / "lang.pdf").write_bytes(hostile.pdf([f"Das ist Seite {i}." for i in range(12)]))

    seen = ingest(tmp_path / "archiv", tmp_path / "lang.pdf", max_pages=5)

    (row,) = seen.rows
    assert (row["status"], row["pages"]) == (PARTIAL, 5)
    assert row["reason"] == "Gekürzt: gelesen wurden 5 Seiten."


def test_a_file_over_the_size_limit_is_refused_and_not_kept(tmp_path: Path) -> None:
    (tmp_path / "gross.txt").write_bytes(b"Viel Text. " * 200_000)

    seen = ingest(tmp_path / "archiv", tmp_path / "gross.txt", max_file_mb=1)

    assert seen.code == 1
    assert seen.rows[0]["reason"] == "Die Datei ist größer als 1 MB."
    assert run(tmp_path / "archiv", "check", "--json").rows[0]["ok"]


def test_a_web_page_is_cut_at_the_limit_of_characters_and_says_so(tmp_path: Path) -> None:
    (tmp_path / "lang.html").write_bytes(hostile.html_line(400_000))

    seen = ingest(tmp_path / "archiv", tmp_path / "lang.html", max_characters=50_000)

    (row,) = seen.rows
    assert row["status"] == PARTIAL
    assert "50000 Zeichen" in row["reason"]
    assert characters(tmp_path / "archiv", row["id"]) <= 50_000


def test_a_record_is_cut_at_the_limit_of_characters_and_says_so(tmp_path: Path) -> None:
    text = "".join(hostile.prose(400_000))
    (tmp_path / "lang.jsonl").write_bytes(hostile.records({"id": "1", "text": text}))

    seen = ingest(tmp_path / "archiv", tmp_path / "lang.jsonl", max_characters=50_000)

    (row,) = seen.rows
    assert row["status"] == PARTIAL
    assert "50000 Zeichen" in row["reason"]
    assert characters(tmp_path / "archiv", row["id"]) <= 50_000


def characters(home: Path, number: int) -> int:
    """The characters that an archive keeps of a document."""
    with opened(home) as archive:
        version = archive.document(number).version
        assert version
        return sum(len(page.text) for page in archive.catalogue.pages([version.id])[version.id])


@pytest.mark.parametrize("piece", ["a", "aA", "-", "a-", "!\n", "1.", "Stand: ", " "], ids=ascii)
def test_a_page_without_words_costs_in_proportion_to_its_length(piece: str) -> None:
    short = min(seconds_of_facts(piece, 25_000) for _ in range(3))

    # Four times as much text: 4 if it costs in proportion, 16 if every character is looked at
    # again for every other; the constant is for what costs next to nothing.
    assert seconds_of_facts(piece, 100_000) < 8 * short + 0.5


def seconds_of_facts(piece: str, characters: int) -> float:
    """The computing time for the facts of a page that repeats one piece."""
    text = piece * (characters // len(piece))
    before = time.process_time()
    page = Page(1, clean(text), None)
    read_facts([page], PageUnit.PAGE, "text/plain", Given(), "Seite", date(2025, 1, 1))
    return time.process_time() - before


@pytest.mark.slow
@pytest.mark.parametrize(
    ("name", "make", "status", "reason"),
    [
        ("text.txt", lambda: "".join(hostile.prose(50 * MB)).encode(), PARTIAL, "5000000 Z"),
        ("satz.jsonl", lambda: big_record(49 * MB // 10), ADDED, None),
        ("buchstaben.pdf", lambda: hostile.letters_pdf(8000), ADDED, None),
        ("knoten.html", lambda: hostile.html_wide(100_000), ADDED, None),
        ("mehr_knoten.html", lambda: hostile.html_wide(1_000_000), PARTIAL, "5000000 Z"),
        ("zeile.html", lambda: hostile.html_line(30 * MB), PARTIAL, "5000000 Z"),
        ("bombe.pdf", hostile.flate_bomb, QUARANTINED, "mehr Arbeitsspeicher, als erlaubt"),
    ],
)
def test_a_huge_document_ends_within_time_and_memory(
    tmp_path: Path, name: str, make: Callable[[], bytes], status: str, reason: str | None
) -> None:
    (tmp_path / name).write_bytes(make())
    (tmp_path / "~danach.txt").write_text(GOOD, encoding="utf-8")

    seen = ingest(tmp_path / "archiv", tmp_path / name, tmp_path / "~danach.txt", seconds=580)

    assert seen.statuses() == [status, ADDED], seen.rows
    assert reason is None or reason in seen.rows[0]["reason"]
    assert seen.code == (1 if status == QUARANTINED else 0)
    assert seen.together_kb < MEMORY_LIMIT_KB


def big_record(size: int) -> bytes:
    return hostile.records({"id": "gross", "title": "Groß", "text": "".join(hostile.prose(size))})
