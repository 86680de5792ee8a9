"""The dictionary form of a word, by simplemma's German list, greedy: unknown compounds too.

simplemma minds case, since German does. A word that the list does not know as written is looked
up with a capital: query words are seldom typed with one, headings are often all capitals.
"""

from __future__ import annotations

from functools import lru_cache

import simplemma

LANGUAGE = "de"
#: Words that the list reads as forms of rarer ones.
_CORRECTED = {
    "strasse": "Straße", "strassen": "Straße", "straßen": "Straße", "beamte": "Beamter",
    "indizes": "Index",
}  # fmt: skip
#: At the beginning of a sentence Jüngere is a form of jung.
_COMPARED = ("ere", "eren", "erer", "erem", "eres")
#: Nouns in -e that the list reads as old datives of others: Halle is no form of Hall.
_THEMSELVES = frozenset(
    "halle quelle schale herde spalte trasse sekte pumpe schmiede rinde muse loge weste taube "
    "wunde elbe schütze stütze schranke luke exekutive zentrale steige plane fremde leder futter "
    "warte laute pole muschel linse kohle sohle mine miene zeile klause rampe grube fabel".split()
)


@lru_cache(maxsize=50_000)
def lemma(word: str) -> str:
    """The dictionary form; the word itself where there is none.

    >>> lemma("Häuser"), lemma("regionen"), lemma("ländlichen")
    ('Haus', 'Region', 'ländlich')
    """
    lower = word.lower()
    if lower in _CORRECTED:
        return _CORRECTED[lower]
    if lower in _THEMSELVES:
        return word.capitalize()
    found = _listed(word)
    if found[:1].isupper():
        small = _listed(lower) if found == word and lower.endswith(_COMPARED) else found
        return small if small[:1].islower() and small != lower else found
    if found == f"{lower}n" and word[:1].isupper():  # Gärtner is no form of gärtnern
        return word.capitalize()
    # motorisierter is a form of motorisiert, which is one of motorisieren
    again = _listed(found)
    if again == found and found.endswith("iert") and is_known(verb := f"{found[:-1]}en"):
        return verb
    return again


def _listed(word: str) -> str:
    written = word if is_known(word) else word.capitalize()
    if not is_known(written) and word[:1].islower():
        written = word
    return simplemma.lemmatize(written, lang=LANGUAGE, greedy=True)


@lru_cache(maxsize=50_000)
def is_known(word: str) -> bool:
    """Whether the list has the word as written."""
    return simplemma.is_known(word, lang=LANGUAGE)
