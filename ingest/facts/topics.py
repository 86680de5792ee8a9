"""The topics of a document: at most five, by where and how often its words speak of them.

What speaks for a topic is counted by `topicsigns`; `topicweights` says what each sign is worth,
learnt from described documents. A topic is told if it is likelier than not; where none is, the
likeliest, if enough speaks for it. In the name of a body a word says nothing, in that of a
network or programme it is told apart.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterator, Mapping, Sequence

from archive.model import Evidence, Fact, Json
from archive.vocabulary.topics import label, named
from ingest.facts.bodyheads import is_like_project
from ingest.facts.given import subject_labels
from ingest.facts.organisations.parties import parties
from ingest.facts.places import Place, first_pages, place
from ingest.facts.programmes import known_programmes
from ingest.facts.subject import Subject
from ingest.facts.topicsigns import Standing, Strength, Zone, signs
from ingest.facts.topicweights import WEIGHTS
from ingest.facts.topicwords import Mention, topic_words

FIELD = "topics"
MOST = 5
#: So likely a topic is told; and the likeliest, where none is.
ENOUGH, ALONE = 0.55, 0.2
#: At least so likely is what the document itself says that it is about.
SUBJECT = 0.75
#: The first characters of a document are its head.
HEAD_CHARACTERS = 500
#: The words behind it, to the end of the sentence, are what a text is about.
_ABOUT = re.compile(
    r"\b(?:(?:zum|die|den|der|das|dem|des)\s)?(?:Schwerpunkt)?[Tt]hem(?:a|en)(?:feld(?:er)?|"
    r"bereiche?n?)?\s"
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


#: Begin and end of a place that weighs more.
_Span = tuple[int, int, Zone]


def read_topics(subject: Subject) -> Iterator[Fact]:
    """The topics of a document, surest first."""
    standings = standings_of(subject)
    length = sum(len(page.text) for page in first_pages(subject.pages))
    likely = likelihoods(standings, length)
    for topic in chosen(likely):
        yield _fact(topic, standings[topic], likely[topic])


def chosen(likely: Mapping[str, float]) -> list[str]:
    """The topics that are told, likeliest first, of those as likely the one named first."""
    ranked = sorted(likely, key=lambda topic: -likely[topic])
    told = [topic for topic in ranked if likely[topic] >= ENOUGH][:MOST]
    return told or [topic for topic in ranked[:1] if likely[topic] >= ALONE]


def likelihoods(standings: Mapping[str, Standing], characters: int) -> dict[str, float]:
    """{topic: how likely a document of so many characters is about it}, 0 to 1."""
    return {
        topic: max(_likely(row), SUBJECT if standings[topic].is_subject else 0.0)
        for topic, row in signs(standings, characters).items()
        if standings[topic].is_named
    }


def standings_of(subject: Subject) -> dict[str, Standing]:
    """{topic: what a document says of it}, for the languages that have words of topics."""
    standings: dict[str, Standing] = {}
    if subject.language not in (None, "de", "en"):
        return standings
    pages = list(first_pages(subject.pages))
    has_title = bool(pages) and subject.title in pages[0].text[:3000]
    if not has_title:
        for mention in topic_words().mentions(subject.title):
            evidence = Evidence(Zone.TITLE.value, subject.title)
            is_name = _is_in_name(subject.title, mention)
            _note(standings, subject.title, mention, Zone.TITLE, is_name, 0, evidence)
    head, before = HEAD_CHARACTERS, 0
    for number, page in enumerate(pages):
        title = subject.title if has_title and number == 0 else ""
        _weigh(standings, page, _spans(page.text, title, head), before)
        head, before = max(0, head - len(page.text)), before + len(page.text)
    return standings


def _weigh(
    standings: dict[str, Standing], page: Place, spans: Sequence[_Span], before: int
) -> None:
    mentions = topic_words().mentions(page.text)
    if not mentions:
        return
    named = (p for p in parties(page.text).named if not p.territory)
    bodies = [(p.begin, p.end) for p in named if p.id or not is_like_project(p.said)]
    names = [(n.begin, n.end) for n in known_programmes(page.text)]
    for mention in mentions:
        if _inside(mention, bodies) or _is_address(page.text, mention):
            continue
        zone = _zone(mention, spans)
        is_name = _within(mention, names) or _is_in_name(page.text, mention)
        evidence = place(zone.value, page, mention.begin, mention.end)
        at = before + mention.begin
        _note(standings, page.text, mention, zone, is_name, at, evidence)


def _note(
    standings: dict[str, Standing],
    text: str,
    mention: Mention,
    zone: Zone,
    is_name: bool,
    at: int,
    evidence: Evidence,
) -> None:
    strength = Strength.CORE if mention.core else Strength.WORD
    if is_name and zone in (Zone.HEAD, Zone.BODY):
        strength = Strength.NAME
    elif mention.weak:
        strength = Strength.HINT
    standing = standings.setdefault(mention.topic, Standing())
    standing.add(zone, strength, text[mention.begin : mention.end], at, evidence)


def _likely(row: Sequence[float]) -> float:
    return 1 / (1 + math.exp(-sum(w * x for w, x in zip(WEIGHTS, row, strict=True))))


def _spans(text: str, title: str, head: int) -> list[_Span]:
    """The places that weigh more, the heaviest first."""
    spans: list[_Span] = []
    if title:
        at = text.index(title)
        spans.append((at, at + len(title), Zone.TITLE))
    spans += [(label.begin, label.end, Zone.LABEL) for label in subject_labels(text)]
    for found in _ABOUT.finditer(text):
        end = _SENTENCE.search(text, found.end(), found.end() + _ABOUT_LENGTH)
        stop = end.start() if end else found.end() + _ABOUT_LENGTH
        spans.append((found.end(), stop, Zone.SAID))
    if head:
        spans.append((0, head, Zone.HEAD))
    return spans


def _zone(mention: Mention, spans: Sequence[_Span]) -> Zone:
    return next((zone for begin, end, zone in spans if begin <= mention.begin < end), Zone.BODY)


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


def _fact(topic: str, standing: Standing, likely: float) -> Fact:
    if standing.evidence is None:
        raise ValueError(f"{topic} is likely and has no place")
    value: dict[str, Json] = {
        "id": topic, "label": label(topic), "name": standing.evidence.quote
    }  # fmt: skip
    return Fact(FIELD, value, standing.evidence, round(min(0.95, max(0.5, likely)), 2))


def resolved(value: Json) -> Json:
    """A topic named from outside as an entry of the scheme, as it stands where none fits."""
    topic = named(value) if isinstance(value, str) else None
    return {"id": topic.id, "label": topic.label, "name": value} if topic else value
