"""`make pages`: how long the pages take over HTTP, and how much they weigh.

    python -m scripts.pages RECORDS.jsonl.gz QUERIES.tsv
    python -m scripts.pages HOME QUERIES.tsv

Takes the demo collection and the records in with all their facts (minutes), or has a home where
that was done; serves it, and asks every query five times as a page and as JSON, in turn; then each
other kind of page thirty times. Prints medians and 95th percentiles in milliseconds, and the
milliseconds of a processor that the server took for a page, which tell the same on a busy machine;
then the first suggestion and the first pages after a commit; then the bytes of a page without and
with its style sheet, script and fonts, as they go over the wire to a browser.
"""

from __future__ import annotations

import http.client
import os
import re
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from urllib.parse import urlencode

from archive import outbox
from archive.model import State
from index.request import SearchRequest
from scripts.samples import requests, services
from scripts.served import serving
from search_app.urls import pairs

DEMO = Path("demo/dokumente")
PASSES, TURNS, COMMITS = 5, 30, 7
#: What a browser fetches with a page; images are fetched when they are seen.
_FETCHED = re.compile(r'(?:href|src)="(/static/[^"]+\.(?:css|js|woff2|svg))"')
_DOCUMENT = re.compile(r'href="(/dokument/\d+)[?"]')


class Asker:
    """Asks a server over one connection and keeps the milliseconds."""

    def __init__(self, where: tuple[str, int], process: int) -> None:
        self._connection = http.client.HTTPConnection(*where, timeout=60)
        self._times = Path(f"/proc/{process}/stat")

    def used(self) -> float:
        """Milliseconds of a processor that the server has taken so far."""
        fields = self._times.read_text(encoding="ascii").rpartition(")")[2].split()
        return (int(fields[11]) + int(fields[12])) * 1000 / os.sysconf("SC_CLK_TCK")

    def get(self, address: str) -> tuple[float, bytes]:
        """(milliseconds, body) of an address that answers with 200."""
        begun = time.perf_counter()
        self._connection.request("GET", address, headers={"Accept-Encoding": "gzip"})
        answer = self._connection.getresponse()
        body = answer.read()
        if answer.status != 200:
            raise RuntimeError(f"{answer.status}: {address}")
        return (time.perf_counter() - begun) * 1000, body


def main() -> None:
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    records, queries = map(Path, sys.argv[1:])
    if records.is_dir():
        _serve(records, queries)
        return
    with tempfile.TemporaryDirectory() as folder:
        home = Path(folder) / "home"
        for source in (DEMO, records):
            command = [sys.executable, "-m", "search_app.cli", "--home", str(home)]
            subprocess.run([*command, "ingest", str(source)], check=True)
        _serve(home, queries)


def _serve(home: Path, queries: Path) -> None:
    with serving(home) as (where, process):
        asker = Asker(where, process)
        measure(asker, requests(queries, per_page=20))
        after_a_commit(asker, home)


def measure(asker: Asker, asked: list[SearchRequest]) -> None:
    """Print the times and the bytes of all kinds of pages."""
    addresses = [urlencode(pairs(request)) for request in asked]
    print("| page | p50 ms | p95 ms | slowest ms | processor ms |\n| --- | --- | --- | --- | --- |")
    for name, path in (("/suche", "/suche?"), ("/api/suche", "/api/suche?")):
        _row(name, asker, [path + address for _ in range(PASSES) for address in addresses])
    others = _others(asker)
    for name, address in others.items():
        asker.get(address)
        _row(name, asker, [address] * TURNS)
    print("\n| page | bytes of HTML | with all it loads |\n| --- | --- | --- |")
    for name, address in {"/suche": "/suche?" + addresses[0], **others}.items():
        _weight(name, asker.get(address)[1], lambda path: len(asker.get(path)[1]))


def after_a_commit(asker: Asker, home: Path) -> None:
    """Print what the first reader of a page waits for after the index has changed."""
    print("\n| first after a commit | median ms | slowest ms |\n| --- | --- | --- |")
    built = services(home)
    for address in ("/api/vorschlag?q=stadt", "/", "/suche?q=Radverkehr"):
        times = []
        for _ in range(COMMITS):
            with built.catalogue.transaction() as connection:
                for number in built.catalogue.document_ids(State.ACTIVE)[:3]:
                    outbox.put(connection, number)
            built.synchroniser.sync()
            times.append(asker.get(address)[0])
        print(f"| {address} | {statistics.median(times):.1f} | {max(times):.1f} |", flush=True)
    built.close()


def _others(asker: Asker) -> dict[str, str]:
    """{kind of page: an address}, as far as the archive links to one."""
    found = {"/": "/"}
    for kind in ("Projekt", "Veranstaltung", "Präsentation", "Meldung", "Publikation"):
        body = asker.get("/suche?" + urlencode({"art": kind}))[1].decode()
        first = _DOCUMENT.search(body)
        if first:
            found[kind] = first[1]
            if kind == "Präsentation":
                found["Folie"] = first[1] + "/seite/1"
    for path in ("/region/land:03", "/thema/T01", "/programm/moro", "/kalender", "/bestand"):
        found[path] = path
    return found


def _row(name: str, asker: Asker, addresses: Sequence[str]) -> None:
    before = asker.used()
    listed = sorted(asker.get(address)[0] for address in addresses)
    each = (asker.used() - before) / len(addresses)
    p50, p95 = statistics.median(listed), listed[int(len(listed) * 0.95)]
    print(f"| {name} | {p50:.1f} | {p95:.1f} | {listed[-1]:.1f} | {each:.1f} |", flush=True)


def _weight(name: str, body: bytes, size: Callable[[str], int]) -> None:
    loaded = sum(size(path) for path in dict.fromkeys(_FETCHED.findall(body.decode())))
    print(f"| {name} | {len(body)} | {len(body) + loaded} |")


if __name__ == "__main__":
    main()
