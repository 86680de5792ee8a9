"""Ending a command by a signal: an exception that Python loses is raised again."""

from __future__ import annotations

import os
import signal
import sys
from collections.abc import Iterator

import pytest

from search_app.commands.ending import end_on


class _Ended(Exception):
    pass


class _Closing:
    """Gets the signal where an exception cannot go anywhere."""

    def __del__(self) -> None:
        os.kill(os.getpid(), signal.SIGUSR1)
        for _ in range(1000):  # the interpreter looks for signals between its steps
            pass


@pytest.fixture(autouse=True)
def handler() -> Iterator[None]:
    before = signal.getsignal(signal.SIGUSR1)
    yield
    signal.signal(signal.SIGUSR1, before)


def test_a_signal_ends_what_is_being_done() -> None:
    end_on((signal.SIGUSR1,), _Ended)

    with pytest.raises(_Ended):
        signal.raise_signal(signal.SIGUSR1)


def test_a_signal_that_comes_in_a_destructor_is_not_lost(monkeypatch: pytest.MonkeyPatch) -> None:
    lost: list[object] = []
    monkeypatch.setattr(sys, "unraisablehook", lambda told: lost.append(told.exc_type))
    check = end_on((signal.SIGUSR1,), _Ended)

    closing = _Closing()
    check()
    del closing

    assert lost == [_Ended]
    with pytest.raises(_Ended):
        check()
