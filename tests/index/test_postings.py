"""The arrays of the index: packed and unpacked, gathered, merged, and walked along by Whoosh."""

from __future__ import annotations

import struct
from collections.abc import Iterator, Sequence
from itertools import accumulate
from pathlib import Path
from typing import Any as Anything
from unittest.mock import patch

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from whoosh.codec.whoosh3 import W3Segment
from whoosh.filedb.filestore import RamStorage
from whoosh.matching import ReadTooFar

from index.whoosh_backend import merging
from index.whoosh_backend.codec import ArrayCodec, ArrayFieldWriter, ArrayTermsReader
from index.whoosh_backend.gathering import GatheredField
from index.whoosh_backend.merging import Source
from index.whoosh_backend.postings import (
    HEADER,
    ArrayMatcher,
    Arrays,
    document_count,
    moved,
    packed,
    unpacked,
    widths,
)
from index.whoosh_backend.terms import TermsFile, TermsWriter

#: {document: its positions}; none in a facet.
Listed = dict[int, list[int]]
#: {field: {term: positions}} of a document.
Entry = dict[str, dict[str, list[int]]]
#: What a list of terms holds: {field: [(term, [(document, positions)])]}, in order.
Content = dict[str, list[tuple[str, list[tuple[int, tuple[int, ...]]]]]]

#: Numbers at the edges of the widths, and any others.
MOST = (1 << 32) - 1
numbers = st.one_of(
    st.sampled_from((0, 255, 256, 65_535, 65_536, MOST)),
    st.integers(0, 300),
    st.integers(0, MOST),
)
positions = st.lists(numbers, min_size=1, max_size=5, unique=True).map(sorted)
documents = st.one_of(st.integers(0, 12), numbers)
worded: st.SearchStrategy[Listed] = st.dictionaries(documents, positions, max_size=8)
valued: st.SearchStrategy[Listed] = st.dictionaries(documents, st.just([]), max_size=8)
listings = st.one_of(worded, valued).map(lambda listed: dict(sorted(listed.items())))

TERMS = ("a", "ab", "b", "ä", "ß", "straße", "z", "\U0001f600", "", "Z", "a b", "9")
terms = st.sampled_from(TERMS)
entries: st.SearchStrategy[Entry] = st.fixed_dictionaries(
    {},
    optional={
        "text": st.dictionaries(terms, positions, max_size=6),
        "parts": st.dictionaries(terms, positions, max_size=4),
        "facet_art": st.dictionaries(terms, st.just([]), max_size=2),
    },
)
segments = st.lists(
    st.lists(st.tuples(entries, st.booleans()), min_size=1, max_size=6), min_size=1, max_size=4
)


@given(listings)
def test_unpacked_is_what_was_packed(listed: Listed) -> None:
    assert _content(unpacked(packed(_arrays(listed)))) == list(_tuples(listed))
    assert document_count(packed(_arrays(listed))) == len(listed)


@pytest.mark.parametrize(
    ("positions", "width"), [((0,), 1), ((255,), 1), ((3, 256), 2), ((65_535,), 2), ((65_536,), 4)]
)
def test_a_list_takes_the_bytes_of_its_greatest_number(
    positions: tuple[int, ...], width: int
) -> None:
    raw = packed(_arrays({MOST: list(positions)}))

    assert HEADER.unpack_from(raw) == (1, 1, width)
    assert len(raw) == HEADER.size + 4 + 1 + width * len(positions)


def test_frequencies_have_a_width_of_their_own() -> None:
    for number, width in ((255, 1), (256, 2), (65_536, 4)):
        raw = packed(_arrays({7: [0] * number}))
        assert HEADER.unpack_from(raw) == (1, width, 1)
        assert unpacked(raw).frequencies.tolist() == [number]


def test_a_list_without_positions_holds_documents_only() -> None:
    raw = packed(_arrays({1: [], 300: []}))

    assert len(raw) == HEADER.size + 8
    assert unpacked(raw).frequencies.tolist() == [1, 1]
    assert not len(unpacked(raw).positions)


@given(st.lists(st.lists(numbers, max_size=4), min_size=1, max_size=6))
def test_a_width_is_that_of_the_greatest_number(lists: list[list[int]]) -> None:
    firsts = np.array([0, *accumulate(map(len, lists))])
    row = np.array([n for listed in lists for n in listed], np.uint32)

    bits = [max(max(listed).bit_length(), 1) if listed else 0 for listed in lists]
    expected = [0 if not b else 1 if b <= 8 else 2 if b <= 16 else 4 for b in bits]
    assert widths(row, firsts).tolist() == expected


