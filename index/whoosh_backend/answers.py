"""What plans found in a snapshot, kept while it is open.

A page of results asks for the same words again: to count the latest years, to turn the page, to
tick a filter. Whoever asks, the answer depends on the plan and the role alone.
"""

from __future__ import annotations

import threading
from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from archive.model import Visibility
from index.plan import Leaf, Plan
from index.request import TermCount
from index.whoosh_backend.kept import Kept

#: Bytes of answers that a snapshot keeps in memory.
ANSWER_BYTES = 16 << 20


@dataclass(frozen=True, slots=True)
class Found:
    """Which documents match, and their scores; a score is 0 where the mask is False."""

    mask: npt.NDArray[np.bool_]
    scores: npt.NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Answered:
    """What a plan found, and how many documents have each of its words."""

    found: Found
    terms: dict[Leaf, TermCount]

    @property
    def bytes(self) -> int:
        return int(self.found.mask.nbytes + self.found.scores.nbytes)


class Answers:
    """The answers found last. Safe to share between threads; nobody waits for another's search."""

    def __init__(self, limit: int = ANSWER_BYTES) -> None:
        self._lock = threading.Lock()
        self._kept: Kept[tuple[Plan, Visibility], Answered] = Kept(limit, lambda one: one.bytes)

    def get(self, plan: Plan, role: Visibility, find: Callable[[], Answered]) -> Answered:
        """The answer to a plan, found if it is not kept. It must not be changed."""
        key = plan, role
        with self._lock:
            known = self._kept.known(key)
        if known is not None:
            return known
        found = find()
        found.found.mask.setflags(write=False)
        found.found.scores.setflags(write=False)
        with self._lock:
            return self._kept.get(key, lambda: found)
