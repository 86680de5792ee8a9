"""The way of a document: found, kept, read, understood, entered, indexed.

    source -> bytes -> SHA-256 -> store -> guarded child -> clean -> language -> facts
           -> one catalogue transaction (version, pages, facts, outbox) -> index

Originals are put away before anything is read, and a document enters the catalogue whole or not
at all, in the order in which it was found. A run that is stopped anywhere is finished by the same
command: what is in the catalogue is `unchanged`, the rest comes in, the outbox is emptied.
"""

from __future__ import annotations

import io
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from hashlib import sha256

from archive import clock
from archive.catalogue import Catalogue
from archive.errors import ExtractionError, LimitExceeded
from archive.model import Extraction, Original, Visibility
from archive.quarantine import Arrival
from archive.settings import Settings
from archive.store import Kept, Store
from index.sync import Synchroniser
from ingest.again import quarantined
from ingest.enter import Arrived, Content, Entrance, Unreadable
from ingest.extract import of_file, of_record
from ingest.extractors import RECORD_TYPE
from ingest.guard import Reading
from ingest.ocr import BY_OCR, require_ocr
from ingest.relate import relate
from ingest.report import IngestReport, Outcome
from ingest.sources import FoundFile, FoundRecord
from ingest.sources.found import Found, FoundEnd, FoundSame
from ingest.sources.places import reason_of

#: Records that enter the catalogue in one transaction.
RECORDS = 200
#: Told after each document.
Progress = Callable[[Outcome], None]


@dataclass(slots=True)
class _Waiting:
    """A file on its way: kept, perhaps being read. `failure` is set if it could not be kept."""

    found: FoundFile
    kept: Kept | None
    reading: Reading | None
    failure: str | None = None


