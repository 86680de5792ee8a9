"""From rows of the catalogue to the values of the model."""

from __future__ import annotations

from datetime import date
from typing import Any

from archive.model import (
    Display,
    Document,
    DocumentId,
    Evidence,
    Fact,
    Fetched,
    Original,
    PageUnit,
    Period,
    Sha256,
    Source,
    State,
    Version,
    VersionId,
    Visibility,
    Withdrawal,
)
from archive.tables import facts

#: The columns of a fact: by position, since a document may have tens of thousands.
FACT = (
    facts.c.field, facts.c.value, facts.c.confidence, facts.c.status,
    facts.c.rule, facts.c.quote, facts.c.page, facts.c.begin, facts.c.end,
)  # fmt: skip


def document_of(row: Any) -> Document:
    """A document, from a row of documents with its collection and shown version."""
    withdrawal = None
    if row["withdrawn_at"] is not None:
        withdrawal = Withdrawal(row["withdrawn_at"], row["withdrawn_reason"])
    return Document(
        id=DocumentId(row["id"]),
        external_id=row["external_id"],
        state=State(row["state"]),
        title=row["title"],
        kind=row["kind"],
        language=row["language"],
        sort_date=row["sort_date"],
        date_wording=row["date_wording"],
        period=period_of(row),
        years=tuple(row["years"]),
        collection=row["collection"],
        rights=row["rights"],
        visibility=Visibility(row["visibility"]),
        display=Display(row["display"]),
        withdrawal=withdrawal,
        version=version_of(row, "version_") if row["version_id"] is not None else None,
        added=row["added"],
        changed=row["changed"],
        revision=row["revision"],
    )


def period_of(row: Any) -> Period | None:
    """The running time of a document, None if it has none."""
    if row["period_wording"] is None:
        return None
    begin: date | None = row["period_begin"]
    end: date | None = row["period_end"]
    return Period(begin, end, row["period_wording"], tuple(row["period_imprecise"]))


def version_of(row: Any, prefix: str = "") -> Version:
    """A version, from a row whose columns may bear a prefix."""
    return Version(
        id=VersionId(row["version_id" if prefix else "id"]),
        number=row[f"{prefix}number"],
        original=Original(
            Sha256(row[f"{prefix}sha256"]), row[f"{prefix}media_type"], row[f"{prefix}size"]
        ),
        status=row[f"{prefix}status"],
        reason=row[f"{prefix}reason"],
        extractor=row[f"{prefix}extractor"],
        unit=PageUnit(row[f"{prefix}unit"]),
        page_count=row[f"{prefix}page_count"],
        added=row[f"{prefix}added"],
    )


def fact_of(row: Any) -> Fact:
    """A fact with its evidence, from a row of facts."""
    return fact_from(*(row[column.name] for column in FACT))


def fact_from(field: str, value: Any, confidence: float, status: str, *evidence: Any) -> Fact:
    """A fact, from the values of `FACT`."""
    return Fact(field, value, Evidence(*evidence), confidence, status)


def source_of(row: Any) -> Source:
    """Where a document was found, with what a web server said there."""
    fetched = None
    if row["fetched"] is not None:
        fetched = Fetched(row["fetched"], row["etag"], row["last_modified"])
    return Source(row["location"], row["url"], row["first_seen"], row["last_seen"], fetched)
