"""Dates as written and as read, and their place on the common time axis."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import MAXYEAR, date, timedelta

from archive.model import Period
from search_app.present.german import day

#: The axis that every track is drawn on begins here; what is older stands at its edge.
FIRST_YEAR = 2000
WIDTH, HEIGHT = 270, 9
#: How much of an imprecise end is drawn dashed, at most half of the whole.
VAGUE = timedelta(days=150)
_POINT, _THINNEST = 5.0, 3.0


@dataclass(frozen=True, slots=True)
class Bar:
    """A solid stretch of a track, in units of `WIDTH` and `HEIGHT`."""

    x: float
    width: float
    y: float = 2
    height: float = 5


@dataclass(frozen=True, slots=True)
class Track:
    """A period on the axis: a solid bar and dashed stretches (from, to)."""

    bar: Bar
    vague: tuple[tuple[float, float], ...] = ()


@dataclass(frozen=True, slots=True)
class Axis:
    """The years `first` to `last`, both whole."""

    first: int
    last: int

    def x(self, value: date) -> float:
        """Where a day lies, kept within the axis."""
        passed = (value.year - self.first) + (value.timetuple().tm_yday - 1) / 366
        return round(min(max(passed / (self.last + 1 - self.first), 0), 1) * WIDTH, 1)


def axis(today: date) -> Axis:
    """The common axis, up to the end of this year."""
    return Axis(FIRST_YEAR, today.year)


def reading(period: Period) -> str:
    """A period in days, and which end is only about right.

    >>> reading(Period(date(2014, 1, 1), date(2016, 9, 30), "Anfang 2014 – 9/2016", ("begin",)))
    '2014 (Beginn ungefähr) bis 30. September 2016'
    """
    begin, end = _begin(period), _end(period)
    if begin and end:
        return f"{begin} bis {end}"
    if begin:
        return f"ab {begin}, Ende offen"
    return f"bis {end}, Beginn nicht genannt" if end else "ohne lesbares Datum"


def _begin(period: Period) -> str:
    if period.begin is None:
        return ""
    if "begin" not in period.imprecise:
        return day(period.begin)
    is_year = (period.begin.month, period.begin.day) == (1, 1)
    return f"{period.begin.year if is_year else day(period.begin)} (Beginn ungefähr)"


def _end(period: Period) -> str:
    if period.end is None:
        return ""
    if "end" not in period.imprecise:
        return day(period.end)
    is_year = (period.end.month, period.end.day) == (12, 31)
    return f"{period.end.year if is_year else day(period.end)} (Ende ungefähr)"


def track(
    on: Axis, begin: date | None, end: date | None, imprecise: Collection[str], point: date | None
) -> Track | None:
    """The drawing of a period, else of a single day; None for what has no date."""
    if begin is None and end is None:
        if point is None:
            return None
        return Track(Bar(min(on.x(point), WIDTH - _POINT), _POINT, 0, HEIGHT))
    first, last = begin or date(on.first, 1, 1), end or date(on.last, 12, 31)
    if last < first:
        last = first
    return _span(on, first, last, _vague_ends(begin, end, imprecise))


def _vague_ends(begin: date | None, end: date | None, imprecise: Collection[str]) -> set[str]:
    vague = {name for name in ("begin", "end") if name in imprecise}
    return vague | ({"begin"} if begin is None else set()) | ({"end"} if end is None else set())


def _span(on: Axis, first: date, last: date, vague: set[str]) -> Track:
    reach = min(VAGUE, (last - first) / 2)
    left, right = on.x(first), on.x(last)
    begin = on.x(first + reach) if "begin" in vague else left
    end = on.x(last - reach) if "end" in vague else right
    stretches = [(left, begin)] if begin > left else []
    stretches += [(end, right)] if right > end else []
    width = max(end - begin, _THINNEST)
    return Track(Bar(min(begin, WIDTH - width), round(width, 1)), tuple(stretches))


@dataclass(frozen=True, slots=True)
class Timeline:
    """A period large, on years of its own. `labels` has one entry a year, some of them empty."""

    labels: tuple[str, ...]
    track: Track
    spoken: str
    on: Axis


#: Years of a timeline that all get their label; of more, every fifth does.
LABELLED = 10
#: A longer one could not be read.
LONGEST = 60


def timeline(period: Period, today: date) -> Timeline | None:
    """A period on its own axis, a year of air on both sides; None where that shows nothing."""
    known = period.begin or period.end
    if known is None:
        return None
    first = max(known.year - 1, 1)
    last = min(max(period.end.year if period.end else today.year, first + 1) + 1, MAXYEAR)
    if last - first > LONGEST:
        return None
    drawn = track(Axis(first, last), period.begin, period.end, period.imprecise, None)
    if drawn is None:
        return None
    years = range(first, last + 1)
    labels = [str(y) if len(years) <= LABELLED or y % 5 == 0 else "" for y in years]
    spoken = f"Zeitachse {first} bis {last}: {reading(period)}"
    return Timeline(tuple(labels), drawn, spoken, Axis(first, last))
