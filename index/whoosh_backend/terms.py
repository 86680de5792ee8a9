"""The terms file of a segment: all terms of each field in order, and where their postings lie.

    per field: terms one after another in UTF-8, their lengths u4 …, lengths of their postings u4 …
    directory: JSON {field: [number of terms, begin, bytes of the terms, begin of the postings]}
    length of the directory u4

Postings lie in another file in the same order, so that lengths are enough to find them. A field
is read whole at its first use, into three arrays; a term is found by bisection.
"""

from __future__ import annotations

import json
import re
import struct
from bisect import bisect_left
from collections.abc import Iterator
from itertools import pairwise
from typing import IO, Any, NamedTuple

import numpy as np
import numpy.typing as npt

_LENGTH = struct.Struct("<I")


class TermsWriter:
    """Writes a terms file; fields in order, and each field's terms in order."""

    def __init__(self, file: IO[bytes]) -> None:
        self._file = file
        self._directory: dict[str, list[int]] = {}
        self._at = 0

    def write(self, field: str, terms: list[bytes], sizes: list[int], postings: int) -> None:
        """Add a field. `sizes` are the bytes of each term's postings, which begin at `postings`."""
        text = b"".join(terms)
        self._directory[field] = [len(terms), self._at, len(text), postings]
        for piece in (text, _u4([len(term) for term in terms]), _u4(sizes)):
            self._file.write(piece)
            self._at += len(piece)

    def close(self) -> None:
        directory = json.dumps(self._directory).encode()
        self._file.write(directory + _LENGTH.pack(len(directory)))
        self._file.close()


class Lexicon(NamedTuple):
    """The terms of a field of a segment. `begins` and `postings` have one number more than terms.

    Term i has the bytes `begins[i]` to `begins[i + 1]` of `text`, its postings lie from
    `postings[i]` to `postings[i + 1]` in the postings file.
    """

    text: bytes
    begins: npt.NDArray[np.int64]
    postings: npt.NDArray[np.int64]

    def number(self, term: bytes) -> int:
        """The number of the first term that is not less than `term`."""
        return bisect_left(_Terms(self.text, self.begins), term)

    def find(self, term: bytes) -> int | None:
        """The number of a term, None if the field does not have it."""
        found = self.number(term)
        return found if found < len(self) and self.term(found) == term else None

    def term(self, number: int) -> bytes:
        return self.text[self.begins[number] : self.begins[number + 1]]

    def heaviest(self, numbers: npt.NDArray[np.int64]) -> Iterator[tuple[int, str]]:
        """(bytes of its postings, term) of some terms, most bytes first.

        That is nearly the order of their numbers of documents, and costs no look at the postings.
        """
        sizes = self.postings[numbers + 1] - self.postings[numbers]
        for at in np.argsort(-sizes, kind="stable").tolist():
            yield int(sizes[at]), self.term(int(numbers[at])).decode()

    def beginning(self, prefix: bytes) -> npt.NDArray[np.int64]:
        """The numbers of the terms that begin so."""
        # no UTF-8 has the byte behind all others
        return np.arange(self.number(prefix), self.number(prefix + b"\xff"))

    def containing(self, part: bytes, least: int) -> npt.NDArray[np.int64]:
        """The numbers of the terms that hold `part` at least so many bytes from their begin."""
        found = [match.start() for match in re.finditer(re.escape(part), self.text)]
        places = np.array(found, np.int64)
        numbers = np.searchsorted(self.begins, places, side="right") - 1
        ends = self.begins[numbers + 1] if len(self) else places
        inside = (places - self.begins[numbers] >= least) & (places + len(part) <= ends)
        return np.unique(numbers[inside])

    def all(self) -> list[bytes]:
        """All terms, in order."""
        edges = pairwise(self.begins.tolist())
        return [self.text[begin:end] for begin, end in edges]

    def __len__(self) -> int:
        return len(self.begins) - 1


class _Terms:
    """The terms as a sequence, for bisection."""

    __slots__ = ("_begins", "_text")

    def __init__(self, text: bytes, begins: npt.NDArray[np.int64]) -> None:
        self._text, self._begins = text, begins

    def __len__(self) -> int:
        return len(self._begins) - 1

    def __getitem__(self, number: int) -> bytes:
        return self._text[self._begins[number] : self._begins[number + 1]]


EMPTY = Lexicon(b"", np.zeros(1, np.int64), np.zeros(1, np.int64))


class TermsFile:
    """An open terms file; any error of reading means that it is damaged."""

    def __init__(self, file: Any, length: int) -> None:
        self._file = file
        (size,) = _LENGTH.unpack(file.get(length - _LENGTH.size, _LENGTH.size))
        directory = json.loads(file.get(length - _LENGTH.size - size, size))
        if not isinstance(directory, dict):
            raise ValueError("damaged terms file")
        self._directory: dict[str, list[int]] = directory
        self._read: dict[str, Lexicon] = {}

    def fields(self) -> list[str]:
        """The fields that have terms, in order."""
        return list(self._directory)

    def lexicon(self, field: str) -> Lexicon:
        """The terms of a field; none if no document has the field."""
        if field not in self._directory:
            return EMPTY
        if field not in self._read:
            self._read[field] = self._lexicon(*self._directory[field])
        return self._read[field]

    def __iter__(self) -> Iterator[tuple[str, Lexicon]]:
        return ((field, self.lexicon(field)) for field in self._directory)

    def close(self) -> None:
        self._file.close()

    def _lexicon(self, number: int, begin: int, size: int, postings: int) -> Lexicon:
        raw = self._file.get(begin, size + 8 * number)
        lengths = np.frombuffer(raw, "<u4", 2 * number, size).astype(np.int64)
        begins, places = np.zeros(number + 1, np.int64), np.full(number + 1, postings)
        np.cumsum(lengths[:number], out=begins[1:])
        places[1:] += np.cumsum(lengths[number:])
        if begins[-1] != size:
            raise ValueError("damaged terms file")
        return Lexicon(raw[:size], begins, places)


def _u4(numbers: list[int]) -> bytes:
    return np.array(numbers, "<u4").tobytes()
