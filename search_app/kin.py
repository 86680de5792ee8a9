"""The relations of a document: what its text says of them, and the documents at the other end."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from archive.model import Json
from archive.relations import Related
from ingest.titlekey import title_key
from search_app.urls import document_path

#: What the other document is, seen from this one.
LABELS = {
    "successor_of": "Nachfolger von", "predecessor_of": "Vorgänger von", "part_of": "Teil von",
    "has_part": "Umfasst", "slides_of": "Folien zu", "has_slides": "Folien",
    "event_of": "Veranstaltung von", "has_event": "Veranstaltung", "mentions": "Nennt",
    "mentioned_in": "Genannt in", "attachment_of": "Anlage zu", "has_attachment": "Anlage",
    "other_format_of": "Anderes Format von", "near_duplicate_of": "Fast gleich mit",
}  # fmt: skip


#: How a reason begins that is words of the document itself; all others are conclusions.
SAID = "Der Text nennt"


def joined(said: Iterable[Json], found: Sequence[Related]) -> list[Json]:
    """Relations as JSON: those of the text first, with their document where it is known."""
    entries = [entry(each) for each in found]
    told: list[Json] = []
    for value in said:
        match = next((e for e in entries if _is_same(value, e)), None)
        if match is not None and isinstance(value, dict):
            entries.remove(match)
            told.append({**match, "title": value["title"]})
        else:
            told.append(value)
    return [*told, *entries]


def entry(each: Related) -> dict[str, Json]:
    """A relation with its document."""
    return {
        "type": each.type,
        "title": each.document.title,
        "reason": reason_of(each),
        "id": each.document.id,
        "url": document_path(each.document.id),
    }


def reason_of(each: Related) -> str:
    """Why two documents hang together, as it is told on the page of the first."""
    told = " ".join(each.reasons)
    if not each.is_told_there:
        return told
    return told.replace(SAID, f"Der Text von Fb. {each.document.id} nennt")


def label_of(kind: str) -> str:
    """What a relation is called on the screen."""
    return LABELS.get(kind, kind)


def _is_same(value: Any, known: dict[str, Json]) -> bool:
    if not isinstance(value, dict) or value.get("type") != known["type"]:
        return False
    return same_title(str(value.get("title")), str(known["title"]))


def same_title(one: str, other: str) -> bool:
    """Whether two titles are the same, or one is how the other begins.

    >>> same_title("Dorfbus", "Dorfbus, 2. Runde"), same_title("Dorfbus", "…")
    (True, False)
    """
    first, second = title_key(one), title_key(other)
    return bool(first and second) and (first.startswith(second) or second.startswith(first))
