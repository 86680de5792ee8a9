"""A document as JSON, by what the asker's role and the document's display allow.

display    below staff
full       everything, phone numbers and e-mail addresses covered
snippet    no page texts, no original
metadata   also no quotes
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import Any
from urllib.parse import urlsplit

from archive.catalogue import Catalogue
from archive.masking import mask
from archive.model import (
    Document,
    Evidence,
    Fact,
    Original,
    Page,
    Period,
    Source,
    State,
    Version,
    Visibility,
)
from archive.relations import related
from index.hits import may_quote, may_read
from search_app.factvalues import CONTACTS, QUOTING, fields
from search_app.kin import joined

Shape = dict[str, Any]


def shape(catalogue: Catalogue, document: Document, role: Visibility) -> Shape:
    """A document as this role may read it; its tombstone if it was withdrawn."""
    if document.state is State.WITHDRAWN:
        return _tombstone(document)
    staff = role is Visibility.STAFF
    version = document.version
    pages = catalogue.pages([version.id]).get(version.id, ()) if version else ()
    facts = _known_facts(catalogue.facts(version.id) if version else (), staff)
    if not may_quote(document, role):
        facts = [fact for fact in facts if fact.field != QUOTING]
    versions = catalogue.versions(document.id)
    found: Shape = {
        **_head(document),
        **_fields(catalogue, document, facts, role),
        "pages": [_page(page) for page in pages] if may_read(document, role) else [],
        "facts": [_fact(fact, _quote(fact, pages, document, role)) for fact in facts],
        "sources": [_source(s, document, staff) for s in catalogue.sources(document.id)],
        **_state(document, versions),
    }
    if not staff:
        found = covered(found)
    return _identified(document) | found | _originals(document, versions, role)


def covered(value: Any) -> Any:
    """The same JSON with phone numbers and e-mail addresses covered in every text."""
    if isinstance(value, str):
        return mask(value)
    if isinstance(value, dict):
        return {mask(key): covered(each) for key, each in value.items()}
    if isinstance(value, list):
        return [covered(each) for each in value]
    return value


def told_place(location: str, external_id: str | None) -> str:
    """A place as it may be told: a URL whole, of a path only the last part.

    >>> told_place("/srv/eingang/projekt.html", None), told_place("/srv/a.jsonl#x/4", "x/4")
    ('projekt.html', 'a.jsonl#x/4')
    """
    if urlsplit(location).scheme in ("http", "https"):
        return location
    record = f"#{external_id}"
    path = location.removesuffix(record)
    name = path.replace("\\", "/").rstrip("/").rpartition("/")[2]
    return name if path == location else name + record


def _fields(
    catalogue: Catalogue, document: Document, facts: Sequence[Fact], role: Visibility
) -> Shape:
    """The fields of the facts; `relations` also with the documents that this role may see."""
    found = fields(facts, role is Visibility.STAFF)
    found["relations"] = joined(found["relations"], related(catalogue, document, role))
    return found


def _tombstone(document: Document) -> Shape:
    withdrawal = document.withdrawal
    return {
        "id": document.id,
        "title": mask(document.title),
        "withdrawn": {
            "at": _moment(withdrawal.at) if withdrawal else None,
            "reason": withdrawal.reason if withdrawal else None,
        },
    }


def _known_facts(facts: Iterable[Fact], staff: bool) -> list[Fact]:
    return [fact for fact in facts if staff or fact.field != CONTACTS]


def _identified(document: Document) -> Shape:
    found: Shape = {"id": document.id}
    if document.external_id is not None:
        found["external_id"] = document.external_id
    return found


def _head(document: Document) -> Shape:
    return {
        "title": document.title,
        "kind": document.kind,
        "language": document.language,
        "date": document.date_wording,
        "period": _period(document.period),
        "collection": document.collection,
        "rights": document.rights,
        "visibility": document.visibility.value,
        "display": document.display.value,
    }


def _period(period: Period | None) -> Shape | None:
    if period is None:
        return None
    return {
        "begin": period.begin.isoformat() if period.begin else None,
        "end": period.end.isoformat() if period.end else None,
        "wording": period.wording,
        "imprecise": list(period.imprecise),
    }


def _page(page: Page) -> Shape:
    found: Shape = {"page": page.number}
    if page.heading is not None:
        found["heading"] = page.heading
    return found | {"text": page.text}


def _fact(fact: Fact, quote: str) -> Shape:
    evidence = fact.evidence
    return {
        "field": fact.field,
        "value": fact.value,
        "page": evidence.page,
        "begin": evidence.begin,
        "end": evidence.end,
        "quote": quote,
        "rule": evidence.rule,
        "confidence": fact.confidence,
        "status": fact.status,
    }


def _quote(fact: Fact, pages: Sequence[Page], document: Document, role: Visibility) -> str:
    """The words of a fact's evidence, empty where they may not be quoted.

    They are covered as part of their page: half a phone number does not look like one.
    """
    evidence = fact.evidence
    if role is Visibility.STAFF:
        return evidence.quote
    if not may_quote(document, role):
        return ""
    return _covered_in_place(evidence, pages) or mask(evidence.quote)


def _covered_in_place(evidence: Evidence, pages: Sequence[Page]) -> str | None:
    if evidence.begin is None or evidence.end is None:
        return None
    for page in pages:
        if page.number == evidence.page:
            if page.text[evidence.begin : evidence.end] == evidence.quote:
                return mask(page.text)[evidence.begin : evidence.end]
    return None


def _source(source: Source, document: Document, staff: bool) -> Shape:
    location = source.location if staff else told_place(source.location, document.external_id)
    found: Shape = {"location": location}
    if source.url is not None:
        found["url"] = source.url
    return found | {
        "first_seen": _moment(source.first_seen),
        "last_seen": _moment(source.last_seen),
    }


def _state(document: Document, versions: Sequence[Version]) -> Shape:
    """Where the document stands; why, if it could never be read."""
    found: Shape = {"state": document.state.value}
    if document.state is State.QUARANTINED and versions:
        found["reason"] = versions[-1].reason
    return found


def _originals(document: Document, versions: Iterable[Version], role: Visibility) -> Shape:
    """The versions, readable ones only below staff, and the bytes of the one that is shown."""
    staff, shown = role is Visibility.STAFF, document.version
    told = [version for version in versions if staff or version.status != State.QUARANTINED]
    return {
        "versions": [_version(version) for version in told],
        "original": _original(shown.original) if shown and may_read(document, role) else None,
    }


def _version(version: Version) -> Shape:
    found: Shape = {"number": version.number, "status": version.status}
    if version.reason is not None:
        found["reason"] = version.reason
    return {
        **found,
        **_original(version.original),
        "added": _moment(version.added),
        "pages": version.page_count,
    }


def _original(original: Original) -> Shape:
    return {
        "sha256": original.sha256,
        "media_type": original.media_type,
        "size": original.size,
    }


def _moment(at: datetime) -> str:
    return f"{at.isoformat()}Z"
