"""Sidecars that come, change and go; what people set by hand stays."""

from __future__ import annotations

from pathlib import Path

from archive import care
from tests.ingest.archive import GOOD, Archive
from tests.ingest.beside import MEMBER, STAFF, write


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


def test_retry_keeps_what_stands_beside_a_file(archive: Archive, place: Path) -> None:
    (place / "a.txt").write_text(" ", encoding="utf-8")
    write(place, "a.meta.json", {"sichtbarkeit": "member", "titel": "Titel"})
    archive.bring(place)
    (place / "a.txt").write_text(GOOD, encoding="utf-8")

    (found,) = [o for o in archive.retry() if o.document_id]

    document = archive.document(found.document_id)
    assert (document.title, document.visibility) == ("Titel", MEMBER)
    assert [o.status.value for o in archive.bring(place) if o.document_id] == ["unchanged"]
