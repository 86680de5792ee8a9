"""What comes again: the same bytes, new ones, good ones for bad ones; and what is tried again."""

from __future__ import annotations

import gzip
import os
from pathlib import Path

import pytest

from archive import care
from archive.model import State
from tests.ingest import hostile
from tests.ingest.archive import ADDED, GOOD, QUARANTINED, Archive, opened
from tests.ingest.watched import ingest, run


def test_the_same_bytes_at_their_place_are_unchanged(archive: Archive, place: Path) -> None:
    (place / "a.txt").write_text(GOOD, encoding="utf-8")
    first = archive.one(place)

    assert (first[0], archive.one(place)) == (ADDED, ("unchanged", first[1]))


def test_the_same_bytes_elsewhere_are_a_second_source(archive: Archive, place: Path) -> None:
    (place / "a.txt").write_text(GOOD, encoding="utf-8")
    _, number = archive.one(place)
    (place / "b.txt").write_text(GOOD, encoding="utf-8")

    found = archive.bring(place)

    assert [o.status.value for o in found] == ["unchanged", "duplicate"]
    assert {o.document_id for o in found} == {number}
    sources = archive.catalogue.sources(archive.document(number).id)
    assert [Path(source.location).name for source in sources] == ["a.txt", "b.txt"]


def test_twins_in_one_run_are_one_document(archive: Archive, place: Path) -> None:
    for name in "abc":
        (place / f"{name}.txt").write_text(GOOD, encoding="utf-8")

    found = archive.bring(place)

    assert [o.status.value for o in found] == [ADDED, "duplicate", "duplicate"]


def test_new_bytes_at_a_known_place_are_version_2(archive: Archive, place: Path) -> None:
    (place / "a.txt").write_text("Hier steht etwas vom Bürgerbus.", encoding="utf-8")
    _, number = archive.one(place)
    (place / "a.txt").write_text("Hier steht etwas vom Rufbus.", encoding="utf-8")

    assert archive.one(place) == ("updated", number)
    assert (archive.hits("Rufbus"), archive.hits("Bürgerbus")) == ([number], [])
    versions = archive.catalogue.versions(archive.document(number).id)
    assert [version.number for version in versions] == [1, 2]


@pytest.mark.parametrize(
    ("name", "bad", "good"),
    [
        ("a.html", b"", hostile.html("Vom Rufbus.")),
        ("a.pdf", hostile.encrypted_pdf(), hostile.pdf(["Vom Rufbus."])),
        ("a.jsonl", b"", hostile.records({"id": "1", "text": "Vom Rufbus."})),
        ("a.jsonl", b"{\n", hostile.records({"id": "1", "text": "Vom Rufbus."})),
        ("a.jsonl", b'{"id": "1"}\n', hostile.records({"id": "1", "text": "Vom Rufbus."})),
        (
            "a.jsonl",
            b'{"id": "1", "text": "", "visibility": "geheim"}\n',
            hostile.records({"id": "1", "text": "Vom Rufbus."}),
        ),
        ("a.jsonl.gz", b"\x1f\x8b\x08", gzip.compress(b'{"id": "1", "text": "Vom Rufbus."}')),
    ],
    ids=["leer", "kennwort", "leere_saetze", "kein_json", "ohne_text", "sichtbarkeit", "gz"],
)
def test_a_bad_file_that_is_replaced_by_a_good_one_leaves_the_quarantine(
    archive: Archive, place: Path, name: str, bad: bytes, good: bytes
) -> None:
    (place / name).write_bytes(bad)
    refused = archive.bring(place)
    (place / name).write_bytes(good)

    status, number = archive.one(place)

    assert [o.status.value for o in refused] == [QUARANTINED]
    assert status in (ADDED, "updated")
    assert archive.hits("Rufbus") == [number]
    assert archive.document(number).state is State.ACTIVE
    assert archive.quarantined() == {}


def test_a_version_that_cannot_be_read_leaves_the_old_text_searchable(
    archive: Archive, place: Path
) -> None:
    (place / "a.pdf").write_bytes(hostile.pdf(["Hier steht etwas vom Rufbus."]))
    _, number = archive.one(place)
    (place / "a.pdf").write_bytes(hostile.encrypted_pdf())

    assert archive.one(place) == (QUARANTINED, number)
    assert archive.hits("Rufbus") == [number]
    assert len(archive.quarantined()) == 1


def test_the_old_bytes_put_back_leave_the_quarantine(archive: Archive, place: Path) -> None:
    (place / "a.pdf").write_bytes(hostile.pdf(["Hier steht etwas vom Rufbus."]))
    _, number = archive.one(place)
    good = (place / "a.pdf").read_bytes()
    (place / "a.pdf").write_bytes(hostile.encrypted_pdf())
    archive.bring(place)
    (place / "a.pdf").write_bytes(good)

    _, again = archive.one(place)

    assert again == number
    assert archive.hits("Rufbus") == [number]
    assert archive.quarantined() == {}


def test_a_withdrawn_document_that_comes_again_stays_withdrawn(
    archive: Archive, place: Path
) -> None:
    (place / "a.txt").write_text("Hier steht etwas vom Rufbus.", encoding="utf-8")
    _, number = archive.one(place)
    with archive.catalogue.transaction() as connection:
        care.withdraw(connection, archive.document(number).id, "Auf Wunsch.", "test")

    same = archive.one(place)
    (place / "a.txt").write_text("Hier steht mehr vom Rufbus.", encoding="utf-8")
    changed = archive.one(place)

    assert (same[1], changed[1]) == (number, number)
    assert archive.document(number).state is State.WITHDRAWN
    assert archive.hits("Rufbus") == []


@pytest.mark.parametrize("name", ["a.pdf", "raute#1.pdf", os.fsdecode(b"k\xfcste.pdf")], ids=ascii)
def test_retry_reads_again_what_a_limit_had_stopped(tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    path.write_bytes(hostile.heavy_pdf(pages=1, words=1000))
    home = tmp_path / "archiv"
    refused = ingest(home, path, extract_memory_mb=80)

    again = run(home, "retry", "--json")

    assert refused.statuses() == [QUARANTINED]
    assert (again.statuses(), again.code) == (["updated"], 0), again.rows
    with opened(home) as archive:
        assert archive.quarantined() == {}
        assert archive.hits("Wort77") == [refused.rows[0]["id"]]


def test_retry_of_what_is_still_bad_changes_nothing(tmp_path: Path) -> None:
    (tmp_path / "a.pdf").write_bytes(hostile.encrypted_pdf())
    (tmp_path / "b.jsonl").write_bytes(hostile.BAD_RECORDS)
    home = tmp_path / "archiv"
    refused = ingest(home, tmp_path / "a.pdf", tmp_path / "b.jsonl")
    with opened(home) as archive:
        before, noted = archive.contents(), archive.quarantined()

    again = run(home, "retry", "--json")

    assert again.code == 1
    assert again.statuses().count(QUARANTINED) == refused.statuses().count(QUARANTINED)
    with opened(home) as archive:
        assert archive.contents() == before
        assert archive.quarantined() == noted
