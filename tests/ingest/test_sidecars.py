"""Sidecars: what stands beside a file reaches the catalogue, follows when it changes, and what is
wrong in it is told without a document being lost.
"""

from __future__ import annotations

import json
import os
from datetime import date
from pathlib import Path

import pytest

from archive import care
from archive.model import Visibility
from ingest.report import Outcome
from tests.ingest.archive import ADDED, GOOD, QUARANTINED, SKIPPED, Archive
from tests.ingest.packed import zipped

MEMBER, STAFF, PUBLIC = Visibility.MEMBER, Visibility.STAFF, Visibility.PUBLIC


def write(place: Path, name: str, values: object) -> None:
    (place / name).write_text(json.dumps(values, ensure_ascii=False), encoding="utf-8")


@pytest.fixture
def report(place: Path) -> Path:
    path = place / "bericht.txt"
    path.write_text(GOOD, encoding="utf-8")
    return path


def refused(outcomes: list[Outcome]) -> list[str]:
    return [o.reason or "" for o in outcomes if o.status.value == QUARANTINED]


def facts(archive: Archive, number: int | None) -> dict[str, list[object]]:
    version = archive.document(number).version
    assert version
    found: dict[str, list[object]] = {}
    for fact in archive.catalogue.facts(version.id):
        found.setdefault(fact.field, []).append(fact.value)
    return found


def test_everything_that_stands_beside_a_file_comes_in(
    archive: Archive, place: Path, report: Path
) -> None:
    values = {
        "titel": "Der große Bericht", "datum": "12. Mai 2015", "art": "Publikation",
        "region": ["Altmark", "Börde"], "bestand": "Lieferung", "rechte": "CC0",
        "sichtbarkeit": "member", "schlagworte": "Nahversorgung; Rufbus", "sprache": "de",
    }  # fmt: skip
    write(place, "bericht.meta.json", values)

    sidecar, found = archive.bring(place)

    document = archive.document(found.document_id)
    assert (sidecar.status.value, sidecar.reason) == (SKIPPED, "Begleitdatei.")
    assert (document.title, document.kind) == ("Der große Bericht", "Publikation")
    assert (document.sort_date, document.date_wording) == (date(2015, 5, 12), "12. Mai 2015")
    assert (document.collection, document.rights) == ("Lieferung", "CC0")
    assert document.visibility is MEMBER
    known = facts(archive, found.document_id)
    assert known["regions"] == ["Altmark", "Börde"]
    assert known["topics"] == ["Nahversorgung", "Rufbus"]
    assert document.version
    rules = {f.evidence.rule for f in archive.catalogue.facts(document.version.id)}
    assert rules == {"Begleitdatei bericht.meta.json"}


@pytest.mark.parametrize(
    ("wording", "value", "first"),
    [
        ("2015", "2015", date(2015, 1, 1)),
        ("Sommer 2015", "2015", date(2015, 6, 1)),
        ("Mai 2015", "2015-05", date(2015, 5, 1)),
        ("2015-05-12", "2015-05-12", date(2015, 5, 12)),
        ("2015-05-12T10:00:00Z", "2015-05-12", date(2015, 5, 12)),
    ],
)
def test_a_vague_date_stays_as_vague_as_it_is(
    archive: Archive, place: Path, report: Path, wording: str, value: str, first: date
) -> None:
    write(place, "bericht.txt.meta.json", {"date": wording})

    (found,) = [o for o in archive.bring(place) if o.status.value == ADDED]

    document = archive.document(found.document_id)
    assert facts(archive, found.document_id)["published"] == [value]
    assert (document.sort_date, document.date_wording) == (first, wording)
    assert document.years == (2015,)


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("metadaten.csv", "datei;titel;sichtbarkeit\nbericht.txt;Größe;member\n".encode()),
        ("metadaten.csv", "file,title,visibility\nbericht.txt,Größe,member\n".encode("cp1252")),
        ("metadaten.tsv", "Datei\tTitel\tZugang\nbericht.txt\tGröße\tMitglieder\n".encode()),
        ("Metadaten.CSV", "\ufeffdatei;titel;zugang\r\nbericht.txt;Größe;member".encode()),
        ("metadaten.csv", "datei;titel;zugang\nbericht.txt;Größe;member\n".encode("utf-16")),
        ("metadaten.csv", '"datei";"titel";"zugang"\n"bericht.txt";"Größe";"member"\n'.encode()),
    ],
)  # fmt: skip
def test_a_table_is_read_however_a_spreadsheet_wrote_it(
    archive: Archive, place: Path, report: Path, name: str, data: bytes
) -> None:
    (place / name).write_bytes(data)

    outcomes = archive.bring(place)

    (found,) = [o for o in outcomes if o.status.value == ADDED]
    document = archive.document(found.document_id)
    assert (document.title, document.visibility, refused(outcomes)) == ("Größe", MEMBER, [])


