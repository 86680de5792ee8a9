"""`findbuch ingest --watch`: folders are taken in, then whatever comes or changes in them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

import click

from archive.errors import FindbuchError, LockedError, UsageError
from ingest.report import Outcome, Status
from ingest.sources.files import find_again, find_files
from ingest.sources.found import Found
from ingest.sources.unpacking import unpacking
from ingest.sources.watch import Watch, changes
from search_app.commands.context import print_json, services
from search_app.commands.ending import Check, end_well
from search_app.commands.ingest import locked, pipeline_of, shape
from search_app.wiring import Services

#: Of these nothing is said: they come again and again.
_QUIET = (Status.UNCHANGED, Status.SKIPPED)


class Watching:
    """Folders of a home under watch. `first` takes them in, `take` what has changed in them.

    The ingest lock is held only while something is taken in.
    """

    def __init__(
        self,
        built: Services,
        folders: Iterable[Path],
        collection: str | None,
        as_json: bool,
        check: Check,
    ) -> None:
        self._built = built
        self._folders = tuple(folders)
        self._collection = collection
        self._as_json = as_json
        self._check = check
        # looked at before they are taken in, so that what changes meanwhile is told
        self.watch = Watch(self._folders)

    def first(self) -> None:
        """Take in everything that is there."""
        limits = unpacking(self._built.settings)
        self._run(item for folder in self._folders for item in find_files(str(folder), limits))

    def take(self, paths: tuple[Path, ...]) -> None:
        """Take in what has changed. If another ingest runs, it is told again in the next round."""
        try:
            self._run(find_again(paths, unpacking(self._built.settings)))
        except LockedError:
            self.watch.again(paths)
        except FindbuchError as error:
            self.watch.again(paths)
            click.echo(f"Fehler: {error}", err=True)

    def _run(self, found: Iterator[Found]) -> None:
        with locked(self._built):
            pipeline_of(self._built, self._collection).run(found, self._tell)

    def _tell(self, outcome: Outcome) -> None:
        self._check()
        if self._as_json:
            print_json(shape(outcome))
        elif outcome.status not in _QUIET:
            number = f" (Fb. {outcome.document_id})" if outcome.document_id else ""
            reason = f": {outcome.reason}" if outcome.reason else ""
            click.echo(f"{outcome.status.german}{number} {outcome.source}{reason}")


def keep_watching(
    context: click.Context, sources: tuple[str, ...], collection: str | None, as_json: bool
) -> None:
    """Take folders in and watch them until SIGTERM or Ctrl-C, which is a good end."""
    folders = [Path(source) for source in sources]
    for folder in folders:
        if not folder.is_dir():
            raise UsageError(f"{folder}: beobachtet werden nur Ordner.")
    check = end_well()
    with services(context) as (built, _):
        watching = Watching(built, folders, collection, as_json, check)
        watching.first()
        click.echo("Die Ordner werden beobachtet; Strg-C beendet.", err=True)
        for paths in changes(watching.watch, built.settings.watch_seconds):
            watching.take(paths)
