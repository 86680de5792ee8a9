"""The progress of an ingest: what it says, and where it says nothing."""

from __future__ import annotations

from pathlib import Path

import pytest

from search_app.commands.progress import Bar, line
from search_app.commands.tally import Tally, tally


class Clock:
    """A clock that is set by hand."""

    def __init__(self) -> None:
        self.s = 0.0

    def __call__(self) -> float:
        return self.s


@pytest.fixture
def clock() -> Clock:
    return Clock()


def after(counted: Tally, clock: Clock, *sources: str, each_s: float = 1) -> str:
    for source in sources:
        clock.s += each_s
        counted.step(source)
    return line(counted, sources[-1], 200)


def test_files_are_measured_by_their_size(tmp_path: Path, clock: Clock) -> None:
    for name, size in (("a.txt", 100_000), ("b/c.txt", 300_000), ("d.txt", 500_000)):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_bytes(b"x" * size)

    shown = after(
        tally([str(tmp_path)], clock), clock, f"{tmp_path}/a.txt", f"{tmp_path}/b/c.txt", each_s=4
    )

    bar = "[##########----------]  50 %"
    assert shown == f"Aufnehmen  {bar}  2 Dokumente  0,2/s  noch 8 s  c.txt"


def test_a_container_counts_when_it_is_done(tmp_path: Path, clock: Clock) -> None:
    for name in ("a.zip", "b.txt", "c.txt"):
        (tmp_path / name).write_bytes(b"x" * 100)
    counted = tally([str(tmp_path)], clock)
    inside = [f"{tmp_path}/a.zip#{n}.txt" for n in range(50)]

    within = after(counted, clock, *inside)
    behind = after(counted, clock, f"{tmp_path}/b.txt")

    assert within == "Aufnehmen  50 Dokumente  1,0/s  a.zip#49.txt"
    assert "67 %  51 Dokumente  1,0/s  noch 26 s" in behind


def test_what_came_out_of_a_web_archive_is_counted(tmp_path: Path, clock: Clock) -> None:
    for name in ("a.warc.gz", "b.txt"):
        (tmp_path / name).write_bytes(b"x" * 100)
    counted = tally([str(tmp_path)], clock)

    within = after(counted, clock, *(f"https://dorf.example/{n}" for n in range(9)))
    told = after(counted, clock, f"{tmp_path}/a.warc.gz", f"{tmp_path}/b.txt")

    assert within == "Aufnehmen  9 Dokumente  1,0/s  8"
    assert "100 %  11 Dokumente" in told and "noch" not in told


def test_addresses_are_measured_by_their_number_as_far_as_it_is_known(
    tmp_path: Path, clock: Clock
) -> None:
    counted = tally(["https://dorf.example/"], clock)
    counted.expected += 3
    mixed = tally(["https://dorf.example/", str(tmp_path)], clock)

    assert "25 %  1 Dokument  0,2/s  noch 12 s" in after(
        counted, clock, "https://dorf.example/", each_s=4
    )
    assert "%" not in after(mixed, clock, "https://dorf.example/", each_s=4)


def test_a_line_fits_the_terminal_and_holds_no_signs_of_control(clock: Clock) -> None:
    counted = tally([], clock)

    assert line(counted, "/x/\x1b[2Jböse\n.txt", 200).endswith("?[2Jböse?.txt")
    assert len(line(counted, "/x/" + "y" * 300, 79)) == 79


def test_where_nobody_watches_nothing_is_drawn(capsys: pytest.CaptureFixture[str]) -> None:
    with Bar(["https://dorf.example/"], show=True) as bar:
        bar.step("https://dorf.example/")
        bar.expect(3)
        bar.say("Eine Zeile.")

    assert capsys.readouterr().err == "Eine Zeile.\n"
