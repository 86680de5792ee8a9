"""Keeping the index true to the catalogue: the outbox, rebuilding, the comparison of both.

One process writes at a time, under the lock of the index folder. The outbox is emptied in
batches; a killed process leaves rows, and whoever comes next does them again.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass

from archive import outbox
from archive.catalogue import Catalogue
from archive.model import Document, DocumentId, State
from index.backend import Entry, SearchBackend
from index.entry import entry

#: Told after each batch: documents done, documents in all.
Progress = Callable[[int, int], None]


@dataclass(frozen=True, slots=True)
class Difference:
    """Where index and catalogue disagree."""

    missing: tuple[DocumentId, ...]
    outdated: tuple[DocumentId, ...]
    surplus: tuple[DocumentId, ...]

    def __bool__(self) -> bool:
        return bool(self.missing or self.outdated or self.surplus)


class Synchroniser:
    """Writes what the catalogue holds into a backend. `lock` gives the right to write."""

    def __init__(
        self,
        catalogue: Catalogue,
        backend: SearchBackend,
        lock: Callable[[], AbstractContextManager[None]],
        batch: int,
    ) -> None:
        self._catalogue = catalogue
        self._backend = backend
        self._lock = lock
        self._batch = batch

    def sync(self) -> int:
        """Empty the outbox into the index; how many documents were due."""
        with self._lock():
            return self._drain()

    def rebuild(self, progress: Progress | None = None) -> int:
        """Build a new generation from the catalogue and switch to it; its number of documents.

        Documents that change meanwhile stay in the outbox and are written after the switch.
        """
        with self._lock():
            ids = self._catalogue.document_ids(State.ACTIVE)
            fresh = self._backend.begin_rebuild()
            written = 0
            for start in range(0, len(ids), self._batch):
                chunk = ids[start : start + self._batch]
                entries = self._entries(self._catalogue.documents(chunk))
                fresh.write(entries, ())
                written += len(entries)
                if progress:
                    progress(start + len(chunk), len(ids))
            self._backend.finish_rebuild(fresh, written)
            self._drain()
            return written

    def difference(self) -> Difference:
        """Where the index disagrees with the catalogue; empty when all is well."""
        held = self._backend.revisions()
        active = self._catalogue.documents(self._catalogue.document_ids(State.ACTIVE))
        revisions = {document.id: document.revision for document in active}
        return Difference(
            missing=tuple(i for i in revisions if i not in held),
            outdated=tuple(i for i, r in revisions.items() if i in held and held[i] != r),
            surplus=tuple(i for i in sorted(held) if i not in revisions),
        )

    def _drain(self) -> int:
        done = 0
        while True:
            last, due = outbox.take(self._catalogue, self._batch)
            if not due:
                return done
            documents = self._catalogue.documents(due)
            active = [d for d in documents if d.state is State.ACTIVE]
            gone = sorted(set(due) - {d.id for d in active})
            self._backend.write(self._entries(active), gone)
            outbox.done(self._catalogue, last)
            done += len(due)

    def _entries(self, documents: Sequence[Document]) -> list[Entry]:
        shown = [d for d in documents if d.state is State.ACTIVE and d.version]
        pages = self._catalogue.pages([d.version.id for d in shown if d.version])
        return [entry(d, pages.get(d.version.id, ()) if d.version else ()) for d in shown]
