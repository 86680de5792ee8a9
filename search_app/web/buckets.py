"""Token buckets: so many things a minute, and as many at once after a quiet minute."""

from __future__ import annotations

import math
import threading
import time
from collections import OrderedDict
from collections.abc import Callable

MINUTE = 60.0
#: Askers that are remembered at most, and none for longer than it takes to fill a bucket.
MOST = 20_000


class Buckets:
    """A bucket for each key, of a size that is given with each use. For many threads."""

    def __init__(self, clock: Callable[[], float] = time.monotonic, most: int = MOST) -> None:
        self._clock, self._most = clock, most
        self._lock = threading.Lock()
        self._kept: OrderedDict[str, tuple[float, float]] = OrderedDict()

    def __len__(self) -> int:
        return len(self._kept)

    def take(self, key: str, per_minute: int) -> int:
        """Take one from a bucket; 0, or the seconds until there is one again."""
        with self._lock:
            at = self._clock()
            left, last = self._kept.pop(key, (float(per_minute), at))
            left = min(per_minute, left + (at - last) * per_minute / MINUTE)
            is_there = left >= 1
            self._kept[key] = (left - 1 if is_there else left, at)
            self._forget(at)
        return 0 if is_there else max(1, math.ceil(round((1 - left) * MINUTE / per_minute, 3)))

    def _forget(self, at: float) -> None:
        """Drop buckets that are full again, which say nothing, and the oldest of too many."""
        while self._kept:
            key, (_, last) = next(iter(self._kept.items()))
            if at - last < MINUTE and len(self._kept) <= self._most:
                return
            del self._kept[key]
