"""Web archives: what was answered comes in under its address."""

from __future__ import annotations

import gzip
import zlib
from datetime import datetime
from pathlib import Path

import pytest

from tests.ingest.archive import ADDED, SKIPPED, Archive
from tests.ingest.finding import found_in
from tests.ingest.packed import packed, page, record, zipped

A, B = "https://dorf.example/a", "https://dorf.example/b"


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

    assert found_in(place / name) == [(A, "<p>Eins</p>"), (B, "<p>Zwei</p>")]


def test_an_arc_file_is_read_too(place: Path) -> None:
    body = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n<p>Aus einer alten Zeit</p>"
    head = b"1 0 Archiv\nURL IP-address Archive-date Content-type Archive-length\n\n"
    first = b"filedesc://a.arc 0.0.0.0 20050101000000 text/plain %d\n" % len(head) + head
    second = b"%s 192.0.2.1 20050102000000 text/html %d\n" % (A.encode(), len(body)) + body
    (place / "a.arc").write_bytes(first + second + b"\n")

    assert found_in(place / "a.arc") == [(A, "<p>Aus einer alten Zeit</p>")]


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

    found = found_in(warc)

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

    assert found_in(warc) == [
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

    assert found_in(warc) == [(A, "2021")]


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

    assert found_in(warc) == [(A, "Weiterleitung nach https://dorf.example/neu.")]


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
