"""E-mails: who wrote to whom and when, the text, what was forwarded with it, the list of files."""

from __future__ import annotations

import re
import tempfile
from collections.abc import Iterable, Iterator
from datetime import datetime
from email.message import Message
from pathlib import Path

from archive.errors import EncryptedDocument
from archive.model import Json, PageUnit
from ingest.extractors.base import Limits, RawFact, RawInfo, RawPage
from ingest.extractors.capped import capped
from ingest.extractors.html import extract_html
from ingest.extractors.text import sections
from ingest.mail.message import listed, parse, people, sent, subject, topic
from ingest.mail.parts import Alternatives, File, Forwarded, Locked, Part, Text, content, parts

#: A plain text with fewer letters is mistrusted: "your program cannot show HTML".
SHORT = 200
#: Messages within messages that are read.
DEEPEST = 10
#: Signs that HTML must not have and that its parser refuses.
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f]")
_HEAD = (("Von", "from"), ("An", "to"), ("Kopie", "cc"))
_MONTHS = ("Januar", "Februar", "März", "April", "Mai", "Juni", "Juli", "August", "September",
           "Oktober", "November", "Dezember")  # fmt: skip


def extract_eml(path: Path, limits: Limits) -> Iterator[RawPage | RawInfo]:
    """The text of a message and of those within it, a page each, long ones several."""
    message = parse(path.read_bytes())
    found = list(parts(message))
    cut = yield from capped(_pages(message, found, limits, 0), limits, "Abschnitte")
    at = sent(message)
    yield RawInfo(
        PageUnit.SECTION,
        title=topic(message) or None,
        title_rule="Betreff",
        published=at.date().isoformat() if at else None,
        published_rule="Datum der E-Mail",
        cut=cut,
        facts=(*_authors(message), *map(_fact, _files(found))),
    )


def _pages(message: Message, found: list[Part], limits: Limits, depth: int) -> Iterator[RawPage]:
    texts = list(_texts(found, limits))
    locked = [part.reason for part in found if isinstance(part, Locked)]
    if locked and not texts:
        if not depth:
            raise EncryptedDocument(locked[0])
        texts = locked
    heading = subject(message) or None
    head = "\n".join(_head(message, found, depth))
    whole = "\n\n".join(one for one in (heading, head, *texts) if one)
    for piece in sections(whole):
        yield RawPage(piece, heading)
    if depth < DEEPEST:
        for part in _flat(found):
            if isinstance(part, Forwarded):
                inner = list(parts(part.message))
                yield from _pages(part.message, inner, limits, depth + 1)


def _head(message: Message, found: list[Part], depth: int) -> Iterator[str]:
    """The lines on top: who, to whom, when, with which files."""
    if depth:
        yield "Weitergeleitete Nachricht"
    for label, name in _HEAD:
        if said := listed(message, name):
            yield f"{label}: {said}"
    at = sent(message)
    if at:
        yield f"Datum: {german(at)}"
    if names := [file.name for file in _files(found)]:
        yield f"Anhänge: {', '.join(names)}"


def german(at: datetime) -> str:
    """A moment in words.

    >>> german(datetime(2019, 5, 3, 14, 5))
    '3. Mai 2019, 14:05 Uhr'
    """
    return f"{at.day}. {_MONTHS[at.month - 1]} {at.year}, {at.hour}:{at.minute:02} Uhr"


def _texts(found: Iterable[Part], limits: Limits) -> Iterator[str]:
    for part in found:
        if isinstance(part, Text):
            text = html_text(part.text, limits) if part.is_html else part.text.strip()
            if text:
                yield text
        elif isinstance(part, Alternatives):
            yield from _best(part, limits)


def _best(part: Alternatives, limits: Limits) -> list[str]:
    """The plainest way to say it that says enough, else the one that says most."""
    longest: list[str] = []
    for way in part.ways:
        texts = list(_texts(way, limits))
        if _letters(texts) >= SHORT:
            return texts
        longest = max(longest, texts, key=_letters)
    return longest


def _letters(texts: list[str]) -> int:
    return sum(sign.isalpha() for text in texts for sign in text)


def html_text(text: str, limits: Limits) -> str:
    """The text of an HTML part, as the extractor of web pages reads it."""
    pages = (one for one in html_pages(text, limits) if isinstance(one, RawPage))
    return "\n\n".join(page.text for page in pages).strip()


def html_pages(text: str, limits: Limits) -> Iterator[RawPage | RawInfo]:
    """What the extractor of web pages makes of a text."""
    if not text.strip():
        return
    with tempfile.TemporaryDirectory() as folder:
        page = Path(folder) / "teil.html"
        page.write_bytes(b"\xef\xbb\xbf" + _CONTROL.sub("", text).encode("utf-8", "replace"))
        yield from extract_html(page, limits)


def _flat(found: Iterable[Part]) -> Iterator[Part]:
    """All parts, those within alternatives too."""
    for part in found:
        if isinstance(part, Alternatives):
            for way in part.ways:
                yield from _flat(way)
        else:
            yield part


def _files(found: Iterable[Part]) -> list[File]:
    return [part for part in _flat(found) if isinstance(part, File)]


def _fact(file: File) -> RawFact:
    size = len(content(file.part))
    value: dict[str, Json] = {"label": file.name, "media_type": file.media_type, "size": size}
    return RawFact("attachments", value, "Anhang der E-Mail", file.name)


def _authors(message: Message) -> Iterator[RawFact]:
    names: list[Json] = [
        person for person, _ in people(message, "from") if person and "@" not in person
    ]
    if names:
        yield RawFact("authors", names, "Absender der E-Mail", "; ".join(map(str, names)))
