"""How far an ingest has come: share done, documents a second, time left; None where nobody knows.

Files are measured by their bytes, so that a large one counts for more; a container counts when it
is done. What is only known by its address is measured by the number of documents.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field

from ingest.sources.containers import is_holder

#: Before so many seconds a rate is only a guess.
SOON = 2.0
#: A small file takes as long as so many bytes of a large one.
LEAST = 100_000


@dataclass(slots=True)
class Tally:
    """The documents done, against what the sources show. `clock` gives seconds."""

    clock: Callable[[], float]
    sizes: dict[str, int] = field(default_factory=dict)
    expected: int = 0
    is_by_bytes: bool = True
    count: int = 0
    _total: int = field(init=False)
    _done: int = field(init=False, default=0)
    _begun: float = field(init=False)
    _open: str | None = field(init=False, default=None)

    def __post_init__(self) -> None:
        self._total = sum(self.sizes.values())
        self._begun = self.clock()

    def step(self, source: str) -> None:
        """One document more is done."""
        self.count += 1
        file = source if source in self.sizes else _holder(source)
        if self._open is not None and file != self._open:
            self._close(self._open)
        is_inside = file in self.sizes and (file != source or is_holder(file.rpartition("/")[2]))
        self._open = file if is_inside else None
        if not is_inside and file in self.sizes:
            self._close(file)

    @property
    def share(self) -> float | None:
        """How much is done, from 0 to 1."""
        if not self.is_by_bytes:
            return min(1.0, self.count / self.expected) if self.expected else None
        return self._done / self._total if self._done and self._total else None

    @property
    def rate(self) -> float | None:
        """Documents a second."""
        took = self.clock() - self._begun
        return self.count / took if took >= SOON and self.count else None

    @property
    def seconds_left(self) -> float | None:
        """How long it will still take if it goes on so."""
        share, took = self.share, self.clock() - self._begun
        return took / share * (1 - share) if share and took >= SOON else None

    def _close(self, file: str) -> None:
        self._done += self.sizes.pop(file, 0)


def tally(sources: Iterable[str], clock: Callable[[], float]) -> Tally:
    """What is to be done: bytes if all sources are files or folders, else documents."""
    sources = list(sources)
    if all(map(os.path.exists, sources)):
        return Tally(clock, {path: size for source in sources for path, size in _files(source)})
    has_folders = any(map(os.path.isdir, sources))  # how much is in them is not known so
    return Tally(clock, expected=0 if has_folders else len(sources), is_by_bytes=False)


def _files(source: str) -> Iterator[tuple[str, int]]:
    if os.path.isfile(source):  # noqa: PTH113
        yield source, _size(source)
    for folder, _, names in os.walk(source):
        for name in names:
            path = os.path.join(folder, name)  # noqa: PTH118  as sources name them
            yield path, _size(path)


def _size(path: str) -> int:
    try:
        return LEAST + os.stat(path).st_size  # noqa: PTH116
    except OSError:
        return LEAST


def _holder(source: str) -> str:
    return source.partition("#")[0]