@given(listings.filter(bool))
def test_bytes_that_are_cut_short_raise(listed: Listed) -> None:
    raw = packed(_arrays(listed))

    for length in range(len(raw)):
        with pytest.raises((ValueError, struct.error)):
            unpacked(raw[:length])


@given(st.integers(0, MOST >> 1), positions, st.integers(0, MOST >> 1))
def test_a_list_of_one_document_moves(document: int, places: list[int], base: int) -> None:
    raw = moved(packed(_arrays({document: places})), base)

    assert raw == packed(_arrays({document + base: places}))


@given(st.lists(st.dictionaries(terms, positions, max_size=6), max_size=6))
def test_what_is_gathered_comes_in_the_order_of_terms(
    given_terms: list[dict[str, list[int]]],
) -> None:
    check_gathered(given_terms)


@given(st.lists(st.dictionaries(terms, st.just([]), max_size=3), max_size=6))
def test_values_without_positions_are_gathered_too(
    given_terms: list[dict[str, list[int]]],
) -> None:
    check_gathered(given_terms)


def check_gathered(given_terms: list[dict[str, list[int]]]) -> None:
    field = GatheredField()
    expected: dict[bytes, Listed] = {}
    for number, one in enumerate(given_terms):
        field.add(3 * number, one)
        for term, listed in one.items():
            expected.setdefault(term.encode(), {})[3 * number] = listed

    found = list(field.postings())

    assert found == [(term, packed(_arrays(expected[term]))) for term in sorted(expected)]
    assert list(field.postings()) == found


@given(segments, st.lists(entries, max_size=4), st.sampled_from((1, 40, 1 << 20)))
def test_merged_segments_are_one_big_segment(
    written: list[list[tuple[Entry, bool]]], fresh: list[Entry], chunk: int
) -> None:
    """Documents whose flag is set are deleted. New documents come first, as the writer has it."""
    storage = RamStorage()
    result, expected = Part(storage), Part(storage)
    base = 0
    for entry in fresh:
        result.add(base, entry)
        expected.add(base, entry)
        base += 1
    for listed in written:
        segment = Part(storage)
        numbers = np.full(len(listed), -1, np.int64)
        for number, (entry, deleted) in enumerate(listed):
            segment.add(number, entry)
            if not deleted:
                numbers[number] = base
                expected.add(base, entry)
                base += 1
        whole = bool((numbers >= 0).all())
        result.take_over(segment.read(), base - len(listed), None if whole else numbers)

    with patch.object(merging, "_CHUNK", chunk):
        found = result.read()

    assert _whole(found) == _whole(expected.read())
    assert _bytes_of(found) == _bytes_of(expected.read())


@given(entries)
def test_a_reader_finds_its_terms_and_no_others(entry: Entry) -> None:
    part = Part(RamStorage())
    part.add(4, entry)
    reader = part.read()

    for field in ("text", "parts", "facet_art", "nowhere"):
        ordered = sorted(term.encode() for term in entry.get(field, {}))
        assert reader.file.lexicon(field).all() == ordered
        for term in map(str.encode, TERMS):
            assert ((field, term) in reader) == (term in ordered)
            following = [found for _, found in reader.terms_from(field, term)]
            assert following == [found for found in ordered if found >= term]
    assert set(reader.indexed_field_names()) == {field for field in entry if entry[field]}


def test_postings_that_are_cut_short_raise() -> None:
    part = Part(RamStorage())
    part.add(0, {"text": {"a": [1, 2], "b": [70_000]}})
    reader = part.read()
    name = part.segment.make_filename(".pst")
    raw = part.storage.files[name]

    for length in range(len(raw)):
        part.storage.files[name] = raw[:length]
        cut = ArrayTermsReader(part.storage, part.segment)
        with pytest.raises(EOFError):
            cut.arrays("text", b"b")
        cut.close()
    assert reader.arrays("text", b"b") is not None


@pytest.mark.parametrize("year", ["2014", "a", "a2014"])
def test_a_terms_file_that_is_cut_short_raises(tmp_path: Path, year: str) -> None:
    """One of the errors that a segment takes for damage, when it is opened or when it is read."""
    path = tmp_path / "terms"
    with path.open("wb") as file:
        writer = TermsWriter(file)
        writer.write("facet_jahr", [year.encode()], [10], 0)
        writer.write("text", [b"a", b"b"], [10, 20], 10)
        writer.close()
    raw = path.read_bytes()

    assert _lengths(raw) == {"facet_jahr": [10], "text": [10, 20]}
    for length in range(len(raw)):
        with pytest.raises((OSError, EOFError, ValueError, LookupError, struct.error)):
            _lengths(raw[:length])


