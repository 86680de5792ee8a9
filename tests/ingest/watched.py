"""The command line watched from outside: what it says, the memory and the time that it takes."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import threading
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

#: No process of an ingest may take more; nor, with one bad document at a time, all of them.
MEMORY_LIMIT_KB = 1_000_000
#: The command as the installed script runs it.
COMMAND = (sys.executable, "-c", "from search_app.cli import main; main()")
#: Runs what follows without the power of root to read everything: it drops CAP_DAC_OVERRIDE and
#: CAP_DAC_READ_SEARCH by PR_CAPBSET_DROP, which fails without harm for anybody else.
BOUND = (
    sys.executable,
    "-c",
    "import ctypes, os, sys; c = ctypes.CDLL(None);"
    "[c.prctl(24, power, 0, 0, 0) for power in (1, 2)]; os.execv(sys.argv[1], sys.argv[1:])",
)


@dataclass(frozen=True, slots=True)
class Run:
    """An ended command: exit code, a row for each JSON line, the memory that it took in kB.

    `largest_kb` is the peak of the largest process, `together_kb` the largest sum at a moment;
    `cpu_s` is the computing time of all of them.
    """

    code: int
    rows: tuple[dict[str, Any], ...]
    errors: str
    largest_kb: int
    together_kb: int
    cpu_s: float

    def row(self, name: str) -> dict[str, Any]:
        """The only row whose source ends with a name."""
        (found,) = (row for row in self.rows if str(row["source"]).endswith(name))
        return found

    def statuses(self) -> list[str]:
        return [row["status"] for row in self.rows]


def run(
    home: Path,
    *words: str | Path,
    seconds: float = 300,
    bound: bool = False,
    settings: dict[str, object] | None = None,
) -> Run:
    """A command watched to its end. It is killed after `seconds`, which fails the test.

    `settings` go into its environment; `bound` holds even root to the rights of files.
    """
    process = start(home, *words, bound=bound, settings=settings)
    watch = _Watch(process.pid)
    watch.start()
    try:
        output, errors = process.communicate(timeout=seconds)
    finally:
        watch.stop()
        end(process)
    rows = tuple(json.loads(line) for line in output.splitlines() if line.startswith("{"))
    return Run(process.returncode, rows, errors, watch.largest_kb, watch.together_kb, watch.cpu_s)


def ingest(
    home: Path, *places: str | Path, seconds: float = 300, bound: bool = False, **settings: object
) -> Run:
    """`findbuch ingest --json`, watched; settings by their names in the table."""
    words = ("ingest", *places, "--json")
    return run(home, *words, seconds=seconds, bound=bound, settings=settings)


def start(
    home: Path,
    *words: str | Path,
    bound: bool = False,
    settings: dict[str, object] | None = None,
) -> subprocess.Popen[str]:
    """A command that runs in a session of its own."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith("FINDBUCH_")}
    given = {f"FINDBUCH_{name.upper()}": str(value) for name, value in (settings or {}).items()}
    return subprocess.Popen(
        [*(BOUND if bound else ()), *COMMAND, "--home", str(home), *map(str, words)],
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        env=kept | given,
        start_new_session=True,
    )


def end(process: subprocess.Popen[str]) -> None:
    """Kill what is left of a command and of what it started, and let go of its pipes."""
    for left in processes_of(process.pid):
        try:
            os.kill(left, signal.SIGKILL)
        except ProcessLookupError:
            continue
    process.wait()
    for stream in (process.stdout, process.stderr):
        if stream:
            stream.close()


def processes_of(session: int) -> list[int]:
    """The living processes of a session."""
    numbers = [int(path.name) for path in Path("/proc").iterdir() if path.name.isdigit()]
    return [number for number in numbers if _session(_stat(number)) == session]


@dataclass(slots=True)
class _Watch:
    """Looks at the processes of a session, fifty times a second, until told to stop."""

    session: int
    largest_kb: int = 0
    together_kb: int = 0
    _ticks: dict[int, int] = field(default_factory=dict)
    _over: threading.Event = field(default_factory=threading.Event)
    _thread: threading.Thread | None = None

    def start(self) -> None:
        self._thread = threading.Thread(target=self._watch)
        self._thread.start()

    def stop(self) -> None:
        self._over.set()
        if self._thread:
            self._thread.join()

    @property
    def cpu_s(self) -> float:
        return sum(self._ticks.values()) / os.sysconf("SC_CLK_TCK")

    def _watch(self) -> None:
        while not self._over.wait(0.02):
            together = 0
            for process in processes_of(self.session):
                sizes, told = _sizes(process), _stat(process)
                together += sizes.get("RssAnon", 0)
                self.largest_kb = max(self.largest_kb, sizes.get("VmHWM", 0))
                used = int(told[11]) + int(told[12]) if told else 0
                self._ticks[process] = max(self._ticks.get(process, 0), used)
            self.together_kb = max(self.together_kb, together)


def _session(told: list[str]) -> int | None:
    return int(told[3]) if told and told[0] not in "ZX" else None


def _stat(process: int) -> list[str]:
    """What the system tells of a process, from its state on; nothing if it has ended meanwhile."""
    try:
        text = Path(f"/proc/{process}/stat").read_text(encoding="utf-8", errors="replace")
    except OSError:
        return []
    return text.rpartition(")")[2].split()


def _sizes(process: int) -> dict[str, int]:
    """The figures in kB of a process by their names."""
    try:
        lines = Path(f"/proc/{process}/status").read_text(encoding="utf-8").splitlines()
    except OSError:
        return {}
    parted = (line.partition(":") for line in lines)
    return {name: int(value.split()[0]) for name, _, value in parted if value.endswith(" kB")}
