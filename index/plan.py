"""What the engine evaluates: the query tree with its words turned into terms. `planner` makes it.

A query word is a `Match`: a list of alternatives, of which any will do. An alternative is a term
of one field, or several words that stand in a certain way to each other; each says why it
answers the word, and how much a place counts (`weight`).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from index.fields import EXACT
from index.why import Why


@dataclass(frozen=True, slots=True)
class Alternative:
    """A term of a field that answers a query word, and in which way."""

    field: str
    term: str
    why: Why
    weight: float = 1.0


#: One word of several: any of its alternatives.
Unit = tuple[Alternative, ...]


@dataclass(frozen=True, slots=True)
class Inside:
    """Parts that stand in this order inside one word."""

    terms: tuple[str, ...]
    why: Why
    weight: float = 1.0


@dataclass(frozen=True, slots=True)
class Following:
    """Words at fixed distances: unit i stands `offsets[i]` positions behind the first."""

    units: tuple[Unit, ...]
    offsets: tuple[int, ...]
    why: Why
    weight: float = 1.0


@dataclass(frozen=True, slots=True)
class Joined:
    """A head, then one or two articles or prepositions, then its modifier."""

    head: Unit
    modifier: Unit
    why: Why
    weight: float = 1.0


Answer = Alternative | Inside | Following | Joined


@dataclass(frozen=True, slots=True)
class Match:
    """One query word: any alternative will do. `label` is the word as typed.

    What else a name of several words is called has no label; the words speak for themselves.
    `parts` are the single parts of a compound, for the second tier.
    """

    label: str
    alternatives: tuple[Answer, ...]
    parts: tuple[Match, ...] = ()


@dataclass(frozen=True, slots=True)
class Sequence:
    """Words of the exact field at these distances from the first one; mostly 0, 1, 2."""

    label: str
    terms: tuple[str, ...]
    offsets: tuple[int, ...]
    words: tuple[Match, ...] = ()


@dataclass(frozen=True, slots=True)
class Beginning:
    """Any word of the exact field that begins so."""

    label: str
    prefix: str


@dataclass(frozen=True, slots=True)
class Valued:
    """A facet value; compared folded, so that case and umlaut dots do not matter."""

    key: str
    value: str


@dataclass(frozen=True, slots=True)
class Overlap:
    """A running time that overlaps the years, both inclusive."""

    first: int
    last: int


@dataclass(frozen=True, slots=True)
class Negation:
    child: Plan


@dataclass(frozen=True, slots=True)
class All:
    """All children. `bonus` words are not asked for; where they match they raise the score."""

    children: tuple[Plan, ...]
    bonus: tuple[Match, ...] = ()


@dataclass(frozen=True, slots=True)
class Any:
    children: tuple[Plan, ...]


Plan = Match | Sequence | Beginning | Valued | Overlap | Negation | All | Any
Leaf = Match | Sequence | Beginning


def phrase(sequence: Sequence) -> Following:
    """A phrase as an answer: its words as typed."""
    units = tuple((Alternative(EXACT, term, Why.EXACT),) for term in sequence.terms)
    return Following(units, sequence.offsets, Why.EXACT)


def leaves(planned: Plan) -> Iterator[Leaf]:
    """The words, phrases and prefixes that are asked for, in order; excluded ones left out."""
    if isinstance(planned, Match | Sequence | Beginning):
        yield planned
    elif isinstance(planned, All | Any):
        for child in planned.children:
            yield from leaves(child)


def corrected(planned: Plan, meant: dict[str, Match]) -> Plan:
    """A plan with the words of these labels replaced."""
    match planned:
        case Match(label):
            return meant.get(label, planned)
        case All(children, bonus):
            return All(tuple(corrected(child, meant) for child in children), bonus)
        case Any(children):
            return Any(tuple(corrected(child, meant) for child in children))
        case Sequence(label, terms, offsets, words):
            return Sequence(label, terms, offsets, tuple(meant.get(w.label, w) for w in words))
    return planned


def relaxed(strict: Plan, minimum: int = 2) -> Plan | None:
    """The plan of the second tier: any of the words, a phrase as its words, all else as before.

    A compound counts by its single parts too. None if there are fewer words than `minimum`: then
    the tier would hold nothing new.
    """
    words = tuple(word for leaf in leaves(strict) for word in _single_words(leaf))
    parts = tuple(part for word in words if isinstance(word, Match) for part in word.parts)
    if len(words) + len(parts) < minimum:
        return None
    bonus = strict.bonus if isinstance(strict, All) else ()
    return All((*_constraints(strict), Any((*words, *parts))), bonus)


def _single_words(leaf: Leaf) -> tuple[Leaf, ...]:
    return leaf.words if isinstance(leaf, Sequence) else (leaf,)


def _constraints(strict: Plan) -> Iterator[Plan]:
    """What stays required in the second tier: facet values, running times, excluded words."""
    children = strict.children if isinstance(strict, All) else (strict,)
    for child in children:
        if isinstance(child, Valued | Overlap | Negation):
            yield child
        elif isinstance(child, All):
            yield from _constraints(child)
