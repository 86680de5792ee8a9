"""What went over the wire is kept as WARC, and read back by warcio."""

from __future__ import annotations

import gzip
import hashlib
import os
import re
import signal
import subprocess
import sys
from base64 import b32encode
from datetime import datetime
from pathlib import Path
from typing import Any

import httpx
from warcio.archiveiterator import ArchiveIterator

from archive.model import Fetched
from ingest.sources.web.body import Body
from ingest.sources.web.record import Exchange, Recorder
from tests.ingest.web.conftest import Fetcher
from tests.ingest.web.site import Reply, Site, raw, redirect, typed

ROOT = Path(__file__).parents[3]


def records(home: Path) -> list[dict[str, Any]]:
    """All records of a home, in order: headers of WARC and HTTP, and the body as it came."""
    found: list[dict[str, Any]] = []
    for path in sorted((home / "warc").iterdir()):
        assert re.fullmatch(r"findbuch-\d{8}T\d{6}-\d{5}\.warc\.gz", path.name)
        with path.open("rb") as stream:
            for record in ArchiveIterator(stream, check_digests="raise"):
                http = record.http_headers
                found.append(
                    {
                        "type": record.rec_type,
                        "warc": dict(record.rec_headers.headers),
                        "line": http.statusline if http else None,
                        "http": dict(http.headers) if http else {},
                        "body": record.raw_stream.read(),
                    }
                )
    return found


def test_each_answer_is_kept_with_its_request(fetch: Fetcher, site: Site) -> None:
    packed = gzip.compress(b"<html>gepackt")
    site.pages |= {
        "/a": redirect("/b?x=1"),
        "/b?x=1": typed(packed, "text/html", ("Content-Encoding", "gzip"), ("X-Farbe", "grün")),
    }

    with fetch.web() as web, web.get(site.url("/a")):
        pass
    info, *rest = records(fetch.home)

    assert info["type"] == "warcinfo" and b"software: Findbuch/" in info["body"]
    assert [(r["type"], r["warc"]["WARC-Target-URI"]) for r in rest] == [
        (kind, site.url(path))
        for path in ("/robots.txt", "/a", "/b?x=1")
        for kind in ("response", "request")
    ]
    answer, request = rest[-2:]
    digest = b32encode(hashlib.sha1(packed).digest()).decode()
    assert answer["body"] == packed
    assert answer["warc"]["WARC-Payload-Digest"] == f"sha1:{digest}"
    assert answer["line"] == "200 OK" and answer["http"]["Content-Encoding"] == "gzip"
    assert request["line"] == "/b?x=1 HTTP/1.1" and request["http"]["Host"] == site.host
    assert request["warc"]["WARC-Concurrent-To"] == answer["warc"]["WARC-Record-ID"]


def test_an_answer_in_chunks_is_kept_without_them(fetch: Fetcher, site: Site) -> None:
    site.pages["/"] = raw(
        b"HTTP/1.1 200 Sch\xf6n\r\nTransfer-Encoding: chunked\r\n\r\n"
        b"3\r\nabc\r\n2\r\nde\r\n0\r\n\r\n"
    )

    assert fetch.bytes("/") == b"abcde"
    answer = records(fetch.home)[-2]

    assert answer["body"] == b"abcde"
    assert answer["http"]["X-Orig-Transfer-Encoding"] == "chunked"
    assert "Transfer-Encoding" not in answer["http"]


def test_a_page_that_has_not_changed_is_kept_as_a_revisit(fetch: Fetcher, site: Site) -> None:
    site.pages["/"] = Reply(b"", 304, (("ETag", '"1"'),), length=-1)
    known = Fetched(datetime(2026, 1, 2, 3, 4, 5), '"1"')

    with fetch.web().get(site.url(), lambda _: known):
        pass
    revisit = records(fetch.home)[-2]

    assert revisit["type"] == "revisit" and revisit["line"] == "304 Not Modified"
    assert revisit["warc"]["WARC-Profile"].endswith("/revisit/server-not-modified")
    assert revisit["warc"]["WARC-Refers-To-Date"] == "2026-01-02T03:04:05Z"
    assert revisit["warc"]["WARC-Refers-To-Target-URI"] == site.url()


def test_of_an_error_the_beginning_is_kept(fetch: Fetcher, site: Site) -> None:
    site.pages["/"] = Reply(b"x" * 200_000, 404)

    fetch.reason("/")
    answer = records(fetch.home)[-2]

    assert (answer["line"], len(answer["body"])) == ("404 Not Found", 1 << 16)
    assert answer["warc"]["WARC-Truncated"] == "length"


def test_nothing_is_kept_where_the_setting_says_so(fetch: Fetcher, site: Site) -> None:
    site.pages["/"] = "hier"

    fetch.bytes("/", keep_warc=0)

    assert not (fetch.home / "warc").exists()


def test_a_file_that_has_grown_large_is_followed_by_another(tmp_path: Path) -> None:
    body = tmp_path / "body"
    body.write_bytes(os.urandom(3000))
    extensions = {"http_version": b"HTTP/1.1", "reason_phrase": b"OK"}
    exchange = Exchange(
        "http://archiv.example/",
        datetime(2026, 1, 2),
        httpx.Request("GET", "http://archiv.example/"),
        httpx.Response(200, extensions=extensions),
        Body(body, body, is_cut=False),
        known=None,
    )
    recorder = Recorder(tmp_path / "warc", rotated_at=5000)

    for _ in range(5):
        recorder.keep(exchange)
    recorder.close()

    names = sorted(path.name for path in (tmp_path / "warc").iterdir())
    assert [name[-13:] for name in names] == ["00001.warc.gz", "00002.warc.gz", "00003.warc.gz"]
    kinds = [record["type"] for record in records(tmp_path)]
    two = ["warcinfo", "response", "request", "response", "request"]
    assert kinds == [*two, *two, *two[:3]]


def test_two_runs_in_one_second_write_two_files(tmp_path: Path, fetch: Fetcher, site: Site) -> None:
    site.pages["/"] = "hier"
    for _ in range(3):
        fetch.bytes("/")

    assert len(list((fetch.home / "warc").iterdir())) == 3
    assert len(records(fetch.home)) == 3 * 5


def test_a_killed_run_leaves_records_that_can_be_read(site: Site, tmp_path: Path) -> None:
    site.pages |= {f"/{n}": os.urandom(200_000) for n in range(400)}
    code = (
        "import sys; from pathlib import Path; from archive.settings import Settings\n"
        "from ingest.sources.web import Web\n"
        "host, home = sys.argv[1:]\n"
        "web = Web(Settings(Path(home), fetch_allowed_hosts=host, fetch_delay_ms=0))\n"
        "for n in range(400):\n"
        "    with web.get(f'http://{host}/{n}'): print(n, flush=True)\n"
    )
    command = [sys.executable, "-c", code, site.host, str(tmp_path)]
    process = subprocess.Popen(command, stdout=subprocess.PIPE, cwd=ROOT)
    assert process.stdout is not None
    for _ in range(12):
        process.stdout.readline()

    process.send_signal(signal.SIGKILL)
    process.communicate()

    whole = 0
    (path,) = (tmp_path / "warc").iterdir()
    with path.open("rb") as stream:
        for record in ArchiveIterator(stream):
            body = record.raw_stream.read()
            target = record.rec_headers.get_header("WARC-Target-URI") or ""
            if record.rec_type == "response" and target.startswith(site.url()):
                whole += body == site.pages.get(target.removeprefix(site.url()[:-1]))
    assert whole >= 11
