"""Plans worked out slowly and plainly, for comparing: sets, dicts, and a loop over every posting.

The index is read by Whoosh's matchers alone, and the arithmetic is written out word by word. The
sums are taken in the order of the ranking formula, so that equal documents are equal here too.
"""

from __future__ import annotations

import math
from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any as Anything

from archive.model import Visibility
from index.backend import Question
from index.fields import BONUS, EXACT, FIELDS, JOINER, K1, PARTS, TEXT
from index.german.fold import fold
from index.labels import label
from index.plan import (
    All,
    Alternative,
    Answer,
    Any,
    Beginning,
    Following,
    Inside,
    Joined,
    Leaf,
    Match,
    Negation,
    Overlap,
    Plan,
    Sequence,
    Unit,
    Valued,
    leaves,
    phrase,
)
from index.request import MISSING, SearchRequest
from index.why import Why
from tests.index.held import Held, Places

#: {document: score} for those that match.
Scores = dict[int, float]


@dataclass(frozen=True)
class Expected:
    """What a ranking must be. Hits are (document id, score)."""

    total: int
    hits: list[tuple[int, float]]
    more: list[tuple[int, float]]
    more_total: int
    facets: dict[str, tuple[tuple[str, int], ...]]
    terms: list[tuple[str, int]]


