"""WACZ: a ZIP with web archives in its folder `archive`, as browsers record them."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from zipfile import ZipFile, ZipInfo

from archive.errors import ExtractionError
from ingest.sources.found import Found, FoundNothing
from ingest.sources.places import reason_of
from ingest.sources.unpacking import AllowanceSpent, Unpacking, unpacked
from ingest.sources.warcs import find_in_warc
from ingest.sources.zipfiles import DAMAGED, opened, refusal
from ingest.sources.zipnames import name_of


def find_in_wacz(path: Path, location: str, limits: Unpacking) -> Iterator[Found]:
    """What lies in the web archives of a WACZ."""
    try:
        with opened(path, limits.entries) as archive:
            entries = [entry for entry in archive.filelist if _is_warc(name_of(entry))]
            if not entries:
                yield FoundNothing(location, "In der WACZ-Datei ist kein Web-Archiv.", True)
            for entry in sorted(entries, key=name_of):
                yield from _archive(archive, entry, f"{location}#{name_of(entry)}", limits)
    except AllowanceSpent as error:
        yield FoundNothing(location, f"{error} Der Rest wurde nicht gelesen.", is_fault=True)
    except (ExtractionError, OSError) as error:
        reason = reason_of(error) if isinstance(error, OSError) else str(error)
        yield FoundNothing(location, reason, is_fault=True)


def _is_warc(name: str) -> bool:
    return name.startswith("archive/") and name.lower().endswith((".warc", ".warc.gz"))


def _archive(archive: ZipFile, entry: ZipInfo, place: str, limits: Unpacking) -> Iterator[Found]:
    if reason := refusal(entry):
        yield FoundNothing(place, reason, is_fault=True)
        return
    try:
        with (
            archive.open(entry) as stream,
            unpacked(stream, limits, limits.allowance.total) as path,
        ):
            yield from find_in_warc(path, place, limits)
    except DAMAGED:
        yield FoundNothing(place, "Der Eintrag ist beschädigt.", is_fault=True)
