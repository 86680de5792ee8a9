"""The progress bar of an ingest: only on a terminal, with rate and remaining time."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable
from pathlib import Path
from types import TracebackType

import click


class Bar:
    """Counts documents against the files below the sources. Silent where nobody watches."""

    def __init__(self, sources: Iterable[str], show: bool) -> None:
        self._is_shown = show and sys.stderr.isatty()
        total = sum(map(_files, sources)) if self._is_shown else 0
        self._bar = click.progressbar(
            length=total or 1,
            label="Aufnehmen",
            file=sys.stderr,
            item_show_func=lambda source: Path(source).name[:30] if source else "",
        )

    def __enter__(self) -> Bar:
        if self._is_shown:
            self._bar.__enter__()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        if self._is_shown:
            self._bar.__exit__(kind, error, trace)

    def step(self, source: str) -> None:
        """One document more is done."""
        if self._is_shown:
            self._bar.update(1, source)

    def expect(self, more: int) -> None:
        """So many documents have turned up beside those that the sources show."""
        self._bar.length = (self._bar.length or 0) + more

    def say(self, line: str) -> None:
        """A line above the bar."""
        click.echo(f"\r\x1b[K{line}" if self._is_shown else line, err=True)


def _files(source: str) -> int:
    if not os.path.isdir(source):  # noqa: PTH112  Path.is_dir raises for a name too long
        return 1
    return sum(len(names) for _, _, names in os.walk(source))
