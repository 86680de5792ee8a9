"""Writing what ingest found: documents, versions, sources, quarantine.

Every function works on the connection of a `Catalogue.transaction()`, and each change that the
index must learn leaves its row in the outbox of the same transaction.
"""

from __future__ import annotations

import unicodedata

from sqlalchemy import Connection, case, func, insert, select, update
from sqlalchemy.dialects.sqlite import insert as upsert

from archive import corrections, harvest, outbox
from archive.clock import now
from archive.model import (
    Display,
    DocumentId,
    Extraction,
    Fetched,
    Original,
    PageUnit,
    Sha256,
    State,
    VersionId,
)
from archive.quarantine import Arrival, leave_quarantine, note_quarantine
from archive.tables import collections, documents, facts, pages, sources, versions


def add_document(connection: Connection, arrival: Arrival, extraction: Extraction) -> DocumentId:
    """A new document with its first version and source; its number."""
    document_id = _new_document(connection, arrival, extraction.title, extraction.kind)
    add_version(connection, document_id, extraction)
    see_source(connection, document_id, arrival, extraction.original.sha256)
    return document_id


def add_version(
    connection: Connection, document_id: DocumentId, extraction: Extraction
) -> VersionId:
    """A new state of a document, which becomes the one that is shown and searched."""
    status = "complete" if extraction.reason is None else "partial"
    version_id = _new_version(
        connection,
        document_id,
        original=extraction.original,
        status=status,
        reason=extraction.reason,
        extractor=extraction.extractor,
        unit=extraction.unit,
        page_count=len(extraction.pages),
    )
    _add_content(connection, version_id, extraction)
    _show(connection, document_id, version_id, extraction)
    by_hand = corrections.columns(connection, document_id)
    if by_hand:
        row = documents.c.id == document_id
        connection.execute(update(documents).where(row).values(by_hand))
    harvest.disclose(connection, document_id)
    outbox.put(connection, document_id)
    return version_id


def quarantine_document(
    connection: Connection,
    document_id: DocumentId | None,
    arrival: Arrival,
    original: Original,
    extractor: str,
    reason: str,
) -> DocumentId:
    """Keep bytes that could not be read. A document with a readable version keeps showing it."""
    if document_id is None:
        name = unicodedata.normalize("NFC", arrival.location.rsplit("/", 1)[-1])
        title = " ".join(name.split())
        document_id = _new_document(connection, arrival, title, "Sonstiges", State.QUARANTINED)
    _new_version(
        connection,
        document_id,
        original=original,
        status="quarantined",
        reason=reason,
        extractor=extractor,
        unit=PageUnit.PAGE,
        page_count=0,
    )
    see_source(connection, document_id, arrival, original.sha256, readable=False)
    note_quarantine(connection, arrival, reason, document_id, original.sha256)
    return document_id


def see_source(
    connection: Connection,
    document_id: DocumentId,
    arrival: Arrival,
    sha256: Sha256,
    readable: bool = True,
) -> None:
    """Note that a document was found at a place, now."""
    at, fetched = now(), arrival.fetched
    changes = {
        "document_id": document_id, "url": arrival.url, "sha256": sha256, "last_seen": at,
        "given": arrival.given, "fetched": fetched and fetched.at,
        "etag": fetched and fetched.etag, "last_modified": fetched and fetched.last_modified,
    }  # fmt: skip
    row = {**changes, "location": arrival.location, "first_seen": at}
    connection.execute(
        upsert(sources).values(row).on_conflict_do_update(["location"], set_=changes)
    )
    if readable:
        leave_quarantine(connection, arrival.location)


def see_again(connection: Connection, location: str, fetched: Fetched) -> None:
    """Note that a place was asked, now, and has what it had. Headers that it left out stay."""
    kept = {"etag": fetched.etag, "last_modified": fetched.last_modified}
    told = {name: value for name, value in kept.items() if value}
    connection.execute(
        update(sources)
        .where(sources.c.location == location)
        .values(last_seen=now(), fetched=fetched.at, **told)
    )
    leave_quarantine(connection, location)


def _new_document(
    connection: Connection,
    arrival: Arrival,
    title: str,
    kind: str,
    state: State = State.ACTIVE,
) -> DocumentId:
    at = now()
    values: dict[str, object] = dict(
        external_id=arrival.external_id,
        state=state,
        title=title,
        kind=kind,
        period_imprecise=[],
        years=[],
        collection_id=collection_id(connection, arrival.collection),
        rights=arrival.rights,
        visibility=arrival.visibility,
        display=Display.FULL,
        added=at,
        changed=at,
        revision=1,
    )
    statement = insert(documents).values(values).returning(documents.c.id)
    return DocumentId(connection.execute(statement).scalar_one())


def _new_version(
    connection: Connection,
    document_id: DocumentId,
    *,
    original: Original,
    status: str,
    reason: str | None,
    extractor: str,
    unit: PageUnit,
    page_count: int,
) -> VersionId:
    newest = select(func.coalesce(func.max(versions.c.number), 0)).where(
        versions.c.document_id == document_id
    )
    values: dict[str, object] = dict(
        document_id=document_id,
        number=connection.execute(newest).scalar_one() + 1,
        sha256=original.sha256,
        media_type=original.media_type,
        size=original.size,
        status=status,
        reason=reason,
        extractor=extractor,
        unit=unit,
        page_count=page_count,
        added=now(),
    )
    statement = insert(versions).values(values).returning(versions.c.id)
    return VersionId(connection.execute(statement).scalar_one())


def _add_content(connection: Connection, version_id: VersionId, extraction: Extraction) -> None:
    page_rows = [
        {"version_id": version_id, "number": p.number, "heading": p.heading, "text": p.text}
        for p in extraction.pages
    ]
    fact_rows = [
        {
            "version_id": version_id, "field": f.field, "value": f.value,
            "page": f.evidence.page, "begin": f.evidence.begin, "end": f.evidence.end,
            "quote": f.evidence.quote, "rule": f.evidence.rule,
            "confidence": f.confidence, "status": f.status,
        }
        for f in extraction.facts
    ]  # fmt: skip
    if page_rows:
        connection.execute(insert(pages), page_rows)
    if fact_rows:
        connection.execute(insert(facts), fact_rows)


def _show(
    connection: Connection, document_id: DocumentId, version_id: VersionId, extraction: Extraction
) -> None:
    period = extraction.period
    withdrawn = documents.c.state == State.WITHDRAWN
    connection.execute(
        update(documents)
        .where(documents.c.id == document_id)
        .values(
            # a withdrawn document stays so, whatever comes in at its place
            state=case((withdrawn, State.WITHDRAWN.value), else_=State.ACTIVE.value),
            version_id=version_id,
            title=extraction.title,
            kind=extraction.kind,
            language=extraction.language,
            sort_date=extraction.sort_date,
            date_wording=extraction.date_wording,
            period_begin=period.begin if period else None,
            period_end=period.end if period else None,
            period_wording=period.wording if period else None,
            period_imprecise=list(period.imprecise) if period else [],
            years=list(extraction.years),
            changed=now(),
            revision=documents.c.revision + 1,
        )
    )


def collection_id(connection: Connection, name: str) -> int:
    """The number of a collection, which is made if there is none of the name.

    However a keyboard or a file system writes an umlaut, it is one name: addresses are NFC.
    """
    name = unicodedata.normalize("NFC", name)
    connection.execute(upsert(collections).values(name=name).on_conflict_do_nothing())
    query = select(collections.c.id).where(collections.c.name == name)
    return int(connection.execute(query).scalar_one())
