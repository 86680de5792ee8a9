"""Dates, numbers and counted things as German writes them."""

from __future__ import annotations

from datetime import date, datetime, time
from functools import lru_cache

from babel.dates import format_date, format_time
from babel.numbers import format_decimal

from archive.clock import local

LOCALE = "de"
_UNITS = ("Byte", "kB", "MB", "GB", "TB")


def number(value: int | float) -> str:
    """
    >>> number(12345)
    '12.345'
    """
    if isinstance(value, int):  # a page of results has hundreds; babel takes ten times as long
        return f"{value:,}".replace(",", ".")
    return format_decimal(value, locale=LOCALE)


@lru_cache(maxsize=8_192)
def day(value: date) -> str:
    """
    >>> day(date(2021, 3, 4))
    '4. März 2021'
    """
    return format_date(value, "d. MMMM y", locale=LOCALE)


def local_day(value: datetime) -> str:
    """The day of a moment in Germany."""
    return day(local(value).date())


def clock(value: time) -> str:
    """
    >>> clock(time(11, 5))
    '11.05'
    """
    return format_time(value, "H.mm", locale=LOCALE)


def counted(value: int, one: str, many: str) -> str:
    """
    >>> counted(1, "Seite", "Seiten"), counted(1034, "Seite", "Seiten")
    ('1 Seite', '1.034 Seiten')
    """
    return f"{number(value)} {one if value == 1 else many}"


def size(value: int) -> str:
    """A number of bytes in the unit people use.

    >>> size(14_200), size(999), size(3_460_000)
    ('14 kB', '999 Byte', '3,5 MB')
    """
    scaled, unit = float(value), 0
    while scaled >= 1000 and unit < len(_UNITS) - 1:
        scaled, unit = scaled / 1000, unit + 1
    figure = format_decimal(scaled, "0.#" if unit > 1 else "0", locale=LOCALE)
    return f"{figure} {_UNITS[unit]}"
