"""Web archives that are broken or made to do harm."""

from __future__ import annotations

import gzip
from pathlib import Path

import pytest

from ingest.sources.unpacking import MB, Unpacking
from tests.ingest import hostile
from tests.ingest.archive import ADDED, QUARANTINED, Archive
from tests.ingest.finding import found_in
from tests.ingest.packed import packed, page, record

A, B = "https://dorf.example/a", "https://dorf.example/b"


@pytest.fixture
def warc(place: Path) -> Path:
    return place / "netz.warc.gz"


NO_LENGTH = "Seine Länge ist nicht angegeben."
GOOD = record(B, b"<p>Gut</p>")


@pytest.mark.parametrize(
    ("bad", "reason"),
    [
        (gzip.compress(record(A, b"<p>" + hostile.junk(9000)))[:-400], "Er bricht ab."),
        (gzip.compress(record(A, b"kurz", length=10**15)), "Er bricht ab."),
        (gzip.compress(record(A, b"kurz", length="viel")), NO_LENGTH),
        (gzip.compress(record(A, b"kurz", length=-5)), NO_LENGTH),
        (gzip.compress(GOOD.replace(b"Content-Length", b"X-Length")), NO_LENGTH),
        (gzip.compress(b"WARC/1.0\r\n" + b"X" * 2 * MB), "Sein Kopf ist zu lang."),
        (gzip.compress(b"WARC/1.0\r\n" + b"X: y\r\n" * MB), "Sein Kopf ist zu lang."),
        (gzip.compress(b"Das ist kein Eintrag.\r\n\r\n"), "Er ist beschädigt."),
        (b"\x1f\x8b\x08" + hostile.junk(300), "Er ist beschädigt."),
        (gzip.compress(GOOD.replace(b"WARC-Target-URI", b"X-Target")), "Er ist beschädigt."),
    ],
    ids=[
        "abgebrochen", "zu_lang", "laenge_wort", "laenge_minus", "ohne_laenge", "kopfzeile",
        "kopf", "kein_eintrag", "kein_gzip", "ohne_adresse",
    ],
)  # fmt: skip
def test_a_broken_member_is_told_by_its_place_and_the_next_is_read(
    warc: Path, bad: bytes, reason: str
) -> None:
    first = gzip.compress(record(A, b"<p>Erst</p>"))
    warc.write_bytes(first + bad + gzip.compress(GOOD))

    assert found_in(warc) == [
        (A, "<p>Erst</p>"),
        (B, "<p>Gut</p>"),
        (f"Byte {len(first)}", f"Der Eintrag bei Byte {len(first)}: {reason}"),
    ]


@pytest.mark.parametrize(
    "bad",
    [
        record(A, b"kurz", length=10**15),
        record(A, b"kurz " * 500, length=3),
        hostile.junk(5000) + b"\r\n",
        record(A, b"kurz", length="viel"),
        b"WARC/1.0\r\n" + b"X" * 2 * MB + b"\r\n",
    ],
    ids=["zu_lang", "zu_kurz", "unsinn", "wort", "kopfzeile"],
)
def test_a_broken_record_that_is_not_packed_stops_nothing(place: Path, bad: bytes) -> None:
    path = place / "netz.warc"
    path.write_bytes(record(f"{A}0", b"<p>Erst</p>") + bad + GOOD)

    found = found_in(path)

    assert (B, "<p>Gut</p>") in found
    assert any(p.startswith("Byte ") for p, _ in found)


@pytest.mark.parametrize("name", ["a.warc", "a.warc.gz"])
def test_a_record_that_is_a_little_longer_than_it_says_is_read(place: Path, name: str) -> None:
    asked = record(A, b"kurz", kind="request", length=100)
    length = len(asked) - asked.index(b"\r\n\r\n") - 10
    short = record(A, b"kurz", kind="request", length=length)
    whole = (short, GOOD) if name == "a.warc" else (short + GOOD,)
    (place / name).write_bytes(b"".join(whole) if name == "a.warc" else packed(*whole))

    assert found_in(place / name) == [(B, "<p>Gut</p>")]


