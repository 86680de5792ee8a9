"""ZIP archives made to do harm, or broken by chance."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

import pytest

from ingest.sources import find_files
from ingest.sources.found import FoundNothing
from ingest.sources.unpacking import MB, Unpacking
from tests.ingest import hostile
from tests.ingest.archive import ADDED, GOOD, QUARANTINED, SKIPPED, Archive
from tests.ingest.finding import found_in
from tests.ingest.packed import encrypted, overlapping, zipped

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
