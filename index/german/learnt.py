"""What the chain learns from a collection: words of its own, and abbreviations.

Learnt from public documents only, at a rebuild, and kept beside the index that was built with it,
so that hidden documents change nothing and index and query always agree.

- words: nouns that no list knows and that stand by themselves often enough; the splitter may use
  them as parts.
- abbreviations: `Bundesinstitut für Bau-, Stadt- und Raumforschung (BBSR)` and the other way
  round. Source of the matching: A. Schwartz, M. Hearst, A simple algorithm for identifying
  abbreviation definitions in biomedical text (2003); here letters may also stand inside a
  compound, and the first letter must begin a word. An abbreviation with two meanings is none.
"""

from __future__ import annotations

import json
import re
from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import NamedTuple

from index.german.compounds import Splitter
from index.german.lemma import is_known
from index.german.paragraphs import paragraphs

#: Bounded, so that no line of a hostile document takes longer than it is long.
_SHORT = r"[A-ZÄÖÜ][\w-]{1,9}"
_BRACKETS = re.compile(rf"\(({_SHORT})\)")
_EXPLAINED = re.compile(rf"(?<![\w-])({_SHORT}) \(([^()]{{8,120}})\)")
#: A line of a list of abbreviations: BLE – Bundesanstalt für …
_DASHED = re.compile(
    rf"^[^\w\n]{{0,4}}({_SHORT}) ?[–—:=-] ([^()\n]{{8,120}}?)[ .;]*$", re.MULTILINE
)
_STOP = re.compile(r"[.;:()„“”\"»«!?\n]")
_CAPITALISED = re.compile(r"(?<![\w-])[A-ZÄÖÜ][a-zäöüß]{3,}(?![\w-])")
_LONGEST_SHORT = 10
_ENOUGH = 3


@dataclass(frozen=True, slots=True)
class Learnt:
    """`documents` public documents were read for it. Words are lower-case."""

    words: frozenset[str] = frozenset()
    abbreviations: tuple[tuple[str, str], ...] = ()
    documents: int = 0

    def to_json(self) -> str:
        content = {
            "documents": self.documents,
            "words": sorted(self.words),
            "abbreviations": self.abbreviations,
        }
        return json.dumps(content, ensure_ascii=False, indent=1)

    @classmethod
    def from_json(cls, text: str) -> Learnt:
        content = json.loads(text)
        pairs = tuple((short, long) for short, long in content["abbreviations"])
        return cls(frozenset(content["words"]), pairs, content["documents"])


class Definition(NamedTuple):
    """An abbreviation, and the characters of a text that say what it stands for."""

    short: str
    long: str
    begin: int
    end: int


@dataclass(slots=True)
class Teacher:
    """Reads documents, and says at the end what there was to learn."""

    splitter: Splitter
    documents: int = 0
    _words: Counter[str] = field(default_factory=Counter)
    _long_forms: dict[str, Counter[str]] = field(default_factory=lambda: defaultdict(Counter))

    def read(self, text: str, language: str | None) -> None:
        """Take in the text of a public document."""
        self.documents += 1
        for paragraph in paragraphs(text, language):
            if paragraph.is_german:
                for word in _CAPITALISED.findall(text[paragraph.begin : paragraph.end]):
                    self._words[word] += 1
        for short, long in abbreviations(text):
            self._long_forms[short][" ".join(long.split())] += 1

    def learnt(self) -> Learnt:
        words = {
            word.lower()
            for word, number in self._words.items()
            if number >= _ENOUGH and self._is_new(word)
        }
        pairs = (self._settled(short) for short in sorted(self._long_forms))
        known = tuple(pair for pair in pairs if pair)
        return Learnt(frozenset(words), known, self.documents)

    def _is_new(self, word: str) -> bool:
        known = is_known(word) or self.splitter.is_noun(word)
        return not known and not self.splitter.split(word)

    def _settled(self, short: str) -> tuple[str, str] | None:
        """The pair, if one long form has at least four fifths of the places."""
        forms = self._long_forms[short]
        long, number = min(forms.items(), key=lambda item: (-item[1], item[0]))
        return (short, long) if number >= 0.8 * forms.total() else None


def abbreviations(text: str) -> Iterator[tuple[str, str]]:
    """(short, long) pairs that a text defines.

    >>> list(abbreviations("das Modellvorhaben der Raumordnung (MORO) beginnt"))
    [('MORO', 'Modellvorhaben der Raumordnung')]
    """
    for found in definitions(text):
        yield found.short, found.long


def definitions(text: str) -> Iterator[Definition]:
    """The abbreviations that a text defines, each with the characters of its long form.

    >>> [d.long for d in definitions("BLE – Bundesanstalt für Landwirtschaft und Ernährung")]
    ['Bundesanstalt für Landwirtschaft und Ernährung']
    """
    for found in _BRACKETS.finditer(text):
        short = found.group(1)
        if _is_short(short):
            start = max(0, found.start() - 160)
            before = _STOP.split(text[start : found.start()])[-1]
            long = _long_form(short, before)
            if long:
                begin = text.rindex(long, start, found.start())
                yield Definition(short, long, begin, begin + len(long))
    for pattern in (_EXPLAINED, _DASHED):
        for found in pattern.finditer(text):
            short, inside = found.group(1), found.group(2).strip()
            if _is_short(short) and _long_form(short, inside) == inside:
                begin = found.start(2) + found.group(2).index(inside)
                yield Definition(short, inside, begin, begin + len(inside))


def _is_short(short: str) -> bool:
    return 2 <= len(short) <= _LONGEST_SHORT and sum(map(str.isupper, short)) >= 2


def _long_form(short: str, before: str) -> str | None:
    """The shortest end of `before` that holds the letters of `short` in order."""
    letters = [letter.lower() for letter in short if letter.isalnum()]
    lower = before.lower()
    at = len(before)
    for number in range(len(letters) - 1, -1, -1):
        at = lower.rfind(letters[number], 0, at)
        while number == 0 and at > 0 and before[at - 1].isalnum():
            at = lower.rfind(letters[0], 0, at)
        if at < 0:
            return None
    long = before[at:].strip()
    words = long.split()
    if len(words) > min(len(letters) + 5, 2 * len(letters) + 2) or len(long) < 2 * len(short):
        return None
    return long if long[:1].isupper() or (long[:1].islower() and len(words) > 1) else None