def test_http_garbage_is_no_page(warc: Path) -> None:
    garbage = GOOD.replace(b"HTTP/1.1 200 OK", b"\x00\xff\x00 \x01\xfe\x02 \x00\x07 \x07 ")
    warc.write_bytes(packed(garbage, GOOD))

    found = found_in(warc)

    assert found == [
        (B, "<p>Gut</p>"),
        ("", "Übergangen: Antworten mit Status unbekannt (1)."),
    ]


def test_a_packed_archive_that_swells_is_given_up(warc: Path) -> None:
    swelling = gzip.compress(record(A, b" " * (60 * MB), length=60 * MB + 44))
    warc.write_bytes(swelling + gzip.compress(GOOD))

    found = found_in(warc, Unpacking(total_bytes=20 * MB))

    assert found == [
        ("", "Das Web-Archiv ist entpackt größer, als erlaubt ist. Der Rest wurde nicht gelesen.")
    ]


def test_a_page_that_swells_is_told_and_the_next_is_read(warc: Path) -> None:
    headers = ("Content-Type: text/html", "Content-Encoding: gzip")
    big = gzip.compress(b" " * (20 * MB))
    warc.write_bytes(packed(record(A, big, headers=headers), GOOD))

    assert found_in(warc, Unpacking(file_bytes=10 * MB)) == [
        (B, "<p>Gut</p>"),
        (A, "Die Datei ist größer als 10 MB."),
    ]


@pytest.mark.parametrize("name", ["a.warc", "a.warc.gz", "a.wacz", "a.arc.gz"])
@pytest.mark.parametrize("data", [b"\0", b"WARC/1.0", b"\x1f\x8b\x08\x00", b"PK\x05\x06"])
def test_what_only_bears_the_name_is_told_of(place: Path, name: str, data: bytes) -> None:
    (place / name).write_bytes(data)

    ((where, reason),) = found_in(place / name)

    assert reason.endswith(".") and where in ("", "Byte 0")


def test_random_damage_ends_in_reasons(place: Path) -> None:
    records = [record(f"{A}{i}", page(f"Seite {i}")) for i in range(8)]
    for name, whole in (("a.warc", b"".join(records)), ("a.warc.gz", packed(*records))):
        for number in range(150):
            damaged = bytearray(whole)
            damaged[number * 13 % len(whole)] ^= 0xFF
            damaged[number * 131 % len(whole)] = 0x0A
            (place / name).write_bytes(damaged)
            assert all(text for _, text in found_in(place / name))


def test_a_date_to_come_does_not_keep_out_what_comes_later(archive: Archive, place: Path) -> None:
    (place / "a.warc").write_bytes(record(A, page("Eins"), date="9999-01-01T00:00:00Z"))

    (found,) = archive.bring(place)

    (source,) = archive.catalogue.sources(archive.document(found.document_id).id)
    assert source.fetched and source.fetched.at.year < 9000


def test_a_fault_of_a_web_archive_is_forgotten_when_it_is_mended(
    archive: Archive, place: Path
) -> None:
    (place / "a.warc.gz").write_bytes(packed(GOOD) + b"\x1f\x8b\x08" + hostile.junk(99))
    first = archive.bring(place)
    (place / "a.warc.gz").write_bytes(packed(GOOD))
    archive.bring(place)

    assert [o.status.value for o in first] == [ADDED, QUARANTINED]
    assert archive.quarantined() == {}


def test_only_addresses_of_the_web_come_in(warc: Path) -> None:
    texts = (
        "urn:text:https://dorf.example/",
        "dns:dorf.example",
        "javascript:alert(1)",
        "https://[x",
    )
    warc.write_bytes(packed(*(record(t, b"Text", kind="resource") for t in texts)))

    assert found_in(warc) == [("", "Übergangen: Einträge ohne Adresse im Netz (4).")]