@given(listings, st.lists(st.one_of(st.none(), documents), max_size=8))
def test_a_matcher_walks_along_the_arrays(listed: Listed, steps: list[int | None]) -> None:
    """A step is `next`, or `skip_to` a document."""
    matcher = ArrayMatcher(_arrays(listed), None, ("text", b"a"), None)
    left = list(_tuples(listed))

    for step in steps:
        if not left:
            break
        if step is None:
            matcher.next()
            left = left[1:]
        else:
            matcher.skip_to(step)
            left = [(document, places) for document, places in left if document >= step]
        assert matcher.is_active() == bool(left)
        if left:
            assert matcher.id() == left[0][0]
    assert _walked(matcher) == left
    matcher.reset()
    assert _walked(matcher) == list(_tuples(listed))


def test_a_matcher_at_its_end_reads_no_further() -> None:
    matcher = ArrayMatcher(_arrays({2: [1]}), None, ("text", b"a"), None)
    matcher.next()

    for read in (matcher.id, matcher.next, lambda: matcher.skip_to(9)):
        with pytest.raises(ReadTooFar):
            read()
    matcher.reset()
    assert (matcher.id(), matcher.weight()) == (2, 1.0)


class Part:
    """A segment of its own: terms and postings of some documents, without columns."""

    def __init__(self, storage: RamStorage) -> None:
        self.storage = storage
        self.segment = W3Segment(ArrayCodec(), "TEST")
        self._writer: ArrayFieldWriter | None = ArrayFieldWriter(storage, self.segment)

    def add(self, document: int, entry: Entry) -> None:
        assert self._writer
        for field, given_terms in entry.items():
            self._writer.gather(field, document, given_terms)

    def take_over(self, reader: ArrayTermsReader, base: int, numbers: Anything) -> None:
        assert self._writer
        self._writer.take_over(Source(reader, base, numbers))

    def read(self) -> ArrayTermsReader:
        """What was written; nothing can be added any more."""
        if self._writer:
            self._writer.add_postings(None, None, ())
            self._writer.close()
            self._writer = None
        return ArrayTermsReader(self.storage, self.segment)


class _Bytes:
    """Bytes as a file that is read by calls."""

    def __init__(self, raw: bytes) -> None:
        self._raw = raw

    def get(self, position: int, length: int) -> bytes:
        if position < 0:
            raise OSError("negative seek")
        return self._raw[position : position + length]


def _lengths(raw: bytes) -> dict[str, list[int]]:
    """{field: the bytes of its postings} of a terms file."""
    file = TermsFile(_Bytes(raw), len(raw))
    fields = ("facet_jahr", "text")
    return {field: np.diff(file.lexicon(field).postings).tolist() for field in fields}


def _arrays(listed: Listed) -> Arrays:
    counts = [max(1, len(places)) for places in listed.values()]
    row = [position for places in listed.values() for position in places]
    columns = (list(listed), counts, row)
    return Arrays(*(np.array(column, np.uint32) for column in columns))


def _tuples(listed: Listed) -> Iterator[tuple[int, tuple[int, ...]]]:
    return ((document, tuple(places)) for document, places in listed.items())


def _content(arrays: Arrays) -> list[tuple[int, tuple[int, ...]]]:
    ends = list(accumulate(arrays.frequencies.tolist(), initial=0))
    row: Sequence[int] = arrays.positions.tolist()
    spans = zip(arrays.documents.tolist(), ends, ends[1:], strict=False)
    return [(document, tuple(row[begin:end])) for document, begin, end in spans]


def _whole(reader: ArrayTermsReader) -> Content:
    found: Content = {}
    for field, term in reader.terms():
        arrays = reader.arrays(field, term)
        assert arrays is not None
        found.setdefault(field, []).append((term.decode(), _content(arrays)))
    return found


def _bytes_of(reader: ArrayTermsReader) -> dict[str, bytes]:
    """The postings of each field, in a row."""
    return {field: reader.raw(field, 0, len(lexicon)) for field, lexicon in reader.file}


def _walked(matcher: ArrayMatcher) -> list[tuple[int, tuple[int, ...]]]:
    found = []
    while matcher.is_active():
        places = struct.unpack(f"<{len(matcher.value()) // 4}I", matcher.value())
        assert matcher.weight() == max(1, len(places))
        found.append((matcher.id(), places))
        matcher.next()
    return found
