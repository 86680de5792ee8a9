"""A document as JSON, by what the asker's role and the document's display allow.

display    below staff
full       everything, phone numbers and e-mail addresses covered
snippet    no page texts, no original
metadata   also no quotes
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime
from functools import lru_cache
from typing import Any
from urllib.parse import urlsplit

from archive.catalogue import Catalogue
from archive.kin import related
from archive.masking import mask
from archive.model import (
    Document,
    Fact,
    Original,
    Page,
    Period,
    Source,
    State,
    Version,
    Visibility,
)
from archive.vocabulary import regions
from index.hits import may_quote, may_read
from search_app.factshape import quoted
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
    facts = _tellable(document, catalogue.facts(version.id) if version else (), role)
    versions = catalogue.versions(document.id)
    found: Shape = {
        **_head(document),
        **_fields(catalogue, document, facts, role),
        "pages": [_page(page) for page in pages] if may_read(document, role) else [],
        "facts": quoted(facts, pages, document, role),
        "sources": [_source(s, document, staff) for s in catalogue.sources(document.id)],
        **_state(document, versions),
    }
    if not staff:
        found = covered(found)
    return _identified(document) | found | _originals(document, versions, role)


def told_facts(
    document: Document, facts: Iterable[Fact], pages: Sequence[Page], role: Visibility
) -> list[Shape]:
    """The facts with their evidence, as `show --json` gives them to this role."""
    found = quoted(_tellable(document, facts, role), pages, document, role)
    return found if role is Visibility.STAFF else [_covered_fact(each) for each in found]


def told_sources(catalogue: Catalogue, document: Document, role: Visibility) -> list[Shape]:
    """Where the document was found, as `show --json` gives it to this role."""
    staff = role is Visibility.STAFF
    found = [_source(each, document, staff) for each in catalogue.sources(document.id)]
    return found if staff else [covered(each) for each in found]


def covered(value: Any) -> Any:
    """The same JSON with phone numbers and e-mail addresses covered in every text."""
    if isinstance(value, str):
        return mask(value)
    if isinstance(value, dict):
        return {mask(key): _covered_entry(key, each) for key, each in value.items()}
    if isinstance(value, list):
        return [covered(each) for each in value]
    return value


def _covered_fact(told: Shape) -> Shape:
    """A fact whose quote is covered, covered as a whole."""
    for key in ("field", "rule", "status"):
        told[key] = _covered_name(told[key])
    told["value"] = covered(told["value"])
    return told


#: Thousands of facts have few fields and rules.
_covered_name = lru_cache(maxsize=1024)(mask)


def _covered_entry(key: str, value: Any) -> Any:
    """A value under its key. The official number of a region looks like a phone number."""
    is_region = key == "id" and isinstance(value, str) and regions.gazetteer().get(value)
    return value if is_region else covered(value)


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


def _tellable(document: Document, facts: Iterable[Fact], role: Visibility) -> list[Fact]:
    """Facts without what this role must not read: contacts, words of a text not to be quoted."""
    hidden = set() if role is Visibility.STAFF else {CONTACTS}
    if not may_quote(document, role):
        hidden.add(QUOTING)
    return [fact for fact in facts if fact.field not in hidden]


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
