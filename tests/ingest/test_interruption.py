"""An ingest that is killed anywhere is finished by the same command, as if nothing had been.

The moments are spread over the time of a quiet run, by a fixed seed. A moment is kept as "so long
after the n-th line of the report", so that it hits the same work on a busy machine.
"""

from __future__ import annotations

import os
import random
import signal
import subprocess
import threading
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import IO, Any

import pytest
from sqlalchemy import select

from archive import outbox, tables
from archive.settings import load
from index.request import SearchRequest
from search_app.jsonshape import result_json
from search_app.upkeep import check_archive
from search_app.wiring import Services, build
from tests.ingest.watched import end, processes_of, start

pytestmark = pytest.mark.slow

ROOT = Path(__file__).parents[2]
SOURCE = ROOT / "demo" / "dokumente"
MOMENTS = 20
#: What a run at one moment differs in from one at another.
MOMENTARY = {"added", "changed", "first_seen", "last_seen", "attempts"}
SEARCHES = (
    SearchRequest("Förderung"),
    SearchRequest("gefördert", sort="neu"),
    SearchRequest('"Raum für den Fluss"'),
    SearchRequest("Bürgerbus Verbund"),
    SearchRequest("Daseinsvorsorge ODER Nahversorgung", sort="titel"),
    SearchRequest("Projekt -Veranstaltung", sort="alt"),
    SearchRequest("schul*"),
    SearchRequest("laufzeit:2015"),
    SearchRequest("Konferenz", filters=(("art", "Veranstaltung"),)),
    SearchRequest("Leerstand", year_from=2014, year_to=2020),
    SearchRequest("", per_page=100),
)


@dataclass(frozen=True, slots=True)
class Moment:
    """A point of a run: `after_s` seconds after the report's line number `line`, 0 the start."""

    line: int
    after_s: float


@dataclass(frozen=True, slots=True)
class Quiet:
    """A run that nobody disturbed: what it left behind, and when its lines came."""

    left: dict[str, Any]
    lines_s: tuple[float, ...]
    length_s: float

    def moment(self, share: float) -> Moment:
        """The moment at a share of the run's time."""
        at = share * self.length_s
        line = sum(came <= at for came in self.lines_s)
        return Moment(line, at - (self.lines_s[line - 1] if line else 0.0))


@pytest.fixture(scope="module")
def quiet(tmp_path_factory: pytest.TempPathFactory) -> Quiet:
    home = tmp_path_factory.mktemp("ruhig")
    process, begun = started(home), time.monotonic()
    lines_s = tuple(time.monotonic() - begun for _ in output(process))
    code = process.wait()
    length_s = time.monotonic() - begun
    end(process)
    assert code == 0
    return Quiet(left_in(home), lines_s, length_s)


def test_twenty_killed_runs_are_each_finished_by_the_same_command(
    quiet: Quiet, tmp_path: Path
) -> None:
    chance = random.Random(20261122)
    shares = [(number + chance.random()) / MOMENTS for number in range(MOMENTS)]

    def interrupted(number: int) -> bool:
        home = tmp_path / str(number)
        was_alive = killed(home, quiet.moment(shares[number]))
        assert finished(home) == 0, f"moment {shares[number]:.3f}"
        assert differences(left_in(home), quiet.left) == [], f"moment {shares[number]:.3f}"
        return was_alive

    with ThreadPoolExecutor(os.cpu_count()) as pool:
        alive = list(pool.map(interrupted, range(MOMENTS)))

    assert sum(alive) > MOMENTS * 0.8  # the last ones may come to their end before the signal


def test_a_home_that_is_killed_again_and_again_comes_out_the_same(
    quiet: Quiet, tmp_path: Path
) -> None:
    chance = random.Random(1878)
    shares = sorted(chance.random() for _ in range(6))

    for share in shares:
        killed(tmp_path, quiet.moment(share))

    assert finished(tmp_path) == 0
    assert differences(left_in(tmp_path), quiet.left) == []


def test_kills_between_the_batches_of_the_index_lose_nothing(quiet: Quiet, tmp_path: Path) -> None:
    chance = random.Random(7)

    for line in (12, 27, 41, 55):
        killed(tmp_path, Moment(line, chance.random() * 0.2), index_batch=5)

    assert finished(tmp_path, index_batch=5) == 0
    assert differences(left_in(tmp_path), quiet.left) == []


def test_ctrl_c_says_how_to_go_on_and_leaves_no_process(quiet: Quiet, tmp_path: Path) -> None:
    process = started(tmp_path)
    wait_for(process, Moment(20, 0.0))

    os.killpg(process.pid, signal.SIGINT)
    _, errors = process.communicate(timeout=60)

    assert process.returncode == 130
    assert errors.strip() == "Abgebrochen. Derselbe Befehl setzt fort, wo es aufgehört hat."
    assert gone(process)
    end(process)
    assert finished(tmp_path) == 0
    assert differences(left_in(tmp_path), quiet.left) == []


def test_the_children_of_a_killed_parent_end_too(tmp_path: Path) -> None:
    process = started(tmp_path)
    wait_for(process, Moment(20, 0.0))

    process.kill()

    assert gone(process)
    end(process)


