"""Gender forms: every way to write women and men in one word, resolved to both plain nouns.

`Expert:innen`, `Teilnehmer*innen`, `Träger/-innen`, `Akteur_innen`, `BürgerInnen`,
`Bürger(innen)` become the feminine and the masculine noun. A plain feminine (`Praktikerinnen`,
`Präsidentin`) gives its masculine too, so that each finds the other. Guarded, since Termin,
Latein, Berlin, Verein and beginnen end alike: the rule holds only where the feminine plural is a
known word or the ending cannot be anything else.
"""

from __future__ import annotations

import re
from functools import lru_cache

from index.german.lemma import is_known, lemma
from index.german.lexicon import lexicon

_LETTER = r"[^\W\d_]"
_MARKED = re.compile(
    rf"^(?P<stem>.*{_LETTER}{{3}})(?:[:*_·•]|/-?|\()(?P<ending>in(?:nen)?)\)?(?P<tail>{_LETTER}*)$"
)
_INNER_CAPITAL = re.compile(rf"^(?P<stem>.*[^\W\d_A-ZÄÖÜ])In(?:nen)?(?P<tail>{_LETTER}*)$")
_FEMININE = re.compile(rf"^(?P<stem>{_LETTER}{{4,}})in(?:nen)?$")
_UNDO_UMLAUT = str.maketrans("äöü", "aou")


_DECLINED = re.compile(r"^(?P<stem>[^\W\d_]{3,}e)(?:[:*_·/•]|\()r\)?$")


@lru_cache(maxsize=50_000)
def nouns(word: str) -> tuple[str, ...]:
    """The plain nouns of a gender form, feminine first; () if the word is none.

    >>> nouns("Expert:innen"), nouns("Ärzt*innen"), nouns("Termin")
    (('Expertin', 'Experte'), ('Ärztin', 'Arzt'), ())
    """
    declined = _DECLINED.match(word)
    if declined and word[0].isupper():  # Vorsitzende*r
        return (declined["stem"], f"{declined['stem']}r")
    found = _MARKED.match(word) or _INNER_CAPITAL.match(word)
    if found:
        return _of_marked(found["stem"], found["tail"])
    plain = _FEMININE.match(word)
    if plain and word[0].isupper() and _is_feminine(word, plain["stem"]):
        stem = plain["stem"]
        return (f"{stem}in", *_masculine(stem))
    return ()


def _of_marked(stem: str, tail: str) -> tuple[str, ...]:
    if not stem[0].isupper():
        return ()
    masculine = _masculine(stem)
    if not masculine and not is_known(f"{stem}in") and not is_known(f"{stem}innen"):
        return ()
    if tail:
        return (f"{stem}innen{tail}", f"{stem}{tail}", *masculine)
    return (f"{stem}in", *masculine)


def _is_feminine(word: str, stem: str) -> bool:
    if word.lower() in lexicon().names:  # Schwerin
        return False
    if word.endswith(("erin", "erinnen")) and len(stem) > 4:
        return True
    return is_known(f"{stem}innen") and (bool(_masculine(stem)) or word.endswith("innen"))


def _masculine(stem: str) -> tuple[str, ...]:
    """The masculine noun of a stem: Kolleg+e, Träger, Jud+e of Jüd, Arzt of Ärzt, Beamt+er."""
    plain = stem[0].translate(str.maketrans("ÄÖÜ", "AOU")) + stem[1:].translate(_UNDO_UMLAUT)
    if stem.endswith("er") and (is_known(stem) or not is_known(plain)):
        return (stem,)  # "trägere" is a word too, but no noun
    candidates = (f"{stem}e", stem, f"{plain}e", plain, f"{stem}er")
    known = [c for c in candidates if is_known(c) and lemma(c) == c]
    listed = [c for c in known if c.lower() in lexicon().nouns]  # Gott, though Götte is a name
    return tuple((listed or known)[:1])