class Reference:
    """The evaluation of plans for one asker, who knows of the visible documents only."""

    def __init__(self, held: Held, role: Visibility) -> None:
        self.held = held
        self.rows = {
            number: row
            for number, row in held.rows.items()
            if row.numbers["visibility"] <= list(Visibility).index(role)
        }
        self._known: dict[Answer, Places] = {}
        self._means = {
            name: sum(row.numbers[f"length_{name}"] for row in self.rows.values())
            / max(1, len(self.rows))
            for name in FIELDS
        }

    def rank(self, question: Question) -> Expected:
        """The whole answer to a question, by document ids."""
        request, asked = question.request, tuple(leaves(question.plan))
        strict = self.find(question.plan)
        kept = {d: s for d, s in strict.items() if self._passes(d, request)}
        sort = "neu" if request.sort == "relevanz" and not asked else request.sort
        order = sorted(kept, key=lambda d: self._order(d, kept[d], sort))
        begin, end = (request.page - 1) * request.per_page, request.page * request.per_page
        last = begin < len(kept) <= end or (request.page == 1 and not kept)
        # a word that is typed twice is told once; a name's other names have no label
        told = dict.fromkeys(leaf for leaf in asked if leaf.label)
        terms = [(leaf.label, len(self.find(leaf))) for leaf in told]
        weaker: Scores = {}
        relaxed = question.relaxed([word for word, number in terms if not number])
        if last and relaxed is not None and not request.strict:
            found = self.find(relaxed).items()
            weaker = {d: s for d, s in found if d not in strict and self._passes(d, request)}
        further = sorted(weaker, key=lambda d: self._order(d, weaker[d], "relevanz"))
        return Expected(
            total=len(kept),
            hits=[(self.id(d), kept[d]) for d in order[begin:end]],
            more=[(self.id(d), weaker[d]) for d in further[: end - len(kept)]],
            more_total=len(weaker),
            facets={key: self._counts(key, strict, request) for key in question.facet_keys},
            terms=terms,
        )

    def find(self, plan: Plan) -> Scores:
        """The visible documents that match a plan, with their scores."""
        match plan:
            case Match(_, alternatives):
                said = tuple(a for a in alternatives if a.why is not Why.REGION)
                return self._saturated(self._weighted(alternatives), len(self._weighted(said)))
            case Beginning(_, prefix):
                return self._saturated(self._beginning(prefix))
            case Sequence(_, terms):
                places = self._visible(self.places(phrase(plan)))
                return self._saturated(
                    {d: 2 * len(p) * len(terms) / self._norm(EXACT, d) for d, p in places.items()}
                )
            case All(children, bonus):
                return self._all(children, bonus)
            case Any(children):
                return self._any(children)
            case Negation(child):
                return dict.fromkeys(self.rows.keys() - self.find(child).keys(), 0.0)
            case Valued(key, value):
                return {d: 0.0 for d in self.rows if self._has(d, key, value)}
            case Overlap(first, last):
                return {d: 0.0 for d in self.rows if self._runs(d, first, last)}

    def places(self, answer: Answer) -> Places:
        """Where an answer begins; worked out once."""
        if answer not in self._known:
            self._known[answer] = self._places(answer)
        return self._known[answer]

    def _places(self, answer: Answer) -> Places:
        match answer:
            case Alternative(field, term):
                return self.held.places(field, term)
            case Inside(terms):
                return self._inside(terms)
            case Following(units, offsets):
                return self._following(units, offsets)
            case Joined(head, modifier):
                return self._joined(head, modifier)

    def reasons(self, leaf: Leaf, document: int) -> dict[int, Why]:
        """{position where a word of the query is answered: the strongest reason}."""
        found: dict[int, Why] = {}
        for why, places in self._answers(leaf):
            for position, _ in places.get(document, ()):
                found[position] = min(found.get(position, why), why, key=list(Why).index)
        return found

    def pages(self, asked: tuple[Leaf, ...], document: int) -> list[tuple[int, int]]:
        """(page, distinct words on it), best first, without the title."""
        words: dict[int, set[int]] = defaultdict(set)
        places: Counter[int] = Counter()
        for number, leaf in enumerate(asked):
            for position in self.reasons(leaf, document):
                page = bisect_right(self.rows[document].starts, position) - 1
                words[page].add(number)
                places[page] += 1
        listed = sorted(words.keys() - {0}, key=lambda p: (-len(words[p]), -places[p], p))
        return [(page, len(words[page])) for page in listed]

    def id(self, document: int) -> int:
        return self.rows[document].numbers["document_id"]

    def number(self, document_id: int) -> int:
        (found,) = (d for d in self.rows if self.id(d) == document_id)
        return found

    def _answers(self, leaf: Leaf) -> Iterator[tuple[Why, Places]]:
        if isinstance(leaf, Beginning):
            for term in self.held.terms(EXACT):
                if term.startswith(leaf.prefix):
                    why = Why.EXACT if term == leaf.prefix else Why.FORM
                    yield why, self.held.places(EXACT, term)
            return
        for answer in leaf.alternatives if isinstance(leaf, Match) else (phrase(leaf),):
            yield answer.why, self.places(answer)

    def _visible(self, places: Places) -> Places:
        return {d: p for d, p in places.items() if d in self.rows and p}

    def _weighted(self, alternatives: tuple[Answer, ...]) -> Scores:
        weighted: Scores = defaultdict(float)
        for answer in alternatives:
            field, weight = PARTS if isinstance(answer, Inside) else TEXT, 1.0
            if isinstance(answer, Alternative):
                field, weight = answer.field, FIELDS[answer.field].weight
            for d, places in self._visible(self.places(answer)).items():
                weighted[d] += weight * answer.weight * len(places) / self._norm(field, d)
        return weighted

    def _beginning(self, prefix: str) -> Scores:
        weighted: Scores = defaultdict(float)
        longer: Places = defaultdict(set)
        for term in self.held.terms(EXACT):
            if term.startswith(prefix) and term != prefix:
                for d, places in self.held.places(EXACT, term).items():
                    longer[d] |= places
        for listed in (self.held.places(EXACT, prefix), longer):
            for d, places in self._visible(listed).items():
                weighted[d] += FIELDS[EXACT].weight * len(places) / self._norm(EXACT, d)
        return weighted

    def _norm(self, field: str, document: int) -> float:
        b, length = FIELDS[field].b, self.rows[document].numbers[f"length_{field}"]
        return max((1 - b) + b * length / (self._means[field] or 1.0), 1e-9)

    def _saturated(self, weighted: Scores, said: int = 0) -> Scores:
        every, having = len(self.rows), said or len(weighted)
        idf = math.log(1 + (every - having + 0.5) / (having + 0.5))
        return {d: idf * w * (K1 + 1) / (w + K1) for d, w in weighted.items()}

    def _all(self, children: tuple[Plan, ...], bonus: tuple[Match, ...]) -> Scores:
        scores = dict.fromkeys(self.rows, 0.0)
        for child in children:
            found = self.find(child)
            scores = {d: scores[d] + found[d] for d in scores.keys() & found.keys()}
        for word in bonus:
            found = self.find(word)
            scores = {d: s + BONUS * found.get(d, 0.0) for d, s in scores.items()}
        return scores

    def _any(self, children: tuple[Plan, ...]) -> Scores:
        scores: Scores = {}
        for child in children:
            for d, score in self.find(child).items():
                scores[d] = scores.get(d, 0.0) + score
        return scores

    def _inside(self, terms: tuple[str, ...]) -> Places:
        listed = [self.held.places(PARTS, term) for term in terms]
        return {
            d: {place for place in listed[0][d] if _continues(place, [one[d] for one in listed])}
            for d in set.intersection(*(set(one) for one in listed))
        }

    def _following(self, units: tuple[Unit, ...], offsets: tuple[int, ...]) -> Places:
        listed = [self._words(unit) for unit in units]
        found: Places = {}
        for d in set.intersection(*(set(words) for words in listed)):
            starts = {position - offsets[0] for position in listed[0][d]}
            for words, offset in zip(listed, offsets, strict=True):
                starts = {start for start in starts if start + offset in words[d]}
            found[d] = {(start, 0) for start in starts}
        return found

    def _joined(self, head: Unit, modifier: Unit) -> Places:
        heads, modifiers = self._words(head), self._words(modifier)
        joiners = self._words((Alternative(PARTS, JOINER, Why.PART),))
        found: Places = defaultdict(set)
        for d in heads.keys() & modifiers.keys() & joiners.keys():
            for at in heads[d]:
                one = at + 1 in joiners[d] and at + 2 in modifiers[d]
                two = {at + 1, at + 2} <= joiners[d] and at + 3 in modifiers[d]
                if one or two:
                    found[d].add((at, 0))
        return found

    def _words(self, unit: Unit) -> dict[int, set[int]]:
        words: dict[int, set[int]] = defaultdict(set)
        for one in unit:
            for d, places in self.held.places(one.field, one.term).items():
                words[d] |= {position for position, _ in places}
        return words

    def _has(self, document: int, key: str, value: str) -> bool:
        listed = self._values(document, key)
        return any(value in (fold(v), fold(label(key, v))) for v in listed)

    def _values(self, document: int, key: str) -> set[str]:
        return self.rows[document].facets.get(key) or {MISSING}

    def _runs(self, document: int, first: int, last: int) -> bool:
        numbers = self.rows[document].numbers
        begin, end = numbers["period_begin"], numbers["period_end"]
        if not begin and not end:
            return False
        ends_before = 0 < end < date(min(max(first, 1), 9999), 1, 1).toordinal()
        return not ends_before and begin <= date(min(max(last, 1), 9999), 12, 31).toordinal()

    def _passes(self, document: int, request: SearchRequest, but: str | None = None) -> bool:
        for key in {key for key, _ in request.filters} - {but}:
            if not self._values(document, key) & set(request.selected(key)):
                return False
        if but == "jahr" or (request.year_from is None and request.year_to is None):
            return True
        low = 0 if request.year_from is None else request.year_from
        high = 9999 if request.year_to is None else request.year_to
        years = self._values(document, "jahr") - {MISSING}
        return any(low <= int(year) <= high for year in years)

    def _counts(
        self, key: str, found: Scores, request: SearchRequest
    ) -> tuple[tuple[str, int], ...]:
        kept = (d for d in found if self._passes(d, request, but=key))
        counted = Counter(value for d in kept for value in self._values(d, key))
        return tuple(sorted(counted.items(), key=lambda pair: (pair[0] == MISSING, pair[0])))

    def _order(self, document: int, score: float, sort: str) -> tuple[Anything, int]:
        """What documents are sorted by; the newer shelf mark first where it is equal."""
        day = self.rows[document].numbers["sort_date"]
        first: Anything = {
            "relevanz": -score,
            "neu": -day,
            "alt": day or math.inf,
            "titel": self.rows[document].title_key,
            "aufgenommen": 0,
        }[sort]
        return first, -self.id(document)


def _continues(place: tuple[int, int], listed: list[set[tuple[int, int]]]) -> bool:
    """Whether the other parts stand behind a place in its word, in their order.

    A word that a suspended hyphen left out has the position of the written one and parts from 8.
    """
    if len(listed) == 1:
        return True
    position, part = place
    return any(
        _continues((position, after), listed[1:])
        for at, after in listed[1]
        if at == position and after > part and (after < 8) == (part < 8)
    )
