"""ZIP archives: read like folders, and nothing that one may hold does any harm."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

import docx
import pytest

from ingest.sources import find_files
from ingest.sources.found import Found, FoundEnd, FoundFile, FoundNothing
from ingest.sources.unpacking import MB, Unpacking
from tests.ingest import hostile
from tests.ingest.archive import ADDED, GOOD, QUARANTINED, SKIPPED, Archive
from tests.ingest.packed import encrypted, overlapping, zipped, zipped_raw, zipped_twice


def found_in(path: Path, limits: Unpacking | None = None) -> list[tuple[str, str]]:
    """What a file gives: place within it, and text or reason."""
    given = []
    for item in find_files(str(path), limits or Unpacking(folder=path.parent / "tmp")):
        if not isinstance(item, FoundEnd):
            given.append((_place(item, path), _content(item)))
    return given


def _place(item: Found, path: Path) -> str:
    shown = getattr(item, "shown", None) or item.location
    return str(shown).removeprefix(f"{path}").removeprefix("#")


def _content(item: Found) -> str:
    if isinstance(item, FoundNothing):
        return item.reason
    return item.path.read_text(encoding="utf-8") if isinstance(item, FoundFile) else "Satz"


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


BROKEN = "Das ZIP-Archiv ist beschädigt oder unvollständig."


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        (zipped({"a.txt": "Text" * 99})[:-30], [("", BROKEN)]),
        (b"PK\x03\x04" + hostile.junk(3000), [("", BROKEN)]),
        (overlapping(50, 10_000), [("", "Einträge des ZIP-Archivs liegen übereinander.")]),
        (
            encrypted(zipped({"a.txt": "Text"})),
            [("a.txt", "Der Eintrag ist mit einem Kennwort geschützt.")],
        ),
        (
            zipped({"a.txt": b"\0" * (30 * MB)}),
            [("a.txt", "Der Eintrag ist ungewöhnlich stark gepackt und wird nicht ausgepackt.")],
        ),
        (
            zipped({"a.txt": "Text"}, zipfile.ZIP_LZMA),
            [("a.txt", "Das Packverfahren Nummer 14 wird nicht gelesen.")],
        ),
        (zipped({"a.txt": "Text"}).replace(b"Text", b"Xxxx"), [("a.txt", "Text")]),
        (zipped({}), [("", "In dem Archiv liegt keine Datei.")]),
    ],
    ids=["abgebrochen", "unsinn", "uebereinander", "kennwort", "bombe", "lzma", "gut", "leer"],
)
def test_a_bad_zip_is_told_of(place: Path, data: bytes, expected: list[tuple[str, str]]) -> None:
    (place / "a.zip").write_bytes(data)

    assert found_in(place / "a.zip") == expected


def test_a_damaged_entry_stops_nothing(place: Path) -> None:
    data = zipped({"a.txt": "Erster Text", "b.txt": "Zweiter Text"}, zipfile.ZIP_STORED)
    (place / "a.zip").write_bytes(data.replace(b"Erster Text", b"Erster Xext"))

    assert found_in(place / "a.zip") == [
        ("a.txt", "Der Eintrag ist beschädigt."),
        ("b.txt", "Zweiter Text"),
    ]


def test_too_many_entries_are_refused_as_a_whole(place: Path) -> None:
    (place / "viele.zip").write_bytes(zipped({f"{i}.txt": "" for i in range(150_000)}))

    told = found_in(place / "viele.zip")
    (place / "viele.zip").write_bytes(zipped({f"{i}.txt": "x" for i in range(101)}))
    few = found_in(place / "viele.zip", Unpacking(entries=100))

    assert told == [("", "Das Verzeichnis des ZIP-Archivs ist zu groß.")]
    reason = "Das ZIP-Archiv hat 101 Einträge, erlaubt sind 100 (Einstellung max_entries)."
    assert few == [("", reason)]


def test_entries_are_unpacked_up_to_the_limits(place: Path) -> None:
    text = "".join(hostile.prose(MB + 100))
    (place / "a.zip").write_bytes(zipped({f"{i}.txt": text for i in "abc"}, zipfile.ZIP_STORED))

    small = found_in(place / "a.zip", Unpacking(file_bytes=MB))
    few = found_in(place / "a.zip", Unpacking(total_bytes=2 * MB))

    assert small == [(f"{i}.txt", "Die Datei ist größer als 1 MB.") for i in "abc"]
    assert [p for p, _ in few] == ["a.txt", ""]
    assert few[1][1] == "Ausgepackt wären es mehr als 2 MB. Der Rest wurde nicht gelesen."


def test_zips_in_a_zip_share_its_limit(place: Path) -> None:
    inner = zipped({"text.txt": "".join(hostile.prose(MB))})
    (place / "a.zip").write_bytes(zipped({f"{i}.zip": inner for i in "abcdef"}))

    found = found_in(place / "a.zip", Unpacking(total_bytes=3 * MB))

    assert len([p for p, _ in found if p.endswith("text.txt")]) == 2
    assert found[-1] == ("", "Ausgepackt wären es mehr als 3 MB. Der Rest wurde nicht gelesen.")


def test_a_fault_in_a_zip_is_forgotten_when_the_zip_is_mended(
    archive: Archive, place: Path
) -> None:
    (place / "a.zip").write_bytes(zipped({"a.txt": "", "b.txt": GOOD}))
    first = archive.bring(place)
    noted = archive.quarantined()
    (place / "a.zip").write_bytes(zipped({"b.txt": GOOD}))
    archive.bring(place)

    assert [o.status.value for o in first] == [QUARANTINED, ADDED]
    assert list(noted) == [f"{place}/a.zip#a.txt"]
    assert archive.quarantined() == {}


def test_random_bytes_in_a_zip_end_in_reasons(place: Path) -> None:
    whole = bytearray(zipped({f"{i}/text.txt": "".join(hostile.prose(2000)) for i in range(9)}))
    for number in range(300):
        damaged = bytearray(whole)
        damaged[number * 7 % len(whole)] ^= 0xFF
        damaged[-(number % 180) - 1] ^= 0x55
        (place / "a.zip").write_bytes(damaged)
        items = [i for i in find_files(str(place / "a.zip")) if isinstance(i, FoundNothing)]
        assert all(item.reason.endswith(".") for item in items)


def test_an_image_in_a_zip_is_passed_over(archive: Archive, place: Path) -> None:
    (place / "a.zip").write_bytes(zipped({"bild.jpg": b"\xff\xd8\xff"}))

    (outcome,) = archive.bring(place)

    assert (outcome.status.value, outcome.document_id) == (SKIPPED, None)


def test_a_link_in_a_zip_is_not_followed(place: Path) -> None:
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w") as archive:
        link = zipfile.ZipInfo("verweis.txt")
        link.external_attr = 0o120777 << 16
        archive.writestr(link, "/etc/passwd")
    (place / "a.zip").write_bytes(target.getvalue())

    assert found_in(place / "a.zip") == [
        ("verweis.txt", "Eine Verknüpfung im Archiv; ihr wird nicht gefolgt.")
    ]
