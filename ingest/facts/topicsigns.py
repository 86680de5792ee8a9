"""What speaks for each topic of a document: where its words stand, how many, beside which others.

Each topic that is mentioned at all gets a row of numbers (`NAMES`), one rule for all topics, so
that `scripts/topicweights.py` can learn from described documents what each is worth. A word of a
title, of a label for topics or of a sentence that says what a text is about counts once; words at
the head and below count by the logarithm of their number.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from enum import Enum

from archive.model import Evidence
from archive.vocabulary.topics import topics

#: The numbers of a row, in order.
NAMES = (
    "always", "title or label names it", "title has a word of it", "title hints at it",
    "head names it", "head has words of it", "head hints at it", "text names it",
    "text has words of it", "in different words", "share of all mentions", "share of the greatest",
    "top topic", "top topic, narrower ones named", "others of its branch", "length", "at once",
)  # fmt: skip
#: Characters that a text has usually, and the fewest that count.
_USUAL, _FEWEST = 1_500, 500
#: A topic named in so many first characters is named at once.
_AT_ONCE = 200
#: What a place counts beside a mention in the text, and a hint beside a word.
_TITLE, _LABEL, _HINT = 5.0, 4.0, 0.3
_LETTERS = 6


class Zone(Enum):
    """Where a word stands."""

    TITLE = "Thema im Titel"
    LABEL = "Feld Thema"
    SAID = "Satz über das Thema"
    HEAD = "Thema am Anfang"
    BODY = "Thema im Text"


class Strength(Enum):
    """What a word says: it is a label of the topic, one of its words, a hint, part of a name."""

    CORE = 0
    WORD = 1
    HINT = 2
    NAME = 3


_ORDER = tuple(Zone)


@dataclass(slots=True)
class Standing:
    """The mentions of a topic so far, its best place, and where it is first named."""

    counts: dict[tuple[Zone, Strength], int] = field(default_factory=dict)
    words: set[str] = field(default_factory=set)
    first: int = 0
    evidence: Evidence | None = None
    best: tuple[int, int] = (len(_ORDER), len(Strength))

    def add(self, zone: Zone, strength: Strength, word: str, at: int, evidence: Evidence) -> None:
        """Note a mention."""
        if not self.counts:
            self.first = at
        self.counts[zone, strength] = self.counts.get((zone, strength), 0) + 1
        if strength is not Strength.HINT:
            self.words.add(word.lower()[:_LETTERS])
        place = (_ORDER.index(zone), strength.value)
        if place < self.best:
            self.best, self.evidence = place, evidence

    def count(self, strength: Strength, *zones: Zone) -> int:
        """Mentions of a strength in some zones."""
        return sum(self.counts.get((zone, strength), 0) for zone in zones)

    @property
    def is_subject(self) -> bool:
        """Whether the document itself says that the topic is its subject."""
        stated = any(self.count(strength, Zone.LABEL, Zone.SAID) for strength in Strength)
        return stated or self.count(Strength.CORE, Zone.TITLE) > 0

    @property
    def is_named(self) -> bool:
        """Whether more than hints speak for the topic, or one of the title."""
        words = self.count(Strength.CORE, *_ORDER) + self.count(Strength.WORD, *_ORDER)
        return bool(words or self.count(Strength.HINT, Zone.TITLE, Zone.LABEL, Zone.SAID))

    @property
    def mass(self) -> float:
        """How much is said of the topic, to be compared with others of the document."""
        strong = (Strength.CORE, Strength.WORD)
        said = self.count(Strength.CORE, Zone.SAID)
        title = any(self.count(s, Zone.TITLE) for s in strong)
        label = said or any(self.count(s, Zone.LABEL) for s in strong)
        words = sum(self.count(s, *_ORDER) for s in strong)
        hints = self.count(Strength.HINT, *_ORDER)
        return _TITLE * title + _LABEL * bool(label) + words + _HINT * hints


def signs(standings: Mapping[str, Standing], characters: int) -> dict[str, tuple[float, ...]]:
    """{topic: its row of numbers}, for a document of so many characters."""
    mass = {topic: standing.mass for topic, standing in standings.items()}
    length = math.log(max(characters, _FEWEST) / _USUAL)
    total, greatest = sum(mass.values()) or 1.0, max(mass.values(), default=0.0) or 1.0
    return {
        topic: (
            1.0,
            *_places(standing),
            mass[topic] / total,
            mass[topic] / greatest,
            *_relatives(topic, mass),
            length,
            float(standing.first < _AT_ONCE),
        )
        for topic, standing in standings.items()
    }


def _places(standing: Standing) -> Iterator[float]:
    core, word, hint = Strength.CORE, Strength.WORD, Strength.HINT
    named = standing.count(core, Zone.TITLE, Zone.LABEL, Zone.SAID) + standing.count(
        word, Zone.LABEL
    )
    yield float(named > 0)
    yield float(standing.count(word, Zone.TITLE) > 0)
    yield float(standing.count(hint, Zone.TITLE) > 0)
    for zone, strengths in ((Zone.HEAD, (core, word, hint)), (Zone.BODY, (core, word))):
        yield from (math.log1p(standing.count(strength, zone)) for strength in strengths)
    yield float(len(standing.words) > 1)


def _relatives(topic: str, mass: Mapping[str, float]) -> Iterator[float]:
    """Whether a topic is a top one, what narrower ones weigh, and what its branch does besides."""
    broader = topics()[topic].broader
    narrower = sum(m for other, m in mass.items() if topics()[other].broader == topic)
    beside = sum(
        m
        for other, m in mass.items()
        if broader and other != topic and broader in (other, topics()[other].broader)
    )
    yield float(not broader)
    yield math.log1p(narrower) if not broader else 0.0
    yield math.log1p(beside)