class Pipeline:
    """Brings documents in. One run at a time in a home folder; the caller holds its lock.

    Raises:
        SettingsError: text is to be read off images, and what that needs is missing.
    """

    def __init__(
        self,
        settings: Settings,
        catalogue: Catalogue,
        store: Store,
        synchroniser: Synchroniser,
        collection: str | None = None,
        today: date | None = None,
    ) -> None:
        require_ocr(settings)
        self._settings = settings
        self._catalogue = catalogue
        self._store = store
        self._synchroniser = synchroniser
        self._collection = collection or settings.collection
        self._today = today or clock.today()
        self._entrance = Entrance(catalogue, self._collection, bool(settings.ocr))

    def run(self, items: Iterable[Found], progress: Progress | None = None) -> IngestReport:
        """Take in everything found; when this returns, all of it is searchable."""
        report = IngestReport()
        since_sync = 0
        for outcome in self._outcomes(items):
            report.outcomes.append(outcome)
            if progress:
                progress(outcome)
            since_sync += 1
            if since_sync >= self._settings.index_batch:
                if not self._synchroniser.has_outgrown():  # else all is written at the end
                    self._synchroniser.sync()
                since_sync = 0
        relate(self._catalogue)
        self._synchroniser.settle()
        return report

    def retry(self, progress: Progress | None = None) -> IngestReport:
        """Read once more what could not be read before."""
        self._entrance.again = True
        try:
            found = quarantined(self._catalogue, self._store, self._settings)
            return self.run(found, progress)
        finally:
            self._entrance.again = False

    def _outcomes(self, items: Iterable[Found]) -> Iterator[Outcome]:
        """The outcomes in the order of the items, while the next files are being read already."""
        files: deque[_Waiting] = deque()
        records: list[FoundRecord] = []
        ahead = self._settings.extract_processes - 1
        try:
            for item in items:
                if not isinstance(item, FoundRecord) or len(records) == RECORDS:
                    yield from self._enter_records(records)
                    records = []
                if isinstance(item, FoundFile):
                    files.append(self._start(item))
                    yield from self._finish(files, ahead)
                    continue
                yield from self._finish(files, 0)
                if isinstance(item, FoundRecord):
                    records.append(item)
                elif isinstance(item, FoundEnd):
                    self._entrance.end_of_file(item.location, item.faults)
                elif isinstance(item, FoundSame):
                    yield self._entrance.same(item)
                else:
                    yield self._entrance.nothing(item.location, item.reason, item.is_fault)
            yield from self._enter_records(records)
            yield from self._finish(files, 0)
        finally:
            for waiting in files:
                if waiting.reading:
                    waiting.reading.close()

    def _finish(self, files: deque[_Waiting], leave: int) -> Iterator[Outcome]:
        while len(files) > leave:
            yield self._enter_file(files.popleft())

    def _start(self, found: FoundFile) -> _Waiting:
        """Put the bytes away; have them read if the catalogue does not know them yet."""
        try:
            with found.path.open("rb") as stream:
                kept = self._store.keep(stream, self._settings.max_file_mb * 1_000_000)
        except LimitExceeded as error:
            return _Waiting(found, None, None, str(error))
        except OSError as error:
            return _Waiting(found, None, None, reason_of(error))
        with self._catalogue.reading() as connection:
            is_due = self._entrance.must_read(connection, self._arrival(found), kept.sha256)
        reading = Reading(kept.path, self._settings) if is_due else None
        return _Waiting(found, kept, reading)

    def _enter_file(self, waiting: _Waiting) -> Outcome:
        found, kept = waiting.found, waiting.kept
        if kept is None:
            reason = waiting.failure or "Nicht lesbar."
            return self._entrance.nothing(found.location, reason, is_fault=True)
        read = waiting.reading.result() if waiting.reading else None
        content: Content = None
        if read is not None:
            original = Original(kept.sha256, read.media_type, kept.size)
            try:
                content = self._signed(of_file(read, original, found, self._today))
            except ExtractionError as error:
                content = Unreadable(original, str(error))
        arrived = Arrived(found.location, self._arrival(found), kept.sha256, content)
        with self._catalogue.transaction() as connection:
            return self._entrance.enter(connection, arrived)

    def _signed(self, extraction: Extraction) -> Extraction:
        """What was read, with the mark of text recognition if that had a part in it."""
        by_ocr = self._settings.ocr and extraction.original.media_type == "application/pdf"
        return replace(extraction, extractor=extraction.extractor + BY_OCR * bool(by_ocr))

    def _enter_records(self, records: list[FoundRecord]) -> list[Outcome]:
        """A batch of records, in one transaction; their originals are put away before."""
        arrived = [self._prepared(record) for record in records]
        if not arrived:
            return []
        with self._catalogue.transaction() as connection:
            return [self._entrance.enter(connection, one) for one in arrived]

    def _prepared(self, record: FoundRecord) -> Arrived:
        kept = self._store.keep(io.BytesIO(record.line), len(record.line))
        arrival = self._arrival_of(record)
        with self._catalogue.reading() as connection:
            is_due = self._entrance.must_read(connection, arrival, kept.sha256)
        content: Content = None
        if is_due:
            original = Original(kept.sha256, RECORD_TYPE, kept.size)
            try:
                limit = self._settings.max_characters
                content = of_record(record, original, limit, self._today)
            except ExtractionError as error:
                content = Unreadable(original, str(error))
        return Arrived(record.shown, arrival, kept.sha256, content)

    def _arrival(self, found: FoundFile) -> Arrival:
        return Arrival(
            found.location,
            found.collection or self._collection,
            url=found.url,
            visibility=found.visibility or Visibility(self._settings.default_visibility),
            rights=found.rights,
            given=_checksum(found),
            fetched=found.fetched,
            own=found.own,
        )

    def _arrival_of(self, record: FoundRecord) -> Arrival:
        return Arrival(
            record.location,
            record.collection or self._collection,
            url=record.url,
            external_id=record.external_id,
            visibility=record.visibility or Visibility(self._settings.default_visibility),
            rights=record.rights,
            given=_checksum(record),
            own=record.own,
        )


def _checksum(found: FoundFile | FoundRecord) -> str:
    """Another text for other facts and terms from beside the bytes, "" for none.

    What a record says of itself is in its bytes.
    """
    given = found.given.checksum() if isinstance(found, FoundFile) else ""
    terms = [f"{name}={getattr(found, name)}" for name in sorted(found.own)]
    return sha256(repr((given, terms)).encode()).hexdigest() if terms else given
