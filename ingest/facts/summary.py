"""The summary: what a document says of itself in its first sentences, word for word.

The first paragraph of prose behind the title, as many whole sentences of it as fit. What is a
label, a list, a quotation or an agenda is no prose; a document without any has no summary.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from archive.model import Evidence, Fact, Page
from ingest.facts.subject import Subject

FIELD, RULE = "summary", "Erste Sätze"
#: Pages and characters of each that are looked at.
PAGES, LOOKED_AT = 3, 8_000
#: A paragraph of prose has at least so many characters, a summary at most.
SHORTEST, LONGEST = 70, 360
#: A first line that is no longer is a heading.
_HEADING = 46
_PARAGRAPH = re.compile(r"[^\n]+(?:\n(?![ \t]*(?:\n|[•*–-] ))[^\n]+)*")
_SENTENCE = re.compile(
    r"[.!?…][“\"«”]?(?=\s*$)|"
    r"(?<!\b\w)(?<!\b\w\w)(?<!\b[A-Z]\w\w)(?<!\d)[.!?…][“\"«”]?(?=\s+[„\"»(]?[A-ZÄÖÜ0-9])"
)
_NO_PROSE = re.compile(
    r"^\W*(?:[A-ZÄÖÜ][\w/'-]*(?: [\w/'-]+){0,2}:\s|[„\"»]|[•*|]|\d{1,2}[.:]\d\d|sehr geehrte|liebe|"
    r"sie (?:sind hier|befinden sich)|wir verwenden cookies|diese seite|zum inhalt|https?:|www\.)",
    re.IGNORECASE,
)
#: A sentence has a small word that is none of a heading or a name of a house.
_VERBAL = re.compile(
    r"\b(?:ist|sind|war|waren|wird|werden|wurde|wurden|hat|haben|soll|sollen|kann|können|will|"
    r"wollen|gibt|geht|steht|stehen|liegt|findet|finden|lädt|laden|zeigt|macht|is|are|was|were|"
    r"sah|sahen|begann|kam|kamen|lag|stand|gab|ging|fand|blieb|lief|has|have|will|can|"
    r"[a-zäöüß]{3,}(?:t|en|te|ten))\b"
)


def summary(subject: Subject) -> Iterator[Fact]:
    """The first sentences of the first pages, if there are any."""
    for page in subject.pages[:PAGES]:
        at = page.text.find(subject.title)
        begin = at + len(subject.title) if subject.title and at >= 0 else 0
        for found in _PARAGRAPH.finditer(page.text, begin, begin + LOOKED_AT):
            start = _begin(page.text, *found.span())
            end = _end(page.text, start, found.end())
            if end and _is_prose(page.text[start:end]):
                yield _fact(page, start, end)
                return


def _begin(text: str, begin: int, stop: int) -> int:
    """Where a paragraph begins behind the heading that stands right above it."""
    first = text.find("\n", begin, stop)
    is_heading = 0 <= first - begin < _HEADING and text[first - 1] not in ".,;!?-–"
    return first + 1 if is_heading else begin


def _end(text: str, begin: int, stop: int) -> int:
    """Where the last whole sentence ends that fits; 0 if none does."""
    ends = [found.end() for found in _SENTENCE.finditer(text, begin, stop)]
    fitting = [end for end in ends if end - begin <= LONGEST]
    return fitting[-1] if fitting else 0


def _is_prose(text: str) -> bool:
    words = text.split()
    small = sum(word[:1].islower() for word in words)
    is_long = len(text) >= SHORTEST and 3 * small >= len(words)
    return is_long and not _NO_PROSE.match(text) and bool(_VERBAL.search(text))


def _fact(page: Page, begin: int, end: int) -> Fact:
    words = " ".join(page.text[begin:end].split())
    return Fact(FIELD, words, Evidence(RULE, words, page.number, begin, end), 0.8)
