"""`make growth`: how indexing and result pages grow with the number of documents.

    python -m scripts.growth RECORDS.jsonl.gz QUERIES.tsv [NUMBER…]

For each number (1,000, 10,000 and 100,000 if none is given; 20x500 is 20 documents of 500 pages,
and the first row) an archive is made in a temporary
folder, indexed in a process of its own and searched in another: all queries once for a first pass,
then five times. A page is a search with all facets, ten hits and their marked snippets. Prints a
table in Markdown. Needs about 1 GB of disk for 100,000 documents.
"""

from __future__ import annotations

import gc
import json
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from index import query
from index.planner import planner_of
from index.request import SearchRequest
from scripts.samples import fill, requests, services
from search_app.wiring import Services

NUMBERS = ("20x500", "1000", "10000", "100000")
PASSES = 5
HEAD = (
    "documents", "index CPU s", "documents a CPU s", "index MB", "index peak RSS MB",
    "first search ms", "first pass p50 / p95 ms", "p50 / p95 ms", "search RSS MB",
)  # fmt: skip


def main() -> None:
    match sys.argv[1:]:
        case ["--index", home]:
            _print_json(_index(Path(home)))
        case ["--ask", home, queries]:
            _print_json(_ask(Path(home), Path(queries)))
        case [records, queries, *numbers]:
            _table(Path(records), Path(queries), numbers or list(NUMBERS))
        case _:
            sys.exit(__doc__)


def _table(records: Path, queries: Path, numbers: list[str]) -> None:
    for row in (HEAD, ["---"] * len(HEAD)):
        _print_row(list(row))
    for number in numbers:
        with tempfile.TemporaryDirectory() as folder:
            home = Path(folder) / "home"
            documents, _, pages = number.partition("x")
            fill(home, records, int(documents), int(pages or 1))
            indexed = _in_a_process("--index", str(home))
            asked = _in_a_process("--ask", str(home), str(queries))
            _print_row([number, *indexed, *asked])


def _index(home: Path) -> list[str]:
    built = services(home)
    cpu = time.process_time()
    number = built.synchroniser.rebuild()
    cpu = time.process_time() - cpu
    size = built.backend.status().bytes / 1e6
    built.close()
    return [f"{cpu:.0f}", f"{number / cpu:.0f}", f"{size:.0f}", _peak()]


def _ask(home: Path, queries: Path) -> list[str]:
    built = services(home)
    asked = requests(queries)
    # dictionaries; the server loads them at its start
    planner_of(built.backend.learnt()).plan(query.parse("Stadtentwicklung"))
    first = _timed(built, asked[0])
    gc.collect()
    gc.freeze()
    cold = [_timed(built, request) for request in asked]
    warm = [statistics.median(_timed(built, r) for _ in range(PASSES)) for r in asked]
    built.close()
    return [f"{first:.0f}", _pair(cold), _pair(warm), _peak()]


def _timed(built: Services, request: SearchRequest) -> float:
    begun = time.perf_counter()
    built.search.search(request)
    return (time.perf_counter() - begun) * 1000


def _pair(times: list[float]) -> str:
    ordered = sorted(times)
    return f"{statistics.median(ordered):.1f} / {ordered[int(len(ordered) * 0.95)]:.1f}"


def _peak() -> str:
    return str(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024)


def _in_a_process(*arguments: str) -> list[str]:
    command = [sys.executable, "-m", "scripts.growth", *arguments]
    found = subprocess.run(command, check=True, capture_output=True, text=True)
    listed: list[str] = json.loads(found.stdout)
    return listed


def _print_json(found: list[str]) -> None:
    print(json.dumps(found))


def _print_row(cells: list[str]) -> None:
    print("| " + " | ".join(cells) + " |", flush=True)


if __name__ == "__main__":
    main()
