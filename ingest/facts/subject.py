"""A document as the rules for facts see it, and what such a rule is."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from archive.model import Fact, Page, PageUnit
from ingest.extractors.base import RawFact


@dataclass(frozen=True, slots=True)
class Subject:
    """What a rule may look at. Facts point into the texts of `pages`, which are clean."""

    pages: Sequence[Page]
    title: str
    kind: str
    unit: PageUnit
    media_type: str
    language: str | None = None
    #: The days of the document itself, ISO: of its event, its publication, its period.
    own_days: frozenset[str] = frozenset()
    #: What its markup states already.
    stated: Sequence[RawFact] = ()


#: Reads some facts of a document, each with its evidence. Pure; never fails for what a text says.
Reader = Callable[[Subject], Iterable[Fact]]
