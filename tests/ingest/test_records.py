"""Records: bad lines, broken files, and what a record is known by."""

from __future__ import annotations

import gzip
import json
import os
import time
import zlib
from pathlib import Path

import pytest

from ingest.sources.found import FoundEnd, FoundNothing, FoundRecord
from ingest.sources.records import LONGEST_LINE, find_records
from tests.ingest import hostile
from tests.ingest.archive import ADDED, GOOD, PARTIAL, QUARANTINED, Archive
from tests.ingest.hostile import MB

RECORD = hostile.records({"id": "eins", "text": "Satz"})


def test_each_bad_record_has_its_reason_and_the_good_ones_come_in(
    archive: Archive, place: Path
) -> None:
    (place / "saetze.jsonl").write_bytes(hostile.BAD_RECORDS)

    found = archive.bring(place)

    ends = [(o.source.partition("#")[2], o.status.value, o.reason) for o in found]
    assert ends == [
        ("eins", ADDED, None),
        ("Zeile 2", QUARANTINED, "Zeile 2 ist kein JSON."),
        ("Zeile 3", QUARANTINED, "Zeile 3 ist kein Datensatz."),
        ("Zeile 4", QUARANTINED, "Zeile 4: dem Datensatz fehlt „id“."),
        ("ohne-text", QUARANTINED, "Dem Datensatz fehlt „text“."),
        ("nichts", PARTIAL, "Der Datensatz hat keinen Text."),
        ("sicht", QUARANTINED, "visibility „geheim“ gibt es nicht."),
        ("Zeile 8", QUARANTINED, "Zeile 8 ist kein JSON."),
        ("zwei", ADDED, None),
    ]
    refused = [reason for _, status, reason in ends if status == QUARANTINED]
    assert sorted(archive.quarantined().values()) == sorted(map(str, refused))


@pytest.mark.parametrize("key", ["id", "title", "text", "type", "url", "language", "date"])
def test_half_a_character_in_a_record_stops_nothing(
    archive: Archive, place: Path, key: str
) -> None:
    values = {"id": "halb", "title": "Titel", "text": "Text"} | {key: "Halb \ud800 hier"}
    (place / "a.jsonl").write_text(json.dumps(values), encoding="ascii")
    (place / "b.txt").write_text(GOOD, encoding="utf-8")

    first, after = archive.bring(place)

    assert first.status.value in (ADDED, QUARANTINED)
    assert after.status.value == ADDED


def test_a_compressed_file_that_breaks_off_gives_what_it_has(archive: Archive, place: Path) -> None:
    rows = [{"id": str(i), "text": f"Satz {i} {os.urandom(40).hex()}"} for i in range(400)]
    (place / "halb.jsonl.gz").write_bytes(hostile.broken_gzip(hostile.records(*rows)))
    (place / "nach.txt").write_text(GOOD, encoding="utf-8")

    *good, broken, after = archive.bring(place)

    assert len(good) > 100
    assert {o.status.value for o in good} == {ADDED}
    assert broken.reason == "Die Datei bricht ab (EOFError)."
    assert after.status.value == ADDED
    assert list(archive.quarantined().values()) == [broken.reason]


def test_a_file_that_is_only_named_compressed_is_reported(archive: Archive, place: Path) -> None:
    (place / "falsch.jsonl.gz").write_bytes(hostile.records({"id": "1", "text": "Text"}))

    (found,) = archive.bring(place)

    assert found.status.value == QUARANTINED
    assert found.reason and found.reason.startswith("Die Datei bricht ab")


def test_a_record_is_known_by_file_name_and_id_from_any_folder(
    archive: Archive, place: Path, tmp_path: Path
) -> None:
    (place / "saetze.jsonl").write_bytes(hostile.records({"id": "1", "text": "Nahversorgung"}))
    (number,) = [o.document_id for o in archive.bring(place)]
    place.rename(tmp_path / "umgezogen")

    found = archive.bring(tmp_path / "umgezogen")

    assert [(o.status.value, o.document_id) for o in found] == [("unchanged", number)]


def test_equal_text_under_another_id_is_another_document(archive: Archive, place: Path) -> None:
    rows = [{"id": i, "title": "Gleich", "text": "Derselbe Text."} for i in ("a", "b")]
    (place / "saetze.jsonl").write_bytes(hostile.records(*rows))

    found = archive.bring(place)

    assert [o.status.value for o in found] == [ADDED, ADDED]
    assert len({o.document_id for o in found}) == 2


def test_an_id_that_stands_twice_in_a_file_is_refused_the_second_time(
    archive: Archive, place: Path
) -> None:
    rows = [{"id": "1", "text": f"Text {i} mit Nahversorgung."} for i in range(2)]
    (place / "saetze.jsonl").write_bytes(hostile.records(*rows))
    archive.bring(place)
    before = archive.contents()

    again = archive.bring(place)

    assert [o.status.value for o in again] == ["unchanged", QUARANTINED]
    assert archive.contents() == before


