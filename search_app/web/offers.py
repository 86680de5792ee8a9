"""Which facets have values for everybody: what the menu leads to.

Only public documents count, so that the menu is the same for all and tells of nothing hidden. It
is asked once for each state of the index.
"""

from __future__ import annotations

from archive.errors import FindbuchError
from index.backend import IndexStatus
from index.request import MISSING, SearchRequest
from index.search import Search


class Offers:
    """Remembers the facets with values until documents or the index change."""

    def __init__(self, search: Search) -> None:
        self._search = search
        self._kept: tuple[IndexStatus, frozenset[str]] | None = None

    def current(self) -> frozenset[str]:
        """The keys of the facets with values; none while the archive cannot be read."""
        try:
            status = self._search.state()
            kept = self._kept
            if kept is None or kept[0] != status:
                self._kept = kept = (status, self._asked() if status.available else frozenset())
            return kept[1]
        except FindbuchError:
            return frozenset()  # the page says what is wrong; its frame must not fail over it

    def _asked(self) -> frozenset[str]:
        facets = self._search.search(SearchRequest(per_page=1)).facets
        return frozenset(
            key for key, values in facets.items() if any(v.value != MISSING for v in values)
        )
