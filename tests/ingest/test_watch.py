"""Watching folders: what changes is told when it rests, and comes in; a signal ends it well."""

from __future__ import annotations

import json
import os
import signal
import subprocess
from collections.abc import Iterator
from itertools import islice
from pathlib import Path
from typing import Any

import pytest

from archive.filelock import exclusive
from ingest.sources.watch import Watch, changes
from tests.ingest.archive import GOOD, opened
from tests.ingest.watched import end, run, start


def names(paths: tuple[Path, ...]) -> list[str]:
    return [path.name for path in paths]


def rounds(watch: Watch, count: int) -> list[list[str]]:
    return [names(watch.changed()) for _ in range(count)]


def write(path: Path, text: str, moment: int) -> None:
    """A file that was changed at a moment."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    os.utime(path, ns=(moment, moment))


def test_what_is_there_at_the_beginning_is_known(place: Path) -> None:
    write(place / "a.txt", "a", 1)

    assert rounds(Watch([place]), 3) == [[], [], []]


def test_a_new_file_is_told_once_when_it_rests(place: Path) -> None:
    watch = Watch([place])
    write(place / "tief/a.txt", "a", 1)

    assert rounds(watch, 4) == [[], ["a.txt"], [], []]


def test_a_file_that_still_grows_is_waited_for(place: Path) -> None:
    watch = Watch([place])
    told = []
    for size in range(1, 5):
        write(place / "a.txt", "x" * size, size)
        told.append(names(watch.changed()))

    assert told == [[], [], [], []]
    assert rounds(watch, 2) == [["a.txt"], []]


def test_a_changed_file_is_told_and_a_deleted_one_is_not(place: Path) -> None:
    write(place / "a.txt", "a", 1)
    write(place / "b.txt", "b", 1)
    watch = Watch([place])
    write(place / "a.txt", "A", 2)
    (place / "b.txt").unlink()

    assert rounds(watch, 3) == [[], ["a.txt"], []]


def test_a_file_that_comes_back_is_told(place: Path) -> None:
    write(place / "a.txt", "a", 1)
    watch = Watch([place])
    (place / "a.txt").unlink()
    watch.changed()
    write(place / "a.txt", "a", 1)

    assert rounds(watch, 3) == [[], ["a.txt"], []]


def test_the_files_beside_a_sidecar_are_told_with_it(place: Path) -> None:
    for name in ("a.txt", "a.pdf", "b.txt"):
        write(place / name, name, 1)
    watch = Watch([place])

    write(place / "a.meta.json", "{}", 1)
    come = rounds(watch, 3)
    (place / "a.meta.json").unlink()
    gone = rounds(watch, 2)
    write(place / "metadaten.csv", "datei\n", 1)
    table = rounds(watch, 3)

    assert come == [[], ["a.meta.json", "a.pdf", "a.txt"], []]
    assert gone == [["a.pdf", "a.txt"], []]
    assert table == [[], ["a.pdf", "a.txt", "b.txt", "metadaten.csv"], []]


def test_what_is_passed_over_is_not_watched(place: Path) -> None:
    watch = Watch([place])
    for name in (".versteckt.txt", ".git/config", "~$a.docx", "bild.png", "b.part", "a.txt"):
        write(place / name, "x", 1)
    (place / "kreis").symlink_to(place)
    (place / "kreis_a.txt").symlink_to(place / "kreis_a.txt")
    os.mkfifo(place / "rohr.txt")

    assert rounds(watch, 2) == [[], ["a.txt"]]


def test_a_folder_that_goes_and_comes_stops_nothing(place: Path) -> None:
    write(place / "a.txt", "a", 1)
    watch = Watch([place, place / "gibt_es_nicht"])
    place.rename(place.with_name("weg"))
    away = rounds(watch, 2)
    place.with_name("weg").rename(place)

    assert away == [[], []]
    assert rounds(watch, 2) == [[], ["a.txt"]]


def test_what_could_not_be_taken_in_is_told_again(place: Path) -> None:
    watch = Watch([place])
    write(place / "a.txt", "a", 1)
    watch.changed()
    paths = watch.changed()

    watch.again(paths)

    assert rounds(watch, 2) == [["a.txt"], []]


def test_rounds_are_as_far_apart_as_told_and_further_in_large_folders(place: Path) -> None:
    slept: list[float] = []
    times = iter([0.0, 0.1, 5.0, 7.0, 20.0, 20.1, 30.0, 30.1])

    def sleep(seconds: float) -> None:
        slept.append(seconds)
        write(place / f"{len(slept) // 2}.txt", "x", 1)

    found = list(islice(changes(Watch([place]), 5, lambda: next(times), sleep), 2))

    assert (slept, [names(paths) for paths in found]) == ([5, 5, 20], [["0.txt"], ["1.txt"]])


# --- the command -------------------------------------------------------------------------------


@pytest.fixture
def watching(place: Path, tmp_path: Path) -> Iterator[subprocess.Popen[str]]:
    (place / "a.txt").write_text(f"{GOOD} Anfang.", encoding="utf-8")
    settings: dict[str, object] = {"watch_seconds": 1}
    process = start(tmp_path / "archiv", "ingest", "--watch", place, "--json", settings=settings)
    yield process
    end(process)


def next_row(process: subprocess.Popen[str]) -> dict[str, Any]:
    assert process.stdout
    row: dict[str, Any] = json.loads(process.stdout.readline())
    return row


@pytest.mark.parametrize("sign", [signal.SIGTERM, signal.SIGINT])
def test_a_watched_folder_is_kept_up_with_until_a_signal_comes(
    watching: subprocess.Popen[str], place: Path, tmp_path: Path, sign: signal.Signals
) -> None:
    home = tmp_path / "archiv"
    first = next_row(watching)
    (place / "b.txt").write_text(f"{GOOD} Vom Rufbus.", encoding="utf-8")
    second = next_row(watching)
    (place / "b.meta.json").write_text('{"sichtbarkeit": "staff"}', encoding="utf-8")
    sidecar, third = next_row(watching), next_row(watching)
    with exclusive(home / "ingest.lock", "belegt", wait_s=20):
        pass  # it is free between the rounds
    watching.send_signal(sign)
    code = watching.wait(60)

    assert [row["status"] for row in (first, second, sidecar, third)] == [
        "added", "added", "skipped", "updated"
    ]  # fmt: skip
    assert code == 0
    with opened(home) as archive:
        assert (archive.hits("Anfang"), archive.hits("Rufbus")) == ([first["id"]], [])
        assert archive.document(second["id"]).visibility == "staff"
    assert run(home, "check", "--json").rows[0]["ok"]


def test_only_folders_are_watched(place: Path, tmp_path: Path) -> None:
    (place / "a.txt").write_text(GOOD, encoding="utf-8")

    seen = run(tmp_path / "archiv", "ingest", "--watch", place / "a.txt")

    assert seen.code == 2
    assert "nur Ordner" in seen.errors


def test_the_worker_watches_folders_too(place: Path, tmp_path: Path) -> None:
    (place / "alt.txt").write_text("Der Bürgerbus fährt seit dem Frühjahr.", encoding="utf-8")
    process = start(tmp_path / "archiv", "worker", "--watch", place, settings={"watch_seconds": 1})
    assert process.stdout is not None

    begun = [process.stdout.readline() for _ in range(2)]
    (place / "neu.txt").write_text("Der Dorfladen ist eröffnet.", encoding="utf-8")
    came = process.stdout.readline()
    process.send_signal(signal.SIGTERM)
    rest, _ = process.communicate(timeout=60)

    assert begun == ["Findbuch arbeitet im Hintergrund.\n", f"neu (Fb. 1) {place / 'alt.txt'}\n"]
    assert came == f"neu (Fb. 2) {place / 'neu.txt'}\n"
    assert (process.returncode, rest) == (0, "Findbuch ist beendet.\n")
