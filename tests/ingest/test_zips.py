"""ZIP archives: read like folders."""

from __future__ import annotations

from pathlib import Path

import docx
import pytest

from ingest.sources import find_files
from ingest.sources.found import FoundFile
from ingest.sources.unpacking import Unpacking
from tests.ingest import hostile
from tests.ingest.archive import ADDED, GOOD, Archive
from tests.ingest.finding import found_in
from tests.ingest.packed import zipped, zipped_raw, zipped_twice


def test_a_zip_is_read_like_a_folder_in_order_of_names(place: Path) -> None:
    path = place / "paket.zip"
    path.write_bytes(
        zipped(
            {
                "b/zwei.txt": "zwei", "a.txt": "eins", "b/": "", "bild.png": "x",
                "b/saetze.jsonl": '{"id": "1", "text": "Satz"}\n', ".git/config": "x",
                ".git/HEAD": "x", "__MACOSX/._a.txt": "x", "c.css": "x", "leer.txt": "",
            }
        )
    )  # fmt: skip

    assert found_in(path) == [
        (".git", "Versteckte Datei."),
        ("__MACOSX", "Beigaben von macOS."),
        ("a.txt", "eins"),
        ("b/saetze.jsonl#1", "Satz"),
        ("b/zwei.txt", "zwei"),
        ("bild.png", "Das ist ein Bild ohne Text."),
        ("c.css", "Dateien mit der Endung .css werden nicht aufgenommen."),
        ("leer.txt", "Die Datei ist leer."),
    ]


def test_what_lies_in_a_zip_is_found_unchanged_the_next_time(archive: Archive, place: Path) -> None:
    (place / "paket.zip").write_bytes(zipped({"a/bericht.txt": GOOD, "b.html": hostile.html("B")}))

    first, again = archive.bring(place), archive.bring(place)

    assert [o.status.value for o in first] == [ADDED, ADDED]
    names = [o.source.removeprefix(f"{place}/paket.zip#") for o in first]
    assert names == ["a/bericht.txt", "b.html"]
    assert [o.status.value for o in again] == ["unchanged", "unchanged"]
    assert archive.document(first[0].document_id).title == "bericht"


def test_nothing_is_left_of_what_was_unpacked(archive: Archive, place: Path) -> None:
    (place / "paket.zip").write_bytes(zipped({f"{i}.txt": f"{GOOD} {i}" for i in range(3)}))
    folder = archive.services.settings.originals / "tmp"

    archive.bring(place)
    searched = find_files(str(place), Unpacking(folder=folder))
    first = next(searched)
    assert isinstance(first, FoundFile) and first.path.parent == folder and first.path.exists()
    next(searched)
    assert not first.path.exists()
    searched.close()  # type: ignore[attr-defined]

    assert list(folder.iterdir()) == []


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("../../etc/passwd.txt", "../../etc/passwd.txt"),
        ("/etc/passwd.txt", "etc/passwd.txt"),
        ("C:\\Temp\\brief.txt", "C:/Temp/brief.txt"),
        ("ordner\\brief.txt", "ordner/brief.txt"),
        ("Börde/Übersicht.txt", "Börde/Übersicht.txt"),
        ("a#b.txt", "a#b.txt"),
        ("zwei\nzeilen.txt", "zwei\nzeilen.txt"),
    ],
)
def test_a_path_in_a_zip_is_only_a_name(place: Path, name: str, shown: str) -> None:
    path = place / "namen.zip"
    path.write_bytes(zipped({name: "Text"}))

    assert found_in(path) == [(shown, "Text")]
    assert {p.name for p in place.iterdir()} == {"namen.zip", "tmp"}


@pytest.mark.parametrize("encoding", ["cp437", "cp850", "utf-8", "cp1252"])
def test_umlauts_in_names_are_read_however_they_were_written(place: Path, encoding: str) -> None:
    path = place / "namen.zip"
    path.write_bytes(zipped_raw("Größe.txt".encode(encoding), b"Text"))

    assert found_in(path) == [("Größe.txt", "Text")]


def test_a_document_that_is_named_zip_is_read_as_what_it_is(place: Path, archive: Archive) -> None:
    letter = docx.Document()
    letter.add_paragraph(GOOD)
    letter.save(str(place / "a.zip"))
    (place / "b.zip").write_bytes(hostile.pdf(["Das ist ein PDF."]))
    (place / "c.zip").write_bytes(zipped({"word/liste.txt": GOOD}))

    found = archive.bring(place)

    sources = [o.source.removeprefix(f"{place}/") for o in found]
    assert sources == ["a.zip", "b.zip", "c.zip#word/liste.txt"]
    assert [o.status.value for o in found] == [ADDED] * 3


def test_of_entries_with_one_name_the_last_counts(place: Path) -> None:
    path = place / "doppelt.zip"
    path.write_bytes(zipped_twice("a.txt", "alt", "mittel", "neu"))

    twice = "Der Name steht mehrmals im Archiv; der letzte Eintrag gilt."
    assert found_in(path) == [("a.txt", twice), ("a.txt", twice), ("a.txt", "neu")]


def test_a_zip_in_a_zip_is_opened_and_one_in_that_is_not(place: Path) -> None:
    path = place / "aussen.zip"
    third = zipped({"tief.txt": "zu tief"})
    path.write_bytes(zipped({"innen.zip": zipped({"a.txt": "innen", "noch.zip": third})}))

    reason = "Das Archiv liegt zu tief in anderen Archiven; es wird nicht geöffnet."
    assert found_in(path) == [("innen.zip#a.txt", "innen"), ("innen.zip#noch.zip", reason)]
