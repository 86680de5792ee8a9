"""What is wrong in a sidecar is told; no document is lost or seen by more people for it."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from tests.ingest.archive import ADDED, GOOD, Archive
from tests.ingest.beside import MEMBER, PUBLIC, STAFF, refused, write


@pytest.mark.parametrize(
    "text",
    [
        '{"sichtbarkeit": "geheim"}',
        '{"sichtbarkeit": ["member", "staff"]}',
        '{"sichtbarkeit": true}',
        '{"sichtbarkeit": {"wer": "member"}}',
        '{"sichtbarkeit": "member"',
        '[{"visibility": "member"}]',
    ],
)
def test_a_visibility_that_is_not_understood_hides_the_document_and_is_told(
    archive: Archive, place: Path, report: Path, text: str
) -> None:
    (place / "bericht.meta.json").write_text(text, encoding="utf-8")

    outcomes = archive.bring(place)
    (number,) = [o.document_id for o in outcomes if o.document_id]
    hidden = archive.document(number).visibility
    write(place, "bericht.meta.json", {"sichtbarkeit": "member"})
    mended = archive.bring(place)

    assert (hidden, len(refused(outcomes))) == (STAFF, 1)
    assert archive.document(number).visibility is MEMBER
    assert (refused(mended), archive.quarantined()) == ([], {})


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("das ist kein JSON", "Die Begleitdatei ist kein JSON-Objekt."),
        ("", "Die Begleitdatei ist kein JSON-Objekt."),
        ("[" * 100_000, "Die Begleitdatei ist kein JSON-Objekt."),
        ('{"datum": "31.2.2015"}', "Das Datum „31.2.2015“ ist nicht zu verstehen."),
        ('{"datum": "irgendwann 2015"}', "Das Datum „irgendwann 2015“ ist nicht zu verstehen."),
        ('{"titel": {"de": "x"}}', "„titel“ ist kein Text."),
        ('{"farbe": "rot"}', "„farbe“ ist unbekannt, möglich: titel, datum,"),
        ('{"titel": "\\ud800"}', None),
        ('{"titel": null, "datum": "", "region": []}', None),
    ],
)
def test_a_bad_sidecar_is_told_and_its_file_comes_in(
    archive: Archive, place: Path, report: Path, text: str, reason: str | None
) -> None:
    (place / "bericht.meta.json").write_text(text, encoding="utf-8")

    outcomes = archive.bring(place)
    again = archive.bring(place)

    assert [r.startswith(reason or "?") for r in refused(outcomes)] == [True] * bool(reason)
    (found,) = [o for o in outcomes if o.status.value == ADDED]
    assert archive.document(found.document_id).visibility is PUBLIC
    assert refused(again) == refused(outcomes)


def test_bad_lines_of_a_table_are_told_by_their_number(
    archive: Archive, place: Path, report: Path
) -> None:
    (place / "metadaten.csv").write_text(
        "datei;titel;datum;farbe\n"
        "bericht.txt;Titel;2015;rot\n"
        "fehlt.txt;Titel;;\n"
        "bericht.txt;Noch einmal;;\n"
        ";Ohne Datei;;\n"
        ";;;\n"
        "unter/bericht.txt;Titel;gestern;\n",
        encoding="utf-8",
    )

    outcomes = archive.bring(place)

    assert sorted(refused(outcomes)) == [
        "Die Spalte „farbe“ ist unbekannt oder steht zweimal da.",
        "Zeile 3: die Datei „fehlt.txt“ gibt es hier nicht.",
        "Zeile 4: die Datei „bericht.txt“ steht zweimal da.",
        "Zeile 5: der Name der Datei fehlt.",
        "Zeile 7: Das Datum „gestern“ ist nicht zu verstehen. "
        "Zeile 7: die Datei „unter/bericht.txt“ gibt es hier nicht.",
    ]
    assert {archive.document(o.document_id).title for o in outcomes if o.document_id} == {"Titel"}


def test_a_table_of_100000_lines_is_told_in_short(
    archive: Archive, place: Path, report: Path
) -> None:
    lines = (f"datei{i}.txt;Titel {i}\n" for i in range(100_000))
    (place / "metadaten.csv").write_text("datei;titel\n" + "".join(lines), encoding="utf-8")

    outcomes = archive.bring(place)

    reasons = refused(outcomes)
    assert len(reasons) == 101
    assert reasons[-1] == "Noch 99900 Zeilen dieser Datei sind nicht zu verwenden."


def test_a_sidecar_without_its_file_is_told(archive: Archive, place: Path) -> None:
    write(place, "verwaist.meta.json", {"titel": "x"})

    assert refused(archive.bring(place)) == ["Die Datei, die sie begleitet, gibt es nicht."]


def test_what_is_no_file_is_no_sidecar(archive: Archive, place: Path, report: Path) -> None:
    os.mkfifo(place / "bericht.meta.json")
    (place / "metadaten.csv").symlink_to(place / "metadaten.csv")
    (place / "metadaten.tsv").mkdir()
    (place / ".bericht.meta.json").write_text("{", encoding="utf-8")

    outcomes = archive.bring(place)

    (found,) = [o for o in outcomes if o.status.value == ADDED]
    assert archive.document(found.document_id).visibility is STAFF
    assert len(refused(outcomes)) == 2
    assert all("„staff“" in reason for reason in refused(outcomes))


def test_a_name_that_is_no_utf8_may_have_a_sidecar(archive: Archive, place: Path) -> None:
    name = os.fsdecode(b"k\xfcste")
    (place / f"{name}.txt").write_text(GOOD, encoding="utf-8")
    write(place, f"{name}.meta.json", {"titel": "Küste"})

    (found,) = [o for o in archive.bring(place) if o.document_id]

    assert archive.document(found.document_id).title == "Küste"
