"""`make load`: parallel clients over HTTP while a writer commits every second.

    python -m scripts.load RECORDS.jsonl.gz QUERIES.tsv [CLIENTS] [SECONDS]

Takes in the records, starts `findbuch serve`, lets the clients (8) ask the queries in turn for so
many seconds (60), and adds a document a second. What is checked, and ends the run with exit code 1:

- every answer has status 200;
- a query that no added document answers has the same number of results all the time, and the sum
  over the kinds is that number;
- a query for the added documents finds no fewer than were committed before it was asked, and no
  more than had been when it was answered.

Prints the number of answers, p50, p95 and the slowest in milliseconds.
"""

from __future__ import annotations

import http.client
import json
import statistics
import sys
import tempfile
import threading
import time
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import urlencode

from archive.intake import add_document
from archive.quarantine import Arrival
from index.request import SearchRequest
from scripts.samples import content, fill, requests, services
from scripts.served import served
from search_app.urls import pairs
from search_app.wiring import Services

CLIENTS, SECONDS = 8, 60
#: A word that only the added documents have.
ADDED = "Lastprobendokument"


@dataclass
class Run:
    """What the threads share. `begun` and `done` count the documents added."""

    server: tuple[str, int]
    asked: list[SearchRequest]
    expected: dict[SearchRequest, int]
    end: float
    begun: int = 0
    done: int = 0
    times: list[float] = field(default_factory=list)
    faults: list[str] = field(default_factory=list)


def main() -> None:
    records, queries, *numbers = sys.argv[1:]
    clients, seconds = [*map(int, numbers), *(CLIENTS, SECONDS)[len(numbers) :]]
    with tempfile.TemporaryDirectory() as folder:
        home = Path(folder) / "home"
        fill(home, Path(records))
        run = _run(home, Path(queries), clients, seconds)
    _report(run, clients)
    sys.exit(bool(run.faults))


def _run(home: Path, queries: Path, clients: int, seconds: int) -> Run:
    built = services(home)
    built.synchroniser.rebuild()
    asked = requests(queries)
    expected = {request: built.search.search(request).total for request in asked}
    with served(home) as where:
        run = Run(where, asked, expected, time.monotonic() + seconds)
        threads = [threading.Thread(target=_client, args=(run, n)) for n in range(clients)]
        for thread in threads:
            thread.start()
        _write(built, run)
        for thread in threads:
            thread.join()
    built.close()
    return run


def _write(built: Services, run: Run) -> None:
    """Add a document a second, each in a commit of its own."""
    while time.monotonic() < run.end:
        begun = time.monotonic()
        run.begun += 1
        made = content({"type": "Probe"}, f"{ADDED} {run.begun}")
        with built.catalogue.transaction() as connection:
            add_document(connection, Arrival(f"/last/{run.begun}", "Last"), made)
        built.synchroniser.sync()
        run.done += 1
        time.sleep(max(0.0, 1 - (time.monotonic() - begun)))


def _client(run: Run, number: int) -> None:
    connection = http.client.HTTPConnection(*run.server, timeout=30)
    added = SearchRequest(ADDED, per_page=10, strict=True)
    turn = number
    while time.monotonic() < run.end:
        turn += 1
        request = added if turn % 7 == 0 else run.asked[turn % len(run.asked)]
        least = run.done
        begun = time.perf_counter()
        connection.request("GET", f"/api/suche?{urlencode(pairs(request))}")
        answer = connection.getresponse()
        body = answer.read()
        run.times.append((time.perf_counter() - begun) * 1000)
        fault = _fault(request, answer.status, body, run.expected.get(request), (least, run.begun))
        if fault:
            run.faults.append(f"{request.query}: {fault}")
    connection.close()


def _fault(
    request: SearchRequest, status: int, body: bytes, expected: int | None, added: tuple[int, int]
) -> str | None:
    """What is wrong with an answer, None if nothing is."""
    if status != 200:
        return f"status {status}"
    found = json.loads(body)
    if expected is None:
        return None if added[0] <= found["total"] <= added[1] else f"{found['total']} of {added}"
    if found["total"] != expected:
        return f"{found['total']} results instead of {expected}"
    kinds = sum(line["count"] for line in found["facets"]["art"])
    if not any(key == "art" for key, _ in request.filters) and kinds != expected:
        return f"{kinds} results by kind instead of {expected}"
    return None


def _report(run: Run, clients: int) -> None:
    times = sorted(run.times)
    print(f"{clients} clients, {run.done} commits, {len(times)} answers, {len(run.faults)} faults")
    p95 = times[int(len(times) * 0.95)]
    print(f"p50 {statistics.median(times):.0f} ms, p95 {p95:.0f} ms, slowest {times[-1]:.0f} ms")
    for fault in run.faults[:20]:
        print(fault)


if __name__ == "__main__":
    main()
