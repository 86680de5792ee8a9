"""The language of each paragraph, so that German rules never touch an English one.

A document has one main language, told at ingest. Abstracts, quotations and project titles in
another language stand in paragraphs of their own; they give themselves away by their function
words. Only words that belong to one of the languages count, and only clear evidence turns a
paragraph away from the document's language.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

GERMAN = "de"
_BREAK = re.compile(r"\n[ \t]*\n\s*")
#: A paragraph needs so many function words of a language, and twice as many as of the other.
_ENOUGH = 3

#: Frequent words that are none in the other languages of the list. Own list.
_GERMAN = frozenset(
    "der die das und den von zu mit sich dem nicht ein eine auf als auch es werden aus hat dass "
    "sie nach wird bei einer einem einen noch wie über oder haben nur zum zur sind für durch "
    "sowie können ihre wurde wurden diese dieser dieses ist im am vom ihr sein seine kann mehr "
    "wenn unter bis vor zwischen ohne gegen jedoch damit dabei sollen soll muss müssen".split()
)
_FOREIGN = {
    "en": "the of and to is that for with are be this from by it which have has was were not "
    "their its can will these been they we our you your into such between more than other",
    "fr": "le la les et une dans pour qui sur avec par est sont aux cette ces leur leurs nous "
    "vous plus pas mais ou être ont été ainsi entre comme du au",
    "nl": "het een van voor met zijn op aan niet ook door naar worden wordt bij deze dit heeft "
    "hebben maar om uit tussen over werd zij wij onze",
    "da": "og af til på med som er ikke det et for at har kan blev være fra ved eller også der "
    "mellem skal vil efter mere",
    "pl": "i w na z do się nie jest oraz przez dla od po które który są jak lub między także tej "
    "tego może ze",
}
_WORDS = {name: frozenset(words.split()) - _GERMAN for name, words in _FOREIGN.items()}


class Paragraph(NamedTuple):
    """Characters `begin` to `end` of a text, and whether they are German."""

    begin: int
    end: int
    is_german: bool


def paragraphs(text: str, language: str | None) -> Iterator[Paragraph]:
    """The paragraphs of a text whose main language is known; blank lines separate them."""
    begin = 0
    for found in _BREAK.finditer(text):
        yield Paragraph(begin, found.start(), is_german(text[begin : found.start()], language))
        begin = found.end()
    yield Paragraph(begin, len(text), is_german(text[begin:], language))


def is_german(text: str, language: str | None) -> bool:
    """Whether a paragraph is German. A text too short to tell is in the document's language.

    >>> is_german("The network of regions and the municipalities for the future of care", "de")
    False
    """
    words = re.findall(r"[^\W\d_]+", text.lower())
    german = _count(words, _GERMAN)
    if language in (GERMAN, None) and 3 * german >= len(words):
        return True  # the rest cannot be twice as much
    foreign = max(_count(words, listed) for listed in _WORDS.values())
    if language in (GERMAN, None):
        return not (foreign >= _ENOUGH and foreign > 2 * german)
    return german >= _ENOUGH and german > 2 * foreign


def _count(words: Sequence[str], listed: frozenset[str]) -> int:
    return sum(map(listed.__contains__, words))
