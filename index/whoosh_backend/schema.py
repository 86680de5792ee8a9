"""How entries lie in a Whoosh index: terms as postings of our codec, everything else as columns.

Whoosh pickles the schema into the index, so the classes here must stay importable under these
names; any change raises `SCHEMA_VERSION`. Analysis is done before, and terms go to the codec
directly; no analyser and no pool of Whoosh ever sees a text.
"""

from __future__ import annotations

import struct
from collections.abc import Sequence
from typing import Any

import numpy as np
import numpy.typing as npt
from whoosh import columns, fields, formats

from index.fields import FIELDS
from index.request import FACETS

SCHEMA_VERSION = 6

#: Whole numbers of a document. Dates are days since 0001-01-01, 0 for none.
NUMBERS = (
    "document_id", "version_id", "revision", "visibility",
    "sort_date", "period_begin", "period_end",
    *(f"length_{name}" for name in FIELDS),
)  # fmt: skip

#: The field that finds a document by its number.
KEY = "key"
#: Columns: all `NUMBERS` in one, first positions of pages, where words stand, the title's order.
NUMBERS_COLUMN = "numbers"
PAGE_STARTS = "page_starts"
SPANS = "spans"
TITLE_KEY = "title_key"
COLUMNS = (NUMBERS_COLUMN, PAGE_STARTS, SPANS, TITLE_KEY)

_NUMBERS = struct.Struct(f"<{len(NUMBERS)}i")


def pack(numbers: Sequence[int]) -> bytes:
    """Whole numbers in 32 bits each, their number first, so that a short read is noticed."""
    return np.array([len(numbers), *numbers], "<u4").tobytes()


def unpack(packed: bytes) -> npt.NDArray[np.uint32]:
    """The numbers that `pack` packed.

    Raises:
        ValueError: the bytes are cut short.
    """
    numbers = np.frombuffer(packed, "<u4")
    if not len(numbers) or len(numbers) != numbers[0] + 1:
        raise ValueError("numbers are missing")
    return numbers[1:]


def pack_spans(begins: Sequence[int], lengths: Sequence[int]) -> bytes:
    """Where the words of a document stand, by position; a length is at most 255."""
    return pack(begins) + bytes(lengths)


def unpack_spans(packed: bytes) -> tuple[npt.NDArray[np.uint32], npt.NDArray[np.uint8]]:
    """(first characters, numbers of characters) that `pack_spans` packed.

    Raises:
        ValueError: the bytes are cut short.
    """
    number = (len(packed) - 4) // 5
    begins = unpack(packed[: 4 * (number + 1)])
    return begins, np.frombuffer(packed, "u1", number, 4 * (number + 1))


class NumbersColumn(columns.FixedBytesColumn):  # type: ignore[misc]
    """A row of whole numbers for each document, read as one array."""

    def __init__(self) -> None:
        super().__init__(_NUMBERS.size)

    def reader(self, dbfile: Any, basepos: int, length: int, doccount: int) -> NumbersReader:
        return NumbersReader(dbfile, basepos, length, doccount, _NUMBERS.size, self._default)


class NumbersReader(columns.FixedBytesColumn.Reader):  # type: ignore[misc]
    """Reads the rows one by one, as Whoosh does in a merge, or all at once."""

    def load(self) -> npt.NDArray[np.int32]:
        """The numbers, a row a document.

        Raises:
            ValueError: the file is cut short.
        """
        size = _NUMBERS.size * self._doccount
        raw = np.frombuffer(self._dbfile.get(self._basepos, size), "<i4")
        return raw.reshape(self._doccount, len(NUMBERS))


def row(numbers: dict[str, int]) -> bytes:
    """The numbers of a document as a row of the column."""
    return _NUMBERS.pack(*(numbers[name] for name in NUMBERS))


class TermsField(fields.FieldType):  # type: ignore[misc]
    """A field whose terms the writer gives to the codec; Whoosh knows of its postings alone."""

    indexed = True
    stored = False
    scorable = False
    unique = False
    vector = None
    multitoken_query = "default"

    def __init__(self) -> None:
        self.format = formats.Existence()
        self.analyzer = None
        self.column_type = None

    def index(self, value: Any, **_: Any) -> Any:
        """Values never come this way."""
        raise NotImplementedError


def schema() -> fields.Schema:
    """The schema of a generation."""
    built = fields.Schema()
    for name in (KEY, *FIELDS, *(facet_field(key) for key in FACETS)):
        built.add(name, TermsField())
    built.add(NUMBERS_COLUMN, fields.COLUMN(NumbersColumn()))
    for name in (PAGE_STARTS, SPANS, TITLE_KEY):
        built.add(name, fields.COLUMN(columns.VarBytesColumn()))
    return built


def facet_field(key: str) -> str:
    """The field that holds the values of a facet."""
    return f"facet_{key}"


def key(document_id: int) -> str:
    """The term of the key field for a document."""
    return str(document_id)
