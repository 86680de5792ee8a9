"""Suggestions while typing: words, titles, and what documents are about or by.

All come from documents that the asker may see. The count of a word is the number of results of the
search for it, that of a value the number of documents that have it. Forms of one word are offered
once, by the form in most documents.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import zip_longest

from archive.model import DocumentId, Visibility
from index.backend import SearchBackend
from index.fields import EXACT
from index.german import Chain, Layer, is_stopword, nfc
from index.german.fold import surface
from index.written import written

WORD = "Wort"
TITLE = "Titel"
SHORTEST = 2
#: From so many letters on, words are looked for whose part begins so.
_SHORTEST_INSIDE = 4
#: Words with a part that begins so which are looked at.
_MOST_INSIDE = 400


@dataclass(frozen=True, slots=True)
class Suggestion:
    """What may be meant, and how many documents have it.

    `facet` and `value` are given for values of a facet, `document` for a title that one document
    has.
    """

    text: str
    kind: str
    count: int
    facet: str = ""
    value: str = ""
    document: DocumentId | None = None


def shared(groups: Iterable[Iterable[Suggestion]], limit: int) -> list[Suggestion]:
    """The best of each group in turn until there are so many; the groups in their order."""
    kept = [[*group] for group in groups]
    turns = [one for turn in zip_longest(*kept) for one in turn if one is not None]
    chosen = set(turns[:limit])
    return [one for group in kept for one in group if one in chosen]


def words(
    typed: str, index: SearchBackend, chain: Chain, role: Visibility, limit: int
) -> list[str]:
    """Queries that end in a word which begins as the last one typed, most frequent words first.

    The words before it are kept.
    """
    lead, last = _last_word(nfc(typed))
    prefix = surface(last)
    if len(prefix) < SHORTEST or not prefix.isalpha():
        return []
    beginning = (t for t in index.vocabulary(EXACT).beginning(prefix) if _is_worth(t))
    found = [*_best(beginning, index, chain, role)]
    if len(found) < limit and len(prefix) >= _SHORTEST_INSIDE:
        found += _best(_inside(prefix, index, chain, role), index, chain, role)
    return [lead + written(term, chain, like=last) for _, term in found[:limit]]


def _is_worth(term: str) -> bool:
    """Whether it is a word that somebody may look for."""
    return term.isalpha() and not is_stopword(term)


def _last_word(typed: str) -> tuple[str, str]:
    begin = max((typed.rfind(sign) for sign in ' ("„“:'), default=-1) + 1
    return typed[:begin], typed[begin:]


def _inside(prefix: str, index: SearchBackend, chain: Chain, role: Visibility) -> Iterator[str]:
    """Compounds with a later part that begins so; only words of visible documents are counted."""
    number = 0
    for term in index.vocabulary(EXACT):
        if term.find(prefix, 3) > 0 and term.isalpha() and index.frequency(EXACT, term, role):
            number += 1
            if number > _MOST_INSIDE:
                return
            parts = (t for t in chain.word(term.capitalize()) if t.layer is Layer.PART)
            if any(term.startswith(prefix, part.begin) for part in parts if part.begin):
                yield term


def _best(
    terms: Iterable[str], index: SearchBackend, chain: Chain, role: Visibility
) -> list[tuple[int, str]]:
    """(documents, term), most first; of the forms of a word only the most frequent one."""
    by_form: dict[str, tuple[int, str]] = {}
    for term in terms:
        number = index.frequency(EXACT, term, role)
        form = chain.form(term.capitalize()) or term
        if number and (form not in by_form or number > by_form[form][0]):
            by_form[form] = (number, term)
    return sorted(by_form.values(), key=lambda entry: (-entry[0], entry[1]))
