"""Evaluating a plan over a snapshot: which documents match, and how well.

Ranking is BM25F: the frequencies of a query word's alternatives are weighted by field and by the
field's length, added up, and saturated once a word. Document frequencies and mean lengths count
only documents that the asker may see, so that hidden ones change no order and no score.
Source: Robertson, Zaragoza: The Probabilistic Relevance Framework (2009), section 3.6.
"""

from __future__ import annotations

import math
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from functools import reduce

import numpy as np

from archive.model import Visibility
from index.fields import BEGINNING, BONUS, EXACT, FIELDS, K1, PARTS, TEXT
from index.german.fold import fold
from index.labels import label
from index.places import DOCUMENT_BITS, distinct, places
from index.plan import (
    All,
    Alternative,
    Answer,
    Any,
    Beginning,
    Inside,
    Leaf,
    Match,
    Negation,
    Overlap,
    Plan,
    Sequence,
    Valued,
    phrase,
)
from index.request import TermCount
from index.whoosh_backend.answers import Answered, Found
from index.whoosh_backend.joined import Ints
from index.whoosh_backend.snapshot import Floats, Mask, Snapshot
from index.why import Why


@dataclass(slots=True)
class Evaluation:
    """The evaluation of plans for one asker. `terms` collects how many documents have each word."""

    snapshot: Snapshot
    role: Visibility
    terms: dict[Leaf, TermCount] = field(default_factory=dict)
    _known: dict[Leaf, Found] = field(default_factory=dict)
    _starts: dict[Answer, Ints] = field(default_factory=dict)

    def find(self, plan: Plan) -> Found:
        """The visible documents that match a plan."""
        answered = self.snapshot.answers.get(plan, self.role, lambda: self._answered(plan))
        self.terms |= answered.terms
        return answered.found

    def _answered(self, plan: Plan) -> Answered:
        found = self._find(plan)
        mask = found.mask & self.snapshot.visible(self.role)
        return Answered(Found(mask, np.where(mask, found.scores, 0.0)), dict(self.terms))

    def _find(self, plan: Plan) -> Found:
        match plan:
            case Match() | Sequence() | Beginning():
                return self._leaf(plan)
            case All(children, bonus):
                return self._all(children, bonus)
            case Any(children):
                found = [self._find(child) for child in children]
                mask = reduce(np.logical_or, (f.mask for f in found))
                return Found(mask, reduce(np.add, (f.scores for f in found)))
            case Negation(child):
                return self._unscored(~self._find(child).mask)
            case Valued(key, value):
                return self._unscored(self._valued(key, value))
            case Overlap(first, last):
                return self._unscored(self.overlap(first, last))

    def _all(self, children: tuple[Plan, ...], bonus: tuple[Match, ...]) -> Found:
        mask, scores = np.ones(self.snapshot.size, bool), np.zeros(self.snapshot.size)
        for child in children:
            found = self._find(child)
            mask &= found.mask
            scores = scores + found.scores
        for match in bonus:
            scores = scores + BONUS * self._scored(match.alternatives).scores
        return Found(mask, np.where(mask, scores, 0.0))

    def _unscored(self, mask: Mask) -> Found:
        return Found(mask, np.zeros(self.snapshot.size))

    def _leaf(self, leaf: Leaf) -> Found:
        if leaf not in self._known:
            match leaf:
                case Match(_, alternatives):
                    found = self._scored(alternatives)
                case Beginning(_, prefix):
                    found = self._scored(beginning(prefix))
                case Sequence():
                    found = self._sequence(leaf)
            self._known[leaf] = found
            seen = int(np.count_nonzero(found.mask & self.snapshot.visible(self.role)))
            self.terms[leaf] = TermCount(leaf.label, seen)
        return self._known[leaf]

    def _scored(self, alternatives: tuple[Answer, ...]) -> Found:
        weighted = np.zeros(self.snapshot.size)
        self._weigh(weighted, (a for a in alternatives if a.why is not Why.REGION))
        said = weighted > 0
        self._weigh(weighted, (a for a in alternatives if a.why is Why.REGION))
        return self._saturated(weighted, said)

    def _weigh(self, weighted: Floats, answers: Iterable[Answer]) -> None:
        for answer in answers:
            documents, frequencies = self._occurrences(answer)
            if len(documents):
                if isinstance(answer, Alternative):
                    field = EXACT if answer.field == BEGINNING else answer.field
                    weight = FIELDS[field].weight
                else:
                    field, weight = (PARTS if isinstance(answer, Inside) else TEXT), 1.0
                norm = self.snapshot.norm(field, self.role)[documents]
                weighted[documents] += weight * answer.weight * frequencies / norm

    def _occurrences(self, answer: Answer) -> tuple[Ints, Ints]:
        """The documents with an answer, and how often it stands in each."""
        if isinstance(answer, Alternative):
            postings = self.snapshot.postings(answer.field, answer.term)
            return postings.documents, postings.frequencies
        return _counted(self.starts(answer) >> DOCUMENT_BITS)

    def starts(self, answer: Answer) -> Ints:
        """Where an answer begins in all documents, ascending; worked out once a search."""
        if isinstance(answer, Alternative):
            return self.snapshot.keys(answer.field, answer.term)
        if answer not in self._starts:
            starts = places(answer, self.snapshot.keys)[0]
            self._starts[answer] = distinct(np.sort(starts, kind="stable"))
        return self._starts[answer]

    def _saturated(self, weighted: Floats, said: Mask | None = None) -> Found:
        """The scores of a word. How rare it is say the documents whose words `said` it, if any."""
        mask, visible = weighted > 0, self.snapshot.visible(self.role)
        every, frequency = np.count_nonzero(visible), np.count_nonzero(mask & visible)
        if said is not None:
            frequency = np.count_nonzero(said & visible) or frequency
        idf = math.log(1 + (every - frequency + 0.5) / (frequency + 0.5))
        having = weighted[mask]
        weighted[mask] = idf * having * (K1 + 1) / (having + K1)
        return Found(mask, weighted)

    def _sequence(self, sequence: Sequence) -> Found:
        """Documents with the terms at positions that follow each other, scored as a word."""
        starts = self.starts(phrase(sequence))
        documents, number = _counted(starts >> DOCUMENT_BITS)
        weighted = np.zeros(self.snapshot.size)
        # as heavy as one occurrence of each word in both of the fields words have
        weighted[documents] = (
            2 * number * len(sequence.terms) / self.snapshot.norm(EXACT, self.role)[documents]
        )
        return self._saturated(weighted)

    def _valued(self, key: str, value: str) -> Mask:
        """Documents with a facet value, told by the value or by its label, folded."""
        column = self.snapshot.facet(key)
        wanted = [
            code
            for code, listed in enumerate(column.values)
            if value in (fold(listed), fold(label(key, listed)))
        ]
        mask = np.zeros(self.snapshot.size, bool)
        mask[column.documents[np.isin(column.codes, wanted)]] = True
        return mask

    def overlap(self, first: int, last: int) -> Mask:
        """Documents whose running time has a day in the years; an open end runs on."""
        begin, end = self.snapshot.numbers["period_begin"], self.snapshot.numbers["period_end"]
        from_day, to_day = _day(first, 1, 1), _day(last, 12, 31)
        has_period = (begin > 0) | (end > 0)
        mask: Mask = has_period & (begin <= to_day) & ((end >= from_day) | (end == 0))
        return mask


def _counted(ascending: Ints) -> tuple[Ints, Ints]:
    """The numbers of an ascending list, each once, and how often each is there."""
    firsts = np.flatnonzero(np.diff(ascending, prepend=-1))
    return ascending[firsts], np.diff(firsts, append=len(ascending))


def answers(leaf: Leaf) -> tuple[Answer, ...]:
    """What answers a word of the query."""
    match leaf:
        case Match(_, alternatives):
            return alternatives
        case Beginning(_, prefix):
            return beginning(prefix)
    return (phrase(leaf),)


def beginning(prefix: str) -> tuple[Answer, ...]:
    """The word itself, and all longer ones that begin so."""
    return Alternative(EXACT, prefix, Why.EXACT), Alternative(BEGINNING, prefix, Why.FORM)


def _day(year: int, month: int, day: int) -> int:
    return date(min(max(year, 1), 9999), month, day).toordinal()
