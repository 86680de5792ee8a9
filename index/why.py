"""Why a word of a document answers a word of the query. The screen shows the value."""

from __future__ import annotations

from enum import StrEnum


class Why(StrEnum):
    """EXACT: as typed. FORM: another form of it. PART: inside a longer word."""

    EXACT = "exakt"
    FORM = "Wortform"
    PART = "Wortteil"
    SYNONYM = "Synonym"
    REGION = "Region"

    @property
    def rank(self) -> int:
        """0 for the strongest."""
        return _RANKS[self]


_RANKS = {why: number for number, why in enumerate(Why)}
