"""Which word of a page's image a character of its text belongs to.

The text was cleaned: words that a line end cut were made whole, glued ones parted, ligatures
resolved, and its blocks may stand in another order than the words of the image. So both are cut
into tokens, and a token is placed only where it can be no other one: three tokens in a row that
occur once in either sequence are an anchor, then two, then one; from each anchor the placed
stretch grows as long as both sides spell the same. What stays unclear is not placed at all.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from functools import lru_cache
from typing import NamedTuple
from unicodedata import normalize

#: Tokens of either side; nobody reads a page of more, and none is worked on for so long.
MOST_TOKENS = 20_000
#: Tokens in a row that are looked for, the surest first.
ANCHORS = (3, 2, 1)
#: Tokens of one side that may be one token of the other: `Bundes-`, `minis-`, `terium`.
MOST_JOINED = 6
_TOKEN = re.compile(r"[^\W_]+")


class Place(NamedTuple):
    """A character of a word of the image."""

    word: int
    character: int


class _Token(NamedTuple):
    """A run of letters as it is compared, the word it is of, and where there each letter is."""

    text: str
    word: int
    characters: Sequence[int]


def aligned(text: str, words: Sequence[str]) -> dict[int, Place]:
    """{character of the text: its place in the words}, of letters and digits that have one.

    >>> aligned("Strategie", ["Stra-", "tegie"])[4]
    Place(word=1, character=0)
    """
    left = _tokens(0, text)
    right = [token for number, word in enumerate(words) for token in _tokens(number, word)]
    if max(len(left), len(right)) > MOST_TOKENS:
        return {}
    pairing = _Pairing(left, right)
    pairing.grow_from_the_ends()
    for length in ANCHORS:
        pairing.anchor(length)
    return pairing.found


def _tokens(word: int, text: str) -> list[_Token]:
    return [_token(word, run.group(), run.start()) for run in _TOKEN.finditer(text)]


def _token(word: int, run: str, begin: int) -> _Token:
    if run.isascii():  # most are, and they need no table
        return _Token(run.lower(), word, range(begin, begin + len(run)))
    letters = [(letter, begin + n) for n, one in enumerate(run) for letter in folded(one)]
    return _Token("".join(letter for letter, _ in letters), word, [at for _, at in letters])


@lru_cache(maxsize=4096)
def folded(character: str) -> str:
    """A character as it is compared: small, without dots and accents, ligatures in full.

    >>> folded("Ä"), folded("ß"), folded("-")
    ('a', 'ss', '')
    """
    plain = normalize("NFKD", normalize("NFKD", character).casefold())
    return "".join(letter for letter in plain if letter.isalnum())


class _Pairing:
    """Two sequences of tokens while they are being paired."""

    def __init__(self, left: Sequence[_Token], right: Sequence[_Token]) -> None:
        self.found: dict[int, Place] = {}
        self._left, self._right = left, right
        self._free_left, self._free_right = [True] * len(left), [True] * len(right)

    def grow_from_the_ends(self) -> None:
        """Pair what both sides begin with, and what both end with."""
        self._grow(0, 0, 1)
        self._grow(len(self._left) - 1, len(self._right) - 1, -1)

    def anchor(self, length: int) -> None:
        """Pair each run of so many free tokens that occurs once on either side, and around it."""
        others = _runs(self._right, self._free_right, length)
        for run, at in _runs(self._left, self._free_left, length).items():
            there = others.get(run, ())
            if len(at) == len(there) == 1 and self._free_left[at[0]] and self._free_right[there[0]]:
                self._grow(at[0], there[0], 1)
                self._grow(at[0] - 1, there[0] - 1, -1)

    def _grow(self, i: int, j: int, step: int) -> None:
        """Pair token after token in one direction, until the two sides differ."""
        while joined := self._joined(i, j, step):
            across, down = joined
            self._pair(i, j, across, down, step)
            i, j = i + across * step, j + down * step

    def _joined(self, i: int, j: int, step: int) -> tuple[int, int] | None:
        """How many tokens of either side spell the same from here."""
        one = other = ""
        across = down = 0
        while across + down <= MOST_JOINED:
            if len(one) <= len(other):
                if not self._is_free(self._free_left, i + across * step):
                    return None
                one = _put(one, self._left[i + across * step].text, step)
                across += 1
            else:
                if not self._is_free(self._free_right, j + down * step):
                    return None
                other = _put(other, self._right[j + down * step].text, step)
                down += 1
            if one == other:
                return across, down
            if not _agree(one, other, step):
                return None
        return None

    def _pair(self, i: int, j: int, across: int, down: int, step: int) -> None:
        """Note where the letters of these tokens are; both sides spell the same."""
        lefts = sorted(i + n * step for n in range(across))
        rights = sorted(j + n * step for n in range(down))
        origins = [n for at in lefts for n in self._left[at].characters]
        tokens = (self._right[at] for at in rights)
        targets = [Place(token.word, n) for token in tokens for n in token.characters]
        for origin, target in zip(origins, targets, strict=True):
            self.found.setdefault(origin, target)
        for at in lefts:
            self._free_left[at] = False
        for at in rights:
            self._free_right[at] = False

    @staticmethod
    def _is_free(free: Sequence[bool], at: int) -> bool:
        return 0 <= at < len(free) and free[at]


def _runs(
    tokens: Sequence[_Token], free: Sequence[bool], length: int
) -> Mapping[tuple[str, ...], list[int]]:
    """{the texts of so many free tokens in a row: where they begin}."""
    found: dict[tuple[str, ...], list[int]] = defaultdict(list)
    for at in range(len(tokens) - length + 1):
        if all(free[at : at + length]):
            found[tuple(token.text for token in tokens[at : at + length])].append(at)
    return found


def _put(text: str, more: str, step: int) -> str:
    return text + more if step > 0 else more + text


def _agree(one: str, other: str, step: int) -> bool:
    """Whether the shorter of two is how the longer begins, or ends when going backwards."""
    shorter, longer = sorted((one, other), key=len)
    return longer.startswith(shorter) if step > 0 else longer.endswith(shorter)
