"""Ways out of an empty result: the same search with a filter or a word less.

Only ways that lead somewhere are offered, each with the number of results it really has.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace

from index.request import SearchRequest
from search_app.present.facets import chips
from search_app.urls import search_url

Count = Callable[[SearchRequest], int]

#: Queries of this many plain words are taken apart.
FEWEST, MOST = 2, 6
_PLAIN = re.compile(r"\w[\w-]*")
_OPERATORS = ("ODER", "NICHT")


@dataclass(frozen=True, slots=True)
class Way:
    """A looser search and how many results it has."""

    label: str
    url: str
    count: int


def without_filters(request: SearchRequest, count: Count) -> tuple[Way, ...]:
    """The search without each of its filters, and without all of them."""
    active = chips(request)
    wanted = [(f"ohne „{chip.name}: {chip.label}“", chip.without) for chip in active]
    if len(active) > 1:
        wanted.append(("ohne alle Filter", replace(request.without_filters(), strict=False)))
    return _ways(wanted, count)


def without_words(request: SearchRequest, count: Count) -> tuple[Way, ...]:
    """Each word of the query alone, then any of them; only for queries of plain words."""
    words = request.query.split()
    is_plain = all(_PLAIN.fullmatch(word) and word not in _OPERATORS for word in words)
    if not is_plain or not FEWEST <= len(words) <= MOST:
        return ()
    ways = _single_words(replace(request, page=1), words, "", count)
    if not ways and request.is_filtered:
        return _single_words(request.without_filters(), words, ", ohne Filter", count)
    return ways


def _single_words(
    bare: SearchRequest, words: list[str], suffix: str, count: Count
) -> tuple[Way, ...]:
    single = [(f"nur {word}{suffix}", replace(bare, query=word)) for word in dict.fromkeys(words)]
    any_word = " ODER ".join(dict.fromkeys(words))
    ways = _ways(single, count)
    if len(ways) < 2:
        return ways
    return (*ways, *_ways([(any_word + suffix, replace(bare, query=any_word))], count))


def _ways(wanted: Iterable[tuple[str, SearchRequest]], count: Count) -> tuple[Way, ...]:
    found = [(text, request, count(request)) for text, request in wanted]
    return tuple(Way(text, search_url(request), n) for text, request, n in found if n)
