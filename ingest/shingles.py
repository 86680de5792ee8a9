"""How alike two texts are: shingles of words, and a signature that finds likely ones fast.

A document leaves the bands of its signature as traces (minwise hashing: 64 values, eight bands of
eight). Texts that share eight tenths of their shingles share a band in nine of ten cases; whether
they do is then counted on the shingles themselves.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache
from zlib import crc32

import numpy as np
from numpy.typing import NDArray

#: Words a shingle, shingles that are looked at, and the fewest that say anything.
WIDTH, MOST, FEWEST = 4, 20_000, 40
_BANDS, _ROWS = 8, 8
_PRIME = np.uint64((1 << 31) - 1)
_WORD = re.compile(r"\w+")


def shingles(texts: Iterable[str]) -> frozenset[int]:
    """The shingles of a text; none of one that is too short to be like another."""
    words: list[str] = []
    for text in texts:
        words += [word.casefold() for word in _WORD.findall(text)]
        if len(words) > MOST:
            break
    found = frozenset(
        crc32(" ".join(words[at : at + WIDTH]).encode())
        for at in range(min(len(words), MOST) - WIDTH + 1)
    )
    return found if len(found) >= FEWEST else frozenset()


def bands(found: frozenset[int]) -> tuple[str, ...]:
    """The bands of a signature, each with its number."""
    if not found:
        return ()
    values = np.fromiter(found, dtype=np.uint64, count=len(found)) % _PRIME
    factors, offsets = _permutations()
    lowest = np.full(len(factors), _PRIME, dtype=np.uint64)
    for at in range(0, len(values), 2048):
        part = values[at : at + 2048, None] * factors[None, :] + offsets[None, :]
        lowest = np.minimum(lowest, (part % _PRIME).min(axis=0))
    return tuple(
        f"{band}:{crc32(lowest[band * _ROWS : (band + 1) * _ROWS].tobytes()):08x}"
        for band in range(_BANDS)
    )


def likeness(one: frozenset[int], other: frozenset[int]) -> float:
    """The share of all shingles that both have, 0 if either has none."""
    return len(one & other) / len(one | other) if one and other else 0.0


def containment(one: frozenset[int], other: frozenset[int]) -> float:
    """The share of the shorter text that the other has too."""
    return len(one & other) / min(len(one), len(other)) if one and other else 0.0


@cache
def _permutations() -> tuple[NDArray[np.uint64], NDArray[np.uint64]]:
    random = np.random.default_rng(20_240_601)  # the same in every run: bands are kept
    size = _BANDS * _ROWS
    factors = random.integers(1, int(_PRIME), size, dtype=np.uint64)
    return factors, random.integers(0, int(_PRIME), size, dtype=np.uint64)
