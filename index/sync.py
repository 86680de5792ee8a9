"""Keeping the index true to the catalogue: the outbox, rebuilding, the comparison of both.

One process writes at a time, under the lock of the index folder. The outbox is emptied in
batches; a killed process leaves rows, and whoever comes next does them again.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass

from archive import outbox
from archive.catalogue import Catalogue
from archive.masking import mask
from archive.model import Document, DocumentId, State, Visibility
from index.backend import Entry, SearchBackend
from index.entry import entry
from index.german import Chain, Learnt
from index.german.learnt import Teacher
from index.planner import planner_of

#: Told after each batch: documents done, documents in all.
Progress = Callable[[int, int], None]


#: Pages whose texts are read from the catalogue at once.
PAGES_AT_ONCE = 500


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

    def settle(self) -> int:
        """`sync`, or a rebuild if the collection has outgrown what the chain learnt from it."""
        return self.rebuild() if self.has_outgrown() else self.sync()

    def has_outgrown(self) -> bool:
        """Whether there are twice as many public documents as at the last rebuild.

        Only public ones count, as only they are learnt from. So all rebuilds of a growing
        archive together write each document about twice.
        """
        public = self._catalogue.count_public()
        return public > 0 and public >= 2 * self._backend.learnt().documents

    def rebuild(self, progress: Progress | None = None) -> int:
        """Build a new generation from the catalogue and switch to it; its number of documents.

        The chain learns first, from public documents. Documents that change meanwhile stay in
        the outbox and are written after the switch.
        """
        with self._lock():
            known = outbox.newest(self._catalogue)  # what is read from here on knows of these
            ids = self._catalogue.document_ids(State.ACTIVE)
            learnt = self._learnt(ids)
            fresh = self._backend.begin_rebuild(learnt)
            chain = planner_of(learnt).chain
            written = 0
            for start in range(0, len(ids), self._batch):
                chunk = ids[start : start + self._batch]
                written += fresh.write(self._entries(self._catalogue.documents(chunk), chain), ())
                if progress:
                    progress(start + len(chunk), len(ids))
            self._backend.finish_rebuild(fresh, written)
            outbox.done(self._catalogue, known)
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

    def _learnt(self, ids: Sequence[DocumentId]) -> Learnt:
        teacher = Teacher(planner_of(Learnt()).chain.splitter)
        for start in range(0, len(ids), self._batch):
            listed = self._catalogue.documents(ids[start : start + self._batch])
            public = [d for d in listed if d.visibility is Visibility.PUBLIC and d.version]
            pages = self._catalogue.pages([d.version.id for d in public if d.version])
            for document in public:
                shown = pages.get(document.version.id, ()) if document.version else ()
                teacher.read("\n\n".join(mask(page.text) for page in shown), document.language)
        return teacher.learnt()

    def _drain(self) -> int:
        done = 0
        chain = planner_of(self._backend.learnt()).chain
        while True:
            last, due = outbox.take(self._catalogue, self._batch)
            if not due:
                return done
            documents = self._catalogue.documents(due)
            active = [d for d in documents if d.state is State.ACTIVE]
            gone = sorted(set(due) - {d.id for d in active})
            self._backend.write(self._entries(active, chain), gone)
            outbox.done(self._catalogue, last)
            done += len(due)

    def _entries(self, documents: Sequence[Document], chain: Chain) -> Iterator[Entry]:
        """The entries of the active ones, one by one, so that few texts are in memory at a time."""
        for group in _groups([d for d in documents if d.state is State.ACTIVE and d.version]):
            versions = [d.version.id for d in group if d.version]
            pages, facts = self._catalogue.pages(versions), self._catalogue.facts_of(versions)
            for d in group:
                version = d.version.id if d.version else 0
                yield entry(d, pages.get(version, ()), facts.get(version, ()), chain)


def _groups(documents: Sequence[Document]) -> Iterator[list[Document]]:
    """The documents in order, as many at a time as have `PAGES_AT_ONCE` pages, at least one."""
    group: list[Document] = []
    pages = 0
    for document in documents:
        number = document.version.page_count if document.version else 0
        if group and pages + number > PAGES_AT_ONCE:
            yield group
            group, pages = [], 0
        group.append(document)
        pages += number
    if group:
        yield group
