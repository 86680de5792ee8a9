"""From the query tree to what the engine evaluates: words become terms of the German chain.

A query word matches a document word that was written alike (exact), has a dictionary form in
common (form), or contains it between hyphens (part). Each such possibility is an `Alternative`;
together they are one `Match`, and a document matches if any of them occurs.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from index.fields import EXACT, PARTS, TEXT, TITLE
from index.german import analyze, is_stopword, nfc
from index.german.fold import fold, surface
from index.query_tree import And, Keyed, Node, Not, Or, Phrase, Prefix, Running, Word
from index.why import Why


@dataclass(frozen=True, slots=True)
class Alternative:
    """A term of a field that answers a query word, and in which way."""

    field: str
    term: str
    why: Why


@dataclass(frozen=True, slots=True)
class Match:
    """One query word: any alternative will do. `label` is the word as typed."""

    label: str
    alternatives: tuple[Alternative, ...]


@dataclass(frozen=True, slots=True)
class Sequence:
    """Words of the exact field that follow each other."""

    label: str
    terms: tuple[str, ...]


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
    children: tuple[Plan, ...]


@dataclass(frozen=True, slots=True)
class Any:
    children: tuple[Plan, ...]


Plan = Match | Sequence | Beginning | Valued | Overlap | Negation | All | Any
Leaf = Match | Sequence | Beginning


def plan(node: Node | None) -> Plan:
    """What to evaluate for a query tree. The empty query asks for everything."""
    if node is None:
        return All(())
    planned = _plan(node, keep_stopwords=False)
    if planned is None:  # only stop words: then they are meant
        planned = _plan(node, keep_stopwords=True)
    return planned or All(())


def relaxed(strict: Plan) -> Plan | None:
    """The plan of the second tier: any of the words, a phrase as its words, all else as before.

    None if there are fewer than two words, since the tier would hold nothing new.
    """
    words = [word for leaf in leaves(strict) for word in _single_words(leaf)]
    if len(words) < 2:
        return None
    return All((*_constraints(strict), Any(tuple(words))))


def leaves(planned: Plan) -> Iterator[Leaf]:
    """The words, phrases and prefixes that are asked for, in order; excluded ones left out."""
    if isinstance(planned, Match | Sequence | Beginning):
        yield planned
    elif isinstance(planned, All | Any):
        for child in planned.children:
            yield from leaves(child)


def _plan(node: Node, keep_stopwords: bool) -> Plan | None:
    match node:
        case Word(text):
            return _word(text, keep_stopwords)
        case Phrase(text):
            terms = tuple(t.term for t in analyze(text) if t.why is Why.EXACT)
            return Sequence(text, terms) if terms else None
        case Prefix(text):
            return Beginning(f"{text}*", surface(nfc(text)))
        case Keyed(key, value):
            return Valued(key, fold(nfc(value)))
        case Running(first, last):
            return Overlap(first, last)
        case Not(child):
            planned = _plan(child, keep_stopwords=True)
            return Negation(planned) if planned else None
        case And(children):
            return _joined(All, children, keep_stopwords)
        case Or(children):
            return _joined(Any, children, keep_stopwords)


def _joined(
    kind: type[All] | type[Any], children: tuple[Node, ...], keep_stopwords: bool
) -> Plan | None:
    planned = tuple(p for child in children if (p := _plan(child, keep_stopwords)))
    if len(planned) < 2:
        return planned[0] if planned else None
    return kind(planned)


def _word(text: str, keep_stopwords: bool) -> Plan | None:
    """A word as typed may hold several tokens (`foo:bar`); then all of them must match."""
    positions: dict[int, list[Alternative]] = {}
    labels: dict[int, str] = {}
    written = nfc(text)
    for term in analyze(written):
        found = positions.setdefault(term.position, [])
        if term.why is Why.EXACT:
            labels[term.position] = written[term.begin : term.end]
        found += _alternatives(term.term, term.why)
    matches = tuple(
        Match(labels[p], tuple(dict.fromkeys(found)))
        for p, found in positions.items()
        if keep_stopwords or not is_stopword(labels[p])
    )
    if len(matches) < 2:
        return matches[0] if matches else None
    return All(matches)


def _alternatives(term: str, why: Why) -> list[Alternative]:
    if why is Why.EXACT:
        # the folded word itself: what text in other languages is indexed by
        folded = fold(term)
        return [
            Alternative(EXACT, term, Why.EXACT),
            Alternative(TEXT, folded, Why.FORM),
            Alternative(TITLE, folded, Why.FORM),
        ]
    if why is Why.FORM:
        return [
            Alternative(TEXT, term, Why.FORM),
            Alternative(TITLE, term, Why.FORM),
            Alternative(PARTS, term, Why.PART),
        ]
    return []  # the parts of a query word do not stand for the word


def _single_words(leaf: Leaf) -> Iterator[Leaf]:
    if not isinstance(leaf, Sequence):
        yield leaf
        return
    for term in leaf.terms:
        planned = _word(term, keep_stopwords=False)
        if planned:
            yield from leaves(planned)


def _constraints(strict: Plan) -> Iterator[Plan]:
    """What stays required in the second tier: facet values, running times, excluded words."""
    children = strict.children if isinstance(strict, All) else (strict,)
    for child in children:
        if isinstance(child, Valued | Overlap | Negation):
            yield child
        elif isinstance(child, All):
            yield from _constraints(child)
