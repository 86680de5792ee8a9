"""What an answer says in its head: status, headers, how long to wait, the name of a file."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from urllib.parse import unquote, urlsplit

from archive.errors import FetchError
from ingest.sources.web import urls

REDIRECTS = (301, 302, 303, 307, 308)
_STATUS = {
    401: "Die Seite ist nur mit Anmeldung zu haben (401).",
    403: "Der Server gibt die Seite nicht heraus (403).",
    404: "Die Seite gibt es nicht (404).",
    410: "Die Seite gibt es nicht mehr (410).",
    429: "Dem Server sind es zu viele Anfragen (429).",
    451: "Die Seite ist aus rechtlichen Gründen gesperrt (451).",
}
_FILENAME = re.compile(
    r"""filename\*\s*=\s*(?:utf-8|iso-8859-1)'[^']*'(?P<coded>[^;\s]+)
      | filename\s*=\s*(?:"(?P<quoted>[^"]*)"|(?P<plain>[^;]+))""",
    re.IGNORECASE | re.VERBOSE,
)
_LONGEST_NAME = 150


@dataclass(frozen=True, slots=True)
class Head:
    """Status and headers of an answer. Header names in small letters; of doubles, the first."""

    status: int
    headers: dict[str, str]

    def get(self, name: str) -> str:
        """A header, "" if it is not there."""
        return self.headers.get(name, "")

    @property
    def media_type(self) -> str:
        """The media type as the server tells it, in small letters, without parameters."""
        return self.get("content-type").partition(";")[0].strip().lower()


def head_of(status: int, raw: list[tuple[bytes, bytes]]) -> Head:
    """The head of an answer. Latin-1 is what the bytes of headers are, and it takes any."""
    headers: dict[str, str] = {}
    for name, value in raw:
        headers.setdefault(name.decode("latin-1").lower(), value.decode("latin-1").strip())
    return Head(status, headers)


def refusal(head: Head) -> FetchError:
    """Why an answer is no document."""
    status = head.status
    if status in _STATUS:
        return FetchError(_STATUS[status], status != 429, status)
    if 400 <= status < 500:
        return FetchError(f"Der Server weist die Anfrage zurück ({status}).", True, status)
    if status >= 500:
        return FetchError(f"Der Server meldet einen Fehler ({status}).", False, status)
    return FetchError(f"Der Server schickt kein Dokument ({status}).", True, status)


def next_address(head: Head, url: str) -> str:
    """Where a redirect leads.

    Raises:
        FetchError: nowhere, to what is no web address, or from https back to http.
    """
    told = head.get("location")
    if not told:
        raise FetchError("Die Weiterleitung nennt kein Ziel.", True, head.status)
    try:  # addresses in headers are often UTF-8, which Latin-1 has taken apart
        told = told.encode("latin-1").decode("utf-8")
    except UnicodeError:
        pass
    try:
        target = urls.joined(url, told)
    except FetchError as error:
        reason = f"Die Weiterleitung führt nirgends hin: {error}"
        raise FetchError(reason, True, head.status) from error
    if url.startswith("https:") and target.startswith("http:"):
        reason = f"Die Weiterleitung führt von https zu http zurück: {urls.told(target)}."
        raise FetchError(reason, True, head.status)
    return target


def seconds_to_wait(head: Head, now: datetime) -> float | None:
    """What Retry-After asks for, None if it says nothing that can be understood."""
    told = head.get("retry-after")
    if told.isascii() and told.isdigit():
        return float(told[:9])
    try:
        at = parsedate_to_datetime(told)
    except (ValueError, TypeError, OverflowError):
        return None
    zoned = at if at.tzinfo else at.replace(tzinfo=UTC)
    return max(0.0, (zoned - now).total_seconds())


def file_name(head: Head, url: str) -> str:
    """The name of a fetched file: what the server calls it, else the end of its address."""
    found = _FILENAME.search(head.get("content-disposition"))
    told = ""
    if found:
        told = unquote(found["coded"] or "") or found["quoted"] or found["plain"] or ""
    parts = urlsplit(url)
    path = unquote(parts.path, errors="replace").rstrip("/")
    for name in (told, path, parts.netloc):
        last = re.split(r"[/\\]", name.strip().strip('"'))[-1]
        plain = " ".join("".join(c if c.isprintable() else " " for c in last).split())
        if plain.strip("."):
            return plain[-_LONGEST_NAME:]
    return parts.netloc
