"""Web archives: what was answered comes in under its address, whatever else is in the file."""

from __future__ import annotations

import gzip
import zlib
from datetime import datetime
from pathlib import Path

import pytest

from ingest.sources import find_files
from ingest.sources.found import FoundFile, FoundNothing, FoundSame
from ingest.sources.unpacking import MB, Unpacking
from tests.ingest import hostile
from tests.ingest.archive import ADDED, QUARANTINED, SKIPPED, Archive
from tests.ingest.packed import packed, page, record, zipped

A, B = "https://dorf.example/a", "https://dorf.example/b"


def told(path: Path, limits: Unpacking | None = None) -> list[tuple[str, str]]:
    """What a web archive gives: address or place in it, and text or reason."""
    given = []
    for item in find_files(str(path), limits or Unpacking()):
        place = getattr(item, "location", "").removeprefix(f"{path}").removeprefix("#")
        if isinstance(item, FoundFile):
            given.append((place, item.path.read_bytes().decode("utf-8", "replace")))
        elif isinstance(item, FoundNothing):
            given.append((place, item.reason))
        elif isinstance(item, FoundSame):
            given.append((place, "unverändert"))
    return given


@pytest.fixture
def warc(place: Path) -> Path:
    return place / "netz.warc.gz"


def test_pages_come_in_under_their_address(archive: Archive, place: Path) -> None:
    head = ("Content-Type: text/html", 'ETag: "x1"', "Last-Modified: Fri, 01 May 2020 08:00:00 GMT")
    info = record("", b"software: x\r\n", kind="warcinfo")
    asked = record(A, kind="request", status="")
    answer = record(A, page("Vom Rufbus."), headers=head)
    (place / "netz.warc").write_bytes(info + asked + answer)

    (found,) = archive.bring(place)

    (source,) = archive.catalogue.sources(archive.document(found.document_id).id)
    assert (found.source, found.status.value) == (A, ADDED)
    assert (source.location, source.url) == (A, A)
    assert source.fetched
    assert source.fetched.at == datetime(2020, 5, 1, 10)
    assert source.fetched.etag == '"x1"'
    assert source.fetched.last_modified == "Fri, 01 May 2020 08:00:00 GMT"
    assert archive.hits("Rufbus") == [found.document_id]


@pytest.mark.parametrize("name", ["a.warc", "a.warc.gz", "a.wacz", "einzeln.warc.gz"])
def test_every_form_of_a_web_archive_gives_the_same(place: Path, name: str) -> None:
    more = ("Content-Type: text/html",)
    records = [record(A, b"<p>Eins</p>"), record(B, b"<p>Zwei</p>", kind="resource", more=more)]
    forms = {
        "a.warc": b"".join(records),
        "a.warc.gz": packed(*records),
        "a.wacz": zipped({"archive/data.warc.gz": packed(*records), "pages/pages.jsonl": "{}"}),
        "einzeln.warc.gz": gzip.compress(b"".join(records)),
    }
    (place / name).write_bytes(forms[name])

    assert told(place / name) == [(A, "<p>Eins</p>"), (B, "<p>Zwei</p>")]


def test_an_arc_file_is_read_too(place: Path) -> None:
    body = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n<p>Aus einer alten Zeit</p>"
    head = b"1 0 Archiv\nURL IP-address Archive-date Content-type Archive-length\n\n"
    first = b"filedesc://a.arc 0.0.0.0 20050101000000 text/plain %d\n" % len(head) + head
    second = b"%s 192.0.2.1 20050102000000 text/html %d\n" % (A.encode(), len(body)) + body
    (place / "a.arc").write_bytes(first + second + b"\n")

    assert told(place / "a.arc") == [(A, "<p>Aus einer alten Zeit</p>")]


def test_chunked_and_packed_content_is_unwrapped(warc: Path) -> None:
    text = b"<p>" + b"Daseinsvorsorge " * 200 + b"</p>"
    small = gzip.compress(text)
    chunks = b"".join(b"%x\r\n%s\r\n" % (len(c), c) for c in (small[:20], small[20:]))
    both = ("Content-Type: text/html", "Content-Encoding: gzip", "Transfer-Encoding: chunked")
    bare = zlib.compressobj(wbits=-15)
    deflated = bare.compress(text) + bare.flush()
    warc.write_bytes(
        packed(
            record(f"{A}1", chunks + b"0\r\n\r\n", headers=both),
            record(f"{A}2", text, headers=both),
            record(f"{A}3", small, headers=both[:2]),
            record(f"{A}4", deflated, headers=(both[0], "Content-Encoding: deflate")),
            record(f"{A}5", zlib.compress(text), headers=(both[0], "Content-Encoding: deflate")),
            record(f"{A}6", text, headers=(both[0], "Content-Encoding: br")),
            record(f"{A}7", b"\x8b\x03\x80", headers=(both[0], "Content-Encoding: br")),
            record(f"{A}8", small[:-20], headers=both[:2]),
        )
    )

    found = told(warc)

    assert [t for _, t in found[:6]] == [text.decode()] * 6
    assert [t for _, t in found[6:]] == [
        "Der Inhalt ist mit „br“ gepackt.",
        "Der gepackte Inhalt bricht ab.",
    ]


def test_what_belongs_to_the_look_of_a_page_is_told_in_one_line(warc: Path) -> None:
    kinds = ("image/png", "image/jpeg", "text/css", "application/javascript", "font/woff2")
    others = [
        record(f"{A}{i}", b"x", headers=(f"Content-Type: {kind}",)) for i, kind in enumerate(kinds)
    ]
    missing = record(B, b"weg", status="404 Not Found")
    warc.write_bytes(packed(*others, missing, record(A, b"<p>Text</p>")))

    assert told(warc) == [
        (A, "<p>Text</p>"),
        (
            "",
            "Übergangen: Bilder (2), Stylesheets (1), Skripte (1), Schriften (1), "
            "Antworten mit Status 404 (1).",
        ),
    ]


