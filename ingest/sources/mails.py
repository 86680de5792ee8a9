"""E-mails as containers: the message itself, then each file that hangs on it as a document.

What lies in a message has the location `FILE.eml#NAME`. Files are told by their names, as in
folders: what no extractor reads is passed over with a reason. A message that cannot be parsed
safely outside the guarded child is found alone, without its files.
"""

from __future__ import annotations

import io
import mimetypes
from collections.abc import Iterator
from email.message import Message
from pathlib import Path, PurePath

from archive.errors import LimitExceeded
from ingest.mail.message import is_tame, parse
from ingest.mail.parts import Alternatives, File, Forwarded, Part, parts
from ingest.sources.containers import contents
from ingest.sources.found import Found, FoundFile, FoundNothing
from ingest.sources.rules import passed_over
from ingest.sources.unpacking import AllowanceSpent, Unpacking, unpacked

#: Files of one message, those of messages within it included.
MOST_FILES = 100
#: Messages within messages whose files are taken in.
DEEPEST = 3
#: What the library raises at messages that break its rules; it promises not to, and does.
_FAULTS = (ValueError, LookupError, TypeError, AttributeError, RecursionError)
READABLE = frozenset(
    (".pdf", ".docx", ".docm", ".dotx", ".dotm", ".pptx", ".pptm", ".ppsx", ".ppsm", ".potx",
     ".potm", ".xlsx", ".xlsm", ".xltx", ".xltm", ".odt", ".ott", ".odp", ".otp", ".ods", ".ots",
     ".odg", ".fodt", ".fodp", ".fods", ".rtf", ".doc", ".ppt", ".xls", ".html", ".htm", ".xhtml",
     ".mht", ".mhtml", ".txt", ".md", ".csv", ".eml", ".zip")
)  # fmt: skip


def find_mail(path: Path, location: str, limits: Unpacking) -> Iterator[Found]:
    """A message and what hangs on it, in order."""
    yield FoundFile(location, path)
    attached = f"{location}#Anhänge"
    if not is_tame(path):
        reason = "Die Anhänge wurden nicht gelesen: die E-Mail ist zu groß oder zu verschachtelt."
        yield FoundNothing(attached, reason, is_fault=False)
        return
    try:
        yield from _Attached(limits).found(parse(path.read_bytes()), location, 0)
    except AllowanceSpent as error:
        reason = f"{error} Der Rest wurde nicht gelesen."
        yield FoundNothing(attached, reason, is_fault=False)
    except _FAULTS as error:
        reason = f"Die Anhänge wurden nicht gelesen: die E-Mail ist beschädigt ({_named(error)})."
        yield FoundNothing(attached, reason, is_fault=False)


def _named(error: Exception) -> str:
    return "zu tief verschachtelt" if isinstance(error, RecursionError) else type(error).__name__


class _Attached:
    """Unpacks one file after the other; the one before is gone when the next one comes."""

    def __init__(self, limits: Unpacking) -> None:
        self._limits = limits
        self._count = 0
        self._named: dict[str, int] = {}

    def found(self, message: Message, location: str, depth: int) -> Iterator[Found]:
        """What hangs on a message, and on messages within it."""
        for part in _flat(parts(message)):
            if isinstance(part, File):
                yield from self._file(part, location)
            elif depth < DEEPEST:
                yield from self._message(part, location, depth)

    def _file(self, file: File, location: str) -> Iterator[Found]:
        name = _with_ending(file)
        place = self._place(location, name)
        ending = PurePath(name).suffix.lower()
        reason = passed_over(name)
        if reason is None and ending not in READABLE:
            reason = f"Anhänge dieser Art ({ending or file.media_type}) werden nicht aufgenommen."
        if reason is not None:
            yield FoundNothing(place, reason, is_fault=False)
        else:
            yield from self._unpacked(file.data(), place, name)

    def _message(self, part: Forwarded, location: str, depth: int) -> Iterator[Found]:
        place = self._place(location, part.name)
        data = part.message.as_bytes()
        yield from self._unpacked(data, place, part.name, is_message=True)
        yield from self.found(part.message, place, depth + 1)

    def _unpacked(
        self, data: bytes, place: str, name: str, is_message: bool = False
    ) -> Iterator[Found]:
        """A file, or what it holds. A message is only itself: its files are looked for here."""
        self._count += 1
        if self._count > MOST_FILES:
            reason = f"Es werden höchstens {MOST_FILES} Anhänge einer E-Mail aufgenommen."
            yield FoundNothing(place, reason, is_fault=False)
        elif not data:
            yield FoundNothing(place, "Der Anhang ist leer.", is_fault=False)
        else:
            try:
                with unpacked(io.BytesIO(data), self._limits, self._limits.file_bytes) as path:
                    if is_message:
                        yield FoundFile(place, path, name=name)
                    else:
                        yield from contents(path, place, name, self._limits)
            except AllowanceSpent:
                raise
            except LimitExceeded as error:
                yield FoundNothing(place, str(error), is_fault=False)

    def _place(self, location: str, name: str) -> str:
        """The location of a file; a second one of a name is told by its number."""
        place = f"{location}#{name}"
        self._named[place] = self._named.get(place, 0) + 1
        return place if self._named[place] == 1 else f"{place} ({self._named[place]})"


def _flat(found: Iterator[Part]) -> Iterator[File | Forwarded]:
    for part in found:
        if isinstance(part, Alternatives):
            for way in part.ways:
                yield from _flat(iter(way))
        elif isinstance(part, File | Forwarded):
            yield part


def _with_ending(file: File) -> str:
    """The name of a file, with the ending of its type where it has none."""
    if PurePath(file.name).suffix:
        return file.name
    return file.name + (mimetypes.guess_extension(file.media_type) or "")
