"""The tree of a query: what the grammar of `index.query` reads, and `index.plan` evaluates."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Word:
    """One word as typed, or a hyphen compound."""

    text: str


@dataclass(frozen=True, slots=True)
class Prefix:
    """The beginning of a word, at least three letters."""

    text: str


@dataclass(frozen=True, slots=True)
class Phrase:
    """Words that must follow each other exactly as typed."""

    text: str


@dataclass(frozen=True, slots=True)
class Keyed:
    """A facet value."""

    key: str
    value: str


@dataclass(frozen=True, slots=True)
class Running:
    """A running time that overlaps the years `first` to `last`, both inclusive."""

    first: int
    last: int


@dataclass(frozen=True, slots=True)
class Not:
    child: Node


@dataclass(frozen=True, slots=True)
class And:
    children: tuple[Node, ...]


@dataclass(frozen=True, slots=True)
class Or:
    children: tuple[Node, ...]


Node = Word | Prefix | Phrase | Keyed | Running | Not | And | Or
