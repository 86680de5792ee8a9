"""How results spread over the years: bars above the results, epochs on the start page."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace

from index.labels import is_year, label
from index.request import MISSING, YEAR, FacetValue, SearchRequest
from search_app.present.german import counted
from search_app.urls import search_url

#: The bars of the results page are drawn in a box of this height.
BOX_HEIGHT = 52.0
#: A longer span is shown without its gaps, the latest years only.
MOST_YEARS = 60
#: Years of an epoch on the start page, and the number of epochs; one more holds what is older.
EPOCH, EPOCHS = 5, 5


@dataclass(frozen=True, slots=True)
class YearBar:
    """One year, or the undated: where it leads, and its bar from the foot of the box."""

    label: str
    short: str
    count: int
    selected: bool
    url: str
    y: float
    height: float

    @property
    def spoken(self) -> str:
        chosen = ", gewählt" if self.selected else ""
        return f"{self.label}: {counted(self.count, 'Treffer', 'Treffer')}{chosen}"


@dataclass(frozen=True, slots=True)
class Column:
    """A year inside an epoch, in a box of 100 by 100."""

    x: float
    y: float
    width: float
    height: float


@dataclass(frozen=True, slots=True)
class Epoch:
    """Some years side by side with their common label and where they lead."""

    label: str
    count: int
    url: str
    columns: tuple[Column, ...]


def year_bars(lines: Iterable[FacetValue], request: SearchRequest) -> tuple[YearBar, ...]:
    """A bar a year, gaps included, the undated last; () unless there are two bars."""
    by_value = {line.value: line for line in lines}
    years = sorted(int(value) for value in by_value if is_year(value))
    if not years:
        return ()
    span = list(range(years[0], years[-1] + 1))
    shown = span if len(span) <= MOST_YEARS else years[-MOST_YEARS:]
    values = [str(year) for year in shown] + ([MISSING] if MISSING in by_value else [])
    highest = max(line.count for line in by_value.values()) or 1
    bars = [_bar(value, by_value.get(value), request, highest) for value in values]
    return tuple(bars) if len(bars) > 1 else ()


def _bar(value: str, line: FacetValue | None, request: SearchRequest, highest: int) -> YearBar:
    count = line.count if line else 0
    height = round(count / highest * BOX_HEIGHT, 1)
    if count:
        height = max(height, 2.0)
    return YearBar(
        label=label(YEAR, value),
        short="o. J." if value == MISSING else f"’{value[-2:]}",
        count=count,
        selected=_is_chosen(value, request),
        url=year_url(value, request),
        y=BOX_HEIGHT - height,
        height=height,
    )


def _is_chosen(value: str, request: SearchRequest) -> bool:
    if value in request.selected(YEAR):
        return True
    if (request.year_from is None and request.year_to is None) or not is_year(value):
        return False
    return (request.year_from or 0) <= int(value) <= (request.year_to or 9999)


def year_url(value: str, request: SearchRequest) -> str:
    """The results with a year ticked or unticked. It takes the place of an interval of years,
    since the count of the year is that of the year alone."""
    bare = replace(request, year_from=None, year_to=None)
    if value in request.selected(YEAR):
        return search_url(bare.without_filter(YEAR, value))
    return search_url(bare.with_filter(YEAR, value))


def epochs(
    lines: Iterable[FacetValue], count: Callable[[SearchRequest], int], this_year: int
) -> tuple[Epoch, ...]:
    """The years of the archive in groups of five, everything older in the first one.

    The year that begins a new five belongs to the last group until the next one begins.
    `count` tells how many results a request has: a document of several years counts once.
    """
    numbers = {int(line.value): line.count for line in lines if is_year(line.value)}
    numbers = {year: n for year, n in numbers.items() if year <= this_year}
    if not numbers:
        return ()
    last_start = (this_year - 2) // EPOCH * EPOCH + 1
    starts = [last_start - EPOCH * back for back in range(EPOCHS - 1, -1, -1)]
    groups = [range(start, start + EPOCH) for start in starts[:-1]]
    groups = [range(1, starts[0]), *groups, range(last_start, this_year + 1)]
    return tuple(
        _epoch(years, numbers, count) for years in groups if any(year in years for year in numbers)
    )


def _epoch(years: range, numbers: dict[int, int], count: Callable[[SearchRequest], int]) -> Epoch:
    highest = max(numbers.values())
    first, last = years[0], years[-1]
    if first == 1:
        request = SearchRequest(year_to=last)
        columns = _columns([max(n for y, n in numbers.items() if y in years)], highest)
        return Epoch(f"bis {last}", count(request), search_url(request), columns)
    request = SearchRequest(year_from=first, year_to=last)
    columns = _columns([numbers.get(year, 0) for year in years], highest)
    label_text = f"{first}–{last}" if last > first else str(first)
    return Epoch(label_text, count(request), search_url(request), columns)


def _columns(numbers: Sequence[int], highest: int) -> tuple[Column, ...]:
    step = 100 / len(numbers)
    return tuple(
        Column(round(i * step + step * 0.08, 2), round(100 - h, 1), round(step * 0.84, 2), h)
        for i, n in enumerate(numbers)
        if (h := round(n / highest * 100, 1))
    )
