"""Which words of a German text speak of which topics: forms, compounds by their parts, phrases.

The words of the scheme go through the German chain once, at first use, and the words of a text
through the same chain, so that "Demographie" is Demografie and "Daseinsvorsorgeinfrastruktur"
speaks of Daseinsvorsorge. What is longer goes first: Regionalstrategie Daseinsvorsorge is one
topic, Innenstadt is none of the city at large.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache
from typing import NamedTuple

from archive.vocabulary.topics import ACTIVE, topics
from index.german import Chain, Layer
from index.german.hyphens import completed
from index.german.terms import WordTerm
from index.german.tokens import HYPHENS, Token, tokens
from ingest.facts.wordterms import form_of, parts_of

_KEPT_WORDS = 50_000
_ENDS = f"{HYPHENS}–"
#: Content words of a phrase stand side by side, or with so many small words between them.
_SMALL_WORDS = 1


class Rule(NamedTuple):
    """What a word says: a topic, or what only looks like it. A weak one needs a place of weight;
    a core one is a label of the topic, others are words about it."""

    topic: str
    weak: bool = False
    excluded: bool = False
    core: bool = False


class Mention(NamedTuple):
    """A topic named at some characters of a text."""

    topic: str
    weak: bool
    core: bool
    begin: int
    end: int


class _Found(NamedTuple):
    """A rule that holds for some parts of one word, from part `first` to before `last`."""

    rule: Rule
    first: int
    last: int


@dataclass(slots=True)
class _Word:
    """What is known of a word of a text: its forms, the rules that it meets alone."""

    forms: frozenset[str]
    alone: tuple[_Found, ...]
    starts_phrase: bool


Parts = Sequence[frozenset[str]]


class TopicWords:
    """The words of the scheme in one language, compiled. Safe to share between threads."""

    def __init__(self, chain: Chain, language: str = "de") -> None:
        self._chain = chain
        self._language = language
        self._forms: dict[str, list[Rule]] = {}
        self._acronyms: dict[str, list[Rule]] = {}
        self._parts: dict[str, list[tuple[tuple[str, ...], Rule]]] = {}
        self._phrases: dict[str, list[tuple[tuple[str, ...], Rule]]] = {}
        self._known: dict[str, _Word] = {}
        for topic in topics().values():
            if topic.status == ACTIVE and language == "en":
                for number, word in enumerate(topic.english):
                    self._take(word, Rule(topic.id, core=not number))
            elif topic.status == ACTIVE:
                signed = {word.lstrip("=?") for word in topic.words}
                labels = [s for s in (topic.label, *topic.other_labels) if s not in signed]
                for word in labels:
                    self._take(word, Rule(topic.id, core=True))
                for word in topic.words:
                    self._take(word, Rule(topic.id))
                for word in topic.excluded:
                    self._take(word, Rule(topic.id, excluded=True))

    def mentions(self, text: str) -> list[Mention]:
        """The topics that a text names, in order of their places."""
        words = [(token, self._word(token.text)) for token in tokens(text)]
        if self._language == "de" and not _is_german(words):
            return english_words().mentions(text)
        left_out = self._left_out(text, words)
        content = [(n, token, word) for n, (token, word) in enumerate(words) if word.forms]
        found: list[Mention] = []
        free = 0  # content words before this one are taken by a phrase
        for at, (number, token, word) in enumerate(content):
            if word.starts_phrase and (phrase := self._phrase(content, at)):
                last, rules = phrase
                end = content[last][1].end
                found += [
                    Mention(r.topic, r.weak, r.core, token.begin, end)
                    for r in rules
                    if not r.excluded
                ]
                free = max(free, last + 1)
            if at >= free:
                alone = (*word.alone, *left_out.get(number, ()))
                found += [
                    Mention(f.rule.topic, f.rule.weak, f.rule.core, token.begin, token.end)
                    for f in alone
                ]
        return found

    def forms_of(self, written: str) -> list[str]:
        """The forms of the words of an expression, without small words."""
        return _forms(self._terms(written.lstrip("=?")))

    def _terms(self, expression: str) -> list[Sequence[WordTerm]]:
        return [self._chain.word(token.text) for token in tokens(expression)]

    def _take(self, written: str, rule: Rule) -> None:
        whole = "=" in written[:2]
        rule = rule._replace(weak="?" in written[:2])
        expression = written.lstrip("=?")
        terms = self._terms(expression)
        forms = _forms(terms)
        if len(forms) > 1:
            self._phrases.setdefault(forms[0], []).append((tuple(forms), rule))
        elif forms:
            if expression.isupper():  # LAG is none of "lag"
                self._acronyms.setdefault(expression, []).append(rule)
            else:
                self._forms.setdefault(forms[0], []).append(rule)
            if not whole:
                ways: set[tuple[str, ...]] = {(forms[0],)}
                parts = [tuple(sorted(part)[0] for part in parts_of(ts)) for ts in terms]
                ways |= {way for way in parts if len(way) > 1}  # E-Mobilität is more than its part
                for way in ways:
                    if way:
                        self._parts.setdefault(way[0], []).append((way, rule))

    def _word(self, text: str) -> _Word:
        known = self._known.get(text)
        if known is None:
            if len(self._known) > _KEPT_WORDS:
                self._known.clear()
            known = self._known[text] = self._read(text, self._chain.word(text))
        return known

    def _read(self, text: str, terms: Sequence[WordTerm]) -> _Word:
        forms = frozenset(t.term for t in terms if t.layer is Layer.FORM)
        starts = any(form in self._phrases for form in forms)
        return _Word(forms, self._alone(text, forms, parts_of(terms)), starts)

    def _alone(self, text: str, forms: Iterable[str], parts: Parts) -> tuple[_Found, ...]:
        """The rules that one word meets, without those inside longer ones."""
        whole = max(len(parts), 1) + 1  # the word itself goes before its parts
        rules = [rule for form in forms for rule in self._forms.get(form, ())]
        found = [_Found(rule, 0, whole) for rule in (*rules, *self._acronyms.get(text, ()))]
        for first, terms in enumerate(parts):
            for term in terms:
                for way, rule in self._parts.get(term, ()):
                    last = first + len(way)
                    if last <= len(parts) and all(
                        t in listed for t, listed in zip(way, parts[first:last], strict=True)
                    ):
                        # of Fahrradwerkstatt the bicycle is not the subject
                        core = rule.core and last == len(parts)
                        found.append(_Found(rule._replace(core=core), first, last))
        kept = [f for f in found if not f.rule.excluded and not _is_inside(f, found)]
        strong = {f.rule.topic for f in kept if not f.rule.weak}
        best = {
            f.rule.topic: f
            for f in sorted(kept, key=lambda f: f.rule.core)
            if f.rule.weak <= (f.rule.topic not in strong)
        }
        return tuple(best.values())

    def _phrase(
        self, content: Sequence[tuple[int, Token, _Word]], at: int
    ) -> tuple[int, list[Rule]] | None:
        """The longest phrase that begins at a content word: its last word, its rules."""
        best: tuple[int, list[Rule]] | None = None
        for form in content[at][2].forms:
            for forms, rule in self._phrases.get(form, ()):
                last = at + len(forms) - 1
                if (best and last < best[0]) or not self._stands(content, at, forms):
                    continue
                best = (last, [*best[1], rule] if best and best[0] == last else [rule])
        return best

    def _stands(
        self, content: Sequence[tuple[int, Token, _Word]], at: int, forms: tuple[str, ...]
    ) -> bool:
        if at + len(forms) > len(content):
            return False
        for offset in range(1, len(forms)):
            number, _, word = content[at + offset]
            if number - content[at + offset - 1][0] > 1 + _SMALL_WORDS:
                return False
            if forms[offset] not in word.forms:
                return False
        return True

    def _left_out(
        self, text: str, words: Sequence[tuple[Token, _Word]]
    ) -> dict[int, tuple[_Found, ...]]:
        """What those words say that suspended hyphens leave out: Zentren- und Ortsentwicklung."""
        listed = [token for token, _ in words]
        if not any(token.text[-1] in _ENDS or token.text[0] in _ENDS for token in listed):
            return {}
        found: dict[int, tuple[_Found, ...]] = {}
        for number, word in completed(text, listed, self._chain.splitter):
            found[number] = (*found.get(number, ()), *self._word(word).alone)
        return found


@cache
def topic_words() -> TopicWords:
    """The words of the scheme, compiled at first use."""
    return TopicWords(Chain())


@cache
def english_words() -> TopicWords:
    """The words for English pages, compiled when the first one comes."""
    return TopicWords(Chain(), "en")


def _forms(terms: Iterable[Sequence[WordTerm]]) -> list[str]:
    """The form of each word, without those that have none: small words."""
    return [form for form in map(form_of, terms) if form]


def _is_inside(found: _Found, others: Iterable[_Found]) -> bool:
    """Whether a longer match has it, or an exclusion of its topic."""
    for other in others:
        covers = other.first <= found.first and found.last <= other.last
        longer = other.last - other.first > found.last - found.first
        if covers and (
            (longer and not other.rule.excluded)
            or (other.rule.excluded and other.rule.topic == found.rule.topic)
        ):
            return True
    return False


#: Of so many words, this share are the small words of German if the text is German.
_ENOUGH_WORDS, _SMALL_SHARE = 60, 0.12


def _is_german(words: Sequence[tuple[Token, _Word]]) -> bool:
    """Whether a longer text has the small words of German; a short one is taken to be."""
    small = sum(not word.forms for _, word in words)
    return len(words) < _ENOUGH_WORDS or small >= _SMALL_SHARE * len(words)
