"""The Whoosh backend: the current generation, its open snapshot, its writer.

Searches share one snapshot a commit. A search that finds a newer commit opens it and lets go of
the old one, which closes when the last search that uses it is done. Whatever goes wrong while an
index is opened or read means one thing: it must be rebuilt (`IndexUnavailable`).
"""

from __future__ import annotations

import logging
import pickle
import re
import struct
import threading
import time
import zlib
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from datetime import UTC, datetime
from itertools import islice
from pathlib import Path

from whoosh import index as whoosh_index

from archive.errors import IndexUnavailable
from archive.model import DocumentId, Visibility
from index.backend import Counted, Entry, IndexStatus, Question, Ranked, Ranking, SearchBackend
from index.german import Learnt
from index.plan import Leaf
from index.vocabulary import Vocabulary
from index.whoosh_backend import generations, writer
from index.whoosh_backend.evaluate import Evaluation
from index.whoosh_backend.rank import located, matching, rank
from index.whoosh_backend.segment import DamagedIndex, Segments
from index.whoosh_backend.snapshot import Snapshot

#: What opening a damaged index raises, where Whoosh reads a table of contents and a pickled schema.
DAMAGE_AT_OPEN = (
    DamagedIndex, OSError, EOFError, struct.error, zlib.error, pickle.UnpicklingError,
    whoosh_index.IndexError, ValueError, KeyError, IndexError, AttributeError, TypeError,
    AssertionError, OverflowError, MemoryError, ImportError, NotImplementedError, RuntimeError,
)  # fmt: skip
_DAMAGED = "Der Index ist beschädigt."
#: After so long a folder's time of change is trusted.
SETTLED_NS = 2_000_000_000
_log = logging.getLogger(__name__)
_TOC = re.compile(rf"_{writer.INDEX_NAME}_(\d+)\.toc$")


class _Shared:
    """A snapshot with the number of searches that use it; the last one out closes it."""

    def __init__(self, snapshot: Snapshot) -> None:
        self.snapshot = snapshot
        self.users = 1  # the backend itself
        self._lock = threading.Lock()

    def enter(self) -> None:
        with self._lock:
            self.users += 1

    def leave(self) -> None:
        with self._lock:
            self.users -= 1
            last = self.users == 0
        if last:
            self.snapshot.close()


