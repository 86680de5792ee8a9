"""Bodies that are too large, packed, or both."""

from __future__ import annotations

import gzip
import threading
import zlib
from http.server import BaseHTTPRequestHandler

from ingest.sources.web import Web
from ingest.sources.web.body import Limit
from tests.ingest.web.conftest import Fetcher
from tests.ingest.web.site import HEAD, Reply, Site, typed


def test_a_huge_length_is_refused_at_once(fetch: Fetcher, site: Site) -> None:
    begun = threading.Event()

    def huge(handler: BaseHTTPRequestHandler) -> None:
        handler.wfile.write(HEAD + b"Content-Length: 10000000000\r\n\r\n")
        begun.set()

    site.pages["/"] = huge
    assert fetch.reason("/") == "Die Datei ist größer als 500 MB."
    assert begun.wait(5)


def test_a_body_without_length_is_cut_off_at_the_limit(fetch: Fetcher, site: Site) -> None:
    site.pages["/"] = Reply(b"x" * 1_100_000, length=-1)

    assert fetch.reason("/", max_file_mb=1) == "Die Datei ist größer als 1 MB."
    assert fetch.bytes("/", max_file_mb=2) == b"x" * 1_100_000


def test_a_gzip_bomb_does_not_go_off(fetch: Fetcher, site: Site) -> None:
    bomb = gzip.compress(bytes(200_000_000), 9)
    site.pages["/"] = typed(bomb, "text/html", ("Content-Encoding", "gzip"))
    site.pages["/zlib"] = typed(
        zlib.compress(bytes(200_000_000), 9), "text/html", ("Content-Encoding", "deflate")
    )
    site.pages["/doppelt"] = typed(
        gzip.compress(bomb), "text/html", ("Content-Encoding", "gzip, gzip")
    )

    assert fetch.reason("/", max_file_mb=1) == "Die Datei ist größer als 1 MB."
    assert fetch.reason("/zlib", max_file_mb=1) == "Die Datei ist größer als 1 MB."
    assert fetch.reason("/doppelt") == "Die Antwort ist mehrfach gepackt."


def test_packed_bodies_are_unpacked(fetch: Fetcher, site: Site) -> None:
    text = b"<html>" + bytes(range(256)) * 4000
    bare = zlib.compressobj(wbits=-15)
    packed = {
        "gzip": gzip.compress(text),
        "X-GZip": gzip.compress(text[:9]) + gzip.compress(text[9:]),
        "deflate": zlib.compress(text),
        "Deflate": bare.compress(text) + bare.flush(),
        "identity": text,
        "utf-8": text,
        "gzip ": gzip.compress(text) + b"\x00" * 100,  # filled up
    }
    for number, (name, body) in enumerate(packed.items()):
        site.pages[f"/{number}"] = typed(body, "text/html", ("Content-Encoding", name))

        assert fetch.bytes(f"/{number}") == text, name


def test_a_body_that_is_only_said_to_be_packed_is_taken_as_it_is(
    fetch: Fetcher, site: Site
) -> None:
    site.pages["/"] = typed(b"<html>offen", "text/html", ("Content-Encoding", "gzip"))

    assert fetch.bytes("/") == b"<html>offen"


def test_damaged_and_unknown_packings_have_a_reason(fetch: Fetcher, site: Site) -> None:
    whole = gzip.compress(b"lang genug" * 1000)
    for path, body, name in (
        ("/kurz", whole[:-20], "gzip"),
        ("/kaputt", whole[:12] + b"\xff" * 40, "gzip"),
        ("/roh", b"\xff\xff\xff", "deflate"),
        ("/br", b"\x0b\x02\x80", "br"),
        ("/zstd", b"(\xb5/\xfd", "gzip, zstd"),
    ):
        site.pages[path] = typed(body, "text/html", ("Content-Encoding", name))

    assert fetch.reason("/kurz") == "Die Antwort bricht ab."
    assert fetch.reason("/kaputt") == "Die Antwort ist gepackt und beim Auspacken beschädigt."
    assert fetch.reason("/roh") == "Die Antwort ist gepackt und beim Auspacken beschädigt."
    assert fetch.reason("/br").endswith("nicht gelesen wird: br.")
    assert fetch.reason("/zstd").endswith("nicht gelesen wird: zstd.")


def test_a_limit_may_cut_instead_of_refusing(fetch: Fetcher, site: Site) -> None:
    site.pages["/"] = typed(gzip.compress(b"y" * 5000), "text/plain", ("Content-Encoding", "gzip"))

    web: Web = fetch.web()
    with web.get(site.url(), limit=Limit(1000, cut=True)) as answer:
        assert answer.path is not None and answer.path.read_bytes() == b"y" * 1000
