"""The second tier: documents with only some of the words, misspelt ones corrected."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache, partial

from archive.model import Visibility
from index import query
from index.backend import SearchBackend
from index.correct import correction
from index.german import nfc
from index.plan import Match, Plan, corrected, relaxed
from index.planner import Planner

#: Words of a query that are corrected; each costs a look at the whole vocabulary.
MOST_CORRECTED = 6


class SecondTier:
    """The plan of the second tier: a word that occurs nowhere stands for the one that is meant."""

    def __init__(
        self, asked: Plan, backend: SearchBackend, planner: Planner, role: Visibility
    ) -> None:
        self._asked = asked
        self._correction = cache(partial(correction, index=backend, planner=planner, role=role))

    def plan(self, unknown: Sequence[str]) -> Plan | None:
        """What to evaluate where these words occur nowhere; None if nothing would be looser."""
        meant = self.meant(unknown)
        if meant:
            return relaxed(corrected(self._asked, meant), minimum=1)
        return relaxed(self._asked)

    def meant(self, unknown: Sequence[str]) -> dict[str, Match]:
        """{word that occurs nowhere: the one that is meant}, where there is one."""
        tried = unknown[:MOST_CORRECTED]
        return {word: match for word in tried if (match := self._correction(word))}


def replaced(text: str, meant: dict[str, Match]) -> str | None:
    """A query with words replaced by those that are meant; None if nobody could ask that."""
    for word, match in meant.items():
        label = match.label.replace("\\", r"\\")
        text = re.sub(rf"(?<!\w){re.escape(nfc(word))}(?!\w)", label, text)
    return text if len(text) <= query.MAX_CHARACTERS else None
