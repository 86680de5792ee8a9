"""A codec of Whoosh that keeps postings as arrays (see `postings`, `terms`).

Whoosh's own codec packs each 128 postings as a pickle, and hands every single posting through a
pool, a sorter and a writer in Python: that was half of the time of indexing, and all of the time
of a first read. Here a document's terms are gathered as they come, a commit writes each list in
one piece, and a merge of segments joins lists and not postings. Columns, segments, tables of
contents and locks are Whoosh's. No byte of the index is unpickled but Whoosh's table of contents.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping
from typing import Any

from whoosh.codec import base
from whoosh.codec.whoosh3 import W3Codec, W3TermInfo
from whoosh.reading import TermNotFound

from index.whoosh_backend.gathering import GatheredField
from index.whoosh_backend.merging import Source, merged
from index.whoosh_backend.postings import ArrayMatcher, Arrays, unpacked
from index.whoosh_backend.terms import TermsFile, TermsWriter


class ArrayCodec(W3Codec):  # type: ignore[misc]
    """Whoosh's codec with postings and terms in files of our own."""

    length_stats = False

    def field_writer(self, storage: Any, segment: Any) -> ArrayFieldWriter:
        return ArrayFieldWriter(storage, segment)

    def terms_reader(self, storage: Any, segment: Any) -> ArrayTermsReader:
        return ArrayTermsReader(storage, segment)


class ArrayFieldWriter(base.FieldWriter):  # type: ignore[misc]
    """Gathers the terms of documents and of segments to be merged; writes them at the commit."""

    def __init__(self, storage: Any, segment: Any) -> None:
        self._terms = TermsWriter(segment.create_file(storage, W3Codec.TERMS_EXT))
        self._postings = segment.create_file(storage, W3Codec.POSTS_EXT)
        self._gathered: dict[str, GatheredField] = defaultdict(GatheredField)
        self._sources: list[Source] = []
        self._at = 0
        self.is_closed = False

    def gather(self, field: str, document: int, terms: Mapping[str, Collection[int]]) -> None:
        """Take in the terms of a document's field, each with its positions."""
        self._gathered[field].add(document, terms)

    def take_over(self, source: Source) -> None:
        """Take in all postings of an older segment. It must stay open until the commit."""
        self._sources.append(source)

    def add_postings(self, schema: Any, lengths: Any, items: Iterable[Any]) -> None:
        """Write everything. Whoosh's pool has nothing, as no field goes through it."""
        for field, listed in merged(self._gathered, self._sources):
            self._write(field, listed)
        self._gathered.clear()

    def _write(self, field: str, listed: Iterator[tuple[bytes, bytes]]) -> None:
        terms: list[bytes] = []
        sizes: list[int] = []
        begin = self._at
        for term, raw in listed:
            self._postings.write(raw)
            terms.append(term)
            sizes.append(len(raw))
        self._at += sum(sizes)
        if terms:
            self._terms.write(field, terms, sizes, begin)

    def close(self) -> None:
        self._terms.close()
        self._postings.close()
        self.is_closed = True


class ArrayTermsReader(base.TermsReader):  # type: ignore[misc]
    """The terms and postings of a segment: arrays for us, matchers for Whoosh."""

    def __init__(self, storage: Any, segment: Any) -> None:
        name = segment.make_filename(W3Codec.TERMS_EXT)
        self.file = TermsFile(storage.open_file(name), storage.file_length(name))
        self._postings = segment.open_file(storage, W3Codec.POSTS_EXT)

    def arrays(self, field: str, term: bytes) -> Arrays | None:
        """The postings of a term, deleted documents included; None if there are none."""
        lexicon = self.file.lexicon(field)
        number = lexicon.find(term)
        return None if number is None else unpacked(self.raw(field, number))

    def raw(self, field: str, first: int, last: int | None = None) -> bytes:
        """The bytes of the postings of term `first`, or of the terms `first` to `last` - 1.

        Raises:
            EOFError: the file is cut short.
        """
        places = self.file.lexicon(field).postings
        begin, end = int(places[first]), int(places[first + 1 if last is None else last])
        found: bytes = self._postings.get(begin, end - begin)
        if len(found) != end - begin:
            raise EOFError("postings file is cut short")
        return found

    def __contains__(self, term: tuple[str, bytes]) -> bool:
        return self.file.lexicon(term[0]).find(term[1]) is not None

    def indexed_field_names(self) -> list[str]:
        return self.file.fields()

    def terms(self) -> Iterator[tuple[str, bytes]]:
        for field, lexicon in self.file:
            for term in lexicon.all():
                yield field, term

    def terms_from(self, field: str, prefix: bytes) -> Iterator[tuple[str, bytes]]:
        lexicon = self.file.lexicon(field)
        for number in range(lexicon.number(prefix), len(lexicon)):
            yield field, lexicon.term(number)

    def items(self) -> Iterator[tuple[tuple[str, bytes], W3TermInfo]]:
        return ((term, self.term_info(*term)) for term in self.terms())

    def items_from(
        self, field: str, prefix: bytes
    ) -> Iterator[tuple[tuple[str, bytes], W3TermInfo]]:
        return ((term, self.term_info(*term)) for term in self.terms_from(field, prefix))

    def term_info(self, field: str, term: bytes) -> W3TermInfo:
        arrays = self._found(field, term)
        return W3TermInfo(
            weight=float(arrays.frequencies.sum()),
            df=len(arrays.documents),
            maxweight=float(arrays.frequencies.max()),
            minid=int(arrays.documents[0]),
            maxid=int(arrays.documents[-1]),
        )

    def frequency(self, field: str, term: bytes) -> float:
        return float(self._found(field, term).frequencies.sum())

    def doc_frequency(self, field: str, term: bytes) -> int:
        return len(self._found(field, term).documents)

    def matcher(self, field: str, term: bytes, format_: Any, scorer: Any = None) -> ArrayMatcher:
        return ArrayMatcher(self._found(field, term), format_, (field, term), scorer)

    def cursor(self, field: str, fieldobj: Any) -> Any:
        """Nothing of ours walks by cursor."""
        raise NotImplementedError

    def close(self) -> None:
        self.file.close()
        self._postings.close()

    def _found(self, field: str, term: bytes) -> Arrays:
        arrays = self.arrays(field, term)
        if arrays is None:
            raise TermNotFound(f"No term {field}:{term!r}")
        return arrays
