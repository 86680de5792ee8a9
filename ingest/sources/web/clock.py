"""Time, as fetching sees it: a clock that tests can replace, a pace, and an end for each answer."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass, field

from archive.errors import FetchError


@dataclass(frozen=True, slots=True)
class Clock:
    """Seconds that only go forward, and a way to let them pass."""

    monotonic: Callable[[], float] = time.monotonic
    sleep: Callable[[float], None] = time.sleep


@dataclass(slots=True)
class Deadline:
    """The end of an answer, whatever the server does meanwhile."""

    clock: Clock
    seconds: float
    _end: float = field(default=0.0)

    def start(self) -> None:
        """All of the time from now on."""
        self._end = self.clock.monotonic() + self.seconds

    def left(self, wish: float | None = None) -> float:
        """Seconds that may still be waited, `wish` at most.

        Raises:
            FetchError: none are left.
        """
        left = self._end - self.clock.monotonic()
        if left <= 0:
            raise FetchError(f"Der Abruf dauerte länger als {self.seconds:g} s.")
        return left if wish is None else min(wish, left)


class Pace:
    """Keeps a distance between two requests to one host, counted from the end of the first."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._last: dict[str, float] = {}

    def wait(self, host: str, seconds: float) -> None:
        """Come back when the host may be asked again."""
        last = self._last.get(host)
        if last is not None:
            left = last + seconds - self._clock.monotonic()
            if left > 0:
                self._clock.sleep(left)

    def asked(self, host: str) -> None:
        """Note that the host was asked, now."""
        self._last[host] = self._clock.monotonic()
