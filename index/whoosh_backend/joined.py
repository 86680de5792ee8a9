"""The postings of a term over all segments of a commit, and the places they stand for."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np
import numpy.typing as npt

from index.fields import PARTS
from index.places import DOCUMENT_BITS, PART_BITS
from index.whoosh_backend.postings import Arrays

Ints = npt.NDArray[np.int64]


@dataclass(frozen=True)
class Postings:
    """A term's documents, ascending, how often it occurs in each, and where.

    `positions` holds those of all documents in a row, as the writer packed them.
    """

    documents: Ints
    frequencies: Ints
    positions: npt.NDArray[np.uint32]
    has_parts: bool

    @cached_property
    def keys(self) -> Ints:
        """The places of the term (see `index.places`), ascending."""
        return self._keys(self.documents, self.frequencies, self.positions)

    @cached_property
    def ends(self) -> Ints:
        """Where the positions of each document end."""
        return np.cumsum(self.frequencies)

    def keys_in(self, documents: Ints) -> Ints:
        """The places of the term in some documents, which are given ascending."""
        at = self.documents.searchsorted(documents)
        at = np.minimum(at, len(self.documents) - 1)
        at = at[self.documents[at] == documents] if len(self.documents) else at[:0]
        if not len(at):
            return self.documents[:0]
        frequencies, ends = self.frequencies[at], self.ends[at]
        spans = zip((ends - frequencies).tolist(), ends.tolist(), strict=True)
        listed = [self.positions[begin:end] for begin, end in spans]
        return self._keys(self.documents[at], frequencies, np.concatenate(listed))

    def _keys(self, documents: Ints, frequencies: Ints, positions: npt.NDArray[np.uint32]) -> Ints:
        shift = 0 if self.has_parts else PART_BITS
        keys: Ints = np.repeat(documents << DOCUMENT_BITS, frequencies)
        keys |= positions.astype(np.int64) << shift
        return keys

    @property
    def bytes(self) -> int:
        # the positions, the keys and the ends that are made of them
        return 24 * len(self.documents) + 12 * len(self.positions)


def moved(arrays: Arrays, offset: int) -> tuple[Ints, Ints, Ints]:
    """Postings of a segment, numbered as in the snapshot."""
    return (
        arrays.documents.astype(np.int64) + offset,
        arrays.frequencies.astype(np.int64),
        arrays.positions.astype(np.int64),
    )


def posted(columns: Sequence[Ints], field: str) -> Postings:
    """Documents, frequencies and positions as postings; none as those of no document."""
    documents, frequencies, positions = columns or (_NONE, _NONE, _NONE)
    return Postings(documents, frequencies, positions.astype(np.uint32), field == PARTS)


def in_a_row(pieces: Sequence[Ints]) -> Ints:
    """The pieces in a row."""
    if len(pieces) == 1:
        return pieces[0]
    return np.concatenate(pieces) if pieces else _NONE


_NONE: Ints = np.empty(0, np.int64)
