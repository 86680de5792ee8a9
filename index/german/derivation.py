"""The weaker field of a word: the verb behind a noun in -ung, the noun behind an adjective in
-isch, and a light stem where the dictionary does not know the word.

Förderung and fördern, Demografie and demografisch get the same term here. Both words of a pair
must be known, so that Zeitung has no verb. The light stem strips what plural and case add to
words no list has (names, loan words, new compounds). Source of its rules: J. Savoy, Light
Stemming Approaches for the French, Portuguese, German and Hungarian Languages (2006).
"""

from __future__ import annotations

from functools import lru_cache

from index.german.lemma import is_known, lemma

_Rules = tuple[tuple[str, tuple[str, ...]], ...]
_FROM_NOUN: _Rules = (
    ("erung", ("ern",)), ("elung", ("eln",)), ("lung", ("len", "eln")), ("rung", ("ren", "ern")),
    ("ung", ("en",)),
)  # fmt: skip
_FROM_ADJECTIVE: _Rules = (
    ("isch", ("ie", "ik", "ion")), ("atisch", ("ation", "atik", "at")),
    ("istisch", ("istik", "ismus")), ("etisch", ("etik", "esie")), ("ikalisch", ("ik",)),
)  # fmt: skip
_SHORTEST_STEM = 3


@lru_cache(maxsize=50_000)
def root(lemma_: str) -> str | None:
    """The term that a word shares with its derivations; None if it has none.

    >>> root("Förderung"), root("fördern"), root("demografisch"), root("Demografie")
    ('fördern', 'fördern', 'Demografie', 'Demografie')
    """
    lower = lemma_.lower()
    if lower.endswith("ung"):
        return _verb(lower)
    if lower.endswith(("en", "ern", "eln")) and lemma_[:1].islower():
        return lower if _is_verb(lower) and _has_noun(lower) else None
    if lower.endswith("isch"):
        return _noun(lower)
    if lower.endswith(("ie", "ik", "ion", "ismus", "at")) and is_known(lemma_):
        return lemma_ if _has_adjective(lower) else None
    return None


def light_stem(word: str) -> str:
    """A folded word without the endings of plural and case."""
    for ending in ("ern", "em", "en", "er", "es", "e", "s", "n"):
        if word.endswith(ending) and len(word) - len(ending) > _SHORTEST_STEM:
            return word[: -len(ending)]
    return word


def _verb(noun: str) -> str | None:
    for ending, verbs in _FROM_NOUN:
        if noun.endswith(ending):
            for verb in verbs:
                candidate = noun[: -len(ending)] + verb
                if len(candidate) > _SHORTEST_STEM + 2 and _is_verb(candidate):
                    return candidate
    return None


def _is_verb(word: str) -> bool:
    return is_known(word) and lemma(word) == word


def _has_noun(verb: str) -> bool:
    stems = [verb[:-2] if verb.endswith("en") else verb[:-1]]
    if verb.endswith("eln"):  # sammeln, Sammlung
        stems.append(verb[:-3] + "l")
    nouns = [f"{stem}ung".capitalize() for stem in stems]
    return any(is_known(n) and lemma(n) == n and _verb(n.lower()) == verb for n in nouns)


def _noun(adjective: str) -> str | None:
    for ending, nouns in _FROM_ADJECTIVE:
        if adjective.endswith(ending):
            for noun in nouns:
                candidate = (adjective[: -len(ending)] + noun).capitalize()
                if is_known(candidate) and lemma(candidate) == candidate:
                    return candidate
    return None


def _has_adjective(noun: str) -> bool:
    for ending, nouns in _FROM_ADJECTIVE:
        for suffix in nouns:
            if noun.endswith(suffix):
                adjective = noun[: -len(suffix)] + ending
                if is_known(adjective) and (_noun(adjective) or "").lower() == noun:
                    return True
    return False