def test_the_nearest_sidecar_counts(archive: Archive, place: Path, report: Path) -> None:
    write(place, "bericht.txt.meta.json", {"titel": "Eigener"})
    write(place, "bericht.meta.json", {"titel": "Name", "rechte": "CC0"})
    (place / "metadaten.csv").write_text(
        "datei;titel;rechte;bestand\nbericht.txt;Tabelle;frei;Liste\n", encoding="utf-8"
    )

    (found,) = [o for o in archive.bring(place) if o.document_id]

    document = archive.document(found.document_id)
    assert (document.title, document.rights, document.collection) == ("Eigener", "CC0", "Liste")


def test_a_name_is_the_same_however_its_umlauts_are_composed(archive: Archive, place: Path) -> None:
    (place / "Bo\u0308rde.txt").write_text(GOOD, encoding="utf-8")
    (place / "metadaten.csv").write_text("datei;titel\nBörde.txt;Titel\n", encoding="utf-8")

    outcomes = archive.bring(place)

    assert refused(outcomes) == []
    assert {archive.document(o.document_id).title for o in outcomes if o.document_id} == {"Titel"}


def test_a_file_brought_alone_has_its_sidecars_too(
    archive: Archive, place: Path, report: Path
) -> None:
    write(place, "bericht.meta.json", {"sichtbarkeit": "staff"})

    _, number = archive.one(report)
    again = archive.bring(place)

    assert archive.document(number).visibility is STAFF
    assert [o.status.value for o in again if o.document_id] == ["unchanged"]


def test_a_changed_sidecar_gives_a_new_version_and_its_removal_another(
    archive: Archive, place: Path, report: Path
) -> None:
    _, number = archive.one(report)
    plain = archive.document(number).title
    write(place, "bericht.meta.json", {"titel": "Erster", "sichtbarkeit": "member"})
    with_it = archive.one(report)
    first = archive.document(number)
    write(place, "bericht.meta.json", {"titel": "Zweiter", "sichtbarkeit": "staff"})
    changed = archive.one(report)
    second = archive.document(number)
    same = archive.one(report)
    (place / "bericht.meta.json").unlink()
    removed = archive.one(report)
    last = archive.document(number)

    assert [with_it, changed, same, removed] == [
        ("updated", number), ("updated", number), ("unchanged", number), ("updated", number)
    ]  # fmt: skip
    assert [d.title for d in (first, second, last)] == ["Erster", "Zweiter", plain]
    # what was hidden stays hidden when nobody says anything any more
    assert [d.visibility for d in (first, second, last)] == [MEMBER, STAFF, STAFF]


def test_what_was_set_by_hand_is_never_changed_by_a_sidecar(
    archive: Archive, place: Path, report: Path
) -> None:
    write(place, "bericht.meta.json", {"sichtbarkeit": "public", "rechte": "CC0"})
    _, number = archive.one(report)
    with archive.catalogue.transaction() as connection:
        care.change(connection, archive.document(number).id, {"visibility": "staff"}, "test")
    write(place, "bericht.meta.json", {"sichtbarkeit": "member", "rechte": "frei"})

    assert archive.one(report) == ("updated", number)
    document = archive.document(number)
    assert (document.visibility, document.rights) == (STAFF, "frei")


