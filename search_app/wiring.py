"""Where the parts are put together: the only place that names concrete classes."""

from __future__ import annotations

import sys
from dataclasses import dataclass
from functools import partial

from archive.catalogue import Catalogue
from archive.model import State
from archive.settings import Settings
from archive.store import Store
from index.search import Search
from index.sync import Synchroniser
from index.whoosh_backend import WhooshBackend
from index.whoosh_backend.generations import lock
from ingest.pageimages import PageImages
from search_app.rebuilder import Rebuilder


@dataclass(frozen=True, slots=True)
class Services:
    """What the web application and the command line work with."""

    settings: Settings
    catalogue: Catalogue
    store: Store
    search: Search
    synchroniser: Synchroniser
    backend: WhooshBackend
    rebuilder: Rebuilder
    page_images: PageImages

    def ensure_index(self) -> None:
        """Rebuild the index if it is missing, damaged or of another version, and say so."""
        status = self.backend.status()
        if status.available:
            return
        if self.catalogue.document_ids(State.ACTIVE):
            print(f"{status.problem} Er wird neu gebaut …", file=sys.stderr)  # noqa: T201
        self.synchroniser.rebuild()

    def close(self) -> None:
        """Let go of files, connections and a rebuild under way."""
        self.rebuilder.stop()
        self.backend.close()
        self.catalogue.close()


def build(settings: Settings) -> Services:
    """The services of a home folder. The index is opened at the first search."""
    catalogue = Catalogue(settings.catalogue)
    backend = WhooshBackend(settings.index)
    search = Search(catalogue, backend)
    return Services(
        settings=settings,
        catalogue=catalogue,
        store=Store(settings.originals),
        search=search,
        synchroniser=Synchroniser(
            catalogue, backend, partial(lock, settings.index), settings.index_batch
        ),
        backend=backend,
        rebuilder=Rebuilder(settings, search),
        page_images=PageImages(settings.page_cache, settings),
    )
