"""The postings of a term as arrays: how they lie in the file, and as a matcher of Whoosh.

    number of documents u4, width of a frequency u1, width of a position u1
    documents u4 …, frequencies …, positions of all documents in a row …

All little-endian. A width of 0 means that nothing is stored: there are no positions, and every
frequency is 1. A whole list is read by three views of one piece of the file, without a loop.
"""

from __future__ import annotations

import struct
from array import array
from collections.abc import Sequence
from itertools import pairwise
from typing import Any, NamedTuple

import numpy as np
import numpy.typing as npt
from whoosh.matching import LeafMatcher, ReadTooFar

#: Number of documents, width of a frequency, width of a position.
HEADER = struct.Struct("<IBB")
#: The number types of a width in bytes.
TYPES = {1: "<u1", 2: "<u2", 4: "<u4"}

_CODES = {1: "B", 2: "H", 4: "I"}
#: What stands before the positions of a list of one document, by the widths.
_SINGLES = {
    (wide, far): struct.Struct(f"<I{code}") for wide, code in _CODES.items() for far in _CODES
}

Numbers = npt.NDArray[Any]


class Arrays(NamedTuple):
    """A term's documents, ascending, how often it occurs in each, and all its positions."""

    documents: Numbers
    frequencies: Numbers
    positions: Numbers


def packed(arrays: Arrays) -> bytes:
    """The bytes of a postings list."""
    documents, frequencies, positions = arrays
    head, far = len(documents), _width(positions)
    wide = _width(frequencies) if far else 0
    pieces = [HEADER.pack(head, wide, far), documents.astype("<u4").tobytes()]
    if far:
        pieces += [
            frequencies.astype(TYPES[wide]).tobytes(),
            positions.astype(TYPES[far]).tobytes(),
        ]
    return b"".join(pieces)


def _width(numbers: Numbers) -> int:
    return int(widths(numbers, np.array([0, len(numbers)]))[0])


def unpacked(raw: bytes) -> Arrays:
    """What `packed` packed.

    Raises:
        ValueError, struct.error: the bytes are cut short, or are something else.
    """
    number, wide, far = HEADER.unpack_from(raw)
    at = HEADER.size
    documents = np.frombuffer(raw, "<u4", number, at)
    at += 4 * number
    if wide not in (0, *TYPES) or far not in (0, *TYPES) or bool(wide) != bool(far):
        raise ValueError("no postings")
    if not wide:
        frequencies, positions = np.ones(number, np.uint8), np.empty(0, np.uint16)
    else:
        frequencies = np.frombuffer(raw, TYPES[wide], number, at)
        at += wide * number
        positions = np.frombuffer(raw, TYPES[far], int(frequencies.sum(dtype=np.int64)), at)
    if at + far * len(positions) != len(raw):
        raise ValueError("postings of another length")
    return Arrays(documents, frequencies, positions)


def unpacked_row(raw: bytes, places: Sequence[int]) -> Arrays:
    """The postings of many terms in a row; term i lies from `places[i]` to `places[i + 1]`.

    Most terms have one document, so these are read without an array of their own.
    """
    documents, frequencies, positions = array("I"), array("I"), array("I")
    base = places[0]
    for begin, end in pairwise(places):
        piece = raw[begin - base : end - base]
        number, wide, far = HEADER.unpack_from(piece)
        form = _SINGLES.get((wide, far)) if number == 1 else None
        if form:
            document, frequency = form.unpack_from(piece, HEADER.size)
            documents.append(document)
            frequencies.append(frequency)
            at = HEADER.size + form.size
            positions.extend(struct.unpack_from(f"<{frequency}{_CODES[far]}", piece, at))
        else:
            listed = unpacked(piece)
            documents.extend(listed.documents.tolist())
            frequencies.extend(listed.frequencies.tolist())
            positions.extend(listed.positions.tolist())
    return Arrays(*(np.array(column, np.uint32) for column in (documents, frequencies, positions)))


def document_count(raw: bytes) -> int:
    """How many documents a postings list has."""
    return int(HEADER.unpack_from(raw)[0])


def moved(raw: bytes, base: int) -> bytes:
    """A list of one document, its number raised by `base`."""
    (document,) = struct.unpack_from("<I", raw, HEADER.size)
    return raw[: HEADER.size] + struct.pack("<I", document + base) + raw[HEADER.size + 4 :]


def widths(numbers: Numbers, firsts: npt.NDArray[np.int64]) -> npt.NDArray[np.int64]:
    """The bytes that the greatest number of each list takes, 0 for a list without numbers.

    List i has the numbers `firsts[i]` to `firsts[i + 1]`.
    """
    filled = np.flatnonzero(np.diff(firsts))
    found = np.zeros(len(firsts) - 1, np.int64)
    if len(filled):
        most = np.maximum.reduceat(numbers, firsts[filled])
        found[filled] = np.where(most < 1 << 8, 1, np.where(most < 1 << 16, 2, 4))
    return found


class ArrayMatcher(LeafMatcher):  # type: ignore[misc]
    """A postings list as Whoosh walks along it, document by document."""

    def __init__(self, arrays: Arrays, format_: Any, term: tuple[str, bytes], scorer: Any) -> None:
        self.format = format_
        self.scorer = scorer
        self._term = term
        self._arrays = arrays
        self._ends = np.cumsum(arrays.frequencies, dtype=np.int64)
        self._at = 0

    def is_active(self) -> bool:
        return self._at < len(self._arrays.documents)

    def reset(self) -> None:
        self._at = 0

    def id(self) -> int:
        if not self.is_active():
            raise ReadTooFar
        return int(self._arrays.documents[self._at])

    def weight(self) -> float:
        return float(self._arrays.frequencies[self._at])

    def value(self) -> bytes:
        """The positions in the document, 32 bits each."""
        end = int(self._ends[self._at])
        begin = end - int(self._arrays.frequencies[self._at])
        return self._arrays.positions[begin:end].astype("<u4").tobytes()

    def next(self) -> bool:
        if not self.is_active():
            raise ReadTooFar
        self._at += 1
        return True

    def skip_to(self, document: int) -> None:
        if not self.is_active():
            raise ReadTooFar
        self._at = max(self._at, int(np.searchsorted(self._arrays.documents, document)))
