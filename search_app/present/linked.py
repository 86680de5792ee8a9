"""Values of facts with the address of the page that is about them."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from typing import Any

from archive.masking import DOT
from archive.model import ACCEPTED, UNSURE, Evidence, Fact
from index.factfacets import FIELDS, factfacets
from index.regions import FIELD as REGIONS
from search_app import entities

#: Fields whose values are entities, and the facet they belong to.
FACET_OF = {
    **{field: facet for facet, field in FIELDS.items() if facet in entities.FACETS},
    REGIONS: "region",
}
#: Fields whose values lead to pages of others.
FOREIGN = ("links", "attachments")
_WEB = re.compile(r"https?://[^\s\"'<>\\]+")
UNSURE_NOTE = "(unsicher)"
_OUTSIDE = Evidence("", "")

#: {facet key: values} of a document.
Facets = Mapping[str, Collection[str]]


@dataclass(frozen=True, slots=True)
class Link:
    """Words; `url` is where they lead, "" if nowhere, `note` is told beside them. `is_foreign`: the
    address is none of the archive.
    """

    text: str
    url: str = ""
    note: str = ""
    is_foreign: bool = False


def value_url(field: str, value: Any) -> str:
    """The page of a single value, "" where it has none."""
    facet = FACET_OF.get(field)
    if facet is None:
        return ""
    found = factfacets([Fact(field, value, _OUTSIDE, status=ACCEPTED)]).get(facet, ())
    return entities.path(facet, found[0]) if found else ""


def foreign_url(field: str, value: Any) -> str:
    """Where a link or file of a page leads, "" where that is no whole web address."""
    told = value.get("url") if isinstance(value, Mapping) else value
    is_whole = isinstance(told, str) and _WEB.fullmatch(told) and DOT not in told
    return str(told) if field in FOREIGN and is_whole else ""


def name_url(facet: str, name: str, facets: Facets) -> str:
    """The page of what a document calls so, if it is among the document's values of a facet."""
    return entities.path(facet, name) if name in facets.get(facet, ()) else ""


def noted(status: str, *told: str) -> str:
    """What is said beside a value, whether it is unsure included."""
    said = ", ".join(part for part in told if part)
    return " ".join(filter(None, (said, UNSURE_NOTE if status == UNSURE else "")))