def test_the_newest_answer_of_an_address_counts(warc: Path) -> None:
    dates = ("2020-03-01T00:00:00Z", "2021-03-01T00:00:00Z", "2019-03-01T00:00:00Z")
    warc.write_bytes(packed(*(record(A, d[:4].encode(), date=d) for d in dates)))

    assert told(warc) == [(A, "2021")]


def test_an_older_archive_after_a_newer_one_changes_nothing(archive: Archive, place: Path) -> None:
    for name, year in (("a_neu", 2021), ("b_alt", 2019)):
        data = record(A, page(f"Stand {year}"), date=f"{year}-03-01T00:00:00Z")
        (place / f"{name}.warc").write_bytes(data)

    first, again = archive.bring(place), archive.bring(place)

    assert [o.status.value for o in first] == [ADDED, "unchanged"]
    assert [o.status.value for o in again] == ["unchanged", "unchanged"]
    assert first[1].reason == "Eine neuere Fassung ist schon da."
    assert archive.hits('"Stand 2021"') and not archive.hits('"Stand 2019"')


def test_a_redirection_is_noted(warc: Path) -> None:
    moved = record(A, status="301 Moved", headers=("Location: /neu",))
    warc.write_bytes(packed(moved))

    assert told(warc) == [(A, "Weiterleitung nach https://dorf.example/neu.")]


def test_a_revisit_says_that_nothing_has_changed_if_the_page_is_known(
    archive: Archive, place: Path
) -> None:
    (place / "a.warc.gz").write_bytes(packed(record(A, page("Vom Rufbus."))))
    later = "2022-05-01T10:00:00Z"
    revisits = [record(address, kind="revisit", date=later) for address in (A, B)]
    (place / "b.warc.gz").write_bytes(packed(*revisits))

    page_known, same, unknown = archive.bring(place)

    assert (same.status.value, same.document_id) == ("unchanged", page_known.document_id)
    assert (unknown.status.value, unknown.document_id) == (SKIPPED, None)
    assert unknown.reason and "frühere Fassung" in unknown.reason
    (source,) = archive.catalogue.sources(archive.document(same.document_id).id)
    assert source.fetched and source.fetched.at == datetime(2022, 5, 1, 10)


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

    assert told(warc) == [
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

    found = told(path)

    assert (B, "<p>Gut</p>") in found
    assert any(p.startswith("Byte ") for p, _ in found)


@pytest.mark.parametrize("name", ["a.warc", "a.warc.gz"])
def test_a_record_that_is_a_little_longer_than_it_says_is_read(place: Path, name: str) -> None:
    asked = record(A, b"kurz", kind="request", length=100)
    length = len(asked) - asked.index(b"\r\n\r\n") - 10
    short = record(A, b"kurz", kind="request", length=length)
    whole = (short, GOOD) if name == "a.warc" else (short + GOOD,)
    (place / name).write_bytes(b"".join(whole) if name == "a.warc" else packed(*whole))

    assert told(place / name) == [(B, "<p>Gut</p>")]


def test_http_garbage_is_no_page(warc: Path) -> None:
    garbage = GOOD.replace(b"HTTP/1.1 200 OK", b"\x00\xff\x00 \x01\xfe\x02 \x00\x07 \x07 ")
    warc.write_bytes(packed(garbage, GOOD))

    found = told(warc)

    assert found == [
        (B, "<p>Gut</p>"),
        ("", "Übergangen: Antworten mit Status unbekannt (1)."),
    ]


def test_a_packed_archive_that_swells_is_given_up(warc: Path) -> None:
    swelling = gzip.compress(record(A, b" " * (60 * MB), length=60 * MB + 44))
    warc.write_bytes(swelling + gzip.compress(GOOD))

    found = told(warc, Unpacking(total_bytes=20 * MB))

    assert found == [
        ("", "Das Web-Archiv ist entpackt größer, als erlaubt ist. Der Rest wurde nicht gelesen.")
    ]


def test_a_page_that_swells_is_told_and_the_next_is_read(warc: Path) -> None:
    headers = ("Content-Type: text/html", "Content-Encoding: gzip")
    big = gzip.compress(b" " * (20 * MB))
    warc.write_bytes(packed(record(A, big, headers=headers), GOOD))

    assert told(warc, Unpacking(file_bytes=10 * MB)) == [
        (A, "Die Datei ist größer als 10 MB."),
        (B, "<p>Gut</p>"),
    ]


@pytest.mark.parametrize("name", ["a.warc", "a.warc.gz", "a.wacz", "a.arc.gz"])
@pytest.mark.parametrize("data", [b"\0", b"WARC/1.0", b"\x1f\x8b\x08\x00", b"PK\x05\x06"])
def test_what_only_bears_the_name_is_told_of(place: Path, name: str, data: bytes) -> None:
    (place / name).write_bytes(data)

    ((where, reason),) = told(place / name)

    assert reason.endswith(".") and where in ("", "Byte 0")


def test_random_damage_ends_in_reasons(place: Path) -> None:
    records = [record(f"{A}{i}", page(f"Seite {i}")) for i in range(8)]
    for name, whole in (("a.warc", b"".join(records)), ("a.warc.gz", packed(*records))):
        for number in range(150):
            damaged = bytearray(whole)
            damaged[number * 13 % len(whole)] ^= 0xFF
            damaged[number * 131 % len(whole)] = 0x0A
            (place / name).write_bytes(damaged)
            assert all(text for _, text in told(place / name))


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

    assert told(warc) == [("", "Übergangen: Einträge ohne Adresse im Netz (4).")]
