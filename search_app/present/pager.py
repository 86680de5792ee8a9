"""Getting about in a long result: pages, page sizes, orders."""

from __future__ import annotations

from dataclasses import dataclass, replace

from index.request import SORTS, SearchRequest, SearchResult
from search_app.present.german import number
from search_app.urls import SIZES, search_url

#: Pages shown on both sides of the current one, besides the first and the last.
AROUND = 2
SORT_NAMES = {
    "relevanz": "Relevanz",
    "neu": "neueste zuerst",
    "alt": "älteste zuerst",
    "titel": "Titel A–Z",
    "aufgenommen": "zuletzt aufgenommen",
}


@dataclass(frozen=True, slots=True)
class Step:
    """A link to another view of the same result. An empty address stands for a gap."""

    label: str
    url: str
    current: bool = False


def page_steps(result: SearchResult) -> tuple[Step, ...]:
    """1 … 4 5 6 … 12: first, last and those around the current page; () for a single page."""
    request, last = result.request, result.pages
    if last == 1:
        return ()
    near = range(request.page - AROUND, request.page + AROUND + 1)
    shown = sorted({1, last, *(page for page in near if 1 <= page <= last)})
    steps: list[Step] = []
    for before, page in zip([0, *shown], shown, strict=False):
        if page - before > 1:
            steps.append(Step("…", ""))
        url = search_url(replace(request, page=page))
        steps.append(Step(number(page), url, page == request.page))
    return tuple(steps)


def previous_url(result: SearchResult) -> str:
    """The page before, "" on the first."""
    page = result.request.page
    return search_url(replace(result.request, page=page - 1)) if page > 1 else ""


def next_url(result: SearchResult) -> str:
    """The next page, "" on the last."""
    page = result.request.page
    return search_url(replace(result.request, page=page + 1)) if page < result.pages else ""


def size_steps(request: SearchRequest) -> tuple[Step, ...]:
    """How many results a page may have."""
    return tuple(
        Step(
            number(size),
            search_url(replace(request, per_page=size, page=1)),
            size == request.per_page,
        )
        for size in SIZES
    )


def view_steps(request: SearchRequest) -> tuple[Step, ...]:
    """With the words around the matches, or titles alone."""
    return tuple(
        Step(name, search_url(replace(request, compact=compact)), compact == request.compact)
        for name, compact in (("mit Fundstellen", False), ("nur Titel", True))
    )


def sort_steps(request: SearchRequest) -> tuple[Step, ...]:
    """The orders. Without words nothing is relevant, and the newest stand first."""
    names = [name for name in SORTS if request.query or name != "relevanz"]
    current = effective_sort(request)
    return tuple(
        Step(SORT_NAMES[name], search_url(_sorted(request, name)), name == current)
        for name in names
    )


def effective_sort(request: SearchRequest) -> str:
    """The order that is shown."""
    return "neu" if not request.query and request.sort == "relevanz" else request.sort


def _sorted(request: SearchRequest, name: str) -> SearchRequest:
    default = "relevanz" if request.query else "neu"
    return replace(request, sort="relevanz" if name == default else name, page=1)


def position(result: SearchResult) -> str:
    """Where in the result this page is: "1–20, Seite 1 von 2"."""
    request = result.request
    if not result.hits:
        return ""
    first = (request.page - 1) * request.per_page + 1
    last = first + len(result.hits) - 1
    span = number(first) if first == last else f"{number(first)}–{number(last)}"
    return f"{span}, Seite {number(request.page)} von {number(result.pages)}"
