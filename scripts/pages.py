"""`make pages`: how long the pages take over HTTP, and how much they weigh.

    python -m scripts.pages RECORDS.jsonl.gz QUERIES.tsv

Takes the demo collection and the records in with all their facts (minutes), serves them, and asks
every query five times as a page and as JSON, in turn; then each other kind of page thirty times.
Prints medians and 95th percentiles in milliseconds, and the bytes of a page without and with its
style sheet, script and fonts as they go over the wire uncompressed.
"""

from __future__ import annotations

import http.client
import re
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterable
from pathlib import Path
from urllib.parse import urlencode

from index.request import SearchRequest
from scripts.samples import requests
from scripts.served import served
from search_app.urls import pairs

DEMO = Path("demo/dokumente")
PASSES, TURNS = 5, 30
#: What a browser fetches with a page; images are fetched when they are seen.
_FETCHED = re.compile(r'(?:href|src)="(/static/[^"]+\.(?:css|js|woff2|svg))"')
_DOCUMENT = re.compile(r'href="(/dokument/\d+)[?"]')


class Asker:
    """Asks a server over one connection and keeps the milliseconds."""

    def __init__(self, where: tuple[str, int]) -> None:
        self._connection = http.client.HTTPConnection(*where, timeout=60)

    def get(self, address: str) -> tuple[float, bytes]:
        """(milliseconds, body) of an address that answers with 200."""
        begun = time.perf_counter()
        self._connection.request("GET", address)
        answer = self._connection.getresponse()
        body = answer.read()
        if answer.status != 200:
            raise RuntimeError(f"{answer.status}: {address}")
        return (time.perf_counter() - begun) * 1000, body


def main() -> None:
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    records, queries = map(Path, sys.argv[1:])
    with tempfile.TemporaryDirectory() as folder:
        home = Path(folder) / "home"
        for source in (DEMO, records):
            command = [sys.executable, "-m", "search_app.cli", "--home", str(home)]
            subprocess.run([*command, "ingest", str(source)], check=True)
        with served(home) as where:
            measure(Asker(where), requests(queries, per_page=20))


def measure(asker: Asker, asked: list[SearchRequest]) -> None:
    """Print both tables."""
    addresses = [urlencode(pairs(request)) for request in asked]
    print("| page | p50 ms | p95 ms | slowest ms |\n| --- | --- | --- | --- |")
    for name, path in (("/suche", "/suche?"), ("/api/suche", "/api/suche?")):
        _row(name, (asker.get(path + address)[0] for _ in range(PASSES) for address in addresses))
    others = _others(asker)
    for name, address in others.items():
        asker.get(address)
        _row(name, (asker.get(address)[0] for _ in range(TURNS)))
    print("\n| page | bytes of HTML | with all it loads |\n| --- | --- | --- |")
    for name, address in {"/suche": "/suche?" + addresses[0], **others}.items():
        _weight(name, asker.get(address)[1], lambda path: len(asker.get(path)[1]))


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


def _row(name: str, times: Iterable[float]) -> None:
    listed = sorted(times)
    p95 = listed[int(len(listed) * 0.95)]
    print(
        f"| {name} | {statistics.median(listed):.1f} | {p95:.1f} | {listed[-1]:.1f} |", flush=True
    )


def _weight(name: str, body: bytes, size: Callable[[str], int]) -> None:
    loaded = sum(size(path) for path in dict.fromkeys(_FETCHED.findall(body.decode())))
    print(f"| {name} | {len(body)} | {len(body) + loaded} |")


if __name__ == "__main__":
    main()
