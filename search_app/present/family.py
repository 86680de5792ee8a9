"""The family of a project: what went before, what it is part of, what followed."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from archive.masking import mask
from archive.model import REJECTED, UNSURE
from archive.relations import Related
from search_app.dossier import Dossier
from search_app.kin import SAID, reason_of, same_title
from search_app.present.hits import when
from search_app.present.text import shown_title
from search_app.urls import document_path

BEFORE, AFTER, WHOLE, PART = "successor_of", "predecessor_of", "part_of", "has_part"
TYPES = (BEFORE, AFTER, WHOLE, PART)
#: What the other one is, seen from this document.
NAMES = {BEFORE: "Vorgänger", AFTER: "Nachfolger", WHOLE: "übergeordnet", PART: "Teilprojekt"}


@dataclass(frozen=True, slots=True)
class Relative:
    """A project of the family. Without a number it is known by its title only."""

    role: str
    title: str
    number: int | None
    url: str
    when: str
    reason: str
    is_likely: bool


@dataclass(frozen=True, slots=True)
class Family:
    """The chain: what stands above, this document with its parts, what stands below.

    `before_likely` and `after_likely` say that a link is concluded, not told.
    """

    above: tuple[Relative, ...]
    parts: tuple[Relative, ...]
    below: tuple[Relative, ...]
    after_likely: bool


def family(dossier: Dossier) -> Family | None:
    """The family of a document, None if it has none."""
    known = [_relative(each) for each in dossier.kin(*TYPES)]
    said = [_said(fact["value"]) for fact in dossier.told if _tells(fact)]
    told = [one for one in said if not any(same_title(one.title, k.title) for k in known)]
    everyone = [*known, *told]
    if not everyone:
        return None

    def of(kind: str) -> list[Relative]:
        return [one for one in everyone if one.role == NAMES[kind]]

    below = of(AFTER)
    return Family(
        above=tuple([*of(WHOLE), *of(BEFORE)]),
        parts=tuple(of(PART)),
        below=tuple(below),
        after_likely=bool(below) and below[0].is_likely,
    )


def _relative(each: Related) -> Relative:
    document = each.document
    return Relative(
        role=NAMES[each.type],
        title=shown_title(document.title),
        number=document.id,
        url=document_path(document.id),
        when=when(document.date_wording, document.sort_date),
        reason=mask(reason_of(each)),
        is_likely=not each.reasons or not each.reasons[0].startswith(SAID),
    )


def _tells(fact: Mapping[str, Any]) -> bool:
    value = fact["value"]
    # what is not sure is told only of a document that is there: then it is a relation
    is_told = fact["field"] == "relations" and fact["status"] not in (REJECTED, UNSURE)
    return is_told and isinstance(value, Mapping) and value.get("type") in TYPES


def _said(value: Mapping[str, Any]) -> Relative:
    return Relative(
        role=NAMES[str(value["type"])],
        title=shown_title(str(value.get("title") or "")),
        number=None,
        url="",
        when="",
        reason="Im Text genannt, nicht im Archiv gefunden.",
        is_likely=False,
    )
