"""The archive while it is busy: searches, an ingest and a rebuild of the index at the same time."""

from __future__ import annotations

import json
import subprocess
import sys
import time
import urllib.error
import urllib.request
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.search_app.builder import Draft, open_archive

FINDBUCH = [sys.executable, "-m", "search_app.cli", "--home"]
#: Seconds that anything may take on a busy machine.
PATIENCE = 90
CLIENTS, FEWEST = 20, 60
#: Seconds between two rounds of questions.
PAUSE = 3.0
#: Records that are there at the beginning, and that come in meanwhile.
BEFORE, COMING = 40, 120
#: Hits of a page.
SHOWN = 20
KINDS = ("Projekt", "Meldung", "Protokoll")


@dataclass(frozen=True)
class Answer:
    """What a client was told at one time."""

    status: int
    total: int
    kinds: int
    shown: tuple[int, ...]


def text(n: int) -> str:
    return f"Torfweg Nummer{n} im Moor."


def fill(home: Path) -> None:
    """An archive with what is there at the beginning."""
    archive = open_archive(home)
    for n in range(BEFORE):
        archive.put(Draft(f"Moor {n}", (text(n),), kind=KINDS[n % len(KINDS)]))
    archive.index()
    archive.services.close()


def records(path: Path, numbers: range) -> Path:
    lines = (
        {"id": f"r{n}", "title": f"Moor {n}", "text": text(n), "type": KINDS[n % len(KINDS)]}
        for n in numbers
    )
    path.write_text("\n".join(json.dumps(line) for line in lines), encoding="utf-8")
    return path


def command(home: Path, *words: str) -> subprocess.Popen[str]:
    pipes = {"stdout": subprocess.PIPE, "stderr": subprocess.PIPE}
    return subprocess.Popen([*FINDBUCH, str(home), *words], text=True, **pipes)  # type: ignore[call-overload,no-any-return]


def ended(process: subprocess.Popen[str]) -> None:
    out, err = process.communicate(timeout=PATIENCE)
    assert process.returncode == 0, out + err


def search(base: str, query: str = "Torfweg") -> Answer:
    """The answer to a search; where it is an error, its status alone."""
    try:
        with urllib.request.urlopen(f"{base}/api/suche?q={query}", timeout=PATIENCE) as answer:
            found = json.load(answer)
    except urllib.error.HTTPError as error:
        with error:
            return Answer(error.code, 0, 0, ())
    kinds = sum(line["count"] for line in found["facets"]["art"])
    return Answer(200, found["total"], kinds, tuple(hit["id"] for hit in found["hits"]))


@pytest.mark.slow
def test_whoever_searches_during_an_ingest_and_a_rebuild_is_told_one_state_at_a_time(
    tmp_path: Path,
) -> None:
    """Twenty ask again and again. A total never falls: nobody sees an index that is half built."""
    home = tmp_path / "home"
    fill(home)
    coming = records(tmp_path / "neu.jsonl", range(BEFORE, BEFORE + COMING))
    server = command(home, "serve", "--port", "0")
    try:
        assert server.stdout is not None
        base = server.stdout.readline().split()[-1].rstrip("/")
        told = _asked_while(base, [
            command(home, "ingest", str(coming)), command(home, "index", "rebuild"),
        ])  # fmt: skip
        for answers in told:
            assert [each.status for each in answers] == [200] * len(answers)
            assert all(each.total == each.kinds for each in answers)
            assert all(len(each.shown) == len({*each.shown}) == SHOWN for each in answers)
            totals = [each.total for each in answers]
            assert totals == sorted(totals)
            assert BEFORE <= totals[0] <= totals[-1] <= BEFORE + COMING
        last = search(base)
        assert (last.total, last.kinds) == (BEFORE + COMING, BEFORE + COMING)
        for n in range(0, BEFORE + COMING, 31):
            assert search(base, f"Nummer{n}").total == 1, n
    finally:
        server.terminate()
        server.communicate(timeout=PATIENCE)


def _asked_while(base: str, working: list[subprocess.Popen[str]]) -> list[list[Answer]]:
    """What each client was told in its order, until the commands have ended, and once more."""
    told: list[list[Answer]] = [[] for _ in range(CLIENTS)]

    def ask(client: int) -> None:
        told[client].append(search(base))

    with ThreadPoolExecutor(CLIENTS) as clients:
        is_busy = True
        while is_busy or len(told[0]) * CLIENTS < FEWEST:
            is_busy = any(process.poll() is None for process in working)
            list(clients.map(ask, range(CLIENTS)))
            time.sleep(PAUSE if is_busy else 0)
    for process in working:
        ended(process)
    return told
