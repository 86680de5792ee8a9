"""Events as lists print them: when, where, of which series, with how many sets of slides."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from archive.catalogue import Catalogue
from archive.kin import kin
from archive.masking import mask
from archive.model import Document, Visibility
from index.request import Hit
from search_app import occasion
from search_app.occasion import Occasion
from search_app.present.text import shown_title
from search_app.profile.seen import told

SLIDES = "has_slides"


@dataclass(frozen=True, slots=True)
class Happening:
    """An event. `occasion` is None where no day is known: none is made up."""

    document: Document
    occasion: Occasion | None
    slides: tuple[Document, ...]

    @property
    def title(self) -> str:
        return shown_title(self.document.title)

    @property
    def place(self) -> str:
        return mask(self.occasion.place) if self.occasion else ""

    @property
    def series(self) -> str:
        """The series, with its number, where the title does not say it anyway."""
        if self.occasion is None or not self.occasion.series:
            return ""
        number = f" {self.occasion.number}" if self.occasion.number is not None else ""
        name = mask(f"{self.occasion.series}{number}")
        return "" if name.casefold() in self.title.casefold() else name


def happenings(
    catalogue: Catalogue, hits: Iterable[Hit], role: Visibility
) -> tuple[Happening, ...]:
    """The events behind hits, in their order."""
    listed = told(catalogue, hits, role, (occasion.FIELD,))
    related = kin(catalogue, (each.document.id for each in listed), role)
    return tuple(
        Happening(
            each.document,
            occasion.of_facts(each.facts),
            tuple(
                other.document
                for other in related.get(each.document.id, ())
                if other.type == SLIDES
            ),
        )
        for each in listed
    )
