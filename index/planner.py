"""From the query tree to what the engine evaluates: words become terms of the German chain.

A query word is answered by the word as typed, its dictionary form, a longer word that contains
it, its derivations, and with less weight its synonyms. A compound is answered by

    the word itself                 Quartiersentwicklung
    all its parts in one word       Quartiersentwicklungskonzept
    its parts side by side          Quartier-Entwicklung, Stadt Entwicklung
    head, article, modifier         Entwicklung der Quartiere

and never by its parts anywhere in the document. Words side by side in the query may be the name
of something that has synonyms, and may stand in one word of the document: the first adds
alternatives, the second a bonus.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache
from itertools import pairwise

from index.fields import (
    APART,
    EXACT,
    INSIDE,
    PARTS,
    REGIONS,
    ROOTS,
    SINGLE_PART,
    SYNONYM,
    TEXT,
    TITLE,
)
from index.german import Chain, Layer, Learnt, is_stopword, nfc
from index.german.fold import fold, surface
from index.german.plain import plain_term
from index.german.stopwords import JOINERS
from index.german.synonyms import Key, Synonyms
from index.places import MOST_JOINERS
from index.plan import (
    All,
    Alternative,
    Answer,
    Any,
    Beginning,
    Following,
    Inside,
    Joined,
    Match,
    Negation,
    Overlap,
    Plan,
    Unit,
    Valued,
)
from index.plan import Sequence as Words
from index.query_tree import And, Keyed, Node, Not, Or, Phrase, Prefix, Running, Word
from index.why import Why

_KEPT_WORDS = 20_000


@dataclass(frozen=True, slots=True)
class _Typed:
    """A word of the query that asks for something, and what stands before it."""

    text: str
    number: int
    joined: bool


class Planner:
    """Plans queries by a chain and the synonyms that belong to it."""

    def __init__(self, chain: Chain) -> None:
        self.chain = chain
        self.match = lru_cache(maxsize=_KEPT_WORDS)(self._matched)

    @cached_property
    def _synonyms(self) -> Synonyms:
        """Read at the first query; whoever only writes the index needs none."""
        return Synonyms(self._key, self.chain.learnt.abbreviations)

    def plan(self, node: Node | None) -> Plan:
        """What to evaluate for a query tree. The empty query asks for everything."""
        if node is None:
            return All(())
        planned = self._plan(node, keep_stopwords=False)
        if planned is None:  # only stop words: then they are meant
            planned = self._plan(node, keep_stopwords=True)
        return planned or All(())

    def _plan(self, node: Node, keep_stopwords: bool) -> Plan | None:
        match node:
            case Word(text):
                return self._word(text, keep_stopwords)
            case Phrase(text):
                return self._phrase(text)
            case Prefix(text):
                return Beginning(f"{text}*", surface(nfc(text)))
            case Keyed(key, value):
                return Valued(key, fold(nfc(value)))
            case Running(first, last):
                return Overlap(first, last)
            case Not(child):
                planned = self._plan(child, keep_stopwords=True)
                return Negation(planned) if planned else None
            case And(children):
                return self._all(children, keep_stopwords)
            case Or(children):
                planned_all = self._children(children, keep_stopwords)
                return Any(planned_all) if len(planned_all) > 1 else _only(planned_all)

    def _children(self, nodes: Sequence[Node], keep_stopwords: bool) -> tuple[Plan, ...]:
        return tuple(p for node in nodes if (p := self._plan(node, keep_stopwords)))

    def _all(self, nodes: tuple[Node, ...], keep_stopwords: bool) -> Plan | None:
        typed = list(_typed(nodes))
        planned: list[Plan] = []
        number = 0
        while number < len(nodes):
            name = self._name_at(nodes, typed, number)
            if name:
                words, others = name
                last = typed[[t.number for t in typed].index(number) + words - 1].number
                inner = self._children(nodes[number : last + 1], keep_stopwords)
                planned.append(Any((All(inner) if len(inner) > 1 else inner[0], others)))
                number = last + 1
            else:
                planned += self._children(nodes[number : number + 1], keep_stopwords)
                number += 1
        if len(planned) < 2 and not (planned and len(typed) > 1):
            return _only(tuple(planned))
        return All(tuple(planned), tuple(self._bonus(typed)))

    def _name_at(
        self, nodes: tuple[Node, ...], typed: list[_Typed], number: int
    ) -> tuple[int, Match] | None:
        """(how many words, what else they are called) for a known name that begins here."""
        numbers = [t.number for t in typed]
        if number not in numbers:
            return None
        at = numbers.index(number)
        for length in range(min(self._synonyms.longest, len(typed) - at), 1, -1):
            run = typed[at : at + length]
            between = nodes[run[0].number : run[-1].number + 1]
            if all(isinstance(node, Word) for node in between):
                others = self._synonyms.of(tuple(self.chain.form(t.text) for t in run))
                if others:
                    return length, Match("", tuple(self._other_words(others)))
        return None

    def _bonus(self, typed: list[_Typed]) -> Iterator[Match]:
        """Words side by side as one compound: Stadt Entwicklung, Entwicklung der Stadt."""
        for first, second in pairwise(typed):
            head, modifier = (first, second) if second.joined else (second, first)
            distance = second.number - first.number
            if distance > 1 + MOST_JOINERS or (distance > 1 and not second.joined):
                continue
            parts = (*self._leaves(modifier.text), *self._leaves(head.text))
            units = self._unit(first.text), self._unit(second.text)
            if len(parts) < 2 or not all(units):
                continue
            near = Following(units, (0, distance), Why.FORM)
            label = f"{first.text} {second.text}"
            yield Match(label, (Inside(parts, Why.PART), near))

    def _phrase(self, text: str) -> Plan | None:
        """The words as typed, at the distances at which they were typed."""
        typed = list(self.chain.words(nfc(text)))
        if not typed:
            return None
        first = typed[0][0]
        return Words(
            text,
            tuple(found[0].term for _, _, found in typed),
            tuple(position - first for position, _, _ in typed),
            tuple(self.match(t.text) for _, t, _ in typed if not is_stopword(t.text)),
        )

    def _word(self, text: str, keep_stopwords: bool) -> Plan | None:
        """A word as typed may hold several tokens (`foo:bar`); then all of them must match."""
        matches = tuple(
            self.match(token.text)
            for _, token, _ in self.chain.words(nfc(text))
            if keep_stopwords or not is_stopword(token.text)
        )
        return All(matches) if len(matches) > 1 else _only(matches)

    def _matched(self, word: str) -> Match:
        answers: list[Answer] = []
        # nouns are often typed small: räume asks for Räume too
        as_noun = word.capitalize() if word.islower() else word
        readings = [t for t in self.chain.word(as_noun) if t.layer is not Layer.EXACT]
        for found in (*self.chain.word(word), *readings):
            if found.layer is Layer.EXACT:
                answers.append(Alternative(EXACT, found.term, Why.EXACT))
                # what text in other languages is indexed by
                plain = plain_term(found.term)
                answers += [Alternative(field, plain, Why.FORM) for field in (TEXT, TITLE)]
            elif found.layer is Layer.FORM:
                answers += _of_form(found.term)
            elif found.layer is Layer.ROOT:
                answers.append(Alternative(ROOTS, found.term, Why.FORM))
        asked = word if len(self._leaves(word)) > 1 else as_noun
        answers += self._of_parts(asked, 1.0, Why.PART)
        for key in dict.fromkeys((self._key(word), self._key(as_noun))):
            answers += self._other_words(self._synonyms.of(key))
        leaves = self._leaves(asked)
        parts = tuple(_part(leaf) for leaf in leaves) if len(leaves) > 1 else ()
        forms = (t.term for t in (*self.chain.word(word), *readings) if t.layer is Layer.FORM)
        answers += [Alternative(REGIONS, form, Why.REGION) for form in forms]
        return Match(word, tuple(dict.fromkeys(answers)), parts)

    def _of_parts(self, word: str, weight: float, why: Why) -> Iterator[Answer]:
        """How a compound is answered by its parts."""
        leaves = self._leaves(word)
        if len(leaves) < 2:
            return
        yield Inside(leaves, why, INSIDE * weight)
        for modifier, head in self.chain.cuts(word):
            units = self._unit(modifier), self._unit(head)
            if all(units):
                yield Following(units, (0, 1), why, APART * weight)
                yield Joined(units[1], units[0], why, APART * weight)

    def _leaves(self, word: str) -> tuple[str, ...]:
        """The parts of a compound in order; the form of any other word."""
        by_number: dict[int, str] = {}
        for found in self.chain.word(word):
            if found.layer is Layer.PART:
                by_number.setdefault(found.part, found.term)
        if len(by_number) > 1:
            return tuple(by_number[number] for number in sorted(by_number))
        form = self.chain.form(word)
        return (form,) if form else ()

    def _unit(self, word: str) -> Unit:
        forms = [t.term for t in self.chain.word(word) if t.layer is Layer.FORM]
        return tuple(Alternative(f, form, Why.FORM) for form in forms for f in (TEXT, TITLE))

    def _other_words(self, others: Sequence[str]) -> Iterator[Answer]:
        for other in others:
            found = list(self.chain.words(other))
            said = [(p, t.text) for p, t, _ in found if not is_stopword(t.text)]
            if len(said) == 1:
                for form in self._unit(said[0][1]):
                    yield Alternative(form.field, form.term, Why.SYNONYM, SYNONYM)
                    if form.field == TEXT:
                        yield Alternative(PARTS, form.term, Why.SYNONYM, SYNONYM)
                yield from self._of_parts(said[0][1], SYNONYM, Why.SYNONYM)
            elif said:
                units = tuple(self._unit(word) for _, word in said)
                if all(units):
                    offsets = tuple(position - said[0][0] for position, _ in said)
                    yield Following(units, offsets, Why.SYNONYM, SYNONYM)

    def _key(self, expression: str) -> Key:
        words = self.chain.words(nfc(expression))
        forms = (self.chain.form(token.text) for _, token, _ in words)
        return tuple(form for form in forms if form)


@lru_cache(maxsize=2)
def planner_of(learnt: Learnt) -> Planner:
    """The planner for what was learnt: one chain and its caches for all who ask."""
    return Planner(Chain(learnt))


def _typed(nodes: Sequence[Node]) -> Iterator[_Typed]:
    """The words of an And that ask for something, and whether an article stands before each."""
    joined = False
    for number, node in enumerate(nodes):
        if not isinstance(node, Word):
            joined = False
        elif is_stopword(node.text):
            joined = fold(node.text) in JOINERS
        else:
            yield _Typed(nfc(node.text), number, joined)
            joined = False


def _of_form(term: str) -> Iterator[Alternative]:
    yield Alternative(TEXT, term, Why.FORM)
    yield Alternative(TITLE, term, Why.FORM)
    yield Alternative(PARTS, term, Why.PART)


def _part(term: str) -> Match:
    """A part of a compound by itself: the second tier may do with it."""
    answers = (
        Alternative(TEXT, term, Why.PART, SINGLE_PART),
        Alternative(TITLE, term, Why.PART, SINGLE_PART),
        Alternative(PARTS, term, Why.PART, SINGLE_PART),
    )
    return Match(term, answers)


def _only(planned: tuple[Plan, ...]) -> Plan | None:
    return planned[0] if planned else None