def test_a_second_ingest_says_that_one_is_running_and_disturbs_nothing(
    quiet: Quiet, tmp_path: Path
) -> None:
    first = started(tmp_path)
    wait_for(first, Moment(1, 0.0))
    second = started(tmp_path)

    _, complaint = second.communicate(timeout=120)
    code = drained(first)

    assert (second.returncode, complaint) == (1, "Fehler: Es läuft schon eine Aufnahme.\n")
    assert code == 0
    assert differences(left_in(tmp_path), quiet.left) == []


def test_two_ingests_that_start_at_once_in_a_fresh_home_lose_nothing(
    quiet: Quiet, tmp_path: Path
) -> None:
    processes = [started(tmp_path) for _ in range(2)]

    with ThreadPoolExecutor(2) as pool:
        ended = list(pool.map(lambda p: (p.communicate()[1], p.returncode), processes))

    for process in processes:
        end(process)
    assert sorted(ended) == [("", 0), ("Fehler: Es läuft schon eine Aufnahme.\n", 1)]
    assert differences(left_in(tmp_path), quiet.left) == []


# --- running and killing -----------------------------------------------------------------------


def started(home: Path, **settings: object) -> subprocess.Popen[str]:
    return start(home, "ingest", SOURCE, "--json", settings=settings)


def killed(home: Path, moment: Moment, **settings: object) -> bool:
    """Kill a run and all its processes at a moment; whether it was still alive then."""
    process = started(home, **settings)
    wait_for(process, moment)
    was_alive = process.poll() is None
    if was_alive:
        os.killpg(process.pid, signal.SIGKILL)
    end(process)
    return was_alive


def finished(home: Path, **settings: object) -> int:
    """The exit code of a run that is left in peace."""
    return drained(started(home, **settings))


def drained(process: subprocess.Popen[str]) -> int:
    for _ in output(process):
        pass
    code = process.wait()
    end(process)
    return code


def output(process: subprocess.Popen[str]) -> Iterator[str]:
    """The lines of the report, as they come."""
    assert process.stdout
    yield from process.stdout


def wait_for(process: subprocess.Popen[str], moment: Moment) -> None:
    """Come back at a moment of a run, or at its end; the rest of its report is thrown away."""
    assert process.stdout
    for _ in range(moment.line):
        if not process.stdout.readline():
            return
    threading.Thread(target=throw_away, args=[process.stdout], daemon=True).start()
    until = time.monotonic() + moment.after_s
    while process.poll() is None and (left := until - time.monotonic()) > 0:
        time.sleep(min(left, 0.01))


def throw_away(stream: IO[str]) -> None:
    for _ in stream:
        pass


def gone(process: subprocess.Popen[str]) -> bool:
    """Whether all processes of a session end within some seconds."""
    until = time.monotonic() + 30
    while left := [number for number in processes_of(process.pid)]:
        if time.monotonic() > until:
            return False
        time.sleep(0.1 if left else 0)
    return True


# --- what a run leaves behind ------------------------------------------------------------------


def left_in(home: Path) -> dict[str, Any]:
    """Everything that an archive holds and answers, without moments, and what is wrong with it."""
    with opened(home) as built:
        return {
            "wrong": check_archive(built),
            "waiting": outbox.size(built.catalogue),
            "originals": list(built.store.all()),
            "unfinished": [path.name for path in (built.store.root / "tmp").glob("*")],
            # a killed rebuild used up a number; that nothing of it is left is what counts
            "generations": len(list(built.settings.index.glob("gen-*"))),
            "catalogue": {name: rows(built, name) for name in tables.metadata.tables},
            "answers": [answer(built, request) for request in SEARCHES],
        }


@contextmanager
def opened(home: Path) -> Iterator[Services]:
    services = build(load(home, {}))
    try:
        yield services
    finally:
        services.close()


def rows(built: Services, name: str) -> list[dict[str, Any]]:
    table = tables.metadata.tables[name]
    kept = [column for column in table.columns if column.name not in MOMENTARY]
    with built.catalogue.reading() as connection:
        query = select(*kept).order_by(*table.primary_key.columns)
        return [dict(row) for row in connection.execute(query).mappings()]


def answer(built: Services, request: SearchRequest) -> dict[str, Any]:
    shape = result_json(built.search.search(request))
    for hit in [*shape["hits"], *shape["more"]]:
        hit["score"] = round(hit["score"], 6)
    return shape


def differences(left: Any, right: Any, path: str = "") -> list[str]:
    """Where two values differ, each place with both sides, the first five."""
    if isinstance(left, dict) and isinstance(right, dict) and left.keys() == right.keys():
        pairs = [(f"{path}/{key}", left[key], right[key]) for key in left]
    elif isinstance(left, list) and isinstance(right, list) and len(left) == len(right):
        pairs = [(f"{path}/{i}", *pair) for i, pair in enumerate(zip(left, right, strict=True))]
    else:
        return [] if left == right else [f"{path}: {left!r:.200} != {right!r:.200}"]
    return [line for name, one, other in pairs for line in differences(one, other, name)][:5]


def test_the_searches_find_something(quiet: Quiet) -> None:
    for request, found in zip(SEARCHES, quiet.left["answers"], strict=True):
        assert found["total"] > 0, request
    assert (quiet.left["wrong"], quiet.left["waiting"], quiet.left["unfinished"]) == ([], 0, [])
