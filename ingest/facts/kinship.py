"""What a text says of its kin: what went before it, what came after, what it is a part of."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice
from typing import NamedTuple

from archive.model import ACCEPTED, UNSURE, Evidence, Fact, Json, Kind, Page
from ingest.facts.subject import Subject
from ingest.titlekey import title_key

#: Pages that are looked at, and relations that are kept.
PAGES, MOST = 30, 20
SUCCESSOR, PREDECESSOR, PART = "successor_of", "predecessor_of", "part_of"
_TITLE = r"[„\"»]\s?(?P<title>[^„“\"»«]{4,250}?)\s?[“\"«]"
_THING = (
    r"(?:[A-ZÄÖÜ][\w-]*(?:projekt|vorhaben|programm|studie|initiative|netzwerk|phase|"
    r"wettbewerb)s?|MORO|"
    r"Projekt(?:e?s)?|Vorhaben|Programms?|Studie|Initiative|Netzwerks?|Modellvorhaben|"
    r"Forschungsprojekt(?:e?s)?|Wettbewerbs?)"
)
_GONE = r"(?:vorangegangen|vorausgegangen|vorherig|früher|vorig|vorhergehend)e?[nmrs]?"
#: Each pattern: the relation, whether it is sure, what is written.
_PATTERNS = tuple(
    (kind, sure, re.compile(pattern))
    for kind, sure, pattern in (
        (SUCCESSOR, True, rf"\b{_GONE}\s+(?:\w+\s+){{0,2}}?{_THING}\s+{_TITLE}"),
        (SUCCESSOR, True,
            r"\bVorgänger\w*\s+(?:ist\s+|war\s+)?(?:(?:das|die|"
            rf"der)\s+)?(?:{_THING}\s+)?{_TITLE}"),
        (SUCCESSOR, True,
            r"\b(?:Fortsetzung|Fortführung|Weiterführung|Nachfolger|Nachfolge)\s+(?:des|der|"
            rf"von)\s+(?:\w+\s+){{0,2}}?(?:{_THING}\s+)?{_TITLE}"),
        (SUCCESSOR, True,
            r"\b(?:baut|bauen|baute)\s+auf\s+(?:(?:dem|den|"
            rf"der)\s+)?(?:\w+\s+){{0,4}}?{_TITLE}[^.\n]{{0,60}}?(?:\bauf\b|\.|,)"),
        (SUCCESSOR, True,
            r"\b(?:knüpft|knüpfen|knüpfte|schließt|schließen)\s+an\s+(?:(?:das|die|"
            rf"den)\s+)?(?:\w+\s+){{0,4}}?{_TITLE}"),
        (SUCCESSOR, True,
            r"\b(?:hervorgegangen|entstanden)\s+aus\s+(?:(?:dem|"
            rf"der)\s+)?(?:\w+\s+){{0,3}}?{_TITLE}"),
        (SUCCESSOR, True,
            rf"\baus\s+(?:dem|der)\s+(?:\w+\s+){{0,3}}?{_TITLE}\s+(?:hervorgegangen|entstanden)"),
        (PREDECESSOR, True,
            r"\b(?:weitergeführt|fortgeführt|fortgesetzt|weitergeht|geht weiter)\b\s+(?:als|"
            r"in|im|mit|unter dem (?:Titel|Namen)|durch)\s+(?:(?:dem|der|"
            rf"das)\s+)?(?:\w+\s+){{0,3}}?{_TITLE}"),
        (PREDECESSOR, True,
            r"\b(?:als|im|in dem|unter dem (?:Titel|Namen)|durch das|"
            rf"mit dem)\s+(?:{_THING}\s+)?{_TITLE}\s+(?:\w+\s+){{0,3}}?(?:weitergeführt|"
            r"fortgeführt|fortgesetzt)"),
        (PREDECESSOR, True,
            rf"\bNachfolge(?:projekt|vorhaben|programm)\w*\s+(?:ist\s+|heißt\s+)?{_TITLE}"),
        (PART, True,
            r"\b(?:Teil|Teilprojekt|Baustein)\s+(?:des|der|vom|"
            rf"von)\s+(?:\w+\s+){{0,3}}?(?:{_THING}\s+)?{_TITLE}"),
        (SUCCESSOR, False,
            rf"\b(?:abgeschlossen|ausgelaufen)e[nmrs]?\s+(?:\w+\s+)?{_THING}\s+{_TITLE}"),
    )
)  # fmt: skip
_QUOTED = re.compile(_TITLE)
#: Quoted titles that are looked at, and the characters around one that may say what it is.
QUOTED, BEFORE, BEHIND = 400, 110, 70
_CONFIRMED = re.compile(rf"\b{_GONE}\s+(?:MORO|{_THING})", re.IGNORECASE)
#: A field of its own: "Vorgängerprojekt: …".
_FIELD = re.compile(
    r"^[^\w\n]*(?P<label>(?:Vorgänger|Vorläufer)(?:projekt|vorhaben)?|"
    r"Nachfolge(?:r|projekt|vorhaben)?|Teil von|Dachprojekt)\s*:\s*(?P<title>[^\n]{4,200})$",
    re.MULTILINE,
)
_FIELDS = {
    "vorgänger": SUCCESSOR, "vorläufer": SUCCESSOR, "nachfolge": PREDECESSOR, "teil": PART,
    "dachprojekt": PART, "projekt": PART,
}  # fmt: skip
#: A title without marks, as the text of a link has none: to the end of its sentence, or the verb.
_BARE = r"(?P<title>(?!(?:Ein|Das|Der|Die)\b)[A-ZÄÖÜ](?:(?<=\d)\.\s|[^.!?\n„“\"»«]){7,200}?)"
_WENT_ON = r"(?:weitergeführt|fortgeführt|fortgesetzt)"
_UNMARKED = tuple(
    re.compile(pattern, re.MULTILINE)
    for pattern in (
        rf"\b{_WENT_ON}\s+als\s+(?:{_THING}\s+)?{_BARE}(?<!\d)(?:[.!](?=\s|$)|$)",
        rf"\bwird\s+(?:\w+\s+){{0,2}}?als\s+(?:{_THING}\s+)?{_BARE}\s+{_WENT_ON}\b",
    )
)
#: Kinds whose field "Projekt" names another document, not themselves.
_OF_PROJECTS = (Kind.EVENT, Kind.SLIDES, Kind.MINUTES, Kind.NEWS)
#: How sure a relation is: told; told of words that are a title only if a document has it; guessed.
TOLD, NAMED, GUESSED = 0.9, 0.7, 0.5
_REASONS = {
    SUCCESSOR: "Der Text nennt, woraus es hervorgeht",
    PREDECESSOR: "Der Text nennt, was daraus wurde",
    PART: "Der Text nennt, wovon es ein Teil ist",
}


def relations(subject: Subject) -> Iterator[Fact]:
    """The relations that a text states, each once."""
    seen: set[tuple[str, str]] = set()
    own = title_key(subject.title)
    confirmed = any(_CONFIRMED.search(page.text) for page in subject.pages[:PAGES])
    for page in subject.pages[:PAGES]:
        for found in _found(page.text, subject.kind):
            key = title_key(found.title)
            if key == own or (found.kind, key) in seen or len(seen) == MOST:
                continue
            seen.add((found.kind, key))
            is_told = confirmed and found.confidence == GUESSED
            yield _fact(page, found._replace(confidence=TOLD) if is_told else found)


class _Found(NamedTuple):
    """A relation as one place tells it."""

    kind: str
    title: str
    begin: int
    end: int
    confidence: float


def _found(text: str, document: str) -> Iterator[_Found]:
    for title in islice(_QUOTED.finditer(text), QUOTED):
        begin, end = max(0, title.start() - BEFORE), min(len(text), title.end() + BEHIND)
        for kind, sure, pattern in _PATTERNS:
            match = pattern.search(text, begin, end)
            if match and match.start("title") == title.start("title"):
                yield _Found(kind, match["title"], *match.span(), TOLD if sure else GUESSED)
    for match in _FIELD.finditer(text):
        if match["label"] == "Projekt" and document not in _OF_PROJECTS:
            continue
        kind = next(k for word, k in _FIELDS.items() if match["label"].lower().startswith(word))
        yield _Found(kind, match["title"].strip('„“" '), *match.span("title"), TOLD)
    for pattern in _UNMARKED:
        for match in islice(pattern.finditer(text), MOST):
            yield _Found(PREDECESSOR, match["title"], *match.span(), NAMED)


def _fact(page: Page, found: _Found) -> Fact:
    told = " ".join(found.title.split())
    value: dict[str, Json] = {"type": found.kind, "title": told, "reason": _REASONS[found.kind]}
    quote = " ".join(page.text[found.begin : found.end].split())
    evidence = Evidence(
        "Wendung für Vorgänger, Nachfolger, Teil", quote, page.number, found.begin, found.end
    )
    status = ACCEPTED if found.confidence == TOLD else UNSURE
    return Fact("relations", value, evidence, found.confidence, status)
