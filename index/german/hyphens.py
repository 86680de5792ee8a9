"""Suspended hyphens: the words that `Klein- und Mittelstädte` leaves out.

    Bau-, Stadt- und Raumforschung       Bauforschung, Stadtforschung
    Verkehrsinfrastruktur und -planung   Verkehrsplanung
    Ein- und Auspendler                  Einpendler

A word with a hyphen at its end is completed by the tail of the next capitalised word behind a
conjunction; of the possible tails the one wins that makes a known word, else the last part. A
leading hyphen takes over all but the last part of the word before. What follows must follow
directly: a dash, or an adjective in between, completes nothing.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from index.german.compounds import Splitter
from index.german.lemma import is_known
from index.german.tokens import HYPHENS, Token

_ENDS = (*HYPHENS, "–")
_CONJUNCTIONS = frozenset("und oder bzw beziehungsweise sowie u et als wie auch noch".split())
#: Between the words stand blanks, commas, an ampersand, a slash, the dot of an abbreviation.
_BETWEEN = frozenset(" \n,.&/()")
#: First parts of verbs and their nouns; they change places with each other, not with nouns.
_PREFIXES = (
    "zurück", "zusammen", "weiter", "wieder", "hinter", "unter", "durch", "über", "inter",
    "intra", "nach", "fort", "rück", "vor", "aus", "auf", "ein", "hin", "her", "mit", "ent",
    "zu", "um", "an", "ab", "be", "in", "ver", "prä", "post", "sub", "supra", "trans", "makro",
    "mikro", "mono", "multi", "neben", "außer", "inner",
)  # fmt: skip
#: How many words ahead the completing word may stand.
_AHEAD = 8


class Completed(NamedTuple):
    """The word that is meant by token number `number`."""

    number: int
    word: str


def completed(text: str, words: Sequence[Token], splitter: Splitter) -> Iterator[Completed]:
    """The completed words of a text. `words` are its tokens, `text` what they are cut from."""
    for index, token in enumerate(words):
        if token.text.endswith(_ENDS):
            full = _following(text, words, index)
            if full is not None:
                yield from (Completed(index, w) for w in _with_tail(token, full, splitter))
        elif token.text.startswith(_ENDS):
            full = _preceding(text, words, index)
            if full is not None:
                yield from (Completed(index, w) for w in _with_head(full, token, splitter))


def _following(text: str, words: Sequence[Token], index: int) -> Token | None:
    """The word that completes token `index`: behind a conjunction, other hyphens in between."""
    joined = False
    for at in range(index + 1, min(index + 1 + _AHEAD, len(words))):
        gap = text[words[at - 1].end : words[at].begin]
        if not set(gap) <= _BETWEEN or "." in gap[1:]:
            return None
        word = words[at]
        joined = joined or "&" in gap or "/" in gap
        if word.text.lower() in _CONJUNCTIONS:
            joined = True
        elif not word.text.endswith(_ENDS):
            return word if joined and _may_complete(words[index].text, word.text) else None
        elif gap.strip() == "" and not joined and words[at - 1].text.endswith(_ENDS):
            return None
    return None


def _may_complete(first: str, full: str) -> bool:
    short = first.rstrip("".join(_ENDS)).lower()
    if first[0].isdigit():
        return full[0].isdigit()
    both = short in _PREFIXES and full.lower().startswith(_PREFIXES)
    return first[0].islower() or full[0].isupper() or both


def _preceding(text: str, words: Sequence[Token], index: int) -> Token | None:
    """The word whose beginning token `index` takes over, other leading hyphens in between."""
    joined = False
    for at in range(index - 1, max(index - 1 - _AHEAD, -1), -1):
        gap = text[words[at].end : words[at + 1].begin]
        if not set(gap) <= _BETWEEN or "." in gap[1:]:
            return None
        word = words[at]
        joined = joined or "," in gap or "&" in gap or "/" in gap
        if word.text.lower() in _CONJUNCTIONS:
            joined = True
        elif not word.text.startswith(_ENDS):
            return word if joined else None
    return None


def _with_tail(short: Token, full: Token, splitter: Splitter) -> list[str]:
    """Completions of `Klein-` by `Mittelstädten`, one or none."""
    first, whole = short.text.rstrip("".join(_ENDS)), full.text
    for hyphen in HYPHENS:  # Stadt-Land- und Stadt-Umland-Beziehungen
        if hyphen in whole:
            return [f"{first}-{whole.rpartition(hyphen)[2]}"]
    if first.lower() in _PREFIXES:
        return _with_prefix(first, whole, splitter)
    parts = splitter.split(whole) or splitter.split(whole, opaque=True)
    tails = [whole[part.begin :] for part in parts[1:]]
    if not first.isupper() and not tails:
        ends = (whole[n:] for n in range(2, len(whole) - 2))
        found = next((tail for tail in ends if _is_attested(first, tail, splitter)), None)
        return [_glued(first, found)] if found else []
    if first.isupper() or not first.isalpha():
        return [f"{first}-{tails[-1].capitalize()}"] if tails else []
    known = [tail for tail in tails if _is_attested(first, tail, splitter)]
    return [_glued(first, known[0] if known else tails[-1])] if tails else []


def _with_prefix(first: str, whole: str, splitter: Splitter) -> list[str]:
    """Ein- und Auspendler, ein- und ausgehend: another prefix before the same rest."""
    lower = whole.lower()
    for prefix in _PREFIXES:
        rest = lower[len(prefix) :]
        if lower.startswith(prefix) and len(rest) > 2:
            word = first + rest
            if is_known(word) or splitter.is_noun(word) or splitter.split(word.capitalize()):
                return [word]
    for part in splitter.split(whole, opaque=True)[1:]:
        if _is_attested(first, whole[part.begin :], splitter):
            return [_glued(first, whole[part.begin :])]
    return []


def _with_head(full: Token, short: Token, splitter: Splitter) -> list[str]:
    """Completions of `-planung` by `Verkehrsinfrastruktur`, one or none."""
    tail, whole = short.text.lstrip("".join(_ENDS)), full.text.rstrip("".join(_ENDS))
    for hyphen in HYPHENS:
        if hyphen in whole:
            return [f"{whole.rpartition(hyphen)[0]}-{tail}"]
    parts = splitter.split(whole) or splitter.split(whole, opaque=True)
    heads = [whole[: part.begin] for part in parts[1:]]
    known = [head for head in heads if _is_attested(head, tail, splitter)]
    if known or heads:
        return [_glued((known or heads)[-1], tail)]
    return [_glued(whole, tail)] if _is_attested(whole, tail, splitter) else []


def _is_attested(first: str, tail: str, splitter: Splitter) -> bool:
    word = _glued(first, tail)
    return splitter.is_noun(word) or is_known(word)


def _glued(first: str, tail: str) -> str:
    return first + tail.lower()
