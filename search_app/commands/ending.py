"""Ending a long command by a signal.

A handler raises, wherever the command is. Python loses an exception that is raised in a destructor
or a callback; so the handler remembers, and the command asks between two documents.
"""

from __future__ import annotations

import signal
from collections.abc import Callable
from types import FrameType

#: Asked between two steps of a command; raises if a signal has come.
Check = Callable[[], None]


def end_on(signals: tuple[signal.Signals, ...], ending: Callable[[], BaseException]) -> Check:
    """Have signals end what is being done with an exception; how to ask whether one has come."""
    came: list[int] = []

    def end(number: int, _frame: FrameType | None) -> None:
        came.append(number)
        raise ending()

    def check() -> None:
        if came:
            raise ending()

    for one in signals:
        signal.signal(one, end)
    return check


def end_well() -> Check:
    """SIGTERM and Ctrl-C are a good end: the next run goes on where this one stopped."""
    return end_on((signal.SIGTERM, signal.SIGINT), lambda: SystemExit(0))


def end_interrupted() -> Check:
    """Ctrl-C interrupts, and the command says so."""
    return end_on((signal.SIGINT,), KeyboardInterrupt)
