"""What the chain gives: terms in layers, each with its place and the reason why it answers."""

from __future__ import annotations

from enum import StrEnum
from typing import NamedTuple

from index.why import Why

#: The parts of a word are numbered to here; further ones share the last number.
MOST_PARTS = 7
#: Parts of a word completed from a suspended hyphen are numbered from here.
COMPLETED = 8


class Layer(StrEnum):
    """How a term stands to its word. JOINER marks articles and prepositions; nobody asks for it."""

    EXACT = "exact"
    FORM = "form"
    PART = "part"
    ROOT = "root"
    JOINER = "joiner"

    @property
    def why(self) -> Why:
        return _WHY[self]


_WHY = {Layer.EXACT: Why.EXACT, Layer.FORM: Why.FORM, Layer.PART: Why.PART}
_WHY |= {Layer.ROOT: Why.FORM, Layer.JOINER: Why.FORM}


class Term(NamedTuple):
    """A term of a text: characters `begin` to `end` of the NFC text, the word's `position`."""

    term: str
    begin: int
    end: int
    position: int
    layer: Layer
    part: int = 0

    @property
    def why(self) -> Why:
        return self.layer.why


class WordTerm(NamedTuple):
    """A term of a single word; offsets count from the word's first character."""

    term: str
    layer: Layer
    begin: int
    end: int
    part: int = 0
