"""Nouns that are declined like adjectives: Angestellte, Jugendlicher, Studierenden.

The dictionary gives their forms different lemmas (Jugendlicher, Jugendliche, Studierend). Here
all forms get the one in -e. A participle that stands beside a noun in -er means the same people:
Mitarbeitende are Mitarbeiter.
"""

from __future__ import annotations

from functools import lru_cache

from index.german.fold import modernised
from index.german.lemma import is_known, lemma
from index.german.lexicon import lexicon

_ENDINGS = ("er", "en", "es", "em", "e", "")


@lru_cache(maxsize=100_000)
def nouns(word: str) -> tuple[str, ...]:
    """The form in -e, and the noun in -er that means the same; () for any other word.

    >>> nouns("Jugendlichen"), nouns("Mitarbeitenden"), nouns("Lehrer")
    (('Jugendliche',), ('Mitarbeitende', 'Mitarbeiter'), ())
    """
    if not word[:1].isupper() or len(word) < 6:
        return ()
    base = _base(modernised(word))
    if base is None:
        return ()
    agent = f"{base[:-3]}er" if base.endswith("end") else None
    if agent and agent.lower() in lexicon().nouns and is_known(f"{agent}in"):
        return (f"{base}e", agent)
    return (f"{base}e",)


def _base(word: str) -> str | None:
    """The adjective or participle in a noun, with the noun's capital."""
    for ending in _ENDINGS:
        base = word[: len(word) - len(ending)]
        if word.endswith(ending) and len(base) > 3 and (ending or base.endswith("end")):
            if base.endswith("end") and _is_participle(base.lower()):
                return base
            if _declines(base.lower()):
                return base
    return None


def _is_participle(base: str) -> bool:
    verb = f"{base[:-1]}"
    is_verb = is_known(verb) and lemma(verb) == verb
    return (is_verb or ("zu" in base and f"{base}e" in lexicon().nouns)) and base not in _NO_PEOPLE


def _declines(base: str) -> bool:
    listed = lexicon().nouns
    has_both = f"{base}e" in listed and f"{base}er" in listed and f"{base}ers" not in listed
    return has_both and is_known(base) and lemma(base)[:1].islower()


#: Nouns in -end that are no participles.
_NO_PEOPLE = frozenset("legend spend wend blend dividend gegend jugend tugend abend end".split())
