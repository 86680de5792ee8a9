"""ZIP archives: what lies in them, as if it lay in a folder, in order of names.

An entry's location is `FILE.zip#its/path`. Of entries with one name the last one counts, as it
would if they were unpacked. A file named `.zip` that is a document is read as that document.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from functools import partial
from pathlib import Path
from zipfile import ZipFile, ZipInfo

from archive.errors import ExtractionError, LimitExceeded
from ingest.extractors import EXTRACTORS
from ingest.sniff import sniff
from ingest.sources.containers import contents, is_holder
from ingest.sources.found import Found, FoundEnd, FoundFile, FoundNothing
from ingest.sources.places import reason_of
from ingest.sources.rules import folder_passed_over, is_sidecar, passed_over
from ingest.sources.sidecars import Sidecars, accompanied
from ingest.sources.unpacking import AllowanceSpent, Unpacking, unpacked
from ingest.sources.zipfiles import DAMAGED, is_zip, opened, refusal
from ingest.sources.zipnames import name_of, parts_of

#: A document in a ZIP of its own kind has one of these.
_OF_DOCUMENTS = {"[Content_Types].xml", "mimetype"}
_OFFICE = ("application/vnd.openxmlformats", "application/vnd.oasis", "application/epub")


def find_in_zip(path: Path, location: str, limits: Unpacking) -> Iterator[Found]:
    """What lies in a ZIP."""
    if not is_zip(path):
        yield FoundFile(location, path)  # its bytes tell what it is
        return
    try:
        with opened(path, limits.entries) as archive:
            if _is_document(path, archive):
                yield FoundFile(location, path)
            else:
                yield from whole(_Folders(archive, location, limits).all(), location)
    except AllowanceSpent as error:
        yield FoundNothing(location, f"{error} Der Rest wurde nicht gelesen.", is_fault=True)
    except (ExtractionError, OSError) as error:
        reason = reason_of(error) if isinstance(error, OSError) else str(error)
        yield FoundNothing(location, reason, is_fault=True)


def _is_document(path: Path, archive: ZipFile) -> bool:
    """Whether a ZIP is a document that was only named so."""
    if not _OF_DOCUMENTS & set(archive.namelist()):
        return False
    media_type = sniff(path)
    return media_type in EXTRACTORS or media_type.startswith(_OFFICE)


def whole(found: Iterable[Found], location: str) -> Iterator[Found]:
    """What was found, and at the end the news that there are no other faults in the container."""
    faults = set()
    for item in found:
        if isinstance(item, FoundNothing) and item.is_fault:
            faults.add(item.location)
        yield item
    yield FoundEnd(location, frozenset(faults))


class _Folders:
    """The entries of a ZIP by their folders."""

    def __init__(self, archive: ZipFile, location: str, limits: Unpacking) -> None:
        self._archive = archive
        self._location = location
        self._limits = limits
        self._files: dict[tuple[str, ...], ZipInfo] = {}
        self._twice: list[str] = []
        for entry in archive.filelist:
            self._add(entry)
        names: defaultdict[tuple[str, ...], list[str]] = defaultdict(list)
        for *folder, name in self._files:
            names[tuple(folder)].append(name)
        self._sidecars = {
            folder: Sidecars(inside, partial(self._bytes, folder))
            for folder, inside in names.items()
        }

    def all(self) -> Iterator[Found]:
        """What the entries give, in order."""
        if not self._files:
            yield FoundNothing(self._location, "In dem Archiv liegt keine Datei.", is_fault=True)
        for name in self._twice:
            reason = "Der Name steht mehrmals im Archiv; der letzte Eintrag gilt."
            yield FoundNothing(f"{self._location}#{name}", reason, is_fault=False)
        left_out: set[tuple[str, ...]] = set()
        for parts, entry in sorted(self._files.items()):
            folder = _closed(parts)
            if folder is None:
                yield from self._entry(parts, entry)
            elif folder not in left_out:
                left_out.add(folder)
                place = f"{self._location}#{'/'.join(folder)}"
                yield FoundNothing(place, folder_passed_over(folder[-1]) or "", is_fault=False)

    def _add(self, entry: ZipInfo) -> None:
        name = name_of(entry)
        parts = parts_of(name)
        if not parts or name.endswith("/"):
            return
        if parts in self._files:
            self._twice.append("/".join(parts))
        self._files[parts] = entry

    def _bytes(self, folder: tuple[str, ...], name: str, most: int) -> bytes:
        """The bytes of a sidecar.

        Raises:
            ValueError: they cannot be unpacked, with a German reason.
        """
        entry = self._files[*folder, name]
        if reason := refusal(entry):
            raise ValueError(reason)
        try:
            with self._archive.open(entry) as stream:
                return stream.read(most)
        except DAMAGED as error:
            raise ValueError("Der Eintrag ist beschädigt.") from error

    def _entry(self, parts: tuple[str, ...], entry: ZipInfo) -> Iterator[Found]:
        place, name = f"{self._location}#{'/'.join(parts)}", parts[-1]
        sidecars = self._sidecars[parts[:-1]]
        if is_sidecar(name):
            yield from sidecars.faults(name, place)
        elif reason := passed_over(name):
            yield FoundNothing(place, reason, is_fault=False)
        elif reason := refusal(entry):
            yield FoundNothing(place, reason, is_fault=True)
        else:
            yield from accompanied(self._unpacked(entry, place, name), place, sidecars.of(name))

    def _unpacked(self, entry: ZipInfo, place: str, name: str) -> Iterator[Found]:
        limits = self._limits
        most = limits.allowance.total if is_holder(name) else limits.file_bytes
        try:
            with (
                self._archive.open(entry) as stream,
                unpacked(stream, self._limits, most) as path,
            ):
                yield from contents(path, place, name, self._limits)
        except AllowanceSpent:
            raise
        except LimitExceeded as error:
            yield FoundNothing(place, str(error), is_fault=True)
        except DAMAGED:
            yield FoundNothing(place, "Der Eintrag ist beschädigt.", is_fault=True)


def _closed(parts: tuple[str, ...]) -> tuple[str, ...] | None:
    """The outermost folder of a path that is not looked into, None if there is none."""
    for end in range(1, len(parts)):
        if folder_passed_over(parts[end - 1]):
            return parts[:end]
    return None
