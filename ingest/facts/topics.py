"""The topics of a document: at most five, by where and how often its words speak of them.

A word in the title weighs 5, behind a label for topics 5, where a sentence says what it is about
4, among the first 500 characters 3, elsewhere 1. A word that is no label of the topic but only
speaks of it weighs 2 at the head; in a short text, which has no room to say things twice, a label
weighs 3 anywhere. The best place counts, and 1 for each further one. A topic needs a weight of 3
or two mentions. In the name of a body a word says nothing, in that of a network or programme it
counts once.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from archive.model import Evidence, Fact, Json
from archive.vocabulary.topics import label, named, topics
from ingest.facts.bodyheads import is_like_project
from ingest.facts.given import subject_labels
from ingest.facts.organisations.parties import parties
from ingest.facts.places import Place, first_pages, place
from ingest.facts.programmes import known_programmes
from ingest.facts.subject import Subject
from ingest.facts.topicwords import Mention, topic_words

FIELD = "topics"
MOST = 5
TITLE, LABEL, SAID, HEAD, ABOUT, BODY = 5.0, 5.0, 4.0, 3.0, 2.0, 1.0
#: A text with no more characters is short.
SHORT = 2_500
#: A topic's own characters at the head of a document.
HEAD_CHARACTERS = 500
ENOUGH_WEIGHT, ENOUGH_MENTIONS = 3.0, 2
#: Mentions beyond this say no more.
_COUNTED = 12
_RULES = {
    TITLE: "Thema im Titel", SAID: "Satz über das Thema", HEAD: "Thema am Anfang",
    BODY: "Thema im Text",
}  # fmt: skip
_LABEL_RULE = "Feld Thema"
#: The words behind it, to the end of the sentence, are what a text is about.
_ABOUT = re.compile(
    r"\b(?:(?:zum|die|den|der|das|dem|des)\s)?(?:Schwerpunkt)?[Tt]hem(?:a|en)(?:feld(?:er)?|bereiche?n?)?\s"
    r"(?!der\s|des\s|die\s|wie\s)|\bSchwerpunkte?n?\s(?:sind|waren|ist|war)\s|\brund um\s"
)
_SENTENCE = re.compile(r"[.;:!?\n]|$")
_ABOUT_LENGTH = 160
#: Before a topic such a word makes it part of a name.
_NAME = re.compile(
    r"(?:Netzwerk|Projekt|Initiative|Bündnis|Verein|Verband|Stiftung|Institut|Referat|Abteilung|"
    r"Agentur|Zentrum|Akademie|Fachbereich|Fachgruppe|Dezernat|Arbeitskreis|Arbeitsgemeinschaft|"
    r"Programm|Stabsstelle|Sachgebiet|Lehrstuhl|Metropolregion|Regionalverband|Minister\w*)(?:e?s)?"
    r"\s[„\"‚]?$"
)
#: What stands behind these is who works there, or where to ask.
_STREETS = re.compile(
    r"^\S*(?:straße|str\.|platz|weg|allee)\b|^\S*@|^(?:www\.|https?:)", re.IGNORECASE
)


#: Begin, end, weight and rule of a place.
_Zone = tuple[int, int, float, str]


@dataclass(slots=True)
class _Weight:
    """What speaks for a topic so far, and its best place."""

    mentions: int = 0
    best: float = 0.0
    evidence: Evidence | None = None
    in_name: bool = False
    order: int = 0

    @property
    def weight(self) -> float:
        """What the best place weighs, and 1 for each further one."""
        return self.best + min(self.mentions - 1, _COUNTED)

    def add(self, weight: float, evidence: Evidence) -> None:
        self.mentions += 1
        if weight > self.best:
            self.best, self.evidence = weight, evidence


@dataclass(slots=True)
class _Scales:
    """The topics of a document with their weights."""

    weights: dict[str, _Weight] = field(default_factory=dict)

    def add(self, topic: str, weight: float, evidence: Evidence, in_name: bool = False) -> None:
        of_topic = self.weights.setdefault(topic, _Weight(order=len(self.weights)))
        if in_name and of_topic.in_name:
            if weight > of_topic.best:
                of_topic.best, of_topic.evidence = weight, evidence
            return
        of_topic.in_name = of_topic.in_name or in_name
        of_topic.add(weight, evidence)


def read_topics(subject: Subject) -> Iterator[Fact]:
    """The topics of a document, surest first."""
    if subject.language not in (None, "de", "en"):
        return
    scales = _Scales()
    pages = list(first_pages(subject.pages))
    is_short = sum(len(page.text) for page in pages) <= SHORT
    has_title = bool(pages) and subject.title in pages[0].text[:3000]
    if not has_title:
        for mention in topic_words().mentions(subject.title):
            evidence = Evidence(_RULES[TITLE], subject.title)
            is_name = _is_in_name(subject.title, mention)
            scales.add(mention.topic, TITLE, evidence, is_name)
    head = HEAD_CHARACTERS
    for number, page in enumerate(pages):
        title = subject.title if has_title and number == 0 else ""
        _weigh(scales, page, _zones(page.text, title, head), is_short)
        head = max(0, head - len(page.text))
    yield from map(_fact, _chosen(scales))


def _weigh(scales: _Scales, page: Place, zones: Sequence[_Zone], is_short: bool) -> None:
    mentions = topic_words().mentions(page.text)
    if not mentions:
        return
    named = (p for p in parties(page.text).named if not p.territory)
    bodies = [(p.begin, p.end) for p in named if p.id or not is_like_project(p.said)]
    names = [(n.begin, n.end) for n in known_programmes(page.text)]
    for mention in mentions:
        if _inside(mention, bodies) or _is_address(page.text, mention):
            continue
        weight, rule = _place_of(mention, zones)
        if mention.weak and weight < SAID:
            continue
        in_name = _within(mention, names) or _is_in_name(page.text, mention)
        if weight <= HEAD:
            weight = BODY if in_name else _weight(weight, mention.core, is_short)
        evidence = place(rule, page, mention.begin, mention.end)
        scales.add(mention.topic, weight, evidence, in_name)


def _weight(weight: float, core: bool, is_short: bool) -> float:
    """The weight of a word outside title, labels and sentences on the subject."""
    if not core:
        return ABOUT if weight == HEAD else BODY
    return HEAD if is_short else weight


def _zones(text: str, title: str, head: int) -> list[_Zone]:
    """The places that weigh more, the heaviest first."""
    zones: list[_Zone] = []
    if title:
        at = text.index(title)
        zones.append((at, at + len(title), TITLE, _RULES[TITLE]))
    zones += [(label.begin, label.end, LABEL, _LABEL_RULE) for label in subject_labels(text)]
    for found in _ABOUT.finditer(text):
        end = _SENTENCE.search(text, found.end(), found.end() + _ABOUT_LENGTH)
        stop = end.start() if end else found.end() + _ABOUT_LENGTH
        zones.append((found.end(), stop, SAID, _RULES[SAID]))
    if head:
        zones.append((0, head, HEAD, _RULES[HEAD]))
    return zones


def _place_of(mention: Mention, zones: Sequence[_Zone]) -> tuple[float, str]:
    for begin, end, weight, rule in zones:
        if begin <= mention.begin < end:
            return weight, rule
    return BODY, _RULES[BODY]


def _inside(mention: Mention, spans: Sequence[tuple[int, int]]) -> bool:
    return any(begin <= mention.begin and mention.end <= end for begin, end in spans)


def _within(mention: Mention, spans: Sequence[tuple[int, int]]) -> bool:
    """Whether a longer name has the mention as one of its words."""
    return any(
        begin <= mention.begin and mention.end <= end and end - begin > mention.end - mention.begin
        for begin, end in spans
    )


def _is_in_name(text: str, mention: Mention) -> bool:
    return bool(_NAME.search(text[max(0, mention.begin - 30) : mention.begin]))


def _is_address(text: str, mention: Mention) -> bool:
    word = text[mention.begin : mention.end + 30].split(maxsplit=1)[0]
    return bool(_STREETS.search(word))


def _chosen(scales: _Scales) -> list[tuple[str, _Weight]]:
    """The topics with enough weight, the heaviest first; a broader one is helped by a narrower."""
    enough = {
        topic: weight
        for topic, weight in scales.weights.items()
        if weight.weight >= ENOUGH_WEIGHT or weight.mentions >= ENOUGH_MENTIONS
    }
    helped = {
        topic: weight.weight
        + sum(w.weight for t, w in enough.items() if topics()[t].broader == topic) / 2
        for topic, weight in enough.items()
    }
    ranked = sorted(enough, key=lambda t: (-helped[t], -enough[t].mentions, enough[t].order))
    return [(topic, enough[topic]) for topic in ranked[:MOST]]


def _fact(chosen: tuple[str, _Weight]) -> Fact:
    topic, weight = chosen
    if weight.evidence is None:
        raise ValueError(f"{topic} has weight and no place")
    value: dict[str, Json] = {
        "id": topic, "label": label(topic), "name": weight.evidence.quote
    }  # fmt: skip
    confidence = min(0.95, 0.5 + 0.05 * weight.weight)
    return Fact(FIELD, value, weight.evidence, round(confidence, 2))


def resolved(value: Json) -> Json:
    """A topic named from outside as an entry of the scheme, as it stands where none fits."""
    topic = named(value) if isinstance(value, str) else None
    return {"id": topic.id, "label": topic.label, "name": value} if topic else value
