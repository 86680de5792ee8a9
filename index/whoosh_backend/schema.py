"""How entries lie in a Whoosh index: text fields as postings, everything else as columns.

Whoosh pickles the schema into the index, so the classes here must stay importable under these
names; any change raises `SCHEMA_VERSION`. Analysis is done before: a field takes its terms ready
made, and no analyser of Whoosh ever sees a text.
"""

from __future__ import annotations

import sys
from array import array
from collections.abc import Iterator, Sequence
from typing import Any

import numpy as np
import numpy.typing as npt
from whoosh import columns, fields, formats

from index.fields import FIELDS
from index.request import FACETS

SCHEMA_VERSION = 2

#: What a field gives Whoosh for each term: term, frequency, weight, encoded positions.
Posting = tuple[bytes, int, float, bytes]

#: Whole numbers of a document. Dates are days since 0001-01-01, 0 for none.
NUMBERS = (
    "document_id", "version_id", "revision", "visibility",
    "sort_date", "period_begin", "period_end",
    *(f"length_{name}" for name in FIELDS),
)  # fmt: skip


#: The field that finds a document by its number.
KEY = "key"


def pack(numbers: Sequence[int]) -> bytes:
    """Positions as 32-bit numbers: read without unpickling, whole lists at once."""
    packed = array("I", numbers)
    if sys.byteorder == "big":
        packed.byteswap()
    return packed.tobytes()


def unpack(packed: bytes) -> npt.NDArray[np.uint32]:
    """The numbers that `pack` packed."""
    return np.frombuffer(packed, dtype="<u4")


class PositionsFormat(formats.Format):  # type: ignore[misc]
    """Tells Whoosh that a posting carries bytes of its own; `pack` and `unpack` read them."""


class TermsField(fields.FieldType):  # type: ignore[misc]
    """A field whose value is {term: positions}, analysed already."""

    indexed = True
    stored = False
    scorable = False
    unique = False
    vector = None
    multitoken_query = "default"

    def __init__(self) -> None:
        self.format = PositionsFormat()
        self.analyzer = None
        self.column_type = None

    def index(self, value: dict[str, list[int]], **_: Any) -> Iterator[Posting]:
        for term, positions in value.items():
            number = len(positions)
            yield term.encode(), number, float(number), pack(positions)


class ValuesField(fields.FieldType):  # type: ignore[misc]
    """A field whose value is a tuple of strings: facet values."""

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

    def index(self, value: tuple[str, ...], **_: Any) -> Iterator[Posting]:
        for text in value:
            yield text.encode(), 1, 1.0, b""


def schema() -> fields.Schema:
    """The schema of a generation."""
    built = fields.Schema()
    built.add(KEY, ValuesField())
    for name in FIELDS:
        built.add(name, TermsField())
    for key in FACETS:
        built.add(facet_field(key), ValuesField())
    for name in NUMBERS:
        built.add(name, fields.COLUMN(columns.NumericColumn("i")))
    built.add("page_starts", fields.COLUMN(columns.VarBytesColumn()))
    built.add("title_key", fields.COLUMN(columns.VarBytesColumn()))
    return built


def facet_field(key: str) -> str:
    """The field that holds the values of a facet."""
    return f"facet_{key}"


def key(document_id: int) -> bytes:
    """The term of the key field for a document."""
    return str(document_id).encode()
