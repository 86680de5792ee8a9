"""Addresses: the only place that knows what URL parameters are called.

`read` turns the pairs of a query string into a request and says what it could not use; the other
functions turn requests back into addresses, in one canonical order, defaults left out. An address
of a document carries the search it was reached by, so that the way back is exact.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from functools import lru_cache
from itertools import accumulate
from unicodedata import normalize
from urllib.parse import urlencode

from archive.model import Visibility
from index.labels import FACET_NAMES
from index.request import FACETS, SORTS, SearchRequest

QUERY, FROM, TO, SORT = "q", "von", "bis", "sortierung"
PAGE, PER_PAGE, STRICT, VIEW = "seite", "pro_seite", "streng", "ansicht"
#: The day since which documents came in; a leaf that is cited.
SINCE, LEAF = "neu_seit", "blatt"
#: Numbers on the Merkliste, and one to be taken from it.
NUMBER, TAKEN_OFF = "nr", "ohne"
WIDTH = "breite"
#: Which of the places found on a page the reader has gone to; also what its word is called there.
PLACE = "stelle"
#: How many of its versions a document lists.
VERSIONS = "fassungen"
PARAMETERS = (QUERY, *FACETS, FROM, TO, SORT, PAGE, PER_PAGE, STRICT, SINCE, VIEW)
#: The one view of results besides the usual one, and what narrows the values of a facet's page.
COMPACT, FIND = "kompakt", "finde"

SEARCH = "/suche"
NOTED = "/merkliste"
#: Results a page: what the screen offers, and what programs may ask for.
SIZES = (20, 50, 100)
API_SIZES = tuple(range(1, 101))
#: More filters than anyone ticks; a longer list is cut.
MAX_FILTERS = 60
#: Characters of all filters' values together: each link of a page repeats them.
MOST_CHARACTERS = 4_000
#: Notices about an address; whoever has earned more does not read them.
MOST_NOTICES = 12
SHOWN = 60
_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_INTEGER = re.compile(r"[+-]?[0-9]+")
_DEFAULT = SearchRequest()


@dataclass(frozen=True, slots=True)
class Reading:
    """What an address asks for. `notices` say in German what was ignored or set right."""

    request: SearchRequest
    notices: tuple[str, ...] = ()


def read(
    pairs: Iterable[tuple[str, str]],
    role: Visibility = Visibility.PUBLIC,
    sizes: tuple[int, ...] = SIZES,
    extra: frozenset[str] = frozenset(),
) -> Reading:
    """The request of a query string. Never fails. `extra` names parameters read elsewhere."""
    given: dict[str, list[str]] = defaultdict(list)
    for key, value in pairs:
        if value.strip():
            given[key].append(value.strip())
    notices = [
        f"Die Angabe „{cut(key)}“ in der Adresse ist unbekannt und wurde nicht beachtet."
        for key in given
        if key not in PARAMETERS and key not in extra
    ]
    first = {key: values[0] for key, values in given.items()}
    year_from, year_to = _years(first, notices)
    request = SearchRequest(
        query=first.get(QUERY, ""),
        filters=_filters(given, notices),
        year_from=year_from,
        year_to=year_to,
        sort=_sort(first, notices),
        page=_page(first, notices),
        per_page=_per_page(first, sizes, notices),
        strict=_strict(first, notices),
        role=role,
        since=_day(first, notices),
        compact=_compact(first, notices),
    )
    return Reading(request, tuple(notices[:MOST_NOTICES]))


def _filters(given: Mapping[str, list[str]], notices: list[str]) -> tuple[tuple[str, str], ...]:
    pairs = [
        (key, value)
        for key in FACETS
        for value in sorted({normalize("NFC", value) for value in given.get(key, ())})
    ]
    lengths = accumulate(len(value) for _, value in pairs)
    usable = [pair for pair, sum_ in zip(pairs, lengths, strict=True) if sum_ <= MOST_CHARACTERS]
    if len(usable) < len(pairs):
        limit = f"Die Filter sind zusammen länger als {MOST_CHARACTERS} Zeichen"
        notices.append(f"{limit}: die übrigen gelten nicht.")
    if len(usable) > MAX_FILTERS:
        notices.append(f"Mehr als {MAX_FILTERS} Filter auf einmal: die übrigen gelten nicht.")
    return tuple(usable[:MAX_FILTERS])


def _years(first: Mapping[str, str], notices: list[str]) -> tuple[int | None, int | None]:
    begin, end = _year(first, FROM, notices), _year(first, TO, notices)
    if begin is not None and end is not None and begin > end:
        notices.append("„von“ lag nach „bis“; beide wurden getauscht.")
        return end, begin
    return begin, end


def _year(first: Mapping[str, str], key: str, notices: list[str]) -> int | None:
    text = first.get(key)
    if text is None:
        return None
    year = _integer(text)
    if year is None or not 1 <= year <= 9999:
        notices.append(f"„{cut(text)}“ ist keine Jahreszahl; „{key}“ wurde nicht beachtet.")
        return None
    return year


def _day(first: Mapping[str, str], notices: list[str]) -> date | None:
    text = first.get(SINCE)
    if text is None:
        return None
    try:
        return date.fromisoformat(text if _DAY.fullmatch(text) else "")
    except ValueError:
        notices.append(
            f"„{cut(text)}“ ist kein Tag der Form 2026-11-01; „{SINCE}“ wurde nicht beachtet."
        )
        return None


def _sort(first: Mapping[str, str], notices: list[str]) -> str:
    sort = first.get(SORT, _DEFAULT.sort)
    if sort not in SORTS:
        notices.append(f"Die Sortierung „{cut(sort)}“ gibt es nicht.")
        return _DEFAULT.sort
    return sort


def _page(first: Mapping[str, str], notices: list[str]) -> int:
    text = first.get(PAGE, "1")
    page = _integer(text)
    if page is None or page < 1:
        notices.append(f"Eine Ergebnisseite „{cut(text)}“ gibt es nicht; gezeigt wird die erste.")
        return 1
    return page


def _per_page(first: Mapping[str, str], sizes: tuple[int, ...], notices: list[str]) -> int:
    text = first.get(PER_PAGE, str(_DEFAULT.per_page))
    size = _integer(text)
    if size in sizes:
        return size
    nearest = _DEFAULT.per_page if size is None else min(sizes, key=lambda s: abs(s - size))
    notices.append(f"„{cut(text)}“ Treffer je Seite gibt es nicht; gezeigt werden {nearest}.")
    return nearest


def _strict(first: Mapping[str, str], notices: list[str]) -> bool:
    value = first.get(STRICT, "0")
    if value not in ("0", "1"):
        notices.append(f"„{STRICT}“ kennt nur 1; „{cut(value)}“ wurde nicht beachtet.")
    return value == "1"


def _compact(first: Mapping[str, str], notices: list[str]) -> bool:
    value = first.get(VIEW, "")
    if value not in ("", COMPACT):
        notices.append(f"„{VIEW}“ kennt nur {COMPACT}; „{cut(value)}“ wurde nicht beachtet.")
    return value == COMPACT


def _integer(text: str) -> int | None:
    """The number a text stands for, None if it is none; at most nine digits count."""
    if not _INTEGER.fullmatch(text):
        return None
    return int(text[:10])


def cut(text: str) -> str:
    """A text from an address, short enough to be repeated in a notice."""
    return text if len(text) <= SHOWN else text[:SHOWN] + "…"


def pairs(request: SearchRequest) -> list[tuple[str, str]]:
    """The parameters of a request in canonical order, defaults left out."""
    listed: list[tuple[str, str]] = [(QUERY, request.query)] if request.query else []
    listed += request.filters
    for key, value, default in (
        (FROM, request.year_from, None),
        (TO, request.year_to, None),
        (SORT, request.sort, _DEFAULT.sort),
        (PAGE, request.page, _DEFAULT.page),
        (PER_PAGE, request.per_page, _DEFAULT.per_page),
        (STRICT, int(request.strict), 0),
        (SINCE, request.since, None),
        (VIEW, COMPACT if request.compact else "", ""),
    ):
        if value != default:
            listed.append((key, str(value)))
    return listed


def search_url(request: SearchRequest) -> str:
    """The results page of a request."""
    return _asked(SEARCH, request)


def facet_url(key: str, request: SearchRequest, find: str = "") -> str:
    """All values of a facet under a request, or those of them that have these letters."""
    found = [(FIND, find)] if find else []
    return _address(f"{SEARCH}/facette/{key}", [*pairs(replace(request, page=1)), *found])


def document_path(document_id: int) -> str:
    """The lasting address of a document."""
    return f"/dokument/{document_id}"


def document_url(document_id: int, request: SearchRequest) -> str:
    """A document, with the search it was reached by."""
    return _asked(document_path(document_id), request)


def page_url(document_id: int, number: int, request: SearchRequest) -> str:
    """A page of a document, with the search it was reached by."""
    return _asked(f"{document_path(document_id)}/seite/{number}", request)


def place_url(
    document_id: int, number: int, place: int, request: SearchRequest, anchored: bool
) -> str:
    """A place found on a page, the first one by default; `anchored` goes down to its word."""
    listed = pairs(request) + ([(PLACE, str(place))] if place > 1 else [])
    address = _address(f"{document_path(document_id)}/seite/{number}", listed)
    return f"{address}#{PLACE}" if anchored else address


def spot_url(document_id: int, request: SearchRequest, number: int) -> str:
    """A document with one of its matches shown, counted from 1."""
    return _address(document_path(document_id), [*pairs(request), (PLACE, str(number))])


def versions_url(document_id: int, request: SearchRequest) -> str:
    """A document with all of its versions listed."""
    return _address(document_path(document_id), [*pairs(request), (VERSIONS, "alle")])


def calendar_url(document_id: int) -> str:
    """The calendar file of an event."""
    return f"{document_path(document_id)}/termin.ics"


def report_url(document_id: int) -> str:
    """Where a fault of an entry is reported, and its removal asked for."""
    return f"{document_path(document_id)}/melden"


def page_image_url(document_id: int, number: int, width: int) -> str:
    """The image of a page of a document, in a width that is drawn."""
    return _address(f"{document_path(document_id)}/seite/{number}/bild", [(WIDTH, str(width))])


def original_url(document_id: int, view: str | None = None) -> str:
    """A document's original: its own page, or the bytes in one of their views."""
    return _address(f"{document_path(document_id)}/original", [(VIEW, view)] if view else [])


