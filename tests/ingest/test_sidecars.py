"""Sidecars: what stands beside a file reaches the catalogue."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import cast

import pytest

from tests.ingest.archive import ADDED, GOOD, SKIPPED, Archive
from tests.ingest.beside import MEMBER, STAFF, facts, refused, write
from tests.ingest.packed import zipped


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
    regions = cast(list[dict[str, str]], known["regions"])
    assert [value["label"] for value in regions] == ["Altmark", "Börde"]
    assert known["topics"] == [
        {"id": "T09", "label": "Nahversorgung", "name": "Nahversorgung"},
        {"id": "T08.3", "label": "Bedarfsverkehr", "name": "Rufbus"},
    ]
    assert document.version
    rules = {f.evidence.rule for f in archive.catalogue.facts(document.version.id)}
    assert rules == {"Begleitdatei bericht.meta.json", "Erste Sätze"}


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
