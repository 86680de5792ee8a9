"""Letters that were written otherwise: Buergerbuero, Fussweg, Flußbett, Stadtebau.

A digraph or ss is read as an umlaut or ß only if the word as written is unknown and the restored
one is known, so that Poet, Israel, aktuell and Masse stay. Allowed and old spellings, which need
no look-up, are settled in `fold.term`.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from itertools import product

from index.german.fold import modernised

_WRITTEN = re.compile(r"ae|oe|ue|ss|ß|Ae|Oe|Ue|AE|OE|UE|SS")
_MEANT = {
    "ae": "ä", "oe": "ö", "ue": "ü", "ss": "ß", "ß": "ss", "Ae": "Ä", "Oe": "Ö", "Ue": "Ü",
    "AE": "Ä", "OE": "Ö", "UE": "Ü", "SS": "ß",
}  # fmt: skip
#: Places of a word that are tried; a word with more is no German word.
_MOST = 5


def restored(word: str, is_word: Callable[[str], bool], dotted: dict[str, str]) -> str:
    """The word that is meant, or the word as written.

    `is_word` tells whether a spelling is a word; `dotted` gives the form with umlauts of a
    lower-case word that is written without.
    """
    if is_word(word):
        return word
    modern = modernised(word)
    if modern != word and is_word(modern):
        return modern
    for candidate in candidates(word):
        if is_word(candidate):
            return candidate
    found = dotted.get(word.lower())
    if found is None:
        return word
    return found.capitalize() if word[:1].isupper() else found


def candidates(word: str) -> Iterator[str]:
    """The spellings that a word with ae, oe, ue, ss or ß may stand for, most changes first.

    >>> list(candidates("Gruesse"))
    ['Grüße', 'Grüsse', 'Grueße']
    """
    places = [found.span() for found in _WRITTEN.finditer(word)]
    if not 0 < len(places) <= _MOST:
        return
    for chosen in sorted(product((True, False), repeat=len(places)), key=lambda c: -sum(c)):
        if not any(chosen):
            return
        pieces, at = [], 0
        for (begin, end), is_meant in zip(places, chosen, strict=True):
            pieces.append(word[at:begin])
            written = word[begin:end]
            pieces.append(_MEANT[written] if is_meant else written)
            at = end
        yield "".join((*pieces, word[at:]))
