"""What happened to each document of a run, and the sum of it."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from enum import StrEnum

from archive.model import DocumentId


class Status(StrEnum):
    """The end of a document's way through ingest."""

    ADDED = "added"
    UPDATED = "updated"
    UNCHANGED = "unchanged"
    DUPLICATE = "duplicate"
    PARTIAL = "partial"
    QUARANTINED = "quarantined"
    SKIPPED = "skipped"

    @property
    def german(self) -> str:
        return _GERMAN[self]


_GERMAN = {
    Status.ADDED: "neu",
    Status.UPDATED: "neue Fassung",
    Status.UNCHANGED: "unverändert",
    Status.DUPLICATE: "schon vorhanden",
    Status.PARTIAL: "unvollständig",
    Status.QUARANTINED: "nicht lesbar",
    Status.SKIPPED: "übergangen",
}


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one document. `document_id` is None where the archive knows none."""

    source: str
    status: Status
    document_id: DocumentId | None = None
    reason: str | None = None
    pages: int | None = None


@dataclass(slots=True)
class IngestReport:
    """The outcomes of a run, in order."""

    outcomes: list[Outcome] = field(default_factory=list)

    @property
    def counts(self) -> dict[Status, int]:
        """How many documents came to each end; ends that nobody came to are left out."""
        found = Counter(outcome.status for outcome in self.outcomes)
        return {status: found[status] for status in Status if found[status]}

    @property
    def has_refusals(self) -> bool:
        """Whether anything could not be read."""
        return any(outcome.status is Status.QUARANTINED for outcome in self.outcomes)
