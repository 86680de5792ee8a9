"""MHTML: a web page saved with everything on it; its root is read as a web page is."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from email.message import Message
from pathlib import Path

from archive.errors import EmptyDocument
from archive.model import Json
from ingest.decode import decode
from ingest.extractors.base import Limits, RawFact, RawInfo, RawPage
from ingest.extractors.eml import html_pages
from ingest.mail.message import header, parse
from ingest.mail.parts import charset, content

_PAGES = ("text/html", "application/xhtml+xml")


def extract_mhtml(path: Path, limits: Limits) -> Iterator[RawPage | RawInfo]:
    """The sections of the page, and the address that it was saved from.

    Raises:
        EmptyDocument: there is no page in it.
    """
    message = parse(path.read_bytes())
    root = _root(message)
    if root is None:
        raise EmptyDocument("In der gespeicherten Webseite fehlt die Seite selbst.")
    text = decode(content(root), charset(root))
    for found in html_pages(text, limits):
        if isinstance(found, RawInfo):
            yield replace(found, facts=(*found.facts, *_address(message, root)))
        else:
            yield found


def _root(message: Message) -> Message | None:
    """The part that the message names as its start, else its first page."""
    start = str(message.get_param("start", "")).strip("<>")
    pages = [part for part in message.walk() if part.get_content_type() in _PAGES]
    named = (part for part in pages if start and header(part, "content-id").strip("<>") == start)
    return next(named, pages[0] if pages else None)


def _address(message: Message, root: Message) -> Iterator[RawFact]:
    address = header(message, "snapshot-content-location") or header(root, "content-location")
    if address.startswith(("http://", "https://")):
        value: dict[str, Json] = {"label": "Gespeicherte Seite", "url": address}
        yield RawFact("links", value, "Angabe Content-Location", address)
