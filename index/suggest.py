"""Suggestions while typing: words, titles, and what documents are about or by.

All come from documents that the asker may see. The count of a word is the number of results of the
search for it, that of a value the number of documents that have it. Forms of one word are offered
once, by the form in most documents.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import zip_longest

from archive.model import DocumentId, Visibility
from index.backend import Counted, SearchBackend
from index.fields import EXACT
from index.german import Chain, Layer, is_stopword, nfc
from index.german.fold import surface
from index.written import written

WORD = "Wort"
TITLE = "Titel"
SHORTEST = 2
#: From so many letters on, words are looked for whose part begins so.
_SHORTEST_INSIDE = 4
#: Letters that stand before such a part, at least.
_BEFORE = 3
#: Terms that are looked at for each suggestion: forms of one word, stop words and numbers drop out.
_LOOKED_AT = 4


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
    most = limit * _LOOKED_AT
    found = _by_form(index.beginning(EXACT, prefix, role, most), chain)
    if len(found) < limit and len(prefix) >= _SHORTEST_INSIDE:
        held = index.containing(EXACT, prefix, _BEFORE, role, most)
        found += _by_form([pair for pair in held if _has_part(pair[1], prefix, chain)], chain)
    return [lead + written(term, chain, like=last) for term in found[:limit]]


def _is_worth(term: str) -> bool:
    """Whether it is a word that somebody may look for."""
    return term.isalpha() and not is_stopword(term)


def _last_word(typed: str) -> tuple[str, str]:
    begin = max((typed.rfind(sign) for sign in ' ("„“:'), default=-1) + 1
    return typed[:begin], typed[begin:]


def _has_part(term: str, prefix: str, chain: Chain) -> bool:
    """Whether a later part of a compound begins so."""
    parts = (t for t in chain.word(term.capitalize()) if t.layer is Layer.PART)
    return any(term.startswith(prefix, part.begin) for part in parts if part.begin)


def _by_form(counted: Counted, chain: Chain) -> list[str]:
    """Terms worth looking for; of the forms of a word only the first one."""
    first: dict[str, str] = {}
    for _, term in counted:
        if _is_worth(term):
            first.setdefault(chain.form(term.capitalize()) or term, term)
    return list(first.values())
