"""How many results fixed searches have: asked once, kept until documents or the index change."""

from __future__ import annotations

from collections.abc import Callable

from index.backend import IndexStatus
from index.request import SearchRequest
from index.search import Search


class Counts:
    """Remembers totals. Meant for searches that stand in the code, not for what people type."""

    def __init__(self, search: Search) -> None:
        self._search = search
        self._kept: tuple[IndexStatus, dict[SearchRequest, int]] | None = None

    def current(self) -> Callable[[SearchRequest], int]:
        """A counter that agrees with the index as it is now.

        The counter raises IndexUnavailable while the index must be rebuilt.
        """
        status = self._search.state()
        kept = self._kept
        if kept is None or kept[0] != status:
            self._kept = kept = (status, {})
        known = kept[1]

        def count(request: SearchRequest) -> int:
            if request not in known:
                known[request] = self._search.count(request)
            return known[request]

        return count