def test_the_sidecar_of_a_copy_makes_nobody_see_more(
    archive: Archive, place: Path, report: Path
) -> None:
    write(place, "bericht.meta.json", {"sichtbarkeit": "member"})
    (place / "zweitschrift.txt").write_text(GOOD, encoding="utf-8")
    (found, *_) = [o for o in archive.bring(place) if o.document_id]
    write(place, "zweitschrift.meta.json", {"sichtbarkeit": "public"})
    archive.bring(place)
    still = archive.document(found.document_id).visibility
    write(place, "zweitschrift.meta.json", {"sichtbarkeit": "staff"})
    archive.bring(place)

    assert (still, archive.document(found.document_id).visibility) == (MEMBER, STAFF)


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


def test_faults_of_a_sidecar_are_forgotten_when_it_is_mended_or_tried_again(
    archive: Archive, place: Path, report: Path
) -> None:
    table = place / "metadaten.csv"
    table.write_text("datei;titel\nfehlt.txt;x\nbericht.txt;Titel\n", encoding="utf-8")
    archive.bring(place)
    noted = archive.quarantined()
    table.write_text("datei;titel\nbericht.txt;Titel\n", encoding="utf-8")

    archive.retry()

    assert list(noted) == [f"{table}#Zeile 2"]
    assert archive.quarantined() == {}


def test_a_sidecar_without_its_file_is_told(archive: Archive, place: Path) -> None:
    write(place, "verwaist.meta.json", {"titel": "x"})

    assert refused(archive.bring(place)) == ["Die Datei, die sie begleitet, gibt es nicht."]


def test_sidecars_hold_in_a_zip_and_for_all_of_a_zip(archive: Archive, place: Path) -> None:
    (place / "paket.zip").write_bytes(
        zipped(
            {
                "a/eins.txt": GOOD + "1",
                "a/metadaten.csv": "datei;titel;sichtbarkeit\neins.txt;Der Erste;staff\n",
                "zwei.txt": GOOD + "2",
                "zwei.meta.json": '{"titel": "Der Zweite"}',
                "saetze.jsonl": '{"id": "1", "text": "Satz"}\n',
            }
        )
    )
    write(place, "paket.zip.meta.json", {"sichtbarkeit": "member", "titel": "Paket"})

    outcomes = archive.bring(place)

    documents = [archive.document(o.document_id) for o in outcomes if o.document_id]
    assert refused(outcomes) == []
    assert {(d.title, d.visibility) for d in documents} == {
        ("Der Erste", STAFF), ("Der Zweite", MEMBER), ("Satz", MEMBER)
    }  # fmt: skip


def test_a_sidecar_of_records_holds_for_all_of_them(archive: Archive, place: Path) -> None:
    records = '{"id": "1", "text": "Satz"}\n{"id": "2", "text": "Satz", "visibility": "staff"}\n'
    (place / "saetze.jsonl").write_text(records, encoding="utf-8")
    write(place, "saetze.meta.json", {"sichtbarkeit": "member", "bestand": "Sätze"})
    found = [o for o in archive.bring(place) if o.document_id]

    documents = [archive.document(o.document_id) for o in found]
    again = [o.status.value for o in archive.bring(place) if o.document_id]

    assert [d.visibility for d in documents] == [MEMBER, STAFF]
    assert {d.collection for d in documents} == {"Sätze"}
    assert again == ["unchanged", "unchanged"]


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


def test_retry_keeps_what_stands_beside_a_file(archive: Archive, place: Path) -> None:
    (place / "a.txt").write_text(" ", encoding="utf-8")
    write(place, "a.meta.json", {"sichtbarkeit": "member", "titel": "Titel"})
    archive.bring(place)
    (place / "a.txt").write_text(GOOD, encoding="utf-8")

    (found,) = [o for o in archive.retry() if o.document_id]

    document = archive.document(found.document_id)
    assert (document.title, document.visibility) == ("Titel", MEMBER)
    assert [o.status.value for o in archive.bring(place) if o.document_id] == ["unchanged"]
