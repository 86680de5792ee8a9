"""The postings of new documents, gathered in memory until the commit.

A posting is a number in each of three rows, and its positions follow each other in a fourth; no
object is made of it. So a batch takes about twelve bytes a posting, and the collector of Python
has nothing to walk through. At the commit the rows are sorted by term, all at once.
"""

from __future__ import annotations

from array import array
from collections.abc import Collection, Iterator, Mapping

import numpy as np
import numpy.typing as npt

from index.whoosh_backend.postings import HEADER, TYPES, widths

_Numbers = npt.NDArray[np.uint32]


class GatheredField:
    """The postings of a field. Documents come in ascending order, each of them once."""

    def __init__(self) -> None:
        self._terms: dict[str, int] = {}
        self._owners = array("I")
        self._documents = array("I")
        self._counts = array("I")
        self._positions = array("I")

    def add(self, document: int, terms: Mapping[str, Collection[int]]) -> None:
        """Take in a document's terms, each with its positions; a value of a facet has none."""
        known = self._terms
        owner, count, extend = self._owners.append, self._counts.append, self._positions.extend
        for term, positions in terms.items():
            owner(known.setdefault(term, len(known)))
            count(len(positions))
            extend(positions)
        self._documents.extend([document] * len(terms))

    def postings(self) -> Iterator[tuple[bytes, bytes]]:
        """(term, its postings as bytes), in order."""
        terms = sorted((term.encode(), number) for term, number in self._terms.items())
        if not terms:
            return
        rank = np.empty(len(terms), np.int64)
        rank[[number for _, number in terms]] = np.arange(len(terms))
        owners = rank[np.frombuffer(self._owners, np.uint32)]
        order = np.argsort(owners, kind="stable")
        firsts = np.searchsorted(owners[order], np.arange(len(terms) + 1))
        counts = np.frombuffer(self._counts, np.uint32)
        listed = _listed(np.frombuffer(self._positions, np.uint32), counts, order)
        documents = np.frombuffer(self._documents, np.uint32)[order]
        yield from zip(
            (term for term, _ in terms),
            _packed(firsts, documents, counts[order], listed),
            strict=True,
        )


def _listed(positions: _Numbers, counts: _Numbers, order: npt.NDArray[np.int64]) -> _Numbers:
    """The positions, those of posting `order[0]` first, then those of `order[1]`, …"""
    begins = np.cumsum(counts, dtype=np.int64) - counts
    sizes = counts[order].astype(np.int64)
    shift = begins[order] - (np.cumsum(sizes) - sizes)
    return positions[np.repeat(shift, sizes) + np.arange(len(positions))]


def _packed(
    firsts: npt.NDArray[np.int64], documents: _Numbers, counts: _Numbers, positions: _Numbers
) -> Iterator[bytes]:
    """The postings of each term as bytes; term i has the postings `firsts[i]` to `firsts[i + 1]`.

    Everything is turned into bytes once, in each of the widths, and cut into lists then.
    """
    ends = np.concatenate([[0], np.cumsum(counts, dtype=np.int64)])[firsts]
    wide, far = widths(counts, firsts), widths(positions, ends)
    wide = np.where(far == 0, 0, wide)
    as_documents = documents.astype("<u4").tobytes()
    as_counts = {width: counts.astype(kind).tobytes() for width, kind in TYPES.items()}
    as_positions = {width: positions.astype(kind).tobytes() for width, kind in TYPES.items()}
    rows = zip(firsts.tolist(), firsts[1:].tolist(), ends.tolist(), ends[1:].tolist(), strict=False)
    for (a, b, c, d), w, f in zip(rows, wide.tolist(), far.tolist(), strict=True):
        head = HEADER.pack(b - a, w, f) + as_documents[4 * a : 4 * b]
        if f:
            yield head + as_counts[w][w * a : w * b] + as_positions[f][f * c : f * d]
        else:
            yield head
