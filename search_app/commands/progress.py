"""The progress of an ingest: a line on a terminal with rate and remaining time, else nothing."""

from __future__ import annotations

import os
import shutil
import sys
import time
from collections.abc import Callable, Iterable
from types import TracebackType

import click

from search_app.commands.tally import Tally, tally

#: Seconds between two drawings.
EVERY = 0.1
WIDTH = 20


class Bar:
    """Counts documents against what the sources show. Silent where nobody watches."""

    def __init__(
        self, sources: Iterable[str], show: bool, clock: Callable[[], float] = time.monotonic
    ) -> None:
        self._is_shown = show and sys.stderr.isatty()
        self._clock = clock
        self._tally = tally(sources if self._is_shown else (), clock)
        self._source = ""
        self._drawn = -EVERY

    def __enter__(self) -> Bar:
        self._draw()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._draw()
        if self._is_shown:
            click.echo(err=True)

    def step(self, source: str) -> None:
        """One document more is done."""
        self._tally.step(source)
        self._source = source
        if self._clock() - self._drawn >= EVERY:
            self._draw()

    def expect(self, more: int) -> None:
        """So many documents have turned up beside those that the sources show."""
        if self._tally.expected:
            self._tally.expected += more

    def say(self, line: str) -> None:
        """A line above the progress."""
        click.echo(f"\r\x1b[K{line}" if self._is_shown else line, err=True)
        self._draw()

    def _draw(self) -> None:
        if self._is_shown:
            self._drawn = self._clock()
            width = shutil.get_terminal_size().columns - 1
            click.echo(f"\r\x1b[K{line(self._tally, self._source, width)}", err=True, nl=False)


def line(tally: Tally, source: str, width: int) -> str:
    """The progress in words, within so many columns."""
    parts = ["Aufnehmen"]
    if tally.share is not None:
        full = round(tally.share * WIDTH)
        parts += [f"[{'#' * full}{'-' * (WIDTH - full)}] {round(100 * tally.share):3d} %"]
    parts.append("1 Dokument" if tally.count == 1 else f"{tally.count} Dokumente")
    if tally.rate is not None:
        parts.append(f"{tally.rate:.1f}/s".replace(".", ","))
    if tally.seconds_left is not None and tally.share != 1:
        parts.append(f"noch {duration(max(1.0, tally.seconds_left))}")
    name = os.path.basename(source.rstrip("/"))  # noqa: PTH119  an address is no path
    shown = "  ".join(part for part in (*parts, name) if part)
    clean = "".join(sign if sign.isprintable() else "?" for sign in shown)
    return clean if len(clean) <= width else clean[: max(0, width - 1)] + "…"


def duration(seconds: float) -> str:
    """A time in words, as exact as anybody wants to know it.

    >>> duration(8), duration(74), duration(3700), duration(200_000)
    ('8 s', '1 min 14 s', '1 h 1 min', '55 h 33 min')
    """
    whole = round(seconds)
    if whole < 60:
        return f"{whole} s"
    if whole < 3600:
        return f"{whole // 60} min {whole % 60} s"
    return f"{whole // 3600} h {whole % 3600 // 60} min"
