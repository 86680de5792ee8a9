"""Ways out of an empty result: the same search with a filter or a word less, or apart.

Only ways that lead somewhere are offered, each with the number of results it really has.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace

from archive.vocabulary import topics
from index.request import SearchRequest
from search_app.present.facets import chips
from search_app.present.trees import topic_number
from search_app.urls import facet_name, search_url

Count = Callable[[SearchRequest], int]
#: The parts of a compound as they stand in it; () for a word that is none.
Parts = Callable[[str], tuple[str, ...]]

#: Queries of this many plain words are taken apart.
FEWEST, MOST = 2, 6
#: Filters that are tried one by one; each is a search of its own.
TRIED = 12
#: Facets whose selections are offered without any query.
ALONE = ("region", "thema", "programm", "organisation")
_PLAIN = re.compile(r"\w[\w-]*")
_OPERATORS = ("ODER", "NICHT")


@dataclass(frozen=True, slots=True)
class Way:
    """Another search and how many results it has. `number` is that of a topic; `is_free` says
    that the filters have been left out.
    """

    label: str
    url: str
    count: int
    number: str = ""
    is_free: bool = False


def without_filters(request: SearchRequest, count: Count) -> tuple[Way, ...]:
    """The search without each of its filters, and without all of them."""
    active = chips(request)
    wanted = [(f"ohne „{chip.name}: {chip.label}“", chip.without) for chip in active[:TRIED]]
    if len(active) > 1:
        wanted.append(("ohne alle Filter", replace(request.without_filters(), strict=False)))
    return _ways(wanted, count)


def without_words(request: SearchRequest, count: Count) -> tuple[Way, ...]:
    """Each word of the query alone, then any of them; only for queries of plain words."""
    words = _plain_words(request.query)
    if not FEWEST <= len(words) <= MOST:
        return ()
    ways = _single_words(replace(request, page=1), words, "", count)
    if not ways and request.is_filtered:
        return _single_words(request.without_filters(), words, ", ohne Filter", count)
    return ways


def apart(request: SearchRequest, count: Count, parts: Parts) -> tuple[Way, ...]:
    """The query with its compounds taken apart: their parts anywhere in a document."""
    words = _plain_words(request.query)
    split = [parts(word) for word in words] if len(words) <= MOST else []
    if not any(split):
        return ()
    texts = [found or (word,) for word, found in zip(words, split, strict=True)]
    label = " ".join("\N{NO-BREAK SPACE}+\N{NO-BREAK SPACE}".join(found) for found in texts)
    query = " ".join(part for found in texts for part in found)
    bare = replace(request, query=query, page=1)
    ways = _ways([(f"{label}, getrennt gesucht", bare)], count)
    if not ways and request.is_filtered:
        loose = bare.without_filters()
        return _ways([(f"{label}, getrennt gesucht, ohne Filter", loose)], count)
    return ways


def elsewhere(request: SearchRequest, count: Count) -> tuple[Way, ...]:
    """Topics that the words name, and what was selected without any query."""
    bare = SearchRequest(role=request.role)
    return tuple(
        Way(label, search_url(wanted), number, topic_number(value))
        for label, value, wanted in (*_topics(request, bare), *_selected(request, bare))
        if (number := count(wanted))
    )


def _topics(
    request: SearchRequest, bare: SearchRequest
) -> Iterator[tuple[str, str, SearchRequest]]:
    words = _plain_words(request.query)[:MOST]
    named = (topics.named(name) for name in dict.fromkeys([request.query, *words]))
    for topic in {t.id: t for t in named if t}.values():
        value = topics.path(topic.id)
        if value not in request.selected("thema"):
            yield f"Thema {topic.label}", value, bare.with_filter("thema", value)


def _selected(
    request: SearchRequest, bare: SearchRequest
) -> Iterator[tuple[str, str, SearchRequest]]:
    names = {facet_name(key): key for key in ALONE}
    for chip in chips(request)[:TRIED] if request.query else ():
        key = names.get(chip.name)
        gone = [p for p in request.filters if p not in chip.without.filters]
        if key and len(gone) == 1 and gone[0][0] == key:
            value = gone[0][1]
            label = f"Alle Dokumente zu „{chip.name}: {chip.label}“"
            yield label, value, bare.with_filter(key, value)


def _plain_words(query: str) -> list[str]:
    """The words of a query that has nothing but words, else none."""
    words = query.split()
    is_plain = all(_PLAIN.fullmatch(word) and word not in _OPERATORS for word in words)
    return words if is_plain else []


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