def export_url(format_key: str, request: SearchRequest) -> str:
    """All documents of a search in a format."""
    return _address(f"{SEARCH}/export/{format_key}", pairs(_whole(request)))


def feed_url(request: SearchRequest) -> str:
    """What came in last under a search, as an Atom feed; its order is its own."""
    return _address(f"{SEARCH}/atom", pairs(replace(_whole(request), sort=_DEFAULT.sort)))


def log_url(request: SearchRequest, format_key: str = "") -> str:
    """The record of a search, as a page or as a file."""
    path = f"{SEARCH}/protokoll/{format_key}" if format_key else f"{SEARCH}/protokoll"
    return _address(path, pairs(_whole(request)))


def lasting_url(request: SearchRequest) -> str:
    """A search as it may be noted: from its first page, in the usual size."""
    return search_url(_whole(request))


def citation_url(document_id: int, format_key: str, leaf: int | None = None) -> str:
    """The citation of a document, or of one of its pages, in a format."""
    path = f"{document_path(document_id)}/zitat/{format_key}"
    return _address(path, [(LEAF, str(leaf))] if leaf is not None else [])


def noted_url(
    numbers: Iterable[int], request: SearchRequest | None = None, format_key: str = ""
) -> str:
    """The list of these documents, with a search for more, or in a format."""
    listed = [(NUMBER, str(number)) for number in numbers]
    path = f"{NOTED}/export/{format_key}" if format_key else NOTED
    return _address(path, [*listed, *(pairs(request) if request else ())])


def _whole(request: SearchRequest) -> SearchRequest:
    return replace(request, page=1, per_page=_DEFAULT.per_page, compact=False)


def facet_name(key: str) -> str:
    """What a facet is called on the screen."""
    return FACET_NAMES[key]


def _asked(path: str, request: SearchRequest) -> str:
    """An address under a search, which a page of results writes behind a hundred paths."""
    query = _encoded(request)
    return f"{path}?{query}" if query else path


@lru_cache(maxsize=256)
def _encoded(request: SearchRequest) -> str:
    return urlencode(pairs(request))


def _address(path: str, listed: list[tuple[str, str]]) -> str:
    return f"{path}?{urlencode(listed)}" if listed else path
