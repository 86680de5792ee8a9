"""Entering: what becomes of bytes that have arrived, in the light of what the catalogue knows.

The same bytes again at their place are unchanged; elsewhere they are a second source; new bytes at
a known place are a new version; bytes that cannot be read are kept, with the reason.
"""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import Connection

from archive import care, intake, quarantine
from archive.catalogue import Catalogue
from archive.errors import StoreError
from archive.lookup import Known, is_shared, known_at, known_bytes
from archive.model import DocumentId, Extraction, Fetched, Original, Sha256, State
from archive.quarantine import Arrival
from ingest.extractors import reader
from ingest.extractors.pdf import NO_TEXT
from ingest.ocr import BY_OCR
from ingest.report import Outcome, Status
from ingest.sources.found import FoundSame


@dataclass(frozen=True, slots=True)
class Unreadable:
    """Bytes that gave no text, and the German reason."""

    original: Original
    reason: str


#: What reading gave; None if the catalogue was thought to know the bytes already.
Content = Extraction | Unreadable | None


@dataclass(frozen=True, slots=True)
class Arrived:
    """A document at the door. `shown` is how the report names its source."""

    shown: str
    arrival: Arrival
    sha256: Sha256
    content: Content


class Entrance:
    """Decides and enters. `again` has quarantined documents read once more, `ocr` those that are
    pictures and were never given to text recognition.
    """

    def __init__(self, catalogue: Catalogue, collection: str, ocr: bool = False) -> None:
        self._catalogue = catalogue
        self._collection = collection
        self._ocr = ocr
        self.again = False

    def must_read(self, connection: Connection, arrival: Arrival, sha256: Sha256) -> bool:
        """Whether bytes at a place have to be read, or are known well enough."""
        here = known_at(connection, arrival.location)
        if here and _is_overtaken(here, arrival.fetched):
            return False
        known = self._known(connection, arrival, sha256)
        return known is None or self._is_due(known, arrival)

    def same(self, found: FoundSame) -> Outcome:
        """The outcome of a place that says that nothing has changed."""
        location = found.location
        with self._catalogue.transaction() as connection:
            known = known_at(connection, location)
            if known is None and found.otherwise:
                return Outcome(location, Status.SKIPPED, reason=found.otherwise)
            if known is None:
                raise StoreError(f"{location} soll unverändert sein, ist aber nicht bekannt.")
            if not _is_overtaken(known, found.fetched):
                intake.see_again(connection, location, found.fetched)
        return Outcome(location, Status.UNCHANGED, known.document_id, pages=known.page_count)

    def nothing(self, location: str, reason: str, is_fault: bool) -> Outcome:
        """The outcome of a place that gives no bytes; a fault is noted in the catalogue."""
        if not is_fault:
            return Outcome(location, Status.SKIPPED, reason=reason)
        arrival = Arrival(location, self._collection)
        with self._catalogue.transaction() as connection:
            known = known_at(connection, location)
            document_id = known.document_id if known else None
            quarantine.note_quarantine(connection, arrival, reason, document_id)
        return Outcome(location, Status.QUARANTINED, document_id, reason)

    def end_of_file(self, location: str, faults: frozenset[str]) -> None:
        """A records file was read whole: faults that it has no more are forgotten."""
        with self._catalogue.transaction() as connection:
            quarantine.forget_mended(connection, location, faults)

    def enter(self, connection: Connection, arrived: Arrived) -> Outcome:
        """What becomes of a document. The catalogue is asked anew, since the one before it in the
        same run may have been its twin.
        """
        arrival, content = arrived.arrival, arrived.content
        here = known_at(connection, arrival.location)
        if here and _is_overtaken(here, arrival.fetched):
            reason = "Eine neuere Fassung ist schon da."
            return Outcome(
                arrived.shown, Status.UNCHANGED, here.document_id, reason, here.page_count
            )
        known = self._known(connection, arrival, arrived.sha256)
        still_unreadable = isinstance(content, Unreadable) and _is_unreadable(known)
        if known and (content is None or still_unreadable or not self._is_due(known, arrival)):
            return self._seen(connection, arrived, known, at_home=here is not None)
        holder = known or here
        document = holder.document_id if holder else None
        if known is None and here and is_shared(connection, here.document_id, arrival.location):
            document = None  # the place was a copy; its new bytes are a document of their own
        if isinstance(content, Extraction):
            return self._accept(connection, arrived, document, content)
        if content is None:
            raise StoreError(f"Für {arrived.shown} liegt nichts Gelesenes vor.")
        number = intake.quarantine_document(
            connection,
            document,
            arrival,
            content.original,
            reader(content.original.media_type),
            content.reason,
        )
        return Outcome(arrived.shown, Status.QUARANTINED, number, content.reason)

    def _known(self, connection: Connection, arrival: Arrival, sha256: Sha256) -> Known | None:
        """The document that has these bytes: the one of the place, else one from elsewhere.

        Records are told apart by their id: equal text under another id is another document.
        """
        here = known_at(connection, arrival.location)
        if here:
            return here if here.sha256 == sha256 else None
        is_record = arrival.external_id is not None
        return None if is_record else known_bytes(connection, sha256)

    def _is_due(self, known: Known, arrival: Arrival) -> bool:
        """Whether bytes that are known must be read again: with new code, or since what was given
        beside them has changed at the place itself. A copy elsewhere changes nothing.
        """
        if known.state is State.WITHDRAWN:
            return False
        if known.given is not None and known.given != arrival.given:
            return True
        if known.extractor.removesuffix(BY_OCR) != reader(known.media_type):
            return True
        if self._ocr and known.reason == NO_TEXT and not known.extractor.endswith(BY_OCR):
            return True
        return self.again and _is_unreadable(known)

    def _seen(
        self, connection: Connection, arrived: Arrived, known: Known, at_home: bool
    ) -> Outcome:
        """The same bytes again: nothing is new but perhaps the place."""
        arrival, document_id = arrived.arrival, known.document_id
        is_readable = not _is_unreadable(known)
        intake.see_source(connection, document_id, arrival, known.sha256, readable=is_readable)
        if not is_readable:
            content = arrived.content
            reason = content.reason if isinstance(content, Unreadable) else known.reason or ""
            quarantine.note_quarantine(connection, arrival, reason, document_id, known.sha256)
            return Outcome(arrived.shown, Status.QUARANTINED, document_id, reason)
        status = Status.UNCHANGED if at_home else Status.DUPLICATE
        return Outcome(arrived.shown, status, document_id, pages=known.page_count)

    def _accept(
        self,
        connection: Connection,
        arrived: Arrived,
        document: DocumentId | None,
        extraction: Extraction,
    ) -> Outcome:
        arrival = arrived.arrival
        status = Status.ADDED if document is None else Status.UPDATED
        if document is None:
            document = intake.add_document(connection, arrival, extraction)
        else:
            intake.add_version(connection, document, extraction)
            intake.see_source(connection, document, arrival, extraction.original.sha256)
            is_alone = not is_shared(connection, document, arrival.location)
            care.follow(connection, document, arrival, is_alone)
        if extraction.reason:
            status = Status.PARTIAL
        pages = len(extraction.pages)
        return Outcome(arrived.shown, status, document, extraction.reason, pages)


def _is_overtaken(known: Known, fetched: Fetched | None) -> bool:
    """Whether a place is known from later: web archives come in any order."""
    return bool(fetched and known.fetched and fetched.at < known.fetched)


def _is_unreadable(known: Known | None) -> bool:
    return known is not None and known.status == "quarantined"
