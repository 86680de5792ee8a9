"""A function run in a child process with limits: its messages as they come, and how it ended.

A forkserver keeps the libraries loaded, so a child costs a fork. The child sets its own limits on
memory and computing time and dies with whatever a document does to it; the parent keeps the
messages it got. Both limits of time hold for what comes next, a page say, and tenfold for all.
"""

from __future__ import annotations

import contextlib
import multiprocessing
import os
import resource
import signal
import threading
import time
from collections.abc import Sequence
from dataclasses import dataclass
from importlib import import_module
from multiprocessing import forkserver, resource_tracker
from multiprocessing.connection import Connection
from multiprocessing.context import ForkServerProcess
from typing import Any

_context = multiprocessing.get_context("forkserver")
#: Loaded once in the forkserver. `__main__` is there because multiprocessing would otherwise
#: import the command line anew in every child.
_context.set_forkserver_preload(["__main__", "ingest.child", "ingest.drawing"])

#: All messages together may take as long as so many of them.
PAGES_WORTH = 10
_DONE = ("done", "")


@dataclass(frozen=True, slots=True)
class Bounds:
    """What a child may use: memory, computing time and waiting time, the latter two a message."""

    memory_mb: int
    cpu_s: int
    wall_s: int


class Guarded:
    """A running child. `work` names a generator as "module:function"; it gets `args`."""

    def __init__(self, work: str, args: Sequence[Any], bounds: Bounds) -> None:
        self._receiver, sender = _context.Pipe(duplex=False)
        self._seconds = bounds.wall_s
        self._end = time.monotonic() + PAGES_WORTH * self._seconds
        self._process: ForkServerProcess = _context.Process(
            target=_child, args=(sender, work, args, bounds), daemon=True
        )
        _start_forkserver()
        self._process.start()
        sender.close()

        self._messages: list[Any] = []
        self._collector = threading.Thread(target=self._collect, daemon=True)
        self._collector.start()

    def result(self) -> tuple[list[Any], str | None]:
        """Wait for the child: its messages, and the German reason if it did not finish."""
        self._collector.join()
        failure = None
        if self._messages and self._messages[-1] == _DONE:
            self._messages.pop()
        else:
            self._process.join(1)
            failure = self._death()
        self.close()
        return self._messages, failure

    @property
    def process_id(self) -> int:
        """The number that the system knows the child by; 0 if it has ended."""
        return self._process.pid or 0

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
        if code == -signal.SIGABRT:
            return "Das Lesen brach ab, vermutlich aus Mangel an Arbeitsspeicher."
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


def _child(sender: Connection, work: str, args: Sequence[Any], bounds: Bounds) -> None:
    module, _, name = work.partition(":")
    run = getattr(import_module(module), name)
    _say_nothing()
    memory = bounds.memory_mb << 20
    resource.setrlimit(resource.RLIMIT_AS, (memory, memory))
    resource.setrlimit(resource.RLIMIT_CPU, (bounds.cpu_s, PAGES_WORTH * bounds.cpu_s + 5))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    with contextlib.suppress(BrokenPipeError):  # the parent has gone, or wants no more
        for message in run(*args):
            sender.send(message)
            _allow(bounds.cpu_s)
        sender.send(_DONE)
    sender.close()


def _say_nothing() -> None:
    """Libraries that a document kills write about it; how a child ended is told by the parent."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, 2)
    os.close(nowhere)


def _allow(cpu_s: int) -> None:
    """Computing time for the next message, up to the limit of all."""
    used = resource.getrusage(resource.RUSAGE_SELF).ru_utime
    limit = PAGES_WORTH * cpu_s
    resource.setrlimit(resource.RLIMIT_CPU, (min(int(used) + cpu_s + 1, limit), limit + 5))
