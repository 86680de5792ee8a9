"""The abbreviations that a document explains, by the rules by which the search learns them.

"eines Modellvorhabens der Raumordnung (MORO)" explains MORO as Modellvorhaben der Raumordnung: the
vocabularies know the name, else a genitive loses its ending.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache

from archive.model import Fact
from archive.vocabulary.names import Entry, organisations, programmes
from index.german.learnt import Definition, definitions
from index.german.lemma import is_known, lemma
from ingest.facts.book import stem
from ingest.facts.organisations.bodynames import nominative
from ingest.facts.organisations.parties import book as organisation_book
from ingest.facts.places import first_pages, place
from ingest.facts.programmes import known_programmes
from ingest.facts.subject import Subject

FIELD = "abbreviations"
_MOST = 200
_GENITIVE = re.compile(
    r"\b(?:des|eines|dieses|jedes|ihres|seines)\s+(?:[a-zäöüß]+\s+)?$", re.IGNORECASE
)


def read_abbreviations(subject: Subject) -> Iterator[Fact]:
    """Each abbreviation as it is first explained."""
    seen: set[str] = set()
    for page in first_pages(subject.pages):
        for found in (*definitions(page.text), *_of_vocabulary(page.text)):
            if found.short in seen or len(seen) == _MOST:
                continue
            seen.add(found.short)
            evidence = place("Langform und Abkürzung", page, found.begin, found.end)
            yield Fact(FIELD, {found.short: _long(page.text, found)}, evidence, 0.9)


_IN_BRACKETS = re.compile(r"\s\((?P<short>[A-ZÄÖÜ][\w+-]{1,11}(?:\s[Pp]lus)?)\)")


def _of_vocabulary(text: str) -> Iterator[Definition]:
    """What stands in brackets behind a known name whose letters it has not: BULEplus, ESF Plus."""
    for named in (*known_programmes(text), *organisation_book().find(text)):
        found = _IN_BRACKETS.match(text, named.end)
        shorts = [short.lstrip("?") for short in named.entry.abbreviations]
        if found and not named.short and found["short"].replace(" ", "-") in shorts:
            yield Definition(found["short"], text[named.begin : named.end], named.begin, named.end)


def _long(text: str, found: Definition) -> str:
    """The long form in the nominative."""
    long = " ".join(found.long.split())
    for name in _names().get(found.short, ()):
        if [stem(word) for word in name.split()] == [stem(word) for word in long.split()]:
            return name
    if not _GENITIVE.search(text[max(0, found.begin - 40) : found.begin]):
        return nominative(long)
    first, _, rest = long.partition(" ")
    base = lemma(first)
    is_noun = (
        first.endswith("s") and base != first and first.startswith(base[:3]) and is_known(base)
    )
    return nominative(f"{base} {rest}".strip() if is_noun else long)


@cache
def _names() -> Mapping[str, tuple[str, ...]]:
    """The names of the vocabularies by their abbreviations."""
    entries: list[Entry] = [*organisations().values(), *programmes().values()]
    return {
        short.lstrip("?"): tuple(name.lstrip("?") for name in (entry.label, *entry.names))
        for entry in entries
        for short in entry.abbreviations
    }