def test_two_files_of_one_name_are_versions_of_the_same_records(
    archive: Archive, place: Path
) -> None:
    for folder in ("alt", "neu"):
        (place / folder).mkdir()
        rows = [{"id": str(i), "text": f"Text {i}, Stand {folder}."} for i in range(3)]
        (place / folder / "saetze.jsonl").write_bytes(hostile.records(*rows))
    first = archive.bring(place)

    again = archive.bring(place)

    assert [o.status.value for o in first] == [ADDED] * 3 + ["updated"] * 3
    assert {o.document_id for o in again} == {o.document_id for o in first}
    assert set(archive.hits("Stand neu")) == {o.document_id for o in first}


def blank_lines(megabytes: int) -> bytes:
    """So many MB of line ends, packed without ever holding them."""
    packer = zlib.compressobj(9, wbits=31)
    block = b"\n" * MB
    return b"".join(packer.compress(block) for _ in range(megabytes)) + packer.flush()


def test_runs_of_blank_lines_are_jumped_over_and_counted(archive: Archive, place: Path) -> None:
    first, last = (hostile.records({"id": i, "text": f"Satz {i}"}) for i in ("eins", "zwei"))
    data = gzip.compress(first) + blank_lines(300) + gzip.compress(last + b"kein Satz\n")
    (place / "leer.jsonl.gz").write_bytes(data)
    before = time.process_time()

    found = archive.bring(place)

    assert time.process_time() - before < 30  # line by line it took two minutes
    places = [o.source.partition("#")[2] for o in found]
    assert places == ["eins", "zwei", f"Zeile {300 * MB + 3}"]


def test_records_are_unpacked_up_to_the_limit(place: Path) -> None:
    (place / "leer.jsonl.gz").write_bytes(gzip.compress(RECORD) + blank_lines(3))
    (place / "offen.jsonl").write_bytes(RECORD + b"\n" * 3 * MB)

    packed = list(find_records(place / "leer.jsonl.gz", "x.jsonl.gz", most=2 * MB))
    plain = list(find_records(place / "offen.jsonl", "y.jsonl", most=2 * MB))

    assert isinstance(packed[0], FoundRecord)
    assert packed[1:] == [
        FoundNothing("x.jsonl.gz", "Ausgepackt wären es mehr als 2 MB.", is_fault=True)
    ]
    assert isinstance(plain[-1], FoundEnd)


def test_a_line_that_is_too_long_is_told_once(place: Path) -> None:
    long = b'{"id": "lang", "text": "' + b"x" * (2 * LONGEST_LINE + 7) + b'"}\n'
    (place / "a.jsonl").write_bytes(RECORD + long + RECORD.replace(b"eins", b"zwei"))

    first, told, second, end = find_records(place / "a.jsonl", "a.jsonl")

    assert told == FoundNothing("a.jsonl#Zeile 2", "Zeile 2 ist länger als 50 MB.", is_fault=True)
    assert isinstance(first, FoundRecord) and isinstance(second, FoundRecord)
    assert second.external_id == "zwei"
    assert isinstance(end, FoundEnd)


@pytest.mark.parametrize("ends", ["\n", "\r\n", "\n\n \n"])
def test_lines_are_counted_whatever_ends_them(place: Path, ends: str) -> None:
    lines = [RECORD.decode().strip(), "kein Satz", '{"id": "z", "text": "ohne Ende"}']
    (place / "a.jsonl").write_bytes(ends.join(lines).encode())

    _, bad, last, _ = find_records(place / "a.jsonl", "a.jsonl")

    assert isinstance(bad, FoundNothing) and isinstance(last, FoundRecord)
    assert bad.location == f"a.jsonl#Zeile {1 + ends.count(chr(10))}"
    assert last.line == lines[2].encode()


def test_long_titles_and_ids_are_kept_within_bounds(archive: Archive, place: Path) -> None:
    rows = [
        {"id": "t", "title": "Lang " * 1000, "text": "Text"},
        {"id": "i" * 5000, "text": "Text"},
    ]
    (place / "a.jsonl").write_bytes(hostile.records(*rows))

    titled, refused = archive.bring(place)

    title = archive.document(titled.document_id).title
    assert len(title) <= 2000 and title.endswith("Lang…")
    assert refused.reason == "Zeile 2: die id ist länger als 1000 Zeichen."


def test_a_record_that_is_hidden_later_is_hidden(archive: Archive, place: Path) -> None:
    values = {"id": "1", "text": "Vom Rufbus."}
    (place / "a.jsonl").write_bytes(hostile.records(values))
    before = archive.one(place)
    (place / "a.jsonl").write_bytes(hostile.records(values | {"visibility": "staff"}))

    after = archive.one(place)

    assert (before[0], after) == ("added", ("updated", before[1]))
    assert archive.document(after[1]).visibility == "staff"
    assert archive.hits("Rufbus") == []
