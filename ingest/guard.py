"""The guarded child: a document is read in a process of its own, with limits.

A forkserver keeps the extractors loaded, so a child costs a fork. The child sets its own limits on
memory and computing time, sends pages as they come and dies with whatever the document does to
it; the parent keeps the pages it got. Both limits of time hold for what comes next, a page say,
and tenfold for the whole document, so that a long manual is read and a hostile page is not.
"""

from __future__ import annotations

import contextlib
import multiprocessing
import resource
import signal
import threading
import time
from dataclasses import dataclass
from multiprocessing import forkserver, resource_tracker
from multiprocessing.connection import Connection
from multiprocessing.context import ForkServerProcess
from pathlib import Path

from archive.settings import Settings
from ingest.extractors.base import Limits, RawInfo, RawPage

_context = multiprocessing.get_context("forkserver")
#: Loaded once in the forkserver. `__main__` is there because multiprocessing would otherwise
#: import the command line anew in every child.
_context.set_forkserver_preload(["__main__", "ingest.child"])


#: A whole document may take as long as so many of its pages.
PAGES_WORTH = 10


@dataclass(frozen=True, slots=True)
class Read:
    """What came out of a child. `failure` is the German reason if it did not finish."""

    media_type: str
    pages: tuple[RawPage, ...]
    info: RawInfo | None
    failure: str | None


class Reading:
    """A document being read. Start it, do something else, then take the `result`."""

    def __init__(self, path: Path, settings: Settings) -> None:
        self._receiver, sender = _context.Pipe(duplex=False)
        self._seconds = settings.extract_wall_s
        self._end = time.monotonic() + PAGES_WORTH * self._seconds
        limits = Limits(
            settings.max_pages,
            settings.max_characters,
            settings.max_office_mb * 1_000_000,
        )
        self._process: ForkServerProcess = _context.Process(
            target=_child,
            args=(sender, path, limits, settings.extract_memory_mb, settings.extract_cpu_s),
            daemon=True,
        )
        _start_forkserver()
        self._process.start()
        sender.close()

        self._messages: list[object] = []
        self._collector = threading.Thread(target=self._collect, daemon=True)
        self._collector.start()

    def result(self) -> Read:
        """Wait for the child and sum up what it sent. Never raises for what a document does."""
        self._collector.join()
        media_type, info, failure = "application/octet-stream", None, None
        pages: list[RawPage] = []
        for message in self._messages:
            match message:
                case RawPage():
                    pages.append(message)
                case RawInfo():
                    info = message
                case ("type", str(found)):
                    media_type = found
                case ("failure", str(reason)):
                    failure = reason
        if failure is None and ("done", "") not in self._messages:
            self._process.join(1)
            failure = self._death()
        self.close()
        return Read(media_type, tuple(pages), info, failure)

    def close(self) -> None:
        """End the child, whatever it does."""
        if self._process.is_alive():
            self._process.kill()
            self._process.join()
        self._collector.join()
        self._receiver.close()
        self._process.close()

    def _collect(self) -> None:
        """Take what the child sends, until it closes its end or its time is up."""
        with contextlib.suppress(EOFError, OSError):
            while self._receiver.poll(max(0.0, min(self._seconds, self._end - time.monotonic()))):
                self._messages.append(self._receiver.recv())
                if time.monotonic() > self._end:
                    return

    def _death(self) -> str:
        code = self._process.exitcode
        if code is None:
            return f"Das Lesen kam {self._seconds} Sekunden lang nicht voran."
        if code == -signal.SIGXCPU:
            return "Das Lesen brauchte mehr Rechenzeit, als erlaubt ist."
        if code == -signal.SIGKILL:
            return "Das Lesen wurde vom System beendet (Rechenzeit oder Arbeitsspeicher)."
        return f"Das Lesen brach ab (Ende mit {code})."


def _start_forkserver() -> None:
    """Have the forkserver run, with Ctrl-C blocked in it and so in every child from its first
    moment. The resource tracker goes first, since starting it would unblock the signal.
    """
    resource_tracker.ensure_running()
    signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        forkserver.ensure_running()
    finally:
        signal.pthread_sigmask(signal.SIG_UNBLOCK, {signal.SIGINT})


def _child(sender: Connection, path: Path, limits: Limits, memory_mb: int, cpu_s: int) -> None:
    from ingest.child import read

    resource.setrlimit(resource.RLIMIT_AS, (memory_mb << 20, memory_mb << 20))
    resource.setrlimit(resource.RLIMIT_CPU, (cpu_s, PAGES_WORTH * cpu_s + 5))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    with contextlib.suppress(BrokenPipeError):  # the parent has gone, or wants no more
        for message in read(path, limits):
            sender.send(message)
            _allow(cpu_s)
        sender.send(("done", ""))
    sender.close()


def _allow(cpu_s: int) -> None:
    """Computing time for the next page, up to the limit of the whole document."""
    used = resource.getrusage(resource.RUSAGE_SELF).ru_utime
    limit = PAGES_WORTH * cpu_s
    resource.setrlimit(resource.RLIMIT_CPU, (min(int(used) + cpu_s + 1, limit), limit + 5))
