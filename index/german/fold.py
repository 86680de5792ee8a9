"""Folding: one spelling for comparing. Always the last step, since a lemma needs its umlauts."""

from __future__ import annotations

_SAME = str.maketrans("äöü₀₁₂₃₄₅₆₇₈₉⁰¹²³⁴⁵⁶⁷⁸⁹", "aou01234567890123456789")


def surface(word: str) -> str:
    """A word as written, without case: the form of the exact field. Umlauts stay, ß becomes ss.

    >>> surface("Fußgängerzone")
    'fussgängerzone'
    """
    return word.casefold()


def fold(word: str) -> str:
    """A lemma without case, umlaut dots (DIN 5007-1: ä sorts as a) and raised or lowered digits.

    >>> fold("Träger"), fold("Straße"), fold("CO₂")
    ('trager', 'strasse', 'co2')
    """
    return word.casefold().translate(_SAME)