class WhooshBackend:
    """A `SearchBackend` over generations below `root`, or over the one generation `folder`."""

    def __init__(self, root: Path, folder: Path | None = None) -> None:
        self._root = root
        self._folder = folder
        self._shared: _Shared | None = None
        self._segments = Segments()
        self._damaged: Path | None = None
        self._sized: tuple[tuple[Path, int], tuple[int, float]] | None = None
        self._listed: tuple[Path | None, int, int] = (None, 0, -1)
        self._lock = threading.Lock()

    def rank(self, question: Question) -> Ranking:
        with self._snapshot() as snapshot:
            return rank(snapshot, question)

    def matching(self, question: Question) -> tuple[DocumentId, ...]:
        with self._snapshot() as snapshot:
            return matching(snapshot, question)

    def vocabulary(self, field: str) -> Vocabulary:
        with self._snapshot() as snapshot:
            return snapshot.vocabulary(field)

    def frequency(self, field: str, term: str, role: Visibility) -> int:
        with self._snapshot() as snapshot:
            return _frequency(snapshot, field, term, role)

    def beginning(self, field: str, prefix: str, role: Visibility, most: int) -> Counted:
        with self._snapshot() as snapshot:
            return _visible(snapshot, snapshot.beginning(field, prefix), field, role, most)

    def containing(self, field: str, part: str, least: int, role: Visibility, most: int) -> Counted:
        with self._snapshot() as snapshot:
            return _visible(snapshot, snapshot.containing(field, part, least), field, role, most)

    def locate(
        self, document: DocumentId, asked: Sequence[Leaf], role: Visibility
    ) -> Ranked | None:
        with self._snapshot() as snapshot:
            return located(snapshot, document, tuple(asked), role)

    def count(self, leaf: Leaf, role: Visibility) -> int:
        with self._snapshot() as snapshot:
            return int(Evaluation(snapshot, role).find(leaf).mask.sum())

    def write(self, entries: Iterable[Entry], removed: Sequence[DocumentId]) -> int:
        return writer.write(self._current(), entries, removed)

    def learnt(self) -> Learnt:
        try:
            return generations.learnt(self._current())
        except (OSError, ValueError, KeyError) as error:
            raise IndexUnavailable(
                f"Der Index lässt sich nicht öffnen ({type(error).__name__})."
            ) from error

    def begin_rebuild(self, learnt: Learnt) -> SearchBackend:
        folder = generations.create(self._root, learnt)
        writer.create(folder)
        return WhooshBackend(self._root, folder)

    def finish_rebuild(self, fresh: SearchBackend, documents: int) -> None:
        if not isinstance(fresh, WhooshBackend) or fresh._folder is None:
            raise TypeError("not a fresh generation")
        held = len(fresh.revisions())
        if held != documents:
            raise IndexUnavailable(f"Der neue Index hat {held} statt {documents} Dokumente.")
        fresh.close()
        generations.switch(self._root, fresh._folder)

    def revisions(self) -> dict[DocumentId, int]:
        with self._snapshot() as snapshot:
            ids = snapshot.numbers["document_id"][snapshot.live]
            revisions = snapshot.numbers["revision"][snapshot.live]
            return {DocumentId(int(i)): int(r) for i, r in zip(ids, revisions, strict=True)}

    def status(self) -> IndexStatus:
        try:
            with self._snapshot() as snapshot:
                size, written = self._size(snapshot)
                return IndexStatus(
                    available=True,
                    documents=int(snapshot.live.sum()),
                    committed=datetime.fromtimestamp(written, UTC),
                    generation=snapshot.folder.name,
                    bytes=size,
                )
        except IndexUnavailable as error:
            return IndexStatus(available=False, problem=str(error))

    def _size(self, snapshot: Snapshot) -> tuple[int, float]:
        """(bytes, time of writing) of a commit, looked up once."""
        commit = (snapshot.folder, snapshot.commit)
        known = self._sized
        if known is None or known[0] != commit:
            self._sized = known = (commit, generations.size(snapshot.folder))
        return known[1]

    def close(self) -> None:
        """Let go of the open snapshot."""
        with self._lock:
            shared, self._shared = self._shared, None
        if shared:
            shared.leave()

    def _current(self) -> Path:
        return self._folder or generations.current(self._root)

    @contextmanager
    def _snapshot(self) -> Iterator[Snapshot]:
        shared = self._enter()
        try:
            yield shared.snapshot
        except DamagedIndex as error:
            _log.exception("index %s cannot be read", shared.snapshot.folder.name)
            self._damaged = shared.snapshot.folder
            raise IndexUnavailable(_DAMAGED) from error
        finally:
            shared.leave()

    def _enter(self) -> _Shared:
        """The snapshot of the newest commit, entered."""
        with self._lock:
            try:
                folder = self._current()
                if folder == self._damaged:
                    raise IndexUnavailable(_DAMAGED)
                commit = self._newest_commit(folder)
                shown = self._shared and (
                    self._shared.snapshot.folder,
                    self._shared.snapshot.commit,
                )
                if self._shared is None or shown != (folder, commit):
                    old, self._shared = self._shared, _Shared(_opened(folder, self._segments))
                    if old:
                        old.leave()
            except DAMAGE_AT_OPEN as error:
                raise IndexUnavailable(
                    f"Der Index lässt sich nicht öffnen ({type(error).__name__})."
                ) from error
            self._shared.enter()
            return self._shared

    def _newest_commit(self, folder: Path) -> int:
        """The number of the newest commit in a folder, as Whoosh names its tables of contents.

        The folder is listed again when it has changed, or when it has changed so lately that the
        clock of the file system might not tell.
        """
        changed = folder.stat().st_mtime_ns
        known, at, commit = self._listed
        if (known, at) != (folder, changed) or time.time_ns() - changed < SETTLED_NS:
            numbers = [int(m.group(1)) for path in folder.iterdir() if (m := _TOC.match(path.name))]
            commit = max(numbers, default=-1)
            self._listed = folder, changed, commit
        return commit


def _opened(folder: Path, segments: Segments) -> Snapshot:
    """A snapshot; tried again, since a writer may remove old segments between two reads."""
    for _ in range(4):
        try:
            return Snapshot(folder, segments)
        except FileNotFoundError:
            continue
    return Snapshot(folder, segments)


def _frequency(snapshot: Snapshot, field: str, term: str, role: Visibility) -> int:
    return int(snapshot.visible(role)[snapshot.postings(field, term).documents].sum())


def _visible(
    snapshot: Snapshot, terms: Iterable[str], field: str, role: Visibility, most: int
) -> Counted:
    """The first terms that a role may see, most documents first."""
    counted = ((_frequency(snapshot, field, term, role), term) for term in terms)
    found = islice(((number, term) for number, term in counted if number), most)
    return sorted(found, key=lambda entry: (-entry[0], entry[1]))
