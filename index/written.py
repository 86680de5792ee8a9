"""How a term is written: index terms have no capitals and no ß, words on the screen do."""

from __future__ import annotations

from index.german import Chain
from index.german.lemma import is_known
from index.german.lexicon import lexicon


def written(term: str, chain: Chain, like: str = "") -> str:
    """A surface term as German writes it: `strasse` is Straße, `ländlich` ländlich.

    A word that is unknown gets the capital of the word that it is `like`.
    """
    word = _with_sharp_s(term)
    if chain.splitter.is_noun(word) or chain.splitter.split(word.capitalize()):
        return word.capitalize()
    if is_known(word) and not like[:1].isupper():
        return word
    return word.capitalize() if like[:1].isupper() or not is_known(word) else word


def _with_sharp_s(term: str) -> str:
    sharp = term.replace("ss", "ß")
    nouns = lexicon().nouns
    if sharp != term and (sharp in nouns or (is_known(sharp) and not is_known(term))):
        # Masse and Maße are both words; the one with ss is meant unless it is Swiss spelling
        return term if term in nouns and not term.startswith("strasse") else sharp
    return term
