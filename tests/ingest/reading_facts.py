"""Reading facts out of a text, for the tests of the readers."""

from __future__ import annotations

from archive.model import ACCEPTED, Fact, Json, Kind, Page, PageUnit
from ingest.facts.subject import Reader, Subject


def subject(text: str, kind: str = Kind.OTHER, title: str = "", **more: object) -> Subject:
    return Subject([Page(1, text)], title, kind, PageUnit.SECTION, "text/plain", "de", **more)  # type: ignore[arg-type]


def read(reader: Reader, text: str, kind: str = Kind.OTHER, title: str = "") -> list[Fact]:
    facts = list(reader(subject(text, kind, title)))
    for fact in facts:
        evidence = fact.evidence
        assert evidence.page == 1 and evidence.begin is not None and evidence.end is not None
        words = " ".join(text[evidence.begin : evidence.end].split())
        assert words.startswith(evidence.quote)
    return facts


def values(reader: Reader, text: str, kind: str = Kind.OTHER, title: str = "") -> list[Json]:
    """The accepted values, in the order of reading."""
    return [f.value for f in read(reader, text, kind, title) if f.status == ACCEPTED]
